import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue } from '../../schema/catalogue/build-catalogue.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';

/** Reads every agency SDL file (`*.graphql`) of a folder, in the order of their names. @throws CATALOGUE_INVALID */
export async function loadCatalogue(folder: string): Promise<CatalogueModel> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return buildCatalogue(texts.map(parseAgencySdl));
}
