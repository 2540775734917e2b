import knexFactory, { type Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import type { AnswerShape, Dialect, TermOrder, ValueNode } from '../dialect.ts';
import { noStoredOrder } from '../no-stored-order.ts';
import { tablePath } from '../table-path.ts';
import { truthText } from '../truth-text.ts';
import { columnNode, keptAs, typedNode, workType } from './column-node.ts';
import { postgresComparisons } from './comparisons.ts';
import { cellNodes, isRead } from './fit-node.ts';
import { type KeptAs, writeKeptAs } from './kept-as.ts';
import { postgresMadeTexts } from './made-texts.ts';
import { postgresMasks } from './masks.ts';

import { comparableNode, inOrder, ownOrder, textOfTyped } from './value-node.ts';
import { writingNode } from './writing-node.ts';

const whole: KeptAs = {
  ...{ kind: 'whole', collation: '' },
  ...{ isExact: false, isNullable: true },
};
const wholeNumbers = { compares: 'asStored', keptAs: writeKeptAs(whole) } as const;

/** What a cell that does not fit is answered as. WHY this mark: PostgreSQL keeps no NUL, and in no form of a text does it occur. */
export const unfitText = '\u0340';

/** Statements for PostgreSQL 13 and later. An answer is its rows, each column a text. */
export const postgresDialect: Dialect = createDialect(knexFactory({ client: 'pg' }));

function createDialect(knex: Knex): Dialect {
  const name = (...path: readonly string[]) => knex.raw(path.map(quoted).join('.'));
  return {
    knex,
    name,
    table: (table, alias) => knex.raw('? as ?', [name(...tablePath(table)), name(alias)]),
    column: (alias, column, valueClass) => columnNode(knex, name(alias, column), valueClass),
    ...postgresComparisons(knex),
    ...postgresMasks(knex),
    ...postgresMadeTexts(knex),
    ...noStoredOrder(knex),
    ...truths(knex),
    ...texts(knex),
    ...numbers(knex),
    ordered: (value, order) => orderedNode(knex, value, order),
    answerRows: (shape) => answerRows(knex, shape),
    answerCount: (source, alias) => knex.select(knex.raw('count(*)')).from(source.as(alias)),
  };
}

/** WHY not the builder's own quoting: it takes a dot or ` as ` in a name for its syntax, and a question mark for a binding. */
function quoted(name: string): string {
  const text = name.replaceAll('"', '""');
  return text.includes('?') ? `U&"${text.replaceAll('\\', '\\\\').replaceAll('?', '\\003F')}"` : `"${text}"`;
}

function truths(
  knex: Knex,
): Pick<Dialect, 'truth' | 'isNotTrue' | 'withoutIndex' | 'conditionColumn' | 'isSet'> {
  return {
    truth: knex.raw('true'),
    isNotTrue: (condition) => knex.raw('(? is not true)', [condition]),
    withoutIndex: (condition) => knex.raw('(? is true)', [condition]),
    conditionColumn: (condition) => knex.raw('(?)::int', [condition]),
    isSet: (column) => knex.raw('? = 1', [column]),
  };
}

function texts(knex: Knex): Pick<Dialect, 'text' | 'exactText' | 'writing' | 'digits'> {
  return {
    text: (value) => textNode(knex, value),
    exactText: (value) => {
      const isTruth = value.valueClass.compares === 'truth' && keptAs(value).kind === 'truth';
      const node = comparableNode(knex, value);
      return isTruth ? truthNode(knex, node) : knex.raw('(?)::text', [node]);
    },
    writing: (value) => writingNode(knex, value),
    digits: (number) => knex.raw(`'${number}'`),
  };
}

function truthNode(knex: Knex, node: Knex.Raw): Knex.Raw {
  return knex.raw(`case when ? then '${truthText.true}' when not ? then '${truthText.false}' end`, [
    node,
    node,
  ]);
}

function textNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { node, valueClass } = value;
  const { kind } = keptAs(value);
  const { compares } = valueClass;
  if (compares === 'asStored') return knex.raw('(?)::text', [node]);
  if (compares === 'key') return textOfTyped(knex, typedNode(knex, value), value);
  if (!isRead(value, kind)) return knex.raw(`case when ? is not null then '${unfitText}' end`, [node]);
  const { fits, value: found } = cellNodes(knex, value);
  const typed = typedNode(knex, value);
  const shown = (text: Knex.Raw) =>
    knex.raw(`case when ? then ? when ? is not null then '${unfitText}' end`, [fits, text, typed]);
  switch (compares) {
    case 'text':
      return kind === 'numeric' || kind === 'float' ? shown(typed) : typed;
    case 'word':
    case 'day':
    case 'content':
      return textOfTyped(knex, typed, value);
    case 'instant':
      return workType(compares, kind) === 'text' ? typed : shown(instantText(knex, value));
    case 'truth':
    case 'int':
    case 'whole':
    case 'inexact':
      // WHY not the number of a text: it is shown as it is written.
      return shown(
        compares === 'inexact' && (kind === 'text' || kind === 'padded')
          ? typed
          : knex.raw('(?)::text', [found]),
      );
  }
}

/** An instant with the Vietnamese offset, whatever zone wrote it. */
function instantText(knex: Knex, value: ValueNode): Knex.Raw {
  const typed = typedNode(knex, value);
  const local =
    keptAs(value).kind === 'zoned' ? knex.raw("(? at time zone interval '+07:00')", [typed]) : typed;
  return knex.raw('to_char(?, \'YYYY-MM-DD"T"HH24:MI:SS\') || ?::text', [local, legalZone]);
}

function orderedNode(knex: Knex, value: ValueNode, { direction, nulls }: TermOrder): Knex.Raw {
  const own = ownOrder(value);
  const node = own?.column ?? inOrder(knex, comparableNode(knex, value), value);
  // WHY left out where there are none: an index serves only the places of nulls that it was made with.
  if (own !== null && !keptAs(value).isNullable) return knex.raw(`? ${direction}`, [node]);
  return knex.raw(`? ${direction} nulls ${nulls}`, [node]);
}

function numbers(knex: Knex): Pick<Dialect, 'wholeNumbers' | 'wholeNumber' | 'magnitude' | 'sumInHalves'> {
  return {
    wholeNumbers,
    wholeNumber: (number) => number,
    // WHY one less: the sign of the least number would not fit in 64 bits.
    magnitude: (number) => knex.raw('case when ? < 0 then ~ ? else ? end', [number, number, number]),
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
  const answer = isWorkedOutOnce
    ? knex.withMaterialized(alias, source).select(columns).from(alias)
    : knex.select(columns).from(source.as(alias));
  return orderedBy === null ? answer : answer.orderBy(orderedBy);
}
