import type { Knex } from 'knex';
import type { ReferenceField } from '../../../schema/catalogue/model.ts';
import { classedColumn } from '../condition/store-comparison.ts';
import type { CellColumn, StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { KeyOrder } from '../view/row-order.ts';
import { plainRows, type RowView } from '../view/row-view.ts';
import { bareColumns, valueNode } from './predicate-node.ts';
import { projection } from './projection.ts';
import { behindCursor, type CursorNulls, cursorColumns, orderNode } from './row-order-node.ts';
import { tableAlias } from './view-column.ts';
import { admittedRows, answer, inKeys, keyedRows, whereRows, whereSeen } from './view-rows.ts';

/** What a list read adds to the rows of a view. */
export interface ListShape {
  readonly filter: StoredPredicate | null;
  readonly order: KeyOrder;
  /** Rows to fetch. */
  readonly limit: number;
  /** For a page behind a cursor: which of its values are null, terms first, tie last. */
  readonly after: CursorNulls | null;
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
  shape: Pick<ListShape, 'filter' | 'order' | 'limit'>,
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
  whereOfParents(dialect, view, query, link);
  const position = `c${columns.inner.length + 1}`;
  const ranked = knex.from(query.as('q')).where(position, '<=', shape.limit).select('*');
  return answer(dialect, ranked, columns, { alias: 'r', extra: 1, orderedBy: position });
}

/** Keeps the rows whose reference points to one of the parents, and is neither hidden nor masked. */
export function whereOfParents(
  dialect: Dialect,
  view: RowView,
  query: Knex.QueryBuilder,
  link: ParentLink,
): void {
  whereRows(dialect, query, inKeys(link.cell));
  whereRows(dialect, query, plainRows(view.cell(link.through.coordinate)));
  whereOfKind(dialect, view, query, link);
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
