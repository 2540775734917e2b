import type { Knex } from 'knex';
import type { ReferenceField } from '../../../schema/catalogue/model.ts';
import { classedColumn } from '../condition/store-comparison.ts';
import { always, type CellColumn, type StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { Slot } from '../engine/operand.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { RowOrder } from '../view/row-order.ts';
import { plainRows, type RowView } from '../view/row-view.ts';
import { bareColumns, predicateNode, valueNode } from './predicate-node.ts';
import { type Projection, projection } from './projection.ts';
import { behindCursor, cursorColumns, orderNode } from './row-order-node.ts';
import { tableAlias, viewColumn } from './view-column.ts';

/** What a list read adds to the rows of a view. */
export interface ListShape {
  readonly filter: StoredPredicate | null;
  readonly order: RowOrder;
  /** Rows to fetch. */
  readonly limit: number;
  /** For a page behind a cursor: which of its values are null, terms first, tie last. */
  readonly after: readonly boolean[] | null;
  /** Whether the cursor values of each row are selected behind the layout's columns. */
  readonly withCursors: boolean;
}

/** By which reference rows point to their parents. */
export interface ParentLink {
  readonly through: ReferenceField;
  /** The reference's column. */
  readonly cell: CellColumn;
  /** Stored kinds of the parents' type, for a union reference. */
  readonly kinds: readonly string[];
}

/** Name of the slot that holds a list of keys. */
export const keysSlot = 'keys';

/**
 * Rows by key, any order: slot `keys`. A look-up also reads the key, so rows whose key is hidden or masked are not found.
 */
export function rowsByKeyStatement(dialect: Dialect, layout: RowLayout, key: CellColumn): Statement {
  const { view } = layout;
  const columns = projection(dialect, layout, key);
  const query = keyedRows(dialect, view, columns, []);
  whereRows(dialect, query, inKeys(key));
  if (view.entrance === 'LOOKUP') whereRows(dialect, query, plainRows(view.cell(key.coordinate)));
  return answer(dialect, query, columns, { alias: 'r', extra: 0, orderedBy: null });
}

/** A page of rows in order. */
export function listStatement(
  dialect: Dialect,
  layout: RowLayout,
  key: CellColumn | null,
  shape: ListShape,
): Statement {
  const { view } = layout;
  const cursors = shape.withCursors ? cursorColumns(dialect, view, shape.order) : [];
  const columns = projection(dialect, layout, key);
  const query = admittedRows(dialect, view, columns, cursors);
  whereSeen(dialect, view, query, shape.filter);
  if (shape.after !== null) query.whereRaw(behindCursor(dialect, view, shape.order, shape.after));
  query.orderByRaw(orderNode(dialect, view, shape.order)).limit(shape.limit);
  return answer(dialect, query, columns, { alias: 'r', extra: cursors.length, orderedBy: null });
}

/** Number of rows of the view that a filter admits. */
export function countStatement(dialect: Dialect, view: RowView, filter: StoredPredicate | null): Statement {
  const counted = { inner: [dialect.knex.raw('1')], conditions: [], outer: [] };
  const query = admittedRows(dialect, view, counted, []);
  whereSeen(dialect, view, query, filter);
  return compileStatement(dialect.answerCount(query, 'r'));
}

/**
 * Rows whose reference points to one of the parents, at most `limit` for each: slot `keys` holds the stored parent values.
 * The parent's stored value stands behind the layout's columns. Rows whose reference is hidden or masked do not join.
 */
export function childrenStatement(
  dialect: Dialect,
  layout: RowLayout,
  key: CellColumn | null,
  link: ParentLink,
  shape: ListShape,
): Statement {
  const { knex } = dialect;
  const { view } = layout;
  const parent = valueNode(bareColumns(dialect, tableAlias), link.cell);
  const rank = knex.raw('row_number() over (partition by ? order by ?)', [
    dialect.comparable({ node: parent.node, valueClass: { ...link.cell, compares: 'key' } }),
    orderNode(dialect, view, shape.order),
  ]);
  const columns = projection(dialect, layout, key);
  const query = keyedRows(dialect, view, columns, [dialect.text(parent), rank]);
  whereSeen(dialect, view, query, shape.filter);
  whereRows(dialect, query, inKeys(link.cell));
  whereRows(dialect, query, plainRows(view.cell(link.through.coordinate)));
  whereOfKind(dialect, view, query, link);
  const position = `c${columns.inner.length + 1}`;
  const ranked = knex.from(query.as('q')).where(position, '<=', shape.limit).select('*');
  return answer(dialect, ranked, columns, { alias: 'r', extra: 1, orderedBy: position });
}

function inKeys(cell: CellColumn): StoredPredicate {
  return { kind: 'in', cell, list: new Slot(keysSlot) };
}

/** The rows of a view, with the columns of a projection and `extra` ones behind them. */
function admittedRows(
  dialect: Dialect,
  view: RowView,
  columns: Projection,
  extra: readonly Knex.Raw[],
): Knex.QueryBuilder {
  const query = selectRows(dialect, view, columns, extra);
  return view.rows === null ? query : query.whereRaw(rowScope(dialect, view.rows));
}

/** The same, for rows that are read by key. */
function keyedRows(
  dialect: Dialect,
  view: RowView,
  columns: Projection,
  extra: readonly Knex.Raw[],
): Knex.QueryBuilder {
  const query = selectRows(dialect, view, columns, extra);
  // WHY: they must be found by key, not by an index that a row scope happens to fit.
  return view.rows === null ? query : query.whereRaw(dialect.withoutIndex(rowScope(dialect, view.rows)));
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
  return knex
    .from(dialect.table(view.table, tableAlias))
    .select([...[...inner, ...extra].map(named('c')), ...conditions.map(named('p'))]);
}

/** Keeps the rows that a filter admits, as the consumer sees their cells. */
function whereSeen(
  dialect: Dialect,
  view: RowView,
  query: Knex.QueryBuilder,
  filter: StoredPredicate | null,
): void {
  if (filter !== null) query.whereRaw(predicateNode(dialect, filter, viewColumn(dialect, view)));
}

function whereRows(dialect: Dialect, query: Knex.QueryBuilder, rows: StoredPredicate): void {
  if (rows !== always) query.whereRaw(rowScope(dialect, rows));
}

function whereOfKind(
  dialect: Dialect,
  view: RowView,
  query: Knex.QueryBuilder,
  { through: { coordinate, kindColumn: column }, kinds }: ParentLink,
): void {
  if (column === null) return;
  const cell = classedColumn(view.live, view.table, { coordinate, column, compares: 'key' });
  whereRows(dialect, query, { kind: 'in', cell, list: kinds });
}

/** Answers the columns of a projection and the `extra` columns behind them, in the order of `orderedBy`. */
function answer(
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
