import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

/**
 * Composes the subgraphs' SDL into one supergraph (Federation 2).
 * @throws COMPOSITION_FAILED, which lists every finding of the composition library
 */
export function composeSupergraph(
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
): string {
  const result = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `local://${name}` })),
  );
  if (result.supergraphSdl === undefined) {
    const detail = (result.errors ?? []).map(({ message }) => message).join('; ');
    throw codedError('COMPOSITION_FAILED', { detail });
  }
  return result.supergraphSdl;
}
