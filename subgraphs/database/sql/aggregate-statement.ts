import type { Knex } from 'knex';
import { cellColumn } from '../condition/store-comparison.ts';
import type { StoredPredicate } from '../condition/stored-predicate.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { RowView } from '../view/row-view.ts';
import { maskExpression } from './mask-expression.ts';
import { type ColumnExpression, comparable, predicateNode } from './predicate-node.ts';
import { compile, type Statement, viewColumn } from './read-statement.ts';

/** What a statement of statistics reads. */
export interface AggregateShape {
  /** Items whose values make a group; dates by their year. */
  readonly keys: readonly StoredField[];
  /** Numbers stored as whole units. */
  readonly measures: readonly StoredField[];
  readonly filter: StoredPredicate | null;
  /** `protection`: the two largest magnitudes of each number; `extremes`: its least and its greatest value. */
  readonly further: 'protection' | 'extremes';
  /** Groups to read at most. */
  readonly limit: number;
}

/** Columns that a number takes in the answer, behind the keys and the count. */
export const measureColumns = { protection: 7, extremes: 5 } as const;

/**
 * The groups of the rows of a view, as the consumer sees their values: keys, number of rows, then for each number how
 * many have it, its sum in two halves (above and below 2^32, each exact) and what `further` names.
 */
export function aggregateStatement(knex: Knex, view: RowView, shape: AggregateShape): Statement {
  const { keys, measures, further, limit } = shape;
  const keyNames = keys.map((_, at) => `k${at}`);
  const values = valueQuery(knex, view, shape);
  const read = further === 'protection' ? rankedQuery(knex, values, keyNames, measures.length) : values;
  const figures = measures.flatMap((_, at) => measureFigures(knex, at, further));
  const columns = [
    ...keyNames.map((name) => knex.raw('cast(?? as text)', [name])),
    ...[knex.raw('count(*)'), ...figures].map((figure) => knex.raw('cast(? as text)', [figure])),
  ].map((column, at) => knex.raw('? as ??', [column, `f${at}`]));
  const groups = knex.from(read.as('w')).select(columns).limit(limit);
  if (keyNames.length > 0) groups.groupBy(keyNames);
  const names = columns.map((_, at) => knex.raw('??', [`f${at}`]));
  const array = knex.raw(`json_group_array(json_array(${names.map(() => '?').join(', ')})) as ??`, [
    ...names,
    'rows',
  ]);
  return compile(knex.select(array).from(groups.as('g')));
}

/** Columns k0, k1, … and m0, m1, … of the rows that the view and the filter admit. */
function valueQuery(knex: Knex, view: RowView, { keys, measures, filter }: AggregateShape) {
  const seen = viewColumn(knex, view);
  const bare: ColumnExpression = (cell) => knex.raw('??', [`t.${cell.column}`]);
  const columns = [
    ...keys.map((field, at) => knex.raw('? as ??', [keyColumn(knex, view, field, seen), `k${at}`])),
    ...measures.map((field, at) => {
      const cell = cellColumn(field, view.table, view.live);
      return knex.raw('? as ??', [comparable(knex, seen(cell), cell), `m${at}`]);
    }),
  ];
  const rows = knex
    .from({ t: view.table })
    .select(columns.length === 0 ? [knex.raw('1 as ??', ['one'])] : columns);
  if (view.rows !== null) rows.whereRaw(predicateNode(knex, view.rows, bare));
  if (filter !== null) rows.whereRaw(predicateNode(knex, filter, seen));
  if (measures.length === 0) return rows;
  // WHY: what is no whole number in a column of numbers has no value, as in an answer of records.
  const whole = measures.map((_, at) =>
    knex.raw("case when typeof(??) = 'integer' then ?? end as ??", [`m${at}`, `m${at}`, `m${at}`]),
  );
  return knex.from(rows.as('r')).select([...keys.map((_, at) => `k${at}`), ...whole]);
}

function keyColumn(knex: Knex, view: RowView, field: StoredField, seen: ColumnExpression): Knex.Raw {
  const cell = cellColumn(field, view.table, view.live);
  const column = seen(cell);
  const isDate = field.kind === 'column' && (field.type === 'Date' || field.type === 'DateTime');
  if (!isDate) return column;
  return maskExpression(knex, column, { kind: 'YEAR' }, { field, table: view.table, live: view.live });
}

/** The magnitude of a whole number; one less for a negative one, whose sign would not always fit in 64 bits. */
function magnitude(knex: Knex, at: number): Knex.Raw {
  return knex.raw('case when ?? < 0 then ~ ?? else ?? end', [`m${at}`, `m${at}`, `m${at}`]);
}

/** Adds columns r0, r1, …: the rank of each number's magnitude in its group. */
function rankedQuery(knex: Knex, values: Knex.QueryBuilder, keys: readonly string[], measures: number) {
  if (measures === 0) return values;
  const partition = keys.length === 0 ? '' : `partition by ${keys.map(() => '??').join(', ')} `;
  const ranks = Array.from({ length: measures }, (_, at) =>
    knex.raw(`row_number() over (${partition}order by ? desc) as ??`, [
      ...keys,
      magnitude(knex, at),
      `r${at}`,
    ]),
  );
  return knex.from(values.as('q')).select(['q.*', ...ranks]);
}

function measureFigures(knex: Knex, at: number, further: AggregateShape['further']): readonly Knex.Raw[] {
  const value = knex.raw('??', [`m${at}`]);
  const figures = [knex.raw('count(?)', [value]), ...halves(knex, value)];
  if (further === 'extremes') return [...figures, knex.raw('min(?)', [value]), knex.raw('max(?)', [value])];
  const size = magnitude(knex, at);
  const largest = [1, 2].map((rank) => knex.raw(`max(case when ?? = ${rank} then ? end)`, [`r${at}`, size]));
  return [...figures, ...halves(knex, size), ...largest];
}

/** WHY in halves: SQLite's sum of whole numbers fails beyond 64 bits, and that of floats is not exact. */
function halves(knex: Knex, value: Knex.Raw): readonly Knex.Raw[] {
  return [knex.raw('sum((?) >> 32)', [value]), knex.raw('sum((?) & 4294967295)', [value])];
}
