import type { AgreementUse } from '../../limit/agreement-quota.ts';
import { readAudit, type StoredBody } from '../chain/read-audit.ts';
import { decodeRecord } from '../record/encode-record.ts';

const batch = 5_000;

/**
 * What each consumer used under each limited agreement since an instant (milliseconds), summed from the sharing log.
 * Cost is linear in the records since then.
 * @throws AUDIT_UNAVAILABLE
 */
export async function readUse(folder: string, sinceMs: number): Promise<readonly AgreementUse[]> {
  const uses = new Map<string, AgreementUse>();
  return readAudit(folder, async (connection) => {
    let below = Number.MAX_SAFE_INTEGER;
    for (;;) {
      const rows = await connection.all<StoredBody>(
        'SELECT seq, body FROM audit_record WHERE seq < ? ORDER BY seq DESC LIMIT ?',
        [below, batch],
      );
      for (const { seq, body } of rows) {
        const { recordedAt, record } = decodeRecord(seq, body);
        if (Date.parse(recordedAt) < sinceMs) return [...uses.values()];
        // WHY `quota` may be missing: records of an older version of the product have none.
        for (const number of record.quota ?? []) addUse(uses, record.account, number, record);
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < batch) return [...uses.values()];
      below = last.seq;
    }
  });
}

function addUse(
  uses: Map<string, AgreementUse>,
  account: string | null,
  number: string,
  { rows, cost = 0 }: { readonly rows: number; readonly cost?: number },
): void {
  const key = JSON.stringify([account, number]);
  const known = uses.get(key) ?? { account, number, requests: 0, rows: 0, cost: 0 };
  uses.set(key, {
    ...known,
    requests: known.requests + 1,
    rows: known.rows + rows,
    cost: known.cost + cost,
  });
}
