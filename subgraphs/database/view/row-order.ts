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

/** A total order of rows: the asked terms, then the tie-break. */
export interface RowOrder {
  readonly terms: readonly OrderTerm[];
  /** The key's column when the consumer may read the key unmasked in all its rows, else null: order of insertion. */
  readonly tie: CellColumn | null;
  /** Equal orders have equal keys. */
  readonly key: string;
}

/** A value of the generated `<Type>Order` input. */
export interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * The order of a read: what was asked, then the key or the order of insertion, so that the order never tells
 * anything about a value that the consumer may not read.
 * @throws FIELD_NOT_PERMITTED when a term's item is denied.
 */
export function planOrder(
  map: EntityMap,
  live: LiveSchema,
  view: RowView,
  inputs: readonly OrderInput[],
): RowOrder {
  const terms = inputs.map((input) => termOf(map, live, view, input));
  const tie = tieOf(map, live, view);
  return { terms, tie, key: JSON.stringify([terms, tie]) };
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

function tieOf(map: EntityMap, live: LiveSchema, view: RowView): CellColumn | null {
  const key = map.keyField(view.entity);
  const visible = key !== null && plainRows(view.cell(key.coordinate)) === always;
  if (visible) return keyCell(cellColumn(key, view.table, live));
  if (!live.hasInsertionOrder(view.table))
    throw codedError('ITEM_UNAVAILABLE', { coordinate: view.entity.name });
  return null;
}

/** WHY as it is stored: so an index serves the order, and rows are told apart even where a key is no readable text. */
function keyCell(key: CellColumn): CellColumn {
  return { ...key, compares: 'key' };
}
