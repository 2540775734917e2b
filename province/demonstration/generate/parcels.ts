import { type Commune, describeCommunes } from './communes.ts';
import type { EnterpriseSummary } from './enterprises.ts';
import { geoHashOfCell, gridColumn, gridRow } from './geo-hash.ts';
import { certificateNumber } from './identifiers.ts';
import { asOf, type Person } from './people.ts';
import { type Random, Weighted } from './random.ts';
import type { ReferenceLists } from './reference-lists.ts';
import { addDays, daysBetween } from './working-days.ts';

type Row = Readonly<Record<string, unknown>>;

/** One parcel with its certificates, as rows by data item. */
export interface ParcelRows {
  readonly parcel: Row;
  readonly certificates: readonly Row[];
}

const uses = {
  urban: new Weighted([
    ['ODT', 66],
    ['CLN', 9],
    ['LUC', 9],
    ['HNK', 5],
    ['TMD', 5],
    ['SKC', 3],
    ['NTS', 2],
    ['DGD', 1],
  ]),
  lowland: new Weighted([
    ['LUC', 36],
    ['ONT', 30],
    ['CLN', 11],
    ['HNK', 12],
    ['NTS', 5],
    ['RSX', 2],
    ['TMD', 2],
    ['SKC', 2],
  ]),
  midland: new Weighted([
    ['LUC', 20],
    ['ONT', 26],
    ['CLN', 20],
    ['HNK', 14],
    ['RSX', 14],
    ['NTS', 3],
    ['SKC', 2],
    ['TMD', 1],
  ]),
  upland: new Weighted([
    ['LUC', 12],
    ['LUK', 12],
    ['ONT', 24],
    ['CLN', 10],
    ['HNK', 14],
    ['RSX', 24],
    ['RPH', 4],
  ]),
};
/** Usual size of a parcel in square metres. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  ODT: [45, 320],
  ONT: [150, 1_200],
  LUC: [200, 2_400],
  LUK: [150, 1_500],
  HNK: [200, 3_000],
  CLN: [250, 6_000],
  RSX: [5_000, 90_000],
  RPH: [8_000, 200_000],
  NTS: [400, 9_000],
  TMD: [200, 9_000],
  SKC: [500, 30_000],
  DGD: [1_000, 9_000],
};
const forEnterprises = new Set(['TMD', 'SKC']);
const withoutTerm = new Set(['ODT', 'ONT', 'RPH', 'DGD']);
const parcelsPerSheet = 150;
const asOfYear = 2026;

/** Makes `total` parcels; holders are adults of the population database, mostly of the same commune, or enterprises. */
export function* generateParcels(
  random: Random,
  lists: ReferenceLists,
  people: readonly Person[],
  enterprises: readonly EnterpriseSummary[],
  total: number,
): Generator<ParcelRows> {
  const communes = describeCommunes(lists);
  const choice = new Weighted(
    communes.map((commune, at) => [at, commune.isWard ? commune.weight * 0.7 : commune.weight] as const),
  );
  const adults = people.filter(({ birthYear }) => birthYear <= 2001);
  const holders = new Holders(adults, enterprises);
  const certificates = new Certificates(holders);
  const made = new Array<number>(communes.length).fill(0);
  for (let count = 0; count < total; count++) {
    const at = choice.pick(random);
    const commune = communes[at];
    if (commune === undefined) continue;
    const serial = made[at] ?? 0;
    made[at] = serial + 1;
    const parcelId = parcelIdentifier(random, commune, { at, count: communes.length }, serial);
    const landUse =
      uses[commune.isWard ? 'urban' : commune.terrain === 'city' ? 'lowland' : commune.terrain].pick(random);
    const [smallest, largest] = sizes[landUse] ?? [100, 1_000];
    const year = random.between(1996, asOfYear - 1);
    const parcel = {
      parcelId,
      mapSheet: 1 + Math.floor(serial / parcelsPerSheet),
      parcelNumber: 1 + (serial % parcelsPerSheet),
      commune: commune.code,
      areaSquareMetres: `${random.between(smallest, largest)}.${random.between(0, 9)}`,
      landUse,
      landUseUntil: landUseUntil(random, landUse, year),
    };
    yield { parcel, certificates: certificates.of(random, parcelId, commune, landUse, year) };
  }
}

/** End of the right to use: none for homes, 2063 for most farm land (fifty years from 2013), fifty years for business. */
function landUseUntil(random: Random, landUse: string, year: number): string | null {
  if (withoutTerm.has(landUse)) return null;
  if (forEnterprises.has(landUse)) return `${year + 50}-12-31`;
  return random.chance(0.85) ? '2063-10-15' : `${random.between(2040, 2073)}-10-15`;
}

const spacingRows = 2_150;
const spacingColumns = 1_130;

/**
 * Cells of a square lattice (about 40 m) around the commune's point, one parcel each, at a random place within. The
 * row's remainder is the commune's number, so that two communes whose squares overlap never share a GeoHash.
 */
function parcelIdentifier(
  random: Random,
  { latitude, longitude }: Commune,
  { at, count }: { readonly at: number; readonly count: number },
  serial: number,
): string {
  const side = Math.floor(Math.sqrt(serial));
  const step = serial - side * side;
  const [right, up] = step <= side ? [side, step] : [step - side - 1, side];
  const column = gridColumn(longitude) + right * spacingColumns + random.between(0, spacingColumns - 1);
  const row = gridRow(latitude) + up * spacingRows + random.between(0, spacingRows - 2 * count);
  return geoHashOfCell(column, row - (row % count) + at);
}

/** Finds holders in a commune; anybody of the province where it has none. */
class Holders {
  readonly #adults: readonly Person[];
  readonly #enterprises: readonly EnterpriseSummary[];
  readonly #residents: ReadonlyMap<string, readonly Person[]>;
  readonly #seats: ReadonlyMap<string, readonly EnterpriseSummary[]>;

  constructor(adults: readonly Person[], enterprises: readonly EnterpriseSummary[]) {
    this.#adults = adults;
    this.#enterprises = enterprises;
    this.#residents = grouped(adults);
    this.#seats = grouped(enterprises);
  }

  citizen(random: Random, commune: string): Person {
    const residents = this.#residents.get(commune) ?? [];
    return random.pick(residents.length > 0 && random.chance(0.88) ? residents : this.#adults);
  }

  enterprise(random: Random, commune: string): EnterpriseSummary {
    const seats = this.#seats.get(commune) ?? [];
    return random.pick(seats.length > 0 && random.chance(0.7) ? seats : this.#enterprises);
  }
}

function grouped<Member extends { readonly commune: string }>(
  members: readonly Member[],
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(member.commune);
    if (group === undefined) groups.set(member.commune, [member]);
    else group.push(member);
  }
  return groups;
}

class Certificates {
  readonly #holders: Holders;
  #serial = 0;

  constructor(holders: Holders) {
    this.#holders = holders;
  }

  /** None for a parcel not yet certified, two where two hold it together. */
  of(random: Random, parcel: string, { code }: Commune, landUse: string, year: number): readonly Row[] {
    if (random.chance(0.08)) return [];
    const issuedOn = `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
    if (random.chance(forEnterprises.has(landUse) ? 0.75 : landUse === 'RSX' ? 0.05 : 0.01)) {
      const holder = this.#holders.enterprise(random, code);
      return [this.#row(parcel, sinceRegistration(random, issuedOn, holder), 'TC', holder.code)];
    }
    const first = this.#holders.citizen(random, code);
    const second = random.chance(0.1) ? this.#holders.citizen(random, code) : first;
    return [...new Set([first, second])].map(({ personalId, birthYear }) =>
      this.#row(parcel, comeOfAge(issuedOn, birthYear), 'CN', personalId),
    );
  }

  #row(parcel: string, issuedOn: string, kind: string, holder: string): Row {
    const serialNumber = certificateNumber(this.#serial++);
    return { serialNumber, issuedOn, parcel, 'holder.kind': kind, holder };
  }
}

/** The day, or the same day of the year in which the holder was 19 where that is later. */
function comeOfAge(day: string, birthYear: number): string {
  const year = Math.min(asOfYear - 1, Math.max(Number(day.slice(0, 4)), birthYear + 19));
  return `${year}${day.slice(4)}`;
}

/** The day, or any day from the enterprise's registration to the reference day where the enterprise is younger. */
function sinceRegistration(random: Random, day: string, { registeredOn }: EnterpriseSummary): string {
  if (day >= registeredOn) return day;
  return addDays(registeredOn, random.between(0, daysBetween(registeredOn, asOf)));
}
