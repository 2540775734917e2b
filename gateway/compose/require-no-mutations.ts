import { Kind, parse } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

const rootTypes: ReadonlySet<string> = new Set(['Mutation', 'Subscription']);

/**
 * Refuses subgraphs of agencies that would change anything: data is shared here and never written (Regulation 2.5), and acts
 * of the procedures are the registry's.
 * @throws COMPOSITION_FAILED, which names the first of them
 */
export function requireNoMutations(
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
): void {
  for (const { name, sdl } of subgraphs) {
    const [found] = rootsOf(sdl);
    if (found === undefined) continue;
    throw codedError('COMPOSITION_FAILED', { detail: `${name}: ${found}` });
  }
}

/** Roots of an SDL besides its queries: types of those names, and types of any name that `schema` makes one. */
function rootsOf(sdl: string): readonly string[] {
  return parse(sdl).definitions.flatMap((node) => {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
        return rootTypes.has(node.name.value) ? [`type ${node.name.value}`] : [];
      case Kind.SCHEMA_DEFINITION:
      case Kind.SCHEMA_EXTENSION:
        return (node.operationTypes ?? [])
          .filter(({ operation }) => operation !== 'query')
          .map(({ operation }) => `schema { ${operation} }`);
      default:
        return [];
    }
  });
}
