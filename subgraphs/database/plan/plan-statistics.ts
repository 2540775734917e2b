import type { SelectionSetNode } from 'graphql';
import type { Coordinate, ObjectModel } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import {
  aggregateNames,
  type GroupField,
  groupFields,
  isYear,
  type MeasureField,
  measureFields,
  type TypeLookup,
} from '../../../schema/language/aggregate-surface.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import type { RowPredicate } from '../../../schema/policy/row-predicate.ts';
import { isSame } from '../../../schema/same-value.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { refuseIncomparable, refusePartlyToldKey, refuseUnreadable } from '../view/denial.ts';
import { compares, isToldEverywhere, type RowView } from '../view/row-view.ts';
import { collectFields, type SelectionContext, subselections } from './collect-fields.ts';
import { filteredFields, type PlannedFilter, planFilter, readFilter } from './plan-filter.ts';

/** Items of statistics that an operation selects, by the names that they have there. */
export interface StatisticsWants {
  readonly keys: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly extremes: ReadonlySet<string>;
}

/** Statistics as they are read and disclosed. */
export interface StatisticsPlan {
  readonly view: RowView;
  /** Items by which the statement groups. */
  readonly keys: readonly GroupField[];
  readonly measures: readonly MeasureField[];
  /** Items by which the answer groups: places in `keys`. */
  readonly groupBy: readonly number[];
  readonly disclosure:
    | { readonly kind: 'open'; readonly filter: PlannedFilter | null }
    /** Figures of whole blocks of `smallest` rows; the filter is judged by what is told of a block. */
    | { readonly kind: 'protected'; readonly smallest: number; readonly filter: RowPredicate | null };
}

/** What a statistics field is planned with. */
export interface StatisticsInput {
  readonly map: EntityMap;
  readonly live: LiveSchema;
  readonly permission: EffectivePermission;
  readonly view: RowView;
}

/** Reads which items a selection on the statistics of an entity asks for. */
export function statisticsWants(
  context: SelectionContext,
  entity: string,
  selections: readonly SelectionSetNode[],
): StatisticsWants {
  const names = aggregateNames(entity);
  const wants = { keys: new Set<string>(), measures: new Set<string>(), extremes: new Set<string>() };
  const targets = {
    key: [names.key, [wants.keys]],
    sum: [names.sum, [wants.measures]],
    average: [names.average, [wants.measures]],
    min: [names.extreme, [wants.measures, wants.extremes]],
    max: [names.extreme, [wants.measures, wants.extremes]],
  } as const;
  for (const groups of collectFields(context, names.aggregate, selections).values()) {
    if (groups[0]?.name.value !== 'groups') continue;
    for (const nodes of collectFields(context, names.group, subselections(groups)).values()) {
      const member = nodes[0]?.name.value ?? '';
      if (!Object.hasOwn(targets, member)) continue;
      const [type, sets] = targets[member as keyof typeof targets];
      for (const [node] of collectFields(context, type, subselections(nodes)).values())
        for (const set of sets) if (node?.name.value.startsWith('__') === false) set.add(node.name.value);
    }
  }
  return wants;
}

/**
 * Plans the statistics of an entity. They are open where the caller may read the same records, unmasked, or where no
 * grant asks for protection; else the statement reads all that the caller's grants let it group and sum, whatever was
 * asked, so that rows are always divided in the same way.
 * @throws FIELD_NOT_PERMITTED before any SQL, STATISTICS_FILTER_REFUSED, STATISTICS_EXTREME_REFUSED,
 *   STATISTICS_KEY_NOT_GROUPED, and what `planFilter` throws.
 */
export function planStatistics(
  input: StatisticsInput,
  args: Readonly<Record<string, unknown>>,
  wants: StatisticsWants,
): StatisticsPlan {
  const { map, live, view, permission } = input;
  const { entity } = view;
  const lookup: TypeLookup = (name) => map.anywhere(name);
  const groups = groupFields(entity, lookup);
  const grouped = groupedItems(view, groups, args.groupBy);
  for (const name of wants.keys) {
    if (!grouped.some(({ value }) => value === name))
      throw codedError('STATISTICS_KEY_NOT_GROUPED', { coordinate: `${entity.name}.${name}` });
  }
  const filter = readFilter(map, view, args.where);
  const years = groups.filter(
    (each) => isYear(each) && wants.extremes.has(each.value) && isCounted(view, each),
  );
  const measures = measureFields(entity, lookup).filter((each) => isCounted(view, each));
  const wanted = measures.filter(({ value }) => wants.measures.has(value));
  const smallest = permission.access('AGGREGATE', entity.name)?.smallestGroup ?? Number.POSITIVE_INFINITY;
  const involved = [...grouped, ...years, ...wanted].map(({ field }) => field.coordinate);
  const read = [...involved, ...filteredItems(map, entity, filter)];
  if (smallest <= 1 || readsRecords(permission, entity.name, read)) {
    const keys = [...new Set([...grouped, ...years])];
    return {
      ...{ view, keys, measures: wanted, groupBy: grouped.map((each) => keys.indexOf(each)) },
      disclosure: { kind: 'open', filter: planFilter(map, live, view, args.where) },
    };
  }
  const keys = groups.filter((each) => isCounted(view, each));
  refuseFilter(map, entity, filter, keys);
  // WHY: blocks are judged by their told values, but a value of another type is the caller's mistake here too.
  planFilter(map, live, view, args.where);
  const extreme = wanted.find(({ value }) => wants.extremes.has(value));
  if (extreme !== undefined)
    throw codedError('STATISTICS_EXTREME_REFUSED', { coordinate: extreme.field.coordinate });
  return {
    ...{ view, keys, measures, groupBy: grouped.map((each) => keys.indexOf(each)) },
    disclosure: { kind: 'protected', smallest, filter },
  };
}

/** Whether an item takes part in statistics: granted, its column there, what its masks leave comparable, its key told. */
function isCounted(view: RowView, { field }: GroupField): boolean {
  const state = view.cell(field.coordinate);
  const isSeen = (state.kind === 'granted' || state.kind === 'conditional') && compares(state);
  return isSeen && (field.kind === 'column' || isToldEverywhere(view, field));
}

function groupedItems(view: RowView, groups: readonly GroupField[], groupBy: unknown): readonly GroupField[] {
  const names: readonly unknown[] = Array.isArray(groupBy) ? groupBy : [];
  return [...new Set(names)].map((name) => {
    const found = groups.find(({ value }) => value === name);
    if (found === undefined)
      throw codedError('FILTER_INVALID', { field: `${view.entity.name}.${String(name)}` });
    refuseUnreadable(view, found.field.coordinate);
    refuseIncomparable(view, found.field.coordinate, false);
    if (found.field.kind === 'reference') refusePartlyToldKey(view, found.field);
    return found;
  });
}

function filteredItems(
  map: EntityMap,
  entity: ObjectModel,
  filter: RowPredicate | null,
): readonly (Coordinate | null)[] {
  if (filter === null) return [];
  return filteredFields(filter).flatMap(({ path }) => {
    const field = map.fieldAt(entity, path);
    // WHY: rows of a relation to many are seen by `JOIN`, of a list as of statistics.
    return field?.kind === 'inverse' ? [] : [map.storedAt(entity, path)?.coordinate ?? null];
  });
}

/** Whether the caller may list the same rows and read these items in all of them, unmasked. */
function readsRecords(
  permission: EffectivePermission,
  entity: string,
  items: readonly (Coordinate | null)[],
): boolean {
  const [records, statistics] = [permission.access('LIST', entity), permission.access('AGGREGATE', entity)];
  if (records === null || statistics === null) return false;
  // WHY the same scope and not a wider list: figures of a scope tell which of the listed rows are in it.
  const isSameScope = isSame(records.rows, statistics.rows);
  return (
    isSameScope &&
    items.every((coordinate) =>
      [records, statistics].every(({ items: granted }) => {
        const decision = coordinate === null ? undefined : granted.get(coordinate);
        return decision?.kind === 'all' && decision.variants.every(({ mask }) => mask === null);
      }),
    )
  );
}

/** Filters of protected statistics name grouping items only: any other could single out records. */
function refuseFilter(
  map: EntityMap,
  entity: ObjectModel,
  filter: RowPredicate | null,
  keys: readonly GroupField[],
): void {
  if (filter === null) return;
  const known = new Set(keys.map(({ path }) => path.join('.')));
  const other = filteredFields(filter).find(
    ({ path, isFollowed }) => isFollowed || !known.has(path.join('.')),
  );
  if (other !== undefined)
    throw codedError('STATISTICS_FILTER_REFUSED', {
      coordinate: map.fieldAt(entity, other.path)?.coordinate ?? entity.name,
    });
}
