import { LRUCache } from 'lru-cache';
import sqlite3 from 'sqlite3';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { SqlValue } from '../../condition/stored-predicate.ts';

/** Read-only access to one SQLite file. The only part that knows the driver. */
export interface SqliteDriver {
  /**
   * Runs a statement that answers one text in its first column (null when it answers no row).
   * @throws SUBGRAPH_TIMED_OUT when its time is over or `signal` aborts (the statement is cancelled in SQLite),
   *   SUBGRAPH_BUSY when no reader gets free in time, SUBGRAPH_FAILED with the driver's error as cause.
   */
  text(sql: string, bindings: readonly SqlValue[], signal?: AbortSignal): Promise<string | null>;
  /** All rows of an introspection statement, as objects. */
  rows(sql: string, bindings: readonly SqlValue[]): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

/** Options of `openSqlite`. */
export interface SqliteOptions {
  readonly file: string;
  /** Connections, each with at most one running statement. */
  readonly readers: number;
  /** Longest run of a statement, and longest wait for a reader, in milliseconds. */
  readonly timeoutMs: number;
}

/** Statements that each connection keeps prepared, and callers that may wait for a reader. */
const limits = { statements: 200, waiting: 2_000, watchEveryMs: 20 } as const;

type Waiter = { readonly take: (reader: Reader) => void; readonly refuse: (error: Error) => void };

/** One connection and its prepared statements. */
class Reader {
  readonly database: sqlite3.Database;
  readonly #prepared = new LRUCache<string, sqlite3.Statement>({
    max: limits.statements,
    dispose: (statement) => statement.finalize(),
  });

  constructor(database: sqlite3.Database) {
    this.database = database;
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

function openReader(file: string): Promise<Reader> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (error) => {
      if (error !== null) return reject(error);
      database.exec('PRAGMA query_only=ON; PRAGMA busy_timeout=1000;', (failed) =>
        failed === null ? resolve(new Reader(database)) : reject(failed),
      );
    });
  });
}

/** Hands out readers, first come first served, with a bounded queue and a bounded wait. */
class ReaderPool {
  readonly #free: Reader[];
  readonly #waiting: Waiter[] = [];
  readonly #waitMs: number;

  constructor(readers: readonly Reader[], waitMs: number) {
    this.#free = [...readers];
    this.#waitMs = waitMs;
  }

  take(): Promise<Reader> {
    const reader = this.#free.pop();
    if (reader !== undefined) return Promise.resolve(reader);
    if (this.#waiting.length >= limits.waiting) return Promise.reject(codedError('SUBGRAPH_BUSY'));
    return new Promise((take, refuse) => {
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        refuse(codedError('SUBGRAPH_BUSY'));
      }, this.#waitMs);
      const waiter: Waiter = {
        take: (next) => {
          clearTimeout(timer);
          take(next);
        },
        refuse,
      };
      this.#waiting.push(waiter);
    });
  }

  give(reader: Reader): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(reader);
    else next.take(reader);
  }
}

/** A running statement, as the watch sees it. */
interface Running {
  readonly database: sqlite3.Database;
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  cancelled: boolean;
}

/**
 * Cancels statements whose time is over or whose request was aborted. One timer looks at all running statements,
 * because a timer and a listener for each statement cost as much as a look-up. SQLite forgets an interrupt that
 * comes before the statement has begun in the thread pool, so it is repeated until the statement has ended.
 */
class StatementWatch {
  readonly #running = new Set<Running>();
  #timer: NodeJS.Timeout | undefined;

  begin(database: sqlite3.Database, timeoutMs: number, signal: AbortSignal | undefined): Running {
    const running = { database, deadline: performance.now() + timeoutMs, signal, cancelled: false };
    this.#running.add(running);
    this.#timer ??= setInterval(() => this.#look(), limits.watchEveryMs);
    return running;
  }

  end(running: Running): void {
    this.#running.delete(running);
  }

  #look(): void {
    if (this.#running.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      return;
    }
    const now = performance.now();
    for (const one of this.#running) {
      if (one.deadline > now && one.signal?.aborted !== true) continue;
      one.cancelled = true;
      one.database.interrupt();
    }
  }
}

function first(statement: sqlite3.Statement, bindings: readonly SqlValue[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    statement.all<Record<string, unknown>>([...bindings], (error: Error | null, rows) => {
      if (error !== null) return reject(error);
      const row = rows[0];
      const value = row === undefined ? null : Object.values(row)[0];
      resolve(typeof value === 'string' ? value : null);
    });
  });
}

async function openReaders(file: string, count: number): Promise<readonly Reader[]> {
  const opened = await Promise.allSettled(Array.from({ length: count }, () => openReader(file)));
  const readers = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = opened.find((one) => one.status === 'rejected');
  if (failed === undefined) return readers;
  await Promise.allSettled(readers.map((reader) => reader.close()));
  throw codedError('SUBGRAPH_FAILED', {}, failed.reason);
}

/** Opens a file read-only with a pool of readers. @throws SUBGRAPH_FAILED when it cannot be opened. */
export async function openSqlite(options: SqliteOptions): Promise<SqliteDriver> {
  const { file, readers: count, timeoutMs } = options;
  const readers = await openReaders(file, count);
  const pool = new ReaderPool(readers, timeoutMs);
  const watch = new StatementWatch();

  async function text(sql: string, bindings: readonly SqlValue[], signal?: AbortSignal) {
    const reader = await pool.take();
    const running = watch.begin(reader.database, timeoutMs, signal);
    try {
      if (signal?.aborted) throw codedError('SUBGRAPH_TIMED_OUT');
      return await first(await reader.statement(sql), bindings);
    } catch (cause) {
      throw codedError(
        running.cancelled || signal?.aborted ? 'SUBGRAPH_TIMED_OUT' : 'SUBGRAPH_FAILED',
        {},
        cause,
      );
    } finally {
      watch.end(running);
      pool.give(reader);
    }
  }

  async function rows(sql: string, bindings: readonly SqlValue[]) {
    const reader = await pool.take();
    try {
      const statement = await reader.statement(sql);
      return await new Promise<readonly Record<string, unknown>[]>((resolve, reject) => {
        statement.all<Record<string, unknown>>([...bindings], (error: Error | null, found) =>
          error === null ? resolve(found) : reject(error),
        );
      });
    } catch (cause) {
      throw codedError('SUBGRAPH_FAILED', {}, cause);
    } finally {
      pool.give(reader);
    }
  }

  return {
    text,
    rows,
    close: async () => {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}
