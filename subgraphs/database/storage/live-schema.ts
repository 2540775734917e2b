/** How SQLite compares the values of a column (its affinity), from the declared type. */
export type Affinity = 'TEXT' | 'INTEGER' | 'NUMERIC' | 'REAL' | 'BLOB';

/** How the instants of a text column are written; every value of a column is written alike, in whole seconds. */
export type InstantForm = {
  /** Between date and time. */
  readonly separator: 'T' | ' ';
  /** What follows the seconds: `Z`, an offset such as `+07:00`, or nothing for Vietnamese local time. */
  readonly zone: string;
};

/** Columns of the live database, read at start-up and again when a statement meets a missing column. */
export interface LiveSchema {
  hasTable(table: string): boolean;
  hasColumn(table: string, column: string): boolean;
  affinity(table: string, column: string): Affinity;
  /** Whether rows have SQLite's hidden row number, which orders rows whose key may not be read. */
  hasRowNumber(table: string): boolean;
  /** null when the column's instants are not written alike, so that they cannot be compared. */
  instantForm(table: string, column: string): InstantForm | null;
}

/** SQLite's rules for the affinity of a declared type (datatype3.html, section 3.1). */
export function affinityOf(declaredType: string): Affinity {
  const declared = declaredType.toUpperCase();
  if (declared.includes('INT')) return 'INTEGER';
  if (/CHAR|CLOB|TEXT/.test(declared)) return 'TEXT';
  if (declared === '' || declared.includes('BLOB')) return 'BLOB';
  return /REAL|FLOA|DOUB/.test(declared) ? 'REAL' : 'NUMERIC';
}
