import { accountLimitsOf, type Configuration } from '../../schema/config/configuration.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { dataFiles } from './data-files.ts';

/** What of a configuration the control database needs; limits that are left out are the house's. */
export type StoreConfiguration = Pick<Configuration, 'dataDir'> &
  Partial<Pick<Configuration, 'policyBy'>> &
  Parameters<typeof accountLimitsOf>[0];

/** Opens the control database of a data folder. @throws CONTROL_STORE_UNAVAILABLE */
export function openStore(configuration: StoreConfiguration): Promise<ControlStore> {
  const file = dataFiles(configuration.dataDir).control;
  const { policyBy = 'FILES' } = configuration;
  return openControlStore({ file, policyBy, limits: accountLimitsOf(configuration) });
}
