import type sqlite3 from 'sqlite3';
import { readAtRest, sqliteFiles } from '../../../../schema/at-rest.ts';
import { CodedError, codedError } from '../../../../schema/errors/coded-error.ts';
import { ownLoop, type Turn } from '../../../../schema/fairness/fair-turns.ts';
import { invariant } from '../../../../schema/invariant.ts';
import type { DescribingRow, DriverLimits, FailureKind, Row, SqlDriver } from '../driver.ts';
import type { SqlValue } from '../operand.ts';
import { ReaderPool, serverWork } from '../reader-pool.ts';
import { type Running, StatementWatch } from '../statement-watch.ts';
import { isBusy, whileBusy } from './busy-wait.ts';
import { inodeOf, openReaders, type Reader } from './reader.ts';

/** Opens a file read-only with a pool of readers. @throws SUBGRAPH_FAILED when it cannot be opened. */
export async function openSqlite(file: string, { readers, timeoutMs }: DriverLimits): Promise<SqlDriver> {
  const [watcher, ...pool] = await openReaders(file, readers + 1);
  invariant(watcher, 'one reader more than asked for');
  return new SqliteDriver(file, watcher, pool, timeoutMs);
}

/**
 * Statements on a pool of readers of one file. WHY a reader is opened again when another file stands there: it would go on reading the
 * one that was taken away, while masks and scopes follow the new one.
 */
class SqliteDriver implements SqlDriver {
  readonly classify = classify;
  /** The file and its structure. WHY the file: another one may have the same number of changes. */
  readonly schemaVersion: () => Promise<string>;
  readonly #file: string;
  /** WHY apart: whether the structure has changed is asked after every answer, also while all readers are busy. */
  #watcher: Reader;
  #renewing: Promise<Reader> | null = null;
  readonly #readers: Set<Reader>;
  readonly #pool: ReaderPool<Reader>;
  readonly #watch = new StatementWatch();
  readonly #timeoutMs: number;

  constructor(file: string, watcher: Reader, readers: readonly Reader[], timeoutMs: number) {
    this.#file = file;
    this.#watcher = watcher;
    this.#readers = new Set(readers);
    this.#pool = new ReaderPool(readers, timeoutMs);
    this.#timeoutMs = timeoutMs;
    this.schemaVersion = readAtRest(sqliteFiles(file), () => this.#schemaVersion());
  }

  async read(
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
    consumer?: string,
    turn: Turn = ownLoop,
  ): Promise<readonly Row[]> {
    const text = answeredText(await this.#run(sql, bindings, signal, consumer));
    if (text.length > longText) await turn();
    return rowsOf(text);
  }

  async describe(sql: string, bindings: readonly SqlValue[]): Promise<readonly DescribingRow[]> {
    return this.#run(sql, bindings);
  }

  async #schemaVersion(): Promise<string> {
    const watcher = await this.#renewWatcher();
    const { database, inode } = watcher;
    const running = this.#watch.begin(() => database.interrupt(), this.#timeoutMs, undefined);
    try {
      const row = await whileBusy(
        async () => lastRow(await watcher.statement('pragma schema_version')),
        () => mayWait(running),
      );
      return `${inode} ${row.schema_version}`;
    } catch (cause) {
      throw failureOf(cause, running.cancelled);
    } finally {
      this.#watch.end(running);
    }
  }

  async probe(): Promise<void> {
    await this.#run("select 'alive'", []);
  }

  async close(): Promise<void> {
    await Promise.all([this.#watcher, ...this.#readers].map((reader) => reader.close()));
  }

  /** A reader for a consumer, of the file that stands there now. */
  async #take(consumer: string): Promise<Reader> {
    const reader = await this.#pool.take(consumer);
    try {
      const current = await this.#current(reader);
      if (current !== reader) {
        this.#readers.delete(reader);
        this.#readers.add(current);
      }
      return current;
    } catch (error) {
      this.#pool.give(reader, consumer, 0);
      throw error;
    }
  }

  /** WHY shared: two who ask at once would each open one, and one of them would never be closed. */
  #renewWatcher(): Promise<Reader> {
    this.#renewing ??= this.#current(this.#watcher)
      .then((watcher) => {
        this.#watcher = watcher;
        return watcher;
      })
      .finally(() => {
        this.#renewing = null;
      });
    return this.#renewing;
  }

  /** The reader, or one of the file that stands there now, opened in its place. */
  async #current(reader: Reader): Promise<Reader> {
    if (reader.inode === inodeOf(this.#file)) return reader;
    const [renewed] = await openReaders(this.#file, 1);
    invariant(renewed, 'one reader was asked for');
    await reader.close().catch(() => {});
    return renewed;
  }

  async #run(
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
    consumer = serverWork,
  ): Promise<readonly DescribingRow[]> {
    const reader = await this.#take(consumer);
    const began = performance.now();
    try {
      return await this.#runOn(reader, sql, bindings, signal);
    } finally {
      this.#pool.give(reader, consumer, performance.now() - began);
    }
  }

  async #runOn(
    reader: Reader,
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
  ): Promise<readonly DescribingRow[]> {
    const running = this.#watch.begin(() => reader.database.interrupt(), this.#timeoutMs, signal);
    try {
      if (signal?.aborted) throw codedError('SUBGRAPH_TIMED_OUT');
      return await whileBusy(
        async () => allRows(await reader.statement(sql), bindings),
        () => mayWait(running),
      );
    } catch (cause) {
      const isAborted = signal?.aborted === true;
      throw failureOf(cause, running.cancelled || isAborted, isAborted);
    } finally {
      this.#watch.end(running);
    }
  }
}

/** Whether a statement that met a lock has time left. */
function mayWait({ cancelled, deadline, signal }: Running): boolean {
  return !cancelled && signal?.aborted !== true && performance.now() < deadline;
}

/** WHY busy first of what ran out of time: a lock that lasted longer than a statement may is no fault of the statement. */
function failureOf(cause: unknown, isCancelled: boolean, isAborted = false): CodedError {
  if (isBusy(cause) && !isAborted) return codedError('SUBGRAPH_BUSY', {}, cause);
  return codedError(isCancelled ? 'SUBGRAPH_TIMED_OUT' : 'SUBGRAPH_FAILED', {}, cause);
}

function allRows(
  statement: sqlite3.Statement,
  bindings: readonly SqlValue[],
): Promise<readonly DescribingRow[]> {
  return new Promise((resolve, reject) => {
    statement.all<DescribingRow>([...bindings], (error: Error | null, rows) =>
      error === null ? resolve(rows) : reject(error),
    );
  });
}

/** WHY `each` and not `get`: it runs to the end, so that no reading stays open and sees the past. */
function lastRow(statement: sqlite3.Statement): Promise<DescribingRow> {
  return new Promise((resolve, reject) => {
    let last: DescribingRow | null = null;
    let failed: Error | null = null;
    statement.each<DescribingRow>(
      [],
      // WHY noted here: what a step failed of is told in the place of a row, and the end then knows of nothing.
      (error: Error | null, row) => {
        if (error === null) last = row;
        else failed = error;
      },
      (error: Error | null) => {
        const told = failed ?? error;
        if (told !== null) reject(told);
        // WHY busy: a pragma has a row, unless the file was locked before its first step.
        else if (last === null) reject(codedError('SUBGRAPH_BUSY'));
        else resolve(last);
      },
    );
  });
}

/** Characters of an answer that takes a turn to be read. Measured: less than 0.1 ms. */
const longText = 16_384;

/** The answer of the dialect: the one value of its one row is a JSON array. */
function answeredText(answer: readonly DescribingRow[]): string {
  const [text] = Object.values(answer[0] ?? {});
  return typeof text === 'string' ? text : '[]';
}

function rowsOf(text: string): readonly Row[] {
  const rows: unknown = JSON.parse(text);
  invariant(Array.isArray(rows), 'a read answers a JSON array of rows');
  const [first] = rows;
  // WHY: a count is the one number that a statement answers; all other cells are texts.
  if (Array.isArray(first) && typeof first[0] === 'number') return [[String(first[0])]];
  return rows;
}

const missingInDatabase = /no such (?:column|table)/i;
const unreachable = /SQLITE_(?:CANTOPEN|IOERR|NOTADB|CORRUPT|MISUSE)/;

/** What an error of a driver means. */
function classify(error: unknown): FailureKind {
  if (!(error instanceof CodedError)) return 'other';
  if (error.code === 'SUBGRAPH_TIMED_OUT') return 'cancelled';
  if (error.code === 'SUBGRAPH_BUSY') return 'busy';
  const message = error.cause instanceof Error ? error.cause.message : '';
  if (missingInDatabase.test(message)) return 'missing';
  return unreachable.test(message) ? 'down' : 'other';
}
