import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import type { AccountKeys } from '../../subgraphs/registry/procedure/account-keys.ts';
import { Cases } from '../../subgraphs/registry/procedure/cases.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import type { ProvinceParts } from './province-parts.ts';
import { createCaseJournal } from './record-act.ts';

/** The cases of a province; null where nobody coordinates. */
export function openCases(
  { catalogue, coordinator }: Pick<ProvinceParts, 'catalogue' | 'coordinator'>,
  store: ControlStore,
  audit: Pick<AuditLog, 'append'>,
): Cases | null {
  if (coordinator === undefined) return null;
  const journal = createCaseJournal({
    audit,
    version: () => store.version(),
    history: (version) => store.historyAt(version),
  });
  return new Cases(store, { catalogue, coordinator }, journal);
}

/** How often what is due by itself is looked for. WHY no more often: terms are counted in days. */
const everyMs = 60_000;

/** What falls due by itself: steps of cases, reminders of keys. */
export interface DueWork {
  readonly cases: Pick<Cases, 'takeDueSteps'>;
  readonly accountKeys: Pick<AccountKeys, 'remind'> | null;
}

/** Takes what is due by itself while the province runs; what fails is told, and tried again. */
export function takeDueSteps(
  { cases, accountKeys }: DueWork,
  report: ProvinceParts['report'],
): { close(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const take = () => {
    running = running.then(() =>
      cases
        .takeDueSteps((error, number) => report(error, number))
        .catch((error: unknown) => report(error, 'cases'))
        .then(() => accountKeys?.remind())
        .catch((error: unknown) => report(error, 'account keys')),
    );
  };
  const timer = setInterval(take, everyMs);
  timer.unref();
  take();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
