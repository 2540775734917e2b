import { access } from 'node:fs/promises';
import { memoise } from '../../../schema/memoise.ts';
import { auditFiles, chainHash, chainStart, readChainKey, readIfThere } from '../chain/audit-chain.ts';
import { isOfStone, Tombstones } from '../chain/kept-tombstones.ts';
import { readNewestPolicy } from '../chain/newest-policy.ts';
import { readAudit } from '../chain/read-audit.ts';
import type { SqliteConnection } from '../chain/sqlite-connection.ts';
import type { Tombstone } from '../chain/tombstone.ts';
import type { Checkpoint } from '../checkpoint/checkpoint-note.ts';
import { decodeRecord } from '../record/encode-record.ts';
import type { AuditProblem, BrokenRecord } from './audit-problems.ts';
import {
  type KnownRecord,
  type KnownRecords,
  readKnownRecords,
  type VerifyOptions,
} from './known-records.ts';

/** Outcome of a verification. */
export interface Verification {
  readonly ok: boolean;
  /** Records that hold, from the first on, those in whose place a tombstone stands included. */
  readonly records: number;
  /** Records that retention took away; left out where it took none. */
  readonly removed?: number;
  readonly firstBroken?: BrokenRecord;
}

/** What a verification walked over: what a checkpoint vouches for. */
export type LogHead = Omit<Checkpoint, 'log' | 'time'>;

const pageSize = 1000;
const pageSql = 'SELECT seq, account, body, hash FROM audit_record WHERE seq > ? ORDER BY seq LIMIT ?';

interface Row {
  readonly seq: number;
  readonly account: string | null;
  readonly body: string;
  readonly hash: string;
}

/**
 * Walks the whole chain of a data folder, also while others append, and holds it against what is known of it elsewhere. Linear;
 * reads 1,000 records at a time. A folder in which no log was begun has nothing that could be broken, unless something kept
 * elsewhere says that there was one.
 * @throws AUDIT_BROKEN when the key is gone or the database is no log, AUDIT_UNAVAILABLE when the database cannot be read
 */
export async function verifyAudit(options: VerifyOptions): Promise<Verification> {
  return (await verifyLog(options)).verification;
}

/** Verifies a log and gives its head. @throws what `verifyAudit` throws */
export async function verifyLog(
  options: VerifyOptions,
): Promise<{ readonly verification: Verification; readonly head: LogHead }> {
  const { folder } = options;
  if (!(await isBegun(folder))) return { verification: await verifyNothing(options), head: emptyHead };
  const key = await readChainKey(folder);
  // WHY before the records: an anchor read later could be ahead of them.
  const known = await readKnownRecords(key, options);
  return readAudit(folder, async (connection) => {
    // WHY one state: retention may take records away meanwhile.
    await connection.exec('BEGIN');
    const walked = await walk(connection, key, known, options.visit);
    const newest = await readNewestPolicy(connection);
    return { ...walked, head: { ...walked.head, policyVersion: newest?.version ?? null } };
  });
}

const emptyHead: LogHead = { seq: 0, hash: chainStart, first: chainStart, policyVersion: null };

async function isBegun(folder: string): Promise<boolean> {
  const found = await Promise.all(Object.values(auditFiles(folder)).map(isThere));
  return found.includes(true);
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A folder without any file of a log. WHY cut off: every anchor and every checkpoint was made of a log that had been begun. */
async function verifyNothing({ anchorPath = null, checkpoint }: VerifyOptions): Promise<Verification> {
  const anchors = anchorPath === null ? null : await readIfThere(anchorPath);
  const wasBegun = checkpoint !== undefined || (anchors !== null && anchors !== '');
  return wasBegun ? broken(0, 1, 'CUT_OFF') : { ok: true, records: 0 };
}

async function walk(
  connection: SqliteConnection,
  key: Buffer,
  knownRecords: KnownRecords,
  visit: VerifyOptions['visit'],
) {
  const tombstones = new Tombstones(connection, key);
  const known = bySeq(knownRecords.records);
  let last = { seq: 0, hash: chainStart };
  let first = chainStart;
  let removed = 0;
  const ended = (verification: Verification) => {
    const told = removed === 0 ? verification : { ...verification, removed };
    return { verification: told, head: { ...last, first } };
  };
  // WHY not 0: a row that somebody put before the first record must be seen as well.
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await connection.all<Row>(pageSql, [after, pageSize]);
    for (const row of rows) {
      while (row.seq > last.seq + 1) {
        const passed = await passOver(tombstones, last, known);
        if (typeof passed === 'string') return ended(broken(last.seq, last.seq + 1, passed));
        if (passed.first === 1) first = passed.firstHash;
        removed += passed.last - passed.first + 1;
        last = { seq: passed.last, hash: passed.lastHash };
      }
      const found = problemOf(key, last, row, known.get(row.seq) ?? []);
      if (found !== null) return ended(broken(last.seq, last.seq + 1, found));
      if (row.seq === 1) first = row.hash;
      last = { seq: row.seq, hash: row.hash };
      if (visit !== undefined) visit(decodeRecord(row.seq, row.body).record);
    }
    if (rows.length < pageSize) return ended(atEnd(last.seq, knownRecords));
    after = last.seq;
  }
}

/** The tombstone that goes on behind a record, or what is wrong where records are missing. */
async function passOver(
  tombstones: Tombstones,
  last: Pick<Row, 'seq' | 'hash'>,
  known: ReadonlyMap<number, readonly KnownRecord[]>,
): Promise<Tombstone | AuditProblem> {
  const over = await tombstones.over(last.seq + 1);
  if (over === null) return 'MISSING';
  const { stone } = over;
  if (stone === null || stone.first !== last.seq + 1 || stone.before !== last.hash)
    return 'TOMBSTONE_CHANGED';
  const ends = [stone.first, stone.last].flatMap((seq) => known.get(seq) ?? []);
  return ends.find(({ seq, hash }) => !isOfStone(stone, seq, hash))?.otherwise ?? stone;
}

function problemOf(
  key: Buffer,
  last: Pick<Row, 'seq' | 'hash'>,
  row: Row,
  known: readonly KnownRecord[],
): AuditProblem | null {
  // WHY the type: the same bytes stored as a BLOB would hash alike.
  if (typeof row.body !== 'string') return 'CHANGED';
  if (row.seq < last.seq + 1 || chainHash(key, row.seq, last.hash, row.body) !== row.hash) return 'CHANGED';
  if (decodeRecord(row.seq, row.body).record.account !== row.account) return 'CHANGED';
  return known.find(({ hash }) => hash !== row.hash)?.otherwise ?? null;
}

function atEnd(records: number, { records: known, ...besides }: KnownRecords): Verification {
  if (known.some(({ seq }) => seq > records)) return broken(records, records + 1, 'CUT_OFF');
  const problem = records === 0 ? besides.problemOfEmpty : besides.problem;
  return problem === null ? { ok: true, records } : broken(records, records, problem);
}

function bySeq(records: readonly KnownRecord[]): ReadonlyMap<number, readonly KnownRecord[]> {
  const known = new Map<number, KnownRecord[]>();
  for (const record of records) memoise(known, record.seq, () => []).push(record);
  return known;
}

function broken(records: number, seq: number, problem: AuditProblem): Verification {
  return { ok: false, records, firstBroken: { seq, problem } };
}
