import type { Knex } from 'knex';
import type { Dialect, KeyMeeting, ValueNode } from '../dialect.ts';
import { type ComparisonOperator, type Operand, spelled } from '../operand.ts';
import { lengthOf, textMarks } from '../text-marks.ts';
import { bareColumn, keptAs, typedNode } from './column-node.ts';
import { cellNodes, isRead, localSeconds, wholeNode } from './fit-node.ts';
import { matches } from './text-form-node.ts';
import {
  type BoundType,
  boundList,
  boundNode,
  comparableNode,
  inOrder,
  isOfType,
  isTextForm,
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
const uuidPattern = '^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$';

/** Comparisons of values, texts and keys. */
export function postgresComparisons(
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
    ends: (value, end) => {
      if (isUnread(value)) return knex.raw('false');
      const text = byCharacters(knex, value);
      return knex.raw('right(?, ?) = ?', [text, boundLength(knex, end), boundNode(knex, end, 'text')]);
    },
    startsWith: (key, beginning) => {
      const text = inOrder(knex, typedNode(knex, key), key);
      return knex.raw('(? >= ? and ? < ?)', [
        text,
        boundNode(knex, beginning, 'text'),
        text,
        boundNode(knex, beginning, 'text', (begun) => `${String(begun)}${largestCharacter}`),
      ]);
    },
    contains: (key, text) =>
      knex.raw("? like ? escape '!'", [
        inOrder(knex, typedNode(knex, key), key),
        boundNode(knex, text, 'text', (found) => `%${String(found).replace(/[!%_]/g, '!$&')}%`),
      ]),
    meet: (meeting) => meet(knex, meeting),
  };
}

function begins(knex: Knex, value: ValueNode, beginning: Operand): Knex.Raw {
  if (isUnread(value)) return knex.raw('false');
  const { first, last } = textMarks;
  const text = byCharacters(knex, value);
  const length = () => boundLength(knex, beginning);
  return knex.raw(`(left(?, ?) = ? and ascii(substr(?, ? + 1, 1)) not between ${first} and ${last})`, [
    text,
    length(),
    boundNode(knex, beginning, 'text'),
    text,
    length(),
  ]);
}

function boundLength(knex: Knex, text: Operand): Knex.Raw {
  return knex.raw('?::int', [spelled(text, lengthOf) as Knex.Value]);
}

function compare(knex: Knex, value: ValueNode, operator: ComparisonOperator, operand: Operand): Knex.Raw {
  const sign = operators[operator];
  const { compares } = value.valueClass;
  const { kind } = keptAs(value);
  if (isUnread(value)) return knex.raw('false');
  switch (compares) {
    case 'content':
      return knex.raw('false');
    case 'text':
    case 'word':
    case 'key':
      return operator === 'eq' ? textEquals(knex, value, operand) : textBeside(knex, value, sign, operand);
    case 'asStored': {
      const node = inOrder(knex, typedNode(knex, value), value);
      const type = isTextForm(value, kind) ? 'text' : storedType(kind);
      return type === null
        ? knex.raw('false')
        : knex.raw(`? ${sign} ?`, [node, boundNode(knex, operand, type)]);
    }
    case 'truth':
    case 'int':
    case 'whole':
      return overWhole(knex, value, (number) =>
        knex.raw(`? ${sign} ?`, [number, boundNode(knex, operand, 'bigint')]),
      );
    case 'inexact':
      return knex.raw(`? ${sign} ?`, [comparableNode(knex, value), boundNode(knex, operand, 'numeric')]);
    case 'day': {
      const type = kind === 'date' ? 'date' : 'text';
      const bare = knex.raw(`? ${sign} ?`, [
        inOrder(knex, typedNode(knex, value), value),
        boundNode(knex, operand, type),
      ]);
      return guarded(knex, bare, value);
    }
    case 'instant':
      return instantBeside(knex, value, operator, operand);
  }
}

/** The type in which a column that is asked as it is stored is compared; null where none is known. */
function storedType(kind: string): BoundType | null {
  switch (kind) {
    case 'whole':
      return 'bigint';
    case 'numeric':
    case 'date':
    case 'uuid':
      return kind;
    default:
      return null;
  }
}

/** WHY the bare column of whole numbers, and the guard behind it: its index serves. */
function overWhole(knex: Knex, value: ValueNode, condition: (number: Knex.Raw) => Knex.Raw): Knex.Raw {
  const { compares } = value.valueClass;
  if (keptAs(value).kind !== 'whole') {
    const { fits, value: number } = cellNodes(knex, value);
    return condition(knex.raw('case when ? then ? end', [fits, number]));
  }
  const bare = condition(typedNode(knex, value));
  return compares === 'whole' ? bare : guarded(knex, bare, value);
}

function guarded(knex: Knex, condition: Knex.Raw, value: ValueNode): Knex.Raw {
  return knex.raw('(? and ?)', [condition, cellNodes(knex, value).fits]);
}

/** What a column of texts by its kind is compared with, so that an index on it serves. */
interface IndexForm {
  readonly column: Knex.Raw;
  readonly type: BoundType;
  /** Whether equality in that type is equality of the texts. */
  readonly isExact: boolean;
}

function indexForm(value: ValueNode): IndexForm | null {
  const column = bareColumn(value);
  const { kind, isExact } = keptAs(value);
  if (column === null) return null;
  switch (kind) {
    case 'text':
      return isExact ? { column, type: 'text', isExact: true } : null;
    case 'padded':
      return isExact ? { column, type: 'bpchar', isExact: false } : null;
    case 'whole':
      return { column, type: 'bigint', isExact: true };
    case 'uuid':
      return { column, type: 'uuid', isExact: true };
    case 'numeric':
      return { column, type: 'numeric', isExact: false };
    default:
      return null;
  }
}

/** The text of a value, without the guard that it fits: what it is compared with is a readable text. */
function byCharacters(knex: Knex, value: ValueNode): Knex.Raw {
  return knex.raw('? collate "C"', [typedNode(knex, value)]);
}

/** Whether no cell of the column fits the class. */
function isUnread(value: ValueNode): boolean {
  const { compares } = value.valueClass;
  return compares !== 'key' && compares !== 'asStored' && !isRead(value, keptAs(value).kind);
}

function textEquals(knex: Knex, value: ValueNode, operand: Operand): Knex.Raw {
  const form = indexForm(value);
  const exact = () => knex.raw('? = ?', [byCharacters(knex, value), boundNode(knex, operand, 'text')]);
  if (form === null) return exact();
  const bare = knex.raw('? = ?', [form.column, boundNode(knex, operand, form.type)]);
  return form.isExact ? bare : knex.raw('(? and ?)', [bare, exact()]);
}

/** Texts that come before or behind one: keys in the order of their column, others by code point. */
function textBeside(knex: Knex, value: ValueNode, sign: string, operand: Operand): Knex.Raw {
  const own = ownOrder(value);
  if (own !== null) return knex.raw(`? ${sign} ?`, [own.column, boundNode(knex, operand, own.type)]);
  const bare = knex.raw(`? ${sign} ?`, [byCharacters(knex, value), boundNode(knex, operand, 'text')]);
  return value.valueClass.compares === 'key' ? bare : guarded(knex, bare, value);
}

/**
 * Instants of columns that keep them as such compare as the column is, so that an index serves. WHY the next second: a part of a
 * second is cut from the cell, so what is at a second is at or behind it and before the next.
 */
function instantBeside(
  knex: Knex,
  value: ValueNode,
  operator: ComparisonOperator,
  operand: Operand,
): Knex.Raw {
  const { kind } = keptAs(value);
  if (kind !== 'zoned' && kind !== 'local') {
    const sign = operators[operator];
    return knex.raw(`? ${sign} ?`, [comparableNode(knex, value), boundNode(knex, operand, 'bigint')]);
  }
  const node = typedNode(knex, value);
  const second = (later: 0 | 1) => {
    const at = knex.raw(`to_timestamp(? + ${later})`, [boundNode(knex, operand, 'bigint')]);
    return kind === 'zoned'
      ? at
      : knex.raw(`(? at time zone 'UTC' + interval '${localSeconds} seconds')`, [at]);
  };
  const from = (later: 0 | 1) => knex.raw('? >= ?', [node, second(later)]);
  const before = (later: 0 | 1) => knex.raw('? < ?', [node, second(later)]);
  const bare = () => {
    switch (operator) {
      case 'eq':
        return knex.raw('? and ?', [from(0), before(1)]);
      case 'gt':
        return from(1);
      case 'gte':
        return from(0);
      case 'lt':
        return before(0);
      case 'lte':
        return before(1);
    }
  };
  return guarded(knex, bare(), value);
}

function isIn(knex: Knex, value: ValueNode, list: Operand): Knex.Raw {
  const { compares } = value.valueClass;
  const { kind } = keptAs(value);
  const within = (node: Knex.Raw, type: BoundType) => knex.raw('? = ?', [node, boundList(knex, list, type)]);
  if (isUnread(value)) return knex.raw('false');
  switch (compares) {
    case 'content':
      return knex.raw('false');
    case 'text':
    case 'word':
    case 'key': {
      const form = indexForm(value);
      const exact = () => within(byCharacters(knex, value), 'text');
      if (form === null) return exact();
      const bare = within(form.column, form.type);
      return form.isExact ? bare : knex.raw('(? and ?)', [bare, exact()]);
    }
    case 'asStored':
      return within(knex.raw('?::text collate "C"', [typedNode(knex, value)]), 'text');
    case 'truth':
    case 'int':
    case 'whole':
      return overWhole(knex, value, (number) => within(number, 'bigint'));
    case 'inexact':
      return within(comparableNode(knex, value), 'numeric');
    case 'day':
      return guarded(
        knex,
        within(inOrder(knex, typedNode(knex, value), value), kind === 'date' ? 'date' : 'text'),
        value,
      );
    case 'instant':
      return within(comparableNode(knex, value), 'bigint');
  }
}

/** WHY a list of rows: a list for each column would be asked in all its combinations. */
function areNear(knex: Knex, columns: readonly ValueNode[], lists: Operand): Knex.Raw {
  const forms = columns.flatMap((column, at) => {
    const form = indexForm(column);
    return form === null ? [] : [{ ...form, at }];
  });
  if (forms.length === 0) return knex.raw('true');
  const read = forms.map(({ at, type }) => `(e.value ->> ${at})::${type}`).join(', ');
  const bound = spelled(lists, (texts) => {
    const rows: unknown = JSON.parse(`[${String(texts)}]`);
    if (!Array.isArray(rows)) return '[]';
    return JSON.stringify(
      rows.filter((row) => forms.every(({ at, type }) => isOfType(String(row[at]), type))),
    );
  });
  return knex.raw(
    `(${forms.map(() => '?').join(', ')}) in (select ${read} from jsonb_array_elements(?::jsonb) as e(value))`,
    [...forms.map(({ column }) => column), bound as Knex.Value],
  );
}

function meet(knex: Knex, { outer, inner, prefix }: KeyMeeting): Knex.Raw {
  if ([outer, inner].some(isUnread)) return knex.raw('false');
  // WHY only one of them: the other one is a part of the same text.
  const isText = cellNodes(knex, outer).fits;
  const [left, right] = [indexForm(outer), indexForm(inner)];
  const isSameType = left !== null && left.type === right?.type && right.type !== 'text';
  if (prefix.text === '' && isSameType && left.isExact && right.isExact)
    return knex.raw('? = ? and ?', [right.column, left.column, isText]);
  const [text, length] = [prefix.text, [...prefix.text].length];
  const outerText = typedNode(knex, outer);
  if (text === '') return knex.raw('? and ?', [equalsText(knex, inner, outerText), isText]);
  if (prefix.of === 'outer') {
    const whole = knex.raw('(?::text || ?)', [text, outerText]);
    return knex.raw('? and ?', [equalsText(knex, inner, whole), isText]);
  }
  const rest = knex.raw('substr(?, ?::int)', [outerText, length + 1]);
  const begins = knex.raw('substr(?, 1, ?::int) collate "C" = ?::text', [outerText, length, text]);
  return knex.raw('? and ? and ?', [begins, equalsText(knex, inner, rest), isText]);
}

/** Whether a key is a text that stands in another column. WHY its collation: two columns may have two, and only its own has its index. */
function equalsText(knex: Knex, value: ValueNode, text: Knex.Raw): Knex.Raw {
  const form = indexForm(value);
  const exact = knex.raw('? = ?', [byCharacters(knex, value), text]);
  if (form === null) return exact;
  const { column, type } = form;
  switch (type) {
    case 'text':
      return knex.raw(`? = ? collate ${keptAs(value).collation}`, [column, text]);
    case 'bigint':
      return knex.raw('? = ?', [column, wholeNode(knex, text, 'text')]);
    case 'uuid':
      return knex.raw('? = case when ? then ?::uuid end', [column, matches(knex, text, uuidPattern), text]);
    default:
      return exact;
  }
}
