import { formatUnits } from '../../../schema/value/exact-number.ts';

/** What is known of a number over some rows, in the units in which its column counts. Totals of parts add up. */
export interface MeasureTotal {
  /** Rows that have a value. */
  readonly present: number;
  readonly sum: bigint;
  /** Sum of the values' magnitudes, and the two largest of them. */
  readonly magnitude: bigint;
  readonly largest: readonly [bigint, bigint];
  /** Known where extremes were asked for, else null. */
  readonly min: bigint | null;
  readonly max: bigint | null;
}

/** The total of no row. */
export const noTotal: MeasureTotal = {
  present: 0,
  sum: 0n,
  magnitude: 0n,
  largest: [0n, 0n],
  min: null,
  max: null,
};

/** The total of two disjoint sets of rows. */
export function addTotals(left: MeasureTotal, right: MeasureTotal): MeasureTotal {
  return {
    present: left.present + right.present,
    sum: left.sum + right.sum,
    magnitude: left.magnitude + right.magnitude,
    largest: twoLargest(left.largest, right.largest),
    min: lesser(left.min, right.min, true),
    max: lesser(left.max, right.max, false),
  };
}

/** The total of many disjoint sets of rows. */
export function sumTotals(totals: readonly MeasureTotal[]): MeasureTotal {
  let [present, sum, magnitude, first, second] = [0, 0n, 0n, 0n, 0n];
  let [min, max]: (bigint | null)[] = [null, null];
  for (const total of totals) {
    if (total.present === 0) continue;
    present += total.present;
    sum += total.sum;
    magnitude += total.magnitude;
    [first, second] = twoLargest([first, second], total.largest);
    min = lesser(min ?? null, total.min, true);
    max = lesser(max ?? null, total.max, false);
  }
  return { present, sum, magnitude, largest: [first, second], min: min ?? null, max: max ?? null };
}

/** Share of the largest value that the others, but for the second, must at least make up: one tenth. */
const protection = 10n;

/**
 * Whether a sum may be told: of no value or of `smallest` at least, and not so that who has the second largest value
 * could work out the largest to within a tenth (the p% rule).
 */
export function isTellable({ present, magnitude, largest }: MeasureTotal, smallest: number): boolean {
  if (present === 0) return true;
  const [first, second] = largest;
  return present >= smallest && (magnitude - first - second) * protection >= first;
}

/** Digits that an average has behind those of its number. */
export const averageDigits = 2;

/** The mean of units of 10^-scale as an exact text, the last digit rounded half away from zero; null of no value. */
export function averageText({ sum, present }: MeasureTotal, scale: number): string | null {
  if (present === 0) return null;
  const size = BigInt(present);
  const units = sum * 10n ** BigInt(averageDigits);
  const isNegative = units < 0n;
  const rounded = ((isNegative ? -units : units) * 2n + size) / (size * 2n);
  return formatUnits((isNegative ? -rounded : rounded).toString(), scale + averageDigits);
}

function twoLargest(left: MeasureTotal['largest'], right: MeasureTotal['largest']): MeasureTotal['largest'] {
  if (left[0] < right[0]) return twoLargest(right, left);
  if (left[1] > right[0]) return left;
  return [left[0], right[0]];
}

function lesser(left: bigint | null, right: bigint | null, wantsLess: boolean): bigint | null {
  if (left === null || right === null) return left ?? right;
  return left < right === wantsLess ? left : right;
}
