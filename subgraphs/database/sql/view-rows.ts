import type { Knex } from 'knex';
import { always, type CellColumn, type StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { Slot } from '../engine/operand.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import type { RowView } from '../view/row-view.ts';
import { bareColumns, predicateNode, rowsOf } from './predicate-node.ts';
import type { Projection } from './projection.ts';
import { tableAlias, viewColumn } from './view-column.ts';

/** Name of the slot that holds a list of keys. */
export const keysSlot = 'keys';

/** The rows of a view, with the columns of a projection and `extra` ones behind them. */
export function admittedRows(
  dialect: Dialect,
  view: RowView,
  columns: Projection,
  extra: readonly Knex.Raw[],
): Knex.QueryBuilder {
  const query = selectRows(dialect, view, columns, extra);
  return view.rows === null ? query : query.whereRaw(rowScope(dialect, view.rows));
}

/** The same, for rows that are read by key. */
export function keyedRows(
  dialect: Dialect,
  view: RowView,
  columns: Projection,
  extra: readonly Knex.Raw[],
): Knex.QueryBuilder {
  const query = selectRows(dialect, view, columns, extra);
  // WHY: they must be found by key, not by an index that a row scope happens to fit.
  return view.rows === null ? query : query.whereRaw(dialect.withoutIndex(rowScope(dialect, view.rows)));
}

/** Keeps the rows that a filter admits, as the consumer sees their cells. */
export function whereSeen(
  dialect: Dialect,
  view: RowView,
  query: Knex.QueryBuilder,
  filter: StoredPredicate | null,
): void {
  if (filter !== null) query.whereRaw(predicateNode(dialect, filter, viewColumn(dialect, view)));
}

/** Keeps the rows of a predicate over the columns as they are. */
export function whereRows(dialect: Dialect, query: Knex.QueryBuilder, rows: StoredPredicate): void {
  if (rows !== always) query.whereRaw(rowScope(dialect, rows));
}

/** Rows whose cell is one of the values of the slot `keys`. */
export function inKeys(cell: CellColumn): StoredPredicate {
  return { kind: 'in', cell, list: new Slot(keysSlot) };
}

/** Answers the columns of a projection and the `extra` columns behind them, in the order of `orderedBy`. */
export function answer(
  dialect: Dialect,
  source: Knex.QueryBuilder,
  { inner, conditions, outer }: Projection,
  { alias, extra, orderedBy }: { alias: string; extra: number; orderedBy: string | null },
): Statement {
  const behind = Array.from({ length: extra }, (_, at) => dialect.name(`c${inner.length + at}`));
  const columns = [...outer, ...behind];
  const isWorkedOutOnce = conditions.length > 0;
  return compileStatement(dialect.answerRows({ source, alias, columns, orderedBy, isWorkedOutOnce }));
}

function rowScope(dialect: Dialect, rows: StoredPredicate): Knex.Raw {
  return predicateNode(dialect, rows, bareColumns(dialect, tableAlias));
}

function selectRows(
  dialect: Dialect,
  view: RowView,
  { inner, conditions }: Projection,
  extra: readonly Knex.Raw[],
): Knex.QueryBuilder {
  const { knex } = dialect;
  const named = (letter: 'c' | 'p') => (column: Knex.Raw, at: number) =>
    knex.raw('? as ?', [column, dialect.name(`${letter}${at}`)]);
  return rowsOf(dialect, view.source, tableAlias).select([
    ...[...inner, ...extra].map(named('c')),
    ...conditions.map(named('p')),
  ]);
}
