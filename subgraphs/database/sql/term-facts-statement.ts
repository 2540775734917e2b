import type { RowSource } from '../condition/stored-predicate.ts';
import type { Dialect } from '../engine/dialect.ts';
import { compileStatement, type Statement } from '../engine/statement.ts';
import type { OrderTerm } from '../view/row-order.ts';
import { bareColumns, rowsOf } from './predicate-node.ts';
import { termOf } from './row-order-node.ts';
import { tableAlias } from './view-column.ts';

/**
 * What is stored in the column of a term, over all rows: their number, how many hold a value, how many show one, and of these
 * the least and the greatest form where the order depends on it.
 */
export function termFactsStatement(dialect: Dialect, rows: RowSource, term: OrderTerm): Statement {
  const { knex, wholeNumbers } = dialect;
  const column = dialect.name(tableAlias, term.cell.column);
  const value = termOf(dialect, bareColumns(dialect, tableAlias), term);
  const shown = knex.raw('? is not null', [dialect.comparable(value)]);
  const form = knex.raw('case when ? then ? end', [shown, dialect.form(value)]);
  const isInForms = dialect.storedOrder(term.cell) === 'inOneForm';
  const counts = [
    knex.raw('count(*)'),
    knex.raw('count(?)', [column]),
    knex.raw('count(?)', [dialect.comparable(value)]),
  ].map((node) => dialect.text({ node, valueClass: wholeNumbers }));
  const forms = isInForms ? [knex.raw('min(?)', [form]), knex.raw('max(?)', [form])] : [];
  const figures = [...counts, ...forms];
  const source = rowsOf(dialect, rows, tableAlias).select(
    figures.map((node, at) => knex.raw('? as ?', [node, dialect.name(`c${at}`)])),
  );
  const columns = figures.map((_, at) => dialect.name(`c${at}`));
  return compileStatement(
    dialect.answerRows({ source, alias: 'r', columns, orderedBy: null, isWorkedOutOnce: false }),
  );
}
