import type { Knex } from 'knex';
import type { Dialect, StoredOrder, ValueNode } from '../dialect.ts';
import type { Operand } from '../operand.ts';
import type { ValueClass } from '../value-class.ts';
import { nearInstant } from './comparisons.ts';
import { isKeptWhole } from './fit-node.ts';
import { bindingNode, inClass } from './value-node.ts';

const signs = { gte: '>=', lte: '<=' } as const;

/** Values in the order in which they are stored. */
export function sqliteStoredOrder(
  knex: Knex,
): Pick<Dialect, 'storedOrder' | 'asStored' | 'nearStored' | 'reaches' | 'form'> {
  const asStored = (column: Knex.Raw) => knex.raw('? collate binary', [column]);
  return {
    storedOrder,
    // WHY the collation: what is worked out of a cell compares by its bytes, whatever the column is declared as.
    asStored,
    nearStored: (value, operator, operand) =>
      value.valueClass.compares === 'instant'
        ? nearInstant(knex, { ...value, node: asStored(value.node) }, operator, operand)
        : bound(knex, asStored(value.node), value, [operator, operand]),
    reaches: (column, operator, end) => knex.raw(`? ${signs[operator]} ?`, [asStored(column), end]),
    form: ({ node }) => knex.raw('substr(?, 11, 1) || substr(?, 20)', [node, node]),
  };
}

function bound(
  knex: Knex,
  node: Knex.Raw,
  value: ValueNode,
  [operator, operand]: readonly ['gte' | 'lte', Operand],
): Knex.Raw {
  return knex.raw(`? ${signs[operator]} ?`, [node, inClass(knex, bindingNode(knex, operand), value)]);
}

function storedOrder(valueClass: ValueClass): StoredOrder {
  switch (valueClass.compares) {
    case 'asStored':
    case 'day':
      return 'always';
    case 'text':
      return valueClass.keptAs === 'TEXT' ? 'always' : 'never';
    case 'int':
    case 'whole':
      return isKeptWhole(valueClass) ? 'always' : 'never';
    case 'instant':
      return 'inOneForm';
    // WHY not: the index has a few values, each of so many rows that the whole table has to be put in order.
    case 'word':
    case 'truth':
    case 'inexact':
    // WHY not: a read by key walks along its index already.
    case 'key':
    case 'content':
      return 'never';
  }
}
