import type { Knex } from 'knex';
import type { CellColumn, ComparisonOperator, Operand, StoredPredicate } from './stored-predicate.ts';

/** Gives the expression that stands for a column: the column itself, or what the consumer sees of it. */
export type ColumnExpression = (cell: CellColumn) => Knex.Raw;

const operators: Readonly<Record<ComparisonOperator, string>> = {
  eq: '=',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

/** An expression brought to the class in which it compares. */
export function comparable(knex: Knex, expression: Knex.Raw, cell: CellColumn): Knex.Raw {
  switch (cell.storage) {
    case 'castText':
      return knex.raw('cast(? as text)', [expression]);
    case 'castInteger':
      return knex.raw('cast(? as integer)', [expression]);
    case 'text':
    case 'integer':
    case 'real':
      return expression;
  }
}

function bound(knex: Knex, operand: Operand, cell: CellColumn): Knex.Raw {
  switch (cell.storage) {
    case 'integer':
    case 'castInteger':
      return binding(knex, 'cast(? as integer)', operand);
    case 'real':
      return binding(knex, 'cast(? as real)', operand);
    case 'text':
    case 'castText':
      return binding(knex, '?', operand);
  }
}

/** A node that binds an operand; slots pass through knex untouched and are filled when the statement runs. */
export function binding(knex: Knex, template: string, operand: Operand): Knex.Raw {
  return knex.raw(template, [operand as Knex.Value]);
}

function compare(
  knex: Knex,
  expression: Knex.Raw,
  predicate: StoredPredicate & { kind: 'compare' },
): Knex.Raw {
  const { cell, operator, operand } = predicate;
  const value = bound(knex, operand, cell);
  const exact = knex.raw(`? ${operators[operator]} ?`, [comparable(knex, expression, cell), value]);
  // WHY: the bare column lets an index find the row, the cast makes '07' differ from 7 in an integer column.
  return cell.storage === 'castText' && operator === 'eq'
    ? knex.raw('(? = ? and ?)', [expression, value, exact])
    : exact;
}

function isIn(knex: Knex, expression: Knex.Raw, predicate: StoredPredicate & { kind: 'in' }): Knex.Raw {
  const { cell, list } = predicate;
  const integer = cell.storage === 'integer' || cell.storage === 'castInteger';
  const value = integer
    ? 'cast(value as integer)'
    : cell.storage === 'real'
      ? 'cast(value as real)'
      : 'value';
  const values = binding(knex, `(select ${value} from json_each(?))`, list);
  const exact = knex.raw('? in ?', [comparable(knex, expression, cell), values]);
  return cell.storage === 'castText' ? knex.raw('(? in ? and ?)', [expression, values, exact]) : exact;
}

function join(knex: Knex, parts: readonly Knex.Raw[], word: 'and' | 'or'): Knex.Raw {
  if (parts.length === 0) return knex.raw(word === 'and' ? '1 = 1' : '1 = 0');
  return knex.raw(`(${parts.map(() => '?').join(` ${word} `)})`, [...parts]);
}

/** Compiles a predicate to query-builder nodes: identifiers come from the model only, values are bindings only. */
export function predicateNode(knex: Knex, predicate: StoredPredicate, column: ColumnExpression): Knex.Raw {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return join(
        knex,
        predicate.of.map((part) => predicateNode(knex, part, column)),
        predicate.kind,
      );
    case 'not':
      return knex.raw('(? is not true)', [predicateNode(knex, predicate.of, column)]);
    case 'isNull':
      return knex.raw(predicate.value ? '? is null' : '? is not null', [column(predicate.cell)]);
    case 'in':
      return isIn(knex, column(predicate.cell), predicate);
    case 'compare':
      return compare(knex, column(predicate.cell), predicate);
    case 'startsWith': {
      const cell = column(predicate.cell);
      return knex.raw('(? >= ? and ? < ?)', [
        cell,
        binding(knex, '?', predicate.from),
        cell,
        binding(knex, '?', predicate.below),
      ]);
    }
    case 'contains':
      return knex.raw("? like ? escape '!'", [column(predicate.cell), binding(knex, '?', predicate.pattern)]);
  }
}
