/** Where an agency's database is, by its engine. */
export type Connection = SqliteConnection | PostgresConnection;

/** A file of SQLite, opened for reading. */
export interface SqliteConnection {
  readonly engine: 'sqlite';
  readonly file: string;
}

/** A database of a PostgreSQL server, which is only read. */
export interface PostgresConnection {
  readonly engine: 'postgres';
  /** Name or address of the server, or the folder of its socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** The schema of the tables; `public` when it is left out. */
  readonly schema?: string;
  readonly user: string;
  readonly password?: string;
  /** How the server proves who it is. Left out: by the authorities that this machine trusts, and on this machine not at all. */
  readonly tls?: TlsOptions;
  /** Connections to the server at most, beside one for changes of the structure and one to cancel. */
  readonly readers?: number;
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
