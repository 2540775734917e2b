import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedProvince, startScriptedProvince } from './scripted-province.ts';

const portal = 'https://portal.example.vn';

let province: ScriptedProvince;
beforeAll(async () => {
  province = await startScriptedProvince({
    environment: { LIENTHONG_CORS_ORIGINS: portal },
    arrivalMs: 400,
  });
});
afterEach(() => void province.records.splice(0));
afterAll(() => province.close());

type Headers = Readonly<Record<string, string>>;

/** One request by Node's own client, which sends what it is told. */
async function send(method: string, path: string, headers: Headers = {}, body = '') {
  const agent = new Agent({ keepAlive: false });
  const asked = httpRequest(`${province.address}`, { method, path, headers, agent });
  // WHY: Node's client gives no length to the body of a DELETE.
  if (body !== '') asked.setHeader('content-length', Buffer.byteLength(body));
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const bytes = await buffer(response);
  return { status: response.statusCode, headers: response.headers, bytes, text: bytes.toString() };
}

/** What the server says to these bytes before it closes the connection. */
async function raw(...parts: readonly string[]): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(province.address).port) });
  const answer = text(socket);
  for (const part of parts) socket.write(part);
  return answer;
}

/** Every refusal is told in both languages with a next step and the id that the log has. */
function refusal(body: string) {
  const { errors } = JSON.parse(body);
  expect(errors).toHaveLength(1);
  const [{ message, extensions }] = errors;
  expect(Object.values(extensions.messages)).toContain(message);
  expect(Object.keys(extensions.messages)).toEqual(['vi', 'en']);
  expect(extensions.hint.length).toBeGreaterThan(5);
  expect(extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  return extensions;
}

const json = { 'content-type': 'application/json' };
const query = (selection: string) => JSON.stringify({ query: selection });
const names = query('{ religions { nodes { name } } }');
const search = '?query=%7B%20religions%20%7B%20nodes%20%7B%20name%20%7D%20%7D%20%7D';
const preflightless = { 'apollo-require-preflight': '1' };

const addresses = [
  ['/', ['GET', 'HEAD', 'OPTIONS']],
  ['/graphql', ['GET', 'POST', 'HEAD', 'OPTIONS']],
  ['/graphiql', ['GET', 'HEAD', 'OPTIONS']],
  ['/graphiql/start.js', ['GET', 'HEAD', 'OPTIONS']],
  ['/schema.graphql', ['GET', 'HEAD', 'OPTIONS']],
  ['/healthz', ['GET', 'HEAD', 'OPTIONS']],
  ['/readyz', ['GET', 'HEAD', 'OPTIONS']],
] as const;
const otherMethods = ['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'PURGE'];
const spellings = [(path: string) => path, (path: string) => `${path}${path === '/' ? '' : '/'}`];

describe.each(addresses)('%s', (address, methods) => {
  const allow = methods.join(', ');

  it.each(spellings.map((spell) => spell(address)))(
    '%s: OPTIONS says which methods there are',
    async (path) => {
      const answer = await send('OPTIONS', path);
      expect(answer).toMatchObject({ status: 204, text: '', headers: { allow } });
    },
  );

  it.each(spellings.map((spell) => spell(address)))(
    '%s: any other method is 405 with Allow',
    async (path) => {
      const isPost = methods.some((method) => method === 'POST');
      for (const method of [...otherMethods, ...(isPost ? [] : ['POST'])]) {
        const answer = await send(method, path, json, method === 'TRACE' ? '' : names);
        expect(answer, method).toMatchObject({ status: 405, headers: { allow } });
        expect(refusal(answer.text).code).toBe('METHOD_NOT_ALLOWED');
      }
      expect(province.records.length > 0).toBe(address === '/graphql');
    },
  );

  it.each(spellings.map((spell) => spell(address)))(
    '%s: HEAD has the headers of GET and no body',
    async (path) => {
      const url = address === '/graphql' ? `${path}${search}` : path;
      const [get, head] = [await send('GET', url, preflightless), await send('HEAD', url, preflightless)];
      const kept = ({ status, headers }: typeof get) => [
        status,
        Object.entries(headers).filter(([name]) => name !== 'date' && name !== 'x-request-id'),
      ];
      expect(get.status).toBe(200);
      expect(kept(head)).toEqual(kept(get));
      expect(head.text).toBe('');
    },
  );
});

describe('what the address and the HTTP library refuse', () => {
  it.each([
    ['/nothing', 404, 'NOT_FOUND'],
    ['/graphql/x', 404, 'NOT_FOUND'],
    ['/graphiql/..%2fpackage.json', 404, 'NOT_FOUND'],
    ['/graphql%zz', 400, 'URL_INVALID'],
    ['/%c3%28', 400, 'URL_INVALID'],
  ] as const)('%s is %i %s, and recorded where it asks /graphql', async (path, status, code) => {
    const answer = await send('GET', path);
    expect(answer.status).toBe(status);
    const { requestId } = refusal(answer.text);
    expect(answer.text).toContain(`"code":"${code}"`);
    expect(answer.headers['x-request-id']).toBe(requestId);
    const recorded = path.startsWith('/graphql') ? [{ requestId, status, detail: code }] : [];
    expect(province.records).toMatchObject(recorded);
  });

  it('a path in percent-encoding, and one with its host, are recorded as /graphql is', async () => {
    for (const path of ['/graph%71l', `${province.address}/graphql`]) {
      expect((await send('PUT', path)).status).toBe(405);
      expect((await send('POST', path, json, 'x'.repeat(30_000))).status).toBe(413);
    }
    expect(province.records.map(({ detail }) => detail)).toEqual([
      'METHOD_NOT_ALLOWED',
      'BODY_TOO_LARGE',
      'METHOD_NOT_ALLOWED',
      'BODY_TOO_LARGE',
    ]);
  });

  it('a question mark within the query string does not end it', async () => {
    const { text: answer } = await send('GET', `/graphql${search}&operationName=?`, preflightless);
    expect(refusal(answer).code).toBe('OPERATION_UNKNOWN');
  });

  it('headers that are too large are 431', async () => {
    const answer = await raw(
      'POST /graphql HTTP/1.1\r\nHost: a\r\n',
      `X-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
    expect(refusal(answer.split('\r\n\r\n')[1] ?? '').code).toBe('HEADERS_TOO_LARGE');
  });

  it('a refusal of what was no HTTP is recorded where its first line asks /graphql', async () => {
    const broken = (path: string) => raw(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n`);
    const answer = await broken('/graphql');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('\r\nconnection: close\r\n');
    const { code, requestId } = refusal(answer.split('\r\n\r\n')[1] ?? '');
    expect(code).toBe('HTTP_INVALID');
    expect(province.records).toMatchObject([{ requestId, status: 400, detail: 'HTTP_INVALID' }]);
    refusal((await broken('/healthz')).split('\r\n\r\n')[1] ?? '');
    refusal((await raw('\x16\x03\x01 no HTTP at all\r\n\r\n')).split('\r\n\r\n')[1] ?? '');
    expect(province.records).toHaveLength(1);
  });

  it('a request without Host and one for a tunnel are refused in words, an unknown expectation is passed over', async () => {
    const [head = '', body = ''] = (await raw('GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n')).split(
      '\r\n\r\n',
    );
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    expect(refusal(body).code).toBe('HTTP_INVALID');
    expect(await raw('GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
    const tunnel = await raw('CONNECT a.vn:443 HTTP/1.1\r\nHost: a.vn:443\r\n\r\n');
    expect(tunnel).toMatch(/^HTTP\/1\.1 405 /);
    expect(refusal(tunnel.split('\r\n\r\n')[1] ?? '').code).toBe('METHOD_NOT_ALLOWED');
    expect((await send('GET', '/healthz', { expect: 'much' })).status).toBe(200);
  });

  it('broken bytes behind a request never stand in the place of its answer', async () => {
    const head = `POST /graphql HTTP/1.1\r\nHost: a\r\ncontent-type: application/json\r\nContent-Length: ${names.length}`;
    const answer = await raw(`${head}\r\n\r\n${names}no HTTP\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer.endsWith('}\n')).toBe(true);
    expect(answer).not.toContain('HTTP_INVALID');
  });
});

describe('a request that trickles', () => {
  /** Sends a byte at a time; gives what was answered when the server closes the connection. */
  async function trickle(head: string, bytes: string): Promise<string> {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(province.address).port) });
    const answer = text(socket).catch(() => '');
    socket.on('error', () => {});
    socket.write(head);
    const timer = setInterval(() => {
      if (socket.writable) socket.write(bytes);
    }, 20);
    const given = await answer;
    clearInterval(timer);
    return given;
  }

  it('is ended when its time is over, though its body goes on: it was held 76 s', async () => {
    const answer = await trickle(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n',
      'x',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(refusal(answer.split('\r\n\r\n')[1] ?? '').code).toBe('REQUEST_TOO_SLOW');
    await expect
      .poll(() => province.records)
      .toMatchObject([{ detail: 'REQUEST_TOO_SLOW', outcome: 'TIMED_OUT' }]);
  });

  it.each([
    ['its headers go on', 'POST /graphql HTTP/1.1\r\nHost: a\r\nX-Slow: ', 'x'],
    ['it says nothing', '', ''],
    [
      'its body comes in chunks',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n',
      '1\r\nx\r\n',
    ],
    [
      'its body belongs to no address',
      'POST /nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n',
      'x',
    ],
  ])('is ended too when %s', async (_name, head, bytes) => {
    expect(await trickle(head, bytes)).toContain('REQUEST_TOO_SLOW');
  });

  it('a client that leaves before the end of its body is recorded as one that left', async () => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(province.address).port) });
    const request = once(province.server.server, 'request');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    await request;
    socket.destroy();
    await expect
      .poll(() => province.records)
      .toMatchObject([{ status: 499, outcome: 'ABORTED', detail: 'REQUEST_ABORTED' }]);
  });
});

describe('pages of other origins (CORS)', () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  };
  const crossed = (headers: object) =>
    Object.keys(headers).filter((name) => name.startsWith('access-control'));

  it('a page of a named origin may ask with its key, read the answer and the refusals', async () => {
    const asked = await send('OPTIONS', '/graphql', { origin: portal, ...preflight });
    expect(asked).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': portal, 'access-control-allow-methods': 'GET, HEAD, POST' },
    });
    expect(asked.headers['access-control-allow-headers']?.toLowerCase()).toContain('authorization');
    for (const answer of [
      await send('POST', '/graphql', { ...json, origin: portal }, names),
      await send('POST', '/graphql', { ...json, origin: portal, authorization: 'Bearer nobody' }, names),
      await send('POST', '/graphql', { ...json, origin: portal }, 'x'.repeat(30_000)),
      await send('GET', '/nothing', { origin: portal }),
    ]) {
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': portal });
      expect(answer.headers.vary).toContain('Origin');
    }
  });

  it('no other page may, and no browser is told to send what it keeps', async () => {
    const others = [
      'https://evil.example',
      `${portal}.evil.example`,
      'https://PORTAL.example.vn',
      'null',
      '*',
    ];
    for (const origin of [...others, `${portal}:444`, portal.replace('https', 'http')]) {
      const answers = [
        await send('OPTIONS', '/graphql', { origin, ...preflight }),
        await send('POST', '/graphql', { ...json, origin }, names),
      ];
      for (const { headers } of answers) expect(crossed(headers), origin).toEqual([]);
    }
    const { headers } = await send('POST', '/graphql', { ...json, origin: portal }, names);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
  });

  it('by itself the server lets no page in', async () => {
    const alone = await startScriptedProvince();
    const response = await fetch(`${alone.address}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: portal },
    });
    expect(crossed(Object.fromEntries(response.headers))).toEqual([]);
    await alone.close();
  });
});

describe('compression', () => {
  const long = query('{ __schema { types { name } } }');

  it('makes the answer shorter on its way; the record is of what it says', async () => {
    const plain = await send('POST', '/graphql', json, long);
    const packed = await send('POST', '/graphql', { ...json, 'accept-encoding': 'br, gzip' }, long);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-length': String(packed.bytes.length),
    });
    for (const { headers } of [plain, packed]) expect(headers.vary).toContain('Accept-Encoding');
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text);
    const [first, second] = province.records;
    expect(second?.responseDigest).toBe(first?.responseDigest);
    expect(second?.responseBytes).toBe(plain.bytes.length);
  });

  it.each(['gzip;q=0', 'br', 'identity', ''])('is left out for a client that says "%s"', async (accepted) => {
    const answer = await send('POST', '/graphql', { ...json, 'accept-encoding': accepted }, long);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(JSON.parse(answer.text)).toHaveProperty('data');
  });

  it('short answers are sent as they are, and nothing leaves before its record', async () => {
    const short = await send('POST', '/graphql', { ...json, 'accept-encoding': 'gzip' }, names);
    expect(short.headers['content-encoding']).toBeUndefined();
    province.isLogWritable = false;
    const refused = await send('POST', '/graphql', { ...json, 'accept-encoding': 'gzip' }, long);
    province.isLogWritable = true;
    expect(refused.status).toBe(503);
  });

  it('a compressed body of a request is not unpacked', async () => {
    const headers = { ...json, 'content-encoding': 'gzip' };
    const answer = await send('POST', '/graphql', headers, 'x');
    expect(answer.status).toBe(400);
  });
});

describe('persisted queries', () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };

  it('are told as not supported in the words by which Apollo Client and urql send the whole text again', async () => {
    const answer = await send('POST', '/graphql', json, JSON.stringify({ extensions }));
    expect(answer.status).toBe(400);
    expect(province.records).toMatchObject([
      { outcome: 'MALFORMED', detail: 'PERSISTED_QUERY_NOT_SUPPORTED' },
    ]);
    const [error] = JSON.parse(answer.text).errors;
    expect(error).toMatchObject({
      message: 'PersistedQueryNotSupported',
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
    });
    const search = `?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
    const got = await send('GET', `/graphql${search}`, preflightless);
    expect(got.status).toBe(answer.status);
    expect(JSON.parse(got.text).errors[0].message).toBe('PersistedQueryNotSupported');
  });
});
