import type { Knex } from 'knex';
import type { Dialect, ValueNode } from '../engine/dialect.ts';
import { Slot } from '../engine/operand.ts';
import type { OrderTerm, RowOrder } from '../view/row-order.ts';
import type { RowView } from '../view/row-view.ts';
import { bareColumns, valueNode } from './predicate-node.ts';
import { firstThatHolds, tableAlias, viewColumn } from './view-column.ts';

/** The terms of `order by` of a read. */
export function orderNode(dialect: Dialect, view: RowView, order: RowOrder): Knex.Raw {
  const terms = order.terms.map((term) => dialect.ordered(termNode(dialect, view, term), term.direction));
  const all = [...terms, dialect.ordered(tieNode(dialect, order), 'asc')];
  return dialect.knex.raw(all.map(() => '?').join(', '), all);
}

/** Columns from whose values a cursor is made: one for each term of the order, and the tie. */
export function cursorColumns(dialect: Dialect, view: RowView, order: RowOrder): readonly Knex.Raw[] {
  const terms = order.terms.map((term) => termNode(dialect, view, term));
  return [...terms, tieNode(dialect, order)].map((value) => dialect.exactText(value));
}

/**
 * Rows behind a cursor: behind in the first term, or equal there and behind in the rest. `nulls` says which of its values are
 * null; slots `c0`, `c1`, … hold the others.
 */
export function behindCursor(
  dialect: Dialect,
  view: RowView,
  order: RowOrder,
  nulls: readonly boolean[],
  index = 0,
): Knex.Raw {
  const { knex } = dialect;
  const term = order.terms[index];
  const slot = new Slot(`c${index}`);
  if (term === undefined) return dialect.compare(tieNode(dialect, order), 'gt', slot);
  const value = termNode(dialect, view, term);
  const isNull = nulls[index] === true;
  return knex.raw('(? or (? and ?))', [
    isNull ? behindNull(dialect, value, term) : behindValue(dialect, value, term, slot),
    isNull ? knex.raw('? is null', [dialect.comparable(value)]) : dialect.compare(value, 'eq', slot),
    behindCursor(dialect, view, order, nulls, index + 1),
  ]);
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

function termNode(dialect: Dialect, view: RowView, { cell, shown }: OrderTerm): ValueNode {
  const seen = viewColumn(dialect, view);
  if (shown === null) return valueNode(seen, cell);
  const isShown = dialect.isPresent(valueNode(seen, shown));
  return { node: firstThatHolds(dialect.knex, [[isShown, seen(cell)]]), valueClass: cell };
}

function tieNode(dialect: Dialect, { tie }: RowOrder): ValueNode {
  if (tie === null) return dialect.insertionOrder(tableAlias);
  return valueNode(bareColumns(dialect, tableAlias), tie);
}
