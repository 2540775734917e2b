import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { unreadText } from '../made-values.ts';
import type { ValueClass } from '../value-class.ts';
import { isReadableText } from './text-form-node.ts';

/** Vietnamese local time, which a text without a zone is, in seconds before UTC. */
const localSeconds = 25_200;
/** Characters of a decimal behind its sign: as many digits as a query may write before its point. */
const longestDecimal = 40;
/** Floats whose digits a query may write. */
const decimalReals = '(? = 0 or abs(?) between 1e-20 and 1e39)';
const dayPattern = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]';
const timePattern = '[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]';

/** How values that a statement made itself are kept (`MadeValues`), beside the affinities of columns. */
export const madeValues = 'MADE';

/** A cell by its class: whether it fits, and its value where it does. Both are null or false of null. */
export interface CellNodes {
  readonly fits: Knex.Raw;
  readonly value: Knex.Raw;
}

/** Whether a whole number is kept as one by its column, so that its cells are integers or do not fit. */
export function isKeptWhole({ keptAs }: Pick<ValueClass, 'keptAs'>): boolean {
  return keptAs === 'INTEGER' || keptAs === 'NUMERIC';
}

/**
 * A cell of a column as its item reads it: the one place that says which stored values fit, for filters, orders, counts and
 * statistics. `storage/release-value.ts` shows exactly those.
 */
export function cellNodes(knex: Knex, value: ValueNode): CellNodes {
  const { node, valueClass } = value;
  if (valueClass.keptAs === madeValues) return madeNodes(knex, value);
  switch (valueClass.compares) {
    case 'text':
      return { fits: isReadable(knex, value), value: knex.raw('cast(? as text)', [node]) };
    case 'word': {
      const words = valueClass.words ?? [];
      const list = words.length === 0 ? 'null' : words.map(() => '?').join(', ');
      return { fits: knex.raw(`? in (${list})`, [node, ...words]), value: node };
    }
    case 'truth':
      return within(knex, wholeNode(knex, value), 0, 1);
    case 'int':
      return within(knex, wholeNode(knex, value), -2_147_483_648, 2_147_483_647);
    case 'whole': {
      const number = wholeNode(knex, value);
      return { fits: knex.raw('? is not null', [number]), value: number };
    }
    case 'inexact':
      return { fits: isDecimal(knex, node), value: realNode(knex, node) };
    case 'day':
      return { fits: isDay(knex, node), value: node };
    case 'instant':
      return { fits: isInstant(knex, node), value: secondsOf(knex, node) };
    case 'key':
    case 'asStored':
    case 'content':
      return { fits: knex.raw('? is not null', [node]), value: node };
  }
}

/** WHY so little: whether it fits was found out where it was made. */
function madeNodes(knex: Knex, { node, valueClass: { compares } }: ValueNode): CellNodes {
  const fits = knex.raw(`? <> '${unreadText}'`, [node]);
  if (compares === 'instant') return { fits, value: knex.raw(`(unixepoch(?) - ${localSeconds})`, [node]) };
  return { fits, value: compares === 'truth' ? knex.raw('cast(? as integer)', [node]) : node };
}

/** Whether a value has no text in which it could be asked for: a blob, or a number beyond all others. */
export function isNoText(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw("(typeof(?) = 'blob' or ? in (9e999, -9e999))", [node, node]);
}

/** Whether a cell of a text item is one. */
export function isReadable(knex: Knex, { node, valueClass: { keptAs } }: ValueNode): Knex.Raw {
  const isText = isReadableText(knex, node);
  return keptAs === 'TEXT' ? isText : knex.raw('(? and ? not in (9e999, -9e999))', [isText, node]);
}

function within(knex: Knex, number: Knex.Raw, least: number, greatest: number): CellNodes {
  return { fits: knex.raw(`? between ${least} and ${greatest}`, [number]), value: number };
}

/** A whole number of 64 bits, null for what is none. A text is one only in its shortest form: '07' is not 7. */
function wholeNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { node } = value;
  if (isKeptWhole(value.valueClass))
    return knex.raw("case when typeof(?) = 'integer' then ? end", [node, node]);
  const whole = knex.raw('cast(? as integer)', [node]);
  return knex.raw(
    `case typeof(?) when 'integer' then ?
      when 'real' then case when ? = ? and ? between -9007199254740991 and 9007199254740991 then ? end
      when 'text' then case when cast(? as text) = ? then ? end end`.replace(/\s+/g, ' '),
    [node, node, whole, node, node, whole, whole, node, whole],
  );
}

/** WHY by its text: an integer beyond 2^53 and its digits in a query become floats in one way. */
function realNode(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw("case typeof(?) when 'real' then ? else cast(cast(? as text) as real) end", [
    node,
    node,
    node,
  ]);
}

/** A number, or a decimal as it is written without exponent, that a query can ask for digit by digit. */
function isDecimal(knex: Knex, node: Knex.Raw): Knex.Raw {
  const digits = knex.raw("case when ? like '-%' then substr(?, 2) else ? end", [node, node, node]);
  return knex.raw(
    `case typeof(?) when 'integer' then 1 when 'real' then ${decimalReals}
      when 'text' then length(?) <= ${longestDecimal} and instr(?, char(0)) = 0 and (?) glob '[0-9]*'
        and (?) not glob '*[^0-9.]*' and (?) not glob '*.*.*' and (?) not glob '*.' else 0 end`.replace(
      /\s+/g,
      ' ',
    ),
    [node, node, node, digits, node, digits, digits, digits, digits],
  );
}

/** A date of the calendar in the first ten characters. WHY the 28th: until then no month has to be looked up. */
function isCalendarDay(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw(
    `substr(?, 1, 4) <> '0000' and substr(?, 6, 2) between '01' and '12' and (substr(?, 9, 2) between '01' and '28'
      or date(substr(?, 1, 10)) = substr(?, 1, 10))`.replace(/\s+/g, ' '),
    [node, node, node, node, node],
  );
}

/** WHY the length in bytes: GLOB ends a text at the first NUL. */
function isDay(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw(`(typeof(?) = 'text' and octet_length(?) = 10 and ? glob '${dayPattern}' and ?)`, [
    node,
    node,
    node,
    isCalendarDay(knex, node),
  ]);
}

/** `YYYY-MM-DD`, T or a blank, `HH:MM:SS`, and Z, an offset of at most 14 hours, or nothing. */
function isInstant(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw(
    `(typeof(?) = 'text' and ? glob '${dayPattern}${timePattern}*' and ? and substr(?, 12, 2) < '24'
      and case octet_length(?) when 19 then 1 when 20 then substr(?, 20) = 'Z'
      when 25 then substr(?, 20) glob '[+-][01][0-9]:[0-5][0-9]' and substr(?, 21) <= '14:00' else 0 end)`.replace(
      /\s+/g,
      ' ',
    ),
    [node, node, isCalendarDay(knex, node), node, node, node, node, node],
  );
}

function secondsOf(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw(
    `(unixepoch(substr(?, 1, 19)) - case length(?) when 19 then ${localSeconds} when 20 then 0
      else (substr(?, 21, 2) * 3600 + substr(?, 24, 2) * 60) * case substr(?, 20, 1) when '-' then -1 else 1 end end)`.replace(
      /\s+/g,
      ' ',
    ),
    [node, node, node, node, node],
  );
}
