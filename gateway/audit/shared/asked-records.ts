import type { LogSearch } from '../../../schema/exchange/sharing-log-service.ts';
import type { ItemDatabases } from '../../../schema/sharing-log/item-databases.ts';
import type { LogPart } from '../../../schema/sharing-log/log-part.ts';
import type { ToldRecord } from '../../../schema/sharing-log/told-record.ts';
import { instrumentOf, termOf } from './record-terms.ts';

/** A part of the log, what is looked for in it, and the digests that stand for values: of its citizen, and of what is looked for. */
export interface AskedRecords {
  readonly part: LogPart;
  readonly search: LogSearch;
  readonly subjectDigests: readonly string[];
  readonly keyDigests: readonly string[];
}

/**
 * Terms of which one is in every record that is asked for; null: any record may be. INVARIANT: those of a part that is not the whole log
 * lie in that part, so that no record of others makes a search longer.
 */
export function askedTerms(asked: AskedRecords, databasesOf: ItemDatabases): readonly string[] | null {
  const { search, part, keyDigests } = asked;
  if (search.requestId !== null) return [termOf.request(search.requestId)];
  const own = partTerms(asked);
  if (own !== null) return own;
  if (part.reader === 'POLICE' && search.key !== null) return keyDigests.map(termOf.digest);
  if (search.agreement !== null) return [termOf.instrument(search.agreement)];
  if (search.account !== null) return [termOf.account(search.account)];
  if (search.database !== null) return [termOf.database(search.database)];
  const databases = search.item === null ? [] : databasesOf(nameOf(search.item));
  return databases.length === 0 ? null : databases.map(termOf.database);
}

function partTerms({ part, subjectDigests }: AskedRecords): readonly string[] | null {
  switch (part.reader) {
    case 'OWNER':
    case 'INSPECTOR':
      return part.databases.map(termOf.database);
    case 'CONSUMER':
      return [...part.agencies.map(termOf.agency), ...part.accounts.map(termOf.account)];
    case 'CITIZEN':
      return subjectDigests.map(termOf.digest);
    case 'COORDINATOR':
    case 'AUDITOR':
    case 'POLICE':
      return null;
  }
}

/** WHY of what is told: a search that looked at more would find records by what is hidden in them. */
export function isAsked(told: ToldRecord, search: LogSearch): boolean {
  const { account, item, database, requestId, agreement, outcome } = search;
  const items = told.databases.flatMap(({ released, denied }) => [...released, ...denied]);
  const grants = told.databases.flatMap(({ released }) => released.flatMap((each) => each.grants));
  return (
    (account === null || told.account === account || told.person === account) &&
    (requestId === null || told.requestId === requestId) &&
    (outcome === null || told.outcome === outcome) &&
    (database === null || told.databases.some((each) => each.database === database)) &&
    (agreement === null || grants.some((grant) => instrumentOf(grant) === agreement)) &&
    (item === null ||
      items.some(({ coordinate }) => coordinate === item || coordinate.startsWith(`${item}.`)))
  );
}

/** WHY: a type is asked for by its name, and an item by its coordinate. */
function nameOf(item: string): string {
  return item.includes('.') ? item : `${item}.`;
}
