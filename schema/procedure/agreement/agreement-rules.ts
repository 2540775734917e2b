import type { CatalogueModel } from '../../catalogue/model.ts';
import { ownersOf } from '../../catalogue/owner-of.ts';
import { purposeCodeOf } from '../../policy/purpose-code.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import { agreementDigest } from '../agreement-text/agreement-digest.ts';
import { type AgreementDraft, providersOf } from '../agreement-text/agreement-draft.ts';
import { differsOnlyInParties } from '../agreement-text/compare-agreement-texts.ts';
import { missingForSignature } from '../agreement-text/missing-for-signature.ts';
import { readStandingDraft, type StandingDraft } from '../agreement-text/read-agreement.ts';
import { classOf } from '../connection-request/request-rules.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { namedFindings } from '../usage-regulation/regulation-named.ts';
import { databasesOf } from '../usage-regulation/regulation-review.ts';
import { regulationDefaults } from '../usage-regulation/storage-default.ts';
import { acknowledged } from './acknowledged.ts';
import {
  type AgreementFacts,
  partiesConcerned,
  versioned,
  type WrittenAgreement,
} from './agreement-facts.ts';
import type { AgreementNeed } from './agreement-fields.ts';
import { clauseKeys } from './clause-members.ts';
import { agreedDatabases } from './regulation-reviews.ts';

const said = (vi: string, en: string): BilingualText => ({ vi, en });

/** What decides what may be agreed. */
type RuleContext = Pick<CaseContext, 'catalogue' | 'policy'>;

/** The router (procedures SM4a, first row): what default sharing gives needs no agreement, and what nobody shares gets none. */
export function needFindings(
  _facts: AgreementFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  // INVARIANT: the command's schema read them.
  const need = fields as unknown as AgreementNeed;
  const { items, termFrom, termTo, purpose, purposeCode } = need;
  return [
    ...(new Set(items).size === items.length
      ? []
      : [said('items: có mục được nêu hai lần', 'items: one is named twice')]),
    ...items.flatMap((item) => itemFindings(item, agency, need, context)),
    ...(termTo !== null && termTo < termFrom
      ? [said('termTo: kết thúc trước khi bắt đầu', 'termTo: it ends before it begins')]
      : []),
    ...(purposeCodeOf(purpose) === '' && purposeCode === null
      ? [said('purposeCode: hãy ghi một mã', 'purposeCode: write a code')]
      : []),
  ];
}

function itemFindings(
  item: string,
  agency: string,
  { legalBasis }: AgreementNeed,
  context: CaseContext,
): readonly BilingualText[] {
  const known = context.catalogue.items.get(item);
  if (known === undefined || known.stateSecret)
    return [said(`items: không có mục ${item}`, `items: there is no item ${item}`)];
  const isOwn = ownersOf(context.catalogue, known).includes(agency);
  const mode = modeFinding(item, known.modes[classOf(agency, context)]);
  return [
    ...(mode === null ? [] : [mode]),
    ...(isOwn ? [said(`items: ${item} là của cơ quan`, `items: ${item} is the agency's own`)] : []),
    ...(known.personal === 'SENSITIVE' && legalBasis.length === 0
      ? [
          said(
            `legalBasis: ${item} là dữ liệu nhạy cảm, cần nêu căn cứ pháp lý`,
            `legalBasis: ${item} is sensitive, a legal basis is needed`,
          ),
        ]
      : []),
  ];
}

function modeFinding(item: string, mode: string): BilingualText | null {
  if (mode === 'SPECIFIC') return null;
  if (mode === 'SUBJECT')
    return said(
      `items: ${item} chỉ người liên quan đồng ý được`,
      `items: only the person concerned can share ${item}`,
    );
  if (mode === 'NONE') return said(`items: ${item} không chia sẻ`, `items: ${item} is not shared`);
  return said(
    `items: ${item} chia sẻ mặc định: dùng startConnectionRequest, không cần thỏa thuận`,
    `items: ${item} is shared by default: use startConnectionRequest, it needs no agreement`,
  );
}

/**
 * The draft of a need: its parties are the agency and the owners of the items, its content one entry an entity; regulations and
 * storage are those of the usage regulations in force (procedures SM14).
 */
export function needWritten(
  need: AgreementNeed,
  agency: string,
  context: Pick<CaseContext, 'catalogue' | 'policy' | 'now'>,
): WrittenAgreement {
  const { catalogue } = context;
  const { items, title, purpose, purposeCode, legalBasis, whyNotDefault, applications, accounts } = need;
  const known = items.flatMap((item) => catalogue.items.get(item) ?? []);
  const owners = [...new Set(known.flatMap((item) => ownersOf(catalogue, item)))].sort();
  const entities = [...new Set(known.map(({ entity }) => entity))];
  return {
    ...{ title, purpose, legalBasis, whyNotDefault },
    ...regulationDefaults(databasesOf(catalogue, items), context),
    ...(purposeCode === null ? {} : { purposeCode }),
    term: { from: need.termFrom, to: need.termTo },
    parties: [
      ...owners.map((owner) => ({ agency: owner, role: 'PROVIDER', applications: [], accounts: [] })),
      { agency, role: 'CONSUMER', applications, accounts },
    ],
    content: entities.map((entity) => ({
      items: known.filter((item) => item.entity === entity).map(({ coordinate }) => coordinate),
    })),
  };
}

/** The version that is negotiated as it can be read now, with its faults. */
export function standingDraft(facts: AgreementFacts, context: RuleContext): StandingDraft {
  const { negotiation, inForce } = facts;
  if (negotiation === null) return { draft: inForce?.draft ?? null, findings: [] };
  const { accounts } = context.policy;
  return readStandingDraft(versioned(facts, negotiation.written), { catalogue: context.catalogue, accounts });
}

/** The version as it would be frozen, and all that stands against that, but for ticks. */
export function freezing(
  facts: AgreementFacts,
  context: RuleContext,
): { readonly draft: AgreementDraft | null; readonly findings: readonly BilingualText[] } {
  const { negotiation, inForce } = facts;
  if (negotiation === null) return { draft: null, findings: [] };
  const next = { ...facts, negotiation: { ...negotiation, written: acknowledged(negotiation.written) } };
  const { draft, findings } = standingDraft(next, context);
  if (draft === null) return { draft, findings };
  return {
    draft,
    findings: [
      ...findings,
      ...missingForSignature(draft, context.catalogue),
      ...ownerFindings(draft, context.catalogue),
      ...numberFindings(facts, draft, context),
      ...(inForce === null ? [] : amendmentFindings(facts, inForce.draft, draft)),
    ],
  };
}

/** What stands against the regulations that the negotiated text names, on this day (Regulation 26(2)). */
export function regulationsNamed(facts: AgreementFacts, context: CaseContext): readonly BilingualText[] {
  const { draft } = freezing(facts, context);
  if (draft === null) return [];
  return namedFindings(agreedDatabases(draft, context), draft.usageRegulationVersions, context);
}

/** INVARIANT: every owner of an item provides by the agreement, so that each has signed what is granted (G-2). */
function ownerFindings(draft: AgreementDraft, catalogue: CatalogueModel): readonly BilingualText[] {
  const providers = providersOf(draft);
  const items = draft.content.flatMap(({ items: named }) =>
    named.flatMap((each) => catalogue.items.get(each) ?? []),
  );
  const missing = items.flatMap((item) =>
    ownersOf(catalogue, item)
      .filter((owner) => !providers.includes(owner))
      .map((owner) =>
        said(
          `parties: ${owner} là một chủ quản của ${item.coordinate} nhưng chưa là bên cung cấp`,
          `parties: ${owner} is an owner of ${item.coordinate} and no provider yet`,
        ),
      ),
  );
  return missing;
}

/** WHY: under the number of somebody else's instrument it would take that one's place. */
function numberFindings(
  { inForce }: AgreementFacts,
  { number }: AgreementDraft,
  { policy }: RuleContext,
): readonly BilingualText[] {
  if (inForce !== null)
    return inForce.draft.number === number
      ? []
      : [said('number: không đổi được số của thỏa thuận', 'number: an amendment keeps the number')];
  const isTaken = policy.instruments.some((each) => each.number.toLowerCase() === number.toLowerCase());
  return isTaken
    ? [said(`number: ${number} đã có văn bản khác`, `number: ${number} is the number of another instrument`)]
    : [];
}

function amendmentFindings(
  { negotiation }: AgreementFacts,
  before: AgreementDraft,
  after: AgreementDraft,
): readonly BilingualText[] {
  if (negotiation?.kind === 'ACCESSION') {
    const others = after.parties.filter(({ agency }) => agency !== negotiation.newcomer);
    const isSame =
      differsOnlyInParties(before, after) &&
      after.parties.some(({ agency }) => agency === negotiation.newcomer) &&
      agreementDigest({ ...before, parties: others }) === agreementDigest(before);
    return isSame
      ? []
      : [
          said(
            'gia nhập: phiên bản chỉ được khác ở bên tham gia mới (khoản 4 Điều 36); nội dung khác cần sửa đổi riêng',
            'accession: the version may differ only by the party that joins (Art 36(4)); the rest needs an amendment',
          ),
        ];
  }
  const { version, supersedes } = before;
  const isSame =
    agreementDigest({ ...acknowledgedAlike(after, before), version, supersedes }) === agreementDigest(before);
  return isSame ? [said('chưa có nội dung nào thay đổi', 'nothing has changed yet')] : [];
}

/** WHY: what a party acknowledges follows its ticks and is no change by itself. */
function acknowledgedAlike(after: AgreementDraft, before: AgreementDraft): AgreementDraft {
  const { commitment } = after.contents;
  const acknowledgedBy = before.contents.commitment?.acknowledgedBy ?? [];
  return commitment === null
    ? after
    : { ...after, contents: { ...after.contents, commitment: { ...commitment, acknowledgedBy } } };
}

/** Clauses that a party has not ticked as they now read. */
export function untickedBy(facts: AgreementFacts, agency: string): readonly number[] {
  const ticks = facts.negotiation?.ticks ?? {};
  return clauseKeys.map((_key, at) => at).filter((at) => !(ticks[at]?.includes(agency) ?? false));
}

/** Whether every clause is ticked by everybody. */
export function isAllTicked(facts: AgreementFacts): boolean {
  return partiesConcerned(facts).every(({ agency }) => untickedBy(facts, agency).length === 0);
}
