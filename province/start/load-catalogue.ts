import { readFile } from 'node:fs/promises';
import { buildCatalogue } from '../../schema/catalogue/build-catalogue.ts';
import type { AgencyModel, CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { parseAgencySdl } from '../../schema/language/parse-agency.ts';

/** The catalogue of some SDL files, and what each of them says, in their order. */
export interface LoadedCatalogue {
  readonly catalogue: CatalogueModel;
  readonly models: readonly AgencyModel[];
}

/** Reads some agency SDL files. @throws CATALOGUE_INVALID, SDL_FILE_MISSING */
export async function loadCatalogueFiles(files: readonly string[]): Promise<LoadedCatalogue> {
  const models: AgencyModel[] = [];
  // WHY one by one: of several files that are missing the first is told, whichever the disk answers first.
  for (const file of files) models.push(parseAgencySdl(await readSdlFile(file)));
  return { catalogue: buildCatalogue(models), models };
}

/** The text of an SDL file. @throws SDL_FILE_MISSING */
export function readSdlFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw codedError('SDL_FILE_MISSING', { file }, error);
  });
}
