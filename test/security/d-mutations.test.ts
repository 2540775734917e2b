import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { openPersonSession, type PersonSession } from '../fixtures/person-session.ts';
import { askOver, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const act = 'mutation { endSessions { ended } }';
const person = 'binh.nt';

let running: RunningProvince;
let session: PersonSession;
beforeAll(async () => {
  running = await runProvince();
});
beforeEach(async () => {
  await running.province.store.endSessions(person);
  session = await openPersonSession(running, person);
});
afterAll(() => running.stop());

const codesOf = ({ errors }: Awaited<ReturnType<typeof askOver>>) =>
  errors.map(({ extensions }) => extensions.code);

const lastRecord = async () =>
  (await tailAudit({ folder: running.configuration.dataDir, count: 1 }))[0]?.record;

/** Sends a request and gives its status and codes. */
async function send(
  path: string,
  init: RequestInit,
): Promise<{ readonly status: number; readonly codes: readonly unknown[]; readonly headers: Headers }> {
  const response = await fetch(`${running.address}${path}`, init);
  const text = await response.text();
  const { errors = [] } = (text === '' ? {} : JSON.parse(text)) as {
    errors?: { extensions: { code: string } }[];
  };
  return {
    status: response.status,
    codes: errors.map(({ extensions }) => extensions.code),
    headers: response.headers,
  };
}

it('D96 no machine and not the public does what is for people, whatever else it sends', async () => {
  for (const [account, key] of [...running.keys, ['public', null] as const]) {
    const answer = await askOver(running.address, key, act);
    expect([answer.status, codesOf(answer), answer.data], account).toEqual([
      403,
      ['PERSON_NEEDED'],
      undefined,
    ]);
    expect(await lastRecord()).toMatchObject({
      ...{ kind: 'QUERY', operationKind: 'MUTATION', outcome: 'DENIED', detail: 'PERSON_NEEDED' },
      account: account === 'public' ? null : account,
    });
  }
  // A stolen session beside a key is the key's request.
  const key = running.keys.get('one-stop');
  const both = await askOver(running.address, key, act, {}, session.headers);
  expect(codesOf(both)).toEqual(['PERSON_NEEDED']);
  for (const wrapped of [
    'mutation { ...F } fragment F on Mutation { x: endSessions { ended } }',
    'mutation ($y: Boolean = false) { endSessions @include(if: $y) { ended } }',
    'mutation { ... @skip(if: false) { endSessions { ended } } }',
  ])
    expect(codesOf(await askOver(running.address, null, wrapped))).toEqual(['PERSON_NEEDED']);
  expect(await session.stands()).toBe(true);
});

it('D96 the schema of a machine and of the public has no mutation of people; that of a person has', async () => {
  const sdl = async (headers: Readonly<Record<string, string>>, view = '') =>
    (await fetch(`${running.address}/schema.graphql${view}`, { headers })).text();
  const key = { authorization: `Bearer ${running.keys.get('one-stop')}` };
  for (const headers of [{}, key, { ...key, ...session.headers }, { cookie: session.headers.cookie ?? '' }]) {
    // A machine reports errors, and does nothing else.
    const text = await sdl(headers);
    expect(text).not.toMatch(/EndedSessions|forPeople/);
    expect(/type Mutation \{([^}]*)\}/.exec(text)?.[1]?.match(/^ {2}\w+(?=\()/gm)).toEqual([
      '  reportDataError',
    ]);
  }
  expect(await sdl(session.headers)).toMatch(/type Mutation \{[^}]*endSessions: EndedSessions\n/);
  expect(await sdl({}, '?view=catalogue')).toContain('type Mutation');
  const introspection = '{ __schema { mutationType { name } } }';
  expect((await session.ask(introspection)).data).toEqual({
    __schema: { mutationType: { name: 'Mutation' } },
  });
  // In whichever order they ask: what is kept for the one is never shown to the other.
  const fields = '{ __type(name: "Mutation") { fields { name } } }';
  const nobody = await askOver(running.address, null, fields);
  expect(nobody.data).toEqual({ __type: { fields: [{ name: 'reportDataError' }] } });
});

it('D97 nothing is changed by a link: GET and HEAD are refused, with and without the headers of our pages', async () => {
  const search = new URLSearchParams({ query: act });
  for (const method of ['GET', 'HEAD']) {
    for (const headers of [{ 'apollo-require-preflight': '1' }, {}]) {
      const answer = await send(`/graphql?${search}`, {
        method,
        headers: { ...session.headers, ...headers },
      });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    }
  }
  const both = new URLSearchParams({
    query: `query Q { viewer { class } } ${act.replace('mutation', 'mutation M')}`,
  });
  const chosen = await send(`/graphql?${both}&operationName=M`, { headers: session.headers });
  expect(chosen.codes).toEqual(['METHOD_NOT_ALLOWED']);
  expect(await session.stands()).toBe(true);
});

it('D98 a page of another site does nothing with the session of its visitor', async () => {
  const { cookie = '' } = session.headers;
  const body = JSON.stringify({ query: act });
  const json = { 'content-type': 'application/json' };
  const foreign = { origin: 'https://example.org', 'sec-fetch-site': 'cross-site' };
  const without = await send('/graphql', { method: 'POST', headers: { ...json, ...foreign, cookie }, body });
  expect([without.status, without.codes]).toEqual([403, ['PERSON_NEEDED']]);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const simple = await send('/graphql', {
      method: 'POST',
      headers: { 'content-type': type, ...foreign, cookie },
      body,
    });
    expect(simple.status).toBe(415);
  }
  const empty = await send('/graphql', {
    method: 'POST',
    headers: { ...json, cookie, 'lienthong-csrf': '' },
    body,
  });
  expect(empty.codes).toEqual(['PERSON_NEEDED']);
  // No page of another origin may send the header: a preflight never allows it.
  const preflight = await send('/graphql', {
    method: 'OPTIONS',
    headers: {
      ...foreign,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'lienthong-csrf',
    },
  });
  expect(preflight.headers.get('access-control-allow-headers')).toBeNull();
  expect(await session.stands()).toBe(true);
});

it('D99 a session that has ended does nothing more, also in the middle of a mutation', async () => {
  const other = await openPersonSession(running, person);
  const { data, errors } = await session.ask(
    'mutation { first: endSessions { ended } second: endSessions { ended } }',
  );
  expect(data).toEqual({ first: { ended: 2 }, second: null });
  expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['second'], 'SIGN_IN_NEEDED'],
  ]);
  expect(await other.stands()).toBe(false);
  const fresh = await openPersonSession(running, person);
  const late = await session.ask(act);
  expect([late.status, codesOf(late)]).toEqual([403, ['PERSON_NEEDED']]);
  expect(await fresh.stands()).toBe(true);
});

it('D99 a session that ends while its request is on the way does nothing', async () => {
  const { store } = running.province;
  const fresh = await openPersonSession(running, 'minh.nv');
  const append = running.province.audit.append.bind(running.province.audit);
  // The mutation begins by its record: just then somebody ends the session.
  running.province.audit.append = async (record) => {
    if (record.detail === 'mutation: begun') await store.endSession(fresh.token);
    return append(record);
  };
  const other = await openPersonSession(running, 'minh.nv');
  try {
    const answer = await fresh.ask(act);
    expect([answer.data, codesOf(answer)]).toEqual([{ endSessions: null }, ['SIGN_IN_NEEDED']]);
  } finally {
    running.province.audit.append = append;
  }
  expect(await other.stands()).toBe(true);
});

it('D100 no mutation reaches what an agency owns', async () => {
  for (const field of [
    'citizens',
    'deleteCitizen(id: "1")',
    'citizen(personalId: "1")',
    '_entities(representations: [])',
  ])
    expect(codesOf(await session.ask(`mutation { ${field} { __typename } }`))).toEqual(['QUERY_INVALID']);
  expect(await session.stands()).toBe(true);
});

it('D101 one request repeats an act ten times at most', async () => {
  const flood = Array.from({ length: 11 }, (_none, at) => `a${at}: endSessions { ended }`).join(' ');
  for (const query of [
    `mutation { ${flood} }`,
    `mutation { ...F } fragment F on Mutation { ${flood} }`,
    `mutation { ...F ...F } fragment F on Mutation { ${flood.slice(0, flood.indexOf('a6'))} }`,
  ])
    expect(codesOf(await session.ask(query))).toEqual(['QUERY_TOO_LARGE']);
  const batch = await send('/graphql', {
    method: 'POST',
    headers: { ...session.headers, 'content-type': 'application/json' },
    body: JSON.stringify(Array(20).fill({ query: act })),
  });
  expect(batch.codes).toEqual(['BAD_REQUEST']);
  expect(await session.stands()).toBe(true);
});

it('D102 a text that was sent before is no mutation that somebody sends by its digest', async () => {
  const before = await openPersonSession(running, 'minh.nv');
  expect((await before.ask(act)).status).toBe(200);
  const sha256Hash = createHash('sha256').update(act).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  for (const body of [
    { extensions },
    { extensions, query: '' },
    { id: sha256Hash },
    { documentId: sha256Hash },
  ]) {
    const answer = await send('/graphql', {
      method: 'POST',
      headers: { ...session.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(400);
  }
  const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
  expect((await send(`/graphql?${search}`, { headers: session.headers })).status).toBe(400);
  expect(await session.stands()).toBe(true);
});

it('D103 a client that leaves in the middle leaves nothing half done, and the log says what was done', async () => {
  const other = await openPersonSession(running, person);
  await new Promise<void>((resolve, reject) => {
    const sent = httpRequest(`${running.address}/graphql`, {
      method: 'POST',
      headers: { ...session.headers, 'content-type': 'application/json' },
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query: act }), () => setImmediate(() => resolve(void sent.destroy())));
  }).catch(() => undefined);
  await expect
    .poll(
      async () =>
        (await lastRecord())?.operationKind === 'MUTATION' && (await lastRecord())?.kind === 'QUERY',
    )
    .toBe(true);
  const record = await lastRecord();
  const stand = [await session.stands(), await other.stands()];
  // Whether it began depends on how far it came; what the log says is what happened.
  expect(stand).toEqual(record?.outcome === 'OK' ? [false, false] : [true, true]);
});
