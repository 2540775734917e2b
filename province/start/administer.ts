import { randomUUID } from 'node:crypto';
import { openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { adminRecord } from '../../gateway/audit/record/admin-record.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { dataFiles } from './start-province.ts';

/** Opens the control database of the data folder for one act. */
export async function withStore<Result>(
  { dataDir }: Configuration,
  work: (store: ControlStore) => Promise<Result>,
): Promise<Result> {
  const store = await openControlStore({ file: dataFiles(dataDir).control });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Carries out an administrative act and records it in the sharing log: first that it is about to happen (no audit, no
 * act), then how it ended.
 */
export async function administer<Result>(
  configuration: Configuration,
  act: { readonly by: string; readonly detail: string },
  work: (store: ControlStore) => Promise<Result>,
): Promise<Result> {
  const audit = await openAuditLog({ folder: configuration.dataDir });
  try {
    return await withStore(configuration, async (store) => {
      await audit.append(await recordOf(store, act, `${act.detail}: begun`));
      try {
        const result = await work(store);
        await audit.append(await recordOf(store, act, `${act.detail}: done`));
        return result;
      } catch (error) {
        await audit.append(await recordOf(store, act, `${act.detail}: refused`));
        throw error;
      }
    });
  } finally {
    await audit.close();
  }
}

async function recordOf(store: ControlStore, { by }: { readonly by: string }, action: string) {
  const now = new Date().toISOString();
  const refused = action.endsWith('refused');
  return adminRecord({
    requestId: randomUUID(),
    by,
    action,
    outcome: refused ? 'FAILED' : 'OK',
    status: refused ? 400 : 200,
    receivedAt: now,
    answeredAt: now,
    policyVersion: await store.version(),
  });
}
