import { z } from 'zod';
import { codedError } from '../../errors/coded-error.ts';
import { manyProviders } from '../../policy/authority.ts';
import { type DocumentContext, documentFindings, draftOfDocument } from '../../policy/instrument-document.ts';
import { documentSchema, type WrittenDocument } from '../../policy/written-document.ts';
import { type BilingualText, joinTexts, saidOf } from '../../text/bilingual-text.ts';
import { issueText, readBy } from '../../text/issue-text.ts';
import { readYaml } from '../../text/yaml-findings.ts';
import { type AgreementDraft, consumersOf, partyRoles, renewals } from './agreement-draft.ts';
import { ownersNamed, partyFindings } from './party-findings.ts';

const { number: identifier, title: line } = documentSchema.shape;
const lines = z.array(line).max(100).default([]);

const partySchema = z.strictObject({
  agency: identifier,
  role: z.enum(partyRoles),
  applications: lines,
  accounts: z.array(identifier).max(100).default([]),
});

/** The written form: that of an agreement's YAML with parties in the place of provider and consumers. */
export const agreementSchema = documentSchema
  .omit({ kind: true, provider: true, authority: true, consumers: true, subject: true })
  .extend({
    version: z.int().min(1).max(1_000_000).default(1),
    supersedes: z.int().min(1).max(1_000_000).nullable().default(null),
    whyNotDefault: line.nullable().default(null),
    dpiaRef: line.nullable().default(null),
    usageRegulationVersions: lines,
    renewal: z.enum(renewals).default('NONE'),
    parties: z.array(partySchema).max(100).default([]),
  });

/** Most lists and maps inside each other. */
const maxDepth = 64;

/** A draft as it stands while parties negotiate: what can be read of it, and what is wrong with it. */
export interface StandingDraft {
  /** null: not even its form can be read. */
  readonly draft: AgreementDraft | null;
  readonly findings: readonly BilingualText[];
}

/**
 * Reads the draft of an agreement and checks every name in it; texts come out in NFC.
 * @throws AGREEMENT_INVALID with every finding
 */
export function readAgreement(value: unknown, context: DocumentContext): AgreementDraft {
  const { draft, findings } = readStandingDraft(value, context);
  if (draft === null || findings.length > 0) throw invalid(findings);
  return draft;
}

/** The same, of a draft that may still have faults; nothing is thrown. */
export function readStandingDraft(value: unknown, context: DocumentContext): StandingDraft {
  if (isNestedTooDeep(value))
    return {
      draft: null,
      findings: [{ vi: 'document: lồng quá nhiều cấp', en: 'document: nested too deeply' }],
    };
  const parsed = readBy(agreementSchema, inOneSpelling(value));
  if (!parsed.success) {
    const findings = parsed.error.issues.map((issue) =>
      saidOf(issue.path.map(String).join('.') || 'document', issueText(issue)),
    );
    return { draft: null, findings };
  }
  const { parties, version, supersedes, whyNotDefault, dpiaRef, usageRegulationVersions, renewal, ...rest } =
    parsed.data;
  const document = documentOf(rest, parties, context);
  const findings = [
    ...documentFindings(document, context),
    ...partyFindings(parsed.data, context),
    ...versionFindings(version, supersedes),
  ];
  const {
    kind: _kind,
    provider: _p,
    authority: _a,
    consumers: _c,
    subject: _s,
    ...terms
  } = draftOfDocument(document);
  const more = { version, supersedes, whyNotDefault, dpiaRef, usageRegulationVersions, renewal, parties };
  return { draft: { ...terms, ...more }, findings };
}

/** The same of a YAML (or JSON) text that holds one draft. @throws AGREEMENT_INVALID */
export function parseAgreement(source: string, context: DocumentContext): AgreementDraft {
  const { documents, findings } = readYaml(source);
  if (findings.length > 0) throw invalid(findings);
  if (documents.length !== 1)
    throw invalid([
      { vi: 'document: cần đúng một dự thảo', en: 'document: one draft is expected, and only one' },
    ]);
  return readAgreement(documents[0], context);
}

/** Most findings that are told at once. */
const maxFindings = 100;

function invalid(all: readonly BilingualText[]) {
  const findings = all.slice(0, maxFindings);
  return codedError('AGREEMENT_INVALID', { detail: joinTexts(findings), findings });
}

type WrittenTerms = Omit<WrittenDocument, 'kind' | 'provider' | 'authority' | 'consumers' | 'subject'>;

/** WHY as if every owner had signed: who signs is decided by the parties, and `partyFindings` tells an owner that is none. */
function documentOf(
  terms: WrittenTerms,
  parties: AgreementDraft['parties'],
  { catalogue }: DocumentContext,
): WrittenDocument {
  const ownerConsents = ownersNamed(terms.content, catalogue).map((agency) => ({
    agency,
    document: terms.number,
    date: null,
    signer: null,
  }));
  return {
    ...terms,
    kind: 'AGREEMENT',
    provider: manyProviders,
    authority: { ownerConsents, decision: null },
    consumers: [...consumersOf({ parties })],
    subject: null,
  };
}

function versionFindings(version: number, supersedes: number | null): readonly BilingualText[] {
  if (supersedes === null || supersedes < version) return [];
  return [
    {
      vi: `supersedes: phiên bản ${version} chỉ thay được phiên bản trước nó`,
      en: `supersedes: version ${version} can replace an earlier one only`,
    },
  ];
}

/** Whether data has more lists and maps inside each other than any draft. */
export function isNestedTooDeep(value: unknown): boolean {
  return isDeeper(value, maxDepth);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

/** WHY: what looks the same must be the same, or two texts that nobody can tell apart would have two hashes. */
function inOneSpelling(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(inOneSpelling);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.normalize('NFC'), inOneSpelling(each)]),
  );
}
