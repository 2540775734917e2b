import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { type Operand, type SqlScalar, type SqlValue, spelled } from '../operand.ts';
import { truthText } from '../truth-text.ts';
import type { ValueClass } from '../value-class.ts';

/**
 * The class that both sides of a comparison are brought to. `castText` is text in a column of numbers, in which an index finds
 * the bare value too; `anyText` text in a column without a type, in which it does not; `bare` the column as it is.
 */
export type ComparisonClass = 'bare' | 'text' | 'castText' | 'anyText' | 'integer' | 'castInteger' | 'real';

/** In which class the values of a column compare. `keptAs` is an affinity. */
export function comparisonClass({ compares, keptAs }: ValueClass): ComparisonClass {
  switch (compares) {
    case 'text':
      if (keptAs === 'TEXT') return 'text';
      return keptAs === 'BLOB' ? 'anyText' : 'castText';
    case 'whole':
      return keptAs === 'INTEGER' || keptAs === 'NUMERIC' ? 'integer' : 'castInteger';
    case 'inexact':
      return 'real';
    case 'asStored':
      return 'bare';
  }
}

/** A value in its class. */
export function comparableNode(knex: Knex, { node, valueClass }: ValueNode): Knex.Raw {
  switch (comparisonClass(valueClass)) {
    case 'castText':
    case 'anyText':
      return knex.raw('cast(? as text)', [node]);
    case 'castInteger':
      return knex.raw('cast(? as integer)', [node]);
    case 'bare':
    case 'text':
    case 'integer':
    case 'real':
      return node;
  }
}

/** Something in the class of the values with which it is compared. */
export function inClass(knex: Knex, node: Knex.Raw, valueClass: ValueClass): Knex.Raw {
  switch (comparisonClass(valueClass)) {
    case 'integer':
    case 'castInteger':
      return knex.raw('cast(? as integer)', [node]);
    case 'real':
      return knex.raw('cast(? as real)', [node]);
    case 'bare':
    case 'text':
    case 'castText':
    case 'anyText':
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
