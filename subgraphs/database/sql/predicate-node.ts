import type { Knex } from 'knex';
import type { CellColumn, StoredPredicate } from '../condition/stored-predicate.ts';
import type { Dialect, ValueNode } from '../engine/dialect.ts';

/** Gives the expression that stands for a column: the column itself, or what the consumer sees of it. */
export type ColumnExpression = (cell: CellColumn) => Knex.Raw;

/** The columns of a table under its name in the statement, as they are. */
export function bareColumns(dialect: Dialect, alias: string): ColumnExpression {
  return (cell) => dialect.column(alias, cell.column, cell);
}

/** A column's expression with the class in which it compares. */
export function valueNode(column: ColumnExpression, cell: CellColumn): ValueNode {
  return { node: column(cell), valueClass: cell };
}

/**
 * Compiles a predicate to query-builder nodes: identifiers come from the model only, values are bindings only. `depth`
 * counts the relations around it.
 */
export function predicateNode(
  dialect: Dialect,
  predicate: StoredPredicate,
  column: ColumnExpression,
  depth = 0,
): Knex.Raw {
  const { knex } = dialect;
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return join(
        knex,
        predicate.of.map((part) => predicateNode(dialect, part, column, depth)),
        predicate.kind,
      );
    case 'not':
      return dialect.isNotTrue(predicateNode(dialect, predicate.of, column, depth));
    case 'isNull':
      return isNull(dialect, valueNode(column, predicate.cell), predicate.value);
    case 'in':
      return dialect.isIn(valueNode(column, predicate.cell), predicate.list);
    case 'compare': {
      const value = valueNode(column, predicate.cell);
      const { operator, operand } = predicate;
      return operator === 'eq' ? dialect.equals(value, operand) : dialect.compare(value, operator, operand);
    }
    case 'startsWith':
      return dialect.startsWith(valueNode(column, predicate.cell), predicate.beginning);
    case 'some':
      return some(dialect, predicate, column, depth);
    case 'contains':
      return dialect.contains(valueNode(column, predicate.cell), predicate.text);
  }
}

/** Whether a cell shows no value, or shows one. */
function isNull(dialect: Dialect, value: ValueNode, isWanted: boolean): Knex.Raw {
  const isPresent = dialect.isPresent(value);
  return isWanted ? dialect.isNotTrue(isPresent) : isPresent;
}

function join(knex: Knex, parts: readonly Knex.Raw[], word: 'and' | 'or'): Knex.Raw {
  if (parts.length === 0) return knex.raw(word === 'and' ? '1 = 1' : '1 = 0');
  return knex.raw(`(${parts.map(() => '?').join(` ${word} `)})`, [...parts]);
}

/** `exists` over the rows of a relation. An agreement reads those rows as they are. */
function some(
  dialect: Dialect,
  { table, outer, inner, prefix, of }: StoredPredicate & { kind: 'some' },
  column: ColumnExpression,
  depth: number,
): Knex.Raw {
  const { knex } = dialect;
  const alias = `s${depth}`;
  const within = bareColumns(dialect, alias);
  const query = knex
    .select(knex.raw('1'))
    .from(dialect.table(table, alias))
    .whereRaw(dialect.meet({ outer: valueNode(column, outer), inner: valueNode(within, inner), prefix }))
    .whereRaw(predicateNode(dialect, of, within, depth + 1));
  return knex.raw('exists ?', [query]);
}
