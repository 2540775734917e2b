import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sealAnchor } from '../../../gateway/audit/chain/audit-anchor.ts';
import { auditFiles, chainHash, chainStart, readChainKey } from '../../../gateway/audit/chain/audit-chain.ts';
import { openAuditLog } from '../../../gateway/audit/chain/audit-log.ts';
import { runSql } from './audit-fixture.ts';
import { queryRecord } from './chain/child-record.ts';

/** Appends records of these ids to a log, and closes it. */
export async function appendTo(folder: string, ids: readonly string[], anchorPath?: string): Promise<void> {
  const log = await openAuditLog({ folder, anchorPath: anchorPath ?? null });
  for (const id of ids) await log.append(queryRecord(id));
  await log.close();
}

/** Whoever owns the folder, key included, makes the log hold these bodies, chained and sealed as the product would. */
export async function resealLog(
  folder: string,
  change: (bodies: readonly string[]) => readonly string[],
): Promise<void> {
  const { database, anchor } = auditFiles(folder);
  const key = await readChainKey(folder);
  const rows = await runSql(database, 'SELECT account, body FROM audit_record ORDER BY seq');
  const bodies = change(rows.map(({ body }) => String(body)));
  await runSql(database, 'DELETE FROM audit_record');
  let hash = chainStart;
  for (const [at, body] of bodies.entries()) {
    hash = chainHash(key, at + 1, hash, body);
    const { account } = (JSON.parse(body) as { readonly record: { readonly account: string | null } }).record;
    await runSql(database, 'INSERT INTO audit_record VALUES (?, ?, ?, ?)', [at + 1, account, body, hash]);
  }
  await writeFile(anchor, sealAnchor(key, { seq: bodies.length, hash, time: new Date().toISOString() }));
}

/** Keeps a copy of a log as it is; what it gives puts that copy in the place of the log, its own anchor included. */
export async function copyOf(folder: string, to: string): Promise<() => Promise<void>> {
  await cp(folder, to, { recursive: true });
  return async () => {
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
    await cp(to, folder, { recursive: true });
  };
}
