import { type Document, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';
import { type BilingualText, atLine as lineText } from './bilingual-text.ts';

/** Most characters of a YAML file. */
const maxSource = 200_000;
/** Most lists and maps inside each other, and most columns before the first word of a line. */
const maxDepth = 64;
const maxIndent = 200;
/** Most findings that are told of a file that cannot be read. */
const maxFindings = 100;

/** The documents of a YAML file as plain data, and what is wrong with it. */
export interface ReadYaml {
  readonly documents: readonly unknown[];
  readonly findings: readonly BilingualText[];
}

/** How files are read; keys that stand twice are found by `yamlFindings`. WHY: the library's own search is quadratic. */
export const strictYaml = { prettyErrors: true, uniqueKeys: false } as const;

/** Reads a YAML file of one or more documents strictly; a document with a finding is left out. Never throws. */
export function readYaml(source: string): ReadYaml {
  if (source.length > maxSource)
    return {
      documents: [],
      findings: [
        { vi: `tệp dài quá ${maxSource} ký tự`, en: `the file has more than ${maxSource} characters` },
      ],
    };
  // WHY before it is parsed: the parser takes memory by the square of the depth.
  if (isTooDeep(source)) return { documents: [], findings: [tooDeep] };
  const lines = new LineCounter();
  try {
    const parsed = [...parseAllDocuments(source, { ...strictYaml, lineCounter: lines })];
    const read = parsed.map((document) => ({ document, findings: yamlFindings(document, lines) }));
    const sound = read.filter(({ findings }) => findings.length === 0);
    const documents = sound.map(({ document }): unknown => document.toJS({ maxAliasCount: 0 }));
    // WHY null: a document of comments only says nothing, and whoever applies it means something.
    if (documents.every((each) => each === null) && sound.length === read.length)
      return { documents: [], findings: [empty] };
    return { documents, findings: read.flatMap(({ findings }) => findings).slice(0, maxFindings) };
  } catch (error) {
    if (error instanceof RangeError) return { documents: [], findings: [tooDeep] };
    throw error;
  }
}

const tooDeep: BilingualText = {
  vi: 'tệp lồng quá nhiều cấp',
  en: 'the file is nested too deeply',
};
const empty: BilingualText = { vi: 'document: tệp rỗng', en: 'document: the file is empty' };

/** Whether a file may be nested beyond all use; a text with as many brackets counts as nested. Linear. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  let indent = 0;
  for (const character of source) {
    if (character === '\n' || character === '\r') indent = 0;
    else if (indent >= 0) indent = ' -?:\t!&'.includes(character) ? indent + 1 : -1;
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > maxDepth || indent > maxIndent) return true;
  }
  return false;
}

/**
 * What is wrong with a document before anybody reads its meaning: errors and warnings of the format, aliases, keys that
 * are no plain text.
 */
export function yamlFindings(document: Document, lines: LineCounter): readonly BilingualText[] {
  const found = [...document.errors, ...document.warnings].map(formatFinding);
  const atLine = (range: readonly number[] | null | undefined, vi: string, en: string) => {
    const { line } = lines.linePos(range?.[0] ?? 0);
    found.push(lineText(line, { vi, en }));
  };
  visit(document, {
    // WHY: aliases are not expanded, since few of them can stand for gigabytes.
    Alias: (_key, alias) => {
      atLine(
        alias.range,
        `bí danh *${alias.source} không được thay bằng giá trị; hãy viết giá trị ra`,
        `the alias *${alias.source} is not expanded; write the value out`,
      );
    },
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name))
          atLine(isScalar(key) ? key.range : null, `khóa ${name} có hai lần`, `the key ${name} stands twice`);
        seen.add(name);
      }
    },
    Pair: (_key, { key }) => {
      const isPlain = isScalar(key) && key.value !== '__proto__' && typeof key.value !== 'object';
      if (!isPlain)
        atLine(isScalar(key) ? key.range : null, 'khóa phải là văn bản thường', 'a key is a plain text');
    },
  });
  return found;
}

/** What the library says of the format: its first line, since the others quote the file. It knows one language. */
export function formatFinding(error: { readonly message: string }): BilingualText {
  const told = firstLine(error);
  return { vi: `không đúng cú pháp YAML: ${told}`, en: told };
}

function firstLine({ message }: { readonly message: string }): string {
  return message.replace(/\n.*/s, '');
}
