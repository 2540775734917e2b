import { composeSupergraph } from '../../gateway/compose/compose-supergraph.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { subgraphSdl } from '../../schema/language/query-surface.ts';
import { registrySdl } from '../../subgraphs/registry/surface/registry-sdl.ts';

/** The supergraph of a catalogue with the registry, without opening any database. @throws COMPOSITION_FAILED */
export function supergraphOf(catalogue: CatalogueModel): string {
  const databases = catalogue.agencies.map((model) => ({
    name: model.database.id,
    sdl: subgraphSdl(model, catalogue),
  }));
  return composeSupergraph([...databases, { name: 'registry', sdl: registrySdl }]);
}
