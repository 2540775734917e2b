import type { Knex } from 'knex';
import type { Dialect, KeyMeeting, ValueNode } from '../dialect.ts';
import type { ComparisonOperator, Operand, SqlScalar } from '../operand.ts';
import { lengthOf, textMarks } from '../text-marks.ts';
import { keptAs } from './column-node.ts';
import { cellNodes, isRead, wholeNode } from './fit-node.ts';
import type { ColumnKind } from './kept-as.ts';
import type { MysqlBuilder } from './mysql-builder.ts';
import {
  type BoundType,
  boundDecimal,
  boundFor,
  boundList,
  boundNode,
  boundRows,
  comparableNode,
  endOfSecond,
  type IndexForm,
  inColumn,
  indexForm,
  ownOrder,
} from './value-node.ts';

const operators: Readonly<Record<ComparisonOperator, string>> = {
  eq: '=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

const largestCharacter = '\u{10FFFF}';

/** Comparisons of values, texts and keys. */
export function mysqlComparisons(
  builder: MysqlBuilder,
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
  const { knex } = builder;
  return {
    comparable: (value) => comparableNode(builder, value),
    isPresent: (value) => cellNodes(builder, value).fits,
    compare: (value, operator, operand) => compare(builder, value, operator, operand),
    equals: (value, operand) => compare(builder, value, 'eq', operand),
    isIn: (value, list) => isIn(builder, value, list),
    areNear: (columns, lists) => areNear(builder, columns, lists),
    begins: (value, beginning) => begins(builder, value, beginning),
    ends: (value, end) => {
      if (isUnread(value)) return knex.raw('false');
      return knex.raw('right(?, ?) = ?', [
        ...[value.node, boundNode(builder, end, 'signed', lengthOf)],
        boundNode(builder, end, 'text'),
      ]);
    },
    startsWith: ({ node }, beginning) =>
      knex.raw('(? >= ? and ? < ?)', [
        node,
        boundNode(builder, beginning, 'text'),
        node,
        boundNode(builder, beginning, 'text', (begun) => `${String(begun)}${largestCharacter}`),
      ]),
    contains: ({ node }, text) =>
      knex.raw("? like ? escape '!'", [
        node,
        boundNode(builder, text, 'text', (found) => `%${String(found).replace(/[!%_]/g, '!$&')}%`),
      ]),
    meet: (meeting) => meet(builder, meeting),
  };
}

/** WHY as numbers: `ord` gives the bytes of a character. */
const markBytes = Object.values(textMarks).map((mark) =>
  Buffer.from(String.fromCodePoint(mark)).readUIntBE(0, 2),
);

function begins(builder: MysqlBuilder, value: ValueNode, beginning: Operand): Knex.Raw {
  const { knex } = builder;
  if (isUnread(value)) return knex.raw('false');
  const length = () => boundNode(builder, beginning, 'signed', lengthOf);
  const [first, last] = markBytes;
  const behind = knex.raw('ord(convert(substr(?, ? + 1, 1) using utf8mb4))', [value.node, length()]);
  return knex.raw(`(left(?, ?) = ? and ? not between ${first} and ${last})`, [
    ...[value.node, length(), boundNode(builder, beginning, 'text'), behind],
  ]);
}

function compare(
  builder: MysqlBuilder,
  value: ValueNode,
  operator: ComparisonOperator,
  operand: Operand,
): Knex.Raw {
  const { knex } = builder;
  const sign = operators[operator];
  const { kind } = keptAs(value);
  if (isUnread(value)) return knex.raw('false');
  switch (value.valueClass.compares) {
    case 'content':
      return knex.raw('false');
    case 'text':
    case 'word':
    case 'key':
      return operator === 'eq'
        ? textEquals(builder, value, operand)
        : textBeside(builder, value, sign, operand);
    case 'asStored':
      return knex.raw(`? ${sign} ?`, [value.node, boundNode(builder, operand, storedType(value))]);
    case 'truth':
    case 'int':
    case 'whole':
      return overWhole(builder, value, (number) =>
        knex.raw(`? ${sign} ?`, [number, boundNode(builder, operand, 'signed')]),
      );
    case 'inexact':
      return knex.raw(`? ${sign} ?`, [
        comparableNode(builder, value),
        isFloat(kind) ? boundNode(builder, operand, 'double') : boundDecimal(builder, operand, operator),
      ]);
    case 'day': {
      const bound = boundNode(builder, operand, kind === 'date' ? 'date' : 'text');
      return guarded(builder, knex.raw(`? ${sign} ?`, [value.node, bound]), value);
    }
    case 'instant':
      return instantBeside(builder, value, operator, operand);
  }
}

function isFloat(kind: ColumnKind): boolean {
  return kind === 'float' || kind === 'short';
}

/** The type in which a column that is asked as it is stored is compared. */
function storedType(value: ValueNode): BoundType {
  const { kind } = keptAs(value);
  const { keptAs: word } = value.valueClass;
  switch (kind) {
    case 'whole':
      return 'signed';
    case 'huge':
    case 'numeric':
    case 'wide':
      return 'decimal';
    case 'date':
      return 'date';
    case 'text':
      return 'text';
    default:
      return word === '' ? 'text' : 'bare';
  }
}

/** WHY the bare column of whole numbers, and the guard behind it: its index serves. */
function overWhole(
  builder: MysqlBuilder,
  value: ValueNode,
  condition: (number: Knex.Raw) => Knex.Raw,
): Knex.Raw {
  const { compares } = value.valueClass;
  if (keptAs(value).kind !== 'whole') {
    const { fits, value: number } = cellNodes(builder, value);
    return condition(builder.knex.raw('case when ? then ? end', [fits, number]));
  }
  const bare = condition(value.node);
  return compares === 'whole' ? bare : guarded(builder, bare, value);
}

function guarded(builder: MysqlBuilder, condition: Knex.Raw, value: ValueNode): Knex.Raw {
  return builder.knex.raw('(? and ?)', [condition, cellNodes(builder, value).fits]);
}

/** Whether no cell of the column fits the class. */
function isUnread(value: ValueNode): boolean {
  const { compares } = value.valueClass;
  return compares !== 'key' && compares !== 'asStored' && !isRead(value, keptAs(value).kind);
}

function textEquals(builder: MysqlBuilder, value: ValueNode, operand: Operand): Knex.Raw {
  const { knex } = builder;
  const form = indexForm(builder, value);
  const exact = () => knex.raw('? = ?', [value.node, boundNode(builder, operand, 'text')]);
  if (form === null) return exact();
  const bare = knex.raw('? = ?', [form.column, boundFor(builder, operand, form)]);
  // WHY both: the index finds what the column calls equal, the characters decide.
  return form.isExact ? bare : knex.raw('(? and ?)', [bare, exact()]);
}

/** Texts that come before or behind one: keys in the order of their column, others by code point. */
function textBeside(builder: MysqlBuilder, value: ValueNode, sign: string, operand: Operand): Knex.Raw {
  const { knex } = builder;
  const own = ownOrder(builder, value);
  if (own !== null) return knex.raw(`? ${sign} ?`, [own.column, boundFor(builder, operand, own)]);
  const bare = knex.raw(`? ${sign} ?`, [value.node, boundNode(builder, operand, 'text')]);
  return value.valueClass.compares === 'key' ? bare : guarded(builder, bare, value);
}

/**
 * Instants of columns that keep them as such compare as the column is, so that an index serves. WHY with the ends of seconds: a
 * part of a second is cut from the cell, so what is at a second is behind the end of the one before, and not behind its own.
 */
function instantBeside(
  builder: MysqlBuilder,
  value: ValueNode,
  operator: ComparisonOperator,
  operand: Operand,
): Knex.Raw {
  const { knex } = builder;
  if (keptAs(value).kind === 'text') {
    const bound = boundNode(builder, operand, 'signed');
    return knex.raw(`? ${operators[operator]} ?`, [comparableNode(builder, value), bound]);
  }
  const end = (earlier: 0 | 1) =>
    boundNode(builder, operand, 'datetime', (seconds) => endOfSecond(Number(seconds) - earlier));
  const behind = (earlier: 0 | 1) => knex.raw('? > ?', [value.node, end(earlier)]);
  const until = (earlier: 0 | 1) => knex.raw('? <= ?', [value.node, end(earlier)]);
  const bare = () => {
    switch (operator) {
      case 'eq':
        return knex.raw('? and ?', [behind(1), until(0)]);
      case 'gt':
        return behind(0);
      case 'gte':
        return behind(1);
      case 'lt':
        return until(1);
      case 'lte':
        return until(0);
    }
  };
  return guarded(builder, bare(), value);
}

function isIn(builder: MysqlBuilder, value: ValueNode, list: Operand): Knex.Raw {
  const { knex } = builder;
  const { kind } = keptAs(value);
  const within = (node: Knex.Raw, type: BoundType, mark?: string) =>
    knex.raw('? in ?', [node, boundList(builder, list, type, mark)]);
  if (isUnread(value)) return knex.raw('false');
  switch (value.valueClass.compares) {
    case 'content':
      return knex.raw('false');
    case 'text':
    case 'word':
    case 'key': {
      const form = indexForm(builder, value);
      const exact = () => within(value.node, 'text');
      if (form === null) return exact();
      const bare = within(form.column, form.type, form.mark);
      return form.isExact ? bare : knex.raw('(? and ?)', [bare, exact()]);
    }
    case 'asStored':
      return within(value.node, storedType(value));
    case 'truth':
    case 'int':
    case 'whole':
      return overWhole(builder, value, (number) => within(number, 'signed'));
    case 'inexact':
      return within(comparableNode(builder, value), isFloat(kind) ? 'double' : 'decimal');
    case 'day':
      return guarded(builder, within(value.node, kind === 'date' ? 'date' : 'text'), value);
    case 'instant':
      return within(comparableNode(builder, value), 'signed');
  }
}

/** WHY only the columns that an index can serve: more rows hold, and what is compared exactly is asked beside it. */
function areNear(builder: MysqlBuilder, columns: readonly ValueNode[], lists: Operand): Knex.Raw {
  const { knex } = builder;
  const forms = columns.flatMap((column, at) => {
    const form = indexForm(builder, column);
    return form === null ? [] : [{ form, at }];
  });
  if (forms.length === 0) return knex.raw('true');
  const read = (row: SqlScalar): readonly string[] => {
    const texts: unknown = JSON.parse(String(row));
    return forms.map(({ at }) => (Array.isArray(texts) ? String(texts[at]) : ''));
  };
  const own = forms.map(({ form }) => form);
  return knex.raw(`(${forms.map(() => '?').join(', ')}) in ?`, [
    ...own.map(({ column }) => column),
    boundRows(builder, lists, own, read),
  ]);
}

function meet(builder: MysqlBuilder, { outer, inner, prefix }: KeyMeeting): Knex.Raw {
  const { knex, byCharacters } = builder;
  if ([outer, inner].some(isUnread)) return knex.raw('false');
  // WHY only one of them: the other one is a part of the same text.
  const isText = cellNodes(builder, outer).fits;
  const [left, right] = [indexForm(builder, outer), indexForm(builder, inner)];
  const areNumbers = [left, right].every((form) => form !== null && isWholeForm(form));
  if (prefix.text === '' && areNumbers && left !== null && right !== null)
    return knex.raw('? = ? and ?', [right.column, left.column, isText]);
  const { text } = prefix;
  const { length } = [...text];
  const whole = outer.node;
  const met = (found: Knex.Raw) => knex.raw('? and ?', [equalsText(builder, inner, found), isText]);
  if (text === '') return met(whole);
  if (prefix.of === 'outer') return met(knex.raw('concat(?, ?)', [text, whole]));
  return knex.raw(`left(?, ${length}) = ? collate ${byCharacters} and ?`, [
    whole,
    text,
    met(knex.raw(`substr(?, ${length + 1})`, [whole])),
  ]);
}

function isWholeForm({ type }: IndexForm): boolean {
  return type === 'signed' || type === 'unsigned';
}

/** Whether a key is a text that stands in another column. WHY its collation: two columns may have two, and only its own has its index. */
function equalsText(builder: MysqlBuilder, value: ValueNode, text: Knex.Raw): Knex.Raw {
  const { knex } = builder;
  const form = indexForm(builder, value);
  const kept = keptAs(value);
  const exact = knex.raw('? = ?', [value.node, text]);
  if (form === null) return exact;
  switch (form.type) {
    case 'bare': {
      if (kept.kind !== 'text') return exact;
      const own = kept.charset === 'utf8mb4' ? `? collate ${kept.collation}` : inColumn('?', kept);
      const bare = knex.raw(`? = ${own}`, [form.column, text]);
      return form.isExact ? bare : knex.raw('(? and ?)', [bare, exact]);
    }
    case 'signed':
      return knex.raw('? = ?', [form.column, wholeNode(builder, text, 'text')]);
    default:
      return exact;
  }
}
