import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import sqlite3 from 'sqlite3';
import { CacheBudget } from '../../../../schema/cache/cache-budget.ts';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import { FairQueue } from '../../../../schema/fairness/fair-queue.ts';
import { nativeWaitMs } from './busy-wait.ts';

/** Bytes of the statements that each connection keeps prepared; reads that may wait, of one consumer and in all. */
const limits = { preparedBytes: 512 * 1024, waiting: 1_000, waitingInAll: 2_000 } as const;

/** Measured: what SQLite takes for a statement, and for each character of it. */
const statementBytes = { each: 7_000, character: 14 } as const;

/** Under which name the statements of the server itself are counted. */
export const serverWork = 'server';

type Waiter = (reader: Reader) => void;

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

/**
 * Hands out readers, with a bounded queue and a bounded wait: to the consumer first whose statements took the least time.
 * INVARIANT: where there are several readers, no consumer has all of them, nor more than half of the processors, so that no
 * other waits for its long statements. The server's own work is no consumer's.
 */
export class ReaderPool {
  readonly #free: Reader[];
  readonly #share: number;
  readonly #running = new Map<string, number>();
  readonly #queue = new FairQueue<Waiter>();
  readonly #waitMs: number;

  constructor(readers: readonly Reader[], waitMs: number, processors = availableParallelism()) {
    this.#free = [...readers];
    this.#share = Math.max(1, Math.min(readers.length - 1, Math.floor(processors / 2)));
    this.#waitMs = waitMs;
  }

  /** A reader for a consumer; it is given back by `give`. @throws SUBGRAPH_BUSY */
  take(consumer: string): Promise<Reader> {
    const free = this.#queue.size === 0 && this.#admits(consumer) ? this.#free.pop() : null;
    if (free) {
      this.#running.set(consumer, this.#runningOf(consumer) + 1);
      return Promise.resolve(free);
    }
    const isFull = this.#queue.size >= limits.waitingInAll || this.#queue.waiting(consumer) >= limits.waiting;
    if (isFull) return Promise.reject(codedError('SUBGRAPH_BUSY'));
    return new Promise((take, refuse) => {
      const timer = setTimeout(() => {
        this.#queue.remove(consumer, waiter);
        refuse(codedError('SUBGRAPH_BUSY'));
      }, this.#waitMs);
      const waiter: Waiter = (reader) => {
        clearTimeout(timer);
        take(reader);
      };
      this.#queue.add(consumer, waiter);
      this.#serve();
    });
  }

  /** Takes a reader back, and counts how long the consumer had it. */
  give(reader: Reader, consumer: string, usedMs: number): void {
    this.#free.push(reader);
    const left = (this.#running.get(consumer) ?? 1) - 1;
    if (left === 0) this.#running.delete(consumer);
    else this.#running.set(consumer, left);
    this.#queue.charge(consumer, usedMs);
    this.#serve();
  }

  #serve(): void {
    while (this.#free.length > 0) {
      const next = this.#queue.next((consumer) => this.#admits(consumer));
      const reader = next === undefined ? undefined : this.#free.pop();
      if (next === undefined || reader === undefined) return;
      this.#running.set(next.consumer, this.#runningOf(next.consumer) + 1);
      next.item(reader);
    }
  }

  #admits(consumer: string): boolean {
    return consumer === serverWork || this.#runningOf(consumer) < this.#share;
  }

  #runningOf(consumer: string): number {
    return this.#running.get(consumer) ?? 0;
  }
}

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
