import { legalYearOf } from '../../../schema/calendar/legal-day.ts';
import type { ObjectModel } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import {
  aggregateNames,
  aggregateRoot,
  type GroupField,
  groupFields,
  isYear,
  type MeasureField,
  measureFields,
  type TypeLookup,
} from '../../../schema/language/aggregate-surface.ts';
import { formatUnits } from '../../../schema/value/exact-number.ts';
import { parseInstant } from '../../../schema/value/instant.ts';
import { denial } from '../../enforce/field-denial.ts';
import { averageText, type MeasureTotal } from '../disclose/measure-total.ts';
import { notTold } from '../disclose/partition.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { subselections } from '../plan/collect-fields.ts';
import { planStatistics, statisticsWants } from '../plan/plan-statistics.ts';
import { type GroupRecord, readStatistics, type StatisticsRecord } from './read-statistics.ts';
import { contextOf, type Resolver } from './resolver.ts';

/** The resolver of the root field of an entity's statistics. */
export function statisticsResolver(entity: ObjectModel): Resolver {
  return (_parent, args, scope, info) => {
    const { engine } = scope;
    const view = engine.view('AGGREGATE', entity.name);
    if (view === null) throw denial(`Query.${aggregateRoot(entity.plural ?? '')}`, 'ENTRANCE_CLOSED');
    const wants = statisticsWants(contextOf(info), entity.name, subselections(info.fieldNodes));
    const { map, live, permission } = engine;
    return readStatistics(scope, planStatistics({ map, live, permission, view }, args, wants));
  };
}

type Fields = Readonly<Record<string, Resolver>>;

/** The resolvers of the types of an entity's statistics. */
export function statisticsResolvers(
  map: EntityMap,
  entity: ObjectModel,
): readonly (readonly [string, Fields])[] {
  const names = aggregateNames(entity.name);
  const lookup: TypeLookup = (name) => map.anywhere(name);
  const groups = groupFields(entity, lookup);
  const measures = measureFields(entity, lookup);
  const years = groups.filter(isYear);
  return [
    [names.aggregate, aggregateFields],
    [names.group, groupMembers],
    [names.key, fieldsOf(groups, keyResolver)],
    [names.sum, fieldsOf(measures, (each) => totalResolver(each, sumOf))],
    [names.average, fieldsOf(measures, (each) => totalResolver(each, averageOf))],
    [
      names.extreme,
      { ...fieldsOf(years, yearExtreme), ...fieldsOf(measures, (each) => totalResolver(each, extremeOf)) },
    ],
  ];
}

function fieldsOf<Each extends GroupField>(
  fields: readonly Each[],
  resolver: (each: Each) => Resolver,
): Fields {
  return Object.fromEntries(fields.map((each) => [each.value, resolver(each)]));
}

const aggregateFields: Fields = {
  groups: (parent) => (parent as StatisticsRecord).groups,
  unclassified: (parent) => (parent as StatisticsRecord).unclassified,
  smallestGroup: (parent) => {
    const { disclosure } = (parent as StatisticsRecord).plan;
    return disclosure.kind === 'open' ? 1 : disclosure.smallest;
  },
};

/** A group with the end at which its extremes are taken. */
interface ExtremeRecord {
  readonly group: GroupRecord;
  readonly end: 'min' | 'max';
}

const groupMembers: Fields = {
  key: (parent) => parent,
  count: (parent) => (parent as GroupRecord).count,
  sum: (parent) => parent,
  average: (parent) => parent,
  min: (parent): ExtremeRecord => ({ group: parent as GroupRecord, end: 'min' }),
  max: (parent): ExtremeRecord => ({ group: parent as GroupRecord, end: 'max' }),
  notTold: (parent) => {
    const { key, statistics } = parent as GroupRecord;
    const { groupBy, keys } = statistics.plan;
    return groupBy.flatMap((at, place) => (key[place] === notTold ? [keys[at]?.value] : []));
  },
};

function keyResolver(item: GroupField): Resolver {
  return (parent) => {
    const { key, statistics } = parent as GroupRecord;
    const { groupBy, keys } = statistics.plan;
    const place = groupBy.findIndex((at) => keys[at]?.value === item.value);
    const value = key[place] ?? null;
    return typeof value === 'string' ? keyOutput(item, value) : null;
  };
}

function keyOutput(item: GroupField, value: string): string | number | boolean {
  if (isYear(item)) return yearOf(item, value);
  return item.field.kind === 'column' && item.field.type === 'Boolean' ? value === 'true' : value;
}

/** The year of a date, or the Vietnamese year of an instant. */
function yearOf({ field }: GroupField, value: string): number {
  const instant = field.kind === 'column' && field.type === 'DateTime' ? parseInstant(value) : null;
  if (instant === null) return Number(value.slice(0, 4));
  return legalYearOf(instant.seconds * 1_000);
}

function yearExtreme(item: GroupField): Resolver {
  return (parent) => {
    const { group, end } = parent as ExtremeRecord;
    const at = group.statistics.plan.keys.findIndex(({ value }) => value === item.value);
    const years = (group.told[at] ?? []).map((value) => yearOf(item, value));
    if (at === -1) throw unavailable(item);
    return years.length === 0 ? null : Math[end](...years);
  };
}

type Figure = (total: MeasureTotal, measure: MeasureField, end: 'min' | 'max') => string | number | null;

/** A figure of a number in a group. @throws STATISTICS_GROUP_TOO_SMALL where its sum is told of no group. */
function totalResolver(measure: MeasureField, figure: Figure): Resolver {
  return (parent) => {
    const { group, end } = isExtreme(parent) ? parent : { group: parent as GroupRecord, end: 'min' as const };
    const { plan, tellable } = group.statistics;
    const at = plan.measures.findIndex(({ value }) => value === measure.value);
    const total = group.totals[at];
    if (total === undefined) throw unavailable(measure);
    if (tellable[at] !== true)
      throw codedError('STATISTICS_GROUP_TOO_SMALL', { coordinate: measure.field.coordinate });
    return figure(total, measure, end);
  };
}

function isExtreme(parent: unknown): parent is ExtremeRecord {
  return typeof parent === 'object' && parent !== null && 'end' in parent;
}

function unavailable({ field }: GroupField) {
  return codedError('ITEM_UNAVAILABLE', { coordinate: field.coordinate });
}

function unitsText(units: bigint, { field }: MeasureField): string {
  return formatUnits(units.toString(), field.scale ?? 0);
}

function sumOf(total: MeasureTotal, measure: MeasureField): string | null {
  return total.present === 0 ? null : unitsText(total.sum, measure);
}

function averageOf(total: MeasureTotal, { field }: MeasureField): string | null {
  return averageText(total, field.scale ?? 0);
}

function extremeOf(total: MeasureTotal, measure: MeasureField, end: 'min' | 'max'): string | number | null {
  const units = total[end];
  if (units === null) return null;
  return measure.field.type === 'Int' ? Number(units) : unitsText(units, measure);
}
