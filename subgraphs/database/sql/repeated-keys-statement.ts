import type { CellColumn, RowSource } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import { bareColumns, rowsOf, valueNode } from './predicate-node.ts';
import { tableAlias } from './view-column.ts';

/** How many keys stand in more than one row: one row with their number. */
export function repeatedKeysStatement(dialect: Dialect, source: RowSource, key: CellColumn): Statement {
  const { knex, wholeNumbers } = dialect;
  const value = dialect.comparable(valueNode(bareColumns(dialect, tableAlias), { ...key, compares: 'key' }));
  const keys = rowsOf(dialect, source, tableAlias)
    .select(knex.raw('? as ?', [value, dialect.name('k')]))
    .whereRaw(knex.raw('? is not null', [value]));
  const repeated = knex.from(keys.as('q')).select('k').groupBy('k').havingRaw('count(*) > 1');
  const number = dialect.text({ node: knex.raw('count(*)'), valueClass: wholeNumbers });
  const counted = knex.from(repeated.as('g')).select(knex.raw('? as ?', [number, dialect.name('c0')]));
  return compileStatement(
    dialect.answerRows({
      ...{ source: counted, alias: 'r', columns: [dialect.name('c0')] },
      ...{ orderedBy: null, isWorkedOutOnce: false },
    }),
  );
}
