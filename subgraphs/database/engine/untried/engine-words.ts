import type { Knex } from 'knex';
import type { TermOrder } from '../dialect.ts';
import type { ColumnKind, KeptAs } from './kept-as.ts';

/** What texts of columns are tested for. */
export type TextTest = 'readable' | 'whole' | 'decimal' | 'day' | 'instant' | 'otherDate';

/** The types that a binding is brought to; `characters` compares by its characters. */
export type BoundType = 'characters' | 'whole' | 'decimal' | 'float' | 'date' | 'local' | 'zoned';

/** One value of a list that is bound as a JSON text, or one for each part of its rows. */
export interface ListSource {
  /** What stands behind `from`: the rows of a JSON text, which is its one binding. */
  readonly from: string;
  /** The value of a place as a text that compares by its characters. */
  readonly value: (place: number) => Knex.Raw;
}

/**
 * What `untriedDialect` puts statements together from: each member is one expression of an engine. Two engines have words so far, and
 * no server of them was at hand: tests hold the text that is made, not what a server makes of it.
 */
export interface EngineWords {
  readonly knex: Knex;
  /** A name as the engine quotes it. */
  readonly quoted: (name: string) => string;
  /** What stands between a table and its other name. */
  readonly aliasWord: ' as ' | ' ';
  /** What an answer holds of a cell that does not fit. */
  readonly unfit: string;

  /** A column that is no text in the form in which it is worked with. */
  readonly asKept: (column: Knex.Raw, kept: KeptAs) => Knex.Raw;
  /** A column, or a value of a kind, as the text that an answer holds. */
  readonly written: (node: Knex.Raw, kept: KeptAs) => Knex.Raw;
  /** Whether two texts have the same characters, blanks at the end included. */
  readonly areEqual: (one: Knex.Raw, other: Knex.Raw) => Knex.Raw;
  /** A text in the order of its characters. */
  readonly inOrder: (text: Knex.Raw) => Knex.Raw;
  /** A term of an order. */
  readonly ordered: (node: Knex.Raw, order: TermOrder) => Knex.Raw;
  readonly test: (text: Knex.Raw, test: TextTest) => Knex.Raw;
  /** Whether a text has the characters of a shape, in which a 0 stands for a digit. */
  readonly isShaped: (text: Knex.Raw, shape: string) => Knex.Raw;
  /** A mark of a binding brought to a type. */
  readonly mark: (type: BoundType) => string;
  /** A mark of a text that is compared with the bare column. */
  readonly bareMark: (kept: KeptAs) => string;
  /** A text of an expression in the same form. */
  readonly asBare: (text: Knex.Raw, kept: KeptAs) => Knex.Raw;
  /** Characters before which those of a search stand that are none of a pattern. */
  readonly patternCharacters: RegExp;
  /** `places` values in a row of a list. */
  readonly list: (places: number) => ListSource;
  /** A text that is bound: an engine may have none without characters. */
  readonly spellText: (text: string) => string;

  /** The number of a text that passed the test; null of other ones. */
  readonly wholeOf: (text: Knex.Raw) => Knex.Raw;
  readonly decimalOf: (node: Knex.Raw, kind: ColumnKind) => Knex.Raw;
  readonly floatOf: (node: Knex.Raw) => Knex.Raw;
  /** A whole number of a value of a column of numbers. */
  readonly wholeOfNumber: (node: Knex.Raw, kind: ColumnKind) => Knex.Raw;

  /** The last digits of a second that a moment has. */
  readonly lastFraction: string;
  /** Whether a moment is the beginning of a day. */
  readonly isMidnight: (node: Knex.Raw) => Knex.Raw;
  /** Whether a day or a moment is in the years 1 to 9999. */
  readonly isInCalendar: (node: Knex.Raw, kind: 'date' | 'local' | 'zoned') => Knex.Raw;
  /** Whole seconds since 1970 UTC of a moment in the calendar, or of a text that passed the test. */
  readonly seconds: (node: Knex.Raw, kind: 'local' | 'zoned' | 'text' | 'made') => Knex.Raw;
  /** The first day of the year of a day, as the same kind. */
  readonly yearOfDay: (day: Knex.Raw, kind: ColumnKind) => Knex.Raw;
  /** The first moment of the Vietnamese year in which a second lies, as the kind; as a text with what is put behind it. */
  readonly yearOfSeconds: (seconds: Knex.Raw, kind: 'local' | 'zoned' | 'text', behind: string) => Knex.Raw;

  readonly joined: (texts: readonly Knex.Raw[]) => Knex.Raw;
  readonly slice: (text: Knex.Raw, from: number, length: number) => Knex.Raw;
  readonly trimmed: (text: Knex.Raw) => Knex.Raw;
  readonly replaced: (text: Knex.Raw, character: string, by: string) => Knex.Raw;
  /** A local time in ISO 8601 so many seconds later, as such a text. */
  readonly shifted: (text: Knex.Raw, seconds: number) => Knex.Raw;
  readonly partial: (text: Knex.Raw, keepLast: number) => Knex.Raw;
  /** A whole number rounded down to a step. */
  readonly roundDown: (number: Knex.Raw, step: bigint) => Knex.Raw;
  /** Two halves of a whole number: how often 2^32 is in it, and the rest, of its sign. */
  readonly halves: (number: Knex.Raw) => readonly [Knex.Raw, Knex.Raw];
}
