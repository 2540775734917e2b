import { personalId, phoneNumber } from './identifiers.ts';
import { addressDetail, familyName, fullName } from './names.ts';
import { type Random, Weighted } from './random.ts';
import { communesOf, type ReferenceLists, type UnitRow } from './reference-lists.ts';

/** What other databases need to know of a citizen. */
export interface Person {
  readonly personalId: string;
  readonly fullName: string;
  readonly birthYear: number;
  readonly commune: string;
}

/** A household with its members, as rows by data item. */
export interface HouseholdRows {
  readonly household: Readonly<Record<string, unknown>>;
  readonly citizens: readonly Readonly<Record<string, unknown>>[];
  readonly people: readonly Person[];
}

/** Fixed day at which ages are counted, so that the data does not depend on when it is made. */
export const asOf = '2026-07-01';
const asOfYear = 2026;

const ethnicByKind = {
  lowland: new Weighted([['01', 97], ['24', 2], ['03', 1]]),
  upland: new Weighted([['03', 55], ['01', 18], ['29', 12], ['08', 10], ['24', 4], ['53', 1]]),
};
const religions = new Weighted([['00', 86], ['02', 9], ['01', 4.5], ['03', 0.5]]);
const bloodTypes = new Weighted([['O', 42], ['B', 30], ['A', 21], ['AB', 5], ['UNKNOWN', 2]]);

/** Communes with the chance of a household to live there: wards are bigger. */
export function weightedCommunes(lists: ReferenceLists): Weighted<UnitRow> {
  return new Weighted(communesOf(lists).map((unit, at) => [unit, unit.kind === 'WARD' ? 4 : 1 + (at % 3) / 2] as const));
}

/** Makes households until `total` citizens exist; the last one is cut to fit. */
export function* generateHouseholds(random: Random, lists: ReferenceLists, total: number): Generator<HouseholdRows> {
  const communes = weightedCommunes(lists);
  for (let made = 0, serial = 0; made < total; serial++) {
    const rows = household(random, communes.pick(random), serial, made, total - made);
    made += rows.citizens.length;
    yield rows;
  }
}

interface Member {
  readonly isMale: boolean;
  readonly birthYear: number;
  readonly maritalStatus: string;
  readonly family: string;
}

function household(random: Random, commune: UnitRow, serial: number, made: number, room: number): HouseholdRows {
  // WHY: the code lists hold no ethnic share of a commune; the last third of the codes lies mostly in the uplands.
  const isUpland = commune.kind !== 'WARD' && Number(commune.code) % 10 < 4;
  const ethnicGroup = ethnicByKind[isUpland ? 'upland' : 'lowland'].pick(random);
  const religion = religions.pick(random);
  const detail = addressDetail(random, commune.kind === 'WARD');
  const householdId = `040${String(serial + 1).padStart(9, '0')}`;
  const members = familyOf(random, ethnicGroup).slice(0, room);
  const citizens = members.map((member, at) => {
    const { isMale, birthYear, family, maritalStatus } = member;
    return {
      personalId: personalId(made + at, birthYear, isMale),
      fullName: fullName(random, family, isMale),
      dateOfBirth: birthDay(random, birthYear),
      gender: isMale ? 'MALE' : 'FEMALE',
      ethnicGroup,
      religion,
      maritalStatus,
      bloodType: bloodTypes.pick(random),
      phone: asOfYear - birthYear >= 14 && random.chance(0.85) ? phoneNumber(made + at) : null,
      'permanentAddress.commune': commune.code,
      'permanentAddress.detail': detail,
      household: householdId,
      securityNote: random.chance(0.03) ? `Ghi chú nghiệp vụ tổng hợp số ${made + at}` : null,
    };
  });
  const people = citizens.map((citizen, at) => ({
    personalId: citizen.personalId,
    fullName: citizen.fullName,
    birthYear: members[at]?.birthYear ?? asOfYear,
    commune: commune.code,
  }));
  const head = citizens[0]?.personalId ?? null;
  return { household: { householdId, head, commune: commune.code, detail }, citizens, people };
}

function birthDay(random: Random, year: number): string {
  const month = random.between(1, year === asOfYear ? 6 : 12);
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

/** A head, often a spouse, children of their age, sometimes a grandparent. */
function familyOf(random: Random, ethnicGroup: string): readonly Member[] {
  const family = familyName(random, ethnicGroup);
  const headIsMale = random.chance(0.72);
  const headAge = random.between(22, 78);
  const married = random.chance(headAge < 28 ? 0.4 : 0.86);
  const alone = headAge > 60 ? 'WIDOWED' : random.chance(0.2) ? 'DIVORCED' : 'SINGLE';
  const status = married ? 'MARRIED' : alone;
  const members: Member[] = [{ isMale: headIsMale, birthYear: asOfYear - headAge, maritalStatus: status, family }];
  const spouseAge = Math.max(20, headAge + random.between(-6, 4));
  if (married) {
    const other = familyName(random, ethnicGroup);
    members.push({ isMale: !headIsMale, birthYear: asOfYear - spouseAge, maritalStatus: 'MARRIED', family: other });
  }
  const children = married || random.chance(0.3) ? random.between(0, ethnicGroup === '01' ? 3 : 4) : 0;
  for (let child = 0; child < children; child++) {
    const age = Math.min(headAge, spouseAge) - random.between(20, 34);
    if (age < 0 || age > 40) continue;
    const isMale = random.chance(0.52);
    const father = headIsMale ? family : (members[1]?.family ?? family);
    const maritalStatus = age > 26 && random.chance(0.15) ? 'MARRIED' : 'SINGLE';
    members.push({ isMale, birthYear: asOfYear - age, maritalStatus, family: father });
  }
  if (headAge < 55 && random.chance(0.16)) {
    const age = Math.min(99, headAge + random.between(22, 34));
    members.push({ isMale: random.chance(0.35), birthYear: asOfYear - age, maritalStatus: 'WIDOWED', family });
  }
  return members;
}
