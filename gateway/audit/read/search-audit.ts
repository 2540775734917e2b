import { readAudit, type StoredBody } from '../chain/read-audit.ts';
import type { AuditOutcome, AuditRecord, StoredRecord } from '../record/audit-record.ts';
import { safeText } from '../record/canonical-record.ts';
import { decodeRecord } from '../record/encode-record.ts';
import { firstSince } from './first-since.ts';

/** What records are asked for; what is left out does not matter. */
export interface AuditSearch {
  /** From this instant (ISO 8601) of their commit. */
  readonly from?: string;
  /** Before this one. */
  readonly to?: string;
  /** Of this account or acting person; null: of the public. */
  readonly account?: string | null;
  readonly requestId?: string;
  readonly outcome?: AuditOutcome;
  /** That released or denied a data item for which this holds. */
  readonly item?: (coordinate: string) => boolean;
  /** In whose operation, variables or names one of these digests of the log stands. */
  readonly digests?: readonly string[];
  /** Only records before this number: the next page. */
  readonly below?: number;
  /** At most so many, and at most 1,000. */
  readonly limit: number;
}

/** Records, the newest first, and from where the next page goes on; null where there is none. */
export interface FoundRecords {
  readonly records: readonly StoredRecord[];
  readonly next: number | null;
}

const batch = 500;
const maxFound = 1_000;

/**
 * Searches the sharing log on a connection of its own. Moments are found by halving, since they never fall along the chain; accounts
 * by their index; the rest is read page by page from the newest on, never the whole log at once. Records are read, not verified.
 * @throws AUDIT_UNAVAILABLE
 */
export async function searchAudit(folder: string, search: AuditSearch): Promise<FoundRecords> {
  const limit = Math.max(1, Math.min(Math.trunc(search.limit), maxFound));
  return readAudit(folder, async (connection) => {
    const first = search.from === undefined ? 1 : await firstSince(connection, search.from);
    const end = search.to === undefined ? Number.MAX_SAFE_INTEGER : await firstSince(connection, search.to);
    const { sql, values } = pageOf(search);
    const records: StoredRecord[] = [];
    let below = Math.min(end, search.below ?? Number.MAX_SAFE_INTEGER);
    for (;;) {
      const rows = await connection.all<StoredBody>(sql, [first, below, ...values, batch]);
      for (const { seq, body } of rows) {
        const stored = decodeRecord(seq, body);
        if (!isAsked(stored.record, search)) continue;
        // WHY one more than asked for: only then there is a next page.
        const last = records.at(-1);
        if (records.length === limit && last !== undefined) return { records, next: last.seq };
        records.push(stored);
      }
      const oldest = rows.at(-1);
      if (oldest === undefined || rows.length < batch) return { records, next: null };
      below = oldest.seq;
    }
  });
}

/** One page of records, those that can be told apart in the database only. */
function pageOf({ account, requestId, digests }: AuditSearch): {
  readonly sql: string;
  readonly values: readonly (string | null)[];
} {
  // WHY only a first sieve: a text may stand elsewhere in a body than where it is looked for.
  const texts = [
    ...(requestId === undefined ? [] : [[requestId]]),
    ...(digests === undefined ? [] : [digests]),
  ];
  const conditions = [
    'seq >= ? AND seq < ?',
    ...(account === undefined ? [] : ['account IS ?']),
    ...texts.map((any) => `(${any.map(() => 'instr(body, ?) > 0').join(' OR ') || 'FALSE'})`),
  ];
  const values = [
    ...(account === undefined ? [] : [account === null ? null : safeText(account)]),
    ...texts.flat().map((text) => JSON.stringify(safeText(text)).slice(1, -1)),
  ];
  return {
    sql: `SELECT seq, body FROM audit_record WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT ?`,
    values,
  };
}

function isAsked(record: AuditRecord, { account, requestId, outcome, item, digests }: AuditSearch): boolean {
  const { operation, operationName, variables, released, denied } = record;
  if (account === null && record.kind !== 'QUERY') return false;
  if (requestId !== undefined && record.requestId !== safeText(requestId)) return false;
  if (outcome !== undefined && record.outcome !== outcome) return false;
  if (item !== undefined && ![...released, ...denied].some(({ coordinate }) => item(coordinate)))
    return false;
  if (digests === undefined) return true;
  const texts = JSON.stringify([operation, operationName, variables]);
  return digests.some((digest) => texts.includes(digest));
}
