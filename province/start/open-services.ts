import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import {
  createServiceSubgraph,
  type ServiceCode,
  type ServiceSubgraphOptions,
} from '../../subgraphs/service/create-service-subgraph.ts';

/** Code of services by their ids, whose policy they obey, where they keep what they compile, and whom to tell what failed. */
export type ServiceInputs = Required<Pick<ServiceSubgraphOptions, 'policy' | 'report' | 'caches'>> & {
  readonly code: ReadonlyMap<string, ServiceCode>;
};

/** Opens each service of the catalogue with its code. @throws CATALOGUE_INVALID for one that has none */
export function openServices(
  catalogue: CatalogueModel,
  { policy, report, caches, code }: ServiceInputs,
): readonly SubgraphService[] {
  return catalogue.agencies
    .filter(({ serviceSdl }) => serviceSdl !== null)
    .map((model) => {
      const { id } = model.database;
      return createServiceSubgraph({ model, catalogue, code: code.get(id) ?? {}, policy, report, caches });
    });
}
