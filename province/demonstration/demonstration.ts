import { join } from 'node:path';
import { packageRoot } from '../start/package-root.ts';
import type { ProvinceSource } from '../start/province-source.ts';
import { demonstrationServices } from './service-code.ts';

const folder = join(packageRoot(), 'province', 'demonstration');

/**
 * The demonstration province, as the command line serves it. The rest of the product knows nothing else of this folder.
 * WHY its parts are loaded late: most commands need none of them.
 */
export const demonstration: ProvinceSource = {
  loadCatalogue: async () => {
    const { loadCatalogue } = await import('../start/load-catalogue.ts');
    return loadCatalogue(join(folder, 'agencies'));
  },
  serviceCode: demonstrationServices,
  ensureData: async (request) => {
    const { ensureDemonstration } = await import('./ensure-demonstration.ts');
    return ensureDemonstration(request, {
      policyFolder: join(folder, 'policy'),
      referenceFolder: join(folder, 'reference'),
    });
  },
};
