import { Kind, print } from 'graphql';

/** A text as GraphQL writes it, quotes included. */
export function quoted(text: string): string {
  return print({ kind: Kind.STRING, value: text });
}

/** Texts as a list of GraphQL. */
export function quotedList(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`;
}

/** A text on one line: what stands in comments. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
