import { floorUnits, parseDecimal } from '../../../schema/value/exact-number.ts';
import type { StoredField } from '../model/entity-map.ts';

/** The step of a rounding in the units in which the column counts; null when the column cannot be rounded by it. */
export function roundingStep(field: StoredField, to: string): bigint | null {
  const decimal = parseDecimal(to);
  const isExact = field.kind === 'column' && (field.type !== 'Decimal' || field.scale !== null);
  if (decimal === null || !isExact) return null;
  const { units, exact } = floorUnits(decimal, field.scale ?? 0);
  return exact && units > 0n ? units : null;
}
