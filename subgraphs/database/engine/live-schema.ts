import type { ValueClass } from './value-class.ts';

/** A column of the live database. */
export interface LiveColumn extends Pick<ValueClass, 'keptAs'> {
  /** Whether an index over all rows begins with it, in the order of `Dialect.asStored`. */
  readonly isIndexed: boolean;
}

/** A table that a model maps, as its engine is asked about it. */
export interface MappedTable {
  readonly name: string;
}

/** A table of the live database. */
export interface LiveTable {
  readonly columns: ReadonlyMap<string, LiveColumn>;
}

/**
 * The mapped tables of the live database, read at start-up and again when a statement meets a missing column. Names compare
 * exactly, as the SDL file writes them.
 */
export interface LiveSchema {
  hasTable(table: string): boolean;
  /** null when the live database has no such column. */
  column(table: string, column: string): LiveColumn | null;
}

/** The live schema of described tables. */
export function liveSchemaOf(tables: ReadonlyMap<string, LiveTable>): LiveSchema {
  return {
    hasTable: (table) => tables.has(table),
    column: (table, column) => tables.get(table)?.columns.get(column) ?? null,
  };
}
