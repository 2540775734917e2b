/** Where an agency's database is, by its engine. */
export type Connection = SqliteConnection;

/** A file of SQLite, opened for reading. */
export interface SqliteConnection {
  readonly engine: 'sqlite';
  readonly file: string;
}

/** The engines that a database can have. */
export type EngineId = Connection['engine'];
