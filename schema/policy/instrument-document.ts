import { lastInstantOf } from '../calendar/legal-day.ts';
import type { CatalogueModel, Coordinate, DataItem } from '../catalogue/model.ts';
import { ownersOf } from '../catalogue/owner-of.ts';
import { codedError } from '../errors/coded-error.ts';
import type { OperationKind } from '../language/entrance.ts';
import { readMoment } from '../value/read-moment.ts';
import { type Authority, manyProviders, ownerDenial, usualAuthority } from './authority.ts';
import { maskProblem, type WrittenMask } from './mask.ts';
import type { Account, ContentEntry, Instrument } from './policy.ts';
import { purposeCodeOf } from './purpose-code.ts';
import { rowScopeToPredicate } from './row-scope.ts';
import { subjectRows } from './subject-rows.ts';
import { documentSchema, type WrittenDocument, type WrittenMaskText } from './written-document.ts';
import { readYaml } from './yaml-findings.ts';

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
    const parsed = documentSchema.safeParse(document);
    if (!parsed.success) {
      findings.push(
        ...parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'document'}: ${message}`),
      );
      continue;
    }
    const problems = findingsOf(parsed.data, context);
    if (problems.length === 0) drafts.push(draftOf(parsed.data));
    findings.push(...problems);
  }
  findings.push(...repeatedNumbers(documents));
  if (findings.length > 0) throw codedError('AGREEMENT_INVALID', { detail: findings.join('; '), findings });
  return drafts;
}

/** WHY: of two documents under one number only the last would count, and nobody would be told. */
function repeatedNumbers(documents: readonly unknown[]): readonly string[] {
  const numbers = documents.flatMap((each) => {
    const isObject = typeof each === 'object' && each !== null && 'number' in each;
    return isObject && typeof each.number === 'string' ? [each.number] : [];
  });
  const known = numbers.map((each) => each.toLowerCase());
  return numbers
    .filter((each, at) => known.indexOf(each.toLowerCase()) < at)
    .map((each) => `number: ${each} stands more than once in the file`);
}

/**
 * A legal day as an instant: its first moment, or, as the end of a
 * term, the first moment after it. An instant stays what it is.
 */
export function instantOf(moment: string, edge: 'start' | 'end'): string {
  const isLastDay = edge === 'end' && !moment.includes('T');
  return new Date(isLastDay ? lastInstantOf(moment) + 1 : readMoment(moment)).toISOString();
}

function draftOf(written: WrittenDocument): InstrumentDraft {
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

function findingsOf(written: WrittenDocument, context: DocumentContext): readonly string[] {
  const findings: string[] = [];
  const { from, to } = written.term;
  const end = to === null ? null : Date.parse(instantOf(to, 'end'));
  if (end !== null && !(Date.parse(instantOf(from, 'start')) < end))
    findings.push('term: it ends before it begins');
  if (written.kind === 'OPEN_LIST' && written.consumers.length > 0) {
    findings.push('consumers: the open-data list is for everybody and names none');
  }
  if (written.kind !== 'OPEN_LIST' && written.consumers.length === 0)
    findings.push('consumers: none is named');
  if ((written.kind === 'CONSENT') !== (written.subject !== null)) {
    findings.push('subject: a consent names the person who consents, and nothing else does');
  }
  if ((written.purposeCode ?? purposeCodeOf(written.purpose)) === '') {
    findings.push('purposeCode: the purpose has no letters or digits; write a code');
  }
  for (const consumer of written.consumers) {
    if (!context.accounts.has(consumer)) findings.push(`consumers: there is no account "${consumer}"`);
  }
  findings.push(...authorityFindings(written, context.catalogue));
  written.content.forEach((entry, at) => {
    for (const problem of entryFindings(written, entry, context)) findings.push(`content.${at}: ${problem}`);
  });
  return findings;
}

/** Acts of those who own nothing of what is shared, and acts named twice. */
function authorityFindings(written: WrittenDocument, catalogue: CatalogueModel): readonly string[] {
  const named = written.content.flatMap(({ items }) =>
    items.flatMap((each) => catalogue.items.get(each) ?? []),
  );
  const owners = new Set(named.flatMap((item) => ownersOf(catalogue, item)));
  const agencies = written.authority?.ownerConsents.map(({ agency }) => agency) ?? [];
  const isIdle = (agency: string) => named.length > 0 && !owners.has(agency);
  const findings = [...new Set(agencies)].flatMap((agency) => [
    ...(isIdle(agency) ? [`authority.ownerConsents: ${agency} owns none of the items`] : []),
    ...(agencies.indexOf(agency) === agencies.lastIndexOf(agency)
      ? []
      : [`authority.ownerConsents: ${agency} stands more than once`]),
  ]);
  if (written.provider !== manyProviders && isIdle(written.provider))
    findings.push(`provider: ${written.provider} owns none of the items`);
  if (written.kind !== 'OPEN_LIST' && written.authority?.decision != null)
    findings.push('authority.decision: only the open-data list rests on a decision');
  return findings;
}

function entryFindings(
  written: WrittenDocument,
  entry: WrittenDocument['content'][number],
  context: DocumentContext,
): readonly string[] {
  const { items, rows } = entry;
  const { catalogue, accounts } = context;
  const findings: string[] = [];
  const known = items.flatMap((coordinate) => catalogue.items.get(coordinate) ?? []);
  for (const coordinate of items) {
    if (!catalogue.items.has(coordinate)) findings.push(unknownItem(coordinate, catalogue));
  }
  const consumers = written.consumers.flatMap((id) => accounts.get(id) ?? []);
  for (const item of known)
    findings.push(...itemFindings(written, item, catalogue, consumers, entry.operations));
  const entities = [...new Set(known.map(({ entity }) => entity))];
  if (entities.length > 1)
    findings.push(`items of several entities (${entities.join(', ')}); write one entry for each`);
  const [entity] = entities;
  findings.push(...maskFindings(entry, catalogue), ...thresholdFindings(entry, known));
  if (written.kind === 'CONSENT' && entity !== undefined && subjectRows(entity, '', catalogue) === null) {
    findings.push(`${entity} names no person: it cannot be shared by consent`);
  }
  if (rows === undefined || entity === undefined) return findings;
  for (const consumer of consumers) {
    try {
      rowScopeToPredicate(rows, entity, catalogue, consumer.attributes);
    } catch (error) {
      findings.push(
        `rows, for account ${consumer.id}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return findings;
}

function thresholdFindings(
  { operations, smallestGroup }: WrittenDocument['content'][number],
  items: readonly DataItem[],
): readonly string[] {
  const isStatistics = operations.every((each) => each === 'AGGREGATE');
  const personal = items.find((item) => item.personal !== 'NOT_PERSONAL');
  if (!isStatistics || personal === undefined || smallestGroup >= smallestPersonalGroup) return [];
  return [
    `smallestGroup: ${personal.coordinate} is personal data; its statistics tell groups of at least ${smallestPersonalGroup}`,
  ];
}

function maskFindings(
  { items, masks, operations }: WrittenDocument['content'][number],
  catalogue: CatalogueModel,
): readonly string[] {
  return Object.entries(masks).flatMap(([coordinate, written]) => {
    if (!items.includes(coordinate)) return [`masks: ${coordinate} is not an item of this entry`];
    const mask = maskOf(written);
    const problem = maskProblem(catalogue.fields.get(coordinate), mask, catalogue);
    if (problem !== null) return [`masks: ${coordinate}: ${problem}`];
    const isGrouped = operations.includes('AGGREGATE') && ['PSEUDONYM', 'PARENT'].includes(mask.kind);
    return isGrouped ? [`masks: ${coordinate}: statistics cannot use a mask of kind ${mask.kind}`] : [];
  });
}

function itemFindings(
  written: WrittenDocument,
  item: DataItem,
  catalogue: CatalogueModel,
  consumers: readonly Account[],
  operations: readonly OperationKind[],
): readonly string[] {
  const findings: string[] = [];
  const classes =
    written.kind === 'OPEN_LIST' ? (['PUBLIC'] as const) : consumers.map((account) => account.class);
  const isStatistics = operations.every((each) => each === 'AGGREGATE');
  findings.push(...ownerFindings(written, item, catalogue));
  if (operations.includes('AGGREGATE') && catalogue.fields.get(item.coordinate)?.kind === 'computed') {
    findings.push(`${item.coordinate} is computed by a service: there are no statistics over it`);
  }
  for (const each of new Set(classes)) {
    const mode = (isStatistics ? item.statistics : item.modes)[each];
    if (mode === 'NONE') findings.push(`${item.coordinate} is not shared with class ${each}`);
    if (written.kind === 'OPEN_LIST' && mode !== 'OPEN') findings.push(`${item.coordinate} is not open data`);
    if (written.kind === 'CONNECTION' && mode === 'SPECIFIC') {
      findings.push(`${item.coordinate} is shared by specific request: it needs an agreement`);
    }
    if ((written.kind === 'CONSENT') !== (mode === 'SUBJECT') && mode !== 'OPEN' && mode !== 'NONE') {
      if (written.kind === 'CONSENT' || mode === 'SUBJECT')
        findings.push(
          `${item.coordinate} is shared with class ${each} in mode ${mode}, which ${written.kind === 'CONSENT' ? 'consent does not grant' : 'only consent grants'}`,
        );
    }
  }
  if (item.personal === 'SENSITIVE' && written.kind !== 'CONSENT' && written.legalBasis.length === 0) {
    findings.push(`${item.coordinate} is sensitive: legalBasis must name an explicit legal basis`);
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
): readonly string[] {
  const { provider } = written;
  const instrument = { ...written, authority: authorityOf(written) };
  const owners = ownersOf(catalogue, item);
  const denials = owners.map((owner) => ownerDenial(instrument, owner));
  if (denials.includes(null)) return [];
  const names = owners.join(', ');
  return denials.includes('CONSENT_OF_OWNER_MISSING')
    ? [`${item.coordinate} belongs to ${names}: authority holds no act of its owner`]
    : [`${item.coordinate} belongs to ${names}: ${provider} cannot share it`];
}

function unknownItem(coordinate: Coordinate, catalogue: CatalogueModel): string {
  const near = [...catalogue.items.keys()].find((each) => each.toLowerCase() === coordinate.toLowerCase());
  const sameField = coordinate.split('.')[1];
  const candidate = near ?? [...catalogue.items.keys()].find((each) => each.split('.')[1] === sameField);
  return `there is no data item "${coordinate}"${candidate === undefined ? '' : `; did you mean ${candidate}?`}`;
}
