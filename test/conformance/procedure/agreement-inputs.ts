import type { DataItem } from '../../../schema/catalogue/model.ts';
import { ownersOf } from '../../../schema/catalogue/owner-of.ts';
import { clauseKeys } from '../../../schema/procedure/agreement/clause-members.ts';
import { dayAfter, type Fields, type InputMaker, writerOf } from './input-maker.ts';
import { hasUnusedAccount, unwrittenClauses } from './walk-pace.ts';

/** What a whole reader sees of an agreement, as far as inputs need it. */
interface SeenAgreement {
  readonly contentDigest: string | null;
  readonly clauses: readonly { readonly key: string; readonly content: string }[];
  readonly joinings: readonly { readonly agency: string; readonly state: string }[];
  readonly disposals: readonly { readonly agency: string; readonly state: string }[];
}

interface WrittenParty {
  readonly agency: string;
  readonly role: string;
  readonly applications: readonly string[];
  readonly accounts: readonly string[];
}

function seen({ opened, context }: InputMaker): SeenAgreement {
  const agency = opened.acts[0]?.actor.agency ?? '';
  return opened.view([{ agency, side: 'PARTY' }], context) as SeenAgreement;
}

function accountsOf({ context }: InputMaker, agency: string): readonly string[] {
  const own = [...context.policy.accounts.values()].filter(
    (each) => each.agency === agency && each.role === 'CONSUMER',
  );
  return own.map(({ id }) => id);
}

const providers = ['G01.CAT', 'H41.STC', 'H41.SNNMT', 'H41.TTPVHCC'];

/** Items that only an agreement shares, of some owners, at times another. */
function itemsFor(maker: InputMaker, owners: readonly string[]): readonly string[] {
  const { random, context } = maker;
  const of = (owner: string) =>
    [...context.catalogue.items.values()].filter(
      (item) => isSpecific(item) && ownersOf(context.catalogue, item).includes(owner),
    );
  const chosen = owners.flatMap((owner) => {
    const own = of(owner);
    return own.length === 0
      ? []
      : [random.pick(own).coordinate, ...(random.chance(0.3) ? [random.pick(own).coordinate] : [])];
  });
  const wrong = random.chance(0.04) ? [random.pick([...context.catalogue.items.keys()])] : [];
  return [...new Set([...chosen, ...wrong])];
}

function isSpecific({ modes, stateSecret, personal }: DataItem): boolean {
  return modes.STATE_AGENCY === 'SPECIFIC' && !stateSecret && personal !== 'SENSITIVE';
}

function need(maker: InputMaker): Fields {
  const { random } = maker;
  const own = writerOf(maker);
  const others = providers.filter((each) => each !== own);
  const first = random.pick(others);
  const owners = [first, ...others.filter((each) => each !== first && random.chance(0.25))];
  const from = random.between(-20, 20);
  return {
    agreementNumber: random.chance(0.2) ? `TT-${random.between(1, 3)}/2026` : null,
    ...{
      title: 'Chia sẻ theo yêu cầu',
      items: itemsFor(maker, owners),
      purpose: 'Xác minh',
      purposeCode: 'xac-minh',
    },
    ...{ whyNotDefault: 'Ngoài mặc định', legalBasis: ['Luật Căn cước 2023'], applications: ['Hệ thống'] },
    accounts: random.chance(0.8) ? accountsOf(maker, own).slice(0, 1) : [],
    termFrom: dayAfter(maker, from),
    termTo: random.chance(0.85) ? dayAfter(maker, from + random.between(20, 300)) : null,
  };
}

/** What each clause may say. */
const clauseMakers: Readonly<Record<string, (maker: InputMaker) => object>> = {
  RECITALS: ({ random, opened }) => ({
    number: random.chance(0.97) ? numberOf(opened.acts[0]?.input ?? {}, opened.number) : 'TT-99/2026',
    ...{ title: 'Chia sẻ theo yêu cầu', whyNotDefault: 'Ngoài mặc định', legalBasis: ['Luật Căn cước 2023'] },
    ...{ usageRegulationVersions: ['QC-1@1'], feeSettled: true },
  }),
  PARTIES: (maker) => ({
    parties: changedParties(maker, written(maker, 'PARTIES').parties as readonly WrittenParty[]),
  }),
  CONTENT: (maker) => {
    const parties = written(maker, 'PARTIES').parties as readonly WrittenParty[];
    const items = itemsFor(
      maker,
      parties.flatMap(({ agency, role }) => (role === 'CONSUMER' ? [] : agency)),
    );
    const entities = [...new Set(items.map((item) => item.split('.')[0]))];
    return {
      content: entities.map((entity) => ({ items: items.filter((item) => item.split('.')[0] === entity) })),
    };
  },
  PLACE: ({ random }) => ({ sites: [random.pick(['Trụ sở', 'Trung tâm dữ liệu'])] }),
  TERM: (maker) => {
    const { random } = maker;
    const from = random.between(-20, 20);
    const to = random.chance(0.85) ? dayAfter(maker, from + random.between(20, 300)) : null;
    return { term: { from: dayAfter(maker, from), to }, renewal: 'BY_NEW_VERSION' };
  },
  METHOD: () => ({ methods: ['ONLINE_QUERY'], protocol: 'GraphQL qua HTTPS' }),
  PROCESSING: () => ({ processing: { text: 'Chỉ xác minh', forbidden: ['Sao chép'] } }),
  CONDITIONS: ({ random }) => ({
    ...{ purpose: 'Xác minh', purposeCode: 'xac-minh' },
    limits: random.chance(0.5) ? { requestsPerDay: random.between(1, 9) * 100 } : {},
  }),
  COMMITMENT: ({ random }) => ({
    commitment: {
      text: 'Dùng đúng mục đích',
      ...(random.chance(0.04) ? { acknowledgedBy: ['G01.CAT'] } : {}),
    },
  }),
  SECURITY: ({ random }) => ({ security: { authentication: 'KEY', minLevel: random.between(1, 3) } }),
  STORAGE: ({ random }) => ({ storage: { retentionDays: random.between(1, 90), derivedData: 'Không lưu' } }),
  DISPOSAL: ({ random }) => ({
    disposal: { method: 'Xóa an toàn', dueDaysAfterEnd: 15, proof: random.pick(['MINUTES', 'NONE']) },
  }),
  OTHER: ({ random }) => ({ other: `Thêm ${random.between(1, 9)}` }),
};

function numberOf(input: Fields, ownNumber: string): string {
  return typeof input.agreementNumber === 'string' ? input.agreementNumber : ownNumber;
}

function written(maker: InputMaker, key: string): Fields {
  const clause = seen(maker).clauses.find((each) => each.key === key);
  return JSON.parse(clause?.content ?? '{}') as Fields;
}

/** A consumer more or fewer, an account for one that has none, or a provider that uses data as well. */
function changedParties(maker: InputMaker, parties: readonly WrittenParty[]): readonly WrittenParty[] {
  const { random } = maker;
  const bare = parties.find(({ role, accounts }) => role !== 'PROVIDER' && accounts.length === 0);
  if (bare !== undefined && random.chance(0.8)) {
    const accounts = accountsOf(maker, bare.agency).slice(0, 1);
    return parties.map((each) => (each === bare ? { ...each, accounts } : each));
  }
  const way = random.unit();
  const consumers = parties.filter(({ role }) => role === 'CONSUMER');
  if (way < 0.3 && consumers.length > 1) return parties.filter((each) => each !== consumers[0]);
  if (way < 0.45)
    return parties.map((each) => {
      if (each.role !== 'PROVIDER') return each;
      const accounts = accountsOf(maker, each.agency).slice(0, 1);
      return accounts.length === 0 ? each : { ...each, role: 'BOTH', applications: ['Hệ thống'], accounts };
    });
  if (way < 0.52) return parties.filter(({ role }) => role !== 'PROVIDER');
  const agency = random.pick(['H41.CTHUE', 'H41.TTPVHCC', 'H41.SNNMT', 'H41.STC', 'G01.CAT']);
  const party = {
    agency,
    role: 'CONSUMER',
    applications: ['Hệ thống'],
    accounts: accountsOf(maker, agency).slice(0, 1),
  };
  return parties.some((each) => each.agency === agency) ? parties : [...parties, party];
}

function edit(maker: InputMaker): Fields {
  const { random, opened } = maker;
  const unwritten = unwrittenClauses(opened);
  const wanted = hasUnusedAccount(opened) ? ['PARTIES'] : unwritten;
  const clause = wanted.length > 0 && random.chance(0.93) ? random.pick(wanted) : random.pick(clauseKeys);
  const content = JSON.stringify(clauseMakers[clause]?.(maker) ?? {});
  return { clause, content: random.chance(0.97) ? content : content.slice(0, -1) };
}

const tick = ({ random }: InputMaker): Fields => ({
  clauses: random.chance(0.85) ? clauseKeys : [random.pick(clauseKeys), random.pick(clauseKeys)],
});

const sign = (maker: InputMaker): Fields => ({
  contentDigest: maker.random.chance(0.96) ? seen(maker).contentDigest : '0'.repeat(64),
});

function join(maker: InputMaker): Fields {
  const own = writerOf(maker);
  const accounts = accountsOf(maker, maker.random.chance(0.95) ? own : 'H41.CTHUE').slice(0, 1);
  return {
    purpose: 'Đối chiếu',
    applications: ['Hệ thống'],
    accounts: accounts.length === 0 ? ['bank'] : accounts,
  };
}

function asker(maker: InputMaker): Fields {
  const waiting = seen(maker).joinings.filter(({ state }) => state === 'ASKED');
  const { random } = maker;
  return {
    asker: waiting.length > 0 && random.chance(0.95) ? random.pick(waiting).agency : random.pick(providers),
  };
}

function consumer(maker: InputMaker): Fields {
  const waiting = seen(maker).disposals.filter(({ state }) => state === 'PROOF_SUBMITTED');
  const { random } = maker;
  return {
    consumer:
      waiting.length > 0 && random.chance(0.95) ? random.pick(waiting).agency : random.pick(providers),
  };
}

function reserve(maker: InputMaker): Fields {
  const { random } = maker;
  const parties = written(maker, 'PARTIES').parties as readonly WrittenParty[];
  const bare = parties.filter(({ role, accounts }) => role !== 'PROVIDER' && accounts.length === 0);
  const chosen = bare.length > 0 && random.chance(0.95) ? random.pick(bare).agency : random.pick(providers);
  return {
    consumer: chosen,
    account: random.chance(0.9) ? `tk-${random.between(1, 9_999)}` : 'tax',
    application: { id: `ud-${chosen}`, name: 'Hệ thống', securityLevel: random.between(1, 3) },
    technicalOfficer: random.chance(0.93) ? `tech@${chosen}` : 'everything',
  };
}

/** Makers of the commands of an agreement. */
export const agreementMakers: Readonly<Record<string, (maker: InputMaker) => Fields>> = {
  startAgreement: need,
  editClause: edit,
  tickClause: tick,
  signAgreement: sign,
  askToJoin: join,
  acceptJoining: asker,
  objectToJoining: asker,
  acceptDisposalProof: consumer,
  sendBackDisposalProof: consumer,
  reserveAgreementAccount: reserve,
};
