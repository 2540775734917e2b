import { invariant } from '../../../../schema/invariant.ts';

/**
 * Kinds of column types. `numeric` is a decimal of at most the digits that a comparison holds, `local` a moment without a zone,
 * `zoned` one with; `made` a value that a statement made itself (`MadeValues`). `other` is a type that no item reads.
 */
export const columnKinds = [
  ...(['text', 'padded', 'uuid', 'whole', 'numeric', 'float'] as const),
  ...(['truth', 'date', 'local', 'zoned', 'made', 'other'] as const),
] as const;

/** A kind of column types. */
export type ColumnKind = (typeof columnKinds)[number];

/** What is known of a column beside its name. */
export interface KeptAs {
  readonly kind: ColumnKind;
  /** The type that a text is brought to so that an index on the column serves, as the engine writes it; empty where none does. */
  readonly bound: string;
  /** Collation of a column of texts; empty for others, and where an engine has one for all. */
  readonly collation: string;
  /** Whether no two rows have the same value, as the column compares them. */
  readonly isUnique: boolean;
}

/** A column of a kind of which no more is known. */
export function keptAsKind(kind: ColumnKind): KeptAs {
  return { kind, bound: '', collation: '', isUnique: false };
}

/** The word of a column for `ValueClass.keptAs`. */
export function writeKeptAs({ kind, bound, collation, isUnique }: KeptAs): string {
  return [kind, bound, collation, isUnique ? 'unique' : ''].join('|');
}

/** Reads it again; of an expression whose column is not known nothing is. */
export function readKeptAs(word: string): KeptAs {
  if (word === '') return keptAsKind('other');
  const [kind, bound = '', collation = '', unique = ''] = word.split('|');
  const known = columnKinds.find((each) => each === kind);
  invariant(known, 'a column is kept as the engine describes it');
  return { kind: known, bound, collation, isUnique: unique !== '' };
}
