import type { ColumnContent } from '../catalogue/model.ts';
import { type PathStep, readDocumentPath } from '../value/document-path.ts';
import type { DirectiveArguments } from './directive-arguments.ts';

/** An object of a JSON document in whose members the items of an embedded type stand. */
export interface EmbeddedDocument {
  readonly column: string;
  readonly path: readonly PathStep[];
}

/** What `list` says of an array. */
const arrayWord = '[]';
const separators = /^(?:[^\p{L}\p{N}\s"'\\[\]{}]{1,3}|\n)$/u;
/** Arguments of a `@column` that say how a column is compared, or of what a text is made. */
const comparing = [
  'parts',
  'separator',
  'searchKey',
  'sortKey',
  'scale',
  'format',
  'partial',
  'true',
  'false',
  'trim',
  'zone',
  'table',
  'on',
];

/** The document of an `@embedded`; null where its items have columns of their own. @throws CATALOGUE_INVALID */
export function readEmbeddedDocument(embedded: DirectiveArguments): EmbeddedDocument | null {
  const column = embedded.optionalText('json');
  if (column !== null) return { column, path: readPath(embedded) ?? [] };
  if (embedded.has('path')) throw embedded.invalid('argument "path" needs json, the column of the document');
  return null;
}

/**
 * The column of an item that stands in the content of one, and where; null for an item that is a column. `isList`: whether its type is a
 * list. @throws CATALOGUE_INVALID
 */
export function readContent(
  column: DirectiveArguments,
  { isList, document }: { readonly isList: boolean; readonly document: EmbeddedDocument | null },
): { readonly column: string; readonly columns: readonly string[]; readonly content: ColumnContent } | null {
  const isInDocument = document !== null && !column.has('name');
  if (isInDocument && !column.has('path'))
    throw column.invalid('an item of an embedded document has a path, or a column of its own');
  const list = readList(column, isList);
  const path = readPath(column);
  if (path === null && list === null) return null;
  for (const name of comparing)
    if (column.has(name))
      throw column.invalid(
        `argument "${name}" says how a column is compared; an item with list or path is only shown`,
      );
  if (path?.length === 0 && list === null)
    throw column.invalid('the path "$" is the whole document, which is no value');
  const name = isInDocument ? document.column : column.text('name');
  const base = isInDocument ? document.path : [];
  return {
    column: name,
    columns: [name],
    content: { path: path === null ? null : [...base, ...path], list },
  };
}

function readPath(given: DirectiveArguments): readonly PathStep[] | null {
  const text = given.optionalText('path');
  if (text === null) return null;
  const path = readDocumentPath(text);
  if (path === null) throw given.invalid(`"${text}" is no path, such as $.name, $."any name" or $.list[0]`);
  return path;
}

function readList(column: DirectiveArguments, isList: boolean): ColumnContent['list'] {
  const word = column.optionalText('list');
  if (isList !== (word !== null))
    throw column.invalid(
      isList
        ? 'a column holds one value; write list: ";" (the separator) or list: "[]" (an array) for a list'
        : 'argument "list" is for an item whose type is a list, such as [String!]',
    );
  if (word === null) return null;
  if (word === arrayWord) return { kind: 'array' };
  if (!separators.test(word))
    throw column.invalid(
      `"${word}" is no separator of a list: one to three signs such as ; or , and no letters, digits or blanks`,
    );
  return { kind: 'separated', separator: word };
}
