import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import { type Operand, type SqlScalar, type SqlValue, spelled } from '../operand.ts';
import { truthText } from '../truth-text.ts';
import { bareColumn, keptAs, typedNode, workType } from './column-node.ts';
import { cellNodes } from './fit-node.ts';

/** Types of PostgreSQL that a binding is cast to. */
export type BoundType = 'text' | 'bpchar' | 'uuid' | 'bigint' | 'numeric' | 'boolean' | 'date';

const wholeText = /^(?:0|-?[1-9]\d{0,18})$/;
const decimalText = /^[+-]?\d{1,1000}(?:\.\d{1,1000})?$/;
const uuidText = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
const [least, greatest] = [-(2n ** 63n), 2n ** 63n - 1n];

/** A value in the form in which it compares, groups and orders; null where the cell does not fit. */
export function comparableNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { compares } = value.valueClass;
  const { fits, value: found } = cellNodes(knex, value);
  switch (compares) {
    case 'key':
    case 'asStored':
    case 'whole':
      return found;
    case 'truth':
      // WHY its own form: what a statement groups by is read again as a cell of the column.
      return knex.raw('case when ? then ? end', [fits, typedNode(knex, value)]);
    case 'text':
    case 'word':
    case 'int':
    case 'inexact':
    case 'day':
    case 'instant':
    case 'content':
      return knex.raw('case when ? then ? end', [fits, found]);
  }
}

/** Whether a comparable value is a text, whose order has to be said. */
export function isTextForm({ valueClass: { compares, keptAs: word } }: ValueNode, kind = ''): boolean {
  switch (compares) {
    case 'text':
    case 'word':
    case 'key':
    case 'content':
      return true;
    case 'truth':
    case 'day':
      return ['text', 'padded', 'float', 'made'].includes(kind);
    case 'asStored':
      return word === '' || kind === 'text' || kind === 'padded';
    case 'int':
    case 'whole':
    case 'inexact':
    case 'instant':
      return false;
  }
}

/** Something in the order in which it compares. WHY by bytes: every engine orders texts by code point. */
export function inOrder(knex: Knex, node: Knex.Raw, value: ValueNode): Knex.Raw {
  return isTextForm(value, keptAs(value).kind) ? knex.raw('?::text collate "C"', [node]) : node;
}

/** A column of keys that is asked in its own order, and the type of what it is compared with; null where its text is. */
export function ownOrder(value: ValueNode): { readonly column: Knex.Raw; readonly type: BoundType } | null {
  const column = bareColumn(value);
  if (value.valueClass.compares !== 'key' || column === null) return null;
  const { kind, isExact } = keptAs(value);
  switch (kind) {
    case 'text':
    case 'padded':
      return isExact ? { column, type: kind === 'text' ? 'text' : 'bpchar' } : null;
    case 'whole':
      return { column, type: 'bigint' };
    case 'numeric':
    case 'uuid':
    case 'date':
      return { column, type: kind };
    case 'float':
    case 'label':
    case 'document':
    case 'array':
    case 'made':
    case 'truth':
    case 'local':
    case 'zoned':
    case 'other':
      return null;
  }
}

/** A node that binds an operand; slots pass through the builder untouched and are filled when the statement runs. */
export function boundNode(
  knex: Knex,
  operand: Operand,
  type: BoundType,
  spell: (value: SqlValue) => SqlValue = (value) =>
    Array.isArray(value) ? null : spellScalar(value as SqlScalar, type),
): Knex.Raw {
  return knex.raw(`?::${type}`, [spelled(operand, spell) as Knex.Value]);
}

/** A node that binds a list as one array; what is no value of the type is left out, and equals nothing. */
export function boundList(knex: Knex, list: Operand, type: BoundType): Knex.Raw {
  return knex.raw(`any(?::${type}[])`, [
    spelled(list, (values) =>
      arrayText(Array.isArray(values) ? values : [values as SqlScalar], type),
    ) as Knex.Value,
  ]);
}

function arrayText(values: readonly SqlScalar[], type: BoundType): string {
  const written = values.flatMap((value) => {
    const text = spellScalar(value, type);
    return text === null ? [] : [`"${String(text).replace(/["\\]/g, '\\$&')}"`];
  });
  return `{${written.join(',')}}`;
}

function spellScalar(value: SqlScalar, type: BoundType): SqlScalar {
  if (value === null) return null;
  const text = typeof value === 'boolean' ? truthText[`${value}`] : String(value);
  return isOfType(text, type) ? text : null;
}

/** WHY decided here: a text that cannot be cast fails the whole statement, and '07' would be 7. */
export function isOfType(text: string, type: BoundType): boolean {
  switch (type) {
    case 'bigint':
      return wholeText.test(text) && BigInt(text) >= least && BigInt(text) <= greatest;
    case 'numeric':
      return decimalText.test(text);
    case 'uuid':
      return uuidText.test(text);
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text);
    case 'text':
    case 'bpchar':
    case 'boolean':
      return !text.includes('\0');
  }
}

/** The text of a node of a class's working type. */
export function textOfTyped(knex: Knex, node: Knex.Raw, value: ValueNode): Knex.Raw {
  return workType(value.valueClass.compares, keptAs(value).kind) === 'text'
    ? node
    : knex.raw('?::text', [node]);
}
