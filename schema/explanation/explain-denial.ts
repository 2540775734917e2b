import type { CatalogueModel, Coordinate, DataItem, SharingMode } from '../catalogue/model.ts';
import { aggregateRoot } from '../language/aggregate-surface.ts';
import type { OperationKind } from '../language/entrance.ts';
import { compilePermission, permissionFor } from '../permission/compile-permission.ts';
import { type ToldReason, toldReasons } from '../permission/denial-reason.ts';
import {
  consumerClassOf,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  newestEvent,
  type SharedForm,
} from '../permission/evaluate-item.ts';
import { inputsOf } from '../permission/item-closure.ts';
import type { Caller } from '../policy/caller.ts';
import { type HowToRequest, howToRequest } from './explain-item.ts';
import { type FoundReason, stopBehind } from './found-reason.ts';
import { asStop, type ToldStop } from './told-stop.ts';
import { unreadReason } from './unread-reason.ts';

/** What an error tells of a denied place. */
export interface ExplainedDenial {
  readonly reason: ToldReason;
  readonly mode: SharingMode | null;
  readonly howToRequest: HowToRequest | null;
  /** For a computed item: what it is computed of and the caller may not read. */
  readonly lacking: readonly Coordinate[];
  /** The suspension or termination behind the reason; left out for other reasons. */
  readonly stop?: ToldStop;
}

/**
 * Why a place is denied to a caller: an item, or the entrance of a list (`Query.citizens`) or of statistics
 * (`Query.citizensAggregate`). `found` is the reason that a subgraph gave.
 */
export function explainDenial(
  catalogue: CatalogueModel,
  caller: Caller,
  coordinate: Coordinate,
  found?: ToldReason,
): ExplainedDenial {
  const item = catalogue.items.get(coordinate);
  const listed = item === undefined ? listedItem(catalogue, coordinate) : item;
  if (listed === undefined) {
    return { reason: 'NO_GRANT' as const, mode: null, howToRequest: null, lacking: [] };
  }
  const { account } = caller;
  const form = isStatisticsEntrance(catalogue, coordinate) ? 'STATISTICS' : 'RECORDS';
  const { reason, event } =
    found === undefined
      ? reasonOf(catalogue, caller, item === undefined ? ownItems(catalogue, listed) : [listed], {
          form,
          entrance: item === undefined ? (form === 'RECORDS' ? 'LIST' : 'AGGREGATE') : null,
        })
      : { reason: found, event: null };
  const modes = form === 'RECORDS' ? listed.modes : listed.statistics;
  const mode = modes[consumerClassOf(account)];
  const isComputedOf = reason === 'INPUT_NOT_PERMITTED' || (event !== null && item !== undefined);
  const lacking = isComputedOf ? lackingInputs(catalogue, caller, coordinate) : [];
  const items = reason === 'INPUT_NOT_PERMITTED' && lacking.length > 0 ? lacking : [listed.coordinate];
  return {
    reason,
    mode,
    howToRequest: howToRequest(catalogue, listed.database, { mode, reason, at: caller.now, items }),
    lacking,
    ...asStop(event),
  };
}

/** Whether a coordinate is the entrance of an entity's statistics. */
export function isStatisticsEntrance(catalogue: CatalogueModel, coordinate: Coordinate): boolean {
  const plurals = [...catalogue.typeOwners.values()].flatMap(({ plural }) => plural ?? []);
  return plurals.some((plural) => coordinate === `Query.${aggregateRoot(plural)}`);
}

/** For the entrance of a list (`Query.citizens`) or of statistics: the key item of the entity. */
export function listedItem(catalogue: CatalogueModel, coordinate: Coordinate): DataItem | undefined {
  const name = coordinate.startsWith('Query.') ? coordinate.slice('Query.'.length) : null;
  const type = [...catalogue.typeOwners.values()].find(
    ({ plural }) => plural !== null && (plural === name || aggregateRoot(plural) === name),
  );
  return type === undefined ? undefined : catalogue.items.get(`${type.name}.${type.key}`);
}

/** What is asked for: records or statistics, at an entrance where one is named. */
interface AskedPlace {
  readonly form: SharedForm;
  readonly entrance: OperationKind | null;
}

/**
 * Why none of the items may be read: the reason that explains it best. WHY OPERATION_NOT_GRANTED where one may: an item
 * that is granted through another entrance is denied here because of the entrance, unless this one was taken away.
 */
function reasonOf(
  catalogue: CatalogueModel,
  caller: Caller,
  items: readonly DataItem[],
  { form, entrance }: AskedPlace,
): FoundReason {
  const { account, policy } = caller;
  const facts = decisionFacts(catalogue, policy, account, caller);
  const named = entriesByItem(facts.states);
  const found = items.map((item) => evaluateItem(facts, item, form, named));
  if (found.every(({ reason }) => reason !== null)) {
    const reason = toldReasons.find((each) => found.some((item) => item.reason === each)) ?? 'NO_GRANT';
    const told = found.filter((item) => item.reason === reason);
    const event = newestEvent(
      told.flatMap(({ rules }) => rules),
      reason,
    );
    return { reason, event: event ?? told[0]?.event ?? null };
  }
  const permission = permissionFor(facts);
  const isRead = items.some(({ coordinate }) => {
    const decision =
      form === 'RECORDS' ? permission.best(coordinate) : permission.decide('AGGREGATE', coordinate);
    return decision.kind !== 'none';
  });
  const stopped = stopBehind(found, entrance);
  if (isRead) return stopped ?? { reason: 'OPERATION_NOT_GRANTED', event: null };
  return stopped ?? unreadReason(facts, items, form);
}

/** WHY only listed items: an input that is shared with nobody has no name for anybody. */
function lackingInputs(catalogue: CatalogueModel, caller: Caller, item: Coordinate): readonly Coordinate[] {
  const permission = compilePermission(catalogue, caller.policy, caller.account, caller);
  const inputs = new Set(inputsOf(catalogue, item, 'JOIN').map(({ coordinate }) => coordinate));
  return [...inputs].filter((input) => {
    const modes = Object.values(catalogue.items.get(input)?.modes ?? {});
    return permission.best(input).kind === 'none' && modes.some((mode) => mode !== 'NONE');
  });
}

/**
 * The items of an entity that its own database holds. WHY not those that another agency's service computes: they open no
 * list, and whoever holds them still holds them when the database is stopped.
 */
function ownItems({ items }: CatalogueModel, { entity, database }: DataItem): readonly DataItem[] {
  return [...items.values()].filter((item) => item.entity === entity && item.database === database);
}
