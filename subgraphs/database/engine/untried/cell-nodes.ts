import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { unreadText } from '../made-values.ts';
import type { ComparedAs } from '../value-class.ts';
import { keptAs } from './column-node.ts';
import type { EngineWords } from './engine-words.ts';
import type { ColumnKind } from './kept-as.ts';

/** A cell by its class: whether it fits, and its value where it does. Both are null or false of null. */
export interface CellNodes {
  readonly fits: Knex.Raw;
  readonly value: Knex.Raw;
}

/** Kinds of columns whose cells may fit a class. What is not here fits nothing. */
const readKinds: Readonly<Record<ComparedAs, readonly ColumnKind[]>> = {
  text: ['text', 'padded', 'uuid', 'whole', 'numeric', 'date'],
  word: ['text', 'padded'],
  truth: ['made', 'truth', 'whole', 'numeric', 'text', 'padded'],
  int: ['whole', 'numeric', 'text', 'padded'],
  whole: ['whole', 'numeric', 'text', 'padded'],
  inexact: ['whole', 'numeric', 'float', 'text', 'padded'],
  day: ['made', 'date', 'local', 'text', 'padded'],
  instant: ['made', 'zoned', 'local', 'text', 'padded'],
  key: [],
  asStored: [],
  content: ['text', 'padded'],
};

/** Digits before and behind the point of a decimal that a comparison holds exactly: both engines have 38 in all. */
export const decimalDigits = { before: 28, behind: 10 } as const;

/** A condition that never holds. WHY not a word: neither engine has one. */
export const never = '(1 = 0)';

/** Whether cells of a kind of columns may fit a class at all. */
export function isRead({ valueClass: { compares } }: ValueNode, kind: ColumnKind): boolean {
  return readKinds[compares].includes(kind);
}

/**
 * A cell of a column as its item reads it: the one place that says which stored values fit, for filters, orders, counts and
 * statistics. A dialect shows exactly those.
 */
export function cellNodes(words: EngineWords, value: ValueNode): CellNodes {
  const { knex } = words;
  const { node, valueClass } = value;
  const { kind } = keptAs(value);
  const { compares } = valueClass;
  const isKept = compares === 'key' || compares === 'asStored' || compares === 'content';
  if (isKept) return { fits: isThere(knex, node), value: node };
  if (!isRead(value, kind)) return { fits: knex.raw(never), value: knex.raw('null') };
  if (kind === 'made') return madeNodes(words, node, compares);
  switch (compares) {
    case 'text':
      return { fits: words.test(node, 'readable'), value: node };
    case 'word':
      return { fits: isOneOf(words, node, valueClass.words ?? []), value: node };
    case 'truth':
      return within(knex, wholeNode(words, node, kind), 0, 1);
    case 'int':
      return within(knex, wholeNode(words, node, kind), -2_147_483_648, 2_147_483_647);
    case 'whole': {
      const number = wholeNode(words, node, kind);
      return { fits: isThere(knex, number), value: number };
    }
    case 'inexact':
      return numberNodes(words, node, kind);
    case 'day':
      return dayNodes(words, node, kind);
    case 'instant':
      return instantNodes(words, node, kind);
  }
}

/** WHY so little: whether it fits was found out where it was made. */
function madeNodes(words: EngineWords, node: Knex.Raw, compares: ComparedAs): CellNodes {
  const { knex } = words;
  const fits = knex.raw('? <> ?', [node, unreadText]);
  const where = (of: Knex.Raw) => knex.raw('case when ? then ? end', [fits, of]);
  switch (compares) {
    case 'instant':
      return { fits, value: where(words.seconds(node, 'made')) };
    case 'truth':
      return { fits, value: where(words.wholeOf(node)) };
    default:
      return { fits, value: node };
  }
}

function isThere(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw('? is not null', [node]);
}

function isOneOf(words: EngineWords, node: Knex.Raw, listed: readonly string[]): Knex.Raw {
  const { knex } = words;
  if (listed.length === 0) return knex.raw(never);
  const equal = listed.map((word) => words.areEqual(node, knex.raw(words.mark('characters'), [word])));
  return knex.raw(`(${equal.map(() => '?').join(' or ')})`, equal);
}

function within(knex: Knex, number: Knex.Raw, least: number, greatest: number): CellNodes {
  return { fits: knex.raw(`? between ${least} and ${greatest}`, [number]), value: number };
}

/** A whole number of 64 bits, null for what is none. */
export function wholeNode(words: EngineWords, node: Knex.Raw, kind: ColumnKind): Knex.Raw {
  return kind === 'text' || kind === 'padded' || kind === 'made'
    ? words.wholeOf(node)
    : words.wholeOfNumber(node, kind);
}

/** A number that a query can ask for digit by digit. Floats compare as they are, all others exactly. */
function numberNodes(words: EngineWords, node: Knex.Raw, kind: ColumnKind): CellNodes {
  const { knex } = words;
  const value = kind === 'float' ? words.floatOf(node) : words.decimalOf(node, kind);
  if (kind !== 'float') return { fits: isThere(knex, value), value };
  return { fits: knex.raw('(? = 0 or abs(?) between 1e-20 and 1e39)', [value, value]), value };
}

function dayNodes(words: EngineWords, node: Knex.Raw, kind: ColumnKind): CellNodes {
  const { knex } = words;
  switch (kind) {
    case 'date':
      return { fits: words.isInCalendar(node, kind), value: node };
    case 'local':
      // WHY a day with a time is none: it would be cut, and another day be shown than is compared.
      return {
        fits: knex.raw('(? and ?)', [words.isInCalendar(node, kind), words.isMidnight(node)]),
        value: node,
      };
    default:
      return { fits: words.test(node, 'day'), value: node };
  }
}

/** Whole seconds since 1970 UTC: a part of a second is cut, here and where the instant is shown. */
function instantNodes(words: EngineWords, node: Knex.Raw, kind: ColumnKind): CellNodes {
  const isMoment = kind === 'local' || kind === 'zoned';
  const fits = isMoment ? words.isInCalendar(node, kind) : words.test(node, 'instant');
  // WHY guarded: a text that is none would be converted, and fail the statement.
  const seconds = words.seconds(node, isMoment ? kind : 'text');
  return { fits, value: words.knex.raw('case when ? then ? end', [fits, seconds]) };
}
