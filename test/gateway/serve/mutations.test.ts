import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { requireNoMutations } from '../../../gateway/compose/require-no-mutations.ts';
import { type NoteRegistry, noteRegistry } from './note-registry.ts';
import { type ScriptedProvince, startScriptedProvince, timeLimits } from './scripted-province.ts';

let registry: NoteRegistry;
let province: ScriptedProvince;
beforeAll(async () => {
  registry = noteRegistry();
  province = await startScriptedProvince({ registry });
});
beforeEach(() => {
  registry.notes.length = 0;
  province.records.length = 0;
  province.isLogWritable = true;
});
afterAll(() => province.close());

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
  readonly codes: readonly string[];
}

async function ask(query: string, variables: object = {}, account: string | null = 'asker'): Promise<Told> {
  const response = await fetch(`${province.address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(account === null ? {} : { authorization: `Bearer ${account}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return {
    status: response.status,
    headers: response.headers,
    data,
    codes: errors.map(({ extensions }) => extensions.code),
  };
}

describe('the fields of a mutation', () => {
  it('run one after another, in the order of the document, each once', async () => {
    const query = `mutation ($b: String!) {
      slow: note(text: "a", waitMs: 60) { text }
      ...More
      again: note(text: "a") { at }
      slow: note(text: "a", waitMs: 60) { at desk { name } }
    }
    fragment More on Mutation { note(text: $b) { text } }`;
    const { data, codes } = await ask(query, { b: 'b' });
    expect(codes).toEqual([]);
    expect(registry.notes).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin a', 'end a']);
    expect(data).toEqual({
      slow: { text: 'a', at: 2, desk: { name: 'Một cửa' } },
      note: { text: 'b' },
      again: { at: 6 },
    });
  });

  it.each([
    [true, false, ['a', 'c', 'd']],
    [false, true, ['b', 'c']],
    [false, false, ['c']],
    [true, true, ['a', 'b', 'c', 'd']],
  ])('run in their order under conditions (%s, %s)', async (x, y, taken) => {
    const query = `mutation ($x: Boolean!, $y: Boolean!) {
      a: note(text: "a") @include(if: $x) { text }
      ... @include(if: $y) { b: note(text: "b") { text } }
      c: note(text: "c") { text }
      d: note(text: "d") @include(if: $x) { text }
    }`;
    const { data, codes } = await ask(query, { x, y });
    expect(codes).toEqual([]);
    expect(registry.notes).toEqual(taken.flatMap((text) => [`begin ${text}`, `end ${text}`]));
    expect(data).toEqual(Object.fromEntries(taken.map((text) => [text, { text }])));
  });

  it('go on behind one that fails, unless the answer is lost with it; nothing is tried again', async () => {
    const some = await ask('mutation { a: note(text: "fail") { text } b: note(text: "b") { text } }');
    expect(some).toMatchObject({ status: 200, data: { a: null, b: { text: 'b' } } });
    expect(some.codes).toHaveLength(1);
    expect(registry.notes).toEqual(['begin fail', 'begin b', 'end b']);
    registry.notes.length = 0;
    const none = await ask(
      'mutation { a: note(text: "a") { text } f: mustNote(text: "fail") { text } b: note(text: "b") { text } }',
    );
    expect(none.data ?? null).toBeNull();
    expect(registry.notes).toEqual(['begin a', 'end a', 'begin fail']);
  });

  it('may ask for the name of the root alone, and nothing begins', async () => {
    expect(await ask('mutation { __typename }')).toMatchObject({ data: { __typename: 'Mutation' } });
    expect(province.records.map(({ kind }) => kind)).toEqual(['QUERY']);
  });

  it('are at most ten, and count in the cost', async () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_none, at) => `n${at}: note(text: "n") { text }`).join(' ');
    expect(await ask(`mutation { ${fields(11)} }`)).toMatchObject({
      status: 400,
      codes: ['QUERY_TOO_LARGE'],
    });
    expect(await ask(`mutation { ...F } fragment F on Mutation { ${fields(11)} }`)).toMatchObject({
      codes: ['QUERY_TOO_LARGE'],
    });
    expect(registry.notes).toEqual([]);
    expect((await ask(`mutation { ${fields(10)} }`)).codes).toEqual([]);
    expect(registry.notes).toHaveLength(20);
    expect(province.records.at(-1)?.cost).toBe(30);
  });
});

describe('what has begun', () => {
  it('runs to its end past the time of the request and of a subgraph; the answer and the log say what was done', async () => {
    const waitMs = timeLimits.request + 150;
    const told = await ask(
      'mutation ($w: Int) { a: note(text: "a", waitMs: $w) { text } b: note(text: "b") { text } }',
      { w: waitMs },
    );
    expect(told).toMatchObject({ status: 200, codes: [], data: { a: { text: 'a' }, b: { text: 'b' } } });
    expect(registry.notes.at(-1)).toBe('end b');
    expect(province.records.at(-1)).toMatchObject({
      ...{ kind: 'QUERY', operationKind: 'MUTATION', outcome: 'OK', status: 200 },
      detail: 'REQUEST_TIMED_OUT',
    });
  });

  it('runs to its end when its client goes away', async () => {
    const leaving = new AbortController();
    const asked = fetch(`${province.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer asker' },
      body: JSON.stringify({
        query: 'mutation { a: note(text: "a", waitMs: 200) { text } b: note(text: "b") { text } }',
      }),
      signal: leaving.signal,
    }).catch(() => null);
    await vi.waitFor(() => expect(registry.notes).toEqual(['begin a']));
    leaving.abort();
    await asked;
    await vi.waitFor(() => expect(province.records).toHaveLength(2));
    expect(registry.notes).toEqual(['begin a', 'end a', 'begin b', 'end b']);
    expect(province.records).toMatchObject([
      { kind: 'ADMIN', operationKind: 'MUTATION', detail: 'mutation: begun' },
      { kind: 'QUERY', operationKind: 'MUTATION', outcome: 'OK', detail: 'REQUEST_ABORTED' },
    ]);
  });

  it('does not begin without its record', async () => {
    province.isLogWritable = false;
    expect(await ask('mutation { note(text: "a") { text } }')).toMatchObject({
      status: 503,
      codes: ['AUDIT_UNAVAILABLE'],
    });
    expect(registry.notes).toEqual([]);
  });

  it('is told where the answer cannot be recorded: nothing leaves, and the log has its beginning', async () => {
    const asked = ask('mutation { note(text: "a", waitMs: 100) { text } }');
    await vi.waitFor(() => expect(registry.notes).toEqual(['begin a']));
    province.isLogWritable = false;
    expect(await asked).toMatchObject({ status: 503, codes: ['AUDIT_UNAVAILABLE'] });
    expect(province.records[0]).toMatchObject({ detail: 'mutation: begun' });
  });
});

describe('a mutation', () => {
  it('may be a machine’s or the public’s where it is not kept for people', async () => {
    for (const account of ['asker', 'strict', 'blind', null]) {
      expect(await ask('mutation { note(text: "a") { text } }', {}, account)).toMatchObject({
        status: 200,
        data: { note: { text: 'a' } },
      });
    }
  });

  it('is kept from machines as a whole, one that hides what it may not call as an unknown name', async () => {
    const query = 'mutation { note(text: "a") { text } sign { text } }';
    for (const account of ['asker', 'strict', null])
      expect(await ask(query, {}, account)).toMatchObject({ status: 403, codes: ['PERSON_NEEDED'] });
    expect(await ask(query, {}, 'blind')).toMatchObject({ status: 400, codes: ['QUERY_INVALID'] });
    expect(registry.notes).toEqual([]);
    expect(province.records.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ...Array(3).fill(['QUERY', 'DENIED']),
      ['QUERY', 'MALFORMED'],
    ]);
  });

  it('does not make a query for people any different', async () => {
    expect(await ask('{ desk { name } }')).toMatchObject({ data: { desk: { name: 'Một cửa' } } });
    expect(await ask('{ desk { name drawer } }')).toMatchObject({ status: 403, codes: ['PERSON_NEEDED'] });
    expect(await ask('{ desk { ...F } } fragment F on Desk { key: drawer }')).toMatchObject({
      codes: ['PERSON_NEEDED'],
    });
  });

  it('shows in the log its names and no values', async () => {
    await ask('mutation Keep($t: String!) { note(text: $t) { text } other: note(text: "bí mật") { text } }', {
      t: 'riêng tư',
    });
    const log = JSON.stringify(province.records);
    expect(log).toContain('mutation Keep(');
    expect(log).not.toMatch(/bí mật|riêng tư/);
  });

  it('is told by GET where to send it', async () => {
    const search = new URLSearchParams({ query: 'mutation { note(text: "a") { text } }' });
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(`${province.address}/graphql?${search}`, {
        method,
        headers: { 'apollo-require-preflight': '1', authorization: 'Bearer asker' },
      });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
    await sleep(20);
    expect(registry.notes).toEqual([]);
  });
});

it('an agency’s part of the graph changes nothing: its mutations do not compose', () => {
  for (const sdl of [
    'type Query { a: Int } type Mutation { drop: Int }',
    'type Query { a: Int } extend type Mutation { drop: Int }',
    'schema { query: Query mutation: Acts } type Query { a: Int } type Acts { drop: Int }',
    'type Query { a: Int } type Subscription { drop: Int }',
    'extend schema { subscription: Acts } type Query { a: Int } type Acts { drop: Int }',
  ])
    expect(() => requireNoMutations([{ name: 'population', sdl }])).toThrow('population');
  expect(() => requireNoMutations([{ name: 'population', sdl: 'type Query { a: Int }' }])).not.toThrow();
});
