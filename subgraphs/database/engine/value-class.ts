/**
 * How the values of a column compare. `compares` follows from its item: as texts by code point, as whole numbers, as numbers
 * that are not exact, or `asStored`, in the column's own order (companion columns for search and collation, kinds).
 */
export interface ValueClass {
  readonly compares: 'text' | 'whole' | 'inexact' | 'asStored';
  /** How the engine keeps the column's values, in its own words: only its dialect reads them. */
  readonly keptAs: string;
}
