import type { Knex } from 'knex';
import type { ReferenceField } from '../../../schema/catalogue/model.ts';
import { classedColumn } from '../condition/store-comparison.ts';
import type { CellColumn, StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { Statement } from '../engine/statement.ts';
import type { RowLayout } from '../view/row-layout.ts';
import { plainRows, type RowView } from '../view/row-view.ts';
import { bareColumns, valueNode } from './predicate-node.ts';
import { type Projection, projection } from './projection.ts';
import type { ListShape } from './read-statement.ts';
import { behindCursor, cursorColumns, orderNode } from './row-order-node.ts';
import { tableAlias } from './view-column.ts';
import { answer, inKeys, keyedRows, whereRows, whereSeen } from './view-rows.ts';

/** By which reference rows point to their parents. */
export interface ParentLink {
  readonly through: ReferenceField;
  /** The reference's column. */
  readonly cell: CellColumn;
  /** Stored kinds of the parents' type, for a union reference. */
  readonly kinds: readonly string[];
}

/**
 * Rows whose reference points to one of the parents, at most `limit` for each: slot `keys` holds the stored parent values.
 * Behind the layout's columns stand the cursor values, where they are asked for, and the parent's stored value. Rows whose
 * reference is hidden or masked do not join.
 */
export function childrenStatement(
  dialect: Dialect,
  layout: RowLayout,
  key: CellColumn | null,
  link: ParentLink,
  shape: Omit<ListShape, 'after'>,
): Statement {
  const { knex } = dialect;
  const { view } = layout;
  const parent = valueNode(bareColumns(dialect, tableAlias), link.cell);
  const rank = knex.raw('row_number() over (partition by ? order by ?)', [
    dialect.comparable({ node: parent.node, valueClass: { ...link.cell, compares: 'key' } }),
    orderNode(dialect, view, shape.order),
  ]);
  const columns = projection(dialect, layout, key);
  const cursors = shape.withCursors ? cursorColumns(dialect, view, shape.order) : [];
  const query = keyedRows(dialect, view, columns, [...cursors, dialect.text(parent), rank]);
  whereSeen(dialect, view, query, shape.filter);
  whereOfParents(dialect, view, query, link);
  const extra = cursors.length + 1;
  const position = `c${columns.inner.length + extra}`;
  const ranked = knex.from(query.as('q')).where(position, '<=', shape.limit).select('*');
  return answer(dialect, ranked, columns, { alias: 'r', extra, orderedBy: position });
}

/**
 * A page of the rows of one parent, in order: slot `keys` holds the ways in which its value may be stored, which count as one.
 * Behind the layout's columns stand the cursor values, where they are asked for.
 */
export function parentPageStatement(
  dialect: Dialect,
  layout: RowLayout,
  key: CellColumn | null,
  link: ParentLink,
  shape: ListShape,
): Statement {
  const { view } = layout;
  const columns = projection(dialect, layout, key);
  const cursors = shape.withCursors ? cursorColumns(dialect, view, shape.order) : [];
  const query = keyedRows(dialect, view, columns, cursors);
  whereSeen(dialect, view, query, shape.filter);
  whereOfParents(dialect, view, query, link);
  if (shape.after !== null) query.whereRaw(behindCursor(dialect, view, shape.order, shape.after));
  query.orderByRaw(orderNode(dialect, view, shape.order)).limit(shape.limit);
  return answer(dialect, query, columns, { alias: 'r', extra: cursors.length, orderedBy: null });
}

/** How many rows of a view a filter admits of each parent: its stored value and their number; none for a parent without rows. */
export function childCountStatement(
  dialect: Dialect,
  view: RowView,
  link: ParentLink,
  filter: StoredPredicate | null,
): Statement {
  const { knex, wholeNumbers } = dialect;
  const parent = valueNode(bareColumns(dialect, tableAlias), link.cell);
  const query = keyedRows(dialect, view, noColumns, [dialect.text(parent)]);
  whereSeen(dialect, view, query, filter);
  whereOfParents(dialect, view, query, link);
  const number = dialect.text({ node: knex.raw('count(*)'), valueClass: wholeNumbers });
  const counted = knex
    .from(query.as('q'))
    .groupBy('c0')
    .select([dialect.name('c0'), knex.raw('? as ?', [number, dialect.name('c1')])]);
  return answer(dialect, counted, noColumns, { alias: 'r', extra: 2, orderedBy: null });
}

const noColumns: Projection = { inner: [], conditions: [], outer: [] };

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
