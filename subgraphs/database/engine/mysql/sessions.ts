import { connect, isIP, type Socket } from 'node:net';
import knexFactory, { type Knex } from 'knex';
import type { Connection as Client, RowDataPacket } from 'mysql2';
import type { MysqlConnection } from '../connection.ts';
import type { Row } from '../driver.ts';
import { requireDriver } from '../driver-package.ts';
import type { SqlValue } from '../operand.ts';
import { isOnThisMachine } from '../this-machine.ts';
import { checkServer, serverSql } from './check-server.ts';
import { expandLists } from './expand-lists.ts';
import type { Flavour } from './flavour.ts';

/** Statements that one session keeps prepared; the one that was not used for longest makes room. */
const preparedLimit = 300;

/** Limits of the sessions of one database. */
export interface SessionLimits {
  /** Sessions at most. */
  readonly sessions: number;
  /** Longest run of a statement on the server, and longest wait for a connection, in milliseconds. */
  readonly timeoutMs: number;
}

/** One connection to the server and the statements that it has prepared. */
export class Session {
  readonly client: Client;

  constructor(client: Client) {
    this.client = client;
  }

  /** All rows of a statement, prepared once, every value as its text. */
  rows(sql: string, bindings: readonly SqlValue[]): Promise<readonly Row[]> {
    const { sql: text, values } = expandLists(sql, bindings);
    return new Promise((resolve, reject) => {
      this.client.execute<RowDataPacket[][]>(
        { sql: text, values: [...values], rowsAsArray: true },
        (error, rows) => {
          if (error === null) resolve(rows.map((row) => row.map(textOf)));
          else reject(error);
        },
      );
    });
  }

  /** Stops the statement of another session of the same account. */
  kill({ client }: Session): Promise<void> {
    return new Promise((resolve, reject) => {
      // WHY not prepared: some servers do not take it so.
      this.client.query(`kill query ${Number(client.threadId)}`, (error) =>
        error === null ? resolve() : reject(error),
      );
    });
  }

  /** Ends it at once, whatever it is doing. WHY by the socket: the driver would leave who waits for an answer waiting. */
  destroy(): void {
    const stream: unknown = Reflect.get(this.client, 'stream');
    if (stream instanceof Object && 'destroy' in stream && typeof stream.destroy === 'function')
      stream.destroy();
  }
}

function textOf(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'string' ? cell : String(cell);
}

/**
 * The sessions of one database. Knex loads the driver, keeps the connections and makes new ones; statements run on them as they are,
 * because its query runner costs more than the look-up.
 */
export class Sessions {
  readonly #knex: Knex;
  readonly #sessions = new WeakMap<Client, Session>();

  /** Opens nothing yet. @throws DRIVER_MISSING */
  constructor(flavour: Flavour, connection: MysqlConnection, limits: SessionLimits) {
    requireDriver(connection.engine, 'mysql2');
    this.#knex = knexFactory({
      client: 'mysql2',
      connection: {
        ...addressOf(connection),
        ...{ database: connection.database, user: connection.user, password: connection.password ?? '' },
        charset: 'UTF8MB4_BIN',
        connectTimeout: limits.timeoutMs,
        enableKeepAlive: true,
        maxPreparedStatements: preparedLimit,
        // WHY: every cell is a text that loses nothing.
        ...{ supportBigNumbers: true, bigNumberStrings: true, dateStrings: true, jsonStrings: true },
      },
      pool: {
        ...{ min: 0, max: limits.sessions, acquireTimeoutMillis: limits.timeoutMs },
        afterCreate: (client: Client, done: (error: unknown, client: Client) => void) => {
          begin(client, flavour, limits).then(
            () => done(null, client),
            (error: unknown) => done(error, client),
          );
        },
      },
      acquireConnectionTimeout: limits.timeoutMs,
      log: silent,
    });
  }

  /** A session that nobody else has; it is given back by `release` or `drop`. Rejects with the driver's error. */
  async acquire(): Promise<Session> {
    const client: Client = await this.#knex.client.acquireConnection();
    const known = this.#sessions.get(client);
    if (known !== undefined) return known;
    const session = new Session(client);
    this.#sessions.set(client, session);
    return session;
  }

  async release(session: Session): Promise<void> {
    await this.#knex.client.releaseConnection(session.client);
  }

  /** Gives a session back that must not be used again. */
  async drop(session: Session): Promise<void> {
    Reflect.set(session.client, '__knex__disposed', 'dropped');
    session.destroy();
    await this.#knex.client.releaseConnection(session.client);
  }

  async close(): Promise<void> {
    await this.#knex.destroy();
  }
}

const noLog = () => undefined;
const silent = { warn: noLog, error: noLog, debug: noLog, deprecate: noLog };

/** How TLS is spoken, in the words of the driver. */
interface TlsWords {
  readonly rejectUnauthorized: true;
  readonly verifyIdentity: true;
  readonly minVersion: 'TLSv1.2';
  readonly ca?: string;
}

/** Where the server is, in the words of the driver. */
interface Address {
  readonly host?: string;
  readonly port?: number;
  readonly socketPath?: string;
  readonly ssl?: TlsWords;
  readonly stream?: () => Socket;
}

/** Where the server is, and as whom it has to prove itself: the driver asks the certificate of the host that it is given. */
export function addressOf(connection: Pick<MysqlConnection, 'host' | 'port' | 'tls'>): Address {
  const { host, port, tls } = connection;
  if (tls === undefined && isOnThisMachine(host))
    return host.startsWith('/') ? { socketPath: host } : { host, port };
  const name = tls?.serverName ?? host;
  return {
    // WHY the dot: of an address without one the driver would ask whether the certificate is that of `localhost`.
    host: isIP(name) === 0 ? name : `${name}.`,
    ...{ port, ssl: tlsOf(tls) },
    stream: () =>
      host.startsWith('/') ? connect(host) : connect({ host, port, noDelay: true, keepAlive: true }),
  };
}

function tlsOf(tls: MysqlConnection['tls']): TlsWords {
  return {
    ...{ rejectUnauthorized: true, verifyIdentity: true, minVersion: 'TLSv1.2' },
    ...(tls?.ca === undefined ? {} : { ca: tls.ca }),
  };
}

/** The share of a statement's time for which it may wait for a lock. WHY less than all: a lock is told apart from slow work. */
const lockShare = 0.9;

/** Makes sure of the server, and sets what every statement finds set. @throws DATABASE_UNSUPPORTED */
async function begin(client: Client, flavour: Flavour, limits: SessionLimits): Promise<void> {
  // WHY first: another server does not know the settings.
  checkServer(flavour, await new Session(client).rows(serverSql, []));
  await new Promise<void>((resolve, reject) => {
    client.query(settingsSql(flavour, limits), (error) => (error === null ? resolve() : reject(error)));
  });
}

/**
 * What every statement of a session finds set. WHY these: a value has one text, whatever the server or the account has set, and
 * nothing is written.
 */
function settingsSql({ byCharacters, settings }: Flavour, { timeoutMs }: SessionLimits): string {
  const all: Readonly<Record<string, string>> = {
    character_set_client: 'utf8mb4',
    character_set_results: 'utf8mb4',
    collation_connection: byCharacters,
    time_zone: "'+07:00'",
    // WHY none that is strict: nothing is written. WHY this one: a difference below zero is one.
    sql_mode: "'NO_UNSIGNED_SUBTRACTION'",
    sql_auto_is_null: '0',
    sql_select_limit: 'default',
    // WHY: an order looks at so many bytes of a text, and an index holds 3,072.
    max_sort_length: '4096',
    group_concat_max_len: '16777216',
    lock_wait_timeout: String(Math.max(1, Math.floor((timeoutMs * lockShare) / 1000))),
    ...settings(timeoutMs),
  };
  const assigned = Object.entries(all).map(([name, value]) => `session ${name} = ${value}`);
  return `set ${assigned.join(', ')}`;
}
