import { codedError } from '../../../schema/errors/coded-error.ts';
import { cellColumn, classedColumn } from '../condition/store-comparison.ts';
import { always, type CellColumn } from '../condition/stored-predicate.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { EntityMap } from '../model/entity-map.ts';
import { refuseIncomparable, refuseUnreadable } from './denial.ts';
import { plainRows, type RowView } from './row-view.ts';

/** One term of an order. Nulls (hidden cells too) come first ascending and last descending. */
export interface OrderTerm {
  readonly cell: CellColumn;
  /** For an order by a companion column: the item's own, without whose value the row has none. */
  readonly shown: CellColumn | null;
  readonly direction: 'asc' | 'desc';
}

interface OrderTerms {
  /** What was asked for. */
  readonly terms: readonly OrderTerm[];
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
    return { terms, tie, key: JSON.stringify([terms, tie]) };
  const identity = tie === null ? seenCells(map, live, view) : [tie];
  return { terms, tie: null, identity, key: JSON.stringify([terms, null]) };
}

function termOf(map: EntityMap, live: LiveSchema, view: RowView, input: OrderInput): OrderTerm {
  const field = map.orderField(view.entity, input.field);
  if (field === null || field.kind !== 'column') {
    throw codedError('FILTER_INVALID', { field: `${view.entity.name}.${input.field}` });
  }
  refuseUnreadable(view, field.coordinate);
  refuseIncomparable(view, field.coordinate, field.sortKey !== null);
  const direction = input.direction === 'DESC' ? 'desc' : 'asc';
  const { coordinate, sortKey } = field;
  const own = cellColumn(field, view.table, live);
  if (sortKey === null) {
    const isKey = map.keyField(view.entity) === field;
    return { cell: isKey ? keyCell(own) : own, shown: null, direction };
  }
  const cell = classedColumn(live, view.table, { coordinate, column: sortKey, compares: 'asStored' });
  return { cell, shown: own, direction };
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
