import { z } from 'zod';
import { firstInstantOf } from '../../calendar/legal-day.ts';
import { codedError } from '../../errors/coded-error.ts';
import { type BilingualText, joinTexts, saidOf } from '../../text/bilingual-text.ts';
import { humanTextProblem } from '../../text/human-text.ts';
import { issueText, readBy, ruleText } from '../../text/issue-text.ts';
import { signatureFormats } from './document.ts';
import { type DocumentKind, documentKinds, isDocumentKind } from './document-kinds.ts';

/** What whoever stores a document says of it. */
export interface DocumentDescription {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuerAgency: string | null;
  readonly title: string;
  /** Hash that the bytes must have; null: whatever arrives. */
  readonly sha256: string | null;
  /** Agency that it is stored for; null: the person's own. */
  readonly storedFor: string | null;
}

/** A signature as whoever saw it describes it. */
export type SignatureDescription = z.output<typeof signatureSchema>;

const line = (most: number) =>
  z.string().superRefine((text, context) => {
    const tooLong = { vi: `chỉ được nhiều nhất ${most} ký tự`, en: `at most ${most} characters are allowed` };
    const problem = humanTextProblem(text, 'line') ?? (text.length > most ? tooLong : null);
    if (problem !== null) context.addIssue({ code: 'custom', ...ruleText(problem) });
  });
/** WHY NFC: two spellings of one title would be two titles to whoever searches. */
const settled = (most: number) => line(most).transform((text) => text.trim().normalize('NFC'));
const agency = z.string().regex(/^[A-Z][A-Z0-9]{1,7}(?:\.[A-Z0-9-]{1,24}){0,4}$/);
const day = z.string().refine((text) => !Number.isNaN(firstInstantOf(text)), {
  ...ruleText({ vi: 'cần một ngày YYYY-MM-DD', en: 'a day YYYY-MM-DD is needed' }),
});
const kind = z.custom<DocumentKind>(isDocumentKind, {
  ...ruleText({
    vi: `cần một trong ${Object.keys(documentKinds).join(', ')}`,
    en: `one of ${Object.keys(documentKinds).join(', ')} is needed`,
  }),
});

const descriptionSchema = z.strictObject({
  kind,
  number: settled(100).nullable().default(null),
  issuedOn: day.nullable().default(null),
  issuerAgency: agency.nullable().default(null),
  title: settled(400),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  storedFor: agency.nullable().default(null),
});

const signatureSchema = z.strictObject({
  signerName: settled(200),
  signerPosition: settled(200),
  certificateSerial: z
    .string()
    .regex(/^[0-9A-Fa-f:]{1,128}$/)
    .nullable()
    .default(null),
  issuer: settled(300).nullable().default(null),
  signedAt: z.iso.datetime({ offset: true }),
  format: z.enum(signatureFormats),
  detail: settled(1000).nullable().default(null),
});

/**
 * Reads the description of a document that is about to be stored; `today` is the legal day.
 * @throws DOCUMENT_INVALID with every finding
 */
export function readDescription(given: unknown, today: string): DocumentDescription {
  const description = readAs(descriptionSchema, given);
  refuse(descriptionFindings(description, today));
  return description;
}

/**
 * Reads the description of a signature; `now` is an instant in milliseconds of the epoch.
 * @throws DOCUMENT_INVALID with every finding
 */
export function readSignature(given: unknown, now: number): SignatureDescription {
  const signature = readAs(signatureSchema, given);
  refuse(signatureFindings(signature, now));
  return signature;
}

function readAs<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = readBy(schema, given);
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map((issue) => {
      const place = issue.path.map(String).join('.');
      return place === '' ? issueText(issue) : saidOf(place, issueText(issue));
    }),
  );
}

/** Most findings that are told at once. */
const maxFindings = 50;

function invalid(findings: readonly BilingualText[]) {
  return codedError('DOCUMENT_INVALID', { detail: joinTexts(findings.slice(0, maxFindings)) });
}

function refuse(findings: readonly BilingualText[]): void {
  if (findings.length > 0) throw invalid(findings);
}

function descriptionFindings(description: DocumentDescription, today: string): readonly BilingualText[] {
  const { isNumbered } = documentKinds[description.kind];
  const missing = isNumbered
    ? (['number', 'issuedOn', 'issuerAgency'] as const).filter((name) => description[name] === null)
    : [];
  const isLater = description.issuedOn !== null && description.issuedOn > today;
  return [
    ...missing.map((name) =>
      saidOf(name, {
        vi: `loại ${description.kind} phải có`,
        en: `the kind ${description.kind} needs it`,
      }),
    ),
    ...(isLater ? [saidOf('issuedOn', { vi: 'sau ngày hôm nay', en: 'is after today' })] : []),
  ];
}

function signatureFindings(signature: SignatureDescription, now: number): readonly BilingualText[] {
  const isOnPaper = signature.format === 'PAPER';
  const names = ['certificateSerial', 'issuer'] as const;
  const wrong = names.filter((name) => (signature[name] === null) !== isOnPaper);
  const said = isOnPaper
    ? { vi: 'chữ ký trên giấy không có', en: 'a signature on paper has none' }
    : { vi: 'chữ ký số phải có', en: 'a digital signature needs it' };
  const isLater = Date.parse(signature.signedAt) > now;
  return [
    ...wrong.map((name) => saidOf(name, said)),
    ...(isLater ? [saidOf('signedAt', { vi: 'sau lúc này', en: 'is after now' })] : []),
  ];
}
