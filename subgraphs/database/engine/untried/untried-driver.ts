import { randomUUID } from 'node:crypto';
import type { DescribingRow, DriverLimits, FailureKind, Row, SqlDriver } from '../driver.ts';
import type { CommitWatch } from '../engine.ts';
import type { SqlValue } from '../operand.ts';
import { ServerStatements, type StatementServer } from '../server-statements.ts';
import type { PooledSession } from './pooled-sessions.ts';

/** A session that answers statements. */
export interface AnsweringSession extends PooledSession {
  rows(sql: string, bindings: readonly SqlValue[]): Promise<readonly Row[]>;
}

/** Statements about the database itself. */
export interface ServerTexts {
  /** Answers one text, another one after every change of the structure. */
  readonly schemaVersion: string;
  readonly probe: string;
}

/** Reads of one database. */
export class UntriedDriver<Session extends AnsweringSession> implements SqlDriver {
  readonly #server: StatementServer<Session>;
  readonly #texts: ServerTexts;
  readonly #statements: ServerStatements<Session>;

  constructor(server: StatementServer<Session>, texts: ServerTexts, limits: DriverLimits) {
    this.#server = server;
    this.#texts = texts;
    this.#statements = new ServerStatements(server, limits);
  }

  read(
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
    consumer?: string,
  ): Promise<readonly Row[]> {
    return this.#statements.read((session) => session.rows(sql, bindings), signal, consumer);
  }

  /** The statement answers one column: each row as a JSON object. */
  async describe(sql: string, bindings: readonly SqlValue[]): Promise<readonly DescribingRow[]> {
    const rows = await this.read(sql, bindings);
    return rows.map(([row]) => JSON.parse(row ?? '{}'));
  }

  async schemaVersion(): Promise<string> {
    const [row] = await this.#statements.run((session) => session.rows(this.#texts.schemaVersion, []));
    return row?.[0] ?? '';
  }

  async probe(): Promise<void> {
    await this.read(this.#texts.probe, []);
  }

  classify(error: unknown): FailureKind {
    return this.#server.kindOf(error);
  }

  close(): Promise<void> {
    return this.#statements.close();
  }
}

/** A watch that never says that nothing was committed: what is not known is read again. */
export function blindWatch(): CommitWatch {
  return { mark: async () => randomUUID(), close: async () => undefined };
}
