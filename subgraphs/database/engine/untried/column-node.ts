import type { Knex } from 'knex';
import type { ValueNode } from '../dialect.ts';
import type { ComparedAs, ValueClass } from '../value-class.ts';
import type { EngineWords } from './engine-words.ts';
import { type ColumnKind, type KeptAs, readKeptAs } from './kept-as.ts';

/** The columns behind the nodes that stand for them. WHY by the node: an index serves a column, not what is made of it. */
const bare = new WeakMap<Knex.Raw, Knex.Raw>();

/** A column in the form in which its class works with it: as its text where that is what compares, else as it is. */
export function columnNode(
  words: EngineWords,
  name: Knex.Raw,
  { compares, keptAs: word }: ValueClass,
): Knex.Raw {
  const kept = readKeptAs(word);
  const node = worksAsText(compares, kept.kind)
    ? words.written(name, kept)
    : words.asKept(name, readKeptAs(word));
  bare.set(node, name);
  return node;
}

/** The column behind a node; null where the node is something else. */
export function bareColumn({ node }: ValueNode): Knex.Raw | null {
  return bare.get(node) ?? null;
}

/** What is known of the column that a value comes from. */
export function keptAs({ valueClass }: ValueNode): KeptAs {
  return readKeptAs(valueClass.keptAs);
}

/** Whether a class works with the text of a column of a kind. */
export function worksAsText(compares: ComparedAs, kind: ColumnKind): boolean {
  const isText = kind === 'text' || kind === 'padded' || kind === 'uuid' || kind === 'made';
  switch (compares) {
    case 'text':
    case 'word':
    case 'key':
    case 'content':
      return true;
    case 'asStored':
    case 'truth':
    case 'int':
    case 'whole':
    case 'inexact':
    case 'day':
    case 'instant':
      return isText;
  }
}
