import { lastInstantOf } from '../calendar/legal-day.ts';
import type { CatalogueModel, Coordinate, DataItem } from '../catalogue/model.ts';
import { ownersOf } from '../catalogue/owner-of.ts';
import { CodedError, codedError } from '../errors/coded-error.ts';
import type { OperationKind } from '../language/entrance.ts';
import { type BilingualText, joinTexts, saidOf } from '../text/bilingual-text.ts';
import { issueText, readBy } from '../text/issue-text.ts';
import { readYaml } from '../text/yaml-findings.ts';
import { readMoment } from '../value/read-moment.ts';
import { type Authority, manyProviders, ownerDenial, usualAuthority } from './authority.ts';
import { accountsNamed } from './consumer-names.ts';
import { maskProblem, type WrittenMask } from './mask.ts';
import type { Account, ContentEntry, Instrument } from './policy.ts';
import { purposeCodeOf } from './purpose-code.ts';
import { rowScopeToPredicate } from './row-scope.ts';
import { subjectRows } from './subject-rows.ts';
import { documentSchema, type WrittenDocument, type WrittenMaskText } from './written-document.ts';

/** An instrument as its author writes it. */
export type InstrumentDraft = Omit<Instrument, 'version' | 'recordedVersion' | 'recordedAt' | 'recordedBy'>;

/** Least threshold of statistics over personal data whose records are not granted: of two rows each tells the other. */
const smallestPersonalGroup = 3;

/** What a document is checked against. */
export interface DocumentContext {
  readonly catalogue: CatalogueModel;
  readonly accounts: ReadonlyMap<string, Account>;
}

/**
 * Reads a YAML file of one or more open lists, connection requests or agreements (documents divided by `---`) and
 * checks every name in it. @throws AGREEMENT_INVALID, whose detail lists every finding of all documents.
 */
export function parseInstrumentDocuments(
  source: string,
  context: DocumentContext,
): readonly InstrumentDraft[] {
  const { documents, findings: broken } = readYaml(source);
  const findings = [...broken];
  const drafts: InstrumentDraft[] = [];
  for (const document of documents) {
    const read = readInstrument(document, context);
    if (read.draft !== null) drafts.push(read.draft);
    findings.push(...read.findings);
  }
  findings.push(...repeatedNumbers(documents));
  if (findings.length > 0) throw codedError('AGREEMENT_INVALID', { detail: joinTexts(findings), findings });
  return drafts;
}

/** An instrument as it is written, or what is wrong with it. */
export interface ReadInstrument {
  readonly draft: InstrumentDraft | null;
  readonly findings: readonly BilingualText[];
}

/** Reads one instrument from plain data in the form of the file, and checks every name in it. */
export function readInstrument(document: unknown, context: DocumentContext): ReadInstrument {
  const parsed = readBy(documentSchema, document);
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) =>
      saidOf(issue.path.join('.') || 'document', issueText(issue)),
    );
    return { draft: null, findings };
  }
  const findings = documentFindings(parsed.data, context);
  return { draft: findings.length === 0 ? draftOfDocument(parsed.data) : null, findings };
}

/** WHY: of two documents under one number only the last would count, and nobody would be told. */
function repeatedNumbers(documents: readonly unknown[]): readonly BilingualText[] {
  const numbers = documents.flatMap((each) => {
    const isObject = typeof each === 'object' && each !== null && 'number' in each;
    return isObject && typeof each.number === 'string' ? [each.number] : [];
  });
  const known = numbers.map((each) => each.toLowerCase());
  return numbers
    .filter((each, at) => known.indexOf(each.toLowerCase()) < at)
    .map((each) => ({
      vi: `number: ${each} có nhiều lần trong tệp`,
      en: `number: ${each} stands more than once in the file`,
    }));
}

/**
 * A legal day as an instant: its first moment, or, as the end of a
 * term, the first moment after it. An instant stays what it is.
 */
export function instantOf(moment: string, edge: 'start' | 'end'): string {
  const isLastDay = edge === 'end' && !moment.includes('T');
  return new Date(isLastDay ? lastInstantOf(moment) + 1 : readMoment(moment)).toISOString();
}

/** What a document says as an instrument, once `documentFindings` has found nothing. */
export function draftOfDocument(written: WrittenDocument): InstrumentDraft {
  const { kind, number, title, provider, consumers, methods, networks, purpose, purposeCode } = written;
  const { limits, subject, legalBasis, feeSettled, revives, content, term } = written;
  const { sites, protocol, processing, userRoles, onwardSharing } = written;
  const { commitment, security, storage, disposal, other } = written;
  return {
    kind,
    number,
    title,
    provider,
    authority: authorityOf(written),
    consumers,
    content: content.map(entryOf),
    validFrom: instantOf(term.from, 'start'),
    validTo: term.to === null ? null : instantOf(term.to, 'end'),
    methods,
    networks,
    purpose,
    purposeCode: purposeCode ?? purposeCodeOf(purpose),
    limits,
    subject,
    legalBasis,
    feeSettled,
    contents: {
      sites,
      protocol,
      processing,
      userRoles,
      onwardSharing,
      commitment,
      security,
      storage,
      disposal,
      other,
    },
    revives,
  };
}

function authorityOf({ kind, provider, number, authority }: WrittenDocument): Authority {
  return authority ?? usualAuthority(kind, provider, number);
}

function entryOf({
  items,
  rows,
  operations,
  masks,
  smallestGroup,
}: WrittenDocument['content'][number]): ContentEntry {
  return {
    items,
    rows: rows ?? null,
    operations,
    masks: Object.fromEntries(Object.entries(masks).map(([item, mask]) => [item, maskOf(mask)])),
    smallestGroup,
  };
}

function maskOf(written: WrittenMaskText): WrittenMask {
  if (written === 'year') return { kind: 'YEAR' };
  if (written === 'pseudonym') return { kind: 'PSEUDONYM' };
  if (written === 'parent') return { kind: 'PARENT' };
  return 'partial' in written
    ? { kind: 'PARTIAL', keepLast: written.partial }
    : { kind: 'ROUND', to: written.round };
}

/** All that is wrong with what a document says, once its form is read. */
export function documentFindings(
  written: WrittenDocument,
  context: DocumentContext,
): readonly BilingualText[] {
  const findings: BilingualText[] = [];
  const { from, to } = written.term;
  const end = to === null ? null : Date.parse(instantOf(to, 'end'));
  if (end !== null && !(Date.parse(instantOf(from, 'start')) < end))
    findings.push({ vi: 'term: kết thúc trước khi bắt đầu', en: 'term: it ends before it begins' });
  if (written.kind === 'OPEN_LIST' && written.consumers.length > 0) {
    findings.push({
      vi: 'consumers: danh mục dữ liệu mở dành cho mọi người, không nêu tài khoản nào',
      en: 'consumers: the open-data list is for everybody and names none',
    });
  }
  if (written.kind !== 'OPEN_LIST' && written.consumers.length === 0)
    findings.push({ vi: 'consumers: chưa nêu tài khoản nào', en: 'consumers: none is named' });
  if ((written.kind === 'CONSENT') !== (written.subject !== null)) {
    findings.push({
      vi: 'subject: văn bản đồng ý nêu người đồng ý, văn bản khác thì không',
      en: 'subject: a consent names the person who consents, and nothing else does',
    });
  }
  if ((written.purposeCode ?? purposeCodeOf(written.purpose)) === '') {
    findings.push({
      vi: 'purposeCode: mục đích không có chữ hay số; hãy ghi một mã',
      en: 'purposeCode: the purpose has no letters or digits; write a code',
    });
  }
  for (const consumer of written.consumers) {
    if (accountsNamed(context.accounts, consumer).length === 0)
      findings.push({
        vi: `consumers: không có tài khoản hay ứng dụng "${consumer}"`,
        en: `consumers: there is no account or application "${consumer}"`,
      });
  }
  findings.push(...authorityFindings(written, context.catalogue));
  written.content.forEach((entry, at) => {
    for (const problem of entryFindings(written, entry, context))
      findings.push(saidOf(`content.${at}`, problem));
  });
  return findings;
}

/** Acts of those who own nothing of what is shared, and acts named twice. */
function authorityFindings(written: WrittenDocument, catalogue: CatalogueModel): readonly BilingualText[] {
  const named = written.content.flatMap(({ items }) =>
    items.flatMap((each) => catalogue.items.get(each) ?? []),
  );
  const owners = new Set(named.flatMap((item) => ownersOf(catalogue, item)));
  const agencies = written.authority?.ownerConsents.map(({ agency }) => agency) ?? [];
  const isIdle = (agency: string) => named.length > 0 && !owners.has(agency);
  const findings = [...new Set(agencies)].flatMap((agency) => [
    ...(isIdle(agency)
      ? [
          {
            vi: `authority.ownerConsents: ${agency} không sở hữu mục nào trong số này`,
            en: `authority.ownerConsents: ${agency} owns none of the items`,
          },
        ]
      : []),
    ...(agencies.indexOf(agency) === agencies.lastIndexOf(agency)
      ? []
      : [
          {
            vi: `authority.ownerConsents: ${agency} được nêu nhiều lần`,
            en: `authority.ownerConsents: ${agency} stands more than once`,
          },
        ]),
  ]);
  if (written.provider !== manyProviders && isIdle(written.provider))
    findings.push({
      vi: `provider: ${written.provider} không sở hữu mục nào trong số này`,
      en: `provider: ${written.provider} owns none of the items`,
    });
  if (written.kind !== 'OPEN_LIST' && written.authority?.decision != null)
    findings.push({
      vi: 'authority.decision: chỉ danh mục dữ liệu mở dựa trên quyết định',
      en: 'authority.decision: only the open-data list rests on a decision',
    });
  return findings;
}

function entryFindings(
  written: WrittenDocument,
  entry: WrittenDocument['content'][number],
  context: DocumentContext,
): readonly BilingualText[] {
  const { items, rows } = entry;
  const { catalogue, accounts } = context;
  const findings: BilingualText[] = [];
  const known = items.flatMap((coordinate) => catalogue.items.get(coordinate) ?? []);
  for (const coordinate of items) {
    if (!catalogue.items.has(coordinate)) findings.push(unknownItem(coordinate, catalogue));
  }
  const consumers = written.consumers.flatMap((name) => accountsNamed(accounts, name));
  for (const item of known)
    findings.push(...itemFindings(written, item, catalogue, consumers, entry.operations));
  const entities = [...new Set(known.map(({ entity }) => entity))];
  if (entities.length > 1)
    findings.push({
      vi: `mục của nhiều thực thể (${entities.join(', ')}); hãy viết mỗi thực thể một phần`,
      en: `items of several entities (${entities.join(', ')}); write one entry for each`,
    });
  const [entity] = entities;
  findings.push(...maskFindings(entry, catalogue), ...thresholdFindings(entry, known));
  if (written.kind === 'CONSENT' && entity !== undefined && subjectRows(entity, '', catalogue) === null) {
    findings.push({
      vi: `${entity} không nêu người nào: không chia sẻ được theo sự đồng ý`,
      en: `${entity} names no person: it cannot be shared by consent`,
    });
  }
  if (rows === undefined || entity === undefined) return findings;
  for (const consumer of consumers) {
    try {
      rowScopeToPredicate(rows, entity, catalogue, consumer.attributes);
    } catch (error) {
      const told = error instanceof CodedError ? error.messages : unknownFault(error);
      findings.push({
        vi: `rows, với tài khoản ${consumer.id}: ${told.vi}`,
        en: `rows, for account ${consumer.id}: ${told.en}`,
      });
    }
  }
  return findings;
}

function thresholdFindings(
  { operations, smallestGroup }: WrittenDocument['content'][number],
  items: readonly DataItem[],
): readonly BilingualText[] {
  const isStatistics = operations.every((each) => each === 'AGGREGATE');
  const personal = items.find((item) => item.personal !== 'NOT_PERSONAL');
  if (!isStatistics || personal === undefined || smallestGroup >= smallestPersonalGroup) return [];
  return [
    {
      vi: `smallestGroup: ${personal.coordinate} là dữ liệu cá nhân; số liệu thống kê chỉ nêu nhóm từ ${smallestPersonalGroup} trở lên`,
      en: `smallestGroup: ${personal.coordinate} is personal data; its statistics tell groups of at least ${smallestPersonalGroup}`,
    },
  ];
}

function maskFindings(
  { items, masks, operations }: WrittenDocument['content'][number],
  catalogue: CatalogueModel,
): readonly BilingualText[] {
  return Object.entries(masks).flatMap(([coordinate, written]) => {
    if (!items.includes(coordinate))
      return [
        {
          vi: `masks: ${coordinate} không phải mục của phần này`,
          en: `masks: ${coordinate} is not an item of this entry`,
        },
      ];
    const mask = maskOf(written);
    const problem = maskProblem(catalogue.fields.get(coordinate), mask, catalogue);
    if (problem !== null) return [saidOf(`masks: ${coordinate}`, problem)];
    const isGrouped = operations.includes('AGGREGATE') && ['PSEUDONYM', 'PARENT'].includes(mask.kind);
    return isGrouped
      ? [
          {
            vi: `masks: ${coordinate}: thống kê không dùng được cách che ${mask.kind}`,
            en: `masks: ${coordinate}: statistics cannot use a mask of kind ${mask.kind}`,
          },
        ]
      : [];
  });
}

function itemFindings(
  written: WrittenDocument,
  item: DataItem,
  catalogue: CatalogueModel,
  consumers: readonly Account[],
  operations: readonly OperationKind[],
): readonly BilingualText[] {
  const findings: BilingualText[] = [];
  const classes =
    written.kind === 'OPEN_LIST' ? (['PUBLIC'] as const) : consumers.map((account) => account.class);
  const isStatistics = operations.every((each) => each === 'AGGREGATE');
  findings.push(...ownerFindings(written, item, catalogue));
  if (operations.includes('AGGREGATE') && catalogue.fields.get(item.coordinate)?.kind === 'computed') {
    findings.push({
      vi: `${item.coordinate} do dịch vụ tính: không có thống kê trên đó`,
      en: `${item.coordinate} is computed by a service: there are no statistics over it`,
    });
  }
  for (const each of new Set(classes)) {
    const mode = (isStatistics ? item.statistics : item.modes)[each];
    if (mode === 'NONE')
      findings.push({
        vi: `${item.coordinate} không chia sẻ cho nhóm ${each}`,
        en: `${item.coordinate} is not shared with class ${each}`,
      });
    if (written.kind === 'OPEN_LIST' && mode !== 'OPEN')
      findings.push({
        vi: `${item.coordinate} không phải dữ liệu mở`,
        en: `${item.coordinate} is not open data`,
      });
    if (written.kind === 'CONNECTION' && mode === 'SPECIFIC') {
      findings.push({
        vi: `${item.coordinate} chia sẻ theo yêu cầu đặc thù: cần có thỏa thuận`,
        en: `${item.coordinate} is shared by specific request: it needs an agreement`,
      });
    }
    if ((written.kind === 'CONSENT') !== (mode === 'SUBJECT') && mode !== 'OPEN' && mode !== 'NONE') {
      if (written.kind === 'CONSENT' || mode === 'SUBJECT')
        findings.push(wrongMode(item, each, mode, written.kind === 'CONSENT'));
    }
  }
  if (item.personal === 'SENSITIVE' && written.kind !== 'CONSENT' && written.legalBasis.length === 0) {
    findings.push({
      vi: `${item.coordinate} là dữ liệu nhạy cảm: legalBasis phải nêu căn cứ pháp lý cụ thể`,
      en: `${item.coordinate} is sensitive: legalBasis must name an explicit legal basis`,
    });
  }
  return findings;
}

/**
 * An item that no owner shares by this document. WHY one owner is enough here: each agency that holds an item may share
 * it by an instrument of its own; the compiler asks for all of them.
 */
function ownerFindings(
  written: WrittenDocument,
  item: DataItem,
  catalogue: CatalogueModel,
): readonly BilingualText[] {
  const { provider } = written;
  const instrument = { ...written, authority: authorityOf(written) };
  const owners = ownersOf(catalogue, item);
  const denials = owners.map((owner) => ownerDenial(instrument, owner));
  if (denials.includes(null)) return [];
  const names = owners.join(', ');
  return denials.includes('CONSENT_OF_OWNER_MISSING')
    ? [
        {
          vi: `${item.coordinate} thuộc ${names}: authority không có văn bản của chủ sở hữu`,
          en: `${item.coordinate} belongs to ${names}: authority holds no act of its owner`,
        },
      ]
    : [
        {
          vi: `${item.coordinate} thuộc ${names}: ${provider} không chia sẻ được`,
          en: `${item.coordinate} belongs to ${names}: ${provider} cannot share it`,
        },
      ];
}

function unknownItem(coordinate: Coordinate, catalogue: CatalogueModel): BilingualText {
  const near = [...catalogue.items.keys()].find((each) => each.toLowerCase() === coordinate.toLowerCase());
  const sameField = coordinate.split('.')[1];
  const candidate = near ?? [...catalogue.items.keys()].find((each) => each.split('.')[1] === sameField);
  const [meantVi, meantEn] =
    candidate === undefined ? ['', ''] : [`; ý là ${candidate}?`, `; did you mean ${candidate}?`];
  return {
    vi: `không có mục dữ liệu "${coordinate}"${meantVi}`,
    en: `there is no data item "${coordinate}"${meantEn}`,
  };
}

/** An item that is shared with a class by consent alone, or not by consent. */
function wrongMode(
  { coordinate }: DataItem,
  consumerClass: string,
  mode: string,
  isConsent: boolean,
): BilingualText {
  const [whichVi, whichEn] = isConsent
    ? ['sự đồng ý không cấp được', 'consent does not grant']
    : ['chỉ sự đồng ý cấp được', 'only consent grants'];
  return {
    vi: `${coordinate} chia sẻ cho nhóm ${consumerClass} theo phương thức ${mode}, ${whichVi}`,
    en: `${coordinate} is shared with class ${consumerClass} in mode ${mode}, which ${whichEn}`,
  };
}

function unknownFault(error: unknown): BilingualText {
  const told = error instanceof Error ? error.message : String(error);
  return { vi: told, en: told };
}
