import type { Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import { invariant } from '../../../../schema/invariant.ts';
import type { AnswerShape, Dialect, TermOrder, ValueNode } from '../dialect.ts';
import { noStoredOrder } from '../no-stored-order.ts';
import { tablePath } from '../table-path.ts';
import { writings } from '../writing.ts';
import { cellNodes, isRead } from './cell-nodes.ts';
import { columnNode, keptAs, worksAsText } from './column-node.ts';
import { comparableNode, ownOrder, untriedComparisons } from './comparisons.ts';
import type { EngineWords } from './engine-words.ts';
import { type ColumnKind, keptAsKind, writeKeptAs } from './kept-as.ts';

const wholeNumbers = { compares: 'asStored', keptAs: writeKeptAs(keptAsKind('whole')) } as const;

/** Statements in the words of an engine. An answer is its rows, each column a text. */
export function untriedDialect(words: EngineWords): Dialect {
  const { knex, aliasWord } = words;
  const name = (...path: readonly string[]) => knex.raw(path.map((each) => words.quoted(each)).join('.'));
  return {
    knex,
    name,
    table: (table, alias) => knex.raw(`?${aliasWord}?`, [name(...tablePath(table)), name(alias)]),
    column: (alias, column, valueClass) => columnNode(words, name(alias, column), valueClass),
    ...untriedComparisons(words),
    ...noStoredOrder(knex),
    ...truths(knex),
    ...texts(words),
    ...masks(words),
    ...numbers(words),
    ...madeTexts(words),
    ordered: (value, order) => orderedNode(words, value, order),
    answerRows: (shape) => answerRows(words, shape),
    answerCount: (source, alias) =>
      knex.select(words.written(knex.raw('count(*)'), keptAsKind('whole'))).from(source.as(alias)),
  };
}

/** WHY never a bare condition: it is no value in these engines. */
function truths(
  knex: Knex,
): Pick<Dialect, 'truth' | 'isNotTrue' | 'withoutIndex' | 'conditionColumn' | 'isSet'> {
  return {
    truth: knex.raw('1 = 1'),
    isNotTrue: (condition) => knex.raw('(case when ? then 0 else 1 end = 1)', [condition]),
    withoutIndex: (condition) => knex.raw('(case when ? then 1 else 0 end = 1)', [condition]),
    conditionColumn: (condition) => knex.raw('case when ? then 1 else 0 end', [condition]),
    isSet: (column) => knex.raw('? = 1', [column]),
  };
}

function texts(words: EngineWords): Pick<Dialect, 'text' | 'exactText' | 'writing' | 'digits'> {
  return {
    text: (value) => textNode(words, value),
    exactText: (value) => writtenValue(words, comparableNode(words, value), value),
    writing: (value) => writingNode(words, value),
    digits: (number) => words.knex.raw(`'${number}'`),
  };
}

/** The text of a value in the form in which its class compares. */
function writtenValue(words: EngineWords, node: Knex.Raw, value: ValueNode): Knex.Raw {
  const kept = keptAs(value);
  const { compares } = value.valueClass;
  switch (compares) {
    case 'text':
    case 'word':
    case 'key':
    case 'content':
      return node;
    case 'int':
    case 'whole':
    case 'instant':
      return words.written(node, keptAsKind('whole'));
    case 'inexact':
      return words.written(node, keptAsKind(kept.kind === 'float' ? 'float' : 'numeric'));
    case 'day':
      return worksAsText(compares, kept.kind) ? node : words.written(node, keptAsKind('date'));
    case 'truth':
    case 'asStored':
      return worksAsText(compares, kept.kind) ? node : words.written(node, kept);
  }
}

function textNode(words: EngineWords, value: ValueNode): Knex.Raw {
  const { knex, unfit } = words;
  const { node, valueClass } = value;
  const kept = keptAs(value);
  const { compares } = valueClass;
  if (compares === 'asStored' || compares === 'key') return writtenValue(words, node, value);
  if (!isRead(value, kept.kind)) return knex.raw(`case when ? is not null then ${unfit} end`, [node]);
  const { fits, value: found } = cellNodes(words, value);
  const shown = (text: Knex.Raw) =>
    knex.raw(`case when ? then ? when ? is not null then ${unfit} end`, [fits, text, node]);
  switch (compares) {
    case 'content':
      return node;
    case 'text':
    case 'word':
      return shown(node);
    case 'truth':
    case 'int':
    case 'whole':
      return shown(words.written(found, keptAsKind('whole')));
    case 'day':
      return shown(writtenValue(words, node, value));
    case 'inexact':
    case 'instant':
      return shown(worksAsText(compares, kept.kind) ? node : words.written(node, kept));
  }
}

/** How a cell is written. WHY of texts no more than that: what is not in the common form does not fit here. */
function writingNode(words: EngineWords, value: ValueNode): Knex.Raw {
  const { knex } = words;
  const { fits } = cellNodes(words, value);
  const { kind } = keptAs(value);
  return knex.raw('case when ? is not null then case when ? then ? else ? end end', [
    value.node,
    fits,
    fittingNode(words, value),
    unfitNode(words, value, kind),
  ]);
}

function fittingNode(words: EngineWords, { node, valueClass }: ValueNode): Knex.Raw {
  const { knex } = words;
  const { kind } = keptAs({ node, valueClass });
  if (valueClass.compares !== 'instant' || kind === 'local' || kind === 'zoned')
    return knex.raw('?', [writings.fit]);
  const parts = [
    knex.raw('?', [`${writings.instant}YYYY-MM-DD`]),
    words.slice(node, 11, 1),
    knex.raw('?', ['hh:mm:ss']),
  ];
  const zoned = words.joined([...parts, words.slice(node, 20, 6)]);
  // WHY apart: an engine may have no text without characters.
  return knex.raw('case when ? then ? else ? end', [
    words.isShaped(node, '0000-00-00 00:00:00'),
    words.joined(parts),
    zoned,
  ]);
}

function unfitNode(words: EngineWords, { node, valueClass }: ValueNode, kind: ColumnKind): Knex.Raw {
  const { knex } = words;
  switch (kind) {
    case 'whole':
    case 'numeric':
    case 'float':
    case 'truth':
      return knex.raw('?', [writings.number]);
    case 'other':
      return knex.raw('?', [writings.bytes]);
    case 'date':
    case 'local':
    case 'zoned':
      return knex.raw('?', [writings.otherDate]);
    case 'text':
    case 'padded':
    case 'uuid':
    case 'made':
      return worksAsText(valueClass.compares, kind)
        ? knex.raw('case when ? then ? else ? end', [
            words.test(node, 'otherDate'),
            writings.otherDate,
            writings.text,
          ])
        : knex.raw('?', [writings.text]);
  }
}

function masks(words: EngineWords): Pick<Dialect, 'partial' | 'yearOfDate' | 'yearOfInstant' | 'roundDown'> {
  return {
    partial: ({ node }, keepLast) => words.partial(node, keepLast),
    yearOfDate: (value) => yearOfDate(words, value),
    yearOfInstant: (value) => yearOfInstant(words, value),
    roundDown: (value, step) => roundDown(words, value, step),
  };
}

function yearOfDate(words: EngineWords, value: ValueNode): Knex.Raw {
  const { knex } = words;
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const day = comparableNode(words, value);
  if (!worksAsText('day', kind)) return words.yearOfDay(day, kind);
  const year = words.joined([words.slice(day, 1, 4), knex.raw("'-01-01'")]);
  // WHY: of what has no value nothing is made.
  return knex.raw('case when ? is not null then ? end', [day, year]);
}

/** WHY by the seconds: they are null where the cell does not fit. */
function yearOfInstant(words: EngineWords, value: ValueNode): Knex.Raw {
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return words.knex.raw('null');
  const behind = `-01-01T00:00:00${kind === 'made' ? '' : legalZone}`;
  const year = kind === 'local' || kind === 'zoned' ? kind : 'text';
  return words.yearOfSeconds(comparableNode(words, value), year, behind);
}

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** A number so small that it has no multiple below it in 64 bits is covered. */
function roundDown(words: EngineWords, value: ValueNode, step: bigint): Knex.Raw {
  const { knex } = words;
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const number = comparableNode(words, value);
  const least = step > largest ? 0n : smallest + step;
  const rounded = words.roundDown(number, step);
  const cell = worksAsText('whole', kind) ? words.written(rounded, keptAsKind('whole')) : rounded;
  return knex.raw(`case when ? >= ${least} then ? end`, [number, cell]);
}

function numbers({
  knex,
  halves,
}: EngineWords): Pick<Dialect, 'wholeNumbers' | 'wholeNumber' | 'magnitude' | 'sumInHalves'> {
  return {
    wholeNumbers,
    wholeNumber: (number) => number,
    // WHY one less: the sign of the least number would not fit in 64 bits.
    magnitude: (number) => knex.raw('case when ? < 0 then -(? + 1) else ? end', [number, number, number]),
    sumInHalves: (number) => {
      const [high, low] = halves(number);
      return [knex.raw('sum(?)', [high]), knex.raw('sum(?)', [low])];
    },
  };
}

function madeTexts(
  words: EngineWords,
): Pick<Dialect, 'joined' | 'slice' | 'trimmed' | 'replaced' | 'shifted' | 'isShaped'> {
  return {
    joined: words.joined,
    slice: words.slice,
    trimmed: words.trimmed,
    replaced: words.replaced,
    shifted: words.shifted,
    isShaped: words.isShaped,
  };
}

/** Whether a value compares as a text. */
function isTextForm(value: ValueNode): boolean {
  const { compares, keptAs: word } = value.valueClass;
  switch (compares) {
    case 'int':
    case 'whole':
    case 'inexact':
    case 'instant':
      return false;
    case 'text':
    case 'word':
    case 'key':
    case 'truth':
    case 'day':
    case 'asStored':
    case 'content':
      return word === '' || worksAsText(compares, keptAs(value).kind);
  }
}

function orderedNode(words: EngineWords, value: ValueNode, order: TermOrder): Knex.Raw {
  const own = ownOrder(value);
  if (own !== null) return words.ordered(own.column, order);
  const node = comparableNode(words, value);
  return words.ordered(isTextForm(value) ? words.inOrder(node) : node, order);
}

/** Column of the place of a row in the order of a source. */
const place = 'lt_place';

/** INVARIANT: rows leave in the order of their source, which is said again outside: neither engine keeps an order of an inner query. */
function answerRows(
  words: EngineWords,
  { source, alias, columns, orderedBy, isWorkedOutOnce }: AnswerShape,
): Knex.QueryBuilder {
  const { knex } = words;
  const order = orderedBy === null ? orderOf(knex, source) : null;
  const quotedPlace = knex.raw(words.quoted(place));
  const placed =
    order === null
      ? source
      : source.clone().select(knex.raw('row_number() over (order by ?) as ?', [order, quotedPlace]));
  const answer = isWorkedOutOnce
    ? knex.with(alias, placed).select(columns).from(alias)
    : knex.select(columns).from(placed.as(alias));
  if (order !== null) return answer.orderByRaw(quotedPlace);
  return orderedBy === null ? answer : answer.orderBy(orderedBy);
}

/** The order of a query, all of its terms; null where it has none. WHY read from the builder: it tells it to nobody otherwise. */
function orderOf(knex: Knex, query: Knex.QueryBuilder): Knex.Raw | null {
  const parts: unknown = Reflect.get(query, '_statements');
  invariant(Array.isArray(parts), 'a query has its parts');
  const orders = parts.filter((part: unknown) => isOrder(part));
  invariant(
    orders.every(({ type }) => type === 'orderByRaw'),
    'the terms of an order are expressions',
  );
  const terms = orders.map(({ value }) => value);
  return terms.length === 0 ? null : knex.raw(terms.map(() => '?').join(', '), terms);
}

function isOrder(part: unknown): part is { readonly type: unknown; readonly value: Knex.Raw } {
  return part instanceof Object && Reflect.get(part, 'grouping') === 'order';
}
