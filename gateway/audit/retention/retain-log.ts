import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { PlacedRecord } from '../../../schema/sharing-log/shared-record.ts';
import { auditFiles, chainHash, chainStart, readChainKey } from '../chain/audit-chain.ts';
import { Tombstones, tombstoneTableSql } from '../chain/kept-tombstones.ts';
import { logFault } from '../chain/log-fault.ts';
import { SqliteConnection } from '../chain/sqlite-connection.ts';
import { type Tombstone, writeTombstone } from '../chain/tombstone.ts';
import { logIdentity } from '../checkpoint/log-identity.ts';
import { decodeRecord } from '../record/encode-record.ts';
import { type ArchivedRow, archiveText, digestOfText, writeArchive } from './log-archive.ts';

/** What is taken away of a log, and where it is archived before. */
export interface RetentionOptions {
  readonly folder: string;
  readonly archive: string;
  /** Whether the retention of a record is over. */
  readonly isExpired: (placed: PlacedRecord) => boolean;
  /** Whether a record stays although its day is over: an act. */
  readonly stays: (placed: PlacedRecord) => boolean;
  /** Changes nothing. */
  readonly dryRun?: boolean;
}

/** A segment that was taken away. */
export interface RemovedSegment {
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
  /** The archive; null when nothing was changed. */
  readonly file: string | null;
}

/** Most records of a segment. WHY: its removal is one transaction, for which the writer waits. */
const longestSegment = 2_000;
const page = 200;

/**
 * Takes records away whose retention is over, day by day: of a legal day (UTC+7) of which every record is over, or stays for good, all
 * that do not stay. What lies between those that stay is a segment: archived, then replaced by its signed tombstone in one transaction.
 * The last record of the log never goes.
 * @throws AUDIT_BROKEN when the chain does not hold there; nothing of that segment is changed
 * @throws AUDIT_ARCHIVE_UNUSABLE, AUDIT_UNAVAILABLE
 */
export async function retainLog(options: RetentionOptions): Promise<readonly RemovedSegment[]> {
  const key = await readChainKey(options.folder);
  try {
    const connection = await SqliteConnection.open(auditFiles(options.folder).database, { readOnly: false });
    try {
      if (options.dryRun !== true) await connection.exec(`PRAGMA secure_delete = ON; ${tombstoneTableSql}`);
      return await new Retention(connection, key, options).run();
    } finally {
      await connection.close();
    }
  } catch (cause) {
    throw logFault(options.folder, cause);
  }
}

/** A record as retention sees it; `goes` when it may be taken away. */
interface JudgedRow {
  readonly seq: number;
  readonly recordedAt: string;
  readonly goes: boolean;
}

class Retention {
  readonly #connection: SqliteConnection;
  readonly #key: Buffer;
  readonly #options: RetentionOptions;
  readonly #tombstones: Tombstones;
  readonly #removed: RemovedSegment[] = [];

  constructor(connection: SqliteConnection, key: Buffer, options: RetentionOptions) {
    this.#connection = connection;
    this.#key = key;
    this.#options = options;
    this.#tombstones = new Tombstones(connection, key);
  }

  async run(): Promise<readonly RemovedSegment[]> {
    let day = '';
    let isOver = true;
    let rows: JudgedRow[] = [];
    for await (const { seq, recordedAt, state } of this.#records()) {
      const itsDay = legalDayOf(Date.parse(recordedAt));
      if (itsDay !== day) {
        if (isOver) await this.#removeDay(rows);
        [day, isOver, rows] = [itsDay, true, []];
      }
      // WHY the end: days go forward, so that behind the first of the last day nothing is over.
      if (state === 'LAST') return this.#removed;
      if (state === 'KEPT') isOver = false;
      if (isOver) rows.push({ seq, recordedAt, goes: state === 'OVER' });
      else rows = [];
    }
    return this.#removed;
  }

  /** Every record, the oldest first, and what becomes of it; LAST: it is the last one. */
  async *#records() {
    const [head] = await this.#connection.all<{ readonly seq: number | null }>(
      'SELECT max(seq) AS seq FROM audit_record',
    );
    let after = 0;
    for (;;) {
      const rows = await this.#connection.all<{ readonly seq: number; readonly body: string }>(
        'SELECT seq, body FROM audit_record WHERE seq > ? ORDER BY seq LIMIT ?',
        [after, page],
      );
      for (const { seq, body } of rows) {
        const placed = decodeRecord(seq, body);
        yield { seq, recordedAt: placed.recordedAt, state: this.#stateOf(placed, head?.seq ?? 0) };
      }
      after = rows.at(-1)?.seq ?? 0;
      if (rows.length < page) return;
      // WHY: the server reads its log here, and others are waiting.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #stateOf(placed: PlacedRecord, head: number): 'LAST' | 'STAYS' | 'OVER' | 'KEPT' {
    if (placed.seq >= head) return 'LAST';
    if (this.#options.stays(placed)) return 'STAYS';
    return this.#options.isExpired(placed) ? 'OVER' : 'KEPT';
  }

  async #removeDay(rows: readonly JudgedRow[]): Promise<void> {
    let run: JudgedRow[] = [];
    for (const row of rows) {
      const isNext = row.seq === (run.at(-1)?.seq ?? row.seq - 1) + 1;
      if (!row.goes || !isNext || run.length === longestSegment) {
        await this.#removeRun(run);
        run = [];
      }
      if (row.goes) run.push(row);
    }
    await this.#removeRun(run);
  }

  async #removeRun(run: readonly JudgedRow[]): Promise<void> {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) return;
    const segment = { first: first.seq, last: last.seq, from: first.recordedAt, to: last.recordedAt };
    if (this.#options.dryRun === true) {
      this.#removed.push({ ...segment, file: null });
      return;
    }
    const before = await this.#hashBefore(segment.first);
    const rows = await this.#rowsOf(segment);
    this.#requireChain(rows, before);
    const text = archiveText(rows);
    const file = await writeArchive(this.#options.archive, rows, text);
    const hashes = { before, firstHash: rows[0]?.hash ?? '', lastHash: rows.at(-1)?.hash ?? '' };
    await this.#replace({
      ...{ ...segment, ...hashes, archive: digestOfText(text) },
      time: new Date().toISOString(),
    });
    this.#removed.push({ ...segment, file });
  }

  #rowsOf({ first, last }: Pick<Tombstone, 'first' | 'last'>): Promise<readonly ArchivedRow[]> {
    const sql = 'SELECT seq, account, body, hash FROM audit_record WHERE seq BETWEEN ? AND ? ORDER BY seq';
    return this.#connection.all<ArchivedRow>(sql, [first, last]);
  }

  /** INVARIANT: nothing is archived and taken away that does not hold, or a change would be hidden. */
  #requireChain(rows: readonly ArchivedRow[], before: string): void {
    let previous = before;
    for (const { seq, body, hash } of rows) {
      if (chainHash(this.#key, seq, previous, body) !== hash) throw brokenAt(seq);
      previous = hash;
    }
  }

  /** Hash of what stands before a record: another record, or a tombstone. */
  async #hashBefore(seq: number): Promise<string> {
    if (seq === 1) return chainStart;
    const [row] = await this.#connection.all<{ readonly hash: string }>(
      'SELECT hash FROM audit_record WHERE seq = ?',
      [seq - 1],
    );
    if (row !== undefined) return row.hash;
    const stone = (await this.#tombstones.over(seq - 1))?.stone ?? null;
    if (stone === null || stone.last !== seq - 1) throw brokenAt(seq - 1);
    return stone.lastHash;
  }

  /** Puts a tombstone in the place of its records, under the write lock. */
  async #replace(stone: Tombstone): Promise<void> {
    const note = writeTombstone(stone, logIdentity(this.#key));
    await this.#connection.exec('BEGIN IMMEDIATE');
    try {
      await this.#connection.run('INSERT INTO audit_tombstone (first, last, note) VALUES (?, ?, ?)', [
        ...[stone.first, stone.last],
        note,
      ]);
      const sql = 'DELETE FROM audit_record WHERE seq BETWEEN ? AND ?';
      const removed = await this.#connection.run(sql, [stone.first, stone.last]);
      if (removed !== stone.last - stone.first + 1) throw brokenAt(stone.first);
      await this.#connection.exec('COMMIT');
    } catch (error) {
      await this.#connection.exec('ROLLBACK').catch(() => {});
      throw error;
    }
  }
}

function brokenAt(seq: number): Error {
  return codedError('AUDIT_BROKEN', { detail: `record ${seq}` });
}
