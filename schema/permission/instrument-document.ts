import { LineCounter, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import type { CatalogueModel, Coordinate, DataItem } from '../catalogue/model.ts';
import { registryError } from '../errors/registry.ts';
import { operationKinds } from './effective-permission.ts';
import type { Account, Instrument } from './policy.ts';
import { rowScopeToPredicate } from './row-scope.ts';

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

const contentSchema = z.strictObject({
  items: z.array(z.string()).min(1),
  rows: z.record(z.string(), z.unknown()).optional(),
  operations: z
    .array(z.enum(operationKinds))
    .min(1)
    .default([...operationKinds]),
});

/** The YAML form: Decree 47 Art 38 items with a machine effect, and those that are kept as text. */
const documentSchema = z.strictObject({
  kind: z.enum(['OPEN_LIST', 'CONNECTION', 'AGREEMENT']),
  number: identifier,
  title: text,
  provider: identifier.or(z.literal('*')),
  consumers: z.array(identifier).default([]),
  content: z.array(contentSchema).min(1),
  term: z.strictObject({ from: moment, to: moment.nullable().default(null) }),
  method: z.literal('ONLINE_QUERY').default('ONLINE_QUERY'),
  purpose: text,
  limits: z
    .strictObject({
      requestsPerMinute: z.int().positive().nullable().default(null),
      rowsPerRequest: z.int().positive().nullable().default(null),
    })
    .default({ requestsPerMinute: null, rowsPerRequest: null }),
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
 * checks every name in it. Rejects with AGREEMENT_INVALID, whose detail lists every finding of all documents.
 */
export function parseInstrumentDocuments(
  source: string,
  context: DocumentContext,
): readonly InstrumentDraft[] {
  const lineCounter = new LineCounter();
  const findings: string[] = [];
  const drafts: InstrumentDraft[] = [];
  for (const document of parseAllDocuments(source, { lineCounter, prettyErrors: true })) {
    for (const error of document.errors) findings.push(error.message.split('\n')[0] ?? error.message);
    if (document.errors.length > 0) continue;
    const parsed = documentSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
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
  if (findings.length > 0)
    throw registryError('AGREEMENT_INVALID', { detail: findings.join('; '), findings });
  return drafts;
}

function draftOf(written: WrittenDocument): InstrumentDraft {
  const { kind, number, title, provider, consumers, method, purpose, limits, legalBasis, feeSettled } =
    written;
  return {
    kind,
    number,
    title,
    provider,
    consumers,
    content: written.content.map(({ items, rows, operations }) => ({
      items,
      rows: rows ?? null,
      operations,
    })),
    validFrom: instantOf(written.term.from, 'start'),
    validTo: written.term.to === null ? null : instantOf(written.term.to, 'end'),
    method,
    purpose,
    limits,
    legalBasis,
    feeSettled,
  };
}

const dayMilliseconds = 86_400_000;

/**
 * A legal day of Asia/Ho_Chi_Minh (UTC+7, no daylight saving) as an instant: its first moment, or, as the end of a
 * term, the first moment after it. An instant stays what it is.
 */
export function instantOf(moment: string, edge: 'start' | 'end'): string {
  if (moment.includes('T')) return new Date(moment).toISOString();
  const midnight = Date.parse(`${moment}T00:00:00+07:00`);
  return new Date(edge === 'start' ? midnight : midnight + dayMilliseconds).toISOString();
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
  { items, rows }: WrittenDocument['content'][number],
  context: DocumentContext,
): readonly string[] {
  const { catalogue, accounts } = context;
  const findings: string[] = [];
  const known = items.flatMap((coordinate) => catalogue.items.get(coordinate) ?? []);
  for (const coordinate of items) {
    if (!catalogue.items.has(coordinate)) findings.push(unknownItem(coordinate, catalogue));
  }
  const consumers = written.consumers.flatMap((id) => accounts.get(id) ?? []);
  for (const item of known) findings.push(...itemFindings(written, item, consumers));
  const entities = [...new Set(known.map(({ entity }) => entity))];
  if (entities.length > 1)
    findings.push(`items of several entities (${entities.join(', ')}); write one entry for each`);
  const [entity] = entities;
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

function itemFindings(
  written: WrittenDocument,
  item: DataItem,
  consumers: readonly Account[],
): readonly string[] {
  const findings: string[] = [];
  const classes =
    written.kind === 'OPEN_LIST' ? (['PUBLIC'] as const) : consumers.map((account) => account.class);
  for (const each of new Set(classes)) {
    const mode = item.modes[each];
    if (mode === 'NONE') findings.push(`${item.coordinate} is not shared with class ${each}`);
    if (written.kind === 'OPEN_LIST' && mode !== 'OPEN') findings.push(`${item.coordinate} is not open data`);
    if (written.kind === 'CONNECTION' && mode === 'SPECIFIC') {
      findings.push(`${item.coordinate} is shared by specific request: it needs an agreement`);
    }
  }
  if (item.personal === 'SENSITIVE' && written.legalBasis.length === 0) {
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
