import knexFactory, { type Knex } from 'knex';
import type { AnswerShape, Dialect, TermOrder, ValueNode } from '../dialect.ts';
import { tablePath } from '../table-path.ts';
import { sqliteComparisons } from './comparisons.ts';
import { cellNodes, isNoText, madeValues } from './fit-node.ts';
import { sqliteMadeTexts } from './made-texts.ts';
import { sqliteMasks } from './masks.ts';
import { sqliteStoredOrder } from './stored-order.ts';
import { comparableNode } from './value-node.ts';
import { writingNode } from './writing-node.ts';

const wholeNumbers = { compares: 'asStored', keptAs: 'INTEGER' } as const;

/** Statements for SQLite. An answer is one text: a JSON array of rows, which crosses the thread boundary as one value. */
export const sqliteDialect: Dialect = createDialect(
  knexFactory({ client: 'sqlite3', useNullAsDefault: true }),
);

function createDialect(knex: Knex): Dialect {
  // WHY not the builder's own quoting: it takes a dot or ` as ` in a name for its syntax.
  const name = (...path: readonly string[]) =>
    knex.raw(path.map((each) => `\`${each.replaceAll('`', '``')}\``).join('.'));
  return {
    knex,
    name,
    table: (table, alias) => knex.raw('? as ?', [name(...tablePath(table)), name(alias)]),
    column: (alias, column) => name(alias, column),
    ...sqliteComparisons(knex),
    ...sqliteStoredOrder(knex),
    ...sqliteMasks(knex),
    ...sqliteMadeTexts(knex),
    ...truths(knex),
    ...texts(knex),
    ...numbers(knex),
    ordered: (value, order) => knex.raw(`? ${orderWords(order)}`, [comparableNode(knex, value)]),
    answerRows: (shape) => answerRows(knex, shape),
    answerCount: (source, alias) =>
      knex.select(knex.raw('json_array(json_array(count(*))) as ??', ['rows'])).from(source.as(alias)),
  };
}

/** WHY the place of nulls only where it is another one than SQLite's own: an index serves no order that names it. */
function orderWords({ direction, nulls }: TermOrder): string {
  const isUsual = (direction === 'asc') === (nulls === 'first');
  return isUsual ? direction : `${direction} nulls ${nulls}`;
}

function truths(
  knex: Knex,
): Pick<Dialect, 'truth' | 'isNotTrue' | 'withoutIndex' | 'conditionColumn' | 'isSet'> {
  return {
    truth: knex.raw('1'),
    isNotTrue: (condition) => knex.raw('(? is not true)', [condition]),
    withoutIndex: (condition) => knex.raw('(? is true)', [condition]),
    conditionColumn: (condition) => condition,
    isSet: (column) => column,
  };
}

function texts(knex: Knex): Pick<Dialect, 'text' | 'exactText' | 'writing' | 'digits'> {
  return {
    text: (value) => textNode(knex, value),
    exactText: (value) => {
      const node = comparableNode(knex, value);
      if (value.valueClass.compares !== 'inexact') return knex.raw('cast(? as text)', [node]);
      // WHY: 17 digits give a float back exactly. WHY null apart: it would be printed as 0.
      return knex.raw("case when ? is not null then printf('%!.17g', ?) end", [node, node]);
    },
    writing: (value) => writingNode(knex, value),
    digits: (number) => knex.raw(`'${number}'`),
  };
}

/** What does not fit and does not say so itself is answered as a text that no item has. */
function textNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { node, valueClass } = value;
  switch (valueClass.compares) {
    case 'key':
    case 'asStored':
      return knex.raw('cast(? as text)', [node]);
    case 'content':
      return knex.raw("case when typeof(?) = 'blob' then char(0) else cast(? as text) end", [node, node]);
    case 'text':
    case 'word':
    case 'day':
    case 'instant':
      if (valueClass.keptAs === madeValues) return node;
      return valueClass.keptAs === 'TEXT'
        ? knex.raw("case when typeof(?) = 'blob' then char(0) else cast(? as text) end", [node, node])
        : knex.raw('case when ? then char(0) else cast(? as text) end', [isNoText(knex, node), node]);
    case 'truth':
    case 'int':
    case 'whole':
    case 'inexact': {
      const { fits, value: number } = cellNodes(knex, value);
      const shown = valueClass.compares === 'inexact' ? node : number;
      return knex.raw('case when ? then cast(? as text) when ? is not null then char(0) end', [
        fits,
        shown,
        node,
      ]);
    }
  }
}

function numbers(knex: Knex): Pick<Dialect, 'wholeNumbers' | 'wholeNumber' | 'magnitude' | 'sumInHalves'> {
  return {
    wholeNumbers,
    wholeNumber: (number) => knex.raw("case when typeof(?) = 'integer' then ? end", [number, number]),
    // WHY one less: the sign of the least number would not fit in 64 bits.
    magnitude: (number) => knex.raw('case when ? < 0 then ~ ? else ? end', [number, number, number]),
    // WHY in halves: a sum of whole numbers fails beyond 64 bits, and that of floats is not exact.
    sumInHalves: (number) => [
      knex.raw('sum((?) >> 32)', [number]),
      knex.raw('sum((?) & 4294967295)', [number]),
    ],
  };
}

function answerRows(
  knex: Knex,
  { source, alias, columns, orderedBy, isWorkedOutOnce }: AnswerShape,
): Knex.QueryBuilder {
  const rows = orderedBy === null ? source : source.orderBy(orderedBy);
  const marks = columns.map(() => '?').join(', ');
  const answer = knex.raw(`json_group_array(json_array(${marks})) as ??`, [...columns, 'rows']);
  return isWorkedOutOnce
    ? knex.withMaterialized(alias, rows).select(answer).from(alias)
    : knex.select(answer).from(rows.as(alias));
}
