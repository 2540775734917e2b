import { type Document, type LineCounter, visit } from 'yaml';

/** The first line of a message; the others quote the file. */
export function firstLine({ message }: { readonly message: string }): string {
  return message.replace(/\n.*/s, '');
}

/** A finding for each alias of a document: aliases are not expanded, since few of them can stand for gigabytes. */
export function aliasesIn(document: Document, lines: LineCounter): readonly string[] {
  const found: string[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      const at = alias.range ? lines.linePos(alias.range[0]).line : 1;
      found.push(`line ${at}: the alias *${alias.source} is not expanded; write the value out`);
    },
  });
  return found;
}
