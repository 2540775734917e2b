import type { CellColumn, StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { Slot } from '../engine/operand.ts';
import type { Statement } from '../engine/statement.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { ScatteredOrder } from '../view/row-order.ts';
import type { RowView } from '../view/row-view.ts';
import { type ParentLink, whereOfParents } from './children-statement.ts';
import { bareColumns, valueNode } from './predicate-node.ts';
import { type Projection, projection } from './projection.ts';
import { atTerms, behindTerms, type CursorNulls, termColumns, termsNode } from './row-order-node.ts';
import { tableAlias, viewColumn } from './view-column.ts';
import { admittedRows, answer, inKeys, keyedRows, whereRows, whereSeen } from './view-rows.ts';

/** Name of the slot that holds the key behind which a scan goes on. */
export const lastSlot = 'last';

/** Rows of a list that come in a scattered order. */
export interface ScatteredShape {
  readonly key: CellColumn;
  readonly filter: StoredPredicate | null;
  readonly order: ScatteredOrder;
  /** Rows to fetch. */
  readonly limit: number;
  /** Which values of the terms are null; null where no values are given. */
  readonly terms: CursorNulls | null;
}

const noColumns: Projection = { inner: [], conditions: [], outer: [] };

/** The next keys, by the key, of the rows that have the values of the terms: behind the slot `last` where `goesOn`. */
export function scanStatement(
  dialect: Dialect,
  view: RowView,
  { key, filter, order, limit, terms }: ScatteredShape,
  goesOn: boolean,
): Statement {
  const value = valueNode(bareColumns(dialect, tableAlias), key);
  const query = admittedRows(dialect, view, noColumns, [dialect.exactText(value)]);
  whereSeen(dialect, view, query, filter);
  for (const equal of atTerms(dialect, view, order, terms ?? [])) query.whereRaw(equal);
  if (goesOn) query.whereRaw(dialect.compare(value, 'gt', new Slot(lastSlot)));
  query.orderByRaw(dialect.ordered(value, { direction: 'asc', nulls: 'first' })).limit(limit);
  return answer(dialect, query, noColumns, { alias: 'r', extra: 1, orderedBy: null });
}

/** Keys and values of the terms of the next rows in the order of the terms, which has some: behind given ones, or the first. */
export function aheadStatement(
  dialect: Dialect,
  view: RowView,
  { key, filter, order, limit, terms }: ScatteredShape,
): Statement {
  const value = valueNode(bareColumns(dialect, tableAlias), key);
  const columns = [dialect.exactText(value), ...termColumns(dialect, view, order)];
  const query = admittedRows(dialect, view, noColumns, columns);
  whereSeen(dialect, view, query, filter);
  if (terms !== null) query.whereRaw(behindTerms(dialect, view, order, terms));
  const asked = termsNode(dialect, view, order);
  if (asked !== null) query.orderByRaw(asked);
  query.limit(limit);
  return answer(dialect, query, noColumns, { alias: 'r', extra: columns.length, orderedBy: null });
}

/** Rows of a view by their keys (slot `keys`), in any order; the key stands behind the layout's columns. */
export function pickStatement(dialect: Dialect, layout: RowLayout, key: CellColumn): Statement {
  const columns = projection(dialect, layout, key);
  const value = valueNode(bareColumns(dialect, tableAlias), key);
  const query = keyedRows(dialect, layout.view, columns, [dialect.exactText(value)]);
  whereRows(dialect, query, inKeys(key));
  return answer(dialect, query, columns, { alias: 'r', extra: 1, orderedBy: null });
}

/** Children that come in a scattered order. */
export interface CandidatesShape {
  readonly filter: StoredPredicate | null;
  readonly order: ScatteredOrder;
  /** Rows of a parent that are wanted. */
  readonly limit: number;
  /** Which of them in the terms, whose values the slots `c0`, `c1`, … hold. */
  readonly place: CandidatesPlace;
  /** Whether the values of the terms are selected. */
  readonly withTerms: boolean;
}

/** All, those that have the values of the terms, or those behind them. */
export type CandidatesPlace =
  | { readonly kind: 'all' }
  | { readonly kind: 'at' | 'behind'; readonly nulls: CursorNulls };

/**
 * Rows whose reference points to one of the parents, which may be among the first `limit` of each: all that are no further
 * than that in the terms. Behind the layout's columns stand the values of the terms where they are asked for, the parent's
 * stored value, the rank by the terms and what tells rows apart.
 */
export function candidatesStatement(
  dialect: Dialect,
  layout: RowLayout,
  key: CellColumn | null,
  link: ParentLink,
  { filter, order, limit, place, withTerms }: CandidatesShape,
): Statement {
  const { knex } = dialect;
  const { view } = layout;
  const parent = valueNode(bareColumns(dialect, tableAlias), link.cell);
  const asked = place.kind === 'at' ? null : termsNode(dialect, view, order);
  const rank =
    asked === null
      ? knex.raw('1')
      : knex.raw('rank() over (partition by ? order by ?)', [dialect.comparable(parent), asked]);
  const columns = projection(dialect, layout, key);
  const terms = withTerms ? termColumns(dialect, view, order) : [];
  // WHY as it is seen where there is no key: a change of what is hidden would show in the order.
  const identified = view.entity.key === null ? viewColumn(dialect, view) : bareColumns(dialect, tableAlias);
  const identity = order.identity.map((cell) => dialect.exactText(valueNode(identified, cell)));
  const extra = [...terms, dialect.text(parent), rank, ...identity];
  const query = keyedRows(dialect, view, columns, extra);
  whereSeen(dialect, view, query, filter);
  whereOfParents(dialect, view, query, link);
  if (place.kind === 'at')
    for (const equal of atTerms(dialect, view, order, place.nulls)) query.whereRaw(equal);
  if (place.kind === 'behind') query.whereRaw(behindTerms(dialect, view, order, place.nulls));
  const position = `c${columns.inner.length + terms.length + 1}`;
  const near = asked === null ? query : knex.from(query.as('q')).where(position, '<=', limit).select('*');
  return answer(dialect, near, columns, { alias: 'r', extra: extra.length, orderedBy: null });
}
