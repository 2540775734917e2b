import { Lexer, Source, TokenKind } from 'graphql';
import { queryTooLarge } from '../../schema/errors/query-too-large.ts';

/** Deepest nesting of braces, brackets and parentheses: what recurses over a document never goes deeper. */
const maxNesting = 100;

/**
 * Looks at the tokens of a query text before anything is built from it. A text that breaks off in the middle of a token
 * passes, since the parser says better what is wrong with it.
 * @throws QUERY_TOO_LARGE for too many tokens or too deep a nesting
 */
export function scanText(text: string, maxTokens: number): void {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  let deepest = 0;
  for (;;) {
    const kind = nextKind(lexer);
    if (kind === null || kind === TokenKind.EOF) break;
    tokens += 1;
    nesting += steps[kind] ?? 0;
    deepest = Math.max(deepest, nesting);
  }
  if (tokens > maxTokens) throw queryTooLarge('tokens', tokens);
  if (deepest > maxNesting) throw queryTooLarge('nesting', deepest);
}

const steps: Readonly<Record<string, number>> = {
  [TokenKind.BRACE_L]: 1,
  [TokenKind.BRACKET_L]: 1,
  [TokenKind.PAREN_L]: 1,
  [TokenKind.BRACE_R]: -1,
  [TokenKind.BRACKET_R]: -1,
  [TokenKind.PAREN_R]: -1,
};

function nextKind(lexer: Lexer): string | null {
  try {
    return lexer.advance().kind;
  } catch {
    return null;
  }
}
