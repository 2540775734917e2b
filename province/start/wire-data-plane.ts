import type { AgreementQuota } from '../../gateway/limit/agreement-quota.ts';
import { createDataPlane, type DataPlane } from '../../gateway/serve/data-plane.ts';
import type { CacheBudget } from '../../schema/cache/cache-budget.ts';
import type { AdministrationService } from '../../schema/exchange/administration-service.ts';
import type { OwnedSubgraph, SubgraphService } from '../../schema/exchange/subgraph-service.ts';
import {
  createRegistrySubgraph,
  type RegistryProcedures,
} from '../../subgraphs/registry/create-registry-subgraph.ts';
import { createAdministration, type PolicyHistory } from './province-administration.ts';
import type { ProvinceParts } from './province-parts.ts';

/** What of a province is open when its data plane is wired. */
export interface OpenedSubgraphs extends RegistryProcedures {
  readonly databases: readonly OwnedSubgraph[];
  readonly services: readonly SubgraphService[];
  readonly policyHistory: PolicyHistory;
  /** Counts use under limited agreements; one that begins at nothing when it is left out. */
  readonly quota?: AgreementQuota;
  readonly caches: CacheBudget;
}

/** Wires the data plane with the registry and what that asks of the rest of the province. @throws COMPOSITION_FAILED */
export function wireDataPlane(
  { catalogue, configuration, report }: ProvinceParts,
  { databases, services, policyHistory, cases, accountKeys, sharingLog, ...limits }: OpenedSubgraphs,
): { readonly dataPlane: DataPlane; readonly administration: AdministrationService } {
  const administration = createAdministration({
    catalogue,
    databases,
    folder: configuration.dataDir,
    policyHistory,
    dataPlane: () => dataPlane,
  });
  const dataPlane: DataPlane = createDataPlane({
    catalogue,
    databases: [...databases, ...services],
    registry: createRegistrySubgraph(
      catalogue,
      administration,
      (error, requestId = 'registry') => report(error, requestId),
      limits.caches,
      { cases, accountKeys, sharingLog },
    ),
    configuration,
    ...limits,
    report,
  });
  return { dataPlane, administration };
}
