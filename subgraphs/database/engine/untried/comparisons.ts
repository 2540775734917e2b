import type { Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import type { Dialect, KeyMeeting, ValueNode } from '../dialect.ts';
import type { ComparisonOperator, Operand, SqlScalar } from '../operand.ts';
import { spelled } from '../operand.ts';
import { textMarks } from '../text-marks.ts';
import { boundDecimal, boundList, boundNode, isOfType } from './bound-value.ts';
import { cellNodes, isRead, never } from './cell-nodes.ts';
import { bareColumn, keptAs, worksAsText } from './column-node.ts';
import type { BoundType, EngineWords } from './engine-words.ts';
import { type ColumnKind, keptAsKind } from './kept-as.ts';
import { localSeconds } from './local-seconds.ts';

const operators: Readonly<Record<ComparisonOperator, string>> = {
  eq: '=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

/** Comparisons of values, texts and keys. */
export function untriedComparisons(
  words: EngineWords,
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
    comparable: (value) => comparableNode(words, value),
    isPresent: (value) => cellNodes(words, value).fits,
    compare: (value, operator, operand) => compare(words, value, operator, operand),
    equals: (value, operand) => compare(words, value, 'eq', operand),
    isIn: (value, list) => isIn(words, value, list),
    areNear: (columns, lists) => areNear(words, columns, lists),
    begins: (value, beginning) => begins(words, value, beginning),
    ends: (value, end) =>
      isUnread(value) ? words.knex.raw(never) : like(words, value.node, end, (text) => `%${text}`),
    startsWith: ({ node }, beginning) => like(words, node, beginning, (text) => `${text}%`),
    contains: ({ node }, found) => like(words, node, found, (text) => `%${text}%`),
    meet: (meeting) => meet(words, meeting),
  };
}

/** A value in the form in which it compares, groups and orders; null where the cell does not fit. */
export function comparableNode(words: EngineWords, value: ValueNode): Knex.Raw {
  const { compares } = value.valueClass;
  const { fits, value: found } = cellNodes(words, value);
  if (compares === 'key' || compares === 'asStored' || compares === 'whole') return found;
  // WHY the node of a truth: what a statement groups by is read again as a cell of the column.
  return words.knex.raw('case when ? then ? end', [fits, compares === 'truth' ? value.node : found]);
}

/** WHY a pattern: it is compared by its characters, blanks at the end included, and an index by characters serves a beginning. */
function like(
  words: EngineWords,
  node: Knex.Raw,
  operand: Operand,
  pattern: (text: string) => string,
): Knex.Raw {
  const bound = boundNode(words, operand, 'characters', (value) => {
    const text = characters(value);
    return text === null ? null : pattern(text.replace(words.patternCharacters, '!$&'));
  });
  return words.knex.raw("? like ? escape '!'", [node, bound]);
}

/** WHY by the order of characters: what has a mark behind the beginning stands between the first mark there and what follows the last one. */
function begins(words: EngineWords, value: ValueNode, beginning: Operand): Knex.Raw {
  const { knex } = words;
  if (isUnread(value)) return knex.raw(never);
  const followedBy = (mark: number) =>
    boundNode(words, beginning, 'characters', (begun) => {
      const text = characters(begun);
      return text === null ? null : `${text}${String.fromCodePoint(mark)}`;
    });
  return knex.raw('(? and (? or ?))', [
    like(words, value.node, beginning, (text) => `${text}%`),
    inOrder(words, value.node, '<', followedBy(textMarks.first)),
    inOrder(words, value.node, '>=', followedBy(textMarks.last + 1)),
  ]);
}

/** Whether no cell of the column fits the class. */
function isUnread(value: ValueNode): boolean {
  const { compares } = value.valueClass;
  return compares !== 'key' && compares !== 'asStored' && !isRead(value, keptAs(value).kind);
}

function compare(
  words: EngineWords,
  value: ValueNode,
  operator: ComparisonOperator,
  operand: Operand,
): Knex.Raw {
  const { knex } = words;
  const sign = operators[operator];
  const { kind } = keptAs(value);
  if (isUnread(value)) return knex.raw(never);
  switch (value.valueClass.compares) {
    case 'content':
      return knex.raw(never);
    case 'text':
      return operator === 'eq'
        ? shown(words, value, textEquals(words, value, operand))
        : textBeside(words, value, sign, operand);
    case 'word':
    case 'key':
      return operator === 'eq' ? textEquals(words, value, operand) : textBeside(words, value, sign, operand);
    case 'asStored':
      return storedBeside(words, value, operator, operand);
    case 'truth':
    case 'int':
    case 'whole':
      return wholeBeside(words, value, sign, boundNode(words, operand, 'whole'));
    case 'inexact': {
      const bound =
        kind === 'float' ? boundNode(words, operand, 'float') : boundDecimal(words, operand, operator);
      return knex.raw(`? ${sign} ?`, [comparableNode(words, value), bound]);
    }
    case 'day':
      return dayBeside(words, value, sign, operand);
    case 'instant':
      return instantBeside(words, value, operator, operand);
  }
}

/** WHY: a text that is not shown, because of the form in which it is written, must not be found by what it says. */
function shown(words: EngineWords, value: ValueNode, condition: Knex.Raw): Knex.Raw {
  return words.knex.raw('(? and ?)', [condition, cellNodes(words, value).fits]);
}

/** The type in which a column that is asked as it is stored is compared. */
function storedType(kind: ColumnKind): BoundType {
  switch (kind) {
    case 'whole':
      return 'whole';
    case 'numeric':
      return 'decimal';
    case 'float':
      return 'float';
    case 'date':
      return 'date';
    default:
      return 'characters';
  }
}

function storedBeside(
  words: EngineWords,
  value: ValueNode,
  operator: ComparisonOperator,
  operand: Operand,
): Knex.Raw {
  const type = storedType(keptAs(value).kind);
  const bound = boundNode(words, operand, type);
  if (type !== 'characters') return words.knex.raw(`? ${operators[operator]} ?`, [value.node, bound]);
  return operator === 'eq'
    ? words.areEqual(value.node, bound)
    : inOrder(words, value.node, operators[operator], bound);
}

function inOrder(words: EngineWords, node: Knex.Raw, sign: string, other: Knex.Raw): Knex.Raw {
  return words.knex.raw(`? ${sign} ?`, [words.inOrder(node), words.inOrder(other)]);
}

/** WHY the bare column of whole numbers, and the guard behind it: its index serves. */
function wholeBeside(words: EngineWords, value: ValueNode, sign: string, bound: Knex.Raw): Knex.Raw {
  const { knex } = words;
  const { fits, value: number } = cellNodes(words, value);
  if (keptAs(value).kind === 'whole') return knex.raw(`(? ${sign} ? and ?)`, [value.node, bound, fits]);
  return knex.raw(`case when ? then ? end ${sign} ?`, [fits, number, bound]);
}

function dayBeside(words: EngineWords, value: ValueNode, sign: string, operand: Operand): Knex.Raw {
  const { fits } = cellNodes(words, value);
  const isDate = !worksAsText('day', keptAs(value).kind);
  const bound = boundNode(words, operand, isDate ? 'date' : 'characters');
  return words.knex.raw(`(? ${sign} ? and ?)`, [value.node, bound, fits]);
}

/** Whether an index on the bare column finds a text; null where none does. */
function bareEquals(words: EngineWords, value: ValueNode, operand: Operand): Knex.Raw | null {
  const column = bareColumn(value);
  const kept = keptAs(value);
  if (column === null) return null;
  switch (kept.kind) {
    case 'text':
    case 'padded':
      return kept.bound === ''
        ? null
        : words.knex.raw(`? = ${words.bareMark(kept)}`, [column, spelled(operand, characters) as Knex.Value]);
    case 'whole':
      return words.knex.raw('? = ?', [column, boundNode(words, operand, 'whole')]);
    default:
      return null;
  }
}

const characters = (value: Parameters<Parameters<typeof spelled>[1]>[0]) =>
  Array.isArray(value) || value === null ? null : String(value);

/** WHY both: the index finds what the column calls equal, the characters decide. */
function textEquals(words: EngineWords, value: ValueNode, operand: Operand): Knex.Raw {
  const bare = bareEquals(words, value, operand);
  const exact = words.areEqual(value.node, boundNode(words, operand, 'characters'));
  return bare === null ? exact : words.knex.raw('(? and ?)', [bare, exact]);
}

/** Texts that come before or behind one: keys in the order of their column, others by their characters. */
function textBeside(words: EngineWords, value: ValueNode, sign: string, operand: Operand): Knex.Raw {
  const { knex } = words;
  const own = ownOrder(value);
  if (own !== null) {
    const bound = own.isWhole
      ? boundNode(words, operand, 'whole')
      : knex.raw(words.bareMark(keptAs(value)), [spelled(operand, characters) as Knex.Value]);
    return knex.raw(`? ${sign} ?`, [own.column, bound]);
  }
  const beside = inOrder(words, value.node, sign, boundNode(words, operand, 'characters'));
  if (value.valueClass.compares === 'key') return beside;
  return knex.raw('(? and ?)', [beside, cellNodes(words, value).fits]);
}

/**
 * A column of keys that is asked in its own order; null where its text is. WHY unique: an order that puts different keys in one place
 * tells no page from the next.
 */
export function ownOrder(value: ValueNode): { readonly column: Knex.Raw; readonly isWhole: boolean } | null {
  const column = bareColumn(value);
  const { kind, isUnique, bound } = keptAs(value);
  if (value.valueClass.compares !== 'key' || column === null) return null;
  if (kind === 'whole') return { column, isWhole: true };
  return kind === 'text' && isUnique && bound !== '' ? { column, isWhole: false } : null;
}

/** The last moment of a second (since 1970 UTC) in Vietnamese local time, beyond the calendar the nearest one. */
function endOfSecond(seconds: number, fraction: string): string {
  const [first, last] = ['0001-01-01T00:00:00', '9999-12-31T23:59:59'];
  const at = new Date((seconds + localSeconds) * 1000);
  const text = Number.isNaN(at.getTime()) ? (seconds < 0 ? first : last) : at.toISOString().slice(0, 19);
  if (text.startsWith('-') || text < first) return `${first}.${fraction.replaceAll('9', '0')}`;
  return `${text.startsWith('+') ? last : text}.${fraction}`;
}

/**
 * Instants of columns that keep them as such compare as the column is, so that an index serves. WHY with the ends of seconds: a
 * part of a second is cut from the cell, so what is at a second is behind the end of the one before, and not behind its own.
 */
function instantBeside(
  words: EngineWords,
  value: ValueNode,
  operator: ComparisonOperator,
  operand: Operand,
): Knex.Raw {
  const { knex } = words;
  const { kind } = keptAs(value);
  if (kind !== 'local' && kind !== 'zoned')
    return knex.raw(`? ${operators[operator]} ?`, [
      comparableNode(words, value),
      boundNode(words, operand, 'whole'),
    ]);
  const zone = kind === 'zoned' ? legalZone : '';
  const end = (earlier: 0 | 1) =>
    boundNode(
      words,
      operand,
      kind,
      (seconds) => `${endOfSecond(Number(seconds) - earlier, words.lastFraction)}${zone}`,
    );
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
  return knex.raw('(? and ?)', [bare(), cellNodes(words, value).fits]);
}

/** Whether something holds of a row of a list, which is one binding. */
function holdsOfSome(
  words: EngineWords,
  list: Operand,
  places: number,
  condition: (value: (place: number) => Knex.Raw) => Knex.Raw,
): Knex.Raw {
  const source = words.list(places);
  return words.knex.raw(`exists (select 1 from ${source.from} where ?)`, [
    list as Knex.Value,
    condition(source.value),
  ]);
}

/** A value of a list in the type of what it is compared with. */
function listed(words: EngineWords, value: Knex.Raw, type: BoundType): Knex.Raw {
  switch (type) {
    case 'whole':
      return words.wholeOf(value);
    case 'decimal':
      return words.decimalOf(value, 'text');
    case 'float':
      return words.floatOf(value);
    default:
      return value;
  }
}

function isIn(words: EngineWords, value: ValueNode, list: Operand): Knex.Raw {
  const { knex } = words;
  const { kind } = keptAs(value);
  const within = (node: Knex.Raw, type: BoundType) =>
    holdsOfSome(words, boundList(list, type), 1, (of) =>
      knex.raw('? = ?', [node, listed(words, of(0), type)]),
    );
  if (isUnread(value)) return knex.raw(never);
  switch (value.valueClass.compares) {
    case 'content':
      return knex.raw(never);
    case 'text':
    case 'word':
    case 'key': {
      const found = holdsOfSome(words, boundList(list, 'characters'), 1, (of) =>
        equalsText(words, value, of(0)),
      );
      return value.valueClass.compares === 'text' ? shown(words, value, found) : found;
    }
    case 'asStored': {
      const type = storedType(kind);
      return type === 'characters'
        ? holdsOfSome(words, boundList(list, type), 1, (of) => words.areEqual(value.node, of(0)))
        : within(value.node, type);
    }
    case 'truth':
    case 'int':
    case 'whole': {
      const { fits, value: number } = cellNodes(words, value);
      return kind === 'whole'
        ? knex.raw('(? and ?)', [within(value.node, 'whole'), fits])
        : within(knex.raw('case when ? then ? end', [fits, number]), 'whole');
    }
    case 'inexact':
      return within(comparableNode(words, value), kind === 'float' ? 'float' : 'decimal');
    case 'day': {
      const text = worksAsText('day', kind) ? value.node : words.written(value.node, keptAsKind('date'));
      return within(knex.raw('case when ? then ? end', [cellNodes(words, value).fits, text]), 'date');
    }
    case 'instant':
      return within(comparableNode(words, value), 'whole');
  }
}

/** Whether a key is a text that stands in an expression. */
function equalsText(words: EngineWords, value: ValueNode, text: Knex.Raw): Knex.Raw {
  const { knex } = words;
  const exact = words.areEqual(value.node, text);
  const column = bareColumn(value);
  const kept = keptAs(value);
  if (column === null) return exact;
  if (kept.kind === 'whole') return knex.raw('(? = ? and ?)', [column, words.wholeOf(text), exact]);
  const isText = kept.kind === 'text' || kept.kind === 'padded';
  return isText && kept.bound !== ''
    ? knex.raw('(? = ? and ?)', [column, words.asBare(text, kept), exact])
    : exact;
}

/** WHY only the columns that an index can serve: more rows hold, and what is compared exactly is asked beside it. */
function areNear(words: EngineWords, columns: readonly ValueNode[], lists: Operand): Knex.Raw {
  const { knex } = words;
  const isServed = (value: ValueNode) => {
    const { kind, bound } = keptAs(value);
    return (
      bareColumn(value) !== null &&
      (kind === 'whole' || ((kind === 'text' || kind === 'padded') && bound !== ''))
    );
  };
  const served = columns.map((value, at) => ({ value, at })).filter(({ value }) => isServed(value));
  if (served.length === 0) return knex.raw('(1 = 1)');
  const rows = spelled(lists, (texts) => {
    const read: unknown = JSON.parse(`[${String(texts)}]`);
    const isKey = (row: readonly SqlScalar[]) =>
      served.every(({ value, at }) => keptAs(value).kind !== 'whole' || isOfType(String(row[at]), 'whole'));
    return JSON.stringify(Array.isArray(read) ? read.filter(isKey) : []);
  });
  return holdsOfSome(words, rows, columns.length, (of) =>
    knex.raw(
      served.map(() => '?').join(' and '),
      served.map(({ value, at }) => equalsText(words, value, of(at))),
    ),
  );
}

function meet(words: EngineWords, { outer, inner, prefix }: KeyMeeting): Knex.Raw {
  const { knex } = words;
  if ([outer, inner].some(isUnread)) return knex.raw(never);
  // WHY only one of them: the other one is a part of the same text.
  const isText = cellNodes(words, outer).fits;
  const [left, right] = [bareColumn(outer), bareColumn(inner)];
  const areNumbers = [outer, inner].every((value) => keptAs(value).kind === 'whole');
  if (prefix.text === '' && areNumbers && left !== null && right !== null)
    return knex.raw('(? = ? and ?)', [right, left, isText]);
  const { text } = prefix;
  const { length } = [...text];
  const whole = outer.node;
  const met = (found: Knex.Raw) => knex.raw('(? and ?)', [equalsText(words, inner, found), isText]);
  const bound = knex.raw(words.mark('characters'), [text]);
  if (text === '') return met(whole);
  if (prefix.of === 'outer') return met(words.joined([bound, whole]));
  const begins = words.areEqual(words.slice(whole, 1, length), bound);
  return knex.raw('(? and ?)', [begins, met(words.slice(whole, length + 1, longestKey))]);
}

/** Characters of a key that are looked at behind a prefix. */
const longestKey = 4_000;
