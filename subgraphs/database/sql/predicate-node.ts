import type { Knex } from 'knex';
import type {
  CellColumn,
  ComparisonOperator,
  Operand,
  StoredPredicate,
} from '../condition/stored-predicate.ts';

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
    case 'anyText':
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
    case 'anyText':
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

/** `exists` over the rows of a relation. An agreement reads those rows as they are. */
function some(
  knex: Knex,
  { table, outer, inner, prefix, of }: StoredPredicate & { kind: 'some' },
  column: ColumnExpression,
  depth: number,
): Knex.Raw {
  const alias = `s${depth}`;
  const within: ColumnExpression = (cell) => knex.raw('??', [`${alias}.${cell.column}`]);
  const query = knex.select(knex.raw('1')).from({ [alias]: table });
  const isBare = outer.storage === 'text' && inner.storage === 'text';
  const isIndexed = outer.storage !== 'anyText' && inner.storage !== 'anyText';
  const bare = meets(knex, column(outer), within(inner), prefix);
  const asTexts = meets(
    knex,
    comparable(knex, column(outer), outer),
    comparable(knex, within(inner), inner),
    prefix,
  );
  // WHY: bare columns let an index find the rows, the cast makes '07' differ from 7, as it does in a key that is read.
  if (isBare || isIndexed) query.whereRaw(bare);
  if (!isBare) query.whereRaw(asTexts);
  query.whereRaw(predicateNode(knex, of, within, depth + 1));
  return knex.raw('exists ?', [query]);
}

/** The columns of a relation meet where the key that the reference writes is the other row's key. */
function meets(
  knex: Knex,
  outer: Knex.Raw,
  inner: Knex.Raw,
  { text, of }: (StoredPredicate & { kind: 'some' })['prefix'],
): Knex.Raw {
  if (text === '') return knex.raw('? = ?', [inner, outer]);
  if (of === 'outer') return knex.raw('? = ? || ?', [inner, text, outer]);
  const { length } = [...text];
  return knex.raw('(substr(?, 1, ?) = ? and ? = substr(?, ?))', [
    outer,
    length,
    text,
    inner,
    outer,
    length + 1,
  ]);
}

/**
 * Compiles a predicate to query-builder nodes: identifiers come from the model only, values are bindings only. `depth`
 * counts the relations around it.
 */
export function predicateNode(
  knex: Knex,
  predicate: StoredPredicate,
  column: ColumnExpression,
  depth = 0,
): Knex.Raw {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return join(
        knex,
        predicate.of.map((part) => predicateNode(knex, part, column, depth)),
        predicate.kind,
      );
    case 'not':
      return knex.raw('(? is not true)', [predicateNode(knex, predicate.of, column, depth)]);
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
    case 'some':
      return some(knex, predicate, column, depth);
    case 'contains':
      return knex.raw("? like ? escape '!'", [column(predicate.cell), binding(knex, '?', predicate.pattern)]);
  }
}
