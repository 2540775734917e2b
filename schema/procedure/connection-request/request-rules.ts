import { legalDayOf } from '../../calendar/legal-day.ts';
import type { CatalogueModel, ConsumerClass } from '../../catalogue/model.ts';
import { ownersOf } from '../../catalogue/owner-of.ts';
import type { Account } from '../../policy/policy.ts';
import { purposeCodeOf } from '../../policy/purpose-code.ts';
import type { BilingualText } from '../../text/bilingual-text.ts';
import type { Acting, CaseContext, CommandInput } from '../machine/machine.ts';
import { itemsAsked } from './asked-part.ts';
import { changeFindings } from './changed-request.ts';
import {
  blankRequest,
  itemsOf,
  partDigest,
  type RequestFacts,
  type RequestPart,
  toBeSent,
} from './request-facts.ts';
import { type ConsentConditions, type RequestContent, requestContent } from './request-fields.ts';
import { grantedItems, requestInstrument } from './request-instrument.ts';

const said = (vi: string, en: string): BilingualText => ({ vi, en });

/** The class of an agency by what the register says of it; one that it does not know is an organisation. */
export function classOf(agency: string, { register }: Pick<CaseContext, 'register'>): ConsumerClass {
  const known = register.agencies.find(({ code }) => code === agency);
  return known === undefined || known.kind === 'ORGANISATION' ? 'ORGANISATION' : 'STATE_AGENCY';
}

/** Owners of each item, as the catalogue says now. */
export function ownersNow(content: RequestContent, catalogue: CatalogueModel): RequestFacts['owners'] {
  return Object.fromEntries(
    content.items.map(({ item }) => {
      const known = catalogue.items.get(item);
      return [item, known === undefined ? [] : ownersOf(catalogue, known)];
    }),
  );
}

/** The precheck (procedures SM3, first row): every item is one that default sharing can give to the agency. */
export function contentFindings(
  _facts: RequestFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  // INVARIANT: the command's schema read them.
  const content = fields as unknown as RequestContent;
  return requestFindings(content, agency, context);
}

function requestFindings(
  content: RequestContent,
  agency: string,
  context: CaseContext,
): readonly BilingualText[] {
  const names = content.items.map(({ item }) => item);
  const ends = content.termTo !== null && content.termTo < content.termFrom;
  return [
    ...(new Set(names).size === names.length
      ? []
      : [said('items: có mục được nêu hai lần', 'items: one is named twice')]),
    ...names.flatMap((item) => itemFindings(item, content, agency, context)),
    ...(ends ? [said('termTo: kết thúc trước khi bắt đầu', 'termTo: it ends before it begins')] : []),
    ...(purposeCodeOf(content.purpose) === '' && content.purposeCode === null
      ? [said('purposeCode: hãy ghi một mã', 'purposeCode: write a code')]
      : []),
    ...changeFindings(content, agency, context),
    ...rowFindings(content, agency, context),
  ];
}

/** What the policy's own rules say of the rows that the consumer asks for, as if every owner consented. */
function rowFindings(
  content: RequestContent,
  agency: string,
  context: CaseContext,
): readonly BilingualText[] {
  const items = content.items.filter(({ item, rows }) => rows != null && context.catalogue.items.has(item));
  if (items.length === 0) return [];
  const asked = { ...content, items };
  const owners = ownersNow(asked, context.catalogue);
  const agencies = [...new Set(Object.values(owners).flat())];
  const parts = agencies.map((each) => consenting(each, noConditions, context.now));
  const facts = { ...blankRequest, number: 'request', consumer: agency, content: asked, owners, parts };
  return trialInstrument(facts, context);
}

function itemFindings(
  item: string,
  content: RequestContent,
  agency: string,
  context: CaseContext,
): readonly BilingualText[] {
  const known = context.catalogue.items.get(item);
  if (known === undefined || known.stateSecret)
    return [said(`items: không có mục ${item}`, `items: there is no item ${item}`)];
  const mode = known.modes[classOf(agency, context)];
  const findings: BilingualText[] = [];
  if (mode === 'SPECIFIC')
    findings.push(
      said(
        `items: ${item} chia sẻ theo yêu cầu đặc thù: cần thỏa thuận, không phải yêu cầu kết nối`,
        `items: ${item} is shared by specific request: it needs an agreement, not a connection request`,
      ),
    );
  if (mode === 'SUBJECT')
    findings.push(
      said(
        `items: ${item} chỉ người liên quan đồng ý được`,
        `items: only the person concerned can share ${item}`,
      ),
    );
  if (mode === 'NONE') findings.push(said(`items: ${item} không chia sẻ`, `items: ${item} is not shared`));
  if (known.personal === 'SENSITIVE' && content.legalBasis.length === 0)
    findings.push(
      said(
        `legalBasis: ${item} là dữ liệu nhạy cảm, cần nêu căn cứ pháp lý`,
        `legalBasis: ${item} is sensitive, a legal basis is needed`,
      ),
    );
  return findings;
}

/** What stands against sending a request off: the catalogue may have changed since it was drafted. */
export function submitFindings(
  facts: RequestFacts,
  _input: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const read = requestContent.safeParse(toBeSent(facts));
  return read.success
    ? requestFindings(read.data, agency, context)
    : [said('items: chưa có', 'items: are missing')];
}

/** Conditions of an owner that name what is not its own, that contradict another's, or that are for another content. */
export function consentFindings(
  facts: RequestFacts,
  { fields }: CommandInput,
  { agency }: Acting,
  context: CaseContext,
): readonly BilingualText[] {
  const conditions = fields as unknown as ConsentConditions;
  const own = new Set(itemsOf(facts, agency));
  const entities = new Set([...own].map((item) => context.catalogue.items.get(item)?.entity));
  const foreign = [...conditions.withhold, ...conditions.masks.map(({ item }) => item)].filter(
    (item) => !own.has(item),
  );
  const { content } = facts;
  return [
    ...(conditions.contentDigest === partDigest(facts, agency)
      ? []
      : [
          said(
            'contentDigest: nội dung đã khác với nội dung được đọc; hãy đọc lại hồ sơ',
            'contentDigest: the content is not the one that was read; read the case again',
          ),
        ]),
    ...foreign.map((item) =>
      said(`${item}: không thuộc phần của cơ quan`, `${item}: is not of the agency's part`),
    ),
    ...conditions.rows
      .filter(({ entity }) => !entities.has(entity))
      .map(({ entity }) => said(`rows: không có mục nào của ${entity}`, `rows: no item is of ${entity}`)),
    ...repeatedMasks(conditions),
    ...(conditions.until !== null && content?.termTo != null && conditions.until > content.termTo
      ? [
          said(
            'until: không được dài hơn thời hạn đề nghị',
            'until: may not be later than the term asked for',
          ),
        ]
      : []),
    ...(own.size > 0 && [...own].every((item) => conditions.withhold.includes(item))
      ? [
          said(
            'withhold: không cung cấp mục nào là từ chối; dùng refuseConnectionRequest và nêu căn cứ',
            'withhold: to withhold every item is to refuse; use refuseConnectionRequest with the legal ground',
          ),
        ]
      : []),
    ...trialFindings(facts, conditions, agency, context),
  ];
}

function repeatedMasks({ masks }: ConsentConditions): readonly BilingualText[] {
  const items = masks.map(({ item }) => item);
  return items
    .filter((item, at) => items.indexOf(item) < at)
    .map((item) => said(`masks: ${item} được nêu hai lần`, `masks: ${item} is named twice`));
}

/**
 * What the policy's own rules say of the instrument that this consent would make, were it the only one. WHY nothing of other owners: a
 * finding must not tell one of them what another said.
 */
function trialFindings(
  facts: RequestFacts,
  conditions: ConsentConditions,
  agency: string,
  context: CaseContext,
): readonly BilingualText[] {
  const { content, owners } = facts;
  if (content === null) return [];
  const asked = { ...content, items: itemsAsked(facts, agency) };
  const others = [...new Set(asked.items.flatMap(({ item }) => owners[item] ?? []))];
  const parts = others.map((each) =>
    consenting(each, each === agency ? conditions : noConditions, context.now),
  );
  return trialInstrument({ ...facts, content: asked, parts, carried: [] }, context);
}

function trialInstrument(facts: RequestFacts, context: CaseContext): readonly BilingualText[] {
  if (grantedItems(facts).length === 0) return [];
  const account = supposedAccount(facts.consumer, context);
  const accounts = new Map([[account.id, account]]);
  return requestInstrument(facts, { catalogue: context.catalogue, accounts, account: account.id }).findings;
}

function consenting(agency: string, conditions: ConsentConditions, at: string): RequestPart {
  return {
    ...{ agency, conditions, state: 'CONSENTED', receipts: [], decidedAt: at, decidedBy: null },
    ...{
      letter: conditions.letter,
      digest: null,
      reason: null,
      legalGround: null,
      decidedIn: null,
      isEscalated: false,
    },
  };
}

/** A consent to all that is asked for. */
const noConditions: ConsentConditions = {
  ...{ contentDigest: '', letter: '-', withhold: [], rows: [], masks: [] },
  ...{ requestsPerDay: null, rowsPerDay: null, until: null },
};

/** An account as the consumer's may be, by which the policy's rules judge a draft. */
export function supposedAccount(agency: string, context: CaseContext, id = 'account'): Account {
  const known = context.register.agencies.find(({ code }) => code === agency);
  return {
    ...{ id, agency, agencyName: known?.name ?? agency, agencyNameEn: known?.nameEn ?? agency },
    ...{
      class: classOf(agency, context),
      role: 'CONSUMER' as const,
      attributes: {},
      purpose: '-',
      purposeCode: '-',
    },
    ...{ subject: null, answerMode: 'NULL_AND_ERROR' as const, state: 'ACTIVE' as const, describes: '' },
  };
}

/** That who would claim a key is no technical officer of the agency now (SD4). */
export function officerFindings(
  officer: string,
  consumer: string,
  { now, register }: Pick<CaseContext, 'now' | 'register'>,
): readonly BilingualText[] {
  const today = legalDayOf(Date.parse(now));
  const isOfficer = register.roles.some(
    ({ person, agency, role, from, to }) =>
      person === officer &&
      agency === consumer &&
      role === 'TECHNICAL_OFFICER' &&
      from <= today &&
      (to === null || today < to),
  );
  return isOfficer
    ? []
    : [
        said(
          `technicalOfficer: ${officer} không phải cán bộ kỹ thuật của ${consumer}`,
          `technicalOfficer: ${officer} is no technical officer of ${consumer}`,
        ),
      ];
}
