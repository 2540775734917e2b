import { type DocumentNode, type GraphQLSchema, validate } from 'graphql';
import type { Denial } from '../guard/judge-operation.ts';

/** Most errors of a refused document in one answer. */
const maxErrors = 10;

/**
 * What a caller that is shown only its contract is told of denied places: what validation on its contract schema says of
 * names that do not exist, so that a denied item and a misspelt name look alike (answer mode HIDE). Never empty.
 */
export function hiddenFields(
  contract: GraphQLSchema,
  document: DocumentNode,
  denials: readonly Denial[],
): readonly string[] {
  const found = validate(contract, document, undefined, { maxErrors });
  const told =
    found.length > 0 ? found.map(({ message }) => withoutSuggestion(message)) : denials.map(unknown);
  return [...new Set(told)].slice(0, maxErrors);
}

function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*$/s, '').slice(0, 300);
}

/** WHY: an item that the contract has for another entrance is denied at this one; the words are those of validation. */
function unknown({ coordinate }: Denial): string {
  const at = coordinate.indexOf('.');
  return `Cannot query field "${coordinate.slice(at + 1)}" on type "${coordinate.slice(0, at)}".`;
}
