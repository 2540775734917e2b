import { randomBytes } from 'node:crypto';
import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type {
  ArrivedDocument,
  CheckedDocument,
  DocumentStore,
  DocumentUpload,
  OpenedDocument,
} from '../../../schema/exchange/document-store.ts';
import { type Actor, agencyFor } from '../../../schema/procedure/documents/acting-agency.ts';
import { isDocumentId, type ProcedureDocument } from '../../../schema/procedure/documents/document.ts';
import type { SignatureDescription } from '../../../schema/procedure/documents/read-description.ts';
import type { ControlStore } from './control-store-interface.ts';
import { DocumentArrival } from './document-arrival.ts';
import { DocumentFiles, type ReceivedFile } from './document-files.ts';
import { sweepDocuments } from './sweep-documents.ts';

export interface DocumentStoreOptions {
  readonly records: Pick<
    ControlStore,
    | 'documents'
    | 'documentBytesToday'
    | 'enterDocument'
    | 'enterSignature'
    | 'unrecordedHashes'
    | 'whileUnrecorded'
  >;
  /** Folder of the bytes, made when it is not there. */
  readonly folder: string;
  readonly maxBytes: number;
  /** Bytes that an agency can send in a legal day. */
  readonly maxDayBytes: number;
  /** Told why what a crash left could not be put aside. */
  readonly report: (error: unknown) => void;
}

/**
 * Opens the store of documents, after putting aside what a crash left. INVARIANT: a record is made only when its bytes are on disk.
 * @throws DOCUMENT_STORE_UNAVAILABLE
 */
export async function openDocumentStore(options: DocumentStoreOptions): Promise<DocumentStore> {
  const files = await DocumentFiles.open(options.folder);
  // WHY no reason to stop: what is left over harms nobody.
  await sweepDocuments(options.folder, options.records).catch(options.report);
  return new Documents(options, files);
}

class Documents implements DocumentStore {
  readonly #options: DocumentStoreOptions;
  readonly #files: DocumentFiles;
  readonly #unrecorded = new UnrecordedBytes();

  constructor(options: DocumentStoreOptions, files: DocumentFiles) {
    this.#options = options;
    this.#files = files;
  }

  async add(
    upload: DocumentUpload,
    by: Actor,
    before: (arrived: ArrivedDocument) => Promise<void>,
  ): Promise<ProcedureDocument> {
    const { maxBytes } = this.#options;
    const storedFor = agencyFor(by, upload.description.storedFor);
    const share = await this.#takeShare(storedFor, this.#announcedBy(upload));
    try {
      const { bytes, mediaType } = upload;
      const received = await this.#files.receive(bytes, { mediaType, maxBytes }, share.arrived);
      const document = await this.#recorded(upload, received, { by, storedFor, before });
      share.recorded();
      return document;
    } finally {
      share.release();
    }
  }

  async check(upload: DocumentUpload, by: Actor): Promise<CheckedDocument> {
    const { description, mediaType, bytes } = upload;
    const { maxBytes } = this.#options;
    const storedFor = agencyFor(by, description.storedFor);
    const share = await this.#takeShare(storedFor, this.#announcedBy(upload));
    try {
      const arrival = new DocumentArrival({ mediaType, maxBytes });
      for await (const piece of bytes as AsyncIterable<Buffer>) {
        share.arrived(piece.length);
        arrival.take(piece);
      }
      const sha256 = arrival.finish();
      requireHash(description, sha256);
      return { kind: description.kind, sha256, bytes: arrival.bytes, storedFor };
    } finally {
      share.release();
    }
  }

  /** @throws DOCUMENT_TOO_LARGE */
  #announcedBy({ announcedBytes }: DocumentUpload): number {
    const { maxBytes } = this.#options;
    const announced = announcedBytes ?? maxBytes;
    if (announced > maxBytes) throw codedError('DOCUMENT_TOO_LARGE', { most: maxBytes });
    return announced;
  }

  async #recorded(
    upload: DocumentUpload,
    received: ReceivedFile,
    recording: Recording,
  ): Promise<ProcedureDocument> {
    try {
      return await this.#record(upload, received, recording);
    } finally {
      await received.drop();
    }
  }

  async #record(
    { description, mediaType }: DocumentUpload,
    received: ReceivedFile,
    { by, storedFor, before }: Recording,
  ): Promise<ProcedureDocument> {
    const { sha256, bytes } = received;
    const { sha256: _told, ...described } = description;
    requireHash(description, sha256);
    const id = randomBytes(16).toString('hex');
    const stored = { mediaType, storedAt: new Date().toISOString(), storedBy: by.id, storedFor };
    const document: ArrivedDocument = { ...described, id, sha256, bytes, ...stored };
    await received.keep();
    await before(document);
    await this.#options.records.enterDocument(document, {
      mostOfDay: this.#options.maxDayBytes,
      // WHY once more: whoever sweeps may have taken a file that no record named yet.
      requireBytes: () => this.#files.requireKept(document),
    });
    return { ...document, signatures: [] };
  }

  async get(id: string): Promise<ProcedureDocument | null> {
    if (!isDocumentId(id)) return null;
    const [document = null] = await this.#options.records.documents([id]);
    return document;
  }

  list(ids: readonly string[]): Promise<readonly ProcedureDocument[]> {
    return this.#options.records.documents(ids);
  }

  open(document: ProcedureDocument): Promise<OpenedDocument> {
    return this.#files.open(document);
  }

  addSignature(id: string, signature: SignatureDescription, by: string): Promise<ProcedureDocument> {
    return this.#options.records.enterSignature(id, signature, by);
  }

  /** @throws DOCUMENT_SHARE_USED when the agency has not that much left today */
  async #takeShare(agency: string, bytes: number): Promise<Share> {
    const { records, maxDayBytes } = this.#options;
    const share = this.#unrecorded.take(agency, bytes);
    try {
      if ((await records.documentBytesToday(agency)) + this.#unrecorded.of(agency) > maxDayBytes)
        throw codedError('DOCUMENT_SHARE_USED', { agency, most: maxDayBytes });
      return share;
    } catch (error) {
      share.release();
      throw error;
    }
  }
}

/** @throws DOCUMENT_HASH_DIFFERS */
function requireHash({ sha256: told }: DocumentUpload['description'], found: string): void {
  if (told !== null && told !== found) throw codedError('DOCUMENT_HASH_DIFFERS', { found, told });
}

interface Recording {
  readonly by: Actor;
  readonly storedFor: string;
  readonly before: (arrived: ArrivedDocument) => Promise<void>;
}

/** A part of what an agency can send today. */
interface Share {
  /** So many more bytes came. */
  readonly arrived: (bytes: number) => void;
  /** What came is counted by its record from now on. */
  readonly recorded: () => void;
  /** Gives back what was not used: what came and was refused stays used. */
  readonly release: () => void;
}

/**
 * Bytes of today that no record counts: on their way, or refused. WHY those too: whoever sends what is refused, again and again, costs
 * as much as with what is kept.
 */
class UnrecordedBytes {
  /** By agency: as many as the register has. */
  readonly #bytes = new Map<string, number>();
  #day = '';

  of(agency: string): number {
    const today = legalDayOf(Date.now());
    if (today !== this.#day) {
      this.#bytes.clear();
      this.#day = today;
    }
    return this.#bytes.get(agency) ?? 0;
  }

  take(agency: string, bytes: number): Share {
    const add = (more: number) => void this.#bytes.set(agency, Math.max(0, this.of(agency) + more));
    let came = 0;
    let isRecorded = false;
    add(bytes);
    return {
      arrived: (more) => {
        came += more;
      },
      recorded: () => {
        isRecorded = true;
      },
      release: () => add((isRecorded ? 0 : came) - bytes),
    };
  }
}
