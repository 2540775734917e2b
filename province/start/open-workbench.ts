import { createDataPlane, type DataPlane } from '../../gateway/serve/data-plane.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import type { AdministrationService } from '../../schema/exchange/administration-service.ts';
import { createRegistrySubgraph } from '../../subgraphs/registry/create-registry-subgraph.ts';
import { withStore } from './administer.ts';
import { createAdministration } from './province-administration.ts';
import { openDatabases, openSecrets, openServices } from './start-province.ts';

/** The stages of a request over the data folder's databases, without a server and without a log of their own. */
export interface Workbench {
  readonly dataPlane: DataPlane;
  readonly administration: AdministrationService;
  close(): Promise<void>;
}

/**
 * Opens the databases of the data folder for commands that ask them in process; the command records its act itself.
 * Rejects like `startProvince`.
 */
export async function openWorkbench(
  catalogue: CatalogueModel,
  configuration: Configuration,
  report: (error: unknown) => void,
): Promise<Workbench> {
  const databases = await openDatabases(catalogue, configuration, {
    ...(await openSecrets(catalogue, configuration, report)),
    // WHY: commands ask for policies that are drafts or past, which nobody has signed; they serve no consumer.
    policy: 'gateway',
  });
  const administration = createAdministration({
    catalogue,
    databases,
    folder: configuration.dataDir,
    policyAt: (at) => withStore(configuration, (store) => store.snapshotAt({ at })),
    history: (limit, below) => withStore(configuration, (store) => store.history(limit, below)),
    dataPlane: () => dataPlane,
  });
  const registry = createRegistrySubgraph(catalogue, administration, report);
  const dataPlane: DataPlane = createDataPlane({
    catalogue,
    databases: [...databases, ...openServices(catalogue, { policy: 'gateway', report })],
    registry,
    configuration,
    report,
  });
  const close = async () => {
    await Promise.all(databases.map((database) => database.close()));
  };
  return { dataPlane, administration, close };
}
