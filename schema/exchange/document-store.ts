import type { Readable } from 'node:stream';
import type { Actor } from '../procedure/documents/acting-agency.ts';
import type { ProcedureDocument } from '../procedure/documents/document.ts';
import type { DocumentDescription, SignatureDescription } from '../procedure/documents/read-description.ts';

/** A document on its way in. */
export interface DocumentUpload {
  readonly description: DocumentDescription;
  /** One of `permittedTypes`. */
  readonly mediaType: string;
  readonly bytes: Readable;
  /** How many bytes were announced; null where nobody said. */
  readonly announcedBytes: number | null;
}

/** A document that is about to be recorded: its bytes are on disk. */
export type ArrivedDocument = Omit<ProcedureDocument, 'signatures'>;

/** What was found of a document that is not stored. */
export type CheckedDocument = Pick<ProcedureDocument, 'kind' | 'sha256' | 'bytes' | 'storedFor'>;

/** The bytes of a document, whose hash was found right just now. */
export interface OpenedDocument {
  /** Fails where the file changes while it is read: the last bytes are held back until all are known to be right. */
  stream(): Readable;
  close(): Promise<void>;
}

/** Where the documents of the procedures are kept; they are never changed and never taken away. */
export interface DocumentStore {
  /**
   * Stores a document for an agency that the person acts for. `before` is called when the bytes are on disk and nothing is recorded
   * yet; what it throws leaves no record.
   * @throws DOCUMENT_AGENCY_REFUSED, DOCUMENT_TOO_LARGE, DOCUMENT_SHARE_USED, DOCUMENT_TYPE_DIFFERS, DOCUMENT_HASH_DIFFERS
   * @throws DOCUMENT_INVALID for an empty one, DOCUMENT_STORE_UNAVAILABLE
   */
  add(
    upload: DocumentUpload,
    by: Actor,
    before: (arrived: ArrivedDocument) => Promise<void>,
  ): Promise<ProcedureDocument>;
  /**
   * Judges a document as `add` does, and keeps nothing of it: for who only asks what an act would do.
   * @throws DOCUMENT_AGENCY_REFUSED, DOCUMENT_TOO_LARGE, DOCUMENT_SHARE_USED, DOCUMENT_TYPE_DIFFERS, DOCUMENT_HASH_DIFFERS
   * @throws DOCUMENT_INVALID for an empty one
   */
  check(upload: DocumentUpload, by: Actor): Promise<CheckedDocument>;
  /** null for every id that names none. */
  get(id: string): Promise<ProcedureDocument | null>;
  /** Those that are there, in the order of the ids. */
  list(ids: readonly string[]): Promise<readonly ProcedureDocument[]>;
  /** Opens the bytes and compares their hash first. @throws DOCUMENT_BROKEN */
  open(document: ProcedureDocument): Promise<OpenedDocument>;
  /** Records a signature that a person saw on the document; gives the document. @throws DOCUMENT_UNKNOWN */
  addSignature(id: string, signature: SignatureDescription, by: string): Promise<ProcedureDocument>;
}
