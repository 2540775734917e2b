import type { CatalogueModel, Coordinate, DataItem, SharingMode } from '../catalogue/model.ts';
import { aggregateRoot } from '../language/aggregate-surface.ts';
import { compilePermission, permissionFor } from '../permission/compile-permission.ts';
import { type ToldReason, toldReasons } from '../permission/denial-reason.ts';
import {
  consumerClassOf,
  decisionFacts,
  entriesByItem,
  evaluateItem,
  type SharedForm,
} from '../permission/evaluate-item.ts';
import { inputsOf } from '../permission/item-closure.ts';
import type { Caller } from '../policy/caller.ts';
import { type HowToRequest, howToRequest } from './explain-item.ts';
import { unreadReason } from './unread-reason.ts';

/** What an error tells of a denied place. */
export interface ExplainedDenial {
  readonly reason: ToldReason;
  readonly mode: SharingMode | null;
  readonly howToRequest: HowToRequest | null;
  /** For a computed item: what it is computed of and the caller may not read. */
  readonly lacking: readonly Coordinate[];
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
  const items = item === undefined ? entityItems(catalogue, listed) : [listed];
  const reason = found ?? reasonOf(catalogue, caller, items, form);
  const modes = form === 'RECORDS' ? listed.modes : listed.statistics;
  const mode = modes[consumerClassOf(account)];
  const lacking = reason === 'INPUT_NOT_PERMITTED' ? lackingInputs(catalogue, caller, coordinate) : [];
  return { reason, mode, howToRequest: howToRequest(catalogue, listed.database, mode, reason), lacking };
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

/**
 * Why none of the items may be read: the reason that explains it best. WHY OPERATION_NOT_GRANTED where one may: an item
 * that is granted through another entrance is denied here because of the entrance.
 */
function reasonOf(
  catalogue: CatalogueModel,
  caller: Caller,
  items: readonly DataItem[],
  form: SharedForm,
): ToldReason {
  const { account, policy } = caller;
  const facts = decisionFacts(catalogue, policy, account, caller);
  const named = entriesByItem(facts.states);
  const found = new Set(items.map((item) => evaluateItem(facts, item, form, named).reason));
  if (found.has(null)) {
    const permission = permissionFor(facts);
    const isRead = items.some(({ coordinate }) => {
      const decision =
        form === 'RECORDS' ? permission.best(coordinate) : permission.decide('AGGREGATE', coordinate);
      return decision.kind !== 'none';
    });
    return isRead ? 'OPERATION_NOT_GRANTED' : unreadReason(facts, items, form);
  }
  return toldReasons.find((reason) => found.has(reason)) ?? 'NO_GRANT';
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

/** All items in the rows of the entity that an item belongs to. */
function entityItems({ items }: CatalogueModel, { entity }: DataItem): readonly DataItem[] {
  return [...items.values()].filter((item) => item.entity === entity);
}
