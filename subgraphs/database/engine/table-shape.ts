/** A column of the live database as far as it can be known without its rows. */
export interface ColumnShape {
  readonly name: string;
  /** Declared type, default, whether it may be null, its part of the key: as the engine writes them. Only compared. */
  readonly written: string;
}

/** A table or view of the live database as far as it can be known without its rows. */
export interface TableShape {
  /** What it is: a table, a view, of which kind. Only compared. */
  readonly kind: string;
  /** What a view is made of; empty for a table. Only compared. */
  readonly origin: string;
  /** Tables and views that a view names, however far, as the database writes them; none for a table. */
  readonly madeOf: readonly string[];
  /** All columns in their order, also those that nothing maps. */
  readonly columns: readonly ColumnShape[];
}

/** Values of a column, each with the row in which it stands. */
export type ColumnSample = readonly (readonly [row: string, value: string])[];
