import { invariant } from '../../../../schema/invariant.ts';

/**
 * Kinds of column types: what the server takes for a value of them. `label` is an enum, a set or another type whose values are
 * words; `document` JSON; `whole` numbers of at most 64 bits with a sign, `huge` those beyond; `numeric` decimals,
 * `wide` those of more digits than a comparison holds; `float` of 64 bits, `short` of 32;
 * `made` a value that a statement made itself (`MadeValues`); `local` a datetime, `stamp` a timestamp. `other` is a type that no item reads.
 */
export const columnKinds = [
  ...(['text', 'label', 'document', 'uuid', 'made', 'whole', 'huge', 'numeric', 'wide'] as const),
  ...(['float', 'short', 'date', 'local', 'stamp', 'other'] as const),
] as const;

/** A kind of column types. */
export type ColumnKind = (typeof columnKinds)[number];

/** What is known of a column beside its name. */
export interface KeptAs {
  readonly kind: ColumnKind;
  /** Character set and collation of a column of texts, as they are written in SQL; empty for others. */
  readonly charset: string;
  readonly collation: string;
  /** Whether its values are read through a conversion, because they are written otherwise than as their number. */
  readonly isConverted: boolean;
  /** Whether no two rows have the same value, as the column compares them. */
  readonly isUnique: boolean;
}

/** What is known of an expression that is no column. */
const unknown: KeptAs = {
  ...{ kind: 'other', charset: '', collation: '' },
  ...{ isConverted: false, isUnique: false },
};

const written = /^(\w+) ([cu-]+) ?(\w*) ?(\w*)$/;

/** The word of a column for `ValueClass.keptAs`. */
export function writeKeptAs({ kind, charset, collation, isConverted, isUnique }: KeptAs): string {
  const flags = `${isConverted ? 'c' : ''}${isUnique ? 'u' : ''}`;
  return `${kind} ${flags === '' ? '-' : flags} ${charset} ${collation}`.trimEnd();
}

/** Reads it again; of an expression whose column is not known nothing is. */
export function readKeptAs(word: string): KeptAs {
  if (word === '') return unknown;
  const [, kind, flags = '', charset = '', collation = ''] = written.exec(word) ?? [];
  const known = columnKinds.find((each) => each === kind);
  invariant(known, 'a column is kept as the engine describes it');
  return {
    ...{ kind: known, charset, collation },
    ...{ isConverted: flags.includes('c'), isUnique: flags.includes('u') },
  };
}
