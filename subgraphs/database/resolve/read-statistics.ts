import { codedError } from '../../../schema/errors/coded-error.ts';
import type { GroupField, MeasureField } from '../../../schema/language/aggregate-surface.ts';
import { predicateKey } from '../condition/stored-predicate.ts';
import { blockFilter } from '../disclose/admit-block.ts';
import { type MeasureTotal, noTotal, sumTotals } from '../disclose/measure-total.ts';
import {
  type Atom,
  type Block,
  compareKeys,
  type KeyValue,
  notTold,
  type Partition,
  partitionRows,
  unprotected,
} from '../disclose/partition.ts';
import type { Row } from '../engine/driver.ts';
import type { StatisticsPlan } from '../plan/plan-statistics.ts';
import { aggregateStatement, measureColumns } from '../sql/aggregate-statement.ts';
import { invalidCell, releaseOf, releaseWriting } from '../storage/release-value.ts';
import type { RequestScope } from './request-scope.ts';

/**
 * Groups that one answer tells, and combinations of grouping items that it is made of, at most. WHY so few: dividing that
 * many takes the process 150 to 200 ms, in which it answers nobody else.
 */
const statisticsLimits = { groups: 10_000, atoms: 30_000 } as const;

/** One group of the answer. */
export interface GroupRecord {
  readonly statistics: StatisticsRecord;
  /** Values of the items of `groupBy`, in its order. */
  readonly key: Block['key'];
  readonly count: number;
  readonly totals: readonly MeasureTotal[];
  /** Told values of each item of the plan's `keys` in these rows, none left out. */
  readonly told: readonly (readonly string[])[];
}

/** The parent value of an entity's statistics. */
export interface StatisticsRecord {
  readonly plan: StatisticsPlan;
  readonly groups: readonly GroupRecord[];
  readonly unclassified: number;
  /** Whether the sum of each number of the plan may be told. */
  readonly tellable: readonly boolean[];
}

/**
 * Reads planned statistics with one statement.
 * @throws STATISTICS_GROUP_TOO_SMALL where all rows together are too few, STATISTICS_TOO_MANY_GROUPS.
 */
export async function readStatistics(scope: RequestScope, plan: StatisticsPlan): Promise<StatisticsRecord> {
  // WHY one at least, and before: statistics of no group, or refused as too few, tell something as well.
  scope.exchange.counts.rows += 1;
  const atoms = await readAtoms(scope, plan);
  const { blocks, tellable } = partitionOf(plan, atoms);
  const admitted: Block[] = [];
  let unclassified = 0;
  const { disclosure, keys } = plan;
  const filter = disclosure.kind === 'protected' ? disclosure.filter : null;
  const admits = filter === null ? () => true : blockFilter(filter, keys);
  for (const block of blocks) {
    const admission = admits(block);
    if (admission === true) admitted.push(block);
    else if (admission === null) unclassified += block.count;
  }
  const groups: GroupRecord[] = [];
  const statistics: StatisticsRecord = { plan, groups, unclassified, tellable };
  for (const group of groupBlocks(statistics, admitted)) groups.push(group);
  if (groups.length > statisticsLimits.groups) throw codedError('STATISTICS_TOO_MANY_GROUPS');
  scope.exchange.counts.rows += Math.max(0, groups.length - 1);
  return statistics;
}

async function readAtoms({ engine, reads }: RequestScope, plan: StatisticsPlan): Promise<readonly Atom[]> {
  const { view, keys, measures, disclosure } = plan;
  const filter = disclosure.kind === 'open' ? disclosure.filter : null;
  const further = disclosure.kind === 'open' ? ('extremes' as const) : ('protection' as const);
  const shape = {
    keys: keys.map(({ field }) => field),
    measures: measures.map(({ field }) => field),
    filter: filter?.shape ?? null,
    further,
    limit: statisticsLimits.atoms + 1,
  };
  const name = [
    view.entity.name,
    keys.map(({ value }) => value),
    measures.map(({ value }) => value),
    predicateKey(shape.filter),
    further,
  ];
  const rows = await reads.groups(
    JSON.stringify(name),
    () => aggregateStatement(engine.dialect, view, shape),
    filter,
  );
  if (rows.length > statisticsLimits.atoms) throw codedError('STATISTICS_TOO_MANY_GROUPS');
  return rows.map((row) => atomOf(row, keys, measures, further)).filter(({ count }) => count > 0);
}

function atomOf(
  row: Row,
  keys: readonly GroupField[],
  measures: readonly MeasureField[],
  further: keyof typeof measureColumns,
): Atom {
  const figures = keys.length + 1;
  return {
    key: keys.map(({ field }, at) => keyValue(field, row[at] ?? null)),
    count: Number(row[keys.length]),
    totals: measures.map((_, at) => totalOf(row, figures + at * measureColumns[further], further)),
  };
}

/** A value as records have it; one that does not fit its item is none. */
function keyValue(field: GroupField['field'], text: string | null): KeyValue {
  if (text === null) return null;
  const released = (field.kind === 'reference' ? releaseWriting : releaseOf(field))(text);
  if (released === invalidCell || released === null) return null;
  return field.kind === 'reference' ? `${field.prefix}${released}` : String(released);
}

function totalOf(row: Row, at: number, further: keyof typeof measureColumns): MeasureTotal {
  const whole = (column: number) => BigInt(row[at + column] ?? 0);
  const halves = (column: number) => (whole(column) << 32n) + whole(column + 1);
  const present = Number(row[at]);
  const sum = { ...noTotal, present, sum: halves(1) };
  if (further === 'protection') return { ...sum, magnitude: halves(3), largest: [whole(5), whole(6)] };
  return present === 0 ? sum : { ...sum, min: whole(3), max: whole(4) };
}

function partitionOf({ view, disclosure, measures }: StatisticsPlan, atoms: readonly Atom[]): Partition {
  if (disclosure.kind === 'open') return unprotected(atoms, measures.length);
  const { smallest } = disclosure;
  const partition = partitionRows(atoms, smallest, measures.length);
  if (partition === null) throw codedError('STATISTICS_GROUP_TOO_SMALL', { coordinate: view.entity.name });
  return partition;
}

/** Adds up blocks whose told values agree in the items of `groupBy`, in the order of those values. */
function groupBlocks(statistics: StatisticsRecord, blocks: readonly Block[]): readonly GroupRecord[] {
  const { groupBy, keys, measures } = statistics.plan;
  const found = new Map<string, { readonly key: Block['key']; readonly blocks: Block[] }>();
  for (const block of blocks) {
    const key = groupBy.map((at) => block.key[at] ?? null);
    const name = JSON.stringify(key.map((value) => (value === notTold ? 0 : value)));
    const known = found.get(name);
    if (known === undefined) found.set(name, { key, blocks: [block] });
    else known.blocks.push(block);
  }
  const groups = [...found.values()].map(({ key, blocks: of }) => ({
    statistics,
    key,
    count: of.reduce((sum, { count }) => sum + count, 0),
    totals: measures.map((_, at) => sumTotals(of.map(({ totals }) => totals[at] ?? noTotal))),
    told: keys.map((_, at) => toldValues(of, at)),
  }));
  return groups.sort((left, right) => compareGroups(left.key, right.key));
}

function toldValues(blocks: readonly Block[], at: number): readonly string[] {
  return [...new Set(blocks.map(({ key }) => key[at]))].filter((value) => typeof value === 'string').sort();
}

function compareGroups(left: Block['key'], right: Block['key']): number {
  for (const [at, value] of left.entries()) {
    const order = compareKeys(value, right[at] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}
