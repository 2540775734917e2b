import { readOperations } from '../../gateway/audit/read/read-operations.ts';
import type { DataPlane } from '../../gateway/serve/data-plane.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { AdministrationService } from '../../schema/exchange/administration-service.ts';
import type { NoticeService } from '../../schema/exchange/notice-service.ts';
import type { OwnedSubgraph } from '../../schema/exchange/subgraph-service.ts';
import { createOwnerQuestions } from '../../subgraphs/registry/ask-owner.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';

/** What the registry reads and changes of the control database. */
export type PolicyHistory = Pick<
  ControlStore,
  'snapshotAt' | 'history' | 'people' | 'sharingRecords' | 'endSessions' | keyof NoticeService
>;

/** The parts of a province that the administration asks. */
export interface AdministrationParts {
  readonly catalogue: CatalogueModel;
  readonly databases: readonly OwnedSubgraph[];
  /** Data folder with the sharing log. */
  readonly folder: string;
  readonly policyHistory: PolicyHistory;
  /** WHY late: the data plane is made of the registry, which asks it. */
  readonly dataPlane: () => DataPlane;
}

/** Wires what the registry needs to explain and to preview. */
export function createAdministration(parts: AdministrationParts): AdministrationService {
  const { catalogue, databases, folder, dataPlane, policyHistory } = parts;
  return {
    ...createOwnerQuestions(catalogue, databases),
    policyAt: (at) => policyHistory.snapshotAt({ at }),
    history: (limit, below) => policyHistory.history(limit, below),
    people: () => policyHistory.people(),
    sharingRecords: () => policyHistory.sharingRecords(),
    endSessions: (person) => policyHistory.endSessions(person),
    notices: policyHistory,
    contractSchema: (permission) => dataPlane().contractSchema(permission),
    recordedOperations: (asked) => readOperations(folder, asked),
    deniedCoordinates: (operation, permission) => dataPlane().deniedCoordinates(operation, permission),
  };
}
