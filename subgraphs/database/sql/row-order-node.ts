import type { Knex } from 'knex';
import { always } from '../condition/stored-predicate.ts';
import type { Dialect, TermOrder, ValueNode } from '../engine/dialect.ts';
import { Slot } from '../engine/operand.ts';
import type { KeyOrder, OrderStep, OrderTerm, RowOrder } from '../view/row-order.ts';
import { plainRows, type RowView } from '../view/row-view.ts';
import {
  bareColumns,
  type ColumnExpression,
  meetNode,
  predicateNode,
  rowsOf,
  valueNode,
} from './predicate-node.ts';
import { firstThatHolds, tableAlias, viewColumn } from './view-column.ts';

/** Which values of a cursor are null, terms first. */
export type CursorNulls = readonly boolean[];

/** The terms of `order by` of a read by key. */
export function orderNode(dialect: Dialect, view: RowView, order: KeyOrder): Knex.Raw {
  return listed(dialect, [
    ...termNodes(dialect, view, order),
    dialect.ordered(tieNode(dialect, order), tieOrder(order)),
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
  const operator = order.isReversed ? 'lt' : 'gt';
  return behind(dialect, view, order, nulls, dialect.compare(tieNode(dialect, order), operator, slot));
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
  return terms.map((term) => dialect.ordered(termNode(dialect, view, term), term));
}

function behindNull(dialect: Dialect, value: ValueNode, { nulls }: OrderTerm): Knex.Raw {
  const { knex } = dialect;
  return nulls === 'first' ? knex.raw('? is not null', [dialect.comparable(value)]) : knex.raw('1 = 0');
}

function behindValue(
  dialect: Dialect,
  value: ValueNode,
  { direction, nulls }: OrderTerm,
  slot: Slot,
): Knex.Raw {
  const further = dialect.compare(value, direction === 'asc' ? 'gt' : 'lt', slot);
  if (nulls === 'first') return further;
  return dialect.knex.raw('(? or ? is null)', [further, dialect.comparable(value)]);
}

/** What the consumer sees of a term, for one term in each row. */
export function termNode(dialect: Dialect, view: RowView, term: OrderTerm): ValueNode {
  const { through } = term;
  if (through === null) return termOf(dialect, viewColumn(dialect, view), term);
  const shown = plainRows(view.cell(through.reference.coordinate));
  const found = dialect.knex.raw('?', [joinedValue(dialect, term, through)]);
  if (shown === always) return { node: found, valueClass: term.cell };
  const isShown = predicateNode(dialect, shown, bareColumns(dialect, tableAlias));
  return { node: firstThatHolds(dialect.knex, [[isShown, found]]), valueClass: term.cell };
}

/** Name of the table of the row to which a reference leads. */
const joinedAlias = 'o';

/** The value of a term in the row to which a reference leads, where the consumer sees that row. */
function joinedValue(dialect: Dialect, term: OrderTerm, { reference, outer, inner, view }: OrderStep) {
  const column = bareColumns(dialect, joinedAlias);
  const value = termOf(dialect, viewColumn(dialect, view, 'compare', { alias: joinedAlias, depth: 0 }), term);
  const query = rowsOf(dialect, view.source, joinedAlias).select(value.node);
  const meeting = {
    outer: valueNode(bareColumns(dialect, tableAlias), outer),
    inner: valueNode(column, inner),
    prefix: { text: reference.prefix, of: 'outer' },
  } as const;
  query.whereRaw(meetNode(dialect, meeting));
  if (view.rows !== null) query.whereRaw(predicateNode(dialect, view.rows, column));
  // WHY a limit: a key that rows repeat, which `check` tells, must not fail the list.
  return query.limit(1);
}

/** A term over columns that stand for what is stored, or for what is seen of it. */
export function termOf(dialect: Dialect, seen: ColumnExpression, { cell, shown }: OrderTerm): ValueNode {
  if (shown === null) return valueNode(seen, cell);
  const isShown = dialect.isPresent(valueNode(seen, shown));
  return { node: firstThatHolds(dialect.knex, [[isShown, seen(cell)]]), valueClass: cell };
}

/** WHY nulls so: a key has none, and this is how the index that was made for it stands. */
function tieOrder({ isReversed }: KeyOrder): TermOrder {
  return isReversed ? { direction: 'desc', nulls: 'last' } : { direction: 'asc', nulls: 'first' };
}

function tieNode(dialect: Dialect, { tie }: KeyOrder): ValueNode {
  return valueNode(bareColumns(dialect, tableAlias), tie);
}
