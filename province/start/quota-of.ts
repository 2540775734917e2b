import { readUse } from '../../gateway/audit/read/read-use.ts';
import { AgreementQuota, dayBegin } from '../../gateway/limit/agreement-quota.ts';
import { consumerOf } from '../../schema/policy/consumer-names.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';

/**
 * What consumers used today under limited agreements, from the sharing log. WHY by consumer: the log names accounts, and all accounts of
 * an application have its quota together.
 */
export async function quotaOf(dataDir: string, store: ControlStore): Promise<AgreementQuota> {
  const quota = new AgreementQuota();
  const { accounts } = await store.snapshot();
  const uses = await readUse(dataDir, dayBegin(Date.now()));
  const holderOf = (id: string | null) => {
    const account = id === null ? undefined : accounts.get(id);
    return account === undefined ? id : consumerOf(account);
  };
  quota.restore(uses.map((use) => ({ ...use, account: holderOf(use.account) })));
  return quota;
}
