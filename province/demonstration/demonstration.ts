import { join } from 'node:path';
import { loadCatalogue } from '../start/load-catalogue.ts';
import { packageRoot } from '../start/package-root.ts';
import type { ProvinceSource } from '../start/province-source.ts';
import { ensureDemonstration } from './ensure-demonstration.ts';
import { demonstrationServices } from './service-code.ts';

const folder = join(packageRoot(), 'province', 'demonstration');

/** The demonstration province, as the command line serves it. The rest of the product knows nothing else of this folder. */
export const demonstration: ProvinceSource = {
  loadCatalogue: () => loadCatalogue(join(folder, 'agencies')),
  serviceCode: demonstrationServices,
  ensureData: (request) =>
    ensureDemonstration(request, {
      policyFolder: join(folder, 'policy'),
      referenceFolder: join(folder, 'reference'),
    }),
};
