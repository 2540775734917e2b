import { readOperations } from '../../gateway/audit/read/read-operations.ts';
import type { DataPlane } from '../../gateway/serve/data-plane.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { AdministrationService } from '../../schema/exchange/administration-service.ts';
import type { OwnedSubgraph } from '../../schema/exchange/subgraph-service.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';
import { createOwnerQuestions } from '../../subgraphs/registry/ask-owner.ts';

/** The parts of a province that the administration asks. */
export interface AdministrationParts {
  readonly catalogue: CatalogueModel;
  readonly databases: readonly OwnedSubgraph[];
  /** Data folder with the sharing log. */
  readonly folder: string;
  /** The policy as it was at a moment (ISO instant). */
  readonly policyAt: (at: string) => Promise<PolicySnapshot>;
  readonly history: AdministrationService['history'];
  /** WHY late: the data plane is made of the registry, which asks it. */
  readonly dataPlane: () => DataPlane;
}

/** Wires what the registry needs to explain and to preview. */
export function createAdministration(parts: AdministrationParts): AdministrationService {
  const { catalogue, databases, folder, dataPlane, policyAt, history } = parts;
  return {
    ...createOwnerQuestions(catalogue, databases),
    policyAt: (at) => policyAt(at),
    history,
    contractSchema: (permission) => dataPlane().contractSchema(permission),
    recordedOperations: (asked) => readOperations(folder, asked),
    deniedCoordinates: (operation, permission) => dataPlane().deniedCoordinates(operation, permission),
  };
}
