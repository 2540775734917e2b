import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { unreadText } from '../made-values.ts';
import type { ComparedAs } from '../value-class.ts';
import { keptAs, typedNode } from './column-node.ts';
import type { ColumnKind } from './kept-as.ts';
import { isReadableText, matches } from './text-form-node.ts';

/** A cell by its class: whether it fits, and its value where it does. Both are null or false of null. */
export interface CellNodes {
  readonly fits: Knex.Raw;
  readonly value: Knex.Raw;
}

/** Kinds of columns whose cells may fit a class. What is not here fits nothing. */
const readKinds: Readonly<Record<ComparedAs, readonly ColumnKind[]>> = {
  text: ['text', 'padded', 'label', 'document', 'uuid', 'whole', 'numeric', 'float', 'date'],
  word: ['text', 'padded', 'label'],
  truth: ['made', 'truth', 'whole', 'numeric', 'float', 'text', 'padded'],
  int: ['whole', 'numeric', 'float', 'text', 'padded'],
  whole: ['whole', 'numeric', 'float', 'text', 'padded'],
  inexact: ['numeric', 'whole', 'float', 'text', 'padded'],
  day: ['made', 'date', 'text', 'padded'],
  instant: ['made', 'zoned', 'local', 'text', 'padded'],
  key: [],
  asStored: [],
  content: ['text', 'padded', 'document', 'array'],
};

/** Vietnamese local time, which an instant without a zone is, in seconds before UTC. */
export const localSeconds = 25_200;

const dayPattern = [
  '(?!0000)(?:',
  '[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)',
  '|02-(?:0[1-9]|1[0-9]|2[0-8]))|',
  '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26]|00)00)-02-29)',
].join('');
const timePattern = '[T ](?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';
const zonePattern = '(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?';
const patterns = {
  day: `^${dayPattern}$`,
  instant: `^${dayPattern}${timePattern}${zonePattern}$`,
  /** A whole number of 64 bits or a few more in its shortest form: '07' is not 7. */
  whole: '^(?:0|-?[1-9][0-9]{0,18})$',
  /** A decimal as it is written without exponent. */
  decimal: '^-?[0-9]+(?:[.][0-9]+)?$',
  /** As a query can write it. */
  shortDecimal: '^-?[0-9]{1,40}(?:[.][0-9]{1,40})?$',
  /** A float that is a number. */
  float: '^-?[0-9]',
} as const;
/** Characters of a decimal: as many digits as a query may write before its point. */
const longestDecimal = 40;

/** Whether cells of a kind of columns may fit a class at all. */
export function isRead({ valueClass: { compares } }: ValueNode, kind: ColumnKind): boolean {
  return readKinds[compares].includes(kind);
}

/**
 * A cell of a column as its item reads it: the one place that says which stored values fit, for filters, orders, counts and
 * statistics. `storage/release-value.ts` shows exactly those.
 */
export function cellNodes(knex: Knex, value: ValueNode): CellNodes {
  const { valueClass } = value;
  const { kind } = keptAs(value);
  const node = typedNode(knex, value);
  const { compares } = valueClass;
  const isKept = compares === 'key' || compares === 'asStored' || compares === 'content';
  if (isKept) return { fits: knex.raw('? is not null', [node]), value: node };
  if (kind === 'made') return madeNodes(knex, node, valueClass.compares);
  if (!isRead(value, kind)) return { fits: knex.raw('false'), value: noValue(knex, valueClass.compares) };
  switch (compares) {
    case 'text':
      return { fits: isReadable(knex, node, kind), value: node };
    case 'word':
      return { fits: isOneOf(knex, node, valueClass.words ?? []), value: node };
    case 'truth':
      return truthNodes(knex, node, kind);
    case 'int':
      return within(knex, wholeNode(knex, node, kind), -2_147_483_648, 2_147_483_647);
    case 'whole': {
      const number = wholeNode(knex, node, kind);
      return { fits: knex.raw('? is not null', [number]), value: number };
    }
    case 'inexact':
      return decimalNodes(knex, node, kind);
    case 'day':
      return dayNodes(knex, node, kind);
    case 'instant':
      return instantNodes(knex, node, kind);
  }
}

/** WHY so little: whether it fits was found out where it was made. */
function madeNodes(knex: Knex, node: Knex.Raw, compares: ComparedAs): CellNodes {
  const fits = knex.raw(`? <> '${unreadText}'`, [node]);
  switch (compares) {
    case 'instant': {
      const seconds = `extract(epoch from (? || 'Z')::timestamptz)::bigint - ${localSeconds}`;
      return { fits, value: knex.raw(`case when ? then ${seconds} end`, [fits, node]) };
    }
    case 'truth':
      return { fits, value: knex.raw('case when ? then ?::bigint end', [fits, node]) };
    default:
      return { fits, value: node };
  }
}

/** WHY with a type: the least and the sum of it are asked for too. */
function noValue(knex: Knex, compares: ComparedAs): Knex.Raw {
  switch (compares) {
    case 'int':
    case 'whole':
    case 'instant':
      return knex.raw('null::bigint');
    case 'inexact':
      return knex.raw('null::numeric');
    case 'text':
    case 'word':
    case 'truth':
    case 'day':
    case 'key':
    case 'asStored':
    case 'content':
      return knex.raw('null::text');
  }
}

/** WHY numbers apart: one that is none, or beyond all others, has no text in which it could be asked for. */
function isReadable(knex: Knex, node: Knex.Raw, kind: ColumnKind): Knex.Raw {
  return kind === 'numeric' || kind === 'float'
    ? knex.raw("? not in ('NaN', 'Infinity', '-Infinity')", [node])
    : isReadableText(knex, node);
}

function isOneOf(knex: Knex, node: Knex.Raw, words: readonly string[]): Knex.Raw {
  if (words.length === 0) return knex.raw('false');
  return knex.raw(`? collate "C" in (${words.map(() => '?::text').join(', ')})`, [node, ...words]);
}

function within(knex: Knex, number: Knex.Raw, least: number, greatest: number): CellNodes {
  return { fits: knex.raw(`? between ${least} and ${greatest}`, [number]), value: number };
}

function truthNodes(knex: Knex, node: Knex.Raw, kind: ColumnKind): CellNodes {
  if (kind !== 'truth') return within(knex, wholeNode(knex, node, kind), 0, 1);
  return { fits: knex.raw('? is not null', [node]), value: knex.raw('?::int', [node]) };
}

const int64 = 'between -9223372036854775808 and 9223372036854775807';
const floatWhole = 'between -9007199254740991 and 9007199254740991';

/** A whole number of 64 bits, null for what is none. INVARIANT: a cast stands where its text can be cast, and nowhere else. */
export function wholeNode(knex: Knex, node: Knex.Raw, kind: ColumnKind): Knex.Raw {
  if (kind === 'whole') return knex.raw('?::bigint', [node]);
  if (kind === 'numeric')
    return knex.raw(`case when ? ${int64} and ? = trunc(?) then ?::bigint end`, [node, node, node, node]);
  const [pattern, condition] =
    kind === 'float'
      ? [patterns.float, `?::numeric ${floatWhole} and ?::numeric = trunc(?::numeric)`]
      : [patterns.whole, `?::numeric ${int64}`];
  const parts = kind === 'float' ? [node, node, node] : [node];
  return knex.raw(`case when ? then case when ${condition} then ?::numeric::bigint end end`, [
    matches(knex, node, pattern),
    ...parts,
    node,
  ]);
}

/** A number that a query can ask for digit by digit. */
function decimalNodes(knex: Knex, node: Knex.Raw, kind: ColumnKind): CellNodes {
  if (kind === 'whole')
    return { fits: knex.raw('? is not null', [node]), value: knex.raw('?::numeric', [node]) };
  if (kind === 'numeric')
    return { fits: matches(knex, knex.raw('?::text', [node]), patterns.shortDecimal), value: node };
  const value = knex.raw('?::numeric', [node]);
  if (kind === 'float') {
    const isShort = knex.raw('(? = 0 or abs(?) between 1e-20 and 1e39)', [value, value]);
    return { fits: guardedBy(knex, matches(knex, node, patterns.float), isShort), value };
  }
  const isDecimal = matches(knex, node, patterns.decimal);
  return { fits: knex.raw(`(length(?) <= ${longestDecimal} and ?)`, [node, isDecimal]), value };
}

/** WHY a case: PostgreSQL may work out the parts of `and` in any order. */
function guardedBy(knex: Knex, guard: Knex.Raw, condition: Knex.Raw): Knex.Raw {
  return knex.raw('case when ? then ? else false end', [guard, condition]);
}

/** WHY the years: PostgreSQL counts before Christ, beyond 9999 and to infinity. */
function dayNodes(knex: Knex, node: Knex.Raw, kind: ColumnKind): CellNodes {
  const fits =
    kind === 'date'
      ? knex.raw("? between date '0001-01-01' and date '9999-12-31'", [node])
      : matches(knex, node, patterns.day);
  return { fits, value: node };
}

/** Whole seconds since 1970 UTC: a part of a second is cut, here and where the instant is shown. */
function instantNodes(knex: Knex, node: Knex.Raw, kind: ColumnKind): CellNodes {
  const second = knex.raw("extract(epoch from date_trunc('second', ?))::bigint", [node]);
  switch (kind) {
    case 'zoned':
      return {
        fits: knex.raw(
          "(? >= timestamptz '0001-01-01 00:00:00+07' and ? < timestamptz '10000-01-01 00:00:00+07')",
          [node, node],
        ),
        value: second,
      };
    case 'local':
      return {
        fits: knex.raw("(? >= timestamp '0001-01-01' and ? < timestamp '10000-01-01')", [node, node]),
        value: knex.raw(`(? - ${localSeconds})`, [second]),
      };
    default:
      return { fits: matches(knex, node, patterns.instant), value: writtenSeconds(knex, node) };
  }
}

function writtenSeconds(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw(
    [
      "(extract(epoch from (substr(?, 1, 19) || 'Z')::timestamptz)::bigint",
      `- case length(?) when 19 then ${localSeconds} when 20 then 0`,
      'else (substr(?, 21, 2)::int * 3600 + substr(?, 24, 2)::int * 60)',
      "* case substr(?, 20, 1) when '-' then -1 else 1 end end)",
    ].join(' '),
    [node, node, node, node, node],
  );
}
