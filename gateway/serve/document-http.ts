import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { ProcedureDocument } from '../../schema/procedure/documents/document.ts';
import { endingOf } from '../../schema/procedure/documents/media-types.ts';
import { requestPath } from './request-path.ts';

/**
 * Headers under which the bytes of a document leave: to be saved, not to be shown. WHY a sandbox as well: whoever opens it in spite of
 * that runs nothing of it in our name.
 */
export function documentHeaders(document: ProcedureDocument): Readonly<Record<string, string>> {
  const isText = document.mediaType === 'text/plain';
  return {
    'content-type': isText ? 'text/plain; charset=utf-8' : document.mediaType,
    'content-length': String(document.bytes),
    'content-disposition': dispositionOf(document),
    'content-security-policy': "sandbox; default-src 'none'",
    'cross-origin-resource-policy': 'same-origin',
    // RFC 9530.
    'repr-digest': `sha-256=:${Buffer.from(document.sha256, 'hex').toString('base64')}:`,
  };
}

/** The name to save under (RFC 6266): one that every client reads, and the title. */
function dispositionOf({ id, title, mediaType }: ProcedureDocument): string {
  const ending = endingOf(mediaType);
  const name = [...title.replace(/[/\\:*?"<>|]/g, '-')].slice(0, 80).join('');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="document-${id}.${ending}"; filename*=UTF-8''${encoded}.${ending}`;
}

/**
 * What the header `lienthong-document` says: an object in JSON, percent-encoded as `encodeURIComponent` does. WHY a header: an address
 * stands in the logs of whatever lies between, and the body is the file alone.
 * @throws DOCUMENT_INVALID
 */
export function givenDescription(header: string | readonly string[] | undefined): unknown {
  if (typeof header !== 'string' || header === '') throw codedError('DOCUMENT_INVALID', { detail: noHeader });
  try {
    return JSON.parse(decodeURIComponent(header)) as unknown;
  } catch (cause) {
    throw codedError('DOCUMENT_INVALID', { detail: badHeader }, cause);
  }
}

const noHeader = { vi: 'thiếu tiêu đề lienthong-document', en: 'the header lienthong-document is missing' };
const badHeader = {
  vi: 'tiêu đề lienthong-document không phải JSON viết theo encodeURIComponent',
  en: 'the header lienthong-document is no JSON as encodeURIComponent writes it',
};

/** Whether a request brings a document, which may be long on its way. */
export function isDocumentUpload({ method, url = '' }: IncomingMessage): boolean {
  const path = requestPath(url);
  return method === 'POST' && (path === '/documents' || path === '/document-checks');
}

/** Time in which the rest of a refused body is read. */
const drainMs = 10_000;

/**
 * Reads the rest of a refused body and forgets it; whether it came to its end soon and within so many bytes. WHY read at all: who is still
 * sending when the connection closes never sees the answer.
 */
export async function drained(body: Readable, mostBytes: number): Promise<boolean> {
  if (body.destroyed || body.readableEnded) return body.readableEnded;
  let left = mostBytes;
  const enough = new AbortController();
  const timer = setTimeout(() => enough.abort(), drainMs);
  body.on('data', (piece: Buffer) => {
    left -= piece.length;
    if (left < 0) enough.abort();
  });
  body.resume();
  await Promise.race([once(body, 'end'), once(body, 'close'), once(enough.signal, 'abort')]).catch(() => {});
  clearTimeout(timer);
  return body.readableEnded;
}
