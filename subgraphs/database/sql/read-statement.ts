import type { CellColumn, StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { KeyOrder } from '../view/row-order.ts';
import { plainRows, type RowView } from '../view/row-view.ts';
import { projection } from './projection.ts';
import { behindCursor, type CursorNulls, cursorColumns, orderNode } from './row-order-node.ts';
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
