import { codedError } from '../../schema/errors/coded-error.ts';
import { openDataFolder } from '../start/open-data-folder.ts';
import { makePrivate, requirePrivate } from '../start/private-data.ts';
import type { DataRequest } from '../start/province-source.ts';
import { withStore } from '../start/with-store.ts';
import { demonstrationKeysFile } from './keys-file.ts';
import { nameSeededActs } from './name-seeded-acts.ts';
import { seedCases } from './seed-cases.ts';
import { confirmPolicy, seedPolicy } from './seed-policy.ts';
import {
  databasesIn,
  generatorVersion,
  readProvinceManifest,
  type SeedCounts,
  seedProvince,
} from './seed-province.ts';
import { seedRegister } from './seed-register.ts';

/** What the demonstration's data is made from. */
export interface DemonstrationFolders {
  /** Code of the agency that coordinates. */
  readonly coordinator: string;
  readonly policyFolder: string;
  /** Folder of the working days, and of the agencies, people and roles. */
  readonly registerFolder: string;
  /** Folder of the real code lists. */
  readonly referenceFolder: string;
}

/**
 * Makes what is missing of the demonstration in a data folder: databases, policy, keys. Null when the databases stood
 * already. INVARIANT: no database is replaced unless that was asked for by `force`.
 * @throws DATA_FOLDER_UNUSABLE, DATABASES_NOT_KNOWN, PROVINCE_NOT_BUILT, CONFIGURATION_INVALID
 */
export async function ensureDemonstration(
  request: DataRequest,
  { coordinator, policyFolder, registerFolder, referenceFolder }: DemonstrationFolders,
): Promise<SeedCounts | null> {
  const { catalogue, dataDir, force = false, anchorPath = null } = request;
  const keysFile = demonstrationKeysFile(dataDir);
  await openDataFolder(dataDir);
  const isMade = !force && (await requireKnownDatabases(dataDir));
  const counts = isMade ? null : await makeDatabases(request, referenceFolder);
  const confirmed = await withStore(request, async (store) => {
    await seedRegister(store, registerFolder);
    const policy = { store, catalogue, coordinator, folder: policyFolder };
    await seedPolicy({ ...policy, keysFile });
    return confirmPolicy(policy);
  });
  const waiting = await seedCases({ catalogue, coordinator, dataDir, folder: registerFolder });
  await nameSeededActs([...confirmed, ...waiting], { dataDir, anchorPath });
  await makePrivate(dataDir);
  await requirePrivate(keysFile);
  return counts;
}

/**
 * Whether the databases stand as this version makes them; false where there are none. WHY refused otherwise: they may hold what
 * cannot be made again, whoever lost or damaged the file that says what they are.
 * @throws DATABASES_NOT_KNOWN
 */
async function requireKnownDatabases(folder: string): Promise<boolean> {
  const found = await readProvinceManifest(folder);
  if (found.kind === 'read' && found.manifest.generatorVersion === generatorVersion) return true;
  const databases = databasesIn(folder).join(', ');
  if (databases === '') return false;
  throw codedError('DATABASES_NOT_KNOWN', { folder, databases, detail: manifestFaults[found.kind] });
}

const manifestFaults = {
  missing: { vi: 'không có tệp province.json', en: 'there is no file province.json' },
  unreadable: { vi: 'không đọc được tệp province.json', en: 'the file province.json cannot be read' },
  read: {
    vi: 'province.json nói chúng do một phiên bản khác tạo',
    en: 'province.json says that another version made them',
  },
} as const;

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
