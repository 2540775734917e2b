import { access, constants, mkdir } from 'node:fs/promises';
import { codedError } from '../../schema/errors/coded-error.ts';
import { dataFiles } from '../start/data-files.ts';
import { makePrivate } from '../start/private-data.ts';
import type { DataRequest } from '../start/province-source.ts';
import { withStore } from '../start/with-store.ts';
import { seedPolicy } from './seed-policy.ts';
import { generatorVersion, readProvinceManifest, type SeedCounts, seedProvince } from './seed-province.ts';

/** What the demonstration's data is made from. */
export interface DemonstrationFolders {
  readonly policyFolder: string;
  /** Folder of the real code lists. */
  readonly referenceFolder: string;
}

/**
 * Makes what is missing of the demonstration in a data folder: databases, policy, keys. Databases of another version of
 * the generator are made anew. Null when the databases stood already.
 * @throws DATA_FOLDER_UNUSABLE, PROVINCE_NOT_BUILT, CONFIGURATION_INVALID
 */
export async function ensureDemonstration(
  request: DataRequest,
  { policyFolder, referenceFolder }: DemonstrationFolders,
): Promise<SeedCounts | null> {
  const { catalogue, dataDir, force = false } = request;
  await openFolder(dataDir);
  const manifest = await readProvinceManifest(dataDir);
  const isCurrent = manifest !== null && manifest.generatorVersion === generatorVersion;
  const counts = force || !isCurrent ? await makeDatabases(request, referenceFolder) : null;
  await withStore(request, (store) =>
    seedPolicy({ store, catalogue, folder: policyFolder, keysFile: dataFiles(dataDir).keys }),
  );
  await makePrivate(dataDir);
  return counts;
}

async function openFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.W_OK | constants.R_OK | constants.X_OK);
  } catch (error) {
    throw codedError('DATA_FOLDER_UNUSABLE', { folder }, error);
  }
}

async function makeDatabases(
  { catalogue, dataDir, scale, progress }: DataRequest,
  referenceFolder: string,
): Promise<SeedCounts> {
  progress?.begin();
  try {
    return await seedProvince({
      agencies: catalogue.agencies,
      referenceFolder,
      folder: dataDir,
      scale,
      progress: (done, total, what) => progress?.advance(done, total, what),
    });
  } finally {
    progress?.end();
  }
}
