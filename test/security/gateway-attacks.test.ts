import { readdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join, relative } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canary } from '../fixtures/canary.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);
const codes = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code);
const coordinates = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.coordinate);

async function raw(path: string, init: RequestInit = {}) {
  const response = await fetch(`${running.address}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('A. field permission and inference', () => {
  it.each([
    ['alias', '{ citizens(first: 5) { nodes { fullName: religion { name } x: religion { code } } } }'],
    [
      'named fragment',
      'query { citizens(first: 5) { nodes { ...F } } } fragment F on Citizen { ...G } fragment G on Citizen { religion { name } }',
    ],
    ['inline fragment', '{ citizens(first: 5) { nodes { ... on Citizen { ... { religion { name } } } } } }'],
    ['edges', '{ citizens(first: 5) { edges { node { religion { name } } } } }'],
    ['back edge', '{ households(first: 2) { nodes { members(first: 3) { religion { name } } } } }'],
    [
      'skip false',
      'query($s: Boolean = false) { citizens(first: 5) { nodes { fullName religion @skip(if: $s) { name } } } }',
    ],
  ])('denies a sensitive item reached by %s', async (_name, query) => {
    const answer = await ask('one-stop', query);
    expect(coordinates(answer)).toContain('Citizen.religion');
    expect(JSON.stringify(answer.data)).not.toMatch(/giáo|Không tôn/);
  });

  it('refuses a denied field whatever its @include says (25)', async () => {
    const answer = await ask(
      'one-stop',
      'query($no: Boolean!) { citizens(first: 1) { nodes { fullName religion @include(if: $no) { name } } } }',
      { no: false },
    );
    expect(coordinates(answer)).toContain('Citizen.religion');
  });

  it.each([
    ['literal filter', '{ citizens(where: { religion: { eq: "02" } }) { totalCount } }', {}],
    [
      'nested filter',
      '{ citizens(where: { or: [{ not: { and: [{ religion: { isNull: true } }] } }] }) { totalCount } }',
      {},
    ],
    [
      'variable filter',
      'query($w: CitizenWhere) { citizens(where: $w) { totalCount } }',
      { w: { religion: { eq: '02' } } },
    ],
    [
      'nested variable',
      'query($f: IDFilter) { citizens(where: { religion: $f }) { totalCount } }',
      { f: { eq: '02' } },
    ],
    [
      'default of a variable',
      'query($w: CitizenWhere = { religion: { eq: "02" } }) { citizens(where: $w) { totalCount } }',
      {},
    ],
    [
      'filter of an inverse',
      '{ households(first: 1) { nodes { members(where: { phone: { eq: "1" } }) { fullName } } } }',
      {},
    ],
  ])('refuses a %s on a denied item before any statement is sent (8)', async (_name, query, variables) => {
    const answer = await ask('one-stop', query, variables);
    expect(codes(answer)).toContain('FIELD_NOT_PERMITTED');
    expect(JSON.stringify(answer.data)).not.toMatch(/\d/);
  });

  it('refuses an order by a denied item, also by variable (9)', async () => {
    const literal = await ask(
      'one-stop',
      '{ citizens(orderBy: { field: maritalStatus }) { nodes { fullName } } }',
    );
    const variable = await ask(
      'one-stop',
      'query($o: [CitizenOrder!]) { citizens(orderBy: $o) { nodes { fullName } } }',
      { o: [{ field: 'maritalStatus' }] },
    );
    for (const answer of [literal, variable]) {
      expect(answer.data).toEqual({ citizens: null });
      expect(coordinates(answer)).toEqual(['Citizen.maritalStatus']);
    }
  });

  it('never answers an internal key under an alias (libraries, 1)', async () => {
    const plain = await ask(
      'one-stop',
      '{ citizens(first: 3) { nodes { personalId fullName household { detail } } } }',
    );
    const nodes = (
      plain.data?.citizens as {
        nodes: { personalId: string; fullName: string; household: { detail: string } }[];
      }
    ).nodes;
    const tricky = await ask(
      'one-stop',
      '{ citizens(first: 3) { nodes { personalId: fullName __typename: fullName household { householdId: detail } dossiers(first: 1) { dossierCode } } } }',
    );
    const seen = (
      tricky.data?.citizens as { nodes: { personalId: string; household: { householdId: string } }[] }
    ).nodes;
    expect(seen.map(({ personalId }) => personalId)).toEqual(nodes.map(({ fullName }) => fullName));
    expect(seen.map(({ household }) => household.householdId)).toEqual(
      nodes.map(({ household }) => household.detail),
    );
  });

  it('joins over a key that is not granted without showing it (21)', async () => {
    const answer = await ask(
      'bank',
      '{ enterprises(first: 3) { nodes { legalStatus { name } headOffice { commune { name } } landCertificates { serialNumber } } } }',
    );
    expect(coordinates(answer)).toEqual(['LandCertificate.holder']);
    const tax = await ask(
      'tax',
      '{ enterprises(first: 2) { nodes { legalRepresentative { fullName dateOfBirth } } } }',
    );
    expect(tax.text).not.toMatch(/\b04[01][89]\d{8}\b/);
  });

  it('row scope: lookups, relations and counts outside it find nothing (15, 16, 30)', async () => {
    const all = await ask(
      'one-stop',
      '{ citizens(first: 400) { nodes { personalId permanentAddress { commune { code } } household { householdId } } } }',
    );
    const nodes = (
      all.data?.citizens as {
        nodes: {
          personalId: string;
          permanentAddress: { commune: { code: string } };
          household: { householdId: string };
        }[];
      }
    ).nodes;
    const outside = nodes
      .filter(({ permanentAddress }) => permanentAddress.commune.code !== '16681')
      .slice(0, 20);
    expect(outside.length).toBeGreaterThan(5);
    const ids = [...outside.map(({ personalId }) => personalId), '040800000000'];
    const answer = await ask(
      'commune-thanh-vinh',
      'query($ids: [ID!]!) { citizensByIds(ids: $ids) { fullName } citizens(where: { personalId: { in: $ids } }) { totalCount pageInfo { hasNextPage } } }',
      { ids },
    );
    expect(answer.data).toEqual({
      citizensByIds: ids.map(() => null),
      citizens: { totalCount: 0, pageInfo: { hasNextPage: false } },
    });
    const household = await ask(
      'commune-thanh-vinh',
      'query($id: ID!) { household(householdId: $id) { members { fullName } } }',
      { id: outside[0]?.household.householdId },
    );
    expect(household.data).toEqual({ household: null });
  });

  it('a cursor of one consumer is worth nothing to another', async () => {
    const mine = await ask('one-stop', '{ citizens(first: 2) { pageInfo { endCursor } } }');
    const { endCursor } = (mine.data?.citizens as { pageInfo: { endCursor: string } }).pageInfo;
    const other = await ask(
      'commune-thanh-vinh',
      'query($c: String) { citizens(first: 2, after: $c) { nodes { fullName } } }',
      { c: endCursor },
    );
    expect(codes(other)).toEqual(['CURSOR_INVALID']);
    const edited = await ask(
      'one-stop',
      'query($c: String) { citizens(first: 2, after: $c) { nodes { fullName } } }',
      { c: `${endCursor.slice(0, -2)}AA` },
    );
    expect(codes(edited)).toEqual(['CURSOR_INVALID']);
  });

  it('an item outside the public catalogue is a misspelt name, for everybody and everywhere', async () => {
    for (const account of running.keys.keys()) {
      for (const query of [
        '{ citizens { nodes { NAME } } }',
        '{ citizens(where: { NAME: { isNull: true } }) { totalCount } }',
        '{ viewer { explain(coordinate: "Citizen.NAME") { decision reason message { en } rules { grant } howToRequest { way } } } }',
      ]) {
        const hidden = await ask(account, query.replace('NAME', 'securityNote'));
        const misspelt = await ask(account, query.replace('NAME', 'securityMote'));
        const normal = ({ text }: Answer) =>
          text
            .replaceAll('securityMote', 'securityNote')
            .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
            .replace(/column \d+/g, '');
        expect(normal(hidden)).toBe(normal(misspelt));
      }
    }
    const variable = await ask('auditor', 'query($w: CitizenWhere) { citizens(where: $w) { totalCount } }', {
      w: { securityNote: { isNull: true } },
    });
    expect(variable.data).toBeUndefined();
    expect(variable.text).not.toMatch(/did you mean/i);
    for (const view of ['', '?view=catalogue'])
      expect((await raw(`/schema.graphql${view}`)).text).not.toContain('securityNote');
  });

  it('answers the introspection query of common tools', async () => {
    const answer = await ask(
      'tax',
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }),
    );
    expect(answer.status).toBe(200);
    const schema = buildClientSchema(answer.data as unknown as IntrospectionQuery);
    expect(schema.getType('Enterprise')).toBeDefined();
    expect(schema.getType('Household')).toBeUndefined();
  });

  it('introspection shows the contract schema only (26)', async () => {
    const names = async (account: string) => {
      const { data } = await ask(
        account,
        '{ __type(name: "Citizen") { fields { name } } where: __type(name: "CitizenWhere") { inputFields { name } } order: __type(name: "CitizenOrderField") { enumValues { name } } }',
      );
      return JSON.stringify(data);
    };
    expect(await names('tax')).toContain('personalId');
    expect(await names('tax')).not.toMatch(/religion|dateOfBirth|phone/);
    expect(await names('public')).not.toMatch(/fullName|religion/);
    expect(await names('one-stop')).toContain('dateOfBirth');
    for (const account of running.keys.keys())
      expect(await names(account)).not.toMatch(/lt_|_entities|securityNote/);
  });

  it.each([
    ['mutation', 'mutation { x }'],
    ['subscription', 'subscription { x }'],
    ['defer', '{ citizens { ... @defer { totalCount } } }'],
    ['stream', '{ citizens { nodes @stream { fullName } } }'],
    ['_entities', '{ _entities(representations: []) { __typename } }'],
    ['_service', '{ _service { sdl } }'],
    ['lt_ key', '{ citizens { nodes { lt_personalId } } }'],
  ])('%s is a clean 400 without data (36, 46)', async (_name, query) => {
    const { status, data } = await ask('one-stop', query);
    expect([status, data]).toEqual([400, undefined]);
  });
});

describe('B. caches and consumers', () => {
  it('judges one document for each consumer by itself, in any order (37, 39)', async () => {
    const query = '{ enterprises(first: 1) { nodes { charterCapital } } }';
    const expected = new Map([
      ['tax', 'value'],
      ['bank', 'value'],
      ['public', 'null'],
      ['researcher', 'null'],
      ['one-stop', 'null'],
    ]);
    const order = Array.from(
      { length: 600 },
      (_none, at) => [...expected.keys()][(at * 7) % expected.size] ?? 'public',
    );
    for (let at = 0; at < order.length; at += 24) {
      await Promise.all(
        order.slice(at, at + 24).map(async (account) => {
          const { text } = await ask(account, query);
          expect(text.includes('"charterCapital":null') ? 'null' : 'value', account).toBe(
            expected.get(account),
          );
        }),
      );
    }
  });

  it('answers are private and carry no tag shared by consumers (42)', async () => {
    const { headers } = await ask('tax', '{ viewer { account } }');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('etag')).toBeNull();
  });

  it('hostile names pollute nothing and answer right (43)', async () => {
    const answer = await ask(
      'one-stop',
      '{ __proto__: viewer { constructor: account toString: agency __proto__: class } }',
    );
    expect(answer.text).toContain('"__proto__":{"constructor":"one-stop"');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).account).toBeUndefined();
  });

  it('headers that claim an identity are ignored (47)', async () => {
    const response = await raw('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-consumer-id': 'tax',
        'x-forwarded-for': '10.0.0.1',
        'apollo-federation-include-trace': 'ftv1',
      },
      body: JSON.stringify({ query: '{ viewer { account class } }' }),
    });
    expect(JSON.parse(response.text)).toEqual({ data: { viewer: { account: null, class: 'PUBLIC' } } });
  });
});

describe('D, F. accounts, shape of requests, limits', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    raw('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

  it('answers every bad key alike', async () => {
    const bodies = new Set<string>();
    for (const authorization of [
      'Bearer x',
      'Bearer lt_00000000_aaaa',
      `Bearer lt_deadbeef_${'A'.repeat(43)}`,
      'Basic abc',
      'Bearer',
    ]) {
      const { status, text } = await post('{"query":"{ viewer { account } }"}', { authorization });
      expect(status).toBe(401);
      bodies.add(text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'));
    }
    expect(bodies.size).toBe(1);
  });

  it.each([
    ['text/plain', '{"query":"{ viewer { class } }"}', 415],
    ['application/x-www-form-urlencoded', 'query=%7Bviewer%7Bclass%7D%7D', 415],
    ['application/json; charset=utf-16', '{"query":"{ viewer { class } }"}', 415],
  ])('refuses %s (54)', async (type, body, status) => {
    expect((await post(body, { 'content-type': type })).status).toBe(status);
  });

  it('refuses a GET without a preflight header, a batch, no JSON, a big body (54, 75, 77)', async () => {
    expect((await raw('/graphql?query=%7Bviewer%7Bclass%7D%7D')).status).toBe(400);
    expect(
      (await raw('/graphql?query=%7Bviewer%7Bclass%7D%7D', { headers: { 'apollo-require-preflight': '1' } }))
        .status,
    ).toBe(200);
    expect(
      (await post(JSON.stringify(Array.from({ length: 1000 }, () => ({ query: '{ viewer { class } }' })))))
        .status,
    ).toBe(400);
    expect((await post('nonsense')).status).toBe(400);
    expect(
      (await post(JSON.stringify({ query: `{ viewer { class } } #${'x'.repeat(80_000)}` }))).status,
    ).toBe(413);
  });

  const bomb = (levels: number) =>
    `query { citizens { nodes { ...F0 } } } ${Array.from({ length: levels }, (_none, at) => `fragment F${at} on Citizen { ${at + 1 < levels ? `...F${at + 1} ...F${at + 1} ...F${at + 1}` : 'fullName'} }`).join(' ')}`;

  it.each([
    [
      '1,000 aliases',
      `{ ${Array.from({ length: 1000 }, (_none, at) => `a${at}: citizens { totalCount }`).join(' ')} }`,
    ],
    ['fragment bomb', bomb(20)],
    [
      'fragment cycle',
      'query { citizens { nodes { ...A } } } fragment A on Citizen { ...B } fragment B on Citizen { ...A }',
    ],
    [
      'depth 200',
      `{ ${'citizens { nodes { household { members { '.repeat(50)} fullName ${'} } } }'.repeat(50)} }`,
    ],
    ['1,000 directives', `{ viewer ${'@include(if: true) '.repeat(1000)} { class } }`],
    ['10,000 fields', `{ viewer { ${'class '.repeat(10_000)} } }`],
    [
      'circular introspection',
      `{ __schema { types { fields { type { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } } } }`,
    ],
    ['page of 100,000,000', '{ citizens(first: 100000000) { nodes { fullName } } }'],
    ['cost', '{ citizens(first: 1000) { nodes { dossiers(first: 1000) { dossierCode } } } }'],
  ])('refuses %s at once, without telling the limit (70-78)', async (_name, query) => {
    const answer = await ask('one-stop', query);
    expect(answer.status).toBe(400);
    expect(answer.text.length).toBeLessThan(4096);
    expect(answer.text).not.toMatch(/limit of|maximum of|token limit/i);
    expect((await raw('/healthz')).status).toBe(200);
  });

  it('a client that leaves is logged and leaves nothing behind', async () => {
    const body = JSON.stringify({
      query: '{ citizens(first: 1000) { nodes { fullName household { members { fullName } } } } }',
    });
    await new Promise<void>((resolve) => {
      const client = request(`${running.address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${running.keys.get('one-stop')}`,
        },
      });
      client.on('error', () => {});
      client.on('close', resolve);
      client.end(body, () => setTimeout(() => client.destroy(), 5));
    });
    expect((await ask('one-stop', '{ viewer { account } }')).data).toEqual({
      viewer: { account: 'one-stop' },
    });
  });
});

describe('G. leakage', () => {
  it('no key of any account stands in the log, the control database or an answer (55)', async () => {
    for (const [account, key] of running.keys) if (key !== null) await ask(account, '{ viewer { account } }');
    const folder = running.configuration.dataDir;
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = found
      .filter((entry) => entry.isFile() && entry.name !== 'demo-accounts.json')
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    for (const name of files) {
      const bytes = await readFile(join(folder, name));
      for (const key of running.keys.values()) {
        if (key !== null) expect(bytes.includes(key.slice(-43)), name).toBe(false);
      }
    }
  });

  it('nothing of the inside stands in an error (86)', async () => {
    const answer = await ask('one-stop', '{ citizen(personalId: "1") { fullNam } }');
    expect(answer.text).not.toMatch(/stack|node_modules|SELECT|sqlite|population|\.ts\b|did you mean/i);
    expect((await raw('/nowhere')).status).toBe(404);
    expect((await raw('/')).text).not.toMatch(/apollo/i);
  });

  it('operational notes of the police appear in no answer of the whole run (89)', async () => {
    for (const account of running.keys.keys()) {
      const answer = await ask(
        account,
        '{ citizens(first: 1000) { nodes { fullName phone maritalStatus } } }',
      );
      expect(answer.text).not.toContain(canary);
    }
  });
});
