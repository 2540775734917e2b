import type { Knex } from 'knex';
import { legalDayOf } from '../../../schema/calendar/legal-day.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { ArrivedDocument } from '../../../schema/exchange/document-store.ts';
import { type Actor, agenciesOf } from '../../../schema/procedure/documents/acting-agency.ts';
import {
  type DocumentSignature,
  isDocumentId,
  type ProcedureDocument,
} from '../../../schema/procedure/documents/document.ts';
import type { SignatureDescription } from '../../../schema/procedure/documents/read-description.ts';

/** Records of documents: their bytes stand in files beside the database. Rows are added, never changed. */

/** WHY few: SQLite takes 999 values in a statement on older builds. */
const namesOfStatement = 500;

/** Those documents of the ids that are there, in the order of the ids. */
export async function readDocuments(
  knex: Knex,
  ids: readonly string[],
): Promise<readonly ProcedureDocument[]> {
  const wanted = [...new Set(ids)].filter(isDocumentId);
  const found = new Map<string, ProcedureDocument>();
  for (let from = 0; from < wanted.length; from += namesOfStatement) {
    const some = wanted.slice(from, from + namesOfStatement);
    const rows = await knex('document').whereIn('id', some);
    const signatures = await readSignatures(knex, some);
    for (const row of rows) found.set(row.id, documentOf(row, signatures.get(row.id) ?? []));
  }
  return wanted.flatMap((id) => found.get(id) ?? []);
}

async function readSignatures(
  knex: Knex,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DocumentSignature[]>> {
  const rows = await knex('document_signature').whereIn('document', ids).orderBy('id');
  const signatures = new Map<string, DocumentSignature[]>();
  for (const { document, record } of rows) {
    const signature: DocumentSignature = typeof record === 'string' ? JSON.parse(record) : record;
    signatures.set(document, [...(signatures.get(document) ?? []), signature]);
  }
  return signatures;
}

/**
 * The documents that an act names, in its order: each is there, and was stored for an agency that the person acts for.
 * @throws DOCUMENT_UNKNOWN for the first that is not
 */
export async function requireDocuments(
  knex: Knex,
  ids: readonly string[],
  person: Pick<Actor, 'roles'>,
): Promise<readonly ProcedureDocument[]> {
  const agencies = agenciesOf(person);
  const documents = (await readDocuments(knex, ids)).filter(({ storedFor }) => agencies.has(storedFor));
  const known = new Set(documents.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing !== undefined) throw unknownDocument(missing);
  return documents;
}

/** WHY cut: what a client sent in the place of an id may be any text. */
export function unknownDocument(id: string) {
  return codedError('DOCUMENT_UNKNOWN', {
    document: isDocumentId(id) ? id : JSON.stringify(id.slice(0, 32)),
  });
}

/** Bytes that were stored for an agency on the legal day of a moment (ISO 8601), each record counted. */
export async function bytesOfDay(knex: Knex, agency: string, at: string): Promise<number> {
  const row = await knex('document')
    .where({ stored_for: agency, stored_on: legalDayOf(Date.parse(at)) })
    .sum({ bytes: 'bytes' })
    .first();
  return Number(row?.bytes ?? 0);
}

/** Records a document whose bytes are on disk. @throws DOCUMENT_SHARE_USED */
export async function insertDocument(
  trx: Knex.Transaction,
  document: ArrivedDocument,
  mostOfDay: number,
): Promise<void> {
  const { storedFor, storedAt, bytes } = document;
  if ((await bytesOfDay(trx, storedFor, storedAt)) + bytes > mostOfDay)
    throw codedError('DOCUMENT_SHARE_USED', { agency: storedFor, most: mostOfDay });
  await trx('document').insert({
    id: document.id,
    kind: document.kind,
    number: document.number,
    issued_on: document.issuedOn,
    issuer_agency: document.issuerAgency,
    title: document.title,
    sha256: document.sha256,
    bytes,
    media_type: document.mediaType,
    stored_at: storedAt,
    stored_on: legalDayOf(Date.parse(storedAt)),
    stored_by: document.storedBy,
    stored_for: storedFor,
  });
}

/** Records a signature as a person saw it. @throws DOCUMENT_UNKNOWN */
export async function insertSignature(
  trx: Knex.Transaction,
  id: string,
  described: SignatureDescription,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<ProcedureDocument> {
  const [document] = await readDocuments(trx, [id]);
  if (document === undefined) throw unknownDocument(id);
  const signature: DocumentSignature = {
    ...described,
    check: 'NOT_CHECKED',
    checkedBy: by,
    checkedAt: at,
  };
  await trx('document_signature').insert({ document: id, record: JSON.stringify(signature) });
  return { ...document, signatures: [...document.signatures, signature] };
}

/** Those of some hashes that no document has. */
export async function unrecordedHashes(knex: Knex, hashes: readonly string[]): Promise<readonly string[]> {
  const recorded = new Set<string>();
  for (let from = 0; from < hashes.length; from += namesOfStatement) {
    const some = hashes.slice(from, from + namesOfStatement);
    for (const sha256 of await knex('document').whereIn('sha256', some).distinct().pluck('sha256'))
      recorded.add(String(sha256));
  }
  return hashes.filter((each) => !recorded.has(each));
}

interface DocumentRow {
  readonly [column: string]: unknown;
}

function documentOf(row: DocumentRow, signatures: readonly DocumentSignature[]): ProcedureDocument {
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    issuedOn: row.issued_on,
    issuerAgency: row.issuer_agency,
    title: row.title,
    sha256: row.sha256,
    bytes: Number(row.bytes),
    mediaType: row.media_type,
    storedAt: row.stored_at,
    storedBy: row.stored_by,
    storedFor: row.stored_for,
    signatures,
  } as ProcedureDocument;
}
