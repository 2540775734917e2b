import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import type { ComparedAs, ValueClass } from '../value-class.ts';
import { type ColumnKind, type KeptAs, readKeptAs } from './kept-as.ts';

/** The types of PostgreSQL in which values are worked with. */
export type WorkType = 'text' | 'bigint' | 'numeric' | 'boolean' | 'date' | 'timestamp' | 'timestamptz';

/** The columns behind the nodes that stand for them. WHY by the node: an index serves a column, not what is made of it. */
const bare = new WeakMap<Knex.Raw, Knex.Raw>();

/**
 * A column in the form in which its class works with it: texts as texts, floats as the text that says them exactly, all
 * others as they are.
 */
export function columnNode(knex: Knex, name: Knex.Raw, valueClass: ValueClass): Knex.Raw {
  const { kind } = readKeptAs(valueClass.keptAs);
  const isCast = workType(valueClass.compares, kind) === 'text' && kind !== 'text';
  const node = isCast ? textNode(knex, name, kind) : knex.raw('?', [name]);
  bare.set(node, name);
  return node;
}

/** WHY JSON: the text of an array quotes and escapes in a way of its own, and writes truth and instants otherwise. */
function textNode(knex: Knex, name: Knex.Raw, kind: ColumnKind): Knex.Raw {
  return kind === 'array' ? knex.raw('to_json(?)::text', [name]) : knex.raw('?::text', [name]);
}

/** The column behind a node; null where the node is something else. */
export function bareColumn({ node }: ValueNode): Knex.Raw | null {
  return bare.get(node) ?? null;
}

/** What is known of the column that a value comes from. */
export function keptAs({ valueClass }: ValueNode): KeptAs {
  return readKeptAs(valueClass.keptAs);
}

/**
 * A value in the type in which its class works with it. WHY a cast: what is null in all cases of an expression is a text for
 * PostgreSQL, whatever column it stands for.
 */
export function typedNode(knex: Knex, value: ValueNode): Knex.Raw {
  const { node, valueClass } = value;
  if (bare.has(node)) return node;
  const type = workType(valueClass.compares, keptAs(value).kind);
  return type === null ? node : knex.raw(`(?)::${type}`, [node]);
}

/** null: the type that the column has itself. */
export function workType(compares: ComparedAs, kind: ColumnKind): WorkType | null {
  switch (compares) {
    case 'asStored':
      return null;
    case 'text':
    case 'word':
    case 'key':
    case 'content':
      return 'text';
    case 'truth':
    case 'int':
    case 'whole':
    case 'inexact':
    case 'day':
    case 'instant':
      return typeOfKind(kind);
  }
}

function typeOfKind(kind: ColumnKind): WorkType | null {
  switch (kind) {
    case 'text':
    case 'padded':
    case 'float':
    case 'label':
    case 'document':
    case 'array':
    case 'uuid':
    case 'made':
      return 'text';
    case 'whole':
      return 'bigint';
    case 'numeric':
      return 'numeric';
    case 'truth':
      return 'boolean';
    case 'date':
      return 'date';
    case 'local':
      return 'timestamp';
    case 'zoned':
      return 'timestamptz';
    case 'other':
      return null;
  }
}
