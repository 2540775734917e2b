import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogVisit } from '../../../schema/exchange/sharing-log-service.ts';
import type { ItemDatabases } from '../../../schema/sharing-log/item-databases.ts';
import { chainStart } from '../chain/audit-chain.ts';
import { hasTombstones } from '../chain/kept-tombstones.ts';
import { readAuditUnlessAborted } from '../chain/read-audit.ts';
import { SqliteConnection } from '../chain/sqlite-connection.ts';
import { decodeRecord } from '../record/encode-record.ts';
import { termsOf } from './record-terms.ts';

/** Records that one turn enters. */
const batch = 100;

/** Of another form than this the index is made anew. */
const form = 1;

const tableSql = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS state (
    mark TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, stone INTEGER NOT NULL, stones INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS term (term TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (term, seq)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS term_seq ON term (seq);
`;

interface State {
  readonly mark: string;
  /** The last record that was entered, and its hash: of another log, or of one that was cut, the index is made anew. */
  readonly seq: number;
  readonly hash: string;
  /** The last tombstone whose records were forgotten, and how many there were: where one is gone, its records were put back. */
  readonly stone: number;
  readonly stones: number;
}

interface Row {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
}

/** What an index is made of. */
export interface LogIndexOptions {
  readonly folder: string;
  readonly databasesOf: ItemDatabases;
  /** Tells catalogues apart: an index by the databases of another one is made anew. */
  readonly mark: string;
}

/**
 * Finds records of the sharing log by who asked, whose data, which instrument and which digests, in a file of its own beside the log. It
 * follows the log when it is asked, so that writing the log costs nothing; it may be deleted at any time. What it finds is only where
 * to look: what a record says, and to whom it is shown, is read from the log.
 */
export class LogIndex {
  readonly #options: LogIndexOptions;
  readonly #mark: string;
  #connection: SqliteConnection | null = null;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(options: LogIndexOptions) {
    this.#options = options;
    this.#mark = createHash('sha256').update(`${form}\n${options.mark}`).digest('hex');
  }

  /** Enters what the log has and the index has not. @throws AUDIT_UNAVAILABLE */
  async follow(visit: Pick<LogVisit, 'turn' | 'signal'>): Promise<void> {
    const followed = this.#busy.then(() => this.#follow(visit));
    this.#busy = followed.catch(() => {});
    await followed;
  }

  /** Numbers of records with any of the terms, from one on and below another, the highest first. */
  async places(
    terms: readonly string[],
    { from, below, limit }: { readonly from: number; readonly below: number; readonly limit: number },
  ): Promise<readonly number[]> {
    const each =
      'SELECT seq FROM (SELECT seq FROM term WHERE term = ? AND seq >= ? AND seq < ? ORDER BY seq DESC LIMIT ?)';
    const connection = await this.#opened();
    const found = new Set<number>();
    for (const term of terms) {
      const rows = await connection.all<{ readonly seq: number }>(each, [term, from, below, limit]);
      for (const { seq } of rows) found.add(seq);
    }
    return [...found].sort((left, right) => right - left).slice(0, limit);
  }

  async close(): Promise<void> {
    await this.#busy;
    await this.#connection?.close();
    this.#connection = null;
  }

  async #follow({ turn, signal }: Pick<LogVisit, 'turn' | 'signal'>): Promise<void> {
    const connection = await this.#opened();
    await readAuditUnlessAborted(this.#options.folder, signal, async (log) => {
      for (;;) {
        await turn();
        signal.throwIfAborted();
        const state = await this.#state(connection, log);
        await this.#forget(connection, log, state);
        const { seq } = state;
        const rows = await log.all<Row>(
          'SELECT seq, body, hash FROM audit_record WHERE seq > ? ORDER BY seq LIMIT ?',
          [seq, batch],
        );
        if (rows.length > 0) await this.#enter(connection, seq, rows);
        if (rows.length < batch) return;
      }
    });
  }

  /** How far the index is; at its beginning when it is of another log. */
  async #state(connection: SqliteConnection, log: SqliteConnection): Promise<State> {
    const [state] = await connection.all<State>('SELECT mark, seq, hash, stone, stones FROM state');
    if (state !== undefined && state.mark === this.#mark && (await isOf(log, state))) return state;
    await connection.exec('BEGIN IMMEDIATE; DELETE FROM term; DELETE FROM state; COMMIT');
    await connection.run('INSERT INTO state VALUES (?, 0, ?, 0, 0)', [this.#mark, chainStart]);
    return { mark: this.#mark, seq: 0, hash: chainStart, stone: 0, stones: 0 };
  }

  /** Forgets records that retention took away since. */
  async #forget(
    connection: SqliteConnection,
    log: SqliteConnection,
    { stone, stones }: State,
  ): Promise<void> {
    if (!(await hasTombstones(log))) return;
    const since = await log.all<{ readonly number: number; readonly first: number; readonly last: number }>(
      'SELECT number, first, last FROM audit_tombstone WHERE number > ? ORDER BY number',
      [stone],
    );
    const newest = since.at(-1);
    if (newest === undefined) return;
    for (const { first, last } of since)
      await connection.run('DELETE FROM term WHERE seq BETWEEN ? AND ?', [first, last]);
    const counted = [newest.number, stones + since.length, stone];
    await connection.run('UPDATE state SET stone = ?, stones = ? WHERE stone = ?', counted);
  }

  async #enter(connection: SqliteConnection, after: number, rows: readonly Row[]): Promise<void> {
    const terms = rows.flatMap(({ seq, body }) => {
      const { record } = decodeRecord(seq, body);
      return [...termsOf(record, this.#options.databasesOf)].map((term) => [term, seq]);
    });
    const last = rows.at(-1);
    await connection.exec('BEGIN IMMEDIATE');
    try {
      await connection.run('INSERT OR IGNORE INTO term SELECT value ->> 0, value ->> 1 FROM json_each(?)', [
        JSON.stringify(terms),
      ]);
      // WHY `after`: another process may have gone on meanwhile.
      await connection.run('UPDATE state SET seq = ?, hash = ? WHERE seq = ?', [
        ...[last?.seq ?? 0, last?.hash ?? chainStart],
        after,
      ]);
      await connection.exec('COMMIT');
    } catch (error) {
      await connection.exec('ROLLBACK').catch(() => {});
      throw error;
    }
  }

  async #opened(): Promise<SqliteConnection> {
    this.#connection ??= await this.#open().catch(async () => {
      for (const end of ['', '-wal', '-shm'])
        await rm(`${indexFile(this.#options.folder)}${end}`, { force: true });
      return this.#open();
    });
    return this.#connection;
  }

  async #open(): Promise<SqliteConnection> {
    const file = indexFile(this.#options.folder);
    // WHY: SQLite would create the file readable for others.
    await (await open(file, 'a', 0o600)).close();
    const connection = await SqliteConnection.open(file, { readOnly: false });
    try {
      await connection.exec(tableSql);
      await connection.all('SELECT mark, seq, hash, stone, stones FROM state');
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }
}

/** The index beside the log of a data folder. */
export function indexFile(folder: string): string {
  return join(folder, 'audit-index.db');
}

async function isOf(log: SqliteConnection, { seq, hash, stone, stones }: State): Promise<boolean> {
  if (stone > 0) {
    const sql = 'SELECT count(*) AS count FROM audit_tombstone WHERE number <= ?';
    const [kept] = (await hasTombstones(log)) ? await log.all<{ readonly count: number }>(sql, [stone]) : [];
    if (kept?.count !== stones) return false;
  }
  if (seq === 0) return true;
  const [row] = await log.all<{ readonly hash: string }>('SELECT hash FROM audit_record WHERE seq = ?', [
    seq,
  ]);
  return row?.hash === hash;
}
