import { mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { letter, pdf, sendDocument, type ToldDocument } from '../fixtures/sent-document.ts';
import { ownPage, signedIn } from '../fixtures/signed-in-person.ts';

let running: RunningProvince;
let dung: Readonly<Record<string, string>>;
let binh: Readonly<Record<string, string>>;
let folder: string;
beforeAll(async () => {
  running = await runProvince({
    LIENTHONG_MAX_DOCUMENT_BYTES: '300000',
    LIENTHONG_MAX_DOCUMENT_DAY_BYTES: '3000000',
  });
  folder = join(running.configuration.dataDir, 'documents');
  dung = await signedIn(running, 'dung.pv');
  binh = await signedIn(running, 'binh.nt');
});
afterAll(() => running.stop());

const store = (sent: Parameters<typeof sendDocument>[1] = {}) =>
  sendDocument(running.address, { headers: dung, ...sent });
const read = (id: string, headers = dung) => fetch(`${running.address}/documents/${id}`, { headers });
const fileOf = ({ sha256 }: ToldDocument) => join(folder, sha256.slice(0, 2), sha256);
const arriving = () => readdir(join(folder, 'incoming'));

/** What the server answers to bytes on a bare connection. */
async function raw(...pieces: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(running.address).port) });
  socket.on('error', () => {});
  const answer = text(socket).catch(() => '');
  for (const piece of pieces) socket.write(piece);
  return answer;
}

function uploadHead(length: string): string {
  const headers = { ...dung, 'content-type': 'application/pdf', connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const described = encodeURIComponent(JSON.stringify(letter));
  return `POST /documents HTTP/1.1\r\nhost: 127.0.0.1\r\nlienthong-document: ${described}\r\n${lines.join('')}${length}\r\n\r\n`;
}

describe('documents', () => {
  it('D104 an id is never a path: whatever stands there names no document, and no file but a document is read', async () => {
    const { id, sha256 } = await store();
    await writeFile(join(folder, 'secret'), 'secret');
    const ids = [
      ...['..%2fcontrol.db', '%2e%2e%2f%2e%2e%2fcontrol.db', '..%5ccontrol.db', 'secret', sha256, 'incoming'],
      ...[
        `${id}%00`,
        `${id}%20`,
        `${id}.pdf`,
        id.toUpperCase(),
        `%00${id}`,
        '__proto__',
        'constructor',
        '%',
        `${id}'--`,
      ],
      ...['%ef%bc%8e%ef%bc%8e', `${sha256.slice(0, 2)}%2f${sha256}`, 'x'.repeat(5_000), '-', '*', '0'],
    ];
    for (const each of ids) {
      const answer = await read(each);
      expect([400, 404, 431], each).toContain(answer.status);
      expect(await answer.text(), each).not.toContain('secret":');
    }
    for (const path of ['/documents/../control.db', `/documents/${id}/../../control.db`, '//documents//x'])
      expect(
        await raw(
          `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nlienthong-csrf: 1\r\ncookie: ${dung.cookie}\r\nconnection: close\r\n\r\n`,
        ),
      ).toMatch(/^HTTP\/1\.1 404/);
    await rm(join(folder, 'secret'));
  });

  it('D105 a file that is not what it says is refused: pages as text, programs as pictures, types that are not named', async () => {
    const page = '<!DOCTYPE html><script>alert(1)</script>';
    const wrong = [
      ['text/plain', page],
      ['text/plain', `\ufeff  \n<HTML><body onload=alert(1)>`],
      ['text/plain', '<svg onload=alert(1)>'],
      ['text/plain', Buffer.from([0x41, 0xff, 0xfe])],
      ['text/plain', Buffer.from('a\0b')],
      ['text/plain', Buffer.concat([Buffer.alloc(200_000, 97), Buffer.from([0xc3])])],
      ['text/plain', pdf()],
      [
        'application/xml',
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      ],
      ['application/xml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
      ['application/pdf', page],
      ['application/pdf', Buffer.concat([Buffer.from('MZ'), pdf()])],
      ['image/png', 'GIF89a'],
      ['image/jpeg', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
      ['application/zip', '#!/bin/sh'],
      ['application/vnd.oasis.opendocument.text', Buffer.from('PK\u0003\u0004')],
    ] as const;
    for (const [mediaType, bytes] of wrong)
      expect(await store({ mediaType, bytes }), `${mediaType} ${String(bytes).slice(0, 40)}`).toMatchObject({
        ...{ status: 415, code: 'DOCUMENT_TYPE_DIFFERS', id: '' },
      });
    for (const mediaType of [
      'text/html',
      'image/svg+xml',
      'text/plain; charset=utf-7',
      'application/pdf, text/html',
      '*/*',
    ])
      expect(await store({ mediaType }), mediaType).toMatchObject({
        status: 415,
        code: expect.stringMatching(/^(?:DOCUMENT_TYPE_UNKNOWN|MEDIA_TYPE_UNSUPPORTED)$/),
      });
    // What is text and mentions a page leaves as text that nobody runs.
    const { id } = await store({ mediaType: 'text/plain', bytes: `xem: ${page}` });
    const { headers } = await read(id);
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'text/plain; charset=utf-8',
      'nosniff',
    ]);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(await arriving()).toEqual([]);
  });

  it('D106 bytes beyond what is told or allowed are not kept: too many, endless, fewer than told, a flood', async () => {
    const big = Buffer.concat([pdf(), Buffer.alloc(300_000)]);
    expect(await store({ bytes: big })).toMatchObject({ status: 413, code: 'DOCUMENT_TOO_LARGE' });
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(sent === 65_536 ? pdf('endless') : Buffer.alloc(65_536, 32));
      },
    });
    const told = await store({ bytes: endless }).catch(() => ({ id: '' }));
    expect(told.id).toBe('');
    expect(sent).toBeLessThan(20_000_000);
    // A length that is a lie: what lies behind it is another request, and what is missing never becomes a document.
    const more = await raw(uploadHead('content-length: 10'), '%PDF-1.7\n\nmore bytes than that');
    expect(more).toMatch(/^HTTP\/1\.1 201 /);
    expect(more).toContain('"bytes":10');
    const before = await running.province.store.documentBytesToday('H41.STC');
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(running.address).port) });
    socket.write(`${uploadHead('content-length: 100000')}%PDF-1.7 half`);
    await expect.poll(arriving).toHaveLength(1);
    socket.destroy();
    await expect.poll(arriving).toEqual([]);
    expect(await running.province.store.documentBytesToday('H41.STC')).toBe(before);
    // A flood of refused ones: at once few, and over the day no more bytes than what is kept could have.
    const lying = () => store({ mediaType: 'image/png', bytes: Buffer.alloc(250_000, 1) });
    const codes = new Set((await Promise.all(Array.from({ length: 40 }, lying))).map(({ code }) => code));
    expect([...codes].sort()).toEqual(['DOCUMENT_TYPE_DIFFERS', 'TOO_MANY_REQUESTS']);
    for (let at = 0; at < 60; at++) codes.add((await lying()).code);
    expect([...codes]).toContain('DOCUMENT_SHARE_USED');
    expect(await store({ bytes: Buffer.concat([pdf(), Buffer.alloc(250_000, 32)]) })).toMatchObject({
      status: 429,
    });
    expect((await sendDocument(running.address, { headers: binh })).status).toBe(201);
    expect(await arriving()).toEqual([]);
  });

  it('D107 bytes that were changed, cut, grown, linked or taken away are never given as the document', async () => {
    const bytes = Buffer.concat([pdf('nguyên bản'), Buffer.alloc(200_000, 32)]);
    const sent = await sendDocument(running.address, { headers: binh, bytes });
    const file = fileOf(sent);
    const harms: readonly (() => Promise<unknown>)[] = [
      () => writeFile(file, Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')])),
      () => truncate(file, 100),
      () => writeFile(file, Buffer.concat([bytes, Buffer.from(' ')])),
      () => writeFile(file, ''),
      () => rm(file),
      () => mkdir(file),
      async () => {
        await rm(file, { recursive: true });
        await writeFile(`${file}.copy`, bytes);
        await symlink(`${file}.copy`, file);
      },
    ];
    for (const harm of harms) {
      await harm();
      const answer = await read(sent.id, binh);
      const body = await answer.text();
      expect([answer.status, body.includes('DOCUMENT_BROKEN'), body.includes('%PDF')]).toEqual([
        500,
        true,
        false,
      ]);
    }
    // Whoever sends the same again makes it whole.
    await rm(file);
    expect((await sendDocument(running.address, { headers: binh, bytes })).sha256).toBe(sent.sha256);
    expect(Buffer.from(await (await read(sent.id, binh)).arrayBuffer()).equals(bytes)).toBe(true);
    // A folder that is gone loses nothing but what it held.
    await rename(join(folder, sent.sha256.slice(0, 2)), `${folder}-away`);
    expect((await read(sent.id, binh)).status).toBe(500);
    await rename(`${folder}-away`, join(folder, sent.sha256.slice(0, 2)));
    expect((await read(sent.id, binh)).status).toBe(200);
  });

  it('D108 another agency, machines, the public and foreign pages learn nothing, not even that there is a document', async () => {
    const { id } = await sendDocument(running.address, { headers: binh, bytes: pdf('mật') });
    const answers = new Set<string>();
    for (const asked of [id, '1'.repeat(32)]) {
      const answer = await read(asked, dung);
      answers.add(
        `${answer.status} ${(await answer.text()).replaceAll(asked, 'ID').replace(/"requestId":"[^"]+"/, '')}`,
      );
    }
    expect(answers.size).toBe(1);
    const key = { authorization: `Bearer ${running.keys.get('tax')}` };
    for (const headers of [
      {},
      ownPage,
      key,
      { ...ownPage, ...key },
      { ...binh, ...key },
      { cookie: binh.cookie ?? '' },
    ])
      for (const method of ['GET', 'HEAD'])
        expect([400, 401]).toContain(
          (
            await fetch(`${running.address}/documents/${id}`, {
              method,
              headers: headers as Record<string, string>,
            })
          ).status,
        );
    const signature = await fetch(`${running.address}/documents/${id}/signatures`, {
      ...{ method: 'POST', headers: { ...dung, 'content-type': 'application/json' } },
      body: JSON.stringify({
        ...{ signerName: 'A', signerPosition: 'B', certificateSerial: '1', issuer: 'C', format: 'PADES' },
        signedAt: '2026-01-05T08:00:00+07:00',
      }),
    });
    expect(signature.status).toBe(404);
    const [record] = await tailAudit({ folder: running.configuration.dataDir, count: 1 });
    expect(record?.record).toMatchObject({ person: 'dung.pv', outcome: 'FAILED', status: 404 });
    expect((await running.province.store.documents([id]))[0]?.signatures).toEqual([]);
  });

  it('D110 no title leaves its place: headers, names of files, the sharing log, members of the prototype', async () => {
    const titles = [
      'a"; filename="evil.exe',
      "b'%00; x=",
      '../../etc/passwd',
      'x'.repeat(400),
      'con\u0111\u1ed3ng',
      `${'\u{1f4c4}'.repeat(90)}a`,
    ];
    for (const title of titles) {
      const { id, status } = await sendDocument(running.address, {
        ...{ headers: binh, bytes: pdf(title), described: { ...letter, title } },
      });
      expect(status, title).toBe(201);
      const disposition = (await read(id, binh)).headers.get('content-disposition') ?? '';
      expect(disposition, title).toMatch(
        /^attachment; filename="document-[0-9a-f]{32}\.pdf"; filename\*=UTF-8''(?:[\w.!~-]|%[0-9a-fA-F]{2})+\.pdf$/,
      );
      expect(decodeURIComponent(disposition.split("''")[1] ?? '')).not.toMatch(/[/\\"]/);
    }
    for (const title of ['a\r\nset-cookie: x=1', 'a\u202eb', '\u0000', ' ', 'x'.repeat(401)])
      expect(
        await sendDocument(running.address, { headers: binh, described: { ...letter, title } }),
      ).toMatchObject({
        ...{ status: 400, code: 'DOCUMENT_INVALID' },
      });
    for (const described of [
      '{"__proto__":{"kind":"DECISION"}}',
      '[]',
      'null',
      '"x"',
      '{',
      '%E0%A4%A',
      '{"kind":"constructor","title":"x"}',
    ]) {
      const answer = await fetch(`${running.address}/documents`, {
        ...{ method: 'POST', body: new Uint8Array(pdf()) },
        headers: { ...binh, 'content-type': 'application/pdf', 'lienthong-document': described },
      });
      expect([answer.status, (await answer.text()).includes('DOCUMENT_INVALID')], described).toEqual([
        400,
        true,
      ]);
    }
    const log = (await tailAudit({ folder: running.configuration.dataDir, count: 200 })).map(
      ({ record }) => record,
    );
    expect(JSON.stringify(log)).not.toContain('evil.exe');
    expect(
      await readFile(fileOf(await sendDocument(running.address, { headers: binh })), 'latin1'),
    ).toContain('%PDF');
  });
});
