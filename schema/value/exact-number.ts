/** A decimal number exactly: `units` of 10^-scale. */
export interface DecimalUnits {
  readonly units: bigint;
  readonly scale: number;
}

const decimalText = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/;

/** Reads a decimal such as `-12.50` exactly; null when the text is not one. */
export function parseDecimal(text: string): DecimalUnits | null {
  const match = decimalText.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return { units: sign === '-' ? -units : units, scale: fraction.length };
}

/** Writes an integer count of 10^-scale units as a decimal text with exactly `scale` digits behind the point. */
export function formatUnits(units: string, scale: number): string {
  const negative = units.startsWith('-');
  const digits = (negative ? units.slice(1) : units).padStart(scale + 1, '0');
  const split = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return negative && /[1-9]/.test(digits) ? `-${text}` : text;
}

/**
 * A decimal counted in units of 10^-scale: the nearest unit not above it, and whether that is the decimal itself.
 */
export function floorUnits(
  decimal: DecimalUnits,
  scale: number,
): { readonly units: bigint; readonly exact: boolean } {
  if (decimal.scale <= scale)
    return { units: decimal.units * 10n ** BigInt(scale - decimal.scale), exact: true };
  const divisor = 10n ** BigInt(decimal.scale - scale);
  const quotient = decimal.units / divisor;
  const remainder = decimal.units % divisor;
  return { units: remainder < 0n ? quotient - 1n : quotient, exact: remainder === 0n };
}
