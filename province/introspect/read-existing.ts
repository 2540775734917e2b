import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type Token,
  TokenKind,
  valueFromASTUntyped,
} from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';
import { noteMark } from './draft-notes.ts';
import type { GivenNames } from './plan-types.ts';

/** A field of a file, and the columns that it reads. */
export interface ExistingField {
  readonly name: string;
  readonly coordinate: string;
  readonly columns: readonly string[];
  readonly node: FieldDefinitionNode;
}

/** A type of a file that has a table, with the fields of what is embedded in it. */
export interface ExistingType {
  readonly name: string;
  readonly tables: readonly string[];
  readonly node: ObjectTypeDefinitionNode;
  readonly fields: readonly ExistingField[];
  /** The column of its key; null where it has none of one column. */
  readonly keyColumn: string | null;
}

/** A comment of the tool: what stands behind its mark, and where the whole comment is. */
export interface ExistingNote {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An SDL file that an administrator has worked on. */
export interface ExistingFile {
  readonly source: string;
  readonly types: readonly ExistingType[];
  readonly notes: readonly ExistingNote[];
  readonly given: GivenNames;
}

/** Reads an SDL file with its comments. @throws CATALOGUE_INVALID when it is no SDL. */
export function readExisting(source: string): ExistingFile {
  const document = parsed(source);
  const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const types = objects.flatMap((node) => typeOf(node, objects));
  return { source, types, notes: notesOf(document), given: namesOf(document, types) };
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source);
  } catch (error) {
    const line = error instanceof GraphQLError ? (error.locations?.[0]?.line ?? '?') : '?';
    const detail = `${error instanceof Error ? error.message : String(error)} (line ${line})`;
    throw codedError('CATALOGUE_INVALID', { database: '?', detail }, error);
  }
}

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

/** All texts that an argument of a directive holds. */
function textsIn(
  { directives = [] }: Annotated,
  directive: string,
  ...names: readonly string[]
): readonly string[] {
  return directives
    .filter((each) => each.name.value === directive)
    .flatMap((each) => each.arguments ?? [])
    .filter((argument) => names.includes(argument.name.value))
    .flatMap((argument) => {
      const value: unknown = valueFromASTUntyped(argument.value);
      return (Array.isArray(value) ? value : [value]).filter(
        (text): text is string => typeof text === 'string',
      );
    });
}

function typeOf(
  node: ObjectTypeDefinitionNode,
  objects: readonly ObjectTypeDefinitionNode[],
): readonly ExistingType[] {
  const tables = textsIn(node, 'entity', 'table', 'tables');
  // WHY not of another schema: nothing of it is read here, so nothing of it is new or gone.
  if (tables.length === 0 || textsIn(node, 'entity', 'schema').length > 0) return [];
  const name = node.name.value;
  const parts = [node, ...objects.filter((each) => textsIn(each, 'embedded', 'in').includes(name))];
  const fields = parts.flatMap((part) => (part.fields ?? []).map((field) => fieldOf(part.name.value, field)));
  const [key] = textsIn(node, 'key', 'fields');
  const keyColumns = fields.find((field) => field.name === key)?.columns ?? [];
  return [{ name, tables, node, fields, keyColumn: keyColumns[0] ?? null }];
}

function fieldOf(type: string, node: FieldDefinitionNode): ExistingField {
  const columns = [
    ...textsIn(node, 'column', 'name', 'searchKey', 'sortKey', 'parts'),
    ...textsIn(node, 'reference', 'column', 'columns', 'kindColumn'),
  ];
  return { name: node.name.value, coordinate: `${type}.${node.name.value}`, columns, node };
}

function notesOf({ loc }: DocumentNode): readonly ExistingNote[] {
  const notes: ExistingNote[] = [];
  for (let token: Token | null | undefined = loc?.startToken; token; token = token.next) {
    if (token.kind !== TokenKind.COMMENT || !`#${token.value}`.startsWith(noteMark)) continue;
    notes.push({ text: `#${token.value}`.slice(noteMark.length).trim(), start: token.start, end: token.end });
  }
  return notes;
}

function coordinatesOf(fields: readonly ExistingField[]): ReadonlyMap<string, string> {
  return new Map(
    fields.flatMap(({ coordinate, columns }) => columns.map((column) => [column, coordinate] as const)),
  );
}

function namesOf({ definitions }: DocumentNode, types: readonly ExistingType[]): GivenNames {
  return {
    types: new Map(types.flatMap(({ name, tables }) => tables.map((table) => [table, name] as const))),
    items: new Map(
      types.flatMap(({ tables, fields }) => tables.map((table) => [table, coordinatesOf(fields)] as const)),
    ),
    taken: definitions.flatMap((node) =>
      'name' in node && node.name !== undefined ? [node.name.value] : [],
    ),
    roots: types.flatMap(({ node }) => textsIn(node, 'entity', 'singular', 'plural')),
  };
}
