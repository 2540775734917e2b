import type { SqlValue } from './operand.ts';

/** The first and the last of the characters that are marks of the letter before them (U+0300 to U+036F), by code point. */
export const textMarks = { first: 0x300, last: 0x36f } as const;

/** Number of characters of a bound text. */
export function lengthOf(text: SqlValue): number {
  return [...String(text)].length;
}
