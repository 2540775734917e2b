import type { Random } from '../../../province/demonstration/generate/random.ts';
import { sharedItem } from '../../fixtures/procedure-world.ts';
import { agreementMakers } from './agreement-inputs.ts';
import type { Fields, InputMaker } from './input-maker.ts';
import { registerMakers } from './register-inputs.ts';

/** Items by what they are for: of each owner, of two, of no default sharing, of nobody. */
const items = [
  ...['Citizen.dateOfBirth', 'Citizen.gender', 'Citizen.fullName', 'PermanentAddress.commune'],
  ...['Dossier.status', 'Dossier.dueAt', sharedItem],
  ...['Enterprise.name', 'LandParcel.areaSquareMetres', 'LandParcel.commune', 'LandUseType.name'],
];
const wrongItems = ['Citizen.phone', 'Citizen.securityNote', 'Citizen.nothing'];

const masks: Readonly<Record<string, readonly string[]>> = {
  'Citizen.dateOfBirth': ['year'],
  'Citizen.fullName': ['partial 2', 'partial 4', 'pseudonym'],
  'LandParcel.areaSquareMetres': ['round 10', 'round 100'],
  [sharedItem]: ['year'],
};

const rows: Readonly<Record<string, readonly object[]>> = {
  Citizen: [{ gender: { eq: 'FEMALE' } }, { dateOfBirth: { gte: '1990-01-01' } }],
  Dossier: [{ dueAt: { gte: '2026-01-01T00:00:00Z' } }, { dossierCode: { startsWith: 'A' } }],
  LandParcel: [{ areaSquareMetres: { gt: '10' } }],
};

function some<Value>(random: Random, values: readonly Value[], chance: number): readonly Value[] {
  return values.filter(() => random.chance(chance));
}

function requestFields({ random }: InputMaker): Fields {
  const chosen = some(random, items, 0.35);
  const wrong = random.chance(0.05) ? [random.pick(wrongItems)] : [];
  const asked = [...(chosen.length === 0 ? [random.pick(items)] : chosen), ...wrong];
  return {
    items: asked.map((item) => ({ item })),
    purpose: random.pick(['Đối chiếu', 'Giải quyết thủ tục']),
    usageAfterRetrieval: 'Không lưu',
    application: { id: random.pick(['tms', 'dvc']), name: 'Hệ thống' },
    frequency: 'Theo hồ sơ',
    networks: random.chance(0.3) ? ['10.0.0.0/8'] : [],
    requestsPerDay: random.chance(0.4) ? random.between(1, 1000) : null,
    rowsPerDay: random.chance(0.4) ? random.between(1, 1000) : null,
    termFrom: '2026-01-01',
    termTo: random.chance(0.7) ? random.pick(['2026-12-31', '2027-06-30', '2027-12-31']) : null,
    legalBasis: ['Luật Căn cước 2023'],
    other: random.chance(0.2) ? 'Khác' : null,
  };
}

interface SeenRequest {
  readonly parts?: readonly {
    readonly owner: string;
    readonly items: readonly string[];
    readonly contentDigest: string;
  }[];
}

function consentFields({ random, opened, context, sides, world }: InputMaker): Fields {
  const { parts = [] } = opened.view(sides, context) as SeenRequest;
  const owners = sides.filter(({ side }) => side === 'OWNER').map(({ agency }) => agency);
  const part = parts.find(({ owner }) => owners.includes(owner)) ?? parts[0];
  const own = part?.items ?? [];
  const entities = [...new Set(own.flatMap((item) => world.catalogue.items.get(item)?.entity ?? []))];
  const narrowed = some(
    random,
    own.filter((item) => item in masks),
    0.4,
  );
  const twice = random.chance(0.05) ? narrowed : [];
  return {
    contentDigest: random.chance(0.96) ? part?.contentDigest : '0'.repeat(64),
    letter: `${random.between(1, 99)}/CV`,
    withhold: random.chance(0.3) ? some(random, own, 0.3) : random.chance(0.03) ? ['Citizen.phone'] : [],
    rows: some(
      random,
      entities.filter((entity) => entity in rows),
      0.4,
    ).map((entity) => ({ entity, rows: JSON.stringify(random.pick(rows[entity] ?? [{}])) })),
    masks: [...narrowed, ...twice].map((item) => ({ item, mask: random.pick(masks[item] ?? ['year']) })),
    requestsPerDay: random.chance(0.3) ? random.between(1, 1000) : null,
    rowsPerDay: random.chance(0.3) ? random.between(1, 1000) : null,
    until: random.chance(0.3) ? random.pick(['2026-10-31', '2026-12-31', '2028-12-31']) : null,
  };
}

function issueFields({ random, opened, context }: InputMaker): Fields {
  const consumer = opened.acts[0]?.actor.agency ?? '';
  const accounts = [...context.policy.accounts.values()].filter(({ agency }) => agency === consumer);
  const known = random.chance(0.1) ? 'bank' : (accounts[0]?.id ?? 'new-account');
  return {
    account: random.chance(0.5) ? known : `new-${random.between(1, 9)}`,
    technicalOfficer: random.chance(0.9) ? `tech@${consumer}` : 'everything',
  };
}

function paperFields({ random, world }: InputMaker): Fields {
  const text = random.pick(world.papers);
  const isBroken = random.chance(0.05);
  return { text: isBroken ? `${text}\n---\nkind: OPEN_LIST` : text, signedOn: '2025-12-20' };
}

function confirmFields({ random, opened, context, sides }: InputMaker): Fields {
  const { contentDigest } = opened.view(sides, context) as { readonly contentDigest?: string };
  return { contentDigest: random.chance(0.95) ? contentDigest : '0'.repeat(64) };
}

/** Number of the case whose acts carry tasks of plans out. */
export const linkedCase = 'YC-000000/2026';

function issueContentFields({ random, world }: InputMaker): Fields {
  const { code } = random.pick(world.register.agencies);
  return {
    ...{ askee: random.chance(0.97) ? code : 'H41.KHONGCO', kind: random.pick(['INFRASTRUCTURE', 'OTHER']) },
    ...{ title: 'Không kết nối được', facts: 'Từ ngày 01', wanted: 'Mở lại' },
    aboutDatabase: random.chance(0.1) ? 'population' : null,
  };
}

function planFields({ random, opened, context }: InputMaker): Fields {
  const parties = opened.parties(context).map(({ agency }) => agency);
  const task = () => ({
    ...{ agency: random.chance(0.97) ? random.pick(parties) : 'H41.STC', task: 'Chấp thuận' },
    ...{ command: random.chance(0.97) ? 'consentToConnectionRequest' : 'openIssue', lastDay: '2030-12-31' },
  });
  return {
    ...{ plan: 'Thực hiện', legalBasis: ['Nghị định 47 Điều 50'] },
    tasks: Array.from({ length: random.between(0, 2) }, task),
  };
}

function tickFields({ random, opened, context, sides }: InputMaker): Fields {
  const { plan } = opened.view(sides, context) as { readonly plan?: { readonly tasks: readonly object[] } };
  const agency = random.pick([...sides.map((each) => each.agency), 'H41.STC']);
  return {
    ...{ task: random.between(1, Math.max(1, plan?.tasks.length ?? 1)), case: linkedCase },
    act: `${agency}/${random.pick(['before', 'after', 'after', 'again', 'again', 'other'])}`,
  };
}

/** Makers by command. WHY an empty object otherwise: a command without a maker is tried, and judged, all the same. */
const makers: Readonly<Record<string, (maker: InputMaker) => Fields>> = {
  startConnectionRequest: requestFields,
  editConnectionRequest: requestFields,
  returnConnectionRequest: () => ({ missing: ['Thiếu căn cứ'] }),
  consentToConnectionRequest: consentFields,
  refuseConnectionRequest: () => ({ entitlement: 'Không thuộc quyền khai thác' }),
  issueConnectionAccount: issueFields,
  recordPaperInstrument: paperFields,
  confirmPaperInstrument: confirmFields,
  openIssue: issueContentFields,
  editIssue: issueContentFields,
  openInternalIssue: (maker) => {
    const { askee: _askee, ...fields } = issueContentFields(maker);
    return fields;
  },
  settleInternalIssue: () => ({ settlement: 'Đã chỉ đạo' }),
  answerIssue: () => ({ answer: 'Đã mở lại' }),
  giveIssueOpinion: () => ({ opinion: 'Nhất trí' }),
  proposeSettlement: () => ({ settlement: 'Mở lại trong ngày' }),
  issuePlan: planFields,
  proposePlanToChair: (maker) => ({ ...planFields(maker), opinions: 'Các bên nhất trí' }),
  decideIssue: planFields,
  referIssue: () => ({ to: 'MINISTRY', letter: '1/UBND', question: 'Đề nghị hướng dẫn' }),
  recordExternalDecision: (maker) => ({
    ...planFields(maker),
    ...{ issuer: 'Bộ', decisionNumber: '2/BKHCN', decidedOn: '2026-05-01' },
  }),
  tickPlanTask: tickFields,
  confirmCompliance: () => ({ finding: 'Đã chấp hành' }),
  demandCompliance: () => ({ tasks: [1] }),
  ...registerMakers,
  ...agreementMakers,
};

/** The fields of a command on a case. */
export function fieldsFor(command: string, maker: InputMaker): Fields {
  return makers[command]?.(maker) ?? {};
}
