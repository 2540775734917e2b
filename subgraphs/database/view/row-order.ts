import type { ColumnField, ReferenceField } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { denial } from '../../enforce/field-denial.ts';
import { cellColumn, classedColumn } from '../condition/store-comparison.ts';
import { always, type CellColumn } from '../condition/stored-predicate.ts';
import type { TermOrder } from '../engine/dialect.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { refuseIncomparable, refuseMasked, refuseUnreadable } from './denial.ts';
import { plainRows, type RowView } from './row-view.ts';

/** One term of an order. */
export interface OrderTerm extends TermOrder {
  readonly cell: CellColumn;
  /** For an order by a companion column: the item's own, without whose value the row has none. */
  readonly shown: CellColumn | null;
  /** For an order by what another row shows: how that row is found; null for the row itself. */
  readonly through: OrderStep | null;
}

/** A step to the row to which a reference leads. Where it leads to none that the consumer sees, there is no value. */
export interface OrderStep {
  readonly reference: ReferenceField;
  /** The column of the reference, and that of the other row's key. */
  readonly outer: CellColumn;
  readonly inner: CellColumn;
  /** The rows to which it leads. */
  readonly view: RowView;
}

interface OrderTerms {
  /** What was asked for. */
  readonly terms: readonly OrderTerm[];
  /** Whether rows come from the last to the first of what was asked for (`reversedOrder`). */
  readonly isReversed: boolean;
  /** Equal orders have equal keys. */
  readonly key: string;
}

/** Rows of which the consumer may read the key, unmasked in all of them: what is equal in the terms comes by the key. */
export interface KeyOrder extends OrderTerms {
  /** The key's column. */
  readonly tie: CellColumn;
}

/** Rows of which it may not: what is equal in the terms comes in an order that tells nothing (`HiddenOrder`). */
export interface ScatteredOrder extends OrderTerms {
  readonly tie: null;
  /** Columns that tell rows apart: the key, as it is stored; of rows without a key all cells, as the consumer sees them. */
  readonly identity: readonly CellColumn[];
}

/** A total order of rows. INVARIANT: it depends on nothing that the consumer may not read, but for the place of a key. */
export type RowOrder = KeyOrder | ScatteredOrder;

/** A value of the generated `<Type>Order` input. */
export interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  /** First ascending and last descending where it is not said. */
  readonly nulls?: 'FIRST' | 'LAST' | null;
}

/**
 * The order of a read: what was asked, then the key or an order that tells nothing of the values that the consumer may not
 * read.
 * @throws FIELD_NOT_PERMITTED when a term's item is denied, ITEM_UNAVAILABLE when a column is gone.
 */
export function planOrder(
  map: EntityMap,
  live: LiveSchema,
  view: RowView,
  inputs: readonly OrderInput[],
): RowOrder {
  const terms = inputs.map((input) => termOf(map, live, view, input));
  const key = map.keyField(view.entity);
  const tie = key === null ? null : keyCell(cellColumn(key, view.table, live));
  if (key !== null && tie !== null && plainRows(view.cell(key.coordinate)) === always)
    return { terms, isReversed: false, tie, key: orderKey(terms, tie) };
  const identity = tie === null ? seenCells(map, live, view) : [tie];
  return { terms, isReversed: false, tie: null, identity, key: orderKey(terms, null) };
}

/** WHY without the rows that a step leads to: the permission, which every use of a key names beside it, decides them. */
function orderKey(terms: readonly OrderTerm[], tie: CellColumn | null): string {
  const steps = terms.map(({ through, ...term }) => [term, through && [through.outer, through.inner]]);
  return JSON.stringify([steps, tie]);
}

/** Before the key of an order that is read from its end. */
const backward = 'backward ';

/** The same rows from the last to the first: a page before a cursor is read as one behind it in this order. */
export function reversedOrder(order: RowOrder): RowOrder {
  const terms = order.terms.map((term) => ({ ...term, ...reversed(term) }));
  const isReversed = !order.isReversed;
  // WHY cut off: what was reversed twice has the key that it had, to which its cursors are bound.
  const key = isReversed ? `${backward}${order.key}` : order.key.slice(backward.length);
  return { ...order, terms, isReversed, key };
}

/** What was asked for, whichever way the rows are read. */
export function askedOrder(order: RowOrder): RowOrder {
  return order.isReversed ? reversedOrder(order) : order;
}

function reversed({ direction, nulls }: TermOrder): TermOrder {
  return {
    direction: direction === 'asc' ? 'desc' : 'asc',
    nulls: nulls === 'first' ? 'last' : 'first',
  };
}

function termOf(map: EntityMap, live: LiveSchema, view: RowView, input: OrderInput): OrderTerm {
  const found = map.orderField(view.entity, input.field);
  if (found === null) throw codedError('FILTER_INVALID', { field: `${view.entity.name}.${input.field}` });
  const { field, through } = found;
  if (through === null) return itemTerm(map, live, view, field, input);
  const step = orderStep(map, live, view, through, field);
  const term = itemTerm(map, live, step.view, field, input);
  // WHY not as it is stored, like a row's own key: no index puts these rows in order.
  const cell = field.sortKey === null ? cellColumn(field, step.view.table, live) : term.cell;
  return { ...term, cell, through: step };
}

/** @throws FIELD_NOT_PERMITTED when the reference is denied or masked, or the rows that it leads to are closed. */
function orderStep(
  map: EntityMap,
  live: LiveSchema,
  view: RowView,
  reference: ReferenceField,
  field: ColumnField,
): OrderStep {
  refuseUnreadable(view, reference.coordinate);
  refuseMasked(view, reference.coordinate);
  const target = view.joined(reference);
  const key = target === null ? null : map.keyField(target.entity);
  if (target === null || key === null) throw denial(field.coordinate, 'ENTRANCE_CLOSED');
  return {
    reference,
    outer: cellColumn(reference, view.table, live),
    inner: cellColumn(key, target.table, live),
    view: target,
  };
}

function itemTerm(
  map: EntityMap,
  live: LiveSchema,
  view: RowView,
  field: ColumnField,
  input: OrderInput,
): OrderTerm {
  refuseUnreadable(view, field.coordinate);
  refuseIncomparable(view, field.coordinate, field.sortKey !== null);
  const { coordinate, sortKey } = field;
  const own = cellColumn(field, view.table, live);
  if (sortKey === null) {
    const isKey = map.keyField(view.entity) === field;
    return { cell: isKey ? keyCell(own) : own, shown: null, through: null, ...termOrder(input) };
  }
  const cell = classedColumn(live, view.table, { coordinate, column: sortKey, compares: 'asStored' });
  return { cell, shown: own, through: null, ...termOrder(input) };
}

function termOrder({ direction, nulls }: OrderInput): TermOrder {
  const isDown = direction === 'DESC';
  const areFirst = nulls === undefined || nulls === null ? !isDown : nulls === 'FIRST';
  return { direction: isDown ? 'desc' : 'asc', nulls: areFirst ? 'first' : 'last' };
}

/** The columns of the cells that the consumer sees in some row, in a stable order. */
function seenCells(map: EntityMap, live: LiveSchema, view: RowView): readonly CellColumn[] {
  const fields = map.storedIn(view.entity).filter(({ coordinate }) => {
    const { kind } = view.cell(coordinate);
    return kind === 'granted' || kind === 'conditional';
  });
  return fields.flatMap((field) => {
    const cell = cellColumn(field, view.table, live);
    const column = field.kind === 'reference' ? field.kindColumn : null;
    if (column === null) return [cell];
    const { coordinate } = field;
    return [cell, classedColumn(live, view.table, { coordinate, column, compares: 'asStored' })];
  });
}

/** WHY as it is stored: so an index serves the order, and rows are told apart even where a key is no readable text. */
function keyCell(key: CellColumn): CellColumn {
  return { ...key, compares: 'key' };
}
