import { floorUnits, formatUnits, parseDecimal } from '../../../schema/value/exact-number.ts';
import type { ComparisonOperator } from './operand.ts';

/** Digits of a decimal before and behind its point. */
export interface DecimalDigits {
  readonly before: number;
  readonly behind: number;
}

/**
 * The decimal of so many digits that is nearest to a text in the direction in which a comparison stays the same; null where
 * nothing can be equal.
 */
export function nearDecimal(
  text: string,
  operator: ComparisonOperator,
  { before, behind }: DecimalDigits,
): string | null {
  const decimal = parseDecimal(text);
  if (decimal === null) return null;
  const { units, exact } = floorUnits(decimal, behind);
  if (!exact && operator === 'eq') return null;
  const greatest = 10n ** BigInt(before + behind);
  const isUp = !exact && (operator === 'gte' || operator === 'lt');
  const near = isUp ? units + 1n : units;
  const held = near > greatest ? greatest : near < -greatest ? -greatest : near;
  return formatUnits(held.toString(), behind);
}
