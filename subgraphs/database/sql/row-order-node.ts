import type { Knex } from 'knex';
import type { Dialect, ValueNode } from '../engine/dialect.ts';
import { Slot } from '../engine/operand.ts';
import type { KeyOrder, OrderTerm, RowOrder } from '../view/row-order.ts';
import type { RowView } from '../view/row-view.ts';
import { bareColumns, type ColumnExpression, valueNode } from './predicate-node.ts';
import { firstThatHolds, tableAlias, viewColumn } from './view-column.ts';

/** Which values of a cursor are null, terms first. */
export type CursorNulls = readonly boolean[];

/** The terms of `order by` of a read by key. */
export function orderNode(dialect: Dialect, view: RowView, order: KeyOrder): Knex.Raw {
  return listed(dialect, [
    ...termNodes(dialect, view, order),
    dialect.ordered(tieNode(dialect, order), 'asc'),
  ]);
}

/** The terms of `order by` of rows in which the first term is equal. */
export function restNode(dialect: Dialect, view: RowView, order: KeyOrder): Knex.Raw {
  return orderNode(dialect, view, { ...order, terms: order.terms.slice(1) });
}

/** The terms of `order by` that were asked for; null where none were. */
export function termsNode(dialect: Dialect, view: RowView, order: RowOrder): Knex.Raw | null {
  return order.terms.length === 0 ? null : listed(dialect, termNodes(dialect, view, order));
}

/** Columns from whose values a cursor is made: one for each term of the order, and the tie. */
export function cursorColumns(dialect: Dialect, view: RowView, order: KeyOrder): readonly Knex.Raw[] {
  return [...termColumns(dialect, view, order), dialect.exactText(tieNode(dialect, order))];
}

/** Columns of the values of the terms that were asked for. */
export function termColumns(dialect: Dialect, view: RowView, { terms }: RowOrder): readonly Knex.Raw[] {
  return terms.map((term) => dialect.exactText(termNode(dialect, view, term)));
}

/**
 * Rows behind a cursor: behind in the first term, or equal there and behind in the rest, the key last. Slots `c0`, `c1`, …
 * hold the values that are not null.
 */
export function behindCursor(dialect: Dialect, view: RowView, order: KeyOrder, nulls: CursorNulls): Knex.Raw {
  const slot = new Slot(`c${order.terms.length}`);
  return behind(dialect, view, order, nulls, dialect.compare(tieNode(dialect, order), 'gt', slot));
}

/** Rows behind the values of the terms alone. */
export function behindTerms(dialect: Dialect, view: RowView, order: RowOrder, nulls: CursorNulls): Knex.Raw {
  return behind(dialect, view, order, nulls, dialect.knex.raw('1 = 0'));
}

/** Rows that have the values of the terms. */
export function atTerms(
  dialect: Dialect,
  view: RowView,
  { terms }: RowOrder,
  nulls: CursorNulls,
): readonly Knex.Raw[] {
  return terms.map((term, at) =>
    equalTo(dialect, termNode(dialect, view, term), nulls[at] === true, new Slot(`c${at}`)),
  );
}

/** Rows behind in some term and equal in those before it, or equal in all and `otherwise`. */
function behind(
  dialect: Dialect,
  view: RowView,
  { terms }: RowOrder,
  nulls: CursorNulls,
  otherwise: Knex.Raw,
): Knex.Raw {
  return terms.reduceRight((rest, term, at) => {
    const slot = new Slot(`c${at}`);
    const value = termNode(dialect, view, term);
    const isNull = nulls[at] === true;
    return dialect.knex.raw('(? or (? and ?))', [
      isNull ? behindNull(dialect, value, term) : behindValue(dialect, value, term, slot),
      equalTo(dialect, value, isNull, slot),
      rest,
    ]);
  }, otherwise);
}

function equalTo(dialect: Dialect, value: ValueNode, isNull: boolean, slot: Slot): Knex.Raw {
  if (isNull) return dialect.knex.raw('? is null', [dialect.comparable(value)]);
  return dialect.compare(value, 'eq', slot);
}

function listed({ knex }: Dialect, nodes: readonly Knex.Raw[]): Knex.Raw {
  return knex.raw(nodes.map(() => '?').join(', '), [...nodes]);
}

function termNodes(dialect: Dialect, view: RowView, { terms }: RowOrder): readonly Knex.Raw[] {
  return terms.map((term) => dialect.ordered(termNode(dialect, view, term), term.direction));
}

/** Nulls come first ascending and last descending. */
function behindNull(dialect: Dialect, value: ValueNode, { direction }: OrderTerm): Knex.Raw {
  const { knex } = dialect;
  return direction === 'asc' ? knex.raw('? is not null', [dialect.comparable(value)]) : knex.raw('1 = 0');
}

function behindValue(dialect: Dialect, value: ValueNode, { direction }: OrderTerm, slot: Slot): Knex.Raw {
  if (direction === 'asc') return dialect.compare(value, 'gt', slot);
  return dialect.knex.raw('(? or ? is null)', [
    dialect.compare(value, 'lt', slot),
    dialect.comparable(value),
  ]);
}

/** What the consumer sees of a term, for one term in each row. */
export function termNode(dialect: Dialect, view: RowView, term: OrderTerm): ValueNode {
  return termOf(dialect, viewColumn(dialect, view), term);
}

/** A term over columns that stand for what is stored, or for what is seen of it. */
export function termOf(dialect: Dialect, seen: ColumnExpression, { cell, shown }: OrderTerm): ValueNode {
  if (shown === null) return valueNode(seen, cell);
  const isShown = dialect.isPresent(valueNode(seen, shown));
  return { node: firstThatHolds(dialect.knex, [[isShown, seen(cell)]]), valueClass: cell };
}

function tieNode(dialect: Dialect, { tie }: KeyOrder): ValueNode {
  return valueNode(bareColumns(dialect, tableAlias), tie);
}
