import type { CellColumn, RowSource } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import { bareColumns, rowsOf, valueNode } from './predicate-node.ts';
import { tableAlias } from './view-column.ts';

/** How many cells of a column are written in each way: rows of a writing and a count. */
export function writingStatement(dialect: Dialect, source: RowSource, cell: CellColumn): Statement {
  const { knex } = dialect;
  const valueClass = { compares: 'asStored', keptAs: '' } as const;
  const writing = dialect.writing(valueNode(bareColumns(dialect, tableAlias), cell));
  const cells = rowsOf(dialect, source, tableAlias).select(knex.raw('? as ?', [writing, dialect.name('w')]));
  const counted = [dialect.name('w'), knex.raw('count(?)', [dialect.name('w')])].map((node, at) =>
    knex.raw('? as ?', [dialect.text({ node, valueClass }), dialect.name(`c${at}`)]),
  );
  const writings = knex.from(cells.as('q')).groupBy('w').select(counted);
  const columns = counted.map((_, at) => dialect.name(`c${at}`));
  return compileStatement(
    dialect.answerRows({ source: writings, alias: 'r', columns, orderedBy: null, isWorkedOutOnce: false }),
  );
}
