import { join } from 'node:path';
import { packageRoot } from '../start/package-root.ts';
import type { ProvinceSource } from '../start/province-source.ts';
import { demonstrationKeysFile } from './keys-file.ts';

const folder = join(packageRoot(), 'province', 'demonstration');

let opened: Promise<ProvinceSource> | null = null;

/** The folder as any other province. WHY late: most commands need none of it. */
function province(): Promise<ProvinceSource> {
  opened ??= import('../folder/folder-province.ts').then(({ openFolderProvince }) =>
    openFolderProvince(folder),
  );
  return opened;
}

/**
 * The demonstration: a province in a folder like any other, but that the product makes its databases and policy. The rest of
 * the product knows nothing else of this folder.
 */
export const demonstration: ProvinceSource = {
  trial: {
    query:
      '{ enterprises(first: 2) { totalCount nodes { enterpriseCode name headOffice { commune { name } } legalStatus { name } } } }',
    keysFile: demonstrationKeysFile,
  },
  dataFolder: null,
  // WHY none: its policy is recorded at the first start, with the keys that are its trial's.
  policyFolder: null,
  loadDescription: async () => (await province()).loadDescription(),
  loadCatalogue: async () => (await province()).loadCatalogue(),
  loadServices: async () => (await province()).loadServices(),
  loadKeys: async () => ({}),
  loadSignOn: async () => null,
  loadMail: async () => null,
  loadConnections: async (dataDir) => (await province()).loadConnections(dataDir),
  findDatabase: async (name, dataDir) => (await province()).findDatabase(name, dataDir),
  loadOthers: async (except) => (await province()).loadOthers(except),
  loadSdlFiles: async () => (await province()).loadSdlFiles(),
  ensureData: async (request) => {
    const { ensureDemonstration } = await import('./ensure-demonstration.ts');
    const { coordinator } = await (await province()).loadDescription();
    return ensureDemonstration(request, {
      coordinator,
      policyFolder: join(folder, 'policy'),
      registerFolder: join(folder, 'register'),
      referenceFolder: join(folder, 'reference'),
    });
  },
};
