import { openAuditLog } from '../../gateway/audit/chain/audit-log.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { requireActTexts } from '../../schema/policy/act-texts.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { createActRecorder } from '../start/record-act.ts';
import { withStore } from '../start/with-store.ts';

/** Who acts and what, as the sharing log names it. */
export interface CommandAct {
  readonly by: string;
  readonly detail: string;
}

/**
 * Carries out an act on the control database of the data folder and records it in the sharing log of that folder. Opens
 * both for this one act. @throws TEXT_INVALID, AUDIT_UNAVAILABLE, CONTROL_STORE_UNAVAILABLE, and what `work` throws
 */
export async function administer<Result>(
  configuration: Configuration,
  { by, detail }: CommandAct,
  work: (store: ControlStore) => Promise<Result>,
): Promise<Result> {
  // WHY here too: a refused act stands in the sharing log with these texts.
  requireActTexts({ by, detail });
  const audit = await openAuditLog({ folder: configuration.dataDir });
  try {
    return await withStore(configuration, (store) => {
      const recordAct = createActRecorder({ audit, version: () => store.version() });
      return recordAct(by, detail, () => work(store));
    });
  } finally {
    await audit.close();
  }
}
