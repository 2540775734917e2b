import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditRecord } from '../../../gateway/audit/record/audit-record.ts';
import type { AdmittedOperation } from '../../../gateway/request/admit-operation.ts';
import { KnownExchanges, type ProtocolRequest } from '../../../gateway/serve/known-exchanges.ts';
import {
  after,
  type Behaviour,
  type ScriptedProvince,
  silent,
  startScriptedProvince,
  withError,
} from './scripted-province.ts';

/** One request, and how the databases answer it. */
interface Asked {
  readonly account?: string;
  readonly method?: string;
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly behave?: Behaviour;
  readonly isLogWritable?: boolean;
}

const query = (text: string, rest: object = {}) => ({ body: { query: text, ...rest } });
const permitted = '{ enterprises(first: 2) { nodes { enterpriseCode name } } }';
const partly = '{ enterprises(first: 2) { nodes { name phone } } religions { nodes { name } } }';
const capital = '{ enterprises(first: 2) { nodes { name charterCapital } } }';
const staged =
  '{ enterprises(first: 2) { nodes { name legalStatus { name } } } religions { nodes { name } } }';
const deniedCell = { code: 'FIELD_NOT_PERMITTED', coordinate: 'Enterprise.name', reason: 'NO_ROWS' };

const introspection = query('{ __type(name: "Religion") { fields { name } } }');

const requests: Readonly<Record<string, Asked>> = {
  'a whole answer': query(permitted),
  'a whole answer of an account, named, with variables': {
    account: 'asker',
    ...query('query Codes($first: Int) { enterprises(first: $first) { nodes { charterCapital } } }', {
      variables: { first: 2 },
    }),
  },
  'a whole answer for GET': {
    method: 'GET',
    search: `?query=${encodeURIComponent(permitted)}`,
    headers: { 'apollo-require-preflight': '1' },
  },
  'a whole answer of a stage without rows': query('{ viewer { class } __typename }'),
  introspection,
  'nothing to fetch': query('{ __typename }'),
  'a partial answer': query(partly),
  'a partial answer in English': { ...query(partly), headers: { 'accept-language': 'en' } },
  // WHY the aliases: an answer was once read by the names in its text.
  'a field that the client calls errors': query('{ errors: religions { errors: nodes { data: name } } }'),
  'a field that the client calls protocol': query(
    '{ protocol: religions { constructor: nodes { __proto__: name } } }',
  ),
  'only denied places': query('{ citizens(first: 1) { nodes { fullName } } }'),
  'denied places beside the root': query('{ citizens(first: 1) { nodes { fullName } } viewer { class } }'),
  'a denied operation, to be rejected': { account: 'strict', ...query(partly) },
  'a denied operation, to be hidden': { account: 'blind', ...query(partly) },
  'a denied cell': {
    account: 'asker',
    ...query(permitted),
    behave: withError(['enterprises', 'nodes', 0, 'name'], deniedCell),
  },
  'a denied cell, to be rejected': {
    account: 'strict',
    ...query('{ enterprises(first: 2) { nodes { charterCapital } } }'),
    behave: withError(['enterprises', 'nodes', 1, 'charterCapital'], {
      code: 'FIELD_NOT_PERMITTED',
      coordinate: 'Enterprise.charterCapital',
      reason: 'a reason of its own',
    }),
  },
  'a database that fails': { ...query(permitted), behave: () => Promise.reject(new Error('disk')) },
  'a database that fails below the root': {
    ...query(staged),
    behave: (service, usual) => (service === 'reference' ? Promise.reject(new Error('disk')) : usual()),
  },
  'a database that never answers': { ...query(permitted), behave: silent },
  'a request that takes too long': {
    ...query(staged),
    behave: (service, usual, exchange) =>
      service === 'business' ? after(250)(service, usual, exchange) : silent(service, usual, exchange),
  },
  'a registry that fails': {
    ...query('{ viewer { class } }'),
    behave: () => Promise.reject(new Error('disk')),
  },
  'a syntax error': query('{ enterprises('),
  'an unknown field': query('{ enterprises(first: 1) { nodes { nmae } } }'),
  'more unknown fields than are told': query(
    `{ enterprises(first: 1) { nodes { ${Array.from({ length: 12 }, (_, at) => `x${at}`).join(' ')} } } }`,
  ),
  'an unknown operation': query('query A { viewer { class } } query B { viewer { class } }', {
    operationName: 'C',
  }),
  'a variable of a wrong type': query(
    'query Q($first: Int) { enterprises(first: $first) { nodes { name } } }',
    { variables: { first: 'many' } },
  ),
  'variables that are a text': query(permitted, { variables: '{}' }),
  'no query': { body: { operationName: 'A' } },
  'an empty body': { body: {} },
  'a body that is not JSON': { body: '{' },
  'a batch': { body: [{ query: permitted }] },
  'an unknown media type': { ...query(permitted), headers: { 'content-type': 'text/plain' } },
  'an answer that the client does not accept': { ...query(permitted), headers: { accept: 'text/html' } },
  'a denied answer that the client does not accept': { ...query(partly), headers: { accept: 'text/html' } },
  'a failed answer that the client does not accept': {
    ...query(permitted),
    headers: { accept: 'text/html' },
    behave: () => Promise.reject(new Error('disk')),
  },
  'a GET that anybody could send': {
    method: 'GET',
    search: `?query=${encodeURIComponent(permitted)}`,
  },
  'a mutation': query('mutation { x }'),
  'a mutation that is for people': query('mutation { endSessions { ended } }'),
  'another method': { method: 'PUT', ...query(permitted) },
  'a document that is too deep': query(
    `{ enterprises { nodes ${'{ legalStatus '.repeat(12)} { code } ${'}'.repeat(12)} } }`,
  ),
  'an operation that costs too much': query(
    `{ ${[1, 2, 3, 4, 5, 6, 7, 8].map((at) => `e${at}: enterprises(first: 1000) { nodes { name legalStatus { code name } } }`).join(' ')} }`,
  ),
  'a body that is too large': query(`{ ${'x'.repeat(30_000)} }`),
  'more rows than agreed': { account: 'limited', ...query(capital) },
  'a request under a quota': { account: 'frequent', ...query(capital) },
  'a request over a quota': { account: 'frequent', ...query(capital) },
  'a wrong key': { account: 'nobody', ...query(permitted) },
  'a suspended account': { account: 'stopped', ...query(permitted) },
  'too many failed keys': { account: 'eager', ...query(permitted) },
  'a purpose that nobody agreed on': {
    account: 'asker',
    ...query(permitted),
    headers: { 'lienthong-purpose': 'khac' },
  },
  'a purpose that is no code': { ...query(permitted), headers: { 'lienthong-purpose': 'Thu Thue' } },
  'an answer that cannot be recorded': { ...query(permitted), isLogWritable: false },
};

/** What leaves, and what is recorded of it; what differs from run to run is taken out. */
interface Left {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly record: unknown;
}

let province: ScriptedProvince;
const answersFile = new URL('expected-answers.json', import.meta.url);
let expected: Readonly<Record<string, Left>>;
beforeAll(async () => {
  expected = JSON.parse(await readFile(answersFile, 'utf8'));
});
beforeEach(() => {
  province.records.length = 0;
  province.isLogWritable = true;
});
afterAll(async () => {
  if (isWrittenAnew) await writeFile(answersFile, `${JSON.stringify(written, null, 2)}\n`);
});

/** Takes every request past the protocol library that may go past it, as if its document and Accept header were known. */
class EveryShortcut extends KnownExchanges {
  taken = 0;

  override headersFor(request: ProtocolRequest, admitted: AdmittedOperation | null) {
    if (admitted !== null && request.headers.get('accept') === '*/*') {
      this.learn(request, admitted, new Map([['content-type', 'application/json; charset=utf-8']]));
    }
    const headers = super.headersFor(request, admitted);
    if (headers !== null) this.taken += 1;
    return headers;
  }
}

const noShortcut = { headersFor: () => null, learn: () => {} };
const everyShortcut = new EveryShortcut();

/** Headers that differ from run to run. */
const ofTheRun = new Set(['date', 'connection', 'keep-alive', 'x-request-id', 'transfer-encoding']);

async function ask(asked: Asked): Promise<Left> {
  province.behave = asked.behave ?? ((_service, usual) => usual());
  province.isLogWritable = asked.isLogWritable ?? true;
  const { method = 'POST', search = '', body, account } = asked;
  const response = await fetch(`${province.address}/graphql${search}`, {
    method,
    headers: {
      // WHY: the length of a compressed answer follows the letters of its request id.
      'accept-encoding': 'identity',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(account === undefined ? {} : { authorization: `Bearer ${account}` }),
      ...asked.headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const id = response.headers.get('x-request-id') ?? '';
  const plain = (given: string) => given.replaceAll(id, '<request>');
  const headers = [...response.headers].filter(([name]) => !ofTheRun.has(name));
  const [record] = province.records;
  if (record !== undefined && asked.isLogWritable !== false) expectDigestOf(text, record);
  return {
    status: response.status,
    headers: Object.fromEntries(headers.map(([name, value]) => [name, plain(value)])),
    body: plain(text),
    record: record === undefined ? null : JSON.parse(plain(JSON.stringify(constant(record)))),
  };
}

function expectDigestOf(text: string, { responseDigest, responseBytes }: AuditRecord): void {
  expect(responseDigest).toBe(createHash('sha256').update(text).digest('hex'));
  expect(responseBytes).toBe(Buffer.byteLength(text));
}

/** A record without its digest, which follows the request's id, and without the hash of the permission. */
function constant({ responseDigest: _digest, permissionHash, ...record }: AuditRecord): object {
  return { ...record, permissionHash: permissionHash === null ? null : 'some' };
}

/** UPDATE_ANSWERS=1 writes the file anew; each of its changes is one that a client sees. */
const isWrittenAnew = process.env.UPDATE_ANSWERS === '1';
const written: Record<string, Left> = {};

describe.each([
  ['through the protocol library', noShortcut],
  ['past it where they may', everyShortcut],
])('answers and their records, byte by byte, %s', (_way, shortcuts) => {
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-07-01T03:00:10Z') });
    province = await startScriptedProvince({ shortcuts });
    // WHY: the first contract schema may take longer than a request may, where other tests run beside.
    for (let tries = 0; tries < 10; tries += 1) {
      province.records.length = 0;
      await ask(introspection);
      if (province.records[0]?.outcome === 'OK') break;
    }
  });
  afterAll(async () => {
    await province.close();
    vi.useRealTimers();
  });

  it.each(Object.entries(requests))('%s', async (name, asked) => {
    const left = await ask(asked);
    if (isWrittenAnew) written[name] = left;
    expect(left).toEqual(isWrittenAnew ? left : expected[name]);
    expect(province.records.length).toBe(left.record === null ? 0 : 1);
  });

  it('are those of the file, each of them', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(requests));
  });

  it('a client that leaves is recorded as one', async () => {
    const asked = new Promise<void>((resolve) => {
      province.behave = (...given) => {
        resolve();
        return silent(...given);
      };
    });
    const client = httpRequest(`${province.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    client.on('error', () => {});
    client.end(JSON.stringify({ query: permitted }));
    await asked;
    client.destroy();
    await vi.waitFor(() => expect(province.records).toHaveLength(1));
    const [record] = province.records;
    expect(record).toMatchObject({ outcome: 'ABORTED', detail: 'REQUEST_ABORTED', status: 200 });
  });
});

it('most of these requests may go past the protocol library', () => {
  expect(everyShortcut.taken).toBeGreaterThan(Object.keys(requests).length / 2);
});
