import type { DocumentKind } from './document-kinds.ts';

/** How a document is signed: in a PDF, in XML, in a container, or with a pen. */
export const signatureFormats = ['PADES', 'XADES', 'CADES', 'PAPER'] as const;
type SignatureFormat = (typeof signatureFormats)[number];

/**
 * A signature on a document, as a person saw and recorded it. Nothing here was checked by a program, and says so
 * (procedures 2.0.3).
 */
export interface DocumentSignature {
  readonly signerName: string;
  readonly signerPosition: string;
  /** null on paper. */
  readonly certificateSerial: string | null;
  /** Who issued the certificate; null on paper. */
  readonly issuer: string | null;
  /** ISO 8601. */
  readonly signedAt: string;
  readonly format: SignatureFormat;
  readonly check: 'NOT_CHECKED';
  /** Id of the person who looked at it, and when (ISO 8601). */
  readonly checkedBy: string;
  readonly checkedAt: string;
  readonly detail: string | null;
}

/** A document of a procedure (Regulation 14(2); Decree 47 Art 35(1)). What is signed, and what the log names, is its hash. */
export interface ProcedureDocument {
  /** Says nothing of the document. */
  readonly id: string;
  readonly kind: DocumentKind;
  /** Number and sign, as `123/STTTT-CNTT`; null for a kind that needs none. */
  readonly number: string | null;
  /** Legal day; null as the number is. */
  readonly issuedOn: string | null;
  /** Code of the agency that issued it; null as the number is. */
  readonly issuerAgency: string | null;
  readonly title: string;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** ISO 8601. */
  readonly storedAt: string;
  /** Id of a person. */
  readonly storedBy: string;
  /** Code of the agency that the person acted for. */
  readonly storedFor: string;
  /** In the order in which they were recorded. */
  readonly signatures: readonly DocumentSignature[];
}

/** Whether a text is a hash of bytes. In a preview it names a document that was checked and is stored nowhere. */
export function isDocumentHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Whether a text has the form of a document's id; every other names none. */
export function isDocumentId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}
