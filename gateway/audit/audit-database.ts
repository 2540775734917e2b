import { closeSync, openSync, statSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { type ChainHead, type ChainLink, emptyHead } from './audit-chain.ts';

const createTable = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS audit_record (
    seq INTEGER PRIMARY KEY, body TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER IF NOT EXISTS audit_record_no_update BEFORE UPDATE ON audit_record
    BEGIN SELECT RAISE(ABORT, 'the sharing log is append-only'); END;
  CREATE TRIGGER IF NOT EXISTS audit_record_no_delete BEFORE DELETE ON audit_record
    BEGIN SELECT RAISE(ABORT, 'the sharing log is append-only'); END;`;

const selectHead = `SELECT seq, hash, json_extract(body, '$.recordedAt') AS at
  FROM audit_record ORDER BY seq DESC LIMIT 1`;

type Row = Readonly<Record<string, unknown>>;

/** One connection to the log's SQLite file; the only part that knows the driver. Rejects with the driver's error. */
export class AuditDatabase {
  readonly #database: sqlite3.Database;
  readonly #file: string;
  readonly #inode: number;
  readonly #statements = new Map<string, sqlite3.Statement>();

  private constructor(database: sqlite3.Database, file: string) {
    this.#database = database;
    this.#file = file;
    this.#inode = statSync(file).ino;
  }

  /** Opens the log for writing, and makes it when missing. */
  static async open(file: string): Promise<AuditDatabase> {
    // WHY before SQLite opens it: its files take the mode of this one.
    closeSync(openSync(file, 'a', 0o600));
    const opened = new AuditDatabase(await connect(file, sqlite3.OPEN_READWRITE), file);
    try {
      await opened.exec(createTable);
    } catch (error) {
      await opened.close();
      throw error;
    }
    return opened;
  }

  /** Opens an existing log for reading. */
  static async read(file: string): Promise<AuditDatabase> {
    const opened = new AuditDatabase(await connect(file, sqlite3.OPEN_READONLY), file);
    await opened.exec('PRAGMA busy_timeout = 5000;');
    return opened;
  }

  /** Whether the path still leads to the file that is open, so that nothing is written into a deleted one. */
  isCurrent(): boolean {
    return statSync(this.#file).ino === this.#inode;
  }

  /**
   * Runs `work` with the write lock of all processes and the chain's head; commits what it inserted.
   * Nothing stands when it rejects before the commit.
   */
  async locked<Result>(work: (head: ChainHead) => Promise<Result>): Promise<Result> {
    await this.#run('BEGIN IMMEDIATE');
    try {
      const result = await work(await this.#head());
      await this.#run('COMMIT');
      return result;
    } catch (error) {
      // WHY ignored: after some failures SQLite has rolled back by itself.
      await this.#run('ROLLBACK').catch(() => {});
      throw error;
    }
  }

  /** Inserts links with one statement. */
  async insert(links: readonly ChainLink[]): Promise<void> {
    const places = links.map(() => '(?,?,?)').join(',');
    const values = links.flatMap(({ seq, body, hash }) => [seq, body, hash]);
    await this.#run(`INSERT INTO audit_record (seq, body, hash) VALUES ${places}`, values);
  }

  /** Rows of a reading statement. */
  async rows(sql: string, values: readonly (string | number)[] = []): Promise<readonly Row[]> {
    const statement = await this.#prepared(sql);
    return new Promise((resolve, reject) => {
      statement.all<Row>([...values], (error: Error | null, rows) =>
        error === null ? resolve(rows) : reject(error),
      );
    });
  }

  async exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#database.exec(sql, (error) => (error === null ? resolve() : reject(error)));
    });
  }

  async close(): Promise<void> {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    return new Promise((resolve, reject) => {
      this.#database.close((error) => (error === null ? resolve() : reject(error)));
    });
  }

  async #head(): Promise<ChainHead> {
    const [row] = await this.rows(selectHead);
    if (row === undefined) return emptyHead;
    const recordedAt = Date.parse(String(row.at));
    return { seq: Number(row.seq), hash: String(row.hash), recordedAt: recordedAt || 0 };
  }

  async #run(sql: string, values: readonly (string | number)[] = []): Promise<void> {
    const statement = await this.#prepared(sql);
    return new Promise((resolve, reject) => {
      statement.run([...values], (error: Error | null) => (error === null ? resolve() : reject(error)));
    });
  }

  /** Statement texts are few: three fixed ones and one insert for each batch size. */
  async #prepared(sql: string): Promise<sqlite3.Statement> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    return new Promise((resolve, reject) => {
      const statement = this.#database.prepare(sql, (error: Error | null) => {
        if (error !== null) return reject(error);
        this.#statements.set(sql, statement);
        resolve(statement);
      });
    });
  }
}

function connect(file: string, mode: number): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, mode, (error) =>
      error === null ? resolve(database) : reject(error),
    );
  });
}
