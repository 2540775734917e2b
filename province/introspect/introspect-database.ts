import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgencyModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Connection } from '../../subgraphs/database/engine/connection.ts';
import type { SqlDriver } from '../../subgraphs/database/engine/driver.ts';
import type { Engine } from '../../subgraphs/database/engine/engine.ts';
import { engineOf } from '../../subgraphs/database/engine/engine-of.ts';
import type { StoredTable } from '../../subgraphs/database/engine/structure.ts';
import { introspectionOf, observeTables } from '../../subgraphs/introspect/observe-tables.ts';
import { packageRoot } from '../start/package-root.ts';
import type { DraftContext } from './draft-context.ts';
import { type DraftType, draftTypes } from './draft-database.ts';
import { type ColumnsByTable, draftText } from './draft-file.ts';
import { notesIn } from './draft-notes.ts';
import { type Glossary, parseGlossary } from './glossary.ts';
import { languageFeatures } from './language-features.ts';
import { mergeDraft } from './merge-draft.ts';
import { type GivenNames, noNames } from './plan-types.ts';
import { type ExistingFile, readExisting } from './read-existing.ts';

/** What a person chose: tables, and names of their types. */
export interface ChosenTables {
  readonly tables: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

/** Asks a person which tables are described, and as what. `suggested` names the types. */
export type ChooseTables = (
  tables: readonly StoredTable[],
  suggested: ReadonlyMap<string, string>,
) => Promise<ChosenTables>;

/** What one introspection is about. */
export interface IntrospectRequest {
  readonly id: string;
  readonly connection: Connection;
  /** The text of the SDL file to merge into; null for a new one. */
  readonly file: string | null;
  /** The tables that are asked for; null for all. */
  readonly tables: readonly string[] | null;
  readonly others: readonly AgencyModel[];
  readonly language: 'vi' | 'en';
  readonly timeoutMs: number;
  /** null where nobody can be asked. */
  readonly choose: ChooseTables | null;
}

/** What was found: counts and names of tables and columns, no values. */
export interface IntrospectSummary {
  readonly tables: number;
  readonly items: number;
  /** References that are guessed. */
  readonly guesses: number;
  readonly personal: number;
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** The SDL text and what was found. */
export interface IntrospectResult {
  readonly text: string;
  readonly summary: IntrospectSummary;
}

/**
 * Reads a live database and drafts its SDL file, or merges what is new into one.
 * @throws INTROSPECTION_UNSUPPORTED, TABLES_MISSING, CATALOGUE_INVALID, SUBGRAPH_FAILED, SUBGRAPH_BUSY
 */
export async function introspectDatabase(request: IntrospectRequest): Promise<IntrospectResult> {
  const engine = engineOf(request.connection.engine);
  const driver = await engine.open(request.connection, { readers: 1, timeoutMs: request.timeoutMs });
  try {
    return await introspectWith(request, engine, driver);
  } finally {
    await driver.close();
  }
}

async function introspectWith(
  request: IntrospectRequest,
  engine: Engine,
  driver: SqlDriver,
): Promise<IntrospectResult> {
  const introspection = introspectionOf(engine);
  const stored = await introspection.tables(driver);
  const asked = request.tables === null ? null : new Set(request.tables);
  requireTables(stored, asked);
  const existing = request.file === null ? null : readExisting(request.file);
  const context: DraftContext = {
    glossary: await loadGlossary(),
    notes: notesIn(request.language),
    has: languageFeatures(),
    others: request.others,
  };
  const chosen = await chooseFrom(request, stored, context, existing);
  const wanted = chosen?.tables ?? asked;
  const isWanted = ({ name }: StoredTable) =>
    wanted === null || wanted.has(name) || existing?.given.types.has(name) === true;
  const observed = await observeTables(engine, driver, stored.filter(isWanted));
  const types = draftTypes(observed, context, givenNames(existing, chosen));
  const live: ColumnsByTable = new Map(
    stored.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
  );
  if (existing === null) {
    const text = draftText({ id: request.id, name: request.id }, types, live, context.notes);
    return { text, summary: { ...countsOf(types, observed), added: [], gone: [] } };
  }
  const { text, added, gone } = mergeDraft(
    existing,
    { types, live, wanted: wanted ?? new Set() },
    context.notes,
  );
  return { text, summary: { ...countsOf(types, observed), added, gone } };
}

function requireTables(stored: readonly StoredTable[], asked: ReadonlySet<string> | null): void {
  const missing = [...(asked ?? [])].filter((name) => !stored.some((table) => table.name === name));
  if (missing.length > 0) throw codedError('TABLES_MISSING', { tables: missing.join(', ') });
}

async function chooseFrom(
  { choose }: IntrospectRequest,
  stored: readonly StoredTable[],
  context: DraftContext,
  existing: ExistingFile | null,
): Promise<ChosenTables | null> {
  if (choose === null) return null;
  const unread = stored.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, profile: null })),
    madeOf: [],
    guessed: [],
    lists: [],
    candidate: null,
  }));
  const suggested = draftTypes(unread, context, givenNames(existing, null));
  return choose(stored, new Map(suggested.map(({ table, name }) => [table, name])));
}

function givenNames(existing: ExistingFile | null, chosen: ChosenTables | null): GivenNames {
  const given = existing?.given ?? noNames;
  return { ...given, types: new Map([...(chosen?.names ?? []), ...given.types]) };
}

function countsOf(types: readonly DraftType[], tables: Parameters<typeof draftTypes>[0]) {
  const fields = types.flatMap((type) => type.fields);
  return {
    tables: types.length,
    items: fields.filter(({ through }) => through === null).length,
    guesses: tables.reduce((sum, { guessed }) => sum + guessed.length, 0),
    personal: fields.filter(({ lines }) => lines.some((line) => /personal: (?:BASIC|SENSITIVE)/.test(line)))
      .length,
  };
}

/** The words of the package. */
export async function loadGlossary(): Promise<Glossary> {
  return parseGlossary(
    await readFile(join(packageRoot(), 'province', 'introspect', 'glossary.yaml'), 'utf8'),
  );
}
