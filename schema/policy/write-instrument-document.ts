import { stringify } from 'yaml';
import { legalDayOf, legalTimeOf } from '../calendar/legal-day.ts';
import { recordOperations } from '../language/entrance.ts';
import { isSame } from '../same-value.ts';
import type { AgreedContents } from './agreed-contents.ts';
import { usualAuthority } from './authority.ts';
import type { InstrumentDraft } from './instrument-document.ts';
import type { WrittenMask } from './mask.ts';
import type { ContentEntry } from './policy.ts';
import { purposeCodeOf } from './purpose-code.ts';

/** An instrument in its YAML form, as plain data: what has its usual value is left out. */
export type InstrumentDocument = Readonly<Record<string, unknown>>;

/**
 * The document that says what an instrument says: read again it gives the same draft (`parseInstrumentDocuments`), so
 * that a document that is shown can be signed, kept and applied. Pure.
 */
export function instrumentDocument(draft: InstrumentDraft): InstrumentDocument {
  const { kind, number, title, provider, authority, consumers, content, purpose, purposeCode } = draft;
  const { methods, networks, limits, subject, legalBasis, feeSettled, contents, revives } = draft;
  const set = Object.entries(limits).filter(([, limit]) => limit !== null);
  return withoutEmpty({
    kind,
    number,
    title,
    provider,
    authority: isSame(authority, usualAuthority(kind, provider, number)) ? null : withoutNulls(authority),
    revives: revives ? true : null,
    consumers,
    subject,
    content: content.map(entryText),
    term: termText(draft),
    methods,
    networks,
    purpose,
    purposeCode: purposeCode === purposeCodeOf(purpose) ? null : purposeCode,
    limits: set.length === 0 ? null : Object.fromEntries(set),
    legalBasis,
    feeSettled: feeSettled ? true : null,
    ...contentsText(contents),
  });
}

/** The same as YAML, one document. */
export function instrumentYaml(draft: InstrumentDraft): string {
  // WHY no aliases: none is read again.
  return stringify(instrumentDocument(draft), { aliasDuplicateObjects: false, lineWidth: 110 });
}

function entryText({ items, rows, operations, masks, smallestGroup }: ContentEntry): InstrumentDocument {
  const written = Object.entries(masks).map(([item, mask]) => [item, maskText(mask)]);
  return withoutEmpty({
    items,
    rows,
    operations: isSame(operations, recordOperations) ? null : operations,
    masks: written.length === 0 ? null : Object.fromEntries(written),
    smallestGroup,
  });
}

function maskText(mask: WrittenMask): unknown {
  switch (mask.kind) {
    case 'YEAR':
      return 'year';
    case 'PSEUDONYM':
      return 'pseudonym';
    case 'PARENT':
      return 'parent';
    case 'PARTIAL':
      return { partial: mask.keepLast };
    case 'ROUND':
      return { round: mask.to };
  }
}

/** The term in legal days where it is one of whole days, as people sign it; else in instants. */
function termText({
  validFrom,
  validTo,
}: Pick<InstrumentDraft, 'validFrom' | 'validTo'>): InstrumentDocument {
  return { from: firstDay(validFrom), to: validTo === null ? null : lastDay(validTo) };
}

function firstDay(instant: string): string {
  return isMidnight(instant) ? legalDayOf(Date.parse(instant)) : instant;
}

function lastDay(instant: string): string {
  return isMidnight(instant) ? legalDayOf(Date.parse(instant) - 1) : instant;
}

function isMidnight(instant: string): boolean {
  return legalTimeOf(Date.parse(instant)).endsWith('T00:00:00.000');
}

function contentsText(contents: AgreedContents): InstrumentDocument {
  return Object.fromEntries(
    Object.entries(contents).map(([name, value]: readonly [string, unknown]) => [name, withoutNulls(value)]),
  );
}

/** Plain data without what says nothing, at every depth. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return withoutEmpty(
    Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutNulls(each)])),
  );
}

function withoutEmpty(document: InstrumentDocument): InstrumentDocument {
  return Object.fromEntries(
    Object.entries(document).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
