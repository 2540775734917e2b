import type { PostgresConnection } from '../connection.ts';
import type { DescribingRow, DriverLimits, Row, SqlDriver } from '../driver.ts';
import type { SqlValue } from '../operand.ts';
import { furtherSessions, ServerStatements } from '../server-statements.ts';
import { checkServer } from './check-server.ts';
import { postgresFailures } from './failure.ts';
import { schemaVersionSql, snapshotSql } from './schema-version.ts';
import { type Session, Sessions } from './sessions.ts';

/**
 * Opens a database for reading.
 * @throws DRIVER_MISSING, DATABASE_UNSUPPORTED, SUBGRAPH_BUSY when the server has no connection left, SUBGRAPH_FAILED when it cannot be
 *   reached
 */
export async function openPostgres(connection: PostgresConnection, limits: DriverLimits): Promise<SqlDriver> {
  const readers = connection.readers ?? limits.readers;
  const { timeoutMs } = limits;
  const sessions = new Sessions(connection, { sessions: readers + furtherSessions, timeoutMs });
  const schemas = [connection.schema ?? 'public', ...(limits.schemas ?? [])];
  const driver = new PostgresDriver(sessions, schemas, { readers, timeoutMs });
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

/** Reads of one database. */
class PostgresDriver implements SqlDriver {
  readonly classify = postgresFailures.kindOf;
  readonly #schemas: readonly string[];
  readonly #statements: ServerStatements<Session>;
  #version = { snapshot: '', text: '' };

  constructor(sessions: Sessions, schemas: readonly string[], limits: DriverLimits) {
    this.#schemas = schemas;
    const cancel = (canceller: Session, session: Session) =>
      canceller.rows('select pg_cancel_backend($1::int)', [session.process]);
    this.#statements = new ServerStatements({ ...postgresFailures, sessions, cancel }, limits);
  }

  read(
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
    consumer?: string,
  ): Promise<readonly Row[]> {
    return this.#statements.read((session) => session.rows(sql, bindings), signal, consumer);
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
    const snapshot = JSON.stringify(await this.#statements.run((session) => session.rows(snapshotSql, [])));
    if (snapshot === this.#version.snapshot) return this.#version.text;
    const [row] = await this.#statements.run((session) => session.rows(schemaVersionSql, [this.#schemas]));
    const text = row?.[0] ?? '';
    // WHY the snapshot of before: what ended while the structure was looked at is looked at again.
    this.#version = { snapshot, text };
    return text;
  }

  async probe(): Promise<void> {
    await this.read("select 'alive'", []);
  }

  close(): Promise<void> {
    return this.#statements.close();
  }
}
