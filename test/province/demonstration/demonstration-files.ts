import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AgencyModel } from '../../../schema/catalogue/model.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';

const root = new URL('../../../', import.meta.url);

/** Folder of the real code lists. */
export const referenceFolder = fileURLToPath(new URL('province/demonstration/reference', root));

/** The five agencies of the demonstration, from their SDL files. */
export const agencies: readonly AgencyModel[] = [
  'reference',
  'population',
  'business',
  'land',
  'dossiers',
].map((name) =>
  parseAgencySdl(readFileSync(new URL(`province/demonstration/agencies/${name}.graphql`, root), 'utf8')),
);
