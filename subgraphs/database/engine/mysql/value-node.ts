import type { Knex } from 'knex';
import { parseDecimal } from '../../../../schema/value/exact-number.ts';
import { isCalendarDate } from '../../../../schema/value/instant.ts';
import type { ValueNode } from '../dialect.ts';
import { nearDecimal } from '../near-decimal.ts';
import { type ComparisonOperator, type Operand, type SqlScalar, type SqlValue, spelled } from '../operand.ts';
import { truthText } from '../truth-text.ts';
import { bareColumn, keptAs } from './column-node.ts';
import { eachValue, listText } from './expand-lists.ts';
import { cellNodes, decimalDigits, localSeconds } from './fit-node.ts';
import type { KeptAs } from './kept-as.ts';
import type { MysqlBuilder } from './mysql-builder.ts';

/**
 * Types that a binding is cast to. `bare` is a text that compares as the column beside it does, `text` one that compares by its
 * characters.
 */
export type BoundType = 'bare' | 'text' | 'signed' | 'unsigned' | 'decimal' | 'double' | 'date' | 'datetime';

const wholeText = /^(?:0|-?[1-9]\d{0,19})$/;
const signed = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n } as const;
const unsigned = { least: 0n, greatest: 2n ** 64n - 1n } as const;

/** A value in the form in which it compares, groups and orders; null where the cell does not fit. */
export function comparableNode(builder: MysqlBuilder, value: ValueNode): Knex.Raw {
  const { knex } = builder;
  const { compares } = value.valueClass;
  const { fits, value: found } = cellNodes(builder, value);
  switch (compares) {
    case 'key':
    case 'asStored':
    case 'whole':
      return found;
    case 'truth':
      // WHY its own form: what a statement groups by is read again as a cell of the column.
      return knex.raw('case when ? then ? end', [fits, value.node]);
    case 'text':
    case 'word':
    case 'int':
    case 'inexact':
    case 'day':
    case 'instant':
    case 'content':
      return knex.raw('case when ? then ? end', [fits, found]);
  }
}

/** What a column is compared with so that an index on it serves. */
export interface IndexForm {
  readonly column: Knex.Raw;
  /** The type of what it is compared with, and how that is written for one value. */
  readonly type: BoundType;
  readonly mark: string;
  /** Whether equality in that type is equality of the texts. */
  readonly isExact: boolean;
}

/** null where no index can serve. */
export function indexForm(builder: MysqlBuilder, value: ValueNode): IndexForm | null {
  const column = bareColumn(value);
  return column === null ? null : formOf(builder, column, keptAs(value));
}

function formOf(builder: MysqlBuilder, column: Knex.Raw, kept: KeptAs): IndexForm | null {
  const of = (type: BoundType, isExact: boolean) => ({ column, type, mark: markOf(builder, type), isExact });
  switch (kept.kind) {
    case 'text':
      return { ...of('bare', kept.collation === builder.byCharacters), mark: inColumn('?', kept) };
    case 'uuid':
      return of('bare', false);
    case 'whole':
      return of('signed', true);
    case 'huge':
      // WHY not: bits are compared as bytes, and a year takes 7 for 2007.
      return kept.isConverted ? null : of('unsigned', true);
    case 'numeric':
      return of('decimal', false);
    default:
      return null;
  }
}

/** A text as it is compared with a column of texts. WHY not always: another character set cannot hold every text. */
export function inColumn(text: string, { charset, collation }: KeptAs): string {
  return charset === 'utf8mb4' ? text : `convert(${text} using ${charset}) collate ${collation}`;
}

/**
 * A column of keys that is asked in its own order, and the type of what it is compared with; null where its text is. WHY unique: an
 * order that puts different keys in one place tells no page from the next.
 */
export function ownOrder(builder: MysqlBuilder, value: ValueNode): IndexForm | null {
  if (value.valueClass.compares !== 'key') return null;
  const form = indexForm(builder, value);
  const { kind, isUnique } = keptAs(value);
  if (form === null) return null;
  switch (kind) {
    case 'text':
      return form.isExact || isUnique ? form : null;
    case 'whole':
    case 'huge':
    case 'numeric':
      return form;
    default:
      return null;
  }
}

/** A node that binds an operand; slots pass through the builder untouched and are filled when the statement runs. */
export function boundNode(
  builder: MysqlBuilder,
  operand: Operand,
  type: BoundType,
  spell: (value: SqlValue) => SqlValue = (value) => spellOne(value, type),
): Knex.Raw {
  return builder.knex.raw(markOf(builder, type), [spelled(operand, spell) as Knex.Value]);
}

/** The same, for a column that an index may serve. */
export function boundFor({ knex }: MysqlBuilder, operand: Operand, { type, mark }: IndexForm): Knex.Raw {
  return knex.raw(mark, [spelled(operand, (value) => spellOne(value, type)) as Knex.Value]);
}

function spellOne(value: SqlValue, type: BoundType): SqlValue {
  return Array.isArray(value) ? null : spellScalar(value as SqlScalar, type);
}

/** A decimal that a column of decimals is compared with: what they cannot hold becomes the nearest that they can. */
export function boundDecimal(
  builder: MysqlBuilder,
  operand: Operand,
  operator: ComparisonOperator,
): Knex.Raw {
  return boundNode(builder, operand, 'decimal', (value) =>
    Array.isArray(value) ? null : nearDecimal(String(value), operator, decimalDigits),
  );
}

/** A list in parentheses, bound as one (`expandLists`); what is no value of the type is left out, and equals nothing. */
export function boundList(
  builder: MysqlBuilder,
  list: Operand,
  type: BoundType,
  mark = markOf(builder, type),
): Knex.Raw {
  const spell = (values: SqlValue) =>
    listText(
      (Array.isArray(values) ? values : [values as SqlScalar]).flatMap((value) => {
        const text = spellScalar(value, type);
        return text === null ? [] : [String(text)];
      }),
    );
  return builder.knex.raw(`(${eachValue(mark)})`, [spelled(list, spell) as Knex.Value]);
}

/**
 * A list of rows in parentheses, each with one value for each of some forms; every form binds the list of its values (`expandLists`).
 * `read` gives the values of a row, for all forms; a row with a value that is none of its form's is left out.
 */
export function boundRows(
  { knex }: MysqlBuilder,
  rows: Operand,
  forms: readonly IndexForm[],
  read: (row: SqlScalar) => readonly string[],
): Knex.Raw {
  const spell = (place: number) => (given: SqlValue) =>
    listText(
      (Array.isArray(given) ? given : [given as SqlScalar]).flatMap((row) => {
        const values = read(row).map((value, at) => spellScalar(value, forms[at]?.type ?? 'bare'));
        return values.includes(null) ? [] : [String(values[place])];
      }),
    );
  const marks = forms.map(({ mark }) => mark).join(', ');
  const lists = forms.map((_, place) => spelled(rows, spell(place)) as Knex.Value);
  return knex.raw(`(${eachValue(`(${marks})`)})`, lists);
}

function markOf({ byCharacters }: MysqlBuilder, type: BoundType): string {
  switch (type) {
    case 'bare':
      return '?';
    case 'text':
      return `? collate ${byCharacters}`;
    case 'decimal':
      return 'cast(? as decimal(65,30))';
    case 'signed':
    case 'unsigned':
    case 'double':
    case 'date':
      return `cast(? as ${type})`;
    case 'datetime':
      return 'cast(? as datetime(6))';
  }
}

/** WHY decided here: a text that is no number would be compared as 0, and '07' as 7. */
function spellScalar(value: SqlScalar, type: BoundType): SqlScalar {
  if (value === null) return null;
  const text = typeof value === 'boolean' ? truthText[`${value}`] : String(value);
  switch (type) {
    case 'signed':
      return isWithin(text, signed) ? text : null;
    case 'unsigned':
      return isWithin(text, unsigned) ? text : null;
    case 'decimal':
      return nearDecimal(text, 'eq', decimalDigits);
    case 'double':
      return parseDecimal(text) === null ? null : text;
    case 'date':
      return isCalendarDate(text) ? text : null;
    case 'bare':
    case 'text':
    case 'datetime':
      return text;
  }
}

function isWithin(
  text: string,
  { least, greatest }: { readonly least: bigint; readonly greatest: bigint },
): boolean {
  return wholeText.test(text) && BigInt(text) >= least && BigInt(text) <= greatest;
}

const calendar = { before: '0000-12-31 23:59:59', last: '9999-12-31 23:59:59' } as const;

/** The last moment of a second (since 1970 UTC) in Vietnamese local time; beyond the calendar the nearest one. */
export function endOfSecond(seconds: number): string {
  const at = new Date((seconds + localSeconds) * 1000);
  const text = at.toISOString().slice(0, 19).replace('T', ' ');
  if (text.startsWith('-') || text < calendar.before) return `${calendar.before}.999999`;
  return text.startsWith('+') ? `${calendar.last}.999999` : `${text}.999999`;
}
