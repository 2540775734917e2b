import type { CellColumn, RowSource } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import { bareColumns, rowsOf, valueNode } from './predicate-node.ts';
import { tableAlias } from './view-column.ts';

/** Texts of some cells that show a value. */
export function sampleStatement(
  dialect: Dialect,
  source: RowSource,
  cell: CellColumn,
  limit: number,
): Statement {
  const value = valueNode(bareColumns(dialect, tableAlias), cell);
  const rows = rowsOf(dialect, source, tableAlias)
    .select(dialect.knex.raw('? as ?', [dialect.text(value), dialect.name('c0')]))
    .whereRaw(dialect.isPresent(value))
    .limit(limit);
  return compileStatement(
    dialect.answerRows({
      ...{ source: rows, alias: 'r', columns: [dialect.name('c0')] },
      ...{ orderedBy: null, isWorkedOutOnce: false },
    }),
  );
}
