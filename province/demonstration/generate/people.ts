import { type Commune, describeCommunes } from './communes.ts';
import { householdNumber, PersonalIds, phoneNumber } from './identifiers.ts';
import { addressDetail, familyName, fullName } from './names.ts';
import { type Random, Weighted } from './random.ts';
import type { ReferenceLists } from './reference-lists.ts';

/** What other databases need to know of a citizen. */
export interface Person {
  readonly personalId: string;
  readonly fullName: string;
  readonly birthYear: number;
  readonly commune: string;
}

/** A household with its members, as rows by data item; the head is the first. */
export interface HouseholdRows {
  readonly household: Readonly<Record<string, unknown>>;
  readonly citizens: readonly Readonly<Record<string, unknown>>[];
  readonly people: readonly Person[];
}

/** Fixed day at which ages are counted, so that the data does not depend on when it is made. */
export const asOf = '2026-07-01';
const asOfYear = 2026;
const adultAge = 18;

const otherReligions = new Weighted([
  ['00', 94],
  ['01', 5],
  ['08', 0.6],
  ['03', 0.2],
  ['05', 0.2],
]);
const bloodTypes = new Weighted([
  ['O', 32],
  ['B', 23],
  ['A', 16],
  ['AB', 4],
  ['UNKNOWN', 17],
  [null, 8],
]);
const headAges = new Weighted<readonly [number, number]>([
  [[21, 29], 11],
  [[30, 39], 25],
  [[40, 49], 24],
  [[50, 59], 19],
  [[60, 69], 13],
  [[70, 79], 6],
  [[80, 92], 2],
]);

/** Makes households until `total` citizens exist; the last one is cut to fit. */
export function* generateHouseholds(
  random: Random,
  lists: ReferenceLists,
  total: number,
): Generator<HouseholdRows> {
  const communes = new Weighted(describeCommunes(lists).map((commune) => [commune, commune.weight] as const));
  const ids = new PersonalIds();
  for (let made = 0, serial = 1; made < total; serial++) {
    const rows = household(random, { commune: communes.pick(random), ids, serial, made, room: total - made });
    made += rows.citizens.length;
    yield rows;
  }
}

interface Place {
  readonly commune: Commune;
  readonly ids: PersonalIds;
  readonly serial: number;
  readonly made: number;
  readonly room: number;
}

interface Member {
  readonly isMale: boolean;
  readonly birthYear: number;
  readonly maritalStatus: string;
  readonly family: string;
}

function household(random: Random, { commune, ids, serial, made, room }: Place): HouseholdRows {
  const ethnicGroup = commune.ethnicGroups.pick(random);
  const religion = random.chance(commune.catholics) ? '02' : otherReligions.pick(random);
  const detail = addressDetail(random, commune);
  const householdId = householdNumber(serial);
  const shared = {
    ethnicGroup,
    religion,
    'permanentAddress.commune': commune.code,
    'permanentAddress.detail': detail,
    household: householdId,
  };
  const members = familyOf(random, ethnicGroup).slice(0, room);
  const citizens = members.map((member, at) => ({
    ...citizen(random, member, ids, ethnicGroup, made + at),
    ...shared,
  }));
  const people = citizens.map(({ personalId, fullName: name }, at) => ({
    personalId,
    fullName: name,
    birthYear: members[at]?.birthYear ?? asOfYear,
    commune: commune.code,
  }));
  return {
    household: { householdId, head: people[0]?.personalId ?? null, commune: commune.code, detail },
    citizens,
    people,
  };
}

function citizen(random: Random, member: Member, ids: PersonalIds, ethnicCode: string, serial: number) {
  const { isMale, birthYear, maritalStatus } = member;
  const age = asOfYear - birthYear;
  return {
    personalId: ids.next(birthYear, isMale),
    fullName: fullName(random, { ...member, ethnicCode }),
    dateOfBirth: birthDay(random, birthYear),
    gender: isMale ? 'MALE' : 'FEMALE',
    maritalStatus: age >= adultAge && random.chance(0.02) ? 'UNKNOWN' : maritalStatus,
    bloodType: bloodTypes.pick(random),
    phone: age >= 14 && random.chance(age > 75 ? 0.5 : 0.9) ? phoneNumber(serial) : null,
    securityNote: random.chance(0.01) ? `Ghi chú nghiệp vụ giả lập số ${serial + 1}` : null,
  };
}

function birthDay(random: Random, year: number): string {
  const month = random.between(1, year === asOfYear ? 6 : 12);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(1, days)).padStart(2, '0')}`;
}

/** A head, mostly a spouse, their children, sometimes the parents of the head. */
function familyOf(random: Random, ethnicGroup: string): readonly Member[] {
  const family = familyName(random, ethnicGroup);
  const headIsMale = random.chance(0.74);
  const headAge = random.between(...headAges.pick(random));
  const isMarried = random.chance(headAge < 26 ? 0.45 : headAge < 70 ? 0.87 : 0.6);
  const single =
    headAge > 62 ? 'WIDOWED' : headAge > 30 ? (random.chance(0.6) ? 'DIVORCED' : 'WIDOWED') : 'SINGLE';
  const head = {
    isMale: headIsMale,
    birthYear: asOfYear - headAge,
    maritalStatus: isMarried ? 'MARRIED' : single,
    family,
  };
  if (!isMarried) {
    const children = single === 'SINGLE' ? [] : childrenOf(random, headAge, family, 1, ethnicGroup);
    return [head, ...children, ...parentsOf(random, head, headAge, ethnicGroup)];
  }
  const spouseAge = Math.max(
    adultAge + 1,
    headIsMale ? headAge - random.between(-1, 6) : headAge + random.between(-1, 6),
  );
  const spouseFamily = familyName(random, ethnicGroup);
  const spouse = {
    isMale: !headIsMale,
    birthYear: asOfYear - spouseAge,
    maritalStatus: 'MARRIED',
    family: spouseFamily,
  };
  const motherAge = headIsMale ? spouseAge : headAge;
  const children = childrenOf(random, motherAge, headIsMale ? family : spouseFamily, 3, ethnicGroup);
  return [head, spouse, ...children, ...parentsOf(random, head, headAge, ethnicGroup)];
}

/** Children who live at home, eldest first, with the father's family name; the mother was 19 to 40 at their birth. */
function childrenOf(
  random: Random,
  motherAge: number,
  family: string,
  most: number,
  ethnicGroup: string,
): readonly Member[] {
  const wanted = random.between(most === 1 ? 0 : 1, ethnicGroup === '01' ? most : most + 1);
  const ages: number[] = [];
  for (
    let bornAt = random.between(19, 29);
    ages.length < wanted && bornAt <= 40;
    bornAt += random.between(2, 6)
  ) {
    const age = motherAge - bornAt;
    if (age < 0) break;
    if (age < 19 || (age < 34 && random.chance(age < 24 ? 0.6 : 0.25))) ages.push(age);
    else if (random.chance(0.3)) break;
  }
  return ages.map((age) => ({
    isMale: random.chance(0.525),
    birthYear: asOfYear - age,
    maritalStatus: 'SINGLE',
    family,
  }));
}

/** The head's father or mother, or both; the mother has a family name of her own. */
function parentsOf(random: Random, head: Member, headAge: number, ethnicGroup: string): readonly Member[] {
  if (headAge > 58 || !head.isMale || !random.chance(0.17)) return [];
  const motherAge = Math.min(97, headAge + random.between(19, 34));
  const both = random.chance(motherAge < 75 ? 0.6 : 0.25);
  const maritalStatus = both ? 'MARRIED' : 'WIDOWED';
  const mother = {
    isMale: false,
    birthYear: asOfYear - motherAge,
    maritalStatus,
    family: familyName(random, ethnicGroup),
  };
  const fatherAge = Math.min(98, motherAge + random.between(0, 6));
  const father = { isMale: true, birthYear: asOfYear - fatherAge, maritalStatus, family: head.family };
  if (both) return [father, mother];
  return random.chance(0.2) ? [father] : [mother];
}
