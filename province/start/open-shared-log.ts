import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { SharedLog } from '../../gateway/audit/shared/shared-log.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import type { ProvinceParts } from './province-parts.ts';

/** The sharing log of a province, for those whom it concerns. */
export function openSharedLog(
  { catalogue, configuration }: Pick<ProvinceParts, 'catalogue' | 'configuration'>,
  store: Pick<ControlStore, 'version'>,
  audit: Pick<AuditLog, 'append' | 'digest'>,
): SharedLog {
  return new SharedLog({
    folder: configuration.dataDir,
    catalogue,
    digest: (text) => audit.digest(text),
    append: (record) => audit.append(record),
    policyVersion: () => store.version(),
  });
}
