import type { LiveSchema } from '../engine/live-schema.ts';
import type { ClosedColumns } from './column-review.ts';

/** A live schema without columns; a table of which every mapped column is closed is not there at all. */
export function withoutColumns(
  live: LiveSchema,
  closed: ClosedColumns,
  mapped: ReadonlyMap<string, ReadonlySet<string>>,
): LiveSchema {
  const isClosed = (table: string, column: string) => closed.get(table)?.has(column) === true;
  const isGone = (table: string) => {
    const columns = [...(mapped.get(table) ?? [])].filter((column) => live.column(table, column) !== null);
    return columns.length > 0 && columns.every((column) => isClosed(table, column));
  };
  return {
    ...live,
    hasTable: (table) => live.hasTable(table) && !isGone(table),
    column: (table, column) => (isClosed(table, column) ? null : live.column(table, column)),
  };
}
