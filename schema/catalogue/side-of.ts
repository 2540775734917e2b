import type { Field, SideColumn } from './model.ts';

/** The column of another table in which an item stands; null for all others. */
export function sideOf(field: Field): SideColumn | null {
  return field.kind === 'column' && field.form?.kind === 'side' ? field.form : null;
}
