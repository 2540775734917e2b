/**
 * As what the values of a column compare. It follows from the item:
 * `text` by code point, in any of the forms of `schema/text/normal-text.ts`; `word` is one of `words`; `truth` yes or no;
 * `int` a whole number of 32 bits, `whole` one of 64; `inexact` a number that passes a float; `day` of the calendar; `instant`
 * whole seconds since 1970 UTC, however its column writes it. A cell that is none of these has no value: nothing compares
 * with it, and it is not shown.
 * `key` is a text as it is stored, whatever it is: what rows are told apart by. `asStored` is the column's own order
 * (companion columns for search and collation). `content` is a text in which items are found after it was read
 * (a document, an array, a list): nothing compares with it.
 */
export type ComparedAs =
  | 'text'
  | 'word'
  | 'truth'
  | 'int'
  | 'whole'
  | 'inexact'
  | 'day'
  | 'instant'
  | 'key'
  | 'asStored'
  | 'content';

/** How the values of a column compare. */
export interface ValueClass {
  readonly compares: ComparedAs;
  /** How the engine keeps the column's values, in its own words: only its dialect reads them. */
  readonly keptAs: string;
  /** The words of a column that compares as `word`. */
  readonly words?: readonly string[];
}
