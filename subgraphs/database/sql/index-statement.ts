import type { Knex } from 'knex';
import type { CellColumn } from '../condition/stored-predicate.ts';
import type { Dialect, ValueNode } from '../engine/dialect.ts';
import { Slot } from '../engine/operand.ts';
import type { Statement } from '../engine/statement.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { OrderTerm } from '../view/row-order.ts';
import { rowsOf } from './predicate-node.ts';
import { projection } from './projection.ts';
import type { ListShape } from './read-statement.ts';
import { behindCursor, cursorColumns, restNode, termNode } from './row-order-node.ts';
import { tableAlias } from './view-column.ts';
import { admittedRows, answer, whereSeen } from './view-rows.ts';

/** A page whose first term's column has an index (`walkOf`). */
export interface IndexShape extends ListShape {
  readonly term: OrderTerm;
}

/**
 * The next rows whose first term shows a value, in the order of the index of its column. WHY it is exact whatever is stored:
 * cells that show their value have its order, and the others are left out. Of `near` entries of the index at most where that is
 * not null: fewer rows than the limit say nothing of what comes then.
 */
export function indexStatement(
  dialect: Dialect,
  layout: RowLayout,
  key: CellColumn | null,
  shape: IndexShape,
  near: number | null,
): Statement {
  const { knex } = dialect;
  const { view } = layout;
  const { term, order, after } = shape;
  const column = columnOf(dialect, term);
  const { query, finish } = pageQuery(dialect, layout, key, shape);
  for (const bound of fromCursor(dialect, column, shape)) query.whereRaw(bound);
  if (near !== null) query.whereRaw(upTo(dialect, layout, shape, near));
  query.whereRaw(knex.raw('? is not null', [dialect.comparable(termNode(dialect, view, term))]));
  if (after !== null) query.whereRaw(behindCursor(dialect, view, order, after));
  const stored = knex.raw(`? ${term.direction}`, [dialect.asStored(column)]);
  query.orderByRaw(knex.raw('?, ?', [stored, restNode(dialect, view, order)])).limit(shape.limit);
  return finish();
}

/**
 * The next rows whose first term's column holds null, of which it is known that no other rows show no value. `areMany`: they
 * are found by the key rather than by the index.
 */
export function nullsStatement(
  dialect: Dialect,
  layout: RowLayout,
  key: CellColumn | null,
  shape: IndexShape,
  areMany: boolean,
): Statement {
  const { knex } = dialect;
  const { view } = layout;
  const { term, order, after } = shape;
  const isNull = knex.raw('? is null', [columnOf(dialect, term)]);
  const { query, finish } = pageQuery(dialect, layout, key, shape);
  query.whereRaw(areMany ? dialect.withoutIndex(isNull) : isNull);
  if (after !== null) query.whereRaw(behindCursor(dialect, view, order, after));
  query.orderByRaw(restNode(dialect, view, order)).limit(shape.limit);
  return finish();
}

/** The rows that scope and filter admit, and the statement of what becomes of them. */
function pageQuery(dialect: Dialect, layout: RowLayout, key: CellColumn | null, shape: IndexShape) {
  const { view } = layout;
  const cursors = shape.withCursors ? cursorColumns(dialect, view, shape.order) : [];
  const columns = projection(dialect, layout, key);
  const query = admittedRows(dialect, view, columns, cursors);
  whereSeen(dialect, view, query, shape.filter);
  const finish = () =>
    answer(dialect, query, columns, { alias: 'r', extra: cursors.length, orderedBy: null });
  return { query, finish };
}

/** WHY `is not null`: it says to the database that the index has the rows, and where they begin. */
function fromCursor(dialect: Dialect, column: Knex.Raw, { term, after }: IndexShape): readonly Knex.Raw[] {
  const isStored = dialect.knex.raw('? is not null', [column]);
  if (after === null || after[0] === true) return [isStored];
  const value: ValueNode = { node: column, valueClass: term.cell };
  const operator = term.direction === 'asc' ? 'gte' : 'lte';
  return [isStored, dialect.nearStored(value, operator, new Slot('c0'))];
}

/** Whether a row stands at one of the next entries of the index, or has the value of the last of them. */
function upTo(dialect: Dialect, { view }: RowLayout, shape: IndexShape, entries: number): Knex.Raw {
  const { knex } = dialect;
  const { direction } = shape.term;
  const column = columnOf(dialect, shape.term, 'i');
  const next = rowsOf(dialect, view.source, 'i')
    .select(knex.raw('? as ?', [column, dialect.name('v')]))
    .orderByRaw(knex.raw(`? ${direction}`, [dialect.asStored(column)]))
    .limit(entries);
  for (const bound of fromCursor(dialect, column, shape)) next.whereRaw(bound);
  const [end, operator] = direction === 'asc' ? (['max', 'lte'] as const) : (['min', 'gte'] as const);
  const last = knex
    .from(next.as('n'))
    .select(knex.raw(`${end}(?)`, [dialect.asStored(dialect.name('n', 'v'))]));
  return dialect.reaches(columnOf(dialect, shape.term), operator, last);
}

function columnOf(dialect: Dialect, { cell }: OrderTerm, alias = tableAlias): Knex.Raw {
  return dialect.name(alias, cell.column);
}
