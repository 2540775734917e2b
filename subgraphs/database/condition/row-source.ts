import type { ObjectModel, RowCondition } from '../../../schema/catalogue/model.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import { classedColumn } from './store-comparison.ts';
import { always, type RowSource, type StoredPredicate } from './stored-predicate.ts';

/**
 * The rows of an entity. @throws ITEM_UNAVAILABLE when it has no table, or the live database not the table, or not a column of its
 *   conditions: without them rows would be read that are not there.
 */
export function rowSource({ name, table, where }: ObjectModel, live: LiveSchema): RowSource {
  if (table === null || !live.hasTable(table)) throw codedError('ITEM_UNAVAILABLE', { coordinate: name });
  const columns = live.joinedColumns(table);
  const source = columns.length === 0 ? { table } : { table, columns };
  if (where.length === 0) return { ...source, where: always };
  return { ...source, where: { kind: 'and', of: where.map((each) => stored(live, table, name, each)) } };
}

/** Whether the live database has what the rows of an entity are read of. */
export function isReadable({ table, where }: ObjectModel, live: LiveSchema): boolean {
  return (
    table !== null && live.hasTable(table) && where.every(({ column }) => live.column(table, column) !== null)
  );
}

/** A condition as it is stored: values are the texts of what the column holds. */
function stored(
  live: LiveSchema,
  table: string,
  coordinate: string,
  condition: RowCondition,
): StoredPredicate {
  const { column } = condition;
  const cell = classedColumn(live, table, { coordinate, column, compares: 'key' });
  switch (condition.kind) {
    case 'isNull':
      return { kind: 'isNull', cell, value: condition.value };
    case 'in':
      return { kind: 'in', cell, list: condition.values };
    case 'notIn':
      return { kind: 'not', of: { kind: 'in', cell, list: condition.values } };
  }
}
