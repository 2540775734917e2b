import { registryError } from '../../schema/errors/registry.ts';
import { AuditDatabase } from './audit-database.ts';
import { auditFiles } from './audit-files.ts';
import type { AuditEntry } from './audit-record.ts';

/** Which of the last records to read. */
export interface TailOptions {
  readonly folder: string;
  /** At most so many. */
  readonly count: number;
  /** Only the records of one account: a consumer may see its own. */
  readonly account?: string;
  /** Only records after this position, for following. */
  readonly after?: number;
}

/**
 * The last records, oldest first; their texts hold no character that could deceive a terminal. They are read, not verified.
 * Rejects with AUDIT_UNAVAILABLE when the log cannot be read.
 */
export async function tailAudit({
  folder,
  count,
  account,
  after = 0,
}: TailOptions): Promise<readonly AuditEntry[]> {
  try {
    const database = await AuditDatabase.read(auditFiles(folder).database);
    try {
      const own = account === undefined ? '' : `AND json_extract(body, '$.record.account') = ?`;
      const sql = `SELECT seq, body FROM audit_record WHERE seq > ? ${own} ORDER BY seq DESC LIMIT ?`;
      const rows = await database.rows(sql, [after, ...(account === undefined ? [] : [account]), count]);
      return rows.map(({ seq, body }) => ({ seq: Number(seq), ...readBody(String(body)) })).reverse();
    } finally {
      await database.close();
    }
  } catch (cause) {
    throw registryError('AUDIT_UNAVAILABLE', {}, cause);
  }
}

function readBody(body: string): Omit<AuditEntry, 'seq'> {
  return JSON.parse(body) as Omit<AuditEntry, 'seq'>;
}
