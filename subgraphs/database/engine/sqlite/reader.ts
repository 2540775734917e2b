import { statSync } from 'node:fs';
import sqlite3 from 'sqlite3';
import { CacheBudget } from '../../../../schema/cache/cache-budget.ts';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import { nativeWaitMs } from './busy-wait.ts';

/** Bytes of the statements that each connection keeps prepared. */
const limits = { preparedBytes: 512 * 1024 } as const;

/** Measured: what SQLite takes for a statement, and for each character of it. */
const statementBytes = { each: 7_000, character: 14 } as const;

/** One connection and its prepared statements. */
export class Reader {
  readonly database: sqlite3.Database;
  /** The file that it has open, see `inodeOf`. */
  readonly inode: string;
  // WHY a budget of its own: a statement must not be finalised between being handed out and being run.
  readonly #prepared = new CacheBudget(limits.preparedBytes, 1).cache<string, sqlite3.Statement>({
    sizeOf: (_statement, { length }) => bytesOf(length),
    dispose: (statement) => statement.finalize(),
  });

  constructor(database: sqlite3.Database, inode: string) {
    this.database = database;
    this.inode = inode;
  }

  statement(sql: string): Promise<sqlite3.Statement> {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const statement = this.database.prepare(sql, (error: Error | null) => {
        if (error !== null) return reject(error);
        this.#prepared.set(sql, statement);
        resolve(statement);
      });
    });
  }

  close(): Promise<void> {
    this.#prepared.clear();
    return new Promise((resolve, reject) => {
      this.database.close((error) => (error === null ? resolve() : reject(error)));
    });
  }
}

/** WHY at most what fits: a statement that is not kept would never be finalised, and its connection could not be closed. */
function bytesOf(length: number): number {
  const measured = statementBytes.each + statementBytes.character * length;
  return Math.max(0, Math.min(measured, limits.preparedBytes - 2 * length - entryRoom));
}

/** What a cache counts for an entry besides its key and value, generously. */
const entryRoom = 1_000;

/** Opens connections that only read. @throws SUBGRAPH_FAILED when one cannot be opened; the others are closed then. */
export async function openReaders(file: string, count: number): Promise<readonly Reader[]> {
  const opened = await Promise.allSettled(Array.from({ length: count }, () => openReader(file)));
  const readers = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = opened.find((one) => one.status === 'rejected');
  if (failed === undefined) return readers;
  await Promise.allSettled(readers.map((reader) => reader.close()));
  throw codedError('SUBGRAPH_FAILED', {}, failed.reason);
}

/** Which file stands there; empty when there is none. */
export function inodeOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? '' : `${found.dev} ${found.ino}`;
}

function openReader(file: string): Promise<Reader> {
  // WHY before it is opened: a file that is replaced meanwhile is found at the first statement.
  const inode = inodeOf(file);
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) => {
      if (error !== null) return reject(error);
      database.exec(`PRAGMA query_only=ON; PRAGMA busy_timeout=${nativeWaitMs};`, (failed) =>
        failed === null ? resolve(new Reader(database, inode)) : reject(failed),
      );
    });
  });
}
