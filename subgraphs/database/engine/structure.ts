import type { DescribingRow, SqlDriver } from './driver.ts';

/** What kind of value a column keeps, in words that are the same for all engines. `other` has no leaf type. */
export type StoredKind =
  | 'text'
  | 'padded'
  | 'whole'
  | 'bigWhole'
  | 'decimal'
  | 'float'
  | 'truth'
  | 'date'
  | 'local'
  | 'zoned'
  | 'label'
  | 'document'
  | 'uuid'
  | 'other';

/** A column as the database declares it. */
export interface StoredColumn {
  readonly name: string;
  /** Its type as the database writes it. */
  readonly type: string;
  readonly kind: StoredKind;
  readonly isNullable: boolean;
  readonly comment: string | null;
  /** The labels of a native enum; null for every other type. */
  readonly labels: readonly string[] | null;
  /** The text of a true cell, as a condition on rows says it; null for every kind but `truth`. */
  readonly truth: string | null;
}

/** Columns that name columns of another table. */
export interface StoredReference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly targets: readonly string[];
}

/** A table or view of a database as it declares itself, rows aside. */
export interface StoredTable {
  readonly name: string;
  readonly isView: boolean;
  readonly comment: string | null;
  /** How many rows it has, as the engine estimates it, a million at most counted; null where nothing is known. */
  readonly rows: number | null;
  readonly columns: readonly StoredColumn[];
  /** Columns that tell rows apart: the primary key first, then what is unique and never null. */
  readonly keys: readonly (readonly string[])[];
  readonly references: readonly StoredReference[];
  /** The columns of each index over all rows, in their order. */
  readonly indexes: readonly (readonly string[])[];
}

/** Some columns of a table. */
export interface ColumnsOf {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The same in those rows alone in which a column holds a text; null: in all. */
export interface ColumnsIn extends ColumnsOf {
  readonly where: { readonly column: string; readonly text: string } | null;
}

/** Something that the account may do besides reading. */
export interface FurtherRight {
  /** `INSERT`, `CREATE`, `SUPERUSER`, …, as the engine calls it. */
  readonly right: string;
  /** On what: a table, a schema, another role; null for what the account itself is. */
  readonly on: string | null;
}

/** How an engine tells of a database that nobody has described yet. Every statement runs in the driver's time limit. */
export interface Introspection {
  /** All tables and views of the connection's schema that the account may read. @throws SUBGRAPH_BUSY, SUBGRAPH_FAILED */
  tables(driver: SqlDriver): Promise<readonly StoredTable[]>;
  /**
   * The first characters of the cells of some rows, as texts by the place of the column in `of.columns` (`c0`, `c1`, …).
   * They may be of persons: whoever asks counts them and lets them go. @throws SUBGRAPH_TIMED_OUT, SUBGRAPH_FAILED
   */
  cells(driver: SqlDriver, of: ColumnsOf, rows: number): Promise<readonly DescribingRow[]>;
  /**
   * How many of some different values of columns there are among the values of other ones: counts, never values.
   * @throws SUBGRAPH_TIMED_OUT, SUBGRAPH_FAILED
   */
  contained(driver: SqlDriver, inner: ColumnsOf, outer: ColumnsIn, values: number): Promise<Containment>;
  /** The statement by which the database's administrator makes an index. `schema` as the connection names it; null: it names none. */
  indexStatement(schema: string | null, of: ColumnsOf): string;
  /** What the account may do with the tables and the server besides reading. @throws SUBGRAPH_FAILED */
  furtherRights(driver: SqlDriver, tables: readonly string[]): Promise<readonly FurtherRight[]>;
}

/** Of so many different values so many were found. */
export interface Containment {
  readonly values: number;
  readonly found: number;
}

/** Characters of a cell that are looked at. */
export const cellCharacters = 120;

/** Whether a look-up by some columns can use an index: they are its first ones, in whatever order. */
export function isIndexedBy({ keys, indexes }: StoredTable, columns: readonly string[]): boolean {
  return [...keys, ...indexes].some((index) =>
    columns.every((column) => index.slice(0, columns.length).includes(column)),
  );
}
