import type { Configuration } from '../../schema/config/configuration.ts';
import type { ControlStore } from '../../subgraphs/registry/store/control-store-interface.ts';
import { dataFiles } from './data-files.ts';

/** Opens the control database of the data folder for some work. @throws CONTROL_STORE_UNAVAILABLE */
export async function withStore<Result>(
  { dataDir }: Pick<Configuration, 'dataDir'>,
  work: (store: ControlStore) => Promise<Result>,
): Promise<Result> {
  // WHY late: a command that opens no store does not load the SQL library.
  const { openControlStore } = await import('../../subgraphs/registry/store/sql-control-store.ts');
  const store = await openControlStore({ file: dataFiles(dataDir).control });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
