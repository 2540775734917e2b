import type { AuditLog } from '../../gateway/audit/chain/audit-log.ts';
import { searchAudit } from '../../gateway/audit/read/search-audit.ts';
import { firstInstantOf } from '../../schema/calendar/legal-day.ts';
import { daysAfter } from '../../schema/calendar/working-calendar.ts';
import { type HouseConfiguration, houseTermsOf } from '../../schema/config/configuration.ts';
import type { OwnedSubgraph } from '../../schema/exchange/subgraph-service.ts';
import { createOwnerQuestions } from '../../subgraphs/registry/ask-owner.ts';
import type { AccountKeys } from '../../subgraphs/registry/procedure/account-keys.ts';
import { Cases, type LogReader, type RowQuestions } from '../../subgraphs/registry/procedure/cases.ts';
import { Sealer } from '../../subgraphs/registry/procedure/sealer.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { openPeopleKey } from './key-files.ts';
import type { ProvinceParts } from './province-parts.ts';
import { createCaseJournal } from './record-act.ts';

/** What reports of errors need beside the control database; without it nobody makes any. */
export interface ReportParts {
  readonly sealer: Sealer;
  /** Asks owners about their rows. */
  readonly owners: RowQuestions;
}

/** Opens what reports of errors need. @throws DATA_FOLDER_UNUSABLE, CONFIGURATION_INVALID when others may read the key */
export async function openReports(
  { catalogue, configuration, keys }: Pick<ProvinceParts, 'catalogue' | 'configuration' | 'keys'>,
  databases: readonly OwnedSubgraph[],
): Promise<ReportParts> {
  const secret = await openPeopleKey(configuration.dataDir, keys);
  return { sealer: new Sealer(secret), owners: createOwnerQuestions(catalogue, databases) };
}

/** What cases read beside the control database. */
export interface CaseInputs {
  /** Folder with the sharing log; left out: acts attach none of it. */
  readonly dataDir?: string;
  /** Left out: nobody reports errors. */
  readonly reports?: ReportParts;
}

/** The cases of a province; null where nobody coordinates. */
export function openCases(
  {
    catalogue,
    coordinator,
    configuration = {},
  }: Pick<ProvinceParts, 'catalogue' | 'coordinator'> & { readonly configuration?: HouseConfiguration },
  store: ControlStore,
  audit: Pick<AuditLog, 'append'>,
  { dataDir, reports }: CaseInputs = {},
): Cases | null {
  if (coordinator === undefined) return null;
  const journal = createCaseJournal({
    audit,
    version: () => store.version(),
    history: (version) => store.historyAt(version),
  });
  const log = dataDir === undefined ? {} : { log: logReaderOf(dataDir) };
  const sealer = reports === undefined ? {} : { sealer: reports.sealer };
  const province = { catalogue, coordinator, house: houseTermsOf(configuration), ...sealer };
  return new Cases(store, province, journal, { ...log, owners: reports?.owners ?? null });
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

/** What a province does by itself. */
export interface OwnSteps {
  /** Resolves once what was due when it is called has been taken, or told as failed. */
  taken(): Promise<void>;
  close(): Promise<void>;
}

/** Takes what is due by itself while the province runs; what fails is told, and tried again. */
export function takeDueSteps({ cases, accountKeys }: DueWork, report: ProvinceParts['report']): OwnSteps {
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
    taken: async () => {
      await running;
    },
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
