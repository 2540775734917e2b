import { GraphQLError, type Location, parse, visit } from 'graphql';
import { CodedError } from '../../schema/errors/coded-error.ts';
import type { SdlFile } from '../start/province-source.ts';
import type { CheckFinding, UnplacedFinding } from './check-finding.ts';

/** Finds where in some files a coordinate, type or database stands. */
export type Places = (where: string) => { readonly file: string; readonly line: number } | null;

/** Reads the places of everything that the files name. A file that is no SDL has no places. */
export function placesOf(files: readonly SdlFile[]): Places {
  const known = new Map<string, { readonly file: string; readonly line: number }>();
  for (const { file, text } of files) {
    const add = (name: string, loc: Location | undefined) => {
      if (loc !== undefined && !known.has(name)) known.set(name, { file, line: lineAt(text, loc.start) });
    };
    addPlaces(text, add);
  }
  return (where) => known.get(where) ?? known.get(where.split('.')[0] ?? '') ?? null;
}

function addPlaces(text: string, add: (name: string, loc: Location | undefined) => void): void {
  const document = parsed(text);
  if (document === null) return;
  visit(document, {
    ObjectTypeDefinition: ({ name, fields = [] }) => {
      // WHY fields first: a stub of another database's type names it too, but none of its items.
      for (const field of fields) add(`${name.value}.${field.name.value}`, field.name.loc);
      add(name.value, name.loc);
    },
    EnumTypeDefinition: ({ name }) => add(name.value, name.loc),
    SchemaExtension: ({ directives = [] }) => {
      for (const directive of directives) {
        const id = directive.arguments?.find((argument) => argument.name.value === 'id')?.value;
        if (directive.name.value === 'database' && id !== undefined && 'value' in id)
          add(String(id.value), directive.loc);
      }
    },
  });
}

function parsed(text: string) {
  try {
    return parse(text);
  } catch {
    // WHY: what is wrong with it is a finding of its own.
    return null;
  }
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** The finding with its file and line. */
export function placed(finding: UnplacedFinding, places: Places): CheckFinding {
  const place = places(finding.where);
  return { ...finding, repair: finding.repair ?? null, file: place?.file ?? null, line: place?.line ?? null };
}

/** What keeps a file from being read, as a finding in its place. */
export function fileFinding(error: CodedError, { file, text }: SdlFile, places: Places): CheckFinding {
  const coordinate = /\b([A-Z]\w*\.\w+)\b/.exec(error.messages.en)?.[1];
  const place = coordinate === undefined ? null : places(coordinate);
  return {
    severity: 'ERROR',
    where: coordinate ?? file,
    ...{ vi: error.messages.vi, en: error.messages.en, repair: error.hints, file },
    line: lineOf(error) ?? (place?.file === file ? place.line : lineOfName(error.messages.en, text)),
  };
}

function lineOf({ cause }: CodedError): number | null {
  if (cause instanceof CodedError) return lineOf(cause);
  const told = cause instanceof GraphQLError ? cause : firstError(cause);
  return told?.locations?.[0]?.line ?? null;
}

/** The first line with a name that a message quotes; the first line where it quotes none that is there. */
function lineOfName(message: string, text: string): number {
  const [, name] = /"(@?[\w.]+)"/.exec(message) ?? [];
  const at = name === undefined ? -1 : text.indexOf(name);
  return lineAt(text, Math.max(0, at));
}

/** The first of the errors of a schema that does not hold together. */
function firstError(cause: unknown): GraphQLError | null {
  const errors: unknown =
    typeof cause === 'object' && cause !== null && 'errors' in cause ? cause.errors : null;
  return Array.isArray(errors) && errors[0] instanceof GraphQLError ? errors[0] : null;
}
