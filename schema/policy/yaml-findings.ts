import { type Document, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';

/** Most characters of a YAML file. */
const maxSource = 1_000_000;

/** The documents of a YAML file as plain data, and what is wrong with it. */
export interface ReadYaml {
  readonly documents: readonly unknown[];
  readonly findings: readonly string[];
}

/** Reads a YAML file of one or more documents strictly; a document with a finding is left out. Never throws. */
export function readYaml(source: string): ReadYaml {
  if (source.length > maxSource)
    return { documents: [], findings: [`the file has more than ${maxSource} characters`] };
  const lines = new LineCounter();
  try {
    const parsed = [...parseAllDocuments(source, { lineCounter: lines, prettyErrors: true })];
    const read = parsed.map((document) => ({ document, findings: yamlFindings(document, lines) }));
    const sound = read.filter(({ findings }) => findings.length === 0);
    const documents = sound.map(({ document }): unknown => document.toJS({ maxAliasCount: 0 }));
    // WHY null: a document of comments only says nothing, and whoever applies it means something.
    if (documents.every((each) => each === null) && sound.length === read.length)
      return { documents: [], findings: ['document: the file is empty'] };
    return { documents, findings: read.flatMap(({ findings }) => findings) };
  } catch (error) {
    if (error instanceof RangeError) return { documents: [], findings: ['the file is nested too deeply'] };
    throw error;
  }
}

/**
 * What is wrong with a document before anybody reads its meaning: errors and warnings of the format, aliases, keys that
 * are no plain text.
 */
export function yamlFindings(document: Document, lines: LineCounter): readonly string[] {
  const found = [...document.errors, ...document.warnings].map(firstLine);
  const lineOf = (range: readonly number[] | null | undefined) => lines.linePos(range?.[0] ?? 0).line;
  visit(document, {
    // WHY: aliases are not expanded, since few of them can stand for gigabytes.
    Alias: (_key, alias) => {
      found.push(
        `line ${lineOf(alias.range)}: the alias *${alias.source} is not expanded; write the value out`,
      );
    },
    Pair: (_key, { key }) => {
      const isPlain = isScalar(key) && key.value !== '__proto__' && typeof key.value !== 'object';
      if (!isPlain) found.push(`line ${lineOf(isScalar(key) ? key.range : null)}: a key is a plain text`);
    },
  });
  return found;
}

/** The first line of a message; the others quote the file. */
export function firstLine({ message }: { readonly message: string }): string {
  return message.replace(/\n.*/s, '');
}
