import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { requireDataFolder } from './open-data-folder.ts';
import type { StoreConfiguration } from './open-store.ts';

/** Opens the control database of the data folder for some work. @throws DATA_FOLDER_MISSING, CONTROL_STORE_UNAVAILABLE */
export async function withStore<Result>(
  configuration: StoreConfiguration,
  work: (store: ControlStore) => Promise<Result>,
): Promise<Result> {
  await requireDataFolder(configuration.dataDir);
  // WHY late: a command that opens no store does not load the SQL library.
  const { openStore } = await import('./open-store.ts');
  const store = await openStore(configuration);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
