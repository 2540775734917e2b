import type { Coordinate } from '../../schema/catalogue/model.ts';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';

/**
 * Why an item was not released. `ROW_NOT_COVERED`: granted, but not in this row. `NOT_GRANTED`: by no grant at this
 * entrance. `ENTRANCE_CLOSED`: no grant opens the type for look-up, list or join in question. `MASKED`: what was asked
 * would compare what a mask hides.
 */
export type DenialReason = 'ROW_NOT_COVERED' | 'NOT_GRANTED' | 'ENTRANCE_CLOSED' | 'MASKED';

/** The error of a denied item; the gateway adds mode and how to request. */
export function denial(coordinate: Coordinate, reason: DenialReason): CodedError {
  return codedError('FIELD_NOT_PERMITTED', { coordinate, reason });
}
