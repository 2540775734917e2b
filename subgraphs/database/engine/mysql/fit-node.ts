import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { unreadText } from '../made-values.ts';
import type { ComparedAs } from '../value-class.ts';
import { keptAs } from './column-node.ts';
import type { ColumnKind } from './kept-as.ts';
import type { MysqlBuilder } from './mysql-builder.ts';
import { isReadableText, matches } from './text-form-node.ts';

/** A cell by its class: whether it fits, and its value where it does. Both are null or false of null. */
export interface CellNodes {
  readonly fits: Knex.Raw;
  readonly value: Knex.Raw;
}

const numbers: readonly ColumnKind[] = ['whole', 'huge', 'numeric', 'wide', 'float', 'short', 'text'];

/** Kinds of columns whose cells may fit a class. What is not here fits nothing. */
const readKinds: Readonly<Record<ComparedAs, readonly ColumnKind[]>> = {
  text: [...numbers, 'label', 'document', 'uuid', 'date'],
  word: ['text', 'label'],
  truth: ['made', ...numbers],
  int: numbers,
  whole: numbers,
  inexact: numbers,
  day: ['made', 'date', 'text'],
  instant: ['made', 'stamp', 'local', 'text'],
  key: [],
  asStored: [],
  content: ['text', 'document'],
};

/** Vietnamese local time, which an instant without a zone is, in seconds before UTC. */
export const localSeconds = 25_200;
/** `to_seconds` of 1970-01-01. */
const epochSeconds = 62_167_219_200;

const dayPattern = [
  '(?!0000)(?:',
  '[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)',
  '|02-(?:0[1-9]|1[0-9]|2[0-8]))|',
  '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26]|00)00)-02-29)',
].join('');
const timePattern = '[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';
const zonePattern = '(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?';
/** WHY not `$`: it stands before a line's end too. */
const end = '\\z';
/** Digits before and behind the point of a decimal that a comparison holds exactly. */
export const decimalDigits = { before: 34, behind: 30 } as const;
const patterns = {
  day: `^${dayPattern}${end}`,
  instant: `^${dayPattern}${timePattern}${zonePattern}${end}`,
  /** A whole number of 64 bits or a few more in its shortest form: '07' is not 7. */
  whole: `^(?:0|-?[1-9][0-9]{0,18})${end}`,
  /** A decimal as it is written without exponent. */
  decimal: `^-?[0-9]{1,${decimalDigits.before}}(?:[.][0-9]{1,${decimalDigits.behind}})?${end}`,
} as const;

/** Whether cells of a kind of columns may fit a class at all. */
export function isRead({ valueClass: { compares } }: ValueNode, kind: ColumnKind): boolean {
  return readKinds[compares].includes(kind);
}

/**
 * A cell of a column as its item reads it: the one place that says which stored values fit, for filters, orders, counts and
 * statistics. `storage/release-value.ts` shows exactly those.
 */
export function cellNodes(builder: MysqlBuilder, value: ValueNode): CellNodes {
  const { knex } = builder;
  const { node, valueClass } = value;
  const { kind } = keptAs(value);
  const { compares } = valueClass;
  const isKept = compares === 'key' || compares === 'asStored' || compares === 'content';
  if (isKept) return { fits: isThere(knex, node), value: node };
  if (!isRead(value, kind)) return { fits: knex.raw('false'), value: knex.raw('null') };
  if (kind === 'made') return madeNodes(knex, node, valueClass.compares);
  switch (compares) {
    case 'text':
      return { fits: isReadableText(builder, node), value: node };
    case 'word':
      return { fits: isOneOf(builder, node, valueClass.words ?? []), value: node };
    case 'truth':
      return within(knex, wholeNode(builder, node, kind), 0, 1);
    case 'int':
      return within(knex, wholeNode(builder, node, kind), -2_147_483_648, 2_147_483_647);
    case 'whole': {
      const number = wholeNode(builder, node, kind);
      return { fits: isThere(knex, number), value: number };
    }
    case 'inexact':
      return decimalNodes(builder, node, kind);
    case 'day':
      return kind === 'date'
        ? { fits: isCalendarDay(knex, node), value: node }
        : { fits: matches(builder, node, patterns.day), value: node };
    case 'instant':
      return instantNodes(builder, node, kind);
  }
}

/** WHY so little: whether it fits was found out where it was made. */
function madeNodes(knex: Knex, node: Knex.Raw, compares: ComparedAs): CellNodes {
  const fits = knex.raw(`? <> '${unreadText}'`, [node]);
  switch (compares) {
    case 'instant': {
      const seconds = `to_seconds(cast(? as datetime)) - ${epochSeconds + localSeconds}`;
      return { fits, value: knex.raw(`case when ? then ${seconds} end`, [fits, node]) };
    }
    case 'truth':
      return { fits, value: knex.raw('case when ? then cast(? as signed) end', [fits, node]) };
    default:
      return { fits, value: node };
  }
}

function isThere(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw('? is not null', [node]);
}

function isOneOf({ knex, byCharacters }: MysqlBuilder, node: Knex.Raw, words: readonly string[]): Knex.Raw {
  if (words.length === 0) return knex.raw('false');
  return knex.raw(`? in (${words.map(() => `? collate ${byCharacters}`).join(', ')})`, [node, ...words]);
}

function within(knex: Knex, number: Knex.Raw, least: number, greatest: number): CellNodes {
  return { fits: knex.raw(`? between ${least} and ${greatest}`, [number]), value: number };
}

const int64 = 'between -9223372036854775808 and 9223372036854775807';
const floatWhole = 'between -9007199254740991 and 9007199254740991';

/** A whole number of 64 bits, null for what is none. */
export function wholeNode(builder: MysqlBuilder, node: Knex.Raw, kind: ColumnKind): Knex.Raw {
  const { knex } = builder;
  switch (kind) {
    case 'whole':
      return knex.raw('cast(? as signed)', [node]);
    case 'huge':
    case 'numeric':
    case 'wide':
      return knex.raw(`case when ? ${int64} and ? = truncate(?, 0) then cast(? as signed) end`, [
        node,
        node,
        node,
        node,
      ]);
    case 'float':
    case 'short': {
      const number = knex.raw('cast(? as double)', [node]);
      return knex.raw(`case when ? ${floatWhole} and ? = truncate(?, 0) then cast(? as signed) end`, [
        number,
        number,
        number,
        number,
      ]);
    }
    default:
      // WHY 20 digits: a number beyond 64 bits would become the last that fits.
      return knex.raw(`case when ? and cast(? as decimal(20)) ${int64} then cast(? as signed) end`, [
        matches(builder, node, patterns.whole),
        node,
        node,
      ]);
  }
}

/** A number that a query can ask for digit by digit. Floats compare as they are, all others exactly. */
function decimalNodes(builder: MysqlBuilder, node: Knex.Raw, kind: ColumnKind): CellNodes {
  const { knex } = builder;
  switch (kind) {
    case 'whole':
      return { fits: isThere(knex, node), value: knex.raw('cast(? as decimal(65,30))', [node]) };
    case 'huge':
    case 'numeric': {
      const bound = `1${'0'.repeat(decimalDigits.before)}`;
      return { fits: knex.raw(`(? > -${bound} and ? < ${bound})`, [node, node]), value: node };
    }
    case 'float':
    case 'short': {
      const value = knex.raw('cast(? as double)', [node]);
      return { fits: knex.raw('(? = 0 or abs(?) between 1e-20 and 1e39)', [value, value]), value };
    }
    default:
      return {
        fits: matches(builder, node, patterns.decimal),
        value: knex.raw('cast(? as decimal(65,30))', [node]),
      };
  }
}

/** WHY: a server may keep a day of zeros, days without a month, the year 0, and 31 February. */
function isCalendarDay(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw('(year(?) > 0 and dayofmonth(?) between 1 and dayofmonth(last_day(?)))', [
    node,
    node,
    node,
  ]);
}

/** Whole seconds since 1970 UTC: a part of a second is cut, here and where the instant is shown. */
function instantNodes(builder: MysqlBuilder, node: Knex.Raw, kind: ColumnKind): CellNodes {
  const { knex } = builder;
  if (kind === 'text')
    return { fits: matches(builder, node, patterns.instant), value: writtenSeconds(knex, node) };
  return {
    fits: isCalendarDay(knex, node),
    value: knex.raw(`(to_seconds(?) - ${epochSeconds + localSeconds})`, [node]),
  };
}

function writtenSeconds(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw(
    [
      `(to_seconds(cast(left(?, 19) as datetime)) - ${epochSeconds}`,
      `- case char_length(?) when 19 then ${localSeconds} when 20 then 0`,
      'else (cast(substr(?, 21, 2) as signed) * 3600 + cast(substr(?, 24, 2) as signed) * 60)',
      "* case substr(?, 20, 1) when '-' then -1 else 1 end end)",
    ].join(' '),
    [node, node, node, node, node],
  );
}
