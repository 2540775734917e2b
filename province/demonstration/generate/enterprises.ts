import { type Commune, describeCommunes } from './communes.ts';
import { EnterpriseNames, emailOf, type LegalForm } from './enterprise-names.ts';
import { enterpriseCode, phoneNumber } from './identifiers.ts';
import { addressDetail, familyName, fullName } from './names.ts';
import type { Person } from './people.ts';
import { type Random, Weighted } from './random.ts';
import type { ReferenceLists } from './reference-lists.ts';

type Row = Readonly<Record<string, unknown>>;

/** One enterprise with its industries and founders, as rows by data item. */
export interface EnterpriseRows {
  readonly enterprise: Row & { readonly enterpriseCode: string };
  readonly industries: readonly Row[];
  readonly founders: readonly Row[];
}

/** What the land database needs to know of an enterprise. */
export interface EnterpriseSummary {
  readonly code: string;
  readonly commune: string;
  /** YYYY-MM-DD. */
  readonly registeredOn: string;
}

const forms = new Weighted<LegalForm>([
  [{ prefix: 'Công ty TNHH Một thành viên', founders: [1, 1] }, 34],
  [{ prefix: 'Công ty TNHH', founders: [2, 4] }, 36],
  [{ prefix: 'Công ty Cổ phần', founders: [3, 5] }, 23],
  [{ prefix: 'Doanh nghiệp tư nhân', founders: [1, 1] }, 7],
]);
/** Codes are the clauses of Decree 01/2021 Art 41; 07 is in operation. */
const statuses = new Weighted([
  ['07', 79],
  ['01', 8],
  ['06', 5],
  ['02', 4.5],
  ['04', 2],
  ['03', 1.2],
  ['05', 0.3],
]);
/** Charter capital in millions of VND. */
const capitals = new Weighted<readonly [number, number]>([
  [[1, 9], 30],
  [[10, 49], 40],
  [[50, 199], 20],
  [[200, 999], 8],
  [[1_000, 20_000], 2],
]);
const hundredMillion = 100_000_000n;
const favoured: Readonly<Record<string, number>> = {
  '46': 16,
  '47': 12,
  '41': 9,
  '42': 7,
  '43': 7,
  '49': 6,
  '71': 4,
  '56': 4,
  '01': 3,
  '10': 3,
  '16': 3,
  '55': 3,
  '62': 2,
  '68': 2,
  '85': 2,
};
const citizenPhones = 5_000_000;

/** Makes `total` enterprises whose representatives, and nearly all founders, are adults of the population database. */
export function* generateEnterprises(
  random: Random,
  lists: ReferenceLists,
  people: readonly Person[],
  total: number,
): Generator<EnterpriseRows> {
  const adults = people.filter(({ birthYear }) => birthYear <= 2003 && birthYear >= 1952);
  const names = new EnterpriseNames();
  const communes = new Weighted(
    describeCommunes(lists).map((commune) => [commune, seatWeight(commune)] as const),
  );
  const divisions = new Weighted(
    lists.industries
      .filter(({ parent }) => parent !== null)
      .map(({ code }) => [code, favoured[code] ?? 0.5] as const),
  );
  for (let serial = 0, made = 0; made < total; serial++) {
    const code = enterpriseCode(serial);
    if (code === null) continue;
    made += 1;
    const form = forms.pick(random);
    const representative = random.pick(adults);
    const capital = BigInt(random.between(...capitals.pick(random))) * hundredMillion;
    const industries = new Set(Array.from({ length: random.between(1, 5) }, () => divisions.pick(random)));
    const name = names.next(random, form);
    yield {
      enterprise: {
        enterpriseCode: code,
        ...enterpriseRow(random, {
          name,
          representative,
          commune: communes.pick(random),
          serial: made,
          capital,
        }),
      },
      industries: [...industries].map((industry, at) => ({ enterprise: code, industry, primary: at === 0 })),
      founders: founderRows(random, { code, form, representative, adults, capital }),
    };
  }
}

/** Enterprises sit in towns more than people do. */
function seatWeight({ weight, isWard, terrain }: Commune): number {
  if (isWard) return weight * (terrain === 'city' ? 6 : 3);
  return terrain === 'upland' ? weight * 0.3 : weight;
}

interface EnterpriseTraits {
  readonly name: string;
  readonly representative: Person;
  readonly commune: Commune;
  readonly serial: number;
  readonly capital: bigint;
}

function enterpriseRow(
  random: Random,
  { name, representative, commune, serial, capital }: EnterpriseTraits,
): Row {
  return {
    name,
    'headOffice.commune': commune.code,
    'headOffice.detail': addressDetail(random, commune),
    legalStatus: statuses.pick(random),
    legalRepresentativeName: representative.fullName,
    legalRepresentative: representative.personalId,
    charterCapital: capital.toString(),
    phone: random.chance(0.95) ? phoneNumber(citizenPhones + serial) : null,
    email: random.chance(0.6) ? emailOf(name) : null,
    registeredOn: registrationDay(random, representative.birthYear),
  };
}

/** More in later years; never before the representative came of age. */
function registrationDay(random: Random, birthYear: number): string {
  const wished = Math.max(random.between(1995, 2026), random.between(2000, 2026));
  const year = Math.min(2026, Math.max(wished, birthYear + 19));
  const month = random.between(1, year === 2026 ? 6 : 12);
  return `${year}-${String(month).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`;
}

interface Foundation {
  readonly code: string;
  readonly form: LegalForm;
  readonly representative: Person;
  readonly adults: readonly Person[];
  readonly capital: bigint;
}

/** Contributions in VND; their sum is the charter capital. */
function founderRows(
  random: Random,
  { code, form, representative, adults, capital }: Foundation,
): readonly Row[] {
  const founders = new Map([[representative.personalId, representative]]);
  for (const wanted = random.between(...form.founders); founders.size < Math.min(wanted, adults.length); ) {
    const founder = random.pick(adults);
    founders.set(founder.personalId, founder);
  }
  const share = capital / BigInt(founders.size + 1);
  return [...founders.values()].map((founder, at) => {
    const contribution = at === 0 ? capital - share * BigInt(founders.size - 1) : share;
    const isForeign = at > 0 && random.chance(0.06);
    const person = isForeign
      ? { fullName: outsider(random), citizen: null }
      : { fullName: founder.fullName, citizen: founder.personalId };
    return { enterprise: code, ...person, contribution: contribution.toString() };
  });
}

/** A founder who lives in another province. */
function outsider(random: Random): string {
  const isMale = random.chance(0.7);
  return fullName(random, { family: familyName(random, '01'), isMale, birthYear: 1980, ethnicCode: '01' });
}
