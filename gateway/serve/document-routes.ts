import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { legalDayOf } from '../../schema/calendar/legal-day.ts';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { ArrivedDocument, DocumentStore, DocumentUpload } from '../../schema/exchange/document-store.ts';
import type { SignedInPerson } from '../../schema/people/signed-in.ts';
import { agenciesOf } from '../../schema/procedure/documents/acting-agency.ts';
import { isDocumentId, type ProcedureDocument } from '../../schema/procedure/documents/document.ts';
import { mediaTypeOf, permittedTypes } from '../../schema/procedure/documents/media-types.ts';
import { readDescription, readSignature } from '../../schema/procedure/documents/read-description.ts';
import type { AuditLog } from '../audit/chain/audit-log.ts';
import { adminRecord } from '../audit/record/admin-record.ts';
import { PersonPlaces } from '../limit/person-places.ts';
import { readBody } from '../request/read-body.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { documentHeaders, drained, givenDescription } from './document-http.ts';
import { commonHeaders } from './http-headers.ts';
import type { HttpRoute } from './http-routes.ts';
import { toCodedError } from './refusal.ts';
import { requestPath } from './request-path.ts';
import { signedInPersonOf } from './signed-in-person-of.ts';

/** Whether a person sees a case that names a document of another agency. */
export type MayReadDocument = (person: SignedInPerson, documentId: string) => Promise<boolean>;

/** What the addresses of documents are made of. */
export interface DocumentRoutesOptions {
  readonly documents: DocumentStore;
  readonly mayRead: MayReadDocument;
  readonly signIn: Pick<SignIn, 'sessionOf'>;
  readonly audit: Pick<AuditLog, 'append'>;
  /** Bytes of a refused upload that are still read, so that who sends them hears the refusal. */
  readonly maxDocumentBytes: number;
}

/** Uploads and readings at once. WHY few: each holds a file open, and hashes all of it. */
const places = { ofPerson: 3, ofAll: 24 } as const;

/** Bytes that are still read of who is not signed in. */
const strangerBytes = 64 * 1024;

/**
 * `/documents`: stores a document. `/document-checks`: judges one and keeps nothing of it. `/documents/ID`: gives its bytes. `/documents/ID/signatures`: records a signature. For people who
 * are signed in; each stands in the sharing log before it is answered.
 */
export function documentRoutes(options: DocumentRoutesOptions): readonly HttpRoute[] {
  const routes = new DocumentRoutes(options);
  return [
    {
      path: '/documents',
      methods: ['POST'],
      takes: 'stream',
      handle: (...exchange) => routes.store(...exchange),
    },
    {
      path: '/document-checks',
      methods: ['POST'],
      takes: 'stream',
      handle: (...exchange) => routes.check(...exchange),
    },
    { path: '/documents/:id', methods: ['GET'], handle: (...exchange) => routes.read(...exchange) },
    {
      path: '/documents/:id/signatures',
      methods: ['POST'],
      handle: (...exchange) => routes.sign(...exchange),
    },
  ];
}

class DocumentRoutes {
  readonly #options: DocumentRoutesOptions;
  readonly #places = new PersonPlaces(places);

  constructor(options: DocumentRoutesOptions) {
    this.#options = options;
  }

  async store(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.#sent(request, reply, async (bytes, person) => {
      const document = await this.#stored(request, bytes, person);
      const { id, sha256, bytes: length } = document;
      return reply
        .code(201)
        .headers({ ...commonHeaders, location: `/documents/${id}` })
        .send({ id, sha256, bytes: length });
    });
  }

  async check(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.#sent(request, reply, async (bytes, person) => {
      const checked = await this.#options.documents.check(uploadOf(request, bytes), person);
      const { kind, sha256, bytes: length, storedFor } = checked;
      const told = `${kind} sha256=${sha256} bytes=${length} for=${storedFor}`;
      await this.#record(request, person, `document checked ${told}`);
      return reply.headers(commonHeaders).send({ sha256, bytes: length });
    });
  }

  /** Takes the bytes of a body for who is signed in; of what is refused the rest is read. */
  async #sent(
    request: FastifyRequest,
    reply: FastifyReply,
    take: (bytes: Readable, person: SignedInPerson) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const bytes = request.body instanceof Readable ? request.body : Readable.from([]);
    let most = strangerBytes;
    try {
      const person = await this.#personOf(request);
      most = this.#options.maxDocumentBytes;
      return await this.#inPlace(person, () => take(bytes, person));
    } catch (error) {
      if (!(await drained(bytes, most))) reply.header('connection', 'close');
      throw error;
    }
  }

  async read(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const person = await this.#personOf(request);
    const release = this.#places.take(person.id);
    try {
      const document = await this.#readable(request, person);
      const opened = await this.#options.documents.open(document);
      const stream = opened.stream();
      stream.once('close', () => {
        release();
        void opened.close();
      });
      await this.#record(request, person, `document read ${toldOf(document)}`).catch((error: unknown) => {
        stream.destroy();
        throw error;
      });
      return reply.headers({ ...commonHeaders, ...documentHeaders(document) }).send(stream);
    } catch (error) {
      release();
      throw error;
    }
  }

  async sign(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const person = await this.#personOf(request);
    const given = readBody(request.method, request.headers['content-type'], request.body);
    const signature = readSignature(given, Date.now());
    const { id } = await this.#readable(request, person);
    const act = `document signature recorded ${id} ${signature.format} ${signature.certificateSerial ?? '-'}`;
    await this.#record(request, person, `${act}: begun`);
    const { signatures } = await this.#options.documents.addSignature(id, signature, person.id);
    await this.#record(request, person, `${act}: done`);
    return reply.code(201).headers(commonHeaders).send({ id, signatures });
  }

  async #stored(
    request: FastifyRequest,
    bytes: Readable,
    person: SignedInPerson,
  ): Promise<ProcedureDocument> {
    const upload = uploadOf(request, bytes);
    const before = (arrived: ArrivedDocument) =>
      this.#record(request, person, `document stored ${toldOf(arrived)}: begun`);
    const document = await this.#options.documents
      .add(upload, person, before)
      .catch(async (error: unknown) => {
        await this.#record(request, person, 'document stored: refused', toCodedError(error));
        throw error;
      });
    await this.#record(request, person, `document stored ${toldOf(document)}: done`);
    return document;
  }

  /** The document of the address, for who may read it. @throws DOCUMENT_UNKNOWN, the same for one that is not there */
  async #readable(request: FastifyRequest, person: SignedInPerson): Promise<ProcedureDocument> {
    const [, , id = ''] = requestPath(request.url).split('/');
    const document = await this.#options.documents.get(id);
    // WHY asked in any case: the time must not tell which documents there are.
    const isSeen = isDocumentId(id) && (await this.#options.mayRead(person, id));
    if (document !== null && (isSeen || agenciesOf(person).has(document.storedFor))) return document;
    const refusal = codedError('DOCUMENT_UNKNOWN', { document: isDocumentId(id) ? id : '?' });
    await this.#record(request, person, `document ${isDocumentId(id) ? id : '?'}: refused`, refusal);
    throw refusal;
  }

  #personOf(request: FastifyRequest): Promise<SignedInPerson> {
    return signedInPersonOf(request, this.#options.signIn);
  }

  async #inPlace<Result>(person: SignedInPerson, work: () => Promise<Result>): Promise<Result> {
    const release = this.#places.take(person.id);
    return work().finally(release);
  }

  /** @throws AUDIT_UNAVAILABLE */
  async #record(
    request: FastifyRequest,
    person: SignedInPerson,
    action: string,
    error?: CodedError,
  ): Promise<void> {
    const now = new Date().toISOString();
    const act = adminRecord({
      requestId: request.id,
      by: person.id,
      action: error === undefined ? action : `${action} ${error.code}`,
      outcome: error === undefined ? 'OK' : 'FAILED',
      status: error?.status ?? 200,
      receivedAt: now,
      answeredAt: now,
      policyVersion: null,
    });
    await this.#options.audit.append({ ...act, person: person.id, address: request.ip });
  }
}

/** @throws DOCUMENT_TYPE_UNKNOWN, DOCUMENT_INVALID */
function uploadOf({ headers }: FastifyRequest, bytes: Readable): DocumentUpload {
  const mediaType = mediaTypeOf(headers['content-type']);
  if (mediaType === null) throw codedError('DOCUMENT_TYPE_UNKNOWN', { permitted: permittedTypes.join(', ') });
  const given = givenDescription(headers['lienthong-document']);
  const description = readDescription(given, legalDayOf(Date.now()));
  const length = headers['content-length'];
  return { description, mediaType, bytes, announcedBytes: length === undefined ? null : Number(length) };
}

/** A document as the sharing log names it: by its hash, never by its title. */
function toldOf({ id, kind, sha256, bytes, storedFor }: ArrivedDocument): string {
  return `${id} ${kind} sha256=${sha256} bytes=${bytes} for=${storedFor}`;
}
