import type { StoredColumn, StoredReference, StoredTable } from '../database/engine/structure.ts';
import type { ColumnProfile } from './column-profile.ts';

/** A reference that no declaration says, with how many of some different values were found among the target's. */
export interface GuessedReference extends StoredReference {
  readonly values: number;
  readonly found: number;
}

/** A column whose codes one list of a general code table explains: its rows in which `kind` holds the name of the list. */
export interface GuessedList {
  readonly column: string;
  readonly table: string;
  readonly kind: { readonly column: string; readonly text: string };
  readonly code: string;
  readonly values: number;
  readonly found: number;
}

/** A column, and what its sampled cells look like; null where they were not looked at. */
export interface ObservedColumn extends StoredColumn {
  readonly profile: ColumnProfile | null;
}

/** A table with what its rows tell of it. */
export interface ObservedTable extends Omit<StoredTable, 'columns'> {
  readonly columns: readonly ObservedColumn[];
  /** Tables and views that a view names, however far; empty for a table. */
  readonly madeOf: readonly string[];
  readonly guessed: readonly GuessedReference[];
  readonly lists: readonly GuessedList[];
  /** A column of a view whose values differ in every sampled row; null for a table. */
  readonly candidate: string | null;
}
