import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every entry of a code list says about its source (Decree 47/2020 Art 9(2)). */
interface Evidence {
  readonly decision: string | null;
  /** Whether code and name were compared with the decision or an independent copy of it. */
  readonly verified: boolean;
}

interface CodeRow extends Evidence {
  readonly code: string;
  readonly name: string;
}

/** An administrative unit of the reference data, in force or former. */
export interface UnitRow extends CodeRow {
  readonly officialCode: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly supersededBy: string | null;
  readonly formerDistrict: string | null;
}

/** The real code lists, as kept in reference/; rows by data item. */
export interface ReferenceLists {
  readonly units: readonly UnitRow[];
  readonly ethnicGroups: readonly (CodeRow & { readonly id: string; readonly scheme: string })[];
  readonly religions: readonly CodeRow[];
  readonly countries: readonly CodeRow[];
  readonly legalStatuses: readonly CodeRow[];
  readonly landUseTypes: readonly CodeRow[];
  readonly procedures: readonly (CodeRow & { readonly field: string })[];
  readonly industries: readonly (CodeRow & { readonly parent: string | null; readonly scheme: string })[];
}

interface ListFile {
  readonly items: readonly object[];
}

/** Code of the demonstration province (Nghệ An). */
export const provinceCode = '40';

/** Reads the lists from the folder `reference`. What a file says above its items holds for each of them. */
export function readReferenceLists(folder: string): ReferenceLists {
  const read = <Row extends CodeRow>(name: string): readonly Row[] => {
    const { items, ...common } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ListFile;
    return items.map((item) => ({ ...common, ...item }) as Row);
  };
  const ethnicGroups = read<CodeRow & { readonly scheme: string }>('ethnic-groups');
  return {
    units: [
      ...read<UnitRow>('administrative-units').map(unitInForce),
      ...read<FormerRow>('former-communes').map(formerUnit),
    ],
    ethnicGroups: ethnicGroups.map((row) => ({ ...row, id: `${row.scheme}/${row.code}` })),
    religions: read('religions'),
    countries: read('countries'),
    legalStatuses: read('legal-statuses'),
    landUseTypes: read('land-use-types'),
    procedures: read('procedures'),
    industries: read('industries'),
  };
}

function unitInForce(row: UnitRow): UnitRow {
  return { ...row, officialCode: row.code, validTo: null, supersededBy: null, formerDistrict: null };
}

interface FormerRow extends CodeRow {
  readonly kind: string;
  readonly district: string;
  readonly supersededBy: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** WHY: 130 of the 412 former codes live on as codes of new communes, so a former unit's key carries its year. */
function formerUnit({ district, ...row }: FormerRow): UnitRow {
  const code = `${row.code}-${row.validFrom.slice(0, 4)}`;
  return { ...row, code, officialCode: row.code, parent: provinceCode, formerDistrict: district };
}

/** The communes of the province that are in force. */
export function communesOf({ units }: ReferenceLists): readonly UnitRow[] {
  return units.filter(({ parent, validTo }) => parent === provinceCode && validTo === null);
}
