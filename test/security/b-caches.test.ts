import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Random } from '../../province/demonstration/generate/random.ts';
import { codes, coordinates, leavesOf, normalText } from '../fixtures/answer-parts.ts';
import { issueAccount, runCommand } from '../fixtures/command-line.ts';
import { rowsOf } from '../fixtures/province-database.ts';
import { type Answer, askOver, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

// WHY: thousands of requests on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

const ask = (account: string, query: string, variables?: Record<string, unknown>) =>
  running.ask(account, query, variables);
const command = (...args: readonly string[]) => runCommand(running.configuration.dataDir, ...args);

async function raw(path: string, init: RequestInit = {}) {
  const response = await fetch(`${running.address}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Accounts of communes, each with rows of its own. */
async function communeAccounts(codesOfCommunes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { dataDir } = running.configuration;
  const keys = new Map<string, string>();
  for (const code of codesOfCommunes) {
    keys.set(`xa-${code}`, await issueAccount(dataDir, `xa-${code}`, '--attribute', `commune=${code}`));
  }
  const file = join(dataDir, 'communes.yaml');
  await writeFile(
    file,
    `kind: AGREEMENT
number: XA-1
title: Thử nghiệm
provider: G01.CAT
consumers: [${[...keys.keys()].join(', ')}]
content:
  - items: [Citizen.personalId, Citizen.fullName, Citizen.phone, Citizen.household, PermanentAddress.commune]
    rows: { permanentAddress: { commune: { eq: $account.commune } } }
term: { from: "2026-01-01", to: null }
purpose: Thử nghiệm
legalBasis: [Luật]
`,
  );
  expect(await command('agreement', 'apply', file)).toContain('recorded');
  return keys;
}

describe('B. caches and consumers', () => {
  it('B37 a document that one consumer has run is judged anew for the next, in both orders', async () => {
    for (const [order, query] of [
      [['tax', 'public'], '{ enterprises(first: 2) { nodes { charterCapital } } }'],
      [['public', 'tax'], '{ enterprises(first: 3) { nodes { charterCapital } } }'],
      [
        ['tax', 'researcher', 'bank', 'one-stop', 'tax'],
        'query Named { enterprises(first: 4) { nodes { charterCapital } } }',
      ],
    ] as const) {
      for (const account of order) {
        const answer = await ask(account, query);
        const mayRead = account === 'tax' || account === 'bank';
        expect(coordinates(answer), account).toEqual(mayRead ? [] : ['Enterprise.charterCapital']);
        expect(leavesOf(answer.data).length > 0, account).toBe(mayRead);
      }
    }
  });

  it('B37 an operation name chooses the operation that is judged', async () => {
    const document =
      'query Open { enterprises(first: 1) { nodes { name } } } query Closed { enterprises(first: 1) { nodes { charterCapital } } }';
    for (const operationName of ['Open', 'Closed', 'Open', 'Closed']) {
      const { text } = await raw('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: document, operationName }),
      });
      expect(text.includes('FIELD_NOT_PERMITTED'), operationName).toBe(operationName === 'Closed');
      expect(text).not.toMatch(/"charterCapital":"/);
    }
  });

  it('B38 persisted queries do not exist: hashes are refused, right or wrong, by POST and by GET', async () => {
    const query = '{ enterprises(first: 1) { nodes { charterCapital } } }';
    const right = createHash('sha256').update(query).digest('hex');
    const extensions = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
    const post = (body: unknown, account?: string) =>
      raw('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(account === undefined ? {} : { authorization: `Bearer ${running.keys.get(account)}` }),
        },
        body: JSON.stringify(body),
      });
    const registered = await post({ query, extensions: extensions(right) }, 'tax');
    expect(registered.text).not.toMatch(/"charterCapital":"/);
    for (const hash of [right, '0'.repeat(64), 'x']) {
      for (const account of [undefined, 'tax', 'bank']) {
        const refused = await post({ extensions: extensions(hash) }, account);
        expect(refused.status).toBe(400);
        expect(refused.text).not.toMatch(/"data"|charterCapital/);
      }
      const search = new URLSearchParams({ extensions: JSON.stringify(extensions(hash)) });
      const got = await raw(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
      expect([got.status, got.text.includes('"data"')]).toEqual([400, false]);
    }
    const mismatch = await post({ query, extensions: extensions('0'.repeat(64)) }, 'tax');
    expect(mismatch.text).not.toMatch(/"charterCapital":"/);
    const plain = await post({ query }, 'tax');
    expect(plain.text).toMatch(/"charterCapital":"/);
  });

  it('B39 10,000 interleaved requests of 20 consumers: each gets its own answer, every time', async () => {
    const communes = await rowsOf<{ code: string }>(
      running.configuration.dataDir,
      'population',
      "select MA_XA_TT as code from CONG_DAN where MA_XA_TT <> '16681' group by 1 order by count(*) desc limit 10",
    );
    const more = await communeAccounts(communes.map(({ code }) => code));
    const keys = new Map<string, string | null>([...running.keys, ...more]);
    const consumers = [...keys.keys()].slice(0, 21).filter((each) => each !== 'auditor');
    expect(consumers).toHaveLength(20);
    const queries = [
      '{ viewer { account agency class } }',
      '{ citizens(first: 3) { totalCount nodes { fullName phone permanentAddress { commune { code } } } } }',
      '{ enterprises(first: 2) { nodes { name charterCapital legalRepresentative { personalId } } } }',
      'query($c: ID) { citizens(where: { permanentAddress: { commune: { eq: $c } } }, first: 2) { totalCount nodes { fullName } } }',
      '{ __type(name: "Citizen") { fields { name } } }',
    ];
    const one = (consumer: string, at: number) =>
      askOver(running.address, keys.get(consumer), queries[at] ?? '', at === 3 ? { c: '16681' } : {});
    const alone = new Map<string, string>();
    for (const consumer of consumers) {
      for (const at of queries.keys()) alone.set(`${consumer} ${at}`, normalText(await one(consumer, at)));
    }
    expect(new Set(alone.values()).size).toBeGreaterThan(40);
    const random = new Random(39);
    const todo = Array.from({ length: 10_000 }, () => ({
      consumer: random.pick(consumers),
      at: random.between(0, queries.length - 1),
    }));
    let crossed = 0;
    let next = 0;
    const worker = async () => {
      for (let job = todo[next++]; job !== undefined; job = todo[next++]) {
        const text = normalText(await one(job.consumer, job.at));
        if (text !== alone.get(`${job.consumer} ${job.at}`)) crossed += 1;
      }
    };
    await Promise.all(Array.from({ length: 24 }, worker));
    expect(crossed).toBe(0);
  }, 400_000);

  it('B41 no key of a consumer opens an administrative interface, because none listens', async () => {
    const paths = [
      '/admin',
      '/admin/graphql',
      '/registry',
      '/registry/graphql',
      '/audit',
      '/metrics',
      '/agreements',
      '/accounts',
      '/api',
      '/debug',
      '/policy',
    ];
    for (const path of paths) {
      for (const account of ['tax', 'auditor']) {
        for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
          const { status, text } = await raw(path, {
            method,
            headers: { authorization: `Bearer ${running.keys.get(account)}` },
          });
          expect(status, `${method} ${path}`).toBe(404);
          expect(text).not.toContain('H41');
        }
      }
    }
  });

  it('B41 the auditor and an administrator read no more data than any account without grants', async () => {
    const administrator = await issueAccount(
      running.configuration.dataDir,
      'quan-tri',
      '--role',
      'ADMINISTRATOR',
    );
    const query =
      '{ citizens(first: 1) { nodes { fullName } } enterprises(first: 1) { nodes { name charterCapital } } households { totalCount } }';
    const bare = await ask('public', query);
    for (const answer of [
      await ask('auditor', query),
      await askOver(running.address, administrator, query),
    ]) {
      expect(answer.data).toEqual(bare.data);
    }
  });

  it('B42 answers are private, are not stored, and carry no tag, for every account and status', async () => {
    for (const account of running.keys.keys()) {
      for (const query of [
        '{ viewer { account } }',
        '{ citizens { nodes { religion { name } } } }',
        '{ nonsense }',
        '{',
      ]) {
        const { headers } = await ask(account, query);
        expect(headers.get('cache-control')).toBe('private, no-store');
        for (const name of [
          'etag',
          'age',
          'expires',
          'last-modified',
          'set-cookie',
          'access-control-allow-origin',
        ])
          expect(headers.get(name), name).toBeNull();
      }
    }
    const wrong = await raw('/graphql', { method: 'POST', headers: { authorization: 'Bearer x' } });
    expect(wrong.headers.get('cache-control')).toBe('private, no-store');
    expect((await raw('/schema.graphql')).headers.get('cache-control')).toBe('private, no-store');
  });

  it('B43 hostile names pollute nothing and answer right', async () => {
    const members = Object.getOwnPropertyNames(Object.prototype);
    const answer = await ask(
      'one-stop',
      '{ __proto__: viewer { constructor: account toString: agency __proto__: class hasOwnProperty: purpose } }',
    );
    expect(answer.text).toContain('"__proto__":{"constructor":"one-stop"');
    const bodies = [
      '{"query":"query($__proto__: ID) { citizens(where: { personalId: { eq: $__proto__ } }) { totalCount } }","variables":{"__proto__":"x"}}',
      '{"query":"query($w: CitizenWhere) { citizens(where: $w) { totalCount } }","variables":{"w":{"__proto__":{"religion":{"eq":"02"}}}}}',
      '{"query":"query($w: CitizenWhere) { citizens(where: $w) { totalCount } }","variables":{"w":{"constructor":{"prototype":{"polluted":1}}}}}',
      '{"query":"{ viewer { class } }","__proto__":{"operationName":"x"},"constructor":{"prototype":{"polluted":1}}}',
      '{"query":"{ citizens(where: { __proto__: { eq: 1 } }) { totalCount } }"}',
      '{"query":"query($constructor: Int = 1) { citizens(first: $constructor) { __proto__: totalCount } }"}',
    ];
    for (const body of bodies) {
      const { status, text } = await raw('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${running.keys.get('one-stop')}`,
        },
        body,
      });
      expect(status, body).toBeLessThan(500);
      expect(text, body).not.toMatch(/giáo/);
      expect(Object.getOwnPropertyNames(Object.prototype), body).toEqual(members);
      expect(({} as Record<string, unknown>).polluted, body).toBeUndefined();
    }
    expect((await ask('one-stop', '{ viewer { account } }')).data).toEqual({
      viewer: { account: 'one-stop' },
    });
  });

  it('B44 two consumers that ask one id in the same tick each get their own rows of it', async () => {
    const people = await rowsOf<{ id: string; commune: string }>(
      running.configuration.dataDir,
      'population',
      'select SO_DINH_DANH as id, MA_XA_TT as commune from CONG_DAN order by random() limit 60',
    );
    const ids = people.map(({ id }) => id);
    const query = 'query($ids: [ID!]!) { citizensByIds(ids: $ids) { fullName } }';
    const rounds = Array.from({ length: 10 }, () => [
      'one-stop',
      'commune-thanh-vinh',
      'land-office',
      'tax',
    ]).flat();
    const answers = await Promise.all(
      rounds.map(async (account) => [account, await ask(account, query, { ids })] as const),
    );
    for (const [account, answer] of answers) {
      const found =
        (answer.data?.citizensByIds as readonly unknown[] | null)?.map((each) => each !== null) ?? null;
      if (account === 'tax') expect(found).toBeNull();
      else if (account === 'commune-thanh-vinh')
        expect(found).toEqual(people.map(({ commune }) => commune === '16681'));
      else expect(found).toEqual(ids.map(() => true));
    }
  });

  it('B45 no decision of an older policy version is used under a newer one, whatever was cached', async () => {
    const query = '{ enterprises(first: 1) { nodes { charterCapital phone } } }';
    const version = async () =>
      (await ask('tax', '{ viewer { policyVersion } }')).data as { viewer: { policyVersion: number } };
    let last = (await version()).viewer.policyVersion;
    for (let round = 0; round < 15; round++) {
      await Promise.all(Array.from({ length: 5 }, () => ask('bank', query)));
      await command(
        'agreement',
        'suspend',
        'TT-06/2026',
        '--kind',
        'BREACH',
        '--reason',
        'x',
        '--restored-by',
        'y',
      );
      const denied: readonly Answer[] = await Promise.all(
        Array.from({ length: 5 }, () => ask('bank', query)),
      );
      for (const answer of denied) {
        expect(leavesOf(answer.data)).toEqual([]);
        expect(codes(answer)).toEqual(['FIELD_NOT_PERMITTED', 'FIELD_NOT_PERMITTED']);
      }
      await command('agreement', 'resume', 'TT-06/2026', '--reason', 'đã khắc phục');
      expect((await ask('bank', query)).errors).toEqual([]);
      const now = (await version()).viewer.policyVersion;
      expect(now).toBe(last + 2);
      last = now;
    }
  });
});
