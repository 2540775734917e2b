import type { Knex } from 'knex';
import { cellColumn } from '../condition/store-comparison.ts';
import type { StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect, ValueNode } from '../engine/dialect.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { RowView } from '../view/row-view.ts';
import { maskExpression } from './mask-expression.ts';
import { bareColumns, predicateNode, rowsOf, valueNode } from './predicate-node.ts';
import { tableAlias, viewColumn } from './view-column.ts';

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
export function aggregateStatement(dialect: Dialect, view: RowView, shape: AggregateShape): Statement {
  const { knex, wholeNumbers } = dialect;
  const { keys, measures, further, limit } = shape;
  const keyNames = keys.map((_, at) => `k${at}`);
  const values = valueQuery(dialect, view, shape);
  const read = further === 'protection' ? rankedQuery(dialect, values, keyNames, measures.length) : values;
  const figures = [
    knex.raw('count(*)'),
    ...measures.flatMap((_, at) => measureFigures(dialect, at, further)),
  ];
  const columns: readonly ValueNode[] = [
    ...keys.map((field, at) => ({
      node: dialect.name(`k${at}`),
      valueClass: cellColumn(field, view.table, view.live),
    })),
    ...figures.map((node) => ({ node, valueClass: wholeNumbers })),
  ];
  const texts = columns.map((column, at) => named(dialect, dialect.text(column), `f${at}`));
  const groups = knex.from(read.as('w')).select(texts).limit(limit);
  if (keyNames.length > 0) groups.groupBy(keyNames);
  return compileStatement(
    dialect.answerRows({
      ...{ source: groups, alias: 'g', columns: columns.map((_, at) => dialect.name(`f${at}`)) },
      ...{ orderedBy: null, isWorkedOutOnce: false },
    }),
  );
}

function named(dialect: Dialect, column: Knex.Raw, as: string): Knex.Raw {
  return dialect.knex.raw('? as ?', [column, dialect.name(as)]);
}

/** Columns k0, k1, … and m0, m1, … of the rows that the view and the filter admit. */
function valueQuery(dialect: Dialect, view: RowView, { keys, measures, filter }: AggregateShape) {
  const { knex } = dialect;
  const seen = viewColumn(dialect, view);
  const columns = [
    ...keys.map((field, at) => named(dialect, keyColumn(dialect, view, field), `k${at}`)),
    ...measures.map((field, at) => {
      const value = valueNode(seen, cellColumn(field, view.table, view.live));
      return named(dialect, dialect.comparable(value), `m${at}`);
    }),
  ];
  const rows = rowsOf(dialect, view.source, tableAlias).select(
    columns.length === 0 ? [named(dialect, knex.raw('1'), 'one')] : columns,
  );
  if (view.rows !== null) rows.whereRaw(predicateNode(dialect, view.rows, bareColumns(dialect, tableAlias)));
  if (filter !== null) rows.whereRaw(predicateNode(dialect, filter, seen));
  if (measures.length === 0) return rows;
  // WHY: what is no whole number in a column of numbers has no value, as in an answer of records.
  const whole = measures.map((_, at) =>
    named(dialect, dialect.wholeNumber(dialect.name(`m${at}`)), `m${at}`),
  );
  return knex.from(rows.as('r')).select([...keys.map((_, at) => `k${at}`), ...whole]);
}

function keyColumn(dialect: Dialect, view: RowView, field: StoredField): Knex.Raw {
  const cell = cellColumn(field, view.table, view.live);
  const node = viewColumn(dialect, view)(cell);
  const isDate = field.kind === 'column' && (field.type === 'Date' || field.type === 'DateTime');
  return isDate
    ? maskExpression(dialect, node, { kind: 'YEAR' }, { field, keptAs: cell.keptAs })
    : dialect.comparable({ node, valueClass: cell });
}

/** Adds columns r0, r1, …: the rank of each number's magnitude in its group. */
function rankedQuery(
  dialect: Dialect,
  values: Knex.QueryBuilder,
  keys: readonly string[],
  measures: number,
): Knex.QueryBuilder {
  if (measures === 0) return values;
  const { knex, wholeNumbers: valueClass } = dialect;
  const names = keys.map((key) => dialect.name(key));
  const partition = keys.length === 0 ? '' : `partition by ${names.map(() => '?').join(', ')} `;
  const ranks = Array.from({ length: measures }, (_, at) => {
    const node = dialect.magnitude(dialect.name(`m${at}`));
    const order = dialect.ordered({ node, valueClass }, { direction: 'desc', nulls: 'last' });
    return named(
      dialect,
      knex.raw(`row_number() over (${partition}order by ?)`, [...names, order]),
      `r${at}`,
    );
  });
  return knex.from(values.as('q')).select(['q.*', ...ranks]);
}

function measureFigures(
  dialect: Dialect,
  at: number,
  further: AggregateShape['further'],
): readonly Knex.Raw[] {
  const { knex } = dialect;
  const value = dialect.name(`m${at}`);
  const figures = [knex.raw('count(?)', [value]), ...dialect.sumInHalves(value)];
  if (further === 'extremes') return [...figures, knex.raw('min(?)', [value]), knex.raw('max(?)', [value])];
  const size = dialect.magnitude(value);
  const largest = [1, 2].map((rank) =>
    knex.raw(`max(case when ? = ${rank} then ? end)`, [dialect.name(`r${at}`), size]),
  );
  return [...figures, ...dialect.sumInHalves(size), ...largest];
}
