import { statSync } from 'node:fs';
import { readAtRest, sqliteFiles } from '../../../../schema/at-rest.ts';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { CommitWatch } from '../engine.ts';
import { whileBusy } from './busy-wait.ts';
import { openReaders, type Reader } from './reader.ts';

/** Watches a file for commits. @throws SUBGRAPH_FAILED when it cannot be opened */
export async function watchSqlite(file: string): Promise<CommitWatch> {
  const [reader] = await openReaders(file, 1);
  if (reader === undefined) throw codedError('SUBGRAPH_FAILED');
  return new SqliteWatch(file, reader, fileOf(file));
}

/**
 * SQLite counts, for one connection, what others commit. WHY the file too: a connection stays at the file that it opened, though
 * another was put in its place or it was written over.
 */
class SqliteWatch implements CommitWatch {
  readonly #file: string;
  #reader: Reader;
  /** Which file the connection has open. */
  #opened: WatchedFile;
  #openings = 1;
  /** WHY: marks of one connection, in the order in which they were asked for. */
  #last: Promise<unknown> = Promise.resolve();
  readonly mark: () => Promise<string>;

  constructor(file: string, reader: Reader, opened: WatchedFile) {
    this.#file = file;
    this.#reader = reader;
    this.#opened = opened;
    this.mark = readAtRest(sqliteFiles(file), () => this.#next());
  }

  #next(): Promise<string> {
    const mark = this.#last.then(() => this.#mark());
    this.#last = mark.catch(() => {});
    return mark;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#reader.close();
  }

  async #mark(): Promise<string> {
    const now = fileOf(this.#file);
    if (now.identity !== this.#opened.identity) {
      const [reader] = await openReaders(this.#file, 1);
      if (reader === undefined) throw codedError('SUBGRAPH_FAILED');
      await this.#reader.close().catch(() => {});
      this.#reader = reader;
      this.#opened = now;
      this.#openings += 1;
    }
    return [this.#openings, now.identity, now.written, await this.#version()].join(' ');
  }

  #version(): Promise<string> {
    const until = performance.now() + lockMs;
    return whileBusy(
      () => dataVersion(this.#reader),
      () => performance.now() < until,
    ).catch(failed);
  }
}

/** How long a writer's lock is waited for, in milliseconds. */
const lockMs = 4_000;

interface WatchedFile {
  readonly identity: string;
  readonly written: string;
}

function fileOf(file: string): WatchedFile {
  try {
    const { dev, ino, mtimeNs, size } = statSync(file, { bigint: true });
    return { identity: `${dev} ${ino}`, written: `${mtimeNs} ${size}` };
  } catch (cause) {
    throw codedError('SUBGRAPH_FAILED', {}, cause);
  }
}

async function dataVersion(reader: Reader): Promise<string> {
  const statement = await reader.statement('PRAGMA data_version');
  return new Promise((resolve, reject) => {
    statement.get<{ readonly data_version: number }>((error: Error | null, row) => {
      // WHY: a statement that is not run to its end would keep the state of the database as it was.
      statement.reset();
      if (error === null) resolve(String(row?.data_version));
      else reject(error);
    });
  });
}

function failed(cause: unknown): never {
  throw codedError('SUBGRAPH_FAILED', {}, cause);
}
