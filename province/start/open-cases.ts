import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { searchAudit } from '../../gateway/audit/read/search-audit.ts';
import { firstInstantOf } from '../../schema/calendar/legal-day.ts';
import { daysAfter } from '../../schema/calendar/working-calendar.ts';
import { type HouseConfiguration, houseTermsOf } from '../../schema/config/configuration.ts';
import type { AccountKeys } from '../../subgraphs/registry/procedure/account-keys.ts';
import { Cases, type LogReader } from '../../subgraphs/registry/procedure/cases.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import type { ProvinceParts } from './province-parts.ts';
import { createCaseJournal } from './record-act.ts';

/** The cases of a province; null where nobody coordinates. `dataDir`: the folder with the sharing log; left out: acts attach none of it. */
export function openCases(
  {
    catalogue,
    coordinator,
    configuration = {},
  }: Pick<ProvinceParts, 'catalogue' | 'coordinator'> & { readonly configuration?: HouseConfiguration },
  store: ControlStore,
  audit: Pick<AuditLog, 'append'>,
  dataDir?: string,
): Cases | null {
  if (coordinator === undefined) return null;
  const journal = createCaseJournal({
    audit,
    version: () => store.version(),
    history: (version) => store.historyAt(version),
  });
  const log = dataDir === undefined ? undefined : logReaderOf(dataDir);
  return new Cases(store, { catalogue, coordinator, house: houseTermsOf(configuration) }, journal, log);
}

/** Most records of one request id on one day: a client may send the same one again. */
const mostRecords = 20;

/** Reads the sharing log of a folder. */
export function logReaderOf(folder: string): LogReader {
  return async ({ requestId, day }) => {
    const [from, to] = [day, daysAfter(day, 1)].map((each) => new Date(firstInstantOf(each)).toISOString());
    const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    const { records } = await searchAudit(folder, { ...range, requestId, limit: mostRecords });
    return records.flatMap(({ recordedAt, record }) => {
      const { kind, agency, account, purpose, outcome, released, denied } = record;
      if (kind !== 'QUERY') return [];
      const items = [...new Set([...released, ...denied].map(({ coordinate }) => coordinate))];
      return { requestId, day, at: recordedAt, agency, account, purpose, outcome, items };
    });
  };
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
