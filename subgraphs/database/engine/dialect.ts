import type { Knex } from 'knex';
import type { ComparisonOperator, Operand } from './operand.ts';
import type { ValueClass } from './value-class.ts';

/** An expression with the class in which its values compare. */
export interface ValueNode {
  readonly node: Knex.Raw;
  readonly valueClass: ValueClass;
}

/**
 * Whether stored cells that fit have the order of their values: `always`, where all of them are written in one form
 * (`Dialect.form`), or `never`, also where an index would put nothing in order.
 */
export type StoredOrder = 'always' | 'inOneForm' | 'never';

/** How the values of a term are put in order, and where rows without one stand. */
export interface TermOrder {
  readonly direction: 'asc' | 'desc';
  readonly nulls: 'first' | 'last';
}

/** Two columns of a relation, and what stands before the value of one of them to make the key that the other holds. */
export interface KeyMeeting {
  readonly outer: ValueNode;
  readonly inner: ValueNode;
  readonly prefix: { readonly text: string; readonly of: 'outer' | 'inner' };
}

/** What a statement answers: columns over the rows of a source. */
export interface AnswerShape {
  readonly source: Knex.QueryBuilder;
  /** Name of the source in the columns. */
  readonly alias: string;
  /** Texts, in the order of the answer. */
  readonly columns: readonly Knex.Raw[];
  /** Column of the source by whose values the rows are answered; null for the order that the source has itself. */
  readonly orderedBy: string | null;
  /** The source holds conditions that several columns ask for: it is worked out once, apart from them. */
  readonly isWorkedOutOnce: boolean;
}

/**
 * How statements are written for an engine: every text that engines read differently. Members are named by what they mean;
 * they take and give nodes of the query builder. INVARIANT: values become bindings and names are quoted, so that no text of a
 * client or of a database is ever a part of SQL.
 */
export interface Dialect {
  /** The builder of the engine's statements; it is never connected. */
  readonly knex: Knex;

  /** A quoted name: of a column (`table`, `column`), or of one thing. Dots and spaces in a name are part of it. */
  name(...path: readonly string[]): Knex.Raw;
  /** A table, by its word (`writeTableName`), under another name, for `from`. */
  table(name: string, alias: string): Knex.Raw;
  /** A column of a table in the form in which its class works with it. An index on it serves `equals`, `isIn` and `meet`. */
  column(alias: string, column: string, valueClass: ValueClass): Knex.Raw;

  /** The class of numbers that a statement works out itself. */
  readonly wholeNumbers: ValueClass;
  /** A value in the form in which it compares, groups and orders; null where the cell does not fit its class. */
  comparable(value: ValueNode): Knex.Raw;
  /** Whether there is a value that fits its class: what an answer shows. False or not known where there is none. */
  isPresent(value: ValueNode): Knex.Raw;
  /** No comparison holds of a cell that does not fit. */
  compare(value: ValueNode, operator: ComparisonOperator, operand: Operand): Knex.Raw;
  /** Equality that an index on the bare column serves. */
  equals(value: ValueNode, operand: Operand): Knex.Raw;
  /** Membership in a list, which is one binding. An index on the bare column serves it. */
  isIn(value: ValueNode, list: Operand): Knex.Raw;
  /**
   * Whether columns may hold one of some lists of texts, each of which is bound as a JSON text of its array. An index on the columns serves;
   * it holds of more rows where an engine knows no better, and never of fewer.
   */
  areNear(columns: readonly ValueNode[], lists: Operand): Knex.Raw;
  /** Whether a text begins so, character by character, and no mark of the last letter follows. */
  begins(value: ValueNode, beginning: Operand): Knex.Raw;
  /** Whether a text ends so, character by character. */
  ends(value: ValueNode, end: Operand): Knex.Raw;
  /** Whether a search key begins so. */
  startsWith(key: ValueNode, beginning: Operand): Knex.Raw;
  /** Whether a search key has a text in it, in which no character stands for others. */
  contains(key: ValueNode, text: Operand): Knex.Raw;
  /** Whether two columns of a relation hold the same key, compared as texts. */
  meet(meeting: KeyMeeting): Knex.Raw;

  /** Texts one behind the other; null where one of them is. */
  joined(texts: readonly Knex.Raw[]): Knex.Raw;
  /** So many characters of a text from a place on, counted from 1. */
  slice(text: Knex.Raw, from: number, length: number): Knex.Raw;
  /** A text without blanks at its end. */
  trimmed(text: Knex.Raw): Knex.Raw;
  /** A text in which a character is another text, wherever it stands. */
  replaced(text: Knex.Raw, character: string, by: string): Knex.Raw;
  /** A local time in ISO 8601 (`2020-03-01T07:30:00`) so many seconds later, written so too. It is one of the calendar, and so is what it becomes. */
  shifted(text: Knex.Raw, seconds: number): Knex.Raw;
  /** Whether a text has the characters of a shape, in which a 0 stands for any digit from 0 to 9, and none behind them. */
  isShaped(text: Knex.Raw, shape: string): Knex.Raw;

  /** A condition that holds always. */
  readonly truth: Knex.Raw;
  /** Whether a condition is false or not known. */
  isNotTrue(condition: Knex.Raw): Knex.Raw;
  /** The same condition, for which the database seeks no index. */
  withoutIndex(condition: Knex.Raw): Knex.Raw;
  /** A condition as a column of a source. */
  conditionColumn(condition: Knex.Raw): Knex.Raw;
  /** Whether such a column of a source holds. */
  isSet(column: Knex.Raw): Knex.Raw;

  /** A term of `order by`. */
  ordered(value: ValueNode, order: TermOrder): Knex.Raw;

  /** Whether the cells of a column that fit its class have the order of their values as they are stored. */
  storedOrder(valueClass: ValueClass): StoredOrder;
  /** A column in the order in which an index holds it. */
  asStored(column: Knex.Raw): Knex.Raw;
  /**
   * What every cell that is not before (`gte`) or not behind (`lte`) a value fulfils as it is stored; an index on the column
   * serves it. The value is that of `exactText`.
   */
  nearStored(value: ValueNode, operator: 'gte' | 'lte', operand: Operand): Knex.Raw;
  /** Whether a column as it is stored does not go beyond (`lte`), or fall below, the one value of a query. */
  reaches(column: Knex.Raw, operator: 'gte' | 'lte', end: Knex.QueryBuilder): Knex.Raw;
  /** The form in which a cell that fits is written, of a class whose order is stored in one form only. */
  form(value: ValueNode): Knex.Raw;

  /**
   * The text of a value, as answers hold it; truth as `truthText`. A cell that does not fit gives a text that says so: its own
   * where that is none of the class's, else a NUL, which is no value of any item.
   */
  text(value: ValueNode): Knex.Raw;
  /**
   * How a cell is written, as a word for owners (`writings`), and for an instant that fits how its instants are spelled;
   * null where there is none. Tells nothing of the value.
   */
  writing(value: ValueNode): Knex.Raw;
  /** The text of a comparable value from which an operand has exactly that value again. */
  exactText(value: ValueNode): Knex.Raw;
  /** The text of a small whole number that is known now. */
  digits(number: number): Knex.Raw;

  /** A text of which only the last characters are told, the others being stars; all are where it is not longer. */
  partial(value: ValueNode, keepLast: number): Knex.Raw;
  /** The first day of a day's year, as a cell of the same column. */
  yearOfDate(value: ValueNode): Knex.Raw;
  /** The first moment of an instant's Vietnamese year, as a cell of the same column; where that is a text, with the Vietnamese offset. */
  yearOfInstant(value: ValueNode): Knex.Raw;
  /** The greatest multiple of `step` that is not above a whole number, below zero too; null where there is none. */
  roundDown(value: ValueNode, step: bigint): Knex.Raw;

  /** A whole number, null for what is none. */
  wholeNumber(number: Knex.Raw): Knex.Raw;
  /** The magnitude of a whole number; it may be one less for a negative one. */
  magnitude(number: Knex.Raw): Knex.Raw;
  /** The exact sum of whole numbers in two columns: the first times 2^32, and the second. */
  sumInHalves(number: Knex.Raw): readonly [Knex.Raw, Knex.Raw];

  /** The statement whose rows the driver answers. */
  answerRows(shape: AnswerShape): Knex.QueryBuilder;
  /** The statement that answers one row with the number of rows of a source. */
  answerCount(source: Knex.QueryBuilder, alias: string): Knex.QueryBuilder;
}
