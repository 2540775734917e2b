import type { Knex } from 'knex';
import type { Dialect, KeyMeeting, ValueNode } from '../dialect.ts';
import type { ComparisonOperator, Operand } from '../operand.ts';
import { bindingNode, comparableNode, comparisonClass, inClass, listNode } from './value-node.ts';

const operators: Readonly<Record<ComparisonOperator, string>> = {
  eq: '=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

const largestCharacter = '\u{10FFFF}';

/** Comparisons of values, texts and keys. */
export function sqliteComparisons(
  knex: Knex,
): Pick<Dialect, 'comparable' | 'compare' | 'equals' | 'isIn' | 'startsWith' | 'contains' | 'meet'> {
  return {
    comparable: (value) => comparableNode(knex, value),
    compare: (value, operator, operand) => compare(knex, value, operator, operand),
    equals: (value, operand) => equals(knex, value, operand),
    isIn: (value, list) => isIn(knex, value, list),
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

function compare(knex: Knex, value: ValueNode, operator: ComparisonOperator, operand: Operand): Knex.Raw {
  const bound = inClass(knex, bindingNode(knex, operand), value.valueClass);
  return knex.raw(`? ${operators[operator]} ?`, [comparableNode(knex, value), bound]);
}

function equals(knex: Knex, value: ValueNode, operand: Operand): Knex.Raw {
  const exact = compare(knex, value, 'eq', operand);
  if (comparisonClass(value.valueClass) !== 'castText') return exact;
  // WHY: the bare column lets an index find the row, the cast makes '07' differ from 7 in an integer column.
  return knex.raw('(? = ? and ?)', [value.node, bindingNode(knex, operand), exact]);
}

function isIn(knex: Knex, value: ValueNode, list: Operand): Knex.Raw {
  const each = inClass(knex, knex.raw('value'), value.valueClass);
  const values = knex.raw('(select ? from json_each(?))', [each, listNode(knex, list)]);
  const exact = knex.raw('? in ?', [comparableNode(knex, value), values]);
  if (comparisonClass(value.valueClass) !== 'castText') return exact;
  return knex.raw('(? in ? and ?)', [value.node, values, exact]);
}

function meet(knex: Knex, { outer, inner, prefix }: KeyMeeting): Knex.Raw {
  const classes = [outer, inner].map(({ valueClass }) => comparisonClass(valueClass));
  const bare = holdSameKey(knex, outer.node, inner.node, prefix);
  if (classes.every((each) => each === 'text')) return bare;
  const asTexts = holdSameKey(knex, comparableNode(knex, outer), comparableNode(knex, inner), prefix);
  // WHY: bare columns let an index find the rows, the cast makes '07' differ from 7, as it does in a key that is read.
  return classes.includes('anyText') ? asTexts : knex.raw('? and ?', [bare, asTexts]);
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
