import type { MadeValues } from './made-values.ts';
import type { ValueClass } from './value-class.ts';

/** A column of the live database. */
export interface LiveColumn extends Pick<ValueClass, 'keptAs'> {
  /** Whether an index over all rows begins with it, in the order of `Dialect.asStored`. */
  readonly isIndexed: boolean;
  /** Whether its decimals compare exactly without a scale; left out: they do not. */
  readonly isExactDecimal?: boolean;
  /** What its type is for, where it says (`instants`: with their zone): texts and numbers never meet as keys but where a text reads like the number. */
  readonly holds?: 'texts' | 'numbers' | 'lists' | 'instants';
}

/** A table that a model maps, as its engine is asked about it. */
export interface MappedTable {
  /** Its word (`writeTableName`). */
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
  /** null for an engine that makes none. */
  readonly made: MadeValues | null;
  hasTable(table: string): boolean;
  /** The columns of several tables that are one under a word; none of a table. */
  joinedColumns(table: string): readonly string[];
  /** null when the live database has no such column. */
  column(table: string, column: string): LiveColumn | null;
}

/** The live schema of described tables. */
export function liveSchemaOf(
  tables: ReadonlyMap<string, LiveTable>,
  made: MadeValues | null = null,
): LiveSchema {
  return {
    made,
    hasTable: (table) => tables.has(table),
    joinedColumns: () => [],
    column: (table, column) => tables.get(table)?.columns.get(column) ?? null,
  };
}
