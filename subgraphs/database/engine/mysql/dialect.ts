import knexFactory, { type Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import type { AnswerShape, Dialect, TermOrder, ValueNode } from '../dialect.ts';
import { noStoredOrder } from '../no-stored-order.ts';
import { tablePath } from '../table-path.ts';
import { columnNode, keptAs, workType } from './column-node.ts';
import { mysqlComparisons } from './comparisons.ts';
import { cellNodes, isRead } from './fit-node.ts';
import type { Flavour } from './flavour.ts';
import { type KeptAs, writeKeptAs } from './kept-as.ts';
import { mysqlMadeTexts } from './made-texts.ts';
import { mysqlMasks } from './masks.ts';
import type { MysqlBuilder } from './mysql-builder.ts';
import { comparableNode, ownOrder } from './value-node.ts';
import { writingNode } from './writing-node.ts';

const whole: KeptAs = {
  ...{ kind: 'whole', charset: '', collation: '' },
  ...{ isConverted: false, isUnique: false },
};
const wholeNumbers = { compares: 'asStored', keptAs: writeKeptAs(whole) } as const;

/** A cell that does not fit: a NUL, which no item's text has. */
const unfit = 'char(0 using utf8mb4)';

/** Statements for a flavour. An answer is its rows, each column a text. */
export function mysqlDialect(flavour: Flavour): Dialect {
  const knex = knexFactory({ client: 'mysql2' });
  const builder: MysqlBuilder = { ...flavour, knex };
  // WHY not the builder's own quoting: it takes a dot or ` as ` in a name for its syntax.
  const name = (...path: readonly string[]) =>
    knex.raw(path.map((each) => `\`${each.replaceAll('`', '``')}\``).join('.'));
  return {
    knex,
    name,
    table: (table, alias) => knex.raw('? as ?', [name(...tablePath(table)), name(alias)]),
    column: (alias, column, valueClass) => columnNode(builder, name(alias, column), valueClass),
    ...mysqlComparisons(builder),
    ...mysqlMasks(builder),
    ...mysqlMadeTexts(builder),
    ...noStoredOrder(knex),
    ...truths(knex),
    ...texts(builder),
    ...numbers(knex),
    ordered: (value, order) => orderedNode(builder, value, order),
    answerRows: (shape) => answerRows(knex, shape),
    answerCount: (source, alias) => knex.select(knex.raw('cast(count(*) as char)')).from(source.as(alias)),
  };
}

/** WHY a term before it: the server has no word for the place of nulls, which are the least values to it. */
function orderedNode(builder: MysqlBuilder, value: ValueNode, { direction, nulls }: TermOrder): Knex.Raw {
  const node = ownOrder(builder, value)?.column ?? comparableNode(builder, value);
  if ((direction === 'asc') === (nulls === 'first')) return builder.knex.raw(`? ${direction}`, [node]);
  const isNull = nulls === 'first' ? 'is not null' : 'is null';
  return builder.knex.raw(`? ${isNull}, ? ${direction}`, [node, node]);
}

function truths(
  knex: Knex,
): Pick<Dialect, 'truth' | 'isNotTrue' | 'withoutIndex' | 'conditionColumn' | 'isSet'> {
  return {
    truth: knex.raw('true'),
    isNotTrue: (condition) => knex.raw('(? is not true)', [condition]),
    // WHY not `is true`: MySQL takes it away.
    withoutIndex: (condition) => knex.raw('(case when ? then 1 else 0 end = 1)', [condition]),
    conditionColumn: (condition) => knex.raw('(?)', [condition]),
    isSet: (column) => knex.raw('? = 1', [column]),
  };
}

function texts(builder: MysqlBuilder): Pick<Dialect, 'text' | 'exactText' | 'writing' | 'digits'> {
  const { knex } = builder;
  return {
    text: (value) => textNode(builder, value),
    exactText: (value) => knex.raw('cast(? as char)', [comparableNode(builder, value)]),
    writing: (value) => writingNode(builder, value),
    digits: (number) => knex.raw(`'${number}'`),
  };
}

function textNode(builder: MysqlBuilder, value: ValueNode): Knex.Raw {
  const { knex } = builder;
  const { node, valueClass } = value;
  const { kind } = keptAs(value);
  const { compares } = valueClass;
  if (compares === 'asStored' || compares === 'key') return knex.raw('cast(? as char)', [node]);
  if (!isRead(value, kind)) return knex.raw(`case when ? is not null then ${unfit} end`, [node]);
  const { fits, value: found } = cellNodes(builder, value);
  const shown = (text: Knex.Raw) =>
    knex.raw(`case when ? then ? when ? is not null then ${unfit} end`, [fits, text, node]);
  switch (compares) {
    case 'text':
    case 'word':
    case 'day':
    case 'content':
      return kind === 'date' ? knex.raw('cast(? as char)', [node]) : node;
    case 'instant':
      return workType(compares, kind) === 'text'
        ? node
        : shown(knex.raw("concat(date_format(?, '%Y-%m-%dT%H:%i:%s'), ?)", [node, legalZone]));
    case 'truth':
    case 'int':
    case 'whole':
      return shown(knex.raw('cast(? as char)', [found]));
    case 'inexact':
      // WHY not the number of a text: it is shown as it is written.
      return shown(knex.raw('cast(? as char)', [node]));
  }
}

function numbers(knex: Knex): Pick<Dialect, 'wholeNumbers' | 'wholeNumber' | 'magnitude' | 'sumInHalves'> {
  return {
    wholeNumbers,
    wholeNumber: (number) => number,
    // WHY one less: the sign of the least number would not fit in 64 bits.
    magnitude: (number) => knex.raw('case when ? < 0 then -(? + 1) else ? end', [number, number, number]),
    // WHY not by bits: they have no sign here.
    sumInHalves: (number) => [
      knex.raw('sum((?) div 4294967296)', [number]),
      knex.raw('sum((?) % 4294967296)', [number]),
    ],
  };
}

function answerRows(
  knex: Knex,
  { source, alias, columns, orderedBy, isWorkedOutOnce }: AnswerShape,
): Knex.QueryBuilder {
  // WHY no word for it: a source with a limit or ranks is worked out once, and no other one is worth it.
  const answer = isWorkedOutOnce
    ? knex.with(alias, source).select(columns).from(alias)
    : knex.select(columns).from(source.as(alias));
  return orderedBy === null ? answer : answer.orderBy(orderedBy);
}
