import type { AgencyModel } from '../../schema/catalogue/model.ts';
import type { ObservedColumn, ObservedTable } from '../../subgraphs/introspect/observed-table.ts';
import type { Notes } from './draft-notes.ts';
import type { Glossary } from './glossary.ts';
import type { GlossaryName } from './name-things.ts';

/** What a draft is made with. */
export interface DraftContext {
  readonly glossary: Glossary;
  readonly notes: Notes;
  /** Whether a directive of the language has an argument. */
  readonly has: (directive: string, argument: string) => boolean;
  /** The other databases and services of the province. */
  readonly others: readonly AgencyModel[];
}

/** A type that a draft will have, before its fields are written. */
export interface PlannedType {
  readonly table: ObservedTable;
  /** The tables by year that it joins, its own included; empty for one table. */
  readonly joined: readonly string[];
  readonly name: string;
  readonly called: GlossaryName;
  readonly singular: string;
  readonly plural: string;
  /** The column of its key; null where it has none of one column. */
  readonly key: ObservedColumn | null;
  readonly keyField: string | null;
  /** The columns of its key where they are several and the language joins them; empty otherwise. */
  readonly keyParts: readonly string[];
}
