import { type PolicyWitness, requireNewest } from '../../gateway/resolve/require-newest.ts';
import { requireActTexts } from '../../schema/policy/act-texts.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { createActRecorder } from '../start/record-act.ts';
import { withStore } from '../start/with-store.ts';
import type { CommandContext } from './command-context.ts';

/** Of which province an act is, and where it lies. */
export type ActPlace = Pick<CommandContext, 'province' | 'configuration'>;

/** Who acts and what, as the sharing log names it. */
export interface CommandAct {
  readonly by: string;
  readonly detail: string;
}

/**
 * Carries out an act on the control database of the data folder and records it in the sharing log of that folder. Opens
 * both for this one act. WHY only on the newest policy: an act on one that was put back would be undone with it.
 * @throws TEXT_INVALID, POLICY_WENT_BACK, AUDIT_UNAVAILABLE, CONTROL_STORE_UNAVAILABLE, and what `work` throws
 */
export function administer<Result>(
  place: ActPlace,
  act: CommandAct,
  work: (store: ControlStore) => Promise<Result>,
): Promise<Result> {
  return administerAnyPolicy(place, act, async (store, log) => {
    await requireNewest(store, log);
    return work(store);
  });
}

/** The same for the one act that is there for a policy which is not the newest: to accept it. */
export async function administerAnyPolicy<Result>(
  { province, configuration: configured }: ActPlace,
  { by, detail }: CommandAct,
  work: (store: ControlStore, log: PolicyWitness) => Promise<Result>,
): Promise<Result> {
  const configuration = configured();
  // WHY here too: a refused act stands in the sharing log with these texts.
  requireActTexts({ by, detail });
  const { openAuditLog } = await import('../../gateway/audit/chain/audit-log.ts');
  const audit = await openAuditLog({
    folder: configuration.dataDir,
    anchorPath: configuration.auditAnchorPath,
  });
  try {
    const watched = { ...configuration, loadCatalogue: () => province.loadCatalogue() };
    return await withStore(watched, (store) => {
      const recordAct = createActRecorder({
        audit,
        version: () => store.version(),
        history: (version) => store.historyAt(version),
      });
      return recordAct(by, detail, () => work(store, audit));
    });
  } finally {
    await audit.close();
  }
}
