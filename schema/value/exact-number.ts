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

/** Most places by which an exponent moves the point of a number. */
const longestShift = 400;

/** Plain digits of a number that is written with or without an exponent, without passing a float; null for what is none. */
export function plainDecimal(text: string): string | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  if (exponent === undefined) return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
  const shift = Number(exponent);
  if (Math.abs(shift) > longestShift) return null;
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
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
