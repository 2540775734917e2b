import { invariant } from '../../../../schema/invariant.ts';

/**
 * Kinds of column types: what PostgreSQL takes for a value of them. `padded` is char(n); `label` a value of an enum type;
 * `made` a value that a statement made itself (`MadeValues`); `document` JSON; `array` an array of a built-in type; `local` a timestamp without a zone, `zoned` one with it. `other` is a type that no item reads.
 */
export const columnKinds = [
  ...(['text', 'padded', 'label', 'document', 'array', 'uuid', 'made'] as const),
  ...(['whole', 'numeric', 'float', 'truth', 'date', 'local', 'zoned', 'other'] as const),
] as const;

/** A kind of column types. */
export type ColumnKind = (typeof columnKinds)[number];

/** What is known of a column beside its name. */
export interface KeptAs {
  readonly kind: ColumnKind;
  /** The collation of a column that is exact, as it is written in SQL; empty for others. */
  readonly collation: string;
  /** Whether two texts are equal for the column only when they are the same characters: an index on it may be asked. */
  readonly isExact: boolean;
  readonly isNullable: boolean;
}

/** What is known of an expression that is no column. */
const unknown: KeptAs = {
  kind: 'other',
  collation: '',
  isExact: false,
  isNullable: true,
};

const written = /^(\w+) ([en-]+) ?(.*)$/s;

/** The word of a column for `ValueClass.keptAs`. */
export function writeKeptAs({ kind, collation, isExact, isNullable }: KeptAs): string {
  const flags = `${isExact ? 'e' : ''}${isNullable ? 'n' : ''}`;
  return `${kind} ${flags === '' ? '-' : flags} ${collation}`.trimEnd();
}

/** Reads it again; of an expression whose column is not known nothing is. */
export function readKeptAs(word: string): KeptAs {
  if (word === '') return unknown;
  const [, kind, flags = '', collation = ''] = written.exec(word) ?? [];
  const known = columnKinds.find((each) => each === kind);
  invariant(known, 'a column of PostgreSQL is kept as the engine describes it');
  return {
    ...{ kind: known, collation },
    ...{ isExact: flags.includes('e'), isNullable: flags.includes('n') },
  };
}
