import { geoHash } from './identifiers.ts';
import type { Person } from './people.ts';
import { type Random, Weighted } from './random.ts';
import { communesOf, type ReferenceLists } from './reference-lists.ts';

type Row = Readonly<Record<string, unknown>>;

/** One parcel with its certificates, as rows by data item. */
export interface ParcelRows {
  readonly parcel: Row;
  readonly certificates: readonly Row[];
}

const ruralUses = new Weighted([['LUC', 30], ['ONT', 26], ['CLN', 14], ['HNK', 12], ['RSX', 10], ['NTS', 4], ['RPH', 2], ['TMD', 2]]);
const urbanUses = new Weighted([['ODT', 70], ['CLN', 8], ['TMD', 10], ['SKC', 5], ['LUC', 7]]);

/** Makes `total` parcels; holders are citizens of the same commune where there are some, or enterprises. */
export function* generateParcels(
  random: Random,
  lists: ReferenceLists,
  people: readonly Person[],
  enterprises: readonly string[],
  total: number,
): Generator<ParcelRows> {
  const communes = communesOf(lists);
  const centres = new Map(
    communes.map(({ code }) => [code, { latitude: 18.6 + random.unit() * 1.2, longitude: 104 + random.unit() * 1.7 }]),
  );
  const residents = byCommune(people);
  const numbers = new Map<string, number>();
  const ids = new Set<string>();
  for (let made = 0; made < total; made++) {
    const person = random.pick(people);
    const commune = communes.find(({ code }) => code === person.commune) ?? random.pick(communes);
    const isWard = commune.kind === 'WARD';
    const centre = centres.get(commune.code) ?? { latitude: 19, longitude: 105 };
    const parcelId = freshParcel(random, centre, ids);
    const serial = (numbers.get(commune.code) ?? 0) + 1;
    numbers.set(commune.code, serial);
    const landUse = (isWard ? urbanUses : ruralUses).pick(random);
    const isResidential = landUse === 'ODT' || landUse === 'ONT';
    const parcel = {
      parcelId,
      mapSheet: 1 + Math.floor(serial / 120),
      parcelNumber: serial,
      commune: commune.code,
      areaSquareMetres: `${random.between(isResidential ? 60 : 300, isResidential ? 900 : 9000)}.${random.between(0, 9)}0`,
      landUse,
      landUseUntil: isResidential ? null : `${random.between(2030, 2066)}-10-15`,
    };
    yield { parcel, certificates: certificatesOf(random, parcelId, made, residents.get(commune.code) ?? people, enterprises) };
  }
}

function byCommune(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    if (person.birthYear > 2006) continue;
    const group = groups.get(person.commune);
    if (group === undefined) groups.set(person.commune, [person]);
    else group.push(person);
  }
  return groups;
}

function freshParcel(
  random: Random,
  centre: { readonly latitude: number; readonly longitude: number },
  ids: Set<string>,
): string {
  for (;;) {
    const id = geoHash(centre.latitude + random.unit() * 0.06, centre.longitude + random.unit() * 0.06);
    if (ids.has(id)) continue;
    ids.add(id);
    return id;
  }
}

function certificatesOf(
  random: Random,
  parcel: string,
  made: number,
  residents: readonly Person[],
  enterprises: readonly string[],
): readonly Row[] {
  if (random.chance(0.12)) return [];
  const count = random.chance(0.06) ? 2 : 1;
  return Array.from({ length: count }, (_none, at) => {
    const isEnterprise = random.chance(0.07);
    return {
      serialNumber: `TH ${String(made * 2 + at + 1).padStart(8, '0')}`,
      issuedOn: `${random.between(1996, 2025)}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
      parcel,
      'holder.kind': isEnterprise ? 'TC' : 'CN',
      holder: isEnterprise ? random.pick(enterprises) : random.pick(residents).personalId,
    };
  });
}
