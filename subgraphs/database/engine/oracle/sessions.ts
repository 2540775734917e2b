import knexFactory, { type Knex } from 'knex';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { OracleConnection } from '../connection.ts';
import type { Row } from '../driver.ts';
import { requireDriver } from '../driver-package.ts';
import type { SqlValue } from '../operand.ts';
import { isOnThisMachine } from '../this-machine.ts';
import { PooledSessions, silentLog } from '../untried/pooled-sessions.ts';
import type { AnsweringSession } from '../untried/untried-driver.ts';

/** A connection of the driver `oracledb`, as far as it is used. */
interface Client {
  callTimeout: number;
  readonly oracleServerVersion: number;
  execute(
    sql: string,
    bindings: readonly unknown[],
    options: object,
  ): Promise<{ readonly rows?: readonly (readonly unknown[])[] }>;
  rollback(): Promise<void>;
  break(): Promise<void>;
  close(options: { readonly drop: true }): Promise<void>;
}

/** Limits of the sessions of one database. */
export interface SessionLimits {
  readonly sessions: number;
  /** Longest call to the server, and longest wait for a connection, in milliseconds. */
  readonly timeoutMs: number;
}

/** Rows that one call brings. */
const fetchArraySize = 1_000;

/** One connection to the server. */
export class Session implements AnsweringSession {
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  /**
   * All rows of a statement, every value as its text. WHY in a transaction of its own: only so does a session only read, and the next
   * statement sees what was committed since.
   */
  async rows(sql: string, bindings: readonly SqlValue[]): Promise<readonly Row[]> {
    await this.client.execute('set transaction read only', [], {});
    try {
      const values = bindings.map((value) => (typeof value === 'boolean' ? Number(value) : value));
      const { rows = [] } = await this.client.execute(sql, values, { fetchArraySize, maxRows: 0 });
      return rows.map((row) => row.map(textOf));
    } finally {
      await this.client.rollback();
    }
  }

  /** Asks the server to stop what runs. */
  async stop(): Promise<void> {
    await this.client.break();
  }

  destroy(): void {
    // WHY not waited for: who is left waiting by the server is not told by it.
    this.client.close({ drop: true }).catch(() => undefined);
  }
}

function textOf(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

/**
 * Where the server is. WHY `tcps`: a server that is not on this machine is spoken to by TLS, its certificate verified for its name by the
 * authorities that this machine trusts. @throws CONFIGURATION_INVALID for a host or service that is not one word
 */
export function connectStringOf({
  host,
  port,
  database,
}: Pick<OracleConnection, 'host' | 'port' | 'database'>): string {
  // WHY: more words would be settings of the connection.
  if (!/^[\w.:-]+$/.test(host) || !/^[\w.$#-]+$/.test(database))
    throw codedError('CONFIGURATION_INVALID', {
      detail: {
        vi: 'connection.host, connection.database: chỉ gồm chữ, số, dấu chấm và gạch',
        en: 'connection.host, connection.database: letters, digits, dots and hyphens only',
      },
    });
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}/${database}`;
  return isOnThisMachine(host) ? address : `tcps://${address}?ssl_server_dn_match=yes`;
}

/** The sessions of a database; nothing is opened yet. @throws DRIVER_MISSING, CONFIGURATION_INVALID */
export function oracleSessions(connection: OracleConnection, limits: SessionLimits): PooledSessions<Session> {
  requireDriver('oracle', 'oracledb');
  const { user, password = '' } = connection;
  const knex: Knex = knexFactory({
    client: 'oracledb',
    connection: { user, password, connectString: connectStringOf(connection) },
    pool: {
      ...{ min: 0, max: limits.sessions, acquireTimeoutMillis: limits.timeoutMs },
      afterCreate: (client: Client, done: (error: unknown, client: Client) => void) => {
        begin(client, connection, limits).then(
          () => done(null, client),
          (error: unknown) => done(error, client),
        );
      },
    },
    acquireConnectionTimeout: limits.timeoutMs,
    log: silentLog,
  });
  return new PooledSessions(knex, (client) => new Session(client as Client));
}

/** WHY 12.2: older ones have no guarded conversions, and no lists as JSON. */
const oldestVersion = 1_202_000_000;

/** Makes sure of the server, and sets what every statement finds set. @throws DATABASE_UNSUPPORTED */
async function begin(
  client: Client,
  connection: OracleConnection,
  { timeoutMs }: SessionLimits,
): Promise<void> {
  if (!(client.oracleServerVersion >= oldestVersion))
    throw codedError('DATABASE_UNSUPPORTED', {
      detail: `Oracle Database ${client.oracleServerVersion} < 12.2`,
    });
  client.callTimeout = timeoutMs;
  for (const sql of settingsOf(connection)) await client.execute(sql, [], {});
}

/** What every statement of a session finds set. WHY these: texts compare by bytes, and a number has one text. */
export function settingsOf({ schema }: Pick<OracleConnection, 'schema'>): readonly string[] {
  return [
    `alter session set nls_comp = binary nls_sort = binary nls_numeric_characters = '.,' nls_calendar = gregorian nls_date_language = american time_zone = '+07:00'`,
    ...(schema === undefined ? [] : [`alter session set current_schema = "${schema.replaceAll('"', '')}"`]),
  ];
}
