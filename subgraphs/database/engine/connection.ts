/** Where an agency's database is, by its engine. */
export type Connection =
  | SqliteConnection
  | PostgresConnection
  | MysqlConnection
  | SqlserverConnection
  | OracleConnection;

/** A file of SQLite, opened for reading. */
export interface SqliteConnection {
  readonly engine: 'sqlite';
  readonly file: string;
}

/** A database of a server, which is only read. */
interface ServerConnection {
  /** Name or address of the server, or where its socket is: the folder for PostgreSQL, the file for MySQL and MariaDB. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password?: string;
  /** How the server proves who it is. Left out: by the authorities that this machine trusts, and on this machine not at all. */
  readonly tls?: TlsOptions;
  /** Connections to the server at most, beside one for changes of the structure and one to cancel. */
  readonly readers?: number;
}

/** A database of a PostgreSQL server. */
export interface PostgresConnection extends ServerConnection {
  readonly engine: 'postgres';
  /** The schema of the tables; `public` when it is left out. */
  readonly schema?: string;
}

/** A database of a MySQL or MariaDB server. */
export interface MysqlConnection extends ServerConnection {
  readonly engine: 'mysql' | 'mariadb';
}

/** A database of an engine whose statements no live server was asked: who names it says that this is known (ADR 31). */
interface UntriedConnection {
  readonly untried: 'accepted';
}

/** A database of a SQL Server. */
export interface SqlserverConnection extends ServerConnection, UntriedConnection {
  readonly engine: 'sqlserver';
  /** The schema of the tables, which is the account's own; `dbo` when it is left out. */
  readonly schema?: string;
}

/** A service of an Oracle Database, which is its `database`. */
export interface OracleConnection extends Omit<ServerConnection, 'tls'>, UntriedConnection {
  readonly engine: 'oracle';
  /** The schema of the tables; that of the account when it is left out. */
  readonly schema?: string;
}

/** What a server's certificate has to be. It is always verified. */
export interface TlsOptions {
  /** Certificates of the authority that signed it, in PEM; those that this machine trusts when it is left out. */
  readonly ca?: string;
  /** The name that it is for, where that is not the host. */
  readonly serverName?: string;
}

/** The engines that a database can have. */
export type EngineId = Connection['engine'];
