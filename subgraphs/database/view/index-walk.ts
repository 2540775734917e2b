import { always, type CellColumn, type StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect, StoredOrder } from '../engine/dialect.ts';
import type { KeyOrder, OrderTerm } from './row-order.ts';
import type { RowView } from './row-view.ts';

/**
 * What stands between the rows of an index and those of a page: `nothing`; conditions on the column of the index `itself`;
 * a condition of the filter for which `another` index is better; or `anything`, which may leave few rows or most.
 */
export type Narrowing = 'nothing' | 'itself' | 'another' | 'anything';

/** An order that can be read along an index. */
export interface IndexWalk {
  /** The first term, whose column the index begins with. */
  readonly term: OrderTerm;
  readonly storedOrder: Exclude<StoredOrder, 'never'>;
  readonly narrowing: Narrowing;
}

/**
 * How a page is read along an index of the column of its first term; null where there is none, or its order is another one.
 * WHY not where a cell is hidden or masked in some row: how long a walk takes would tell where the hidden values stand.
 */
export function walkOf(
  dialect: Dialect,
  view: RowView,
  order: KeyOrder,
  filter: StoredPredicate | null,
): IndexWalk | null {
  const [term] = order.terms;
  if (
    term === undefined ||
    term.through !== null ||
    !isBare(view, term.cell.coordinate) ||
    !isIndexed(view, term.cell)
  )
    return null;
  const storedOrder = dialect.storedOrder(term.cell);
  return storedOrder === 'never' ? null : { term, storedOrder, narrowing: narrowingOf(view, term, filter) };
}

function narrowingOf(view: RowView, term: OrderTerm, filter: StoredPredicate | null): Narrowing {
  const isWhole = view.rows === null && view.source.where === always;
  if (filter === null && isWhole) return 'nothing';
  const sought = filter === null ? [] : conjuncts(filter).flatMap((part) => soughtColumn(view, part) ?? []);
  if (sought.some((column) => column !== term.cell.column)) return 'another';
  // WHY not with a scope, or in a part of a table: nobody knows how many of the rows between two values it admits.
  return sought.length > 0 && isWhole ? 'itself' : 'anything';
}

/** The column by whose index a condition finds its rows. */
function soughtColumn(view: RowView, part: StoredPredicate): string | null {
  if (part.kind !== 'compare' && part.kind !== 'in' && part.kind !== 'startsWith') return null;
  const { column, coordinate } = part.cell;
  return isBare(view, coordinate) && isIndexed(view, part.cell) ? column : null;
}

function conjuncts(predicate: StoredPredicate): readonly StoredPredicate[] {
  return predicate.kind === 'and' ? predicate.of.flatMap(conjuncts) : [predicate];
}

function isBare(view: RowView, coordinate: OrderTerm['cell']['coordinate']): boolean {
  const state = view.cell(coordinate);
  return state.kind === 'granted' && state.mask === null;
}

/** WHY not a form: the index is in the order of what is written, not of the values. */
function isIndexed(view: RowView, { column, form }: CellColumn): boolean {
  return form === undefined && view.live.column(view.table, column)?.isIndexed === true;
}
