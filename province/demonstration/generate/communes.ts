import { Weighted } from './random.ts';
import { communesOf, type ReferenceLists } from './reference-lists.ts';

/** Lie of the land: decides addresses, land use and how many live there. */
export type Terrain = 'city' | 'lowland' | 'midland' | 'upland';

/** A commune in force, with what the generators need to know of it. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly isWard: boolean;
  /** District to which most of its former communes belonged. */
  readonly district: string;
  readonly terrain: Terrain;
  /** Rough number of inhabitants, relative to the others. */
  readonly weight: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Codes of the 1979 order by share. */
  readonly ethnicGroups: Weighted<string>;
  /** Share of Catholic households. */
  readonly catholics: number;
}

interface District {
  readonly terrain: Terrain;
  readonly latitude: number;
  readonly longitude: number;
  readonly shares: Readonly<Record<string, number>>;
}

const district = (
  terrain: Terrain,
  latitude: number,
  longitude: number,
  shares: District['shares'],
): District => ({
  terrain,
  latitude,
  longitude,
  shares,
});

/** Rough shares of ethnic groups and a point near the seat of each former district; general knowledge, not a survey. */
const districts: Readonly<Record<string, District>> = {
  'Thành phố Vinh': district('city', 18.68, 105.69, { '01': 98, '03': 1, '24': 0.5, '04': 0.5 }),
  'Thị xã Thái Hoà': district('midland', 19.31, 105.44, { '01': 93, '24': 4, '03': 3 }),
  'Thị xã Hoàng Mai': district('lowland', 19.26, 105.71, { '01': 99, '03': 1 }),
  'Huyện Diễn Châu': district('lowland', 18.98, 105.58, { '01': 99.5, '03': 0.5 }),
  'Huyện Yên Thành': district('lowland', 19, 105.43, { '01': 99, '03': 1 }),
  'Huyện Quỳnh Lưu': district('lowland', 19.14, 105.62, { '01': 98, '03': 2 }),
  'Huyện Nghi Lộc': district('lowland', 18.8, 105.58, { '01': 99.5, '03': 0.5 }),
  'Huyện Hưng Nguyên': district('lowland', 18.66, 105.61, { '01': 100 }),
  'Huyện Nam Đàn': district('lowland', 18.7, 105.49, { '01': 100 }),
  'Huyện Đô Lương': district('midland', 18.9, 105.31, { '01': 99.5, '03': 0.5 }),
  'Huyện Thanh Chương': district('midland', 18.77, 105.32, { '01': 94, '03': 5, '29': 0.7, '53': 0.3 }),
  'Huyện Anh Sơn': district('midland', 18.93, 105.07, { '01': 91, '03': 9 }),
  'Huyện Tân Kỳ': district('midland', 19.05, 105.26, { '01': 78, '24': 14, '03': 8 }),
  'Huyện Nghĩa Đàn': district('midland', 19.38, 105.47, { '01': 63, '24': 23, '03': 14 }),
  'Huyện Quỳ Hợp': district('midland', 19.33, 105.18, { '01': 43, '03': 37, '24': 20 }),
  'Huyện Con Cuông': district('upland', 19.04, 104.88, { '03': 74, '01': 24, '24': 2 }),
  'Huyện Quỳ Châu': district('upland', 19.56, 105.09, { '03': 79, '01': 21 }),
  'Huyện Quế Phong': district('upland', 19.62, 104.86, { '03': 86, '01': 9, '08': 3, '29': 1, '24': 1 }),
  'Huyện Tương Dương': district('upland', 19.27, 104.46, {
    '03': 73,
    '29': 11,
    '01': 9,
    '08': 5,
    '53': 1.5,
    '24': 0.5,
  }),
  'Huyện Kỳ Sơn': district('upland', 19.39, 104.16, { '08': 38, '29': 32, '03': 27, '01': 3 }),
};

/** Inhabitants of one former commune by terrain, in thousands, and what a ward adds: larger where towns are. */
const inhabitants: Readonly<Record<Terrain, number>> = { city: 9.5, lowland: 7.5, midland: 6.2, upland: 3.6 };
const wardFactor = 1.5;
const goldenAngle = 2.399963;
const fallback = 'Thành phố Vinh';

/** The communes of the province in force, in code order; weights come from the former communes each was merged from. */
export function describeCommunes(lists: ReferenceLists): readonly Commune[] {
  const merged = new Map<string, string[]>();
  for (const { supersededBy, formerDistrict } of lists.units) {
    if (supersededBy === null || formerDistrict === null) continue;
    merged.set(supersededBy, [...(merged.get(supersededBy) ?? []), formerDistrict]);
  }
  const seen = new Map<string, number>();
  return communesOf(lists).map(({ code, name, kind }) => {
    const districtNames = merged.get(code) ?? [];
    const main = mostFrequent(districtNames) ?? fallback;
    const order = seen.get(main) ?? 0;
    seen.set(main, order + 1);
    return describe({ code, name, isWard: kind === 'WARD' }, main, Math.max(1, districtNames.length), order);
  });
}

function describe(
  unit: { readonly code: string; readonly name: string; readonly isWard: boolean },
  main: string,
  parts: number,
  order: number,
): Commune {
  const { terrain, latitude, longitude, shares } =
    districts[main] ?? district('lowland', 18.9, 105.5, { '01': 100 });
  const reach = Math.sqrt(order) * (terrain === 'upland' ? 0.06 : 0.035);
  const isLowland = terrain === 'lowland' || terrain === 'city';
  return {
    ...unit,
    district: main,
    terrain,
    weight: parts * inhabitants[terrain] * (unit.isWard ? wardFactor : 1),
    latitude: latitude + reach * Math.sin(order * goldenAngle),
    longitude: longitude + reach * Math.cos(order * goldenAngle),
    ethnicGroups: new Weighted(Object.entries(shares)),
    catholics: !isLowland ? 0.01 : Number(unit.code) % 5 === 0 ? 0.4 : 0.03,
  };
}

function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? null;
}
