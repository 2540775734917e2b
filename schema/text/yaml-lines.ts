import { type Document, isNode, LineCounter, parseAllDocuments } from 'yaml';
import { strictYaml } from './yaml-findings.ts';

/** Finds the line of a place, counted from 1; of what is missing, that of what it is missing in. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** The line finder of a document that was parsed with this counter. */
export function lineFinder(document: Document, lines: LineCounter): LineOf {
  return (path) => {
    const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    for (let length = steps.length; length > 0; length -= 1) {
      const node = document.getIn(steps.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return lines.linePos(document.contents?.range?.[0] ?? 0).line;
  };
}

/** One document of a YAML file. */
export interface YamlPart {
  readonly lineOf: LineOf;
  /** Its text, without the marks between documents. */
  readonly text: string;
}

/** The documents of a YAML file that can be read (`readYaml`), those of comments alone left out. */
export function yamlParts(source: string): readonly YamlPart[] {
  const lines = new LineCounter();
  const documents: readonly Document[] = [
    ...parseAllDocuments(source, { ...strictYaml, lineCounter: lines }),
  ];
  return documents.flatMap((document) => {
    const [begin = 0, end = source.length] = document.contents?.range ?? [];
    const isEmpty = document.contents === null || document.toJS({ maxAliasCount: 0 }) === null;
    return isEmpty ? [] : [{ lineOf: lineFinder(document, lines), text: source.slice(begin, end) }];
  });
}
