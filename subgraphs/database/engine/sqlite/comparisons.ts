import type { Knex } from 'knex';
import type { Dialect, KeyMeeting, ValueNode } from '../dialect.ts';
import type { ComparisonOperator, Operand, SqlValue } from '../operand.ts';
import { lengthOf, textMarks } from '../text-marks.ts';
import { cellNodes, isReadable } from './fit-node.ts';
import { bindingNode, comparableNode, comparisonKind, inClass, keyNode, listNode } from './value-node.ts';

const operators: Readonly<Record<ComparisonOperator, string>> = {
  eq: '=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

const largestCharacter = '\u{10FFFF}';
const secondsOfDay = 86_400;

/** Comparisons of values, texts and keys. */
export function sqliteComparisons(
  knex: Knex,
): Pick<
  Dialect,
  | 'comparable'
  | 'isPresent'
  | 'compare'
  | 'equals'
  | 'isIn'
  | 'areNear'
  | 'begins'
  | 'ends'
  | 'startsWith'
  | 'contains'
  | 'meet'
> {
  return {
    comparable: (value) => comparableNode(knex, value),
    isPresent: (value) => cellNodes(knex, value).fits,
    compare: (value, operator, operand) => compare(knex, value, operator, operand),
    equals: (value, operand) => compare(knex, value, 'eq', operand),
    isIn: (value, list) => isIn(knex, value, list),
    areNear: (columns, lists) => areNear(knex, columns, lists),
    begins: (value, beginning) => begins(knex, value, beginning),
    ends: (value, end) =>
      knex.raw('substr(?, ?) = ?', [
        keyNode(knex, value),
        bindingNode(knex, end, (text) => -lengthOf(text)),
        bindingNode(knex, end),
      ]),
    startsWith: ({ node }, beginning) =>
      knex.raw('(? >= ? and ? < ?)', [
        node,
        bindingNode(knex, beginning),
        node,
        bindingNode(knex, beginning, (text) => `${String(text)}${largestCharacter}`),
      ]),
    contains: ({ node }, text) =>
      knex.raw("? like ? escape '!'", [
        node,
        bindingNode(knex, text, (found) => `%${String(found).replace(/[!%_]/g, '!$&')}%`),
      ]),
    meet: (meeting) => meet(knex, meeting),
  };
}

function begins(knex: Knex, value: ValueNode, beginning: Operand): Knex.Raw {
  const { first, last } = textMarks;
  const text = keyNode(knex, value);
  const length = () => bindingNode(knex, beginning, lengthOf);
  return knex.raw(
    `(substr(?, 1, ?) = ? and coalesce(unicode(substr(?, ? + 1, 1)), 0) not between ${first} and ${last})`,
    [text, length(), bindingNode(knex, beginning), text, length()],
  );
}

function compare(knex: Knex, value: ValueNode, operator: ComparisonOperator, operand: Operand): Knex.Raw {
  const sign = operators[operator];
  const bound = () => inClass(knex, bindingNode(knex, operand), value);
  const bare = () => knex.raw(`? ${sign} ?`, [value.node, bound()]);
  switch (comparisonKind(value)) {
    case 'exact':
      return operator === 'eq' || isAlwaysFit(value) ? bare() : guarded(knex, bare(), value);
    case 'untyped':
      return knex.raw(`? ${sign} ?`, [textNode(knex, value, operator), bound()]);
    case 'cast': {
      const exact = knex.raw(`? ${sign} ?`, [textNode(knex, value, operator), bound()]);
      // WHY: the bare column lets an index find the row, the cast makes '07' differ from 7 in an integer column.
      return operator === 'eq' ? knex.raw('(? and ?)', [bare(), exact]) : exact;
    }
    case 'guarded':
      return guarded(knex, bare(), value);
    case 'worked': {
      const exact = knex.raw(`? ${sign} ?`, [comparableNode(knex, value), bound()]);
      if (value.valueClass.compares !== 'instant') return exact;
      return knex.raw('(? and ?)', [nearInstant(knex, value, operator, operand), exact]);
    }
  }
}

/** A text to compare with another one: equal texts are both readable or neither is. */
function textNode(knex: Knex, value: ValueNode, operator: ComparisonOperator): Knex.Raw {
  return operator === 'eq' ? keyNode(knex, value) : comparableNode(knex, value);
}

function isAlwaysFit({ valueClass: { compares } }: ValueNode): boolean {
  return compares === 'key' || compares === 'asStored';
}

function guarded(knex: Knex, condition: Knex.Raw, value: ValueNode): Knex.Raw {
  return knex.raw('(? and ?)', [condition, cellNodes(knex, value).fits]);
}

/**
 * What every spelling of an instant fulfils as a text, so that an index on the bare column serves: its day, in whatever zone,
 * is at most one day off that in UTC.
 */
export function nearInstant(
  knex: Knex,
  { node }: ValueNode,
  operator: ComparisonOperator,
  operand: Operand,
): Knex.Raw {
  const atLeast = () => knex.raw('? >= ?', [node, bindingNode(knex, operand, dayBeside(-1))]);
  const atMost = () => knex.raw('? < ?', [node, bindingNode(knex, operand, dayBeside(2))]);
  switch (operator) {
    case 'eq':
      return knex.raw('? and ?', [atLeast(), atMost()]);
    case 'gt':
    case 'gte':
      return atLeast();
    case 'lt':
    case 'lte':
      return atMost();
  }
}

/** The day of an instant in UTC, and so many days on; of what is beyond the calendar the nearest text. */
function dayBeside(days: number): (seconds: SqlValue) => SqlValue {
  return (seconds) => {
    const at = new Date((Number(seconds) + days * secondsOfDay) * 1000).toISOString();
    if (at.startsWith('-')) return '0000-01-01';
    return at.startsWith('+') ? ':' : at.slice(0, 10);
  };
}

function isIn(knex: Knex, value: ValueNode, list: Operand): Knex.Raw {
  const each = inClass(knex, knex.raw('value'), value);
  const values = () => knex.raw('(select ? from json_each(?))', [each, listNode(knex, list)]);
  const bare = () => knex.raw('? in ?', [value.node, values()]);
  switch (comparisonKind(value)) {
    case 'exact':
      return bare();
    case 'untyped':
      return knex.raw('? in ?', [keyNode(knex, value), values()]);
    case 'cast':
      return knex.raw('(? and ? in ?)', [bare(), keyNode(knex, value), values()]);
    case 'guarded':
      return guarded(knex, bare(), value);
    case 'worked':
      return knex.raw('? in ?', [comparableNode(knex, value), values()]);
  }
}

/** WHY a list of rows: a list for each column would be asked in all its combinations. */
function areNear(knex: Knex, columns: readonly ValueNode[], lists: Operand): Knex.Raw {
  const read = columns.map((_, at) => `value ->> ${at}`).join(', ');
  const nodes = columns.map(({ node }) => node);
  const bound = bindingNode(knex, lists, (texts) => `[${String(texts)}]`);
  return knex.raw(`(${nodes.map(() => '?').join(', ')}) in (select ${read} from json_each(?))`, [
    ...nodes,
    bound,
  ]);
}

function meet(knex: Knex, { outer, inner, prefix }: KeyMeeting): Knex.Raw {
  const kinds = [outer, inner].map(comparisonKind);
  // WHY only one of them: the other one is a part of the same text.
  const isText = isReadable(knex, outer);
  const bare = holdSameKey(knex, outer.node, inner.node, prefix);
  if (kinds.every((each) => each === 'exact')) return knex.raw('? and ?', [bare, isText]);
  const asTexts = holdSameKey(knex, keyNode(knex, outer), keyNode(knex, inner), prefix);
  // WHY: bare columns let an index find the rows, the cast makes '07' differ from 7, as it does in a key that is read.
  return kinds.includes('untyped')
    ? knex.raw('? and ?', [asTexts, isText])
    : knex.raw('? and ? and ?', [bare, asTexts, isText]);
}

function holdSameKey(
  knex: Knex,
  outer: Knex.Raw,
  inner: Knex.Raw,
  { text, of }: KeyMeeting['prefix'],
): Knex.Raw {
  if (text === '') return knex.raw('? = ?', [inner, outer]);
  if (of === 'outer') return knex.raw('? = ? || ?', [inner, text, outer]);
  const { length } = [...text];
  return knex.raw('(substr(?, 1, ?) = ? and ? = substr(?, ?))', [
    outer,
    length,
    text,
    inner,
    outer,
    length + 1,
  ]);
}
