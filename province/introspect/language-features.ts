import { Kind, parse } from 'graphql';
import { directiveDefinitions } from '../../schema/language/directives.ts';

/** Which arguments the directives of the agency language have: a draft writes those, and comments for what has none. */
export function languageFeatures(): (directive: string, argument: string) => boolean {
  const known = new Set(
    parse(directiveDefinitions).definitions.flatMap((node) =>
      node.kind === Kind.DIRECTIVE_DEFINITION
        ? (node.arguments ?? []).map((argument) => `${node.name.value} ${argument.name.value}`)
        : [],
    ),
  );
  return (directive, argument) => known.has(`${directive} ${argument}`);
}
