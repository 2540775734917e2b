import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArrivedDocument, DocumentStore } from '../../../../schema/exchange/document-store.ts';
import { readDescription } from '../../../../schema/procedure/documents/read-description.ts';
import type { ControlStore } from '../../../../subgraphs/registry/store/control-store-interface.ts';
import { openDocumentStore } from '../../../../subgraphs/registry/store/documents.ts';
import { openControlStore } from '../../../../subgraphs/registry/store/sql-control-store.ts';
import { sweepDocuments } from '../../../../subgraphs/registry/store/sweep-documents.ts';

let folder: string;
let records: ControlStore;
let documents: DocumentStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
  records = await openControlStore({ file: join(folder, 'control.db') });
  documents = await openDocumentStore({ records, folder: join(folder, 'documents'), ...limits });
});
afterEach(async () => {
  vi.useRealTimers();
  await records.close();
  expect(reports.splice(0)).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

const reports: unknown[] = [];
const report = (error: unknown) => void reports.push(error);
const limits = { maxBytes: 1_000, maxDayBytes: 2_000, report };
const person = (agency: string) => ({
  ...{ id: 'an', agency },
  roles: [{ person: 'an', agency, role: 'OWNER_HEAD', from: '2026-01-01', to: null, decision: '1' } as const],
});
const description = readDescription({ kind: 'EVIDENCE', title: 'chứng cứ' }, '2026-01-01');
const fileOf = (sha256: string) => join(folder, 'documents', sha256.slice(0, 2), sha256);
const files = async () =>
  (await readdir(join(folder, 'documents'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

interface Added {
  readonly agency?: string;
  readonly before?: (arrived: ArrivedDocument) => Promise<void>;
  readonly size?: number;
  readonly announced?: number | null;
}

function add(text: string, { agency = 'A.B', before = async () => {}, size = 100, announced }: Added = {}) {
  const bytes = Buffer.concat([Buffer.from(`%PDF-1.7 ${text}`), Buffer.alloc(size, 32)]).subarray(0, size);
  const upload = { description, mediaType: 'application/pdf', announcedBytes: announced ?? size };
  return documents.add({ ...upload, bytes: Readable.from([bytes]) }, person(agency), before);
}

describe('the store of documents', () => {
  it('keeps bytes under their hash and gives them again, also after it was opened anew', async () => {
    const stored = await add('một');
    const again = await openDocumentStore({ records, folder: join(folder, 'documents'), ...limits });
    const document = await again.get(stored.id);
    expect(document).toEqual(stored);
    expect(await again.list([stored.id, 'x', '0'.repeat(32)])).toEqual([stored]);
    const opened = await again.open(stored);
    expect((await buffer(opened.stream())).length).toBe(100);
    await opened.close();
    expect((await stat(fileOf(stored.sha256))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'documents'))).mode & 0o077).toBe(0);
  });

  it('records nothing when what has to be written before cannot be', async () => {
    const failing = add('hai', { before: () => Promise.reject(new TypeError('no log')) });
    await expect(failing).rejects.toThrow('no log');
    expect(await records.documentBytesToday('A.B')).toBe(0);
  });

  it('records nothing when the bytes were taken away in between', async () => {
    let sha256 = '';
    const before = async (arrived: ArrivedDocument) => {
      sha256 = arrived.sha256;
      await rm(fileOf(sha256));
    };
    await expect(add('ba', { before })).rejects.toMatchObject({
      code: 'DOCUMENT_STORE_UNAVAILABLE',
    });
    expect(sha256).not.toBe('');
    expect(await records.documentBytesToday('A.B')).toBe(0);
  });

  it('gives the last bytes only when all of them are right', async () => {
    const size = 900;
    const stored = await add('bốn', { size });
    const opened = await documents.open(stored);
    const file = fileOf(stored.sha256);
    const bytes = await readFile(file);
    await writeFile(file, Buffer.concat([Buffer.from('!'), bytes.subarray(1)]));
    await expect(buffer(opened.stream())).rejects.toMatchObject({ code: 'DOCUMENT_BROKEN' });
    await opened.close();
  });

  it('counts a share of each agency a day: what is on its way, stored or refused, not what was given back', async () => {
    await add('năm', { size: 900 });
    const code = (made: Promise<unknown>) =>
      made.then(
        () => null,
        (error: { code: string }) => error.code,
      );
    const both = await Promise.all([code(add('a', { size: 700 })), code(add('b', { size: 700 }))]);
    expect(both.sort()).toEqual([null, 'DOCUMENT_SHARE_USED'].sort());
    expect(await code(add('c', { size: 500 }))).toBe('DOCUMENT_SHARE_USED');
    expect(await code(add('c', { size: 300 }))).toBeNull();
    expect(await code(add('c', { size: 900, agency: 'C.D' }))).toBeNull();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    expect(await code(add('d', { size: 900 }))).toBeNull();
  });

  it('takes more than was announced only within its limits', async () => {
    const larger = add('e', { size: 1_001, announced: 10, agency: 'C.D' });
    await expect(larger).rejects.toMatchObject({ code: 'DOCUMENT_TOO_LARGE' });
    await add('f', { size: 900 });
    await add('g', { size: 900 });
    const more = add('h', { size: 300, announced: 10 });
    await expect(more).rejects.toMatchObject({ code: 'DOCUMENT_SHARE_USED' });
    expect(await records.documentBytesToday('A.B')).toBe(1_800);
  });

  it('says so when the folder cannot be written', async () => {
    await rm(join(folder, 'documents', 'incoming'), { recursive: true });
    await expect(add('h')).rejects.toMatchObject({ code: 'DOCUMENT_STORE_UNAVAILABLE' });
    await writeFile(join(folder, 'file'), '');
    const opening = openDocumentStore({ records, folder: join(folder, 'file'), ...limits });
    await expect(opening).rejects.toMatchObject({ code: 'DOCUMENT_STORE_UNAVAILABLE' });
  });

  it('puts aside at the start what is old and has no record, and nothing else', async () => {
    const stored = await add('i');
    const orphan = 'ab'.repeat(32);
    const strangers = ['abx', orphan.toUpperCase(), 'cd'.repeat(32)];
    await mkdir(join(folder, 'documents', 'ab'), { recursive: true });
    for (const name of [orphan, ...strangers]) await writeFile(join(folder, 'documents', 'ab', name), 'x');
    await writeFile(join(folder, 'documents', 'incoming', 'half'), 'x');
    await writeFile(join(folder, 'documents', 'note'), 'x');
    await sweepDocuments(join(folder, 'documents'), records, Date.now() + 1_800_000);
    expect(await files()).toContain('half');
    await sweepDocuments(join(folder, 'documents'), records, Date.now() + 7_200_000);
    expect((await files()).sort()).toEqual([stored.sha256, 'note', orphan, ...strangers].sort());
    expect(await readdir(join(folder, 'documents', 'unrecorded'))).toEqual([orphan]);
  });

  it('loses nothing when an older control database was restored, and finds it again with the newer one', async () => {
    const stored = await add('l');
    const older = await openControlStore({ file: join(folder, 'older.db') });
    const place = join(folder, 'documents');
    await sweepDocuments(place, older, Date.now() + 7_200_000);
    await expect(documents.open(stored)).rejects.toMatchObject({ code: 'DOCUMENT_BROKEN' });
    await sweepDocuments(place, older, Date.now() + 80 * 86_400_000);
    await sweepDocuments(place, records, Date.now() + 81 * 86_400_000);
    await (await documents.open(stored)).close();
    await sweepDocuments(place, older, Date.now() + 82 * 86_400_000);
    await sweepDocuments(place, older, Date.now() + 173 * 86_400_000);
    expect(await files()).toEqual([]);
    await older.close();
  });

  it('opens, and reports it, where what a crash left cannot be put aside', async () => {
    await rm(join(folder, 'documents', 'unrecorded'), { recursive: true });
    await writeFile(join(folder, 'documents', 'unrecorded'), '');
    documents = await openDocumentStore({ records, folder: join(folder, 'documents'), ...limits });
    expect(reports.splice(0)).toMatchObject([{ code: 'EEXIST' }]);
    expect((await add('m')).bytes).toBe(100);
  });

  it('keeps signatures in their order, beside what they were recorded on', async () => {
    const { id } = await add('k');
    const signature = {
      ...{
        signerName: 'An',
        signerPosition: 'Giám đốc',
        certificateSerial: null,
        issuer: null,
        detail: null,
      },
      ...{ signedAt: '2026-01-05T08:00:00Z', format: 'PAPER' as const },
    };
    await documents.addSignature(id, signature, 'an');
    const document = await documents.addSignature(id, { ...signature, signerName: 'Bình' }, 'binh');
    expect(document.signatures).toMatchObject([
      { signerName: 'An', check: 'NOT_CHECKED', checkedBy: 'an' },
      { signerName: 'Bình', checkedBy: 'binh' },
    ]);
    expect(await documents.get(id)).toEqual(document);
    await expect(documents.addSignature('0'.repeat(32), signature, 'an')).rejects.toMatchObject({
      code: 'DOCUMENT_UNKNOWN',
    });
  });
});
