import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue } from '../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';
import { packageRoot } from './package-root.ts';

/** Reads every agency SDL file of province/demonstration/agencies. Rejects with CATALOGUE_INVALID. */
export async function loadCatalogue(): Promise<CatalogueModel> {
  const folder = join(packageRoot(), 'province', 'demonstration', 'agencies');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return buildCatalogue(texts.map(parseAgencySdl));
}
