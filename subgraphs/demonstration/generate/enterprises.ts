import { enterpriseCode, phoneNumber } from './identifiers.ts';
import { addressDetail, enterpriseName } from './names.ts';
import { type Person, weightedCommunes } from './people.ts';
import { type Random, Weighted } from './random.ts';
import type { ReferenceLists } from './reference-lists.ts';

type Row = Readonly<Record<string, unknown>>;

/** One enterprise with its industries and founders, as rows by data item. */
export interface EnterpriseRows {
  readonly enterprise: Row & { readonly enterpriseCode: string };
  readonly industries: readonly Row[];
  readonly founders: readonly Row[];
}

const statuses = new Weighted([['01', 82], ['02', 7], ['03', 4], ['04', 1], ['05', 2], ['06', 0.5], ['07', 3.5]]);
const MILLION = 1_000_000n;

/** Makes `total` enterprises whose representatives and founders are adults of the population database. */
export function* generateEnterprises(
  random: Random,
  lists: ReferenceLists,
  people: readonly Person[],
  total: number,
): Generator<EnterpriseRows> {
  const adults = people.filter(({ birthYear }) => birthYear <= 2004 && birthYear >= 1950);
  const communes = weightedCommunes(lists);
  const divisions = lists.industries.filter(({ parent }) => parent !== null);
  let made = 0;
  for (let serial = 0; made < total; serial++) {
    const code = enterpriseCode(serial);
    if (code === null) continue;
    made += 1;
    const representative = random.pick(adults);
    const commune = communes.pick(random);
    const capital = BigInt(random.between(1, random.chance(0.05) ? 900_000 : 9_000)) * MILLION;
    const chosen = new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(divisions).code));
    const founders = founderRows(random, code, representative, adults, capital);
    yield {
      enterprise: {
        enterpriseCode: code,
        name: enterpriseName(random, made),
        'headOffice.commune': commune.code,
        'headOffice.detail': addressDetail(random, commune.kind === 'WARD'),
        legalStatus: statuses.pick(random),
        legalRepresentativeName: representative.fullName,
        legalRepresentative: representative.personalId,
        charterCapital: capital.toString(),
        phone: phoneNumber(5_000_000 + made),
        email: random.chance(0.7) ? `lienhe@dn${made}.example` : null,
        registeredOn: `${random.between(2003, 2025)}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
      },
      industries: [...chosen].map((industry, at) => ({ enterprise: code, industry, primary: at === 0 })),
      founders,
    };
  }
}

function founderRows(
  random: Random,
  enterprise: string,
  representative: Person,
  adults: readonly Person[],
  capital: bigint,
): readonly Row[] {
  const others = Array.from({ length: random.between(0, 3) }, () => random.pick(adults));
  const founders = [...new Set([representative, ...others])];
  const share = capital / BigInt(founders.length);
  return founders.map(({ fullName, personalId }, at) => ({
    enterprise,
    fullName,
    citizen: personalId,
    contribution: (at === 0 ? capital - share * BigInt(founders.length - 1) : share).toString(),
  }));
}
