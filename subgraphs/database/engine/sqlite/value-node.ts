import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { type Operand, type SqlScalar, type SqlValue, spelled } from '../operand.ts';
import { truthText } from '../truth-text.ts';
import { cellNodes, isKeptWhole, isNoText } from './fit-node.ts';

/**
 * How a comparison is written. `exact`: the bare column compares, and nothing that does not fit can equal what it is compared
 * with. `cast`: text in a column of numbers, in which an index finds the bare value too. `untyped`: text in a column without a type,
 * in which it does not. `guarded`: the bare column compares where the cell fits. `worked`: only the value that is worked
 * out of the cell compares.
 */
export type ComparisonKind = 'exact' | 'cast' | 'untyped' | 'guarded' | 'worked';

/** How values compare. `keptAs` is an affinity. */
export function comparisonKind(value: ValueNode): ComparisonKind {
  const { compares, keptAs } = value.valueClass;
  switch (compares) {
    case 'text':
    case 'word':
    case 'key':
    case 'content':
      if (keptAs === 'TEXT') return 'exact';
      return keptAs === 'BLOB' ? 'untyped' : 'cast';
    case 'day':
    case 'asStored':
      return 'exact';
    case 'truth':
    case 'int':
    case 'whole':
      return isKeptWhole(value.valueClass) ? 'guarded' : 'worked';
    case 'inexact':
    case 'instant':
      return 'worked';
  }
}

/** A value in the form in which it compares, groups and orders; null where the cell does not fit. */
export function comparableNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { node, valueClass } = value;
  switch (valueClass.compares) {
    case 'asStored':
      return node;
    case 'key':
      return keyNode(knex, value);
    case 'whole':
      return cellNodes(knex, value).value;
    case 'text':
    case 'word':
    case 'truth':
    case 'int':
    case 'inexact':
    case 'day':
    case 'content':
    case 'instant': {
      const { fits, value: found } = cellNodes(knex, value);
      return knex.raw('case when ? then ? end', [fits, found]);
    }
  }
}

/** A text as it is stored, or a number as a text. */
export function keyNode(knex: Knex, { node, valueClass: { keptAs } }: ValueNode): Knex.Raw {
  if (keptAs === 'TEXT') return node;
  return keptAs === 'BLOB'
    ? knex.raw('case when not ? then cast(? as text) end', [isNoText(knex, node), node])
    : knex.raw('cast(? as text)', [node]);
}

/** Something in the class of the values with which it is compared. */
export function inClass(knex: Knex, node: Knex.Raw, { valueClass: { compares } }: ValueNode): Knex.Raw {
  switch (compares) {
    case 'truth':
    case 'int':
    case 'whole':
    case 'instant':
      return knex.raw('cast(? as integer)', [node]);
    case 'inexact':
      return knex.raw('cast(? as real)', [node]);
    case 'text':
    case 'word':
    case 'day':
    case 'key':
    case 'asStored':
    case 'content':
      return node;
  }
}

/** A node that binds an operand; slots pass through the builder untouched and are filled when the statement runs. */
export function bindingNode(
  knex: Knex,
  operand: Operand,
  spell: (value: SqlValue) => SqlValue = spellScalar,
): Knex.Raw {
  return knex.raw('?', [spelled(operand, spell) as Knex.Value]);
}

/** A node that binds a list as one JSON text. */
export function listNode(knex: Knex, list: Operand): Knex.Raw {
  return bindingNode(knex, list, (values) =>
    JSON.stringify((Array.isArray(values) ? values : [values]).map(spellScalar)),
  );
}

function spellScalar(value: SqlValue): SqlValue;
function spellScalar(value: SqlScalar): SqlScalar;
function spellScalar(value: SqlValue): SqlValue {
  if (typeof value !== 'boolean') return value;
  return value ? truthText.true : truthText.false;
}
