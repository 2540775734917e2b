import type { KeptCase } from './act-unit-interface.ts';

/** A case as lists show it, of its row. */
export function caseOfRow(row: Readonly<Record<string, unknown>>): KeptCase {
  return {
    number: String(row.number),
    procedure: String(row.procedure),
    state: String(row.state),
    isFinal: Boolean(row.is_final),
    version: Number(row.version),
    openedAt: String(row.opened_at),
    changedAt: String(row.changed_at),
  };
}
