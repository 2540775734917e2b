import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { letter, pdf, sendDocument } from '../fixtures/sent-document.ts';
import { ownPage, signedIn } from '../fixtures/signed-in-person.ts';

let running: RunningProvince;
let dung: Readonly<Record<string, string>>;
let giang: Readonly<Record<string, string>>;
let binh: Readonly<Record<string, string>>;
beforeAll(async () => {
  running = await runProvince({
    LIENTHONG_MAX_DOCUMENT_BYTES: '100000',
    LIENTHONG_MAX_DOCUMENT_DAY_BYTES: '400000',
  });
  dung = await signedIn(running, 'dung.pv');
  giang = await signedIn(running, 'giang.hv');
  binh = await signedIn(running, 'binh.nt');
});
afterAll(() => running.stop());

const read = (id: string, headers: Readonly<Record<string, string>>, init: RequestInit = {}) =>
  fetch(`${running.address}/documents/${id}`, { headers, ...init });
const codeOf = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
const logged = async (count: number) =>
  (await tailAudit({ folder: running.configuration.dataDir, count })).map(({ record }) => record);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a document', () => {
  it('is stored under its hash, recorded, logged, and read by the agency that stored it', async () => {
    const bytes = pdf('một');
    const sha256 = hashOf(bytes);
    const sent = await sendDocument(running.address, {
      headers: dung,
      bytes,
      described: { ...letter, sha256 },
    });
    expect(sent).toMatchObject({ status: 201, sha256, bytes: bytes.length });
    expect(sent.id).toMatch(/^[0-9a-f]{32}$/);
    const told = `${sent.id} REQUEST_LETTER sha256=${sha256} bytes=${bytes.length} for=H41.STC`;
    expect(await logged(2)).toMatchObject([
      { person: 'dung.pv', account: 'dung.pv', detail: `document stored ${told}: begun` },
      { person: 'dung.pv', detail: `document stored ${told}: done` },
    ]);
    const file = join(running.configuration.dataDir, 'documents', sha256.slice(0, 2), sha256);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const answer = await read(sent.id, giang);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="document-${sent.id}.pdf"; filename*=UTF-8''${encodeURIComponent(letter.title)}.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    expect(await logged(1)).toMatchObject([{ person: 'giang.hv', detail: `document read ${told}` }]);
    const [document] = await running.province.store.documents([sent.id]);
    expect(document).toMatchObject({ ...letter, storedBy: 'dung.pv', storedFor: 'H41.STC', signatures: [] });
  });

  it('is told to nobody else: unknown and forbidden are the same', async () => {
    const { id } = await sendDocument(running.address, { headers: dung, bytes: pdf('hai') });
    for (const [asked, headers] of [
      [id, binh],
      ['0'.repeat(32), binh],
      ['0'.repeat(32), dung],
    ] as const) {
      const answer = await read(asked, headers);
      expect([answer.status, await codeOf(answer)]).toEqual([404, 'DOCUMENT_UNKNOWN']);
    }
    expect(await logged(1)).toMatchObject([
      { outcome: 'FAILED', detail: expect.stringContaining('DOCUMENT_UNKNOWN') },
    ]);
    const strangers = [
      [{}, 400, 'CSRF_HEADER_MISSING'],
      [ownPage, 401, 'SIGN_IN_NEEDED'],
      [{ ...dung, authorization: `Bearer ${running.keys.get('tax')}` }, 401, 'SIGN_IN_NEEDED'],
    ] as const;
    for (const [headers, status, code] of strangers) {
      const answer = await read(id, headers);
      expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
      expect(await sendDocument(running.address, { headers })).toMatchObject({ status, code });
    }
  });

  it('is stored once when its bytes come twice, under two records', async () => {
    const bytes = pdf('ba');
    const first = await sendDocument(running.address, { headers: dung, bytes });
    const second = await sendDocument(running.address, { headers: binh, bytes });
    expect(first.sha256).toBe(second.sha256);
    expect(first.id).not.toBe(second.id);
    const folder = join(running.configuration.dataDir, 'documents');
    expect(await readdir(join(folder, first.sha256.slice(0, 2)))).toContain(first.sha256);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    expect((await read(first.id, binh)).status).toBe(404);
    expect((await read(second.id, binh)).status).toBe(200);
  });

  it('is refused with every finding, and nothing is stored', async () => {
    const sent = await sendDocument(running.address, {
      headers: dung,
      described: { kind: 'DECISION', title: ' ', issuedOn: '2026-02-30', extra: 1 },
    });
    expect(sent).toMatchObject({ status: 400, code: 'DOCUMENT_INVALID' });
    for (const place of ['title', 'issuedOn', 'extra']) expect(sent.message).toContain(place);
    const refusals = [
      [{ mediaType: 'text/html' }, 'DOCUMENT_TYPE_UNKNOWN'],
      [{ mediaType: 'image/png' }, 'DOCUMENT_TYPE_DIFFERS'],
      [{ described: { ...letter, sha256: '0'.repeat(64) } }, 'DOCUMENT_HASH_DIFFERS'],
      [{ described: { ...letter, storedFor: 'G01.CAT' } }, 'DOCUMENT_AGENCY_REFUSED'],
      [{ described: { ...letter, number: null } }, 'DOCUMENT_INVALID'],
      [{ bytes: Buffer.alloc(0) }, 'DOCUMENT_INVALID'],
      [{ bytes: Buffer.concat([pdf(), Buffer.alloc(100_000)]) }, 'DOCUMENT_TOO_LARGE'],
    ] as const;
    for (const [changed, code] of refusals)
      expect(await sendDocument(running.address, { headers: dung, ...changed })).toMatchObject({ code });
    expect(await readdir(join(running.configuration.dataDir, 'documents', 'incoming'))).toEqual([]);
  });

  it('that is refused while it is still on its way gets its answer all the same', async () => {
    const half = async (bytes: Buffer, length: number) => {
      const socket = connect({ host: '127.0.0.1', port: Number(new URL(running.address).port) });
      const answer = text(socket);
      const headers = { ...dung, 'content-type': 'application/pdf', 'content-length': String(length) };
      const described = encodeURIComponent(JSON.stringify(letter));
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.write(
        `POST /documents HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\nlienthong-document: ${described}\r\n${lines.join('')}\r\n`,
      );
      socket.write(bytes.subarray(0, 1_000));
      await new Promise((resolve) => setTimeout(resolve, 200));
      socket.write(bytes.subarray(1_000));
      return answer;
    };
    const answer = await half(Buffer.alloc(60_000, 1), 60_000);
    expect(answer).toMatch(/^HTTP\/1\.1 415 /);
    expect(answer).toContain('DOCUMENT_TYPE_DIFFERS');
    expect(await half(Buffer.alloc(2_000, 1), 200_000)).toContain('DOCUMENT_TOO_LARGE');
  });

  it('takes signatures as a person saw them, from who may read it', async () => {
    const { id } = await sendDocument(running.address, { headers: dung, bytes: pdf('bốn') });
    const signature = {
      ...{
        signerName: 'Phạm Văn Dũng',
        signerPosition: 'Giám đốc',
        certificateSerial: '5402AB',
        issuer: 'CA',
      },
      ...{ signedAt: '2026-01-05T08:00:00+07:00', format: 'PADES' },
    };
    const sign = (headers: Readonly<Record<string, string>>, body: object) =>
      fetch(`${running.address}/documents/${id}/signatures`, {
        ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
        body: JSON.stringify(body),
      });
    expect((await sign(binh, signature)).status).toBe(404);
    expect(await codeOf(await sign(dung, { ...signature, issuer: null }))).toBe('DOCUMENT_INVALID');
    const answer = await sign(giang, signature);
    expect([answer.status, await answer.json()]).toMatchObject([
      201,
      { id, signatures: [{ ...signature, check: 'NOT_CHECKED', checkedBy: 'giang.hv', detail: null }] },
    ]);
    expect((await running.province.store.documents([id]))[0]?.signatures).toHaveLength(1);
  });

  it('is for an act only when it was stored for the agency of who acts', async () => {
    const { id } = await sendDocument(running.address, { headers: dung, bytes: pdf('năm') });
    const { store } = running.province;
    const roles = (await store.people()).roles;
    const of = (person: string) => ({ roles: roles.filter((grant) => grant.person === person) });
    expect(await store.requireDocuments([id, id], of('giang.hv'))).toMatchObject([{ id }]);
    await expect(store.requireDocuments([id], of('binh.nt'))).rejects.toMatchObject({
      code: 'DOCUMENT_UNKNOWN',
    });
    await expect(store.requireDocuments(['../x'], of('giang.hv'))).rejects.toMatchObject({
      code: 'DOCUMENT_UNKNOWN',
    });
  });

  it('answers other methods, HEAD and a used share', async () => {
    const { id } = await sendDocument(running.address, { headers: dung, bytes: pdf('sáu') });
    const wrong = await read(id, dung, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    const head = await read(id, dung, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([
      200,
      '',
      'application/pdf',
    ]);
    const bytes = Buffer.concat([pdf('bảy'), Buffer.alloc(90_000, 32)]);
    const codes: (string | undefined)[] = [];
    for (let at = 0; at < 5; at++)
      codes.push((await sendDocument(running.address, { headers: dung, bytes })).code);
    expect(codes.at(-1)).toBe('DOCUMENT_SHARE_USED');
    expect((await sendDocument(running.address, { headers: binh, bytes })).status).toBe(201);
  });
});

describe('a document that is only checked', () => {
  const check = (headers: Readonly<Record<string, string>>, bytes: Buffer, described: object = letter) =>
    fetch(`${running.address}/document-checks`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/pdf',
        'lienthong-document': encodeURIComponent(JSON.stringify(described)),
      },
      body: new Uint8Array(bytes),
    });
  const kept = async () =>
    (await readdir(join(running.configuration.dataDir, 'documents'), { recursive: true })).sort();

  it('is judged as one that is stored, named in the log, and kept nowhere', async () => {
    const before = await kept();
    const bytes = pdf('chỉ hỏi');
    const answer = await check(dung, bytes);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { sha256: hashOf(bytes), bytes: bytes.length },
    ]);
    expect(await logged(1)).toMatchObject([
      { detail: `document checked REQUEST_LETTER sha256=${hashOf(bytes)} bytes=${bytes.length} for=H41.STC` },
    ]);
    const wrong = { ...letter, sha256: '0'.repeat(64) };
    expect(await codeOf(await check(dung, bytes, wrong))).toBe('DOCUMENT_HASH_DIFFERS');
    expect(await codeOf(await check(dung, Buffer.from('no pages')))).toBe('DOCUMENT_TYPE_DIFFERS');
    expect(await codeOf(await check(dung, Buffer.alloc(100_001, '%PDF-1.7')))).toBe('DOCUMENT_TOO_LARGE');
    expect(await codeOf(await check(dung, bytes, { ...letter, storedFor: 'G01.CAT' }))).toBe(
      'DOCUMENT_AGENCY_REFUSED',
    );
    expect(await codeOf(await check(ownPage, bytes))).toBe('SIGN_IN_NEEDED');
    expect(await kept()).toEqual(before);
  });

  it('counts among what its agency sends in a day', async () => {
    const bytes = Buffer.concat([pdf('nhiều'), Buffer.alloc(60_000)]);
    const codes: unknown[] = [];
    for (let count = 0; count < 8 && !codes.includes('DOCUMENT_SHARE_USED'); count += 1) {
      const answer = await check(binh, bytes, { ...letter, storedFor: undefined });
      codes.push(answer.status === 200 ? null : await codeOf(answer));
    }
    expect(codes).toContain('DOCUMENT_SHARE_USED');
  });
});
