import type { StoredRecord } from '../record/audit-record.ts';
import { decodeRecord } from '../record/encode-record.ts';
import { readAudit, type StoredBody } from './read-audit.ts';

/** Which of the last records to read. */
export interface TailOptions {
  readonly folder: string;
  /** At most so many, and at most 10,000. */
  readonly count: number;
  /** Only the records of one account: a consumer may see its own. */
  readonly account?: string;
}

const maxTail = 10_000;

/**
 * The newest records, oldest first, read on a connection of its own, so that none is seen before it is durable. Their texts hold no
 * character that could deceive a terminal. They are read, not verified.
 * @throws AUDIT_UNAVAILABLE
 */
export async function tailAudit({ folder, count, account }: TailOptions): Promise<readonly StoredRecord[]> {
  const where = account === undefined ? '' : 'WHERE account = ?';
  const sql = `SELECT seq, body FROM audit_record ${where} ORDER BY seq DESC LIMIT ?`;
  const limit = Math.max(0, Math.min(Math.trunc(count), maxTail));
  return readAudit(folder, async (connection) => {
    const rows = await connection.all<StoredBody>(sql, account === undefined ? [limit] : [account, limit]);
    return rows.map(({ seq, body }) => decodeRecord(seq, body)).reverse();
  });
}
