import { isConcerned } from './consumer-names.ts';
import type { EventScope } from './event-scope.ts';
import { endsItsNumber, termsOf } from './event-terms.ts';
import type { Instrument, InstrumentEvent, PolicySnapshot } from './policy.ts';

/** What ends one version of an instrument, or part of what it grants: the event, with its reach over that version. */
export interface StandingEnd {
  readonly event: InstrumentEvent;
  readonly scope: EventScope;
  /** The same for ends of equal reach, whoever recorded them and when. */
  readonly key: string;
  readonly isForAll: boolean;
}

/**
 * The terminations that a version has not outlived, each with its reach over that version alone. An end of wide scope
 * counts for every version that it may reach: whose the items are only the catalogue knows.
 */
export function standingEnds(policy: PolicySnapshot, version: Instrument): readonly StandingEnd[] {
  return policy.events
    .filter(({ kind, recordedVersion }) => kind === 'TERMINATED' && recordedVersion > version.recordedVersion)
    .flatMap((event) => {
      const scope = reachOver(policy, event, version);
      if (scope === null) return [];
      const { account } = event;
      const { from } = termsOf(event);
      const isWhole = scope.kind === 'INSTRUMENT';
      // WHY without its beginning: what has begun to end is ended, whenever that was.
      const begins = Date.parse(from) > Date.parse(event.at) ? from : null;
      return [
        {
          event,
          scope,
          key: JSON.stringify([account, scope, begins]),
          isForAll: isWhole && account === null,
        },
      ];
    });
}

/** The scope of an event, narrowed to one version; null where it does not reach it. */
function reachOver(policy: PolicySnapshot, event: InstrumentEvent, version: Instrument): EventScope | null {
  const { number, kind, consumers, purposeCode } = version;
  if (event.number === number && endsItsNumber(event)) return { kind: 'INSTRUMENT' };
  if (kind === 'OPEN_LIST') return null;
  const { scope } = termsOf(event);
  if ('only' in scope && scope.only !== undefined && scope.only !== number) return null;
  const reaches = (name: string) => isConcerned(policy.accounts, consumers, name);
  const isReached = event.account === null || reaches(event.account);
  switch (scope.kind) {
    case 'PURPOSE': {
      const reached = scope.consumers.filter(reaches);
      return purposeCode === scope.purposeCode && reached.length > 0
        ? { ...scope, consumers: reached, only: number }
        : null;
    }
    case 'ALL':
      return isReached ? { ...scope, only: number } : null;
    case 'ITEMS': {
      const items = itemsOf(version).filter((item) => scope.items.includes(item));
      return isReached && items.length > 0 ? { kind: 'ITEMS', items, only: number } : null;
    }
    case 'SAME_ITEMS':
      return isReached ? sameItems(policy, event, version) : null;
    case 'INSTRUMENT':
    case 'SERVICE':
      return null;
  }
}

/** Of an end decided before scopes: what it takes from another number, until its own has a later version. */
function sameItems(policy: PolicySnapshot, event: InstrumentEvent, version: Instrument): EventScope | null {
  const ended = policy.instruments.filter(({ number }) => number === event.number);
  if (ended.some(({ recordedVersion }) => recordedVersion >= event.recordedVersion)) return null;
  const named = new Set(ended.flatMap(itemsOf));
  const items = itemsOf(version).filter((item) => named.has(item));
  const concerned = ended.flatMap(({ consumers }) => consumers);
  const isShared = concerned.some((name) => isConcerned(policy.accounts, version.consumers, name));
  return items.length > 0 && isShared ? { kind: 'ITEMS', items, only: version.number } : null;
}

function itemsOf({ content }: Instrument): readonly string[] {
  return [...new Set(content.flatMap(({ items }) => items))];
}
