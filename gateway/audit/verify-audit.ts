import { registryError } from '../../schema/errors/registry.ts';
import { type Anchor, openAnchor } from './audit-anchor.ts';
import { auditFiles, chainStart, readChainKey, readIfThere } from './audit-chain.ts';
import { SqliteConnection } from './sqlite-connection.ts';

/** What is wrong with the first record that does not hold. */
export interface BrokenRecord {
  readonly seq: number;
  /**
   * CHANGED: edited, swapped or inserted. MISSING: a number is left out. CUT_OFF: the tail known to the anchor is gone.
   * ANCHOR_CHANGED: the anchor is missing or was not sealed with the log's key; `seq` is then the last record that holds.
   */
  readonly problem: 'CHANGED' | 'MISSING' | 'CUT_OFF' | 'ANCHOR_CHANGED';
}

/** Outcome of a verification. */
export interface Verification {
  readonly ok: boolean;
  /** Records that hold, from the first on. */
  readonly records: number;
  readonly firstBroken: BrokenRecord | null;
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
 * Walks the whole chain of a data folder, also while others append. Linear; reads 1,000 records at a time. Rejects with
 * AUDIT_BROKEN when the key is gone, AUDIT_UNAVAILABLE when the database cannot be read.
 */
export async function verifyAudit({ folder }: { readonly folder: string }): Promise<Verification> {
  const key = await readChainKey(folder);
  // WHY before the records: an anchor read later could be ahead of them.
  const text = await readIfThere(auditFiles(folder).anchor);
  const anchor = text === null ? null : openAnchor(key, text);
  try {
    const connection = await SqliteConnection.open(auditFiles(folder).database, { readOnly: true });
    return await walk(connection, key, anchor).finally(() => connection.close());
  } catch (cause) {
    throw registryError('AUDIT_UNAVAILABLE', {}, cause);
  }
}

async function walk(connection: SqliteConnection, key: Buffer, anchor: Anchor | null): Promise<Verification> {
  let last = { seq: await firstBefore(connection), hash: chainStart };
  for (;;) {
    const rows = await connection.all<Row>(pageSql, [last.seq, pageSize]);
    for (const row of rows) {
      const problem = problemOf(key, last, row, anchor);
      if (problem !== null) return broken(Math.max(last.seq, 0), { seq: Math.max(last.seq, 0) + 1, problem });
      last = row;
    }
    if (rows.length < pageSize) break;
  }
  const records = Math.max(last.seq, 0);
  if (anchor === null) return broken(records, { seq: records, problem: 'ANCHOR_CHANGED' });
  if (anchor.seq > records) return broken(records, { seq: records + 1, problem: 'CUT_OFF' });
  return { ok: true, records, firstBroken: null };
}
