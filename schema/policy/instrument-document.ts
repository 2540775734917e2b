import { isIP } from 'node:net';
import { LineCounter, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { firstInstantOf, lastInstantOf } from '../calendar/legal-day.ts';
import type { CatalogueModel, Coordinate, DataItem } from '../catalogue/model.ts';
import { codedError } from '../errors/coded-error.ts';
import { type OperationKind, operationKinds, recordOperations } from '../language/entrance.ts';
import { maskProblem, type WrittenMask } from './mask.ts';
import { type Account, type Instrument, sharingMethods } from './policy.ts';
import { purposeCodeOf, purposeCodePattern } from './purpose-code.ts';
import { rowScopeToPredicate } from './row-scope.ts';
import { subjectRows } from './subject-rows.ts';
import { aliasesIn, firstLine } from './yaml-findings.ts';

/** An instrument as its author writes it. */
export type InstrumentDraft = Omit<Instrument, 'version' | 'recordedVersion' | 'recordedAt' | 'recordedBy'>;

/** What a document is checked against. */
export interface DocumentContext {
  readonly catalogue: CatalogueModel;
  readonly accounts: ReadonlyMap<string, Account>;
}

/** Ids and numbers: Latin letters, digits and plain punctuation only, so that no two look alike (security.md 65). */
export const plainIdentifier = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/;

const identifier = z.string().regex(plainIdentifier, 'only letters a-z, digits and . _ / - are allowed');
const text = z.string().min(1).max(10_000);
const moment = z.union([
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD'),
  z.iso.datetime({ offset: true }),
]);

/** A mask as written: `year`, `pseudonym`, `parent`, `{ partial: 4 }`, `{ round: "1000000" }`. */
const maskSchema = z.union([
  z.enum(['year', 'pseudonym', 'parent']),
  z.strictObject({ partial: z.int().min(1).max(100) }),
  z.strictObject({
    round: z
      .union([z.string(), z.number()])
      .transform(String)
      .refine(
        (step) => /^\d{1,18}(\.\d{1,9})?$/.test(step) && Number(step) > 0,
        'a step is a positive decimal',
      ),
  }),
]);

/** Rows below which a group of an aggregate is not told, where the document names no number. */
const defaultSmallestGroup = 5;
/** Least threshold of statistics over personal data whose records are not granted: of two rows each tells the other. */
const smallestPersonalGroup = 3;

const contentSchema = z.strictObject({
  items: z.array(z.string()).min(1),
  rows: z.record(z.string(), z.unknown()).optional(),
  operations: z
    .array(z.enum(operationKinds))
    .min(1)
    .default([...recordOperations]),
  masks: z.record(z.string(), maskSchema).default({}),
  smallestGroup: z.int().min(1).max(1_000_000).default(defaultSmallestGroup),
});

const limit = z.int().positive().nullable().default(null);
const limitsSchema = z.strictObject({
  requestsPerMinute: limit,
  requestsPerDay: limit,
  rowsPerRequest: limit,
  rowsPerDay: limit,
  costPerDay: limit,
});

const network = z.string().refine(isNetwork, 'a network is written as CIDR, e.g. 10.12.0.0/16');

/** The YAML form: Decree 47 Art 38 items with a machine effect, and those that are kept as text. */
const documentSchema = z.strictObject({
  kind: z.enum(['OPEN_LIST', 'CONNECTION', 'AGREEMENT', 'CONSENT']),
  number: identifier,
  title: text,
  provider: identifier.or(z.literal('*')),
  consumers: z.array(identifier).default([]),
  content: z.array(contentSchema).min(1),
  term: z.strictObject({ from: moment, to: moment.nullable().default(null) }),
  methods: z.array(z.enum(sharingMethods)).min(1).default(['ONLINE_QUERY']),
  networks: z.array(network).default([]),
  purpose: text,
  purposeCode: z
    .string()
    .max(64)
    .regex(purposeCodePattern, 'only a-z, digits and single hyphens are allowed')
    .optional(),
  limits: limitsSchema.default(limitsSchema.parse({})),
  subject: z
    .string()
    .regex(/^\d{12}$/, 'a personal identification number has 12 digits')
    .nullable()
    .default(null),
  legalBasis: z.array(text).default([]),
  feeSettled: z.boolean().default(false),
  processing: text.optional(),
  commitment: text.optional(),
  security: text.optional(),
  storage: text.optional(),
  disposal: text.optional(),
  other: text.optional(),
});

type WrittenDocument = z.output<typeof documentSchema>;

/**
 * Reads a YAML file of one or more open lists, connection requests or agreements (documents divided by `---`) and
 * checks every name in it. @throws AGREEMENT_INVALID, whose detail lists every finding of all documents.
 */
export function parseInstrumentDocuments(
  source: string,
  context: DocumentContext,
): readonly InstrumentDraft[] {
  const lineCounter = new LineCounter();
  const findings: string[] = [];
  const drafts: InstrumentDraft[] = [];
  for (const document of parseAllDocuments(source, { lineCounter, prettyErrors: true })) {
    const broken = [...document.errors.map(firstLine), ...aliasesIn(document, lineCounter)];
    findings.push(...broken);
    if (broken.length > 0) continue;
    const parsed = documentSchema.safeParse(document.toJS());
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
  if (findings.length > 0) throw codedError('AGREEMENT_INVALID', { detail: findings.join('; '), findings });
  return drafts;
}

/**
 * A legal day as an instant: its first moment, or, as the end of a
 * term, the first moment after it. An instant stays what it is.
 */
export function instantOf(moment: string, edge: 'start' | 'end'): string {
  if (moment.includes('T')) return new Date(moment).toISOString();
  return new Date(edge === 'start' ? firstInstantOf(moment) : lastInstantOf(moment) + 1).toISOString();
}

function isNetwork(written: string): boolean {
  const [address = '', prefix = '', ...rest] = written.split('/');
  const family = isIP(address);
  return (
    rest.length === 0 &&
    family !== 0 &&
    /^\d{1,3}$/.test(prefix) &&
    Number(prefix) <= (family === 6 ? 128 : 32)
  );
}

function draftOf(written: WrittenDocument): InstrumentDraft {
  const { kind, number, title, provider, consumers, methods, networks, purpose, purposeCode } = written;
  const { limits, subject, legalBasis, feeSettled, content, term } = written;
  return {
    kind,
    number,
    title,
    provider,
    consumers,
    content: content.map(({ items, rows, operations, masks, smallestGroup }) => ({
      items,
      rows: rows ?? null,
      operations,
      masks: Object.fromEntries(Object.entries(masks).map(([item, mask]) => [item, maskOf(mask)])),
      smallestGroup,
    })),
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
  };
}

function maskOf(written: z.output<typeof maskSchema>): WrittenMask {
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
  written.content.forEach((entry, at) => {
    for (const problem of entryFindings(written, entry, context)) findings.push(`content.${at}: ${problem}`);
  });
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
  const holders = catalogue.sharedItems.get(item.coordinate)?.map(({ database }) => database) ?? [];
  const owners = catalogue.agencies.map(({ database }) => database).filter(({ id }) => holders.includes(id));
  if (owners.length > 0 && ![...owners.map(({ owner }) => owner), '*'].includes(written.provider)) {
    findings.push(
      `${item.coordinate} is held by ${owners.map(({ owner }) => owner).join(', ')}: each of them shares it, ${written.provider} does not`,
    );
  }
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

function unknownItem(coordinate: Coordinate, catalogue: CatalogueModel): string {
  const near = [...catalogue.items.keys()].find((each) => each.toLowerCase() === coordinate.toLowerCase());
  const sameField = coordinate.split('.')[1];
  const candidate = near ?? [...catalogue.items.keys()].find((each) => each.split('.')[1] === sameField);
  return `there is no data item "${coordinate}"${candidate === undefined ? '' : `; did you mean ${candidate}?`}`;
}
