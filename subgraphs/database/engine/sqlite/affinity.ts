/** How SQLite compares the values of a column, from the declared type. */
export type Affinity = 'TEXT' | 'INTEGER' | 'NUMERIC' | 'REAL' | 'BLOB';

/** SQLite's rules for the affinity of a declared type (datatype3.html, section 3.1). */
export function affinityOf(declaredType: string): Affinity {
  const declared = declaredType.toUpperCase();
  if (declared.includes('INT')) return 'INTEGER';
  if (/CHAR|CLOB|TEXT/.test(declared)) return 'TEXT';
  if (declared === '' || declared.includes('BLOB')) return 'BLOB';
  return /REAL|FLOA|DOUB/.test(declared) ? 'REAL' : 'NUMERIC';
}
