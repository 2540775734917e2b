import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import type { ComparedAs, ValueClass } from '../value-class.ts';
import { type ColumnKind, type KeptAs, readKeptAs } from './kept-as.ts';
import type { MysqlBuilder } from './mysql-builder.ts';

/** The types in which values are worked with. */
export type WorkType = 'text' | 'signed' | 'decimal' | 'date' | 'datetime';

/** The columns behind the nodes that stand for them. WHY by the node: an index serves a column, not what is made of it. */
const bare = new WeakMap<Knex.Raw, Knex.Raw>();

/**
 * A column in the form in which its class works with it: texts by their characters, whatever the column's collation; floats as
 * the text that says them exactly; numbers that have another writing as their number; all others as they are.
 */
export function columnNode(
  builder: MysqlBuilder,
  name: Knex.Raw,
  { compares, keptAs }: ValueClass,
): Knex.Raw {
  const kept = readKeptAs(keptAs);
  const isText = workType(compares, kept.kind) === 'text';
  const node = isText
    ? charactersOf(builder, worked(builder, name, kept), kept)
    : worked(builder, name, kept);
  bare.set(node, name);
  return node;
}

/** WHY a conversion of some: `zerofill` writes 42 as 00042, `bit` is bytes, and `year` takes 7 for 2007. */
function worked({ knex }: MysqlBuilder, name: Knex.Raw, { kind, isConverted }: KeptAs): Knex.Raw {
  if (!isConverted) return knex.raw('?', [name]);
  switch (kind) {
    case 'whole':
      return knex.raw('cast(? as signed)', [name]);
    case 'huge':
      return knex.raw('cast(cast(? as unsigned) as decimal(20))', [name]);
    default:
      return knex.raw('(? + 0)', [name]);
  }
}

function charactersOf({ knex, byCharacters }: MysqlBuilder, node: Knex.Raw, kept: KeptAs): Knex.Raw {
  const { kind, charset, collation } = kept;
  switch (kind) {
    case 'text':
    case 'label':
      if (collation === byCharacters && kind === 'text') return node;
      return charset === 'utf8mb4' && kind === 'text'
        ? knex.raw(`? collate ${byCharacters}`, [node])
        : knex.raw(`convert(? using utf8mb4) collate ${byCharacters}`, [node]);
    case 'short':
      // WHY: six digits are written of a float of 32 bits, which may be another number.
      return knex.raw(
        `(case when cast(cast(? as char) as float) = ? then cast(? as char) else cast(cast(? as double) as char) end) collate ${byCharacters}`,
        [node, node, node, node],
      );
    default:
      return knex.raw(`cast(? as char) collate ${byCharacters}`, [node]);
  }
}

/** The column behind a node; null where the node is something else. */
export function bareColumn({ node }: ValueNode): Knex.Raw | null {
  return bare.get(node) ?? null;
}

/** What is known of the column that a value comes from. */
export function keptAs({ valueClass }: ValueNode): KeptAs {
  return readKeptAs(valueClass.keptAs);
}

/** null: the type that the column has itself. */
export function workType(compares: ComparedAs, kind: ColumnKind): WorkType | null {
  switch (compares) {
    case 'asStored':
      return kind === 'text' ? 'text' : null;
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
    case 'label':
    case 'document':
    case 'uuid':
    case 'made':
    case 'float':
    case 'short':
      return 'text';
    case 'whole':
      return 'signed';
    case 'huge':
    case 'numeric':
    case 'wide':
      return 'decimal';
    case 'date':
      return 'date';
    case 'local':
    case 'stamp':
      return 'datetime';
    case 'other':
      return null;
  }
}
