import knexFactory, { type Knex } from 'knex';
import type { SqlserverConnection } from '../connection.ts';
import type { Row } from '../driver.ts';
import { requireDriver } from '../driver-package.ts';
import type { SqlValue } from '../operand.ts';
import { isOnThisMachine } from '../this-machine.ts';
import { PooledSessions, silentLog } from '../untried/pooled-sessions.ts';
import type { AnsweringSession } from '../untried/untried-driver.ts';
import { errorOf } from './failure.ts';

/** A request of the driver `tedious`, as far as it is used. */
interface Request {
  addParameter(name: string, type: unknown, value: unknown): void;
  on(event: 'row', listener: (columns: readonly { readonly value: unknown }[]) => void): void;
}

/** A connection of the driver, as far as it is used. */
interface Client {
  execSql(request: Request): void;
  execSqlBatch(request: Request): void;
  cancel(): boolean;
  close(): void;
}

/** The driver, as far as it is used. */
interface Tedious {
  readonly Request: new (sql: string, done: (error: Error | null | undefined) => void) => Request;
  readonly TYPES: { readonly NVarChar: unknown; readonly BigInt: unknown };
}

/** Limits of the sessions of one database. */
export interface SessionLimits {
  readonly sessions: number;
  /** Longest run of a statement, and longest wait for a connection, in milliseconds. */
  readonly timeoutMs: number;
}

/** One connection to the server. */
export class Session implements AnsweringSession {
  readonly client: Client;
  readonly #driver: Tedious;

  constructor(client: Client, driver: Tedious) {
    this.client = client;
    this.#driver = driver;
  }

  /** All rows of a statement, every value as its text; a number is bound as one, everything else as a text. */
  rows(sql: string, bindings: readonly SqlValue[]): Promise<readonly Row[]> {
    const { NVarChar, BigInt: whole } = this.#driver.TYPES;
    return this.#run(sql, (request) => {
      for (const [at, value] of bindings.entries()) {
        const isNumber = typeof value === 'number';
        request.addParameter(
          `p${at}`,
          isNumber ? whole : NVarChar,
          isNumber || value === null ? value : String(value),
        );
      }
      this.client.execSql(request);
    });
  }

  /** Runs settings. WHY as a batch: what a prepared text sets ends with it. */
  async set(sql: string): Promise<void> {
    await this.#run(sql, (request) => this.client.execSqlBatch(request));
  }

  /** Asks the server to stop what runs. */
  stop(): void {
    this.client.cancel();
  }

  destroy(): void {
    this.client.close();
  }

  #run(sql: string, begin: (request: Request) => void): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      const rows: Row[] = [];
      const request = new this.#driver.Request(sql, (error) => {
        if (error === null || error === undefined) resolve(rows);
        else reject(errorOf(error));
      });
      request.on('row', (columns) => rows.push(columns.map(({ value }) => textOf(value))));
      begin(request);
    });
  }
}

function textOf(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

/** How TLS is spoken, in the words of the driver. */
interface TlsWords {
  readonly encrypt: boolean;
  readonly trustServerCertificate: false;
  readonly serverName?: string;
  readonly cryptoCredentialsDetails?: { readonly ca?: string; readonly minVersion: 'TLSv1.2' };
}

/** How TLS is spoken with a server: always with one that is not on this machine, its certificate verified. */
export function tlsOf({ host, tls }: Pick<SqlserverConnection, 'host' | 'tls'>): TlsWords {
  if (tls === undefined && isOnThisMachine(host)) return { encrypt: false, trustServerCertificate: false };
  return {
    ...{ encrypt: true, trustServerCertificate: false },
    ...(tls?.serverName === undefined ? {} : { serverName: tls.serverName }),
    cryptoCredentialsDetails: {
      minVersion: 'TLSv1.2',
      ...(tls?.ca === undefined ? {} : { ca: tls.ca }),
    },
  };
}

/** The sessions of a database; nothing is opened yet. @throws DRIVER_MISSING */
export function sqlserverSessions(
  connection: SqlserverConnection,
  limits: SessionLimits,
): PooledSessions<Session> {
  requireDriver('sqlserver', 'tedious');
  const knex: Knex = knexFactory({
    client: 'mssql',
    connection: connectionWords(connection, limits),
    pool: {
      ...{ min: 0, max: limits.sessions, acquireTimeoutMillis: limits.timeoutMs },
      afterCreate: (client: Client, done: (error: unknown, client: Client) => void) => {
        new Session(client, knex.client.driver).set(settingsSql(limits)).then(
          () => done(null, client),
          (error: unknown) => done(error, client),
        );
      },
    },
    acquireConnectionTimeout: limits.timeoutMs,
    log: silentLog,
  });
  return new PooledSessions(knex, (client) => new Session(client as Client, knex.client.driver));
}

function connectionWords(
  connection: SqlserverConnection,
  { timeoutMs }: SessionLimits,
): Knex.MsSqlConnectionConfig {
  const { host, port, database, user, password = '' } = connection;
  const options = {
    ...{ database, port, appName: 'lienthong', readOnlyIntent: true, ...tlsOf(connection) },
    ...{ requestTimeout: timeoutMs, connectTimeout: timeoutMs },
  };
  return { server: host, user, password, database, options } as Knex.MsSqlConnectionConfig;
}

/** The share of a statement's time for which it may wait for a lock. WHY less than all: a lock is told apart from slow work. */
const lockShare = 0.9;

/** What every statement of a session finds set. WHY these: a value has one text, whatever the server or the account has set. */
export function settingsSql({ timeoutMs }: Pick<SessionLimits, 'timeoutMs'>): string {
  return [
    'set language us_english; set dateformat ymd; set textsize -1; set deadlock_priority low',
    'set ansi_nulls on; set ansi_padding on; set ansi_warnings on; set arithabort on',
    'set concat_null_yields_null on; set quoted_identifier on; set numeric_roundabort off',
    'set transaction isolation level read committed',
    `set lock_timeout ${Math.max(1, Math.floor(timeoutMs * lockShare))};`,
  ].join('; ');
}
