import { type Anchor, openAnchor } from '../chain/audit-anchor.ts';
import { auditFiles, chainHash, chainStart, readChainKey, readIfThere } from '../chain/audit-chain.ts';
import { readAudit } from '../chain/read-audit.ts';
import type { SqliteConnection } from '../chain/sqlite-connection.ts';
import { decodeRecord } from '../record/encode-record.ts';

/** What can be wrong with a log, in Vietnamese and English. */
export const auditProblems = {
  CHANGED: {
    vi: 'bản ghi bị sửa, chèn hoặc đổi chỗ',
    en: 'the record was changed, inserted or moved',
  },
  MISSING: { vi: 'bản ghi bị xóa', en: 'the record was deleted' },
  CUT_OFF: {
    vi: 'phần cuối của nhật ký bị cắt từ bản ghi này',
    en: 'the log was cut off from this record on',
  },
  ANCHOR_CHANGED: {
    vi: 'tệp mốc của nhật ký bị mất hoặc bị sửa; các bản ghi đến đây còn nguyên',
    en: 'the anchor file of the log is missing or was changed; the records up to here hold',
  },
} as const;

/** The first record that does not hold; for ANCHOR_CHANGED the last record that does. */
export interface BrokenRecord {
  readonly seq: number;
  readonly problem: keyof typeof auditProblems;
}

/** Outcome of a verification. */
export interface Verification {
  readonly ok: boolean;
  /** Records that hold, from the first on. */
  readonly records: number;
  readonly firstBroken?: BrokenRecord;
}

const pageSize = 1000;
const pageSql = 'SELECT seq, account, body, hash FROM audit_record WHERE seq > ? ORDER BY seq LIMIT ?';

interface Row {
  readonly seq: number;
  readonly account: string | null;
  readonly body: string;
  readonly hash: string;
}

/**
 * Walks the whole chain of a data folder, also while others append. Linear; reads 1,000 records at a time.
 * @throws AUDIT_BROKEN when the key is gone, AUDIT_UNAVAILABLE when the database cannot be read
 */
export async function verifyAudit({ folder }: { readonly folder: string }): Promise<Verification> {
  const key = await readChainKey(folder);
  // WHY before the records: an anchor read later could be ahead of them.
  const text = await readIfThere(auditFiles(folder).anchor);
  const anchor = text === null ? null : openAnchor(key, text);
  return readAudit(folder, (connection) => walk(connection, key, anchor));
}

async function walk(connection: SqliteConnection, key: Buffer, anchor: Anchor | null): Promise<Verification> {
  let last = { seq: 0, hash: chainStart };
  // WHY not 0: a row that somebody put before the first record must be seen as well.
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await connection.all<Row>(pageSql, [after, pageSize]);
    for (const row of rows) {
      const problem = problemOf(key, last, row, anchor);
      if (problem !== null) return broken(last.seq, { seq: last.seq + 1, problem });
      last = row;
    }
    if (rows.length < pageSize) return atEnd(last.seq, anchor);
    after = last.seq;
  }
}

function problemOf(key: Buffer, last: Pick<Row, 'seq' | 'hash'>, row: Row, anchor: Anchor | null) {
  if (row.seq > last.seq + 1) return 'MISSING';
  // WHY the type: the same bytes stored as a BLOB would hash alike.
  if (typeof row.body !== 'string') return 'CHANGED';
  if (row.seq < last.seq + 1 || chainHash(key, row.seq, last.hash, row.body) !== row.hash) return 'CHANGED';
  if (decodeRecord(row.seq, row.body).record.account !== row.account) return 'CHANGED';
  return anchor?.seq === row.seq && anchor.hash !== row.hash ? 'CHANGED' : null;
}

function atEnd(records: number, anchor: Anchor | null): Verification {
  if (anchor === null) return broken(records, { seq: records, problem: 'ANCHOR_CHANGED' });
  if (anchor.seq > records) return broken(records, { seq: records + 1, problem: 'CUT_OFF' });
  return { ok: true, records };
}

function broken(records: number, firstBroken: BrokenRecord): Verification {
  return { ok: false, records, firstBroken };
}
