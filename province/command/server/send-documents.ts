import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { isDocumentId } from '../../../schema/procedure/documents/document.ts';
import { endingOf, permittedTypes } from '../../../schema/procedure/documents/media-types.ts';
import { readFieldsFile } from './act-fields.ts';
import { refusalIn, type ServerClient } from './server-client.ts';

/** A document that an act names, as `--document` says it. */
interface NamedDocument {
  readonly file: string;
  /** What `POST /documents` is told of it. */
  readonly described: Readonly<Record<string, unknown>>;
}

/**
 * Ids of documents that an act names: those of files are stored first, one after another; with `isPreview` they are only checked, and
 * their hashes stand for them. `stored` hears of each. A YAML file describes
 * one: `file` names its bytes, from the folder of the description, and the rest says what it is; any other file is an OTHER
 * document with its name as the title.
 * @throws OPTION_INVALID, SERVER_REFUSED
 */
export async function documentIds(
  client: ServerClient,
  named: readonly string[],
  { stored, ...sending }: Sending & { readonly stored: (file: string, id: string) => void },
): Promise<readonly string[]> {
  // WHY all first: nothing is stored where the second file is not there.
  const documents = await Promise.all(
    named.map(async (each) => (isDocumentId(each) ? each : describedDocument(each))),
  );
  const ids: string[] = [];
  for (const document of documents) {
    const id = typeof document === 'string' ? document : await send(client, document, sending);
    if (typeof document !== 'string') stored(document.file, id);
    ids.push(id);
  }
  return ids;
}

async function describedDocument(path: string): Promise<NamedDocument> {
  if (!/\.ya?ml$/i.test(path)) {
    await requireFile(path);
    return { file: path, described: { kind: 'OTHER', title: basename(path, extname(path)) } };
  }
  const { file, ...described } = await readFieldsFile(path);
  if (typeof file !== 'string') throw unreadable(path, 'thiếu `file`', '`file` is missing');
  const found = resolve(dirname(path), file);
  await requireFile(found);
  return { file: found, described };
}

/** How files are sent: for which agency, and whether they are kept. */
interface Sending {
  readonly storedFor: string | null;
  readonly isPreview: boolean;
}

async function send(
  client: ServerClient,
  { file, described }: NamedDocument,
  { storedFor, isPreview }: Sending,
): Promise<string> {
  const ending = extname(file).slice(1).toLowerCase();
  const type = permittedTypes.find(
    (each) => endingOf(each) === ending || (each === 'image/jpeg' && ending === 'jpeg'),
  );
  if (type === undefined) {
    const endings = permittedTypes.map(endingOf).join(', ');
    throw unreadable(file, `chỉ nhận tệp ${endings}`, `only files ${endings} are taken`);
  }
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  // WHY the hash: what arrives is what was read here.
  const told = { ...(storedFor === null ? {} : { storedFor }), ...described, sha256: hash.digest('hex') };
  const { body } = await client.send(isPreview ? '/document-checks' : '/documents', {
    bytes: await openAsBlob(file),
    headers: { 'content-type': type, 'lienthong-document': encodeURIComponent(JSON.stringify(told)) },
  });
  const refusal = refusalIn(body);
  if (refusal !== null) throw refusal;
  return String(isPreview ? body.sha256 : body.id);
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile() !== true) throw unreadable(file, 'không đọc được', 'cannot be read');
}

function unreadable(file: string, vi: string, en: string) {
  return codedError('OPTION_INVALID', {
    detail: { vi: `--document ${file}: ${vi}`, en: `--document ${file}: ${en}` },
  });
}
