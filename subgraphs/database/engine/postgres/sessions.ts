import { isIP } from 'node:net';
import { type ConnectionOptions, checkServerIdentity } from 'node:tls';
import knexFactory, { type Knex } from 'knex';
import type { Client } from 'pg';
import type { PostgresConnection } from '../connection.ts';
import { requireDriver } from '../driver-package.ts';
import { isOnThisMachine } from '../this-machine.ts';

/** Statements that one session keeps prepared before another takes its place. */
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
  readonly #names = new Map<string, string>();

  constructor(client: Client) {
    this.client = client;
  }

  /** The process of the server that works for this session. */
  get process(): number {
    // WHY: the types of the driver leave out what its documentation names.
    return Reflect.get(this.client, 'processID');
  }

  /** Whether it has prepared so many statements that it should make room on the server. */
  get isWorn(): boolean {
    return this.#names.size >= preparedLimit;
  }

  /** All rows of a statement, prepared once, every value as its text. */
  async rows(text: string, values: readonly unknown[]): Promise<readonly (readonly (string | null)[])[]> {
    const known = this.#names.get(text);
    const name = known ?? `lienthong_${this.#names.size}`;
    if (known === undefined) this.#names.set(text, name);
    const answer = await this.client.query<(string | null)[]>({
      ...{ name, text, values: [...values], rowMode: 'array' as const },
      types: asTexts,
    });
    return answer.rows;
  }

  /** Ends it at once, whatever it is doing. */
  destroy(): void {
    const stream: unknown = Reflect.get(Reflect.get(this.client, 'connection'), 'stream');
    if (stream instanceof Object && 'destroy' in stream && typeof stream.destroy === 'function')
      stream.destroy();
  }
}

const asTexts = { getTypeParser: () => (text: string) => text };

/**
 * The sessions of one database. Knex loads the driver, keeps the connections and makes new ones; statements run on them as they are,
 * because its query runner costs three times as much as the look-up.
 */
export class Sessions {
  readonly #knex: Knex;
  readonly #sessions = new WeakMap<Client, Session>();

  /** Opens nothing yet. @throws DRIVER_MISSING */
  constructor(connection: PostgresConnection, limits: SessionLimits) {
    requireDriver('postgres', 'pg');
    this.#knex = knexFactory({
      client: 'pg',
      connection: {
        ...{ host: connection.host, port: connection.port, database: connection.database },
        ...{ user: connection.user, password: connection.password ?? '' },
        ssl: tlsOf(connection) ?? false,
        application_name: 'lienthong',
        connectionTimeoutMillis: limits.timeoutMs,
        keepAlive: true,
      },
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
    if (session.isWorn) await this.drop(session);
    else await this.#knex.client.releaseConnection(session.client);
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

/** How TLS is spoken with a server; null where it is on this machine and nothing was asked for. */
export function tlsOf({ host, tls }: Pick<PostgresConnection, 'host' | 'tls'>): ConnectionOptions | null {
  if (tls === undefined && isOnThisMachine(host)) return null;
  const name = tls?.serverName ?? host;
  return {
    rejectUnauthorized: true,
    ...(tls?.ca === undefined ? {} : { ca: tls.ca }),
    ...(isIP(name) === 0 ? { servername: name } : {}),
    checkServerIdentity: (_asked, certificate) => checkServerIdentity(name, certificate),
  };
}

/** The share of a statement's time for which it may wait for a lock. WHY less than all: a lock is told apart from slow work. */
const lockShare = 0.9;

/**
 * What every statement of a session finds set. WHY these: a value has one text, whatever the server or the role has set; a name is
 * never found in a schema that nobody named.
 */
async function begin(
  client: Client,
  { schema = 'public' }: PostgresConnection,
  { timeoutMs }: SessionLimits,
): Promise<void> {
  const settings: Readonly<Record<string, string>> = {
    default_transaction_read_only: 'on',
    statement_timeout: String(timeoutMs),
    lock_timeout: String(Math.max(1, Math.floor(timeoutMs * lockShare))),
    idle_in_transaction_session_timeout: String(timeoutMs),
    plan_cache_mode: 'force_generic_plan',
    client_encoding: 'UTF8',
    TimeZone: 'UTC',
    DateStyle: 'ISO, YMD',
    IntervalStyle: 'iso_8601',
    extra_float_digits: '1',
    bytea_output: 'hex',
    search_path: `pg_catalog, "${schema.replaceAll('"', '""')}", pg_temp`,
    standard_conforming_strings: 'on',
    jit: 'off',
  };
  const calls = Object.keys(settings).map((name, at) => `set_config('${name}', $${at + 1}, false)`);
  await client.query(`select ${calls.join(', ')}`, Object.values(settings));
}
