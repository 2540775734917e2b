import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An administrative unit of the reference data. */
export interface UnitRow {
  readonly code: string;
  readonly officialCode: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly supersededBy: string | null;
  readonly decision: string | null;
}

interface CodeRow {
  readonly code: string;
  readonly name: string;
}

/** The real code lists, as kept in reference/. */
export interface ReferenceLists {
  readonly units: readonly UnitRow[];
  readonly ethnicGroups: readonly (CodeRow & { readonly id: string; readonly scheme: string; readonly decision: string })[];
  readonly religions: readonly (CodeRow & { readonly decision: string | null })[];
  readonly countries: readonly CodeRow[];
  readonly legalStatuses: readonly (CodeRow & { readonly decision: string })[];
  readonly landUseTypes: readonly (CodeRow & { readonly decision: string })[];
  readonly procedures: readonly (CodeRow & { readonly field: string })[];
  readonly industries: readonly (CodeRow & { readonly parent: string | null; readonly scheme: string })[];
}

/** Reads the lists from the folder `reference`. */
export function readReferenceLists(folder: string): ReferenceLists {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return {
    units: read('administrative-units'),
    ethnicGroups: read('ethnic-groups'),
    religions: read('religions'),
    countries: read('countries'),
    legalStatuses: read('legal-statuses'),
    landUseTypes: read('land-use-types'),
    procedures: read('procedures'),
    industries: read('industries'),
  };
}

/** Code of the demonstration province (Nghệ An). */
export const provinceCode = '40';

/** The communes of the province that are in force. */
export function communesOf({ units }: ReferenceLists): readonly UnitRow[] {
  return units.filter(({ parent, validTo }) => parent === provinceCode && validTo === null);
}
