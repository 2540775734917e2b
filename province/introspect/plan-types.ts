import { Kind, parse } from 'graphql';
import type { ObservedColumn, ObservedTable } from '../../subgraphs/introspect/observed-table.ts';
import { registrySdl } from '../../subgraphs/registry/surface/registry-sdl.ts';
import type { DraftContext, PlannedType } from './draft-context.ts';
import { camelCase, freeName, nameOf, pascalCase, pluralOf } from './name-things.ts';

/** Type names of the language and of every composed schema. */
const reserved = [
  ...[
    'Query',
    'Mutation',
    'Subscription',
    'PageInfo',
    'OrderDirection',
    'OrderNulls',
    'ID',
    'String',
    'Int',
    'Float',
    'Boolean',
  ],
  ...['Date', 'DateTime', 'Decimal', 'BigInt'],
];

/** Names that an administrator has given. */
export interface GivenNames {
  /** Of types, by their tables. */
  readonly types: ReadonlyMap<string, string>;
  /** Coordinates of items, by table and column. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Of types that are no table's. */
  readonly taken: readonly string[];
  /** Of root fields. */
  readonly roots: readonly string[];
}

/** Nothing is named yet. */
export const noNames: GivenNames = { types: new Map(), items: new Map(), taken: [], roots: [] };

/** Plans one type for each table, tables by year as one where the language joins them. */
export function planTypes(
  tables: readonly ObservedTable[],
  context: DraftContext,
  given: GivenNames = noNames,
): readonly PlannedType[] {
  const taken = new Set([...takenNames(context), ...given.taken]);
  const roots = new Set([...takenRoots(context), ...given.roots]);
  const joining = context.has('entity', 'tables');
  return tables
    .filter(
      (table) =>
        !joining || yearsOf(table, tables)[0]?.name === table.name || yearsOf(table, tables).length < 2,
    )
    .map((table) => {
      const years = yearsOf(table, tables);
      const joined = joining && years.length > 1 ? years.map(({ name }) => name) : [];
      return planType(table, joined, { context, given, taken, roots });
    });
}

/** What the naming of one type needs. */
interface Naming {
  readonly context: DraftContext;
  readonly given: GivenNames;
  readonly taken: Set<string>;
  readonly roots: Set<string>;
}

function planType(
  table: ObservedTable,
  joined: readonly string[],
  { context, given, taken, roots }: Naming,
): PlannedType {
  const called = nameOf(joined.length > 0 ? baseOf(table.name) : table.name, context.glossary);
  const name = given.types.get(table.name) ?? freeName(pascalCase(called.words), taken);
  const singular = freeName(name.slice(0, 1).toLowerCase() + name.slice(1), roots);
  const plural = freeName(pluralOf(singular), roots);
  const key = keyOf(table);
  const keyParts = key === null && context.has('column', 'parts') ? partsOf(table) : [];
  const keyField =
    key === null
      ? keyParts.length > 0
        ? 'id'
        : null
      : camelCase(withoutType(nameOf(key.name, context.glossary).words, called.words));
  return { table, joined, name, called, singular, plural, key, keyField, keyParts };
}

/** The words of a column without those of its table: the code of a dossier is `code` in `Dossier`. */
export function withoutType(words: readonly string[], ofType: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !ofType.includes(word));
  return kept.length === 0 || kept.length === words.length ? words : kept;
}

/** Kinds that a part of a key may have. */
const partKinds = ['text', 'padded', 'whole', 'bigWhole', 'uuid', 'label'];

/** The columns of a key of several, where each of them can be read; none otherwise. */
function partsOf({ keys: [key = []], columns }: ObservedTable): readonly string[] {
  const isPart = (name: string) =>
    columns.some((column) => column.name === name && partKinds.includes(column.kind));
  return key.length > 1 && key.every(isPart) ? key : [];
}

/** The single column that names a row: declared, else the one that differs in every row of a view or a table without key. */
function keyOf({ keys, columns, candidate }: ObservedTable): ObservedColumn | null {
  const single = keys.find((key) => key.length === 1)?.[0];
  const name = single ?? (keys.length === 0 ? candidate : null);
  return columns.find((column) => column.name === name && column.kind !== 'other') ?? null;
}

/** The name of a table without a year at its end; null-like itself where there is none. */
function baseOf(name: string): string {
  return name.replace(/_?(?:19|20)\d\d$/, '');
}

/** The tables of the same name and columns for other years, itself included, in the order of their names. */
export function yearsOf(table: ObservedTable, tables: readonly ObservedTable[]): readonly ObservedTable[] {
  if (baseOf(table.name) === table.name || table.isView) return [table];
  const shape = ({ columns }: ObservedTable) => JSON.stringify(columns.map(({ name, type }) => [name, type]));
  return tables.filter(
    (each) =>
      !each.isView &&
      baseOf(each.name) === baseOf(table.name) &&
      baseOf(each.name) !== each.name &&
      shape(each) === shape(table),
  );
}

/** Names of types that a draft cannot give. */
export function takenNames({ others }: DraftContext): readonly string[] {
  return [
    ...reserved,
    ...typeNamesOf(registrySdl),
    ...others.flatMap(({ types, enums, unions, interfaces }) => [
      ...[...types.values()].map(({ name }) => name),
      ...[...enums.keys(), ...unions.keys(), ...interfaces.keys()],
    ]),
  ];
}

function takenRoots({ others }: DraftContext): readonly string[] {
  const types = others.flatMap((agency) => [...agency.types.values()]);
  return [
    ...types.flatMap(({ singular, plural }) => [singular, plural].filter((name) => name !== null)),
    ...rootsOf(registrySdl),
  ];
}

function typeNamesOf(sdl: string): readonly string[] {
  return parse(sdl).definitions.flatMap((node) =>
    'name' in node && node.name !== undefined ? [node.name.value] : [],
  );
}

function rootsOf(sdl: string): readonly string[] {
  return parse(sdl).definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    node.name.value === 'Query'
      ? (node.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}
