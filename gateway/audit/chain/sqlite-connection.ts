import sqlite3 from 'sqlite3';

type Parameters = readonly (string | number | null)[];

const busyMs = 5000;

/** One SQLite connection with promises. Statements that change rows are prepared once per SQL text. */
export class SqliteConnection {
  readonly #database: sqlite3.Database;
  readonly #prepared = new Map<string, sqlite3.Statement>();

  private constructor(database: sqlite3.Database) {
    this.#database = database;
  }

  /** Opens a file; `readOnly` never creates or changes it. */
  static open(file: string, { readOnly }: { readonly readOnly: boolean }): Promise<SqliteConnection> {
    const mode = readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    return new Promise((resolve, reject) => {
      const database: sqlite3.Database = new sqlite3.Database(file, mode, (error) => {
        if (error !== null) return reject(error);
        database.configure('busyTimeout', busyMs);
        resolve(new SqliteConnection(database));
      });
    });
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#database.exec(sql, (error) => (error === null ? resolve() : reject(error)));
    });
  }

  /** Runs a statement; gives the number of rows that it changed. */
  async run(sql: string, parameters: Parameters): Promise<number> {
    const statement = this.#prepared.get(sql) ?? (await this.#prepare(sql));
    return new Promise((resolve, reject) => {
      statement.run(parameters, function changed(error) {
        if (error === null) resolve(this.changes);
        else reject(error);
      });
    });
  }

  all<Row>(sql: string, parameters: Parameters = []): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      this.#database.all(sql, parameters, (error: Error | null, rows: readonly Row[]) =>
        error === null ? resolve(rows) : reject(error),
      );
    });
  }

  async close(): Promise<void> {
    for (const statement of this.#prepared.values()) statement.finalize();
    this.#prepared.clear();
    return new Promise((resolve, reject) => {
      this.#database.close((error) => (error === null ? resolve() : reject(error)));
    });
  }

  #prepare(sql: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.#database.prepare(sql, (error) => {
        if (error !== null) return reject(error);
        this.#prepared.set(sql, statement);
        resolve(statement);
      });
    });
  }
}
