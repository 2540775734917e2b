import { CodedError, codedError } from '../../../../schema/errors/coded-error.ts';
import type { PostgresConnection } from '../connection.ts';
import type { DescribingRow, DriverLimits, Row, SqlDriver } from '../driver.ts';
import type { SqlValue } from '../operand.ts';
import { ReaderPool, serverWork } from '../reader-pool.ts';
import { StatementWatch } from '../statement-watch.ts';
import { checkServer } from './check-server.ts';
import { kindOf, mayRunAgain, toldAs } from './failure.ts';
import { schemaVersionSql, snapshotSql } from './schema-version.ts';
import { type Session, Sessions } from './sessions.ts';

/** Sessions beside those of the readers: to look at the structure, and to cancel. */
const furtherSessions = 2;

/** How long the server is waited for after a statement was cancelled, in milliseconds; then its connection is given up. */
const cancelGraceMs = 1_000;

/**
 * Opens a database for reading.
 * @throws DRIVER_MISSING, DATABASE_UNSUPPORTED, SUBGRAPH_BUSY when the server has no connection left, SUBGRAPH_FAILED when it cannot be
 *   reached
 */
export async function openPostgres(connection: PostgresConnection, limits: DriverLimits): Promise<SqlDriver> {
  const readers = connection.readers ?? limits.readers;
  const { timeoutMs } = limits;
  const sessions = new Sessions(connection, { sessions: readers + furtherSessions, timeoutMs });
  const driver = new PostgresDriver(sessions, connection.schema ?? 'public', { readers, timeoutMs });
  try {
    checkServer(
      await driver.describe(
        "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
        [],
      ),
    );
    return driver;
  } catch (error) {
    await driver.close().catch(() => undefined);
    throw error;
  }
}

/** A statement that runs, as `StatementWatch` cancels it. */
interface Running {
  readonly sql: string;
  readonly bindings: readonly unknown[];
  readonly signal: AbortSignal | undefined;
  /** Where it runs now. */
  session: Session | null;
  /** When it was first asked to stop; null while it may go on. */
  stoppedAt: number | null;
}

type Rows = readonly Row[];

/** Statements on the sessions of one database: a bounded number at a time, with shares for each consumer. */
class PostgresDriver implements SqlDriver {
  readonly classify = kindOf;
  readonly #sessions: Sessions;
  readonly #schema: string;
  readonly #timeoutMs: number;
  /** WHY of numbers: a session may be lost and another one opened, but never more than these run. */
  readonly #pool: ReaderPool<number>;
  readonly #watch = new StatementWatch();
  /** WHY one after the other: they share one connection. */
  #cancelling: Promise<unknown> = Promise.resolve();
  #version = { snapshot: '', text: '' };

  constructor(sessions: Sessions, schema: string, { readers, timeoutMs }: DriverLimits) {
    this.#sessions = sessions;
    this.#schema = schema;
    this.#timeoutMs = timeoutMs;
    this.#pool = new ReaderPool(
      Array.from({ length: readers }, (_, at) => at),
      timeoutMs,
    );
  }

  async read(
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
    consumer = serverWork,
  ): Promise<Rows> {
    const place = await this.#pool.take(consumer);
    const began = performance.now();
    try {
      return await this.#run(sql, bindings, signal);
    } finally {
      this.#pool.give(place, consumer, performance.now() - began);
    }
  }

  async describe(sql: string, bindings: readonly SqlValue[]): Promise<readonly DescribingRow[]> {
    // WHY as one JSON text: rows leave as texts, and these have names.
    const [row] = await this.read(
      `select coalesce(jsonb_agg(to_jsonb(d)), '[]')::text from (${sql}) as d`,
      bindings,
    );
    const rows: unknown = JSON.parse(row?.[0] ?? '[]');
    return Array.isArray(rows) ? rows : [];
  }

  /** The structure as transactions left it; it is looked at only where some transaction ended since the last time. */
  async schemaVersion(): Promise<string> {
    const snapshot = JSON.stringify(await this.#run(snapshotSql, [], undefined));
    if (snapshot === this.#version.snapshot) return this.#version.text;
    const [row] = await this.#run(schemaVersionSql, [this.#schema], undefined);
    const text = row?.[0] ?? '';
    // WHY the snapshot of before: what ended while the structure was looked at is looked at again.
    this.#version = { snapshot, text };
    return text;
  }

  async probe(): Promise<void> {
    await this.read("select 'alive'", []);
  }

  async close(): Promise<void> {
    await this.#cancelling;
    await this.#sessions.close();
  }

  async #run(sql: string, bindings: readonly unknown[], signal: AbortSignal | undefined): Promise<Rows> {
    const statement: Running = { sql, bindings, signal, session: null, stoppedAt: null };
    const running = this.#watch.begin(() => this.#stop(statement), this.#timeoutMs, signal);
    const isOver = () => running.cancelled || signal?.aborted === true;
    try {
      if (isOver()) throw codedError('SUBGRAPH_TIMED_OUT');
      return await this.#runOnce(statement).catch((error: unknown) => {
        if (isOver() || !mayRunAgain(error)) throw error;
        return this.#runOnce(statement);
      });
    } catch (cause) {
      throw toldAs(cause, isOver());
    } finally {
      this.#watch.end(running);
    }
  }

  /** INVARIANT: a session that was asked to stop, or failed otherwise than by the statement itself, is never used again. */
  async #runOnce(statement: Running): Promise<Rows> {
    const session = await this.#sessions.acquire();
    statement.session = session;
    let isSound = false;
    try {
      const rows = await session.rows(statement.sql, statement.bindings);
      isSound = true;
      return rows;
    } catch (error) {
      isSound = !mayRunAgain(error) && isAnswer(error);
      throw error;
    } finally {
      statement.session = null;
      await (isSound && statement.stoppedAt === null
        ? this.#sessions.release(session)
        : this.#sessions.drop(session));
    }
  }

  /** Asks the server to stop; a server that does not is left. */
  #stop(statement: Running): void {
    const { session } = statement;
    if (session === null) return;
    const now = performance.now();
    if (statement.stoppedAt === null) {
      statement.stoppedAt = now;
      this.#cancelling = this.#cancelling.then(() => this.#cancel(session, statement)).catch(() => undefined);
    } else if (now - statement.stoppedAt > cancelGraceMs) session.destroy();
  }

  async #cancel(session: Session, statement: Running): Promise<void> {
    const canceller = await this.#sessions.acquire();
    try {
      // WHY looked at again: meanwhile it may have ended.
      if (statement.session === session)
        await canceller.rows('select pg_cancel_backend($1::int)', [session.process]);
    } finally {
      await this.#sessions.release(canceller);
    }
  }
}

/** Whether the server itself answered with the error, so that its connection is as good as before. */
function isAnswer(error: unknown): boolean {
  return (
    !(error instanceof CodedError) &&
    typeof Reflect.get(Object(error), 'severity') === 'string' &&
    kindOf(error) !== 'down'
  );
}
