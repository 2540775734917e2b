import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { serverAddress } from '../../../../province/command/server/server-address.ts';
import { printable, refusalIn, ServerClient } from '../../../../province/command/server/server-client.ts';
import { inLanguage } from '../../../../province/command/server/told-value.ts';

const servers: { close(): void }[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it.each([
  ['https://lienthong.tinh.gov.vn/device?x=1', 'https://lienthong.tinh.gov.vn'],
  ['http://localhost:4000/', 'http://localhost:4000'],
  ['http://[::1]:4000', 'http://[::1]:4000'],
])('%j is the server %j', (text, address) => expect(serverAddress(text)).toBe(address));

it.each([
  '',
  'tinh.gov.vn',
  'http://tinh.gov.vn',
  'http://localhost.evil.vn',
  'https://a@b.vn',
  'ftp://localhost',
  'javascript:1',
])('%j is no server that gets a session', (text) =>
  expect(() => serverAddress(text)).toThrow(expect.objectContaining({ code: 'SERVER_ADDRESS_INVALID' })),
);

it('a session goes to its server alone: a redirect is not followed', async () => {
  const heard: unknown[] = [];
  const other = await serving((request, response) => {
    heard.push(request.headers);
    response.end('{}');
  });
  const server = await serving((_request, response) => {
    response.writeHead(307, { location: `${other}/graphql` }).end();
  });
  await expect(new ServerClient(server, 'en', 'T'.repeat(43)).ask('{ a }')).rejects.toMatchObject({
    code: 'SERVER_UNREACHABLE',
  });
  expect(heard).toEqual([]);
});

it.each(['<html>', '[', 'null', '1'])('an answer %j is told to be none of ours', async (text) => {
  const server = await serving((_request, response) => void response.end(text));
  await expect(new ServerClient(server, 'vi').post('/device', {})).rejects.toMatchObject({
    code: 'SERVER_ANSWER_UNREADABLE',
  });
});

it('what a server says cannot steer a terminal', () => {
  const told = refusalIn({
    errors: [{ message: 'x\u001b[2J\u202ey', extensions: { code: 'ACT_NOT_NOW', hint: '\u0007' } }],
  });
  expect(told?.code).toBe('SERVER_REFUSED');
  expect(`${told?.messages.vi}${told?.hints.vi}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(told?.messages.en).toContain('ACT_NOT_NOW: x [2J y');
  expect(printable('Đối chiếu')).toBe('Đối chiếu');
  expect(
    inLanguage([{ text: { vi: 'có\u009b', en: 'yes' }, other: { vi: 'a', en: 'b', c: 1 } }], 'vi'),
  ).toEqual([{ text: 'có ', other: { vi: 'a', en: 'b', c: 1 } }]);
});
