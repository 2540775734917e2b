import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { accountLimitsOf } from '../../schema/config/configuration.ts';
import { AccountKeys } from '../../subgraphs/registry/procedure/account-keys.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import type { ProvinceParts } from './province-parts.ts';
import { createActRecorder } from './record-act.ts';

/** The connection accounts of a province, as people have to do with them; null where nobody coordinates. */
export function openAccountKeys(
  { coordinator, configuration }: Pick<ProvinceParts, 'coordinator' | 'configuration'>,
  store: ControlStore,
  audit: Pick<AuditLog, 'append'>,
): AccountKeys | null {
  if (coordinator === undefined) return null;
  const recordAct = createActRecorder({
    audit,
    version: () => store.version(),
    history: (version) => store.historyAt(version),
  });
  return new AccountKeys(store, { coordinator, limits: accountLimitsOf(configuration), recordAct });
}
