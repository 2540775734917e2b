import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { accountLimitsOf, type Configuration } from '../../schema/config/configuration.ts';
import type { ControlStore, PolicyWatch } from '../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { dataFiles } from './data-files.ts';

/**
 * What of a configuration the control database needs; limits that are left out are the house's. Without `loadCatalogue` the policy is
 * not changed where standing rules are in force.
 */
export type StoreConfiguration = Pick<Configuration, 'dataDir'> &
  Partial<Pick<Configuration, 'policyBy'>> &
  Parameters<typeof accountLimitsOf>[0] & { readonly loadCatalogue?: () => Promise<CatalogueModel> };

/** Opens the control database of a data folder; where acts alone count, with the log that names them. @throws CONTROL_STORE_UNAVAILABLE */
export async function openStore(configuration: StoreConfiguration): Promise<ControlStore> {
  const { dataDir, policyBy = 'FILES', loadCatalogue } = configuration;
  const watch = loadCatalogue === undefined ? {} : { requireRules: ruleWatch(loadCatalogue) };
  const options = { file: dataFiles(dataDir).control, limits: accountLimitsOf(configuration), ...watch };
  if (policyBy === 'FILES') return openControlStore({ ...options, policyBy });
  // WHY late: a province whose policy counts by files never asks the log.
  const { ActsReader } = await import('../../gateway/audit/read/acts-reader.ts');
  return openControlStore({ ...options, policyBy, log: new ActsReader(dataDir) });
}

/** Holds changes against standing rules. WHY late: mostly there are none, and a command then reads neither rules nor catalogue. */
function ruleWatch(loadCatalogue: () => Promise<CatalogueModel>): PolicyWatch {
  return async (changing) => {
    const { requireRules } = await import('../../schema/standing-rule/require-rules.ts');
    await requireRules(await loadCatalogue(), changing);
  };
}
