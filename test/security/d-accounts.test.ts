import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import knexFactory from 'knex';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAuthenticator } from '../../gateway/authenticate/authenticate.ts';
import { dataErrorQueryFields } from '../../subgraphs/registry/procedure/surface/data-error-sdl.ts';
import { accountMutationFields, accountQueryFields } from '../../subgraphs/registry/surface/account-sdl.ts';
import { administrationSdl } from '../../subgraphs/registry/surface/administration-sdl.ts';
import { registrySdl } from '../../subgraphs/registry/surface/registry-sdl.ts';
import { codes, leavesOf, normalText } from '../fixtures/answer-parts.ts';
import { issueAccount, runCommand } from '../fixtures/command-line.ts';
import { askOver, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 120_000 });

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

/** Lets the keys of an account live. WHY: the agreement of the account begins long after every key of today has expired. */
async function outliveTheCentury(account: string): Promise<void> {
  const filename = join(running.configuration.dataDir, 'control.db');
  const knex = knexFactory({ client: 'sqlite3', connection: { filename }, useNullAsDefault: true });
  await knex('account_key').where({ account }).update({ expires_at: '2100-01-01T00:00:00.000Z' });
  await knex.destroy();
}

const command = (...args: readonly string[]) => runCommand(running.configuration.dataDir, ...args);
const whoAmI = '{"query":"{ viewer { account class } citizens(first: 1) { nodes { fullName } } }"}';

async function raw(path: string, init: RequestInit = {}) {
  const response = await fetch(`${running.address}${path}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const post = (headers: Record<string, string>, body: string = whoAmI) =>
  raw('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens as an attacker would make them, were keys JSON web tokens. */
function forgedTokens(): readonly (readonly [string, string])[] {
  const claims = {
    sub: 'tax',
    aud: 'lienthong',
    iss: 'lienthong',
    exp: 4_102_444_800,
    account: 'tax',
    role: 'ADMINISTRATOR',
  };
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const unsigned = (header: unknown) => `${segment(header)}.${segment(claims)}`;
  const hmac = (header: unknown, key: string) =>
    `${unsigned(header)}.${createHmac('sha256', key).update(unsigned(header)).digest('base64url')}`;
  const rsa = (header: unknown) =>
    `${unsigned(header)}.${createSign('RSA-SHA256').update(unsigned(header)).sign(privateKey, 'base64url')}`;
  return [
    ['alg none', `${unsigned({ alg: 'none', typ: 'JWT' })}.`],
    ['alg None without a last dot', unsigned({ alg: 'None' })],
    ['HS256 with a guessed key', hmac({ alg: 'HS256' }, 'secret')],
    ['HS256 with the public key', hmac({ alg: 'HS256' }, pem)],
    ['RS256 with its own jwk', rsa({ alg: 'RS256', jwk: publicKey.export({ format: 'jwk' }) })],
    ['kid that leaves its folder', hmac({ alg: 'HS256', kid: '../../../../dev/null' }, '')],
    ['kid with SQL', hmac({ alg: 'HS256', kid: "x' UNION SELECT 'secret" }, 'secret')],
    ['jku', rsa({ alg: 'RS256', jku: 'http://127.0.0.1:1/jwks.json' })],
    ['unknown crit', rsa({ alg: 'RS256', crit: ['x'], x: 1 })],
    ['wrong aud and iss', hmac({ alg: 'HS256' }, 'lienthong')],
  ];
}

describe('D. accounts and keys', () => {
  it('D50 a JSON web token opens nothing: keys are the only credential', async () => {
    const bodies = new Set<string>();
    for (const [name, token] of forgedTokens()) {
      // WHY from one address each: the limit of failures would answer 429 for all that follow.
      const answer = await post({ authorization: `Bearer ${token}` });
      expect(answer.status, name).toBe(401);
      expect(answer.text, name).not.toMatch(/"viewer"|"data"/);
      bodies.add(normalText(answer));
    }
    expect(bodies.size).toBe(1);
    for (const [name, token] of forgedTokens().slice(0, 3)) {
      for (const header of ['x-access-token', 'x-jwt', 'cookie', 'id-token']) {
        const answer = await post({ [header]: header === 'cookie' ? `token=${token}` : token });
        expect(answer.text, name).toContain('"viewer":{"account":null,"class":"PUBLIC"}');
        expect(answer.text, name).toContain('"citizens":null');
      }
    }
  });

  it('D51 a key carries no time; an agreement ends to the millisecond of the server, tolerance none', async () => {
    const end = Date.parse('2026-12-31T17:00:00Z');
    const key = running.keys.get('bank');
    const capital = '{ enterprises(first: 1) { nodes { charterCapital } } }';
    await outliveTheCentury('future');
    vi.useFakeTimers({ toFake: ['Date'], now: end });
    try {
      for (const [offset, isServed] of [
        [-7_200_000, true],
        [-6_000, true],
        [-5_000, true],
        [-1_000, true],
        [-1, true],
        [0, false],
        [1, false],
        [1_000, false],
        [5_000, false],
        [6_000, false],
        [7_200_000, false],
      ] as const) {
        vi.setSystemTime(end + offset);
        const answer = await askOver(running.address, key, capital);
        expect(answer.status, String(offset)).toBe(200);
        expect(leavesOf(answer.data).length > 0, String(offset)).toBe(isServed);
        if (!isServed) expect(answer.errors[0]?.extensions.reason).toBe('EXPIRED');
      }
      // An agreement that has not begun is not served before its first moment, to the millisecond either.
      const begin = Date.parse('2098-12-31T17:00:00Z');
      for (const [offset, isServed] of [
        [-6_000, false],
        [-1, false],
        [0, true],
        [1_000, true],
      ] as const) {
        vi.setSystemTime(begin + offset);
        const answer = await askOver(
          running.address,
          running.keys.get('future'),
          '{ citizens(first: 1) { nodes { fullName } } }',
        );
        expect(leavesOf(answer.data).length > 0, String(offset)).toBe(isServed);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('D52 a revoked or suspended account is refused with the next request, also while others of it run', async () => {
    const key = await issueAccount(running.configuration.dataDir, 'to-revoke');
    const ask = () => askOver(running.address, key, '{ viewer { account } }');
    expect((await ask()).data).toEqual({ viewer: { account: 'to-revoke' } });
    await command('account', 'suspend', 'to-revoke');
    const suspended = await ask();
    expect([suspended.status, codes(suspended), suspended.data]).toEqual([
      403,
      ['ACCOUNT_SUSPENDED'],
      undefined,
    ]);
    await command('account', 'resume', 'to-revoke');
    expect((await ask()).status).toBe(200);
    const inFlight = Array.from({ length: 20 }, ask);
    await command('account', 'revoke', 'to-revoke');
    // WHY few: each is a wrong key now, and an address has only so many attempts.
    const after = await Promise.all(Array.from({ length: 4 }, ask));
    await Promise.all(inFlight);
    for (const answer of after) {
      expect([answer.status, codes(answer), answer.data]).toEqual([401, ['ACCOUNT_KEY_INVALID'], undefined]);
    }
    expect(await command('account', 'resume', 'to-revoke')).toContain('ACCOUNT_REVOKED');
    expect((await ask()).status).toBe(401);
    const schema = await raw('/schema.graphql', { headers: { authorization: `Bearer ${key}` } });
    expect([schema.status, schema.text.includes('type Query')]).toEqual([401, false]);
  });

  it('D52 a rotated key: both open, then only the new one; a revocation reaches both', async () => {
    const old = await issueAccount(running.configuration.dataDir, 'rotated');
    const statusOf = async (key: string) => (await post({ authorization: `Bearer ${key}` })).status;
    const rotate = async (...flags: readonly string[]) => {
      const words = ['account', 'rotate', 'rotated', '--why', 'định kỳ', '--json', ...flags];
      return (JSON.parse(await command(...words)) as { readonly key: string }).key;
    };
    const second = await rotate('--days', '3');
    expect([await statusOf(old), await statusOf(second)]).toEqual([200, 200]);
    const listed = await command('account', 'list', '--json');
    for (const key of [old, second]) expect(listed).not.toContain(key.slice(12));
    expect(JSON.parse(listed).find(({ id }: { readonly id: string }) => id === 'rotated').keys).toMatchObject(
      [
        { prefix: old.slice(3, 11), state: 'RETIRING' },
        { prefix: second.slice(3, 11), state: 'ACTIVE', endsAt: null },
      ],
    );
    const third = await rotate('--now');
    expect([await statusOf(old), await statusOf(second), await statusOf(third)]).toEqual([401, 401, 200]);
    const fourth = await rotate();
    await command('account', 'revoke', 'rotated');
    expect([await statusOf(third), await statusOf(fourth)]).toEqual([401, 401]);
    expect(await command('account', 'rotate', 'rotated', '--why', 'x')).toContain('ACCOUNT_REVOKED');
    expect(await command('policy', 'history', '--limit', '3')).toContain('ACCOUNT_KEY_ROTATED');
    const log = await command('audit', 'tail', '--json', '--count', '200');
    expect(log).toContain('account rotate rotated, the old key for 3 days: done');
    for (const key of [old, second, third, fourth]) expect(log).not.toContain(key.slice(12));
  });

  it.each([[['--days', '8']], [['--days', '0']], [['--days', '1.5']], [['--days', '2', '--now']]])(
    'D52 an overlap of %j is refused',
    async (flags) => {
      expect(await command('account', 'rotate', 'tax', '--why', 'x', ...flags)).toContain('OPTION_INVALID');
    },
  );

  it('D52 a key is never issued twice: the id of a revoked account stays taken', async () => {
    expect(
      await command('account', 'issue', 'to-revoke', '--agency', 'A', '--agency-name', 'A', '--purpose', 'x'),
    ).toContain('ACCOUNT_EXISTS');
  });

  it.each([
    ['GET without a preflight header', '/graphql?query=%7Bviewer%7Bclass%7D%7D', {}, 400],
    [
      'GET with a form type',
      '/graphql?query=%7Bviewer%7Bclass%7D%7D',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      400,
    ],
    [
      'GET with text/plain',
      '/graphql?query=%7Bviewer%7Bclass%7D%7D',
      { headers: { 'content-type': 'text/plain' } },
      400,
    ],
    [
      'GET with multipart',
      '/graphql?query=%7Bviewer%7Bclass%7D%7D',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' } },
      400,
    ],
    [
      'GET of a mutation',
      '/graphql?query=mutation%7Bx%7D',
      { headers: { 'apollo-require-preflight': '1' } },
      405,
    ],
    [
      'PUT',
      '/graphql',
      { method: 'PUT', headers: { 'content-type': 'application/json' }, body: whoAmI },
      405,
    ],
    [
      'text/plain',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: whoAmI },
      415,
    ],
    [
      'a form',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query=%7Bviewer%7Bclass%7D%7D',
      },
      415,
    ],
    [
      'multipart',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      415,
    ],
    ['no type', '/graphql', { method: 'POST', headers: { 'content-type': '' }, body: whoAmI }, 415],
    [
      'application/graphql',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{ viewer { class } }' },
      415,
    ],
    [
      'utf-16',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-16' }, body: whoAmI },
      415,
    ],
    [
      'utf-7',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-7' }, body: whoAmI },
      415,
    ],
    [
      'two types',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json, text/plain' }, body: whoAmI },
      415,
    ],
    [
      'a charset twice',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8; charset=utf-16' },
        body: whoAmI,
      },
      415,
    ],
  ] as const)('D54 %s is refused before anything runs', async (_name, path, init, status) => {
    const answer = await raw(path, init as RequestInit);
    expect([answer.status, /"data"|"class"/.test(answer.text)]).toEqual([status, false]);
  });

  it('D54 a GET with a preflight header and a POST of JSON work; no page of another origin may read them', async () => {
    const got = await raw('/graphql?query=%7Bviewer%7Bclass%7D%7D', {
      headers: { 'apollo-require-preflight': '1', origin: 'https://evil.example' },
    });
    expect([got.status, got.text.includes('"class":"PUBLIC"')]).toEqual([200, true]);
    expect(got.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await raw('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    const crossed = [...preflight.headers.keys()].filter((name) => name.startsWith('access-control'));
    expect(crossed).toEqual([]);
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'APPLICATION/JSON;charset="UTF-8"',
    ]) {
      expect((await post({ 'content-type': type })).status, type).toBe(200);
    }
  });

  it('D55 a key comes out nowhere: not in answers, logs, databases, reports, command output or the process list', async () => {
    const { dataDir } = running.configuration;
    const key = await issueAccount(dataDir, 'canary-key');
    const secret = key.slice(-43);
    const outputs: string[] = [];
    const seen = async (headers: Record<string, string>, body: string) => {
      const answer = await post(headers, body);
      outputs.push(
        JSON.stringify([...answer.headers]),
        body.includes(secret) ? answer.text.replaceAll(secret, 'ECHO') : answer.text,
      );
    };
    await seen({ authorization: `Bearer ${key}` }, whoAmI);
    await seen({ authorization: `Bearer ${key}` }, '{"query":"{ nonsense }"}');
    await seen({ authorization: `Bearer ${key}` }, 'no json');
    await seen(
      { authorization: `Bearer ${key}`, 'user-agent': 'x' },
      `{"query":"{ citizens { nodes { religion { name } } } }","operationName":"x"}`,
    );
    await seen({ authorization: `Basic ${Buffer.from(`canary-key:${key}`).toString('base64')}` }, whoAmI);
    await seen({ authorization: `Bearer ${key}x` }, whoAmI);
    // A key that its owner put where it does not belong: the log keeps a digest of it.
    await seen({}, JSON.stringify({ query: `{ citizen(personalId: "${key}") { fullName } }` }));
    await seen(
      {},
      JSON.stringify({
        query: 'query($k: ID!) { citizen(personalId: $k) { fullName } }',
        variables: { k: key },
      }),
    );
    await seen({}, JSON.stringify({ query: `# ${key}\n{ viewer { class } }` }));
    for (const args of [
      ['account', 'list'],
      ['account', 'list', '--json'],
      ['audit', 'tail', '-n', '500', '--json'],
      ['agreement', 'list', '--json'],
      ['explain', '--as', 'canary-key', 'Citizen.fullName'],
    ]) {
      outputs.push(await command(...args));
    }
    outputs.push(
      JSON.stringify(running.reports),
      await readFile('/proc/self/cmdline', 'utf8').catch(() => ''),
    );
    const secrets = [secret];
    for (const name of ['cursor.key', 'audit.key', 'pseudonym.key']) {
      const text = (await readFile(join(dataDir, name), 'utf8').catch(() => '')).trim();
      if (text !== '') secrets.push(text);
    }
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    for (const output of outputs) {
      for (const each of secrets) expect(output).not.toContain(each);
    }
    const files = (await readdir(dataDir, { withFileTypes: true })).filter(
      (each) => each.isFile() && each.name !== 'demo-accounts.json',
    );
    expect(files.map(({ name }) => name)).toContain('audit.db');
    for (const { name } of files) {
      // WHY it may be gone: the log's anchor is written beside itself and renamed, once a second.
      const bytes = await readFile(join(dataDir, name)).catch((error: unknown) => {
        if (name === 'audit.anchor.new') return Buffer.alloc(0);
        throw error;
      });
      expect(bytes.includes(secret), name).toBe(false);
      for (const other of running.keys.values()) {
        if (other !== null) expect(bytes.includes(other.slice(-43)), name).toBe(false);
      }
    }
    // The control: the search finds what is there.
    expect(
      (await readFile(join(dataDir, 'demo-accounts.json'), 'utf8')).includes(running.keys.get('tax') ?? '?'),
    ).toBe(true);
  });

  it('D57 what each role may do is written here; a new field of the registry fails until it is', async () => {
    const sdl = `${registrySdl}${administrationSdl}`;
    const fields = (type: string) => {
      const block = new RegExp(`type ${type} \\{([^}]*)\\}`).exec(sdl)?.[1] ?? '';
      return [...block.matchAll(/^ {4}(\w+)[(:]/gm)].map(([, name]) => name);
    };
    // Who may use the last two, which are for people, is tried in test/scenarios/stops.test.ts.
    expect(fields('Query')).toEqual([
      ...['viewer', 'catalogue', 'administration'],
      ...['stopImpact', 'operatorStops'],
    ]);
    expect(fields('Administration')).toEqual([
      'explain',
      'permissionMatrix',
      'policyHistory',
      'previewAgreement',
      'previewEvent',
    ]);
    expect(fields('Viewer')).toEqual([
      'account',
      'agency',
      'agencyName',
      'class',
      'purpose',
      'person',
      'policyVersion',
      'grants',
      'permissions',
      'explain',
    ]);
    // Each of them is tried by every kind of caller in d-mutations.test.ts.
    expect(fields('Mutation')).toEqual(['endSessions']);
    // Who may use each of them is tried in test/scenarios/account-claims.test.ts and in d-account-claims.test.ts.
    const namesIn = (written: string) => [...written.matchAll(/^ {2}(\w+)\(/gm)].map(([, name]) => name);
    expect(namesIn(accountQueryFields)).toEqual(['connectionAccounts', 'connectionAccount']);
    expect(namesIn(accountMutationFields)).toEqual([
      'openAccountClaim',
      'claimAccountKey',
      'rotateAccountKey',
      'revokeAccountKey',
      'confirmConnectionAccount',
    ]);
    // Who may use each of them is tried in d-data-errors.test.ts.
    expect(namesIn(dataErrorQueryFields)).toEqual([
      'reportedDataErrors',
      'reportedDataError',
      'dataErrorCounts',
    ]);
    expect(sdl).not.toMatch(/type Subscription/);
    const administrator = await issueAccount(
      running.configuration.dataDir,
      'admin-57',
      '--role',
      'ADMINISTRATOR',
    );
    const keys = new Map([
      ['public', null],
      ['tax', running.keys.get('tax')],
      ['auditor', running.keys.get('auditor')],
      ['admin-57', administrator],
    ]);
    for (const [account, key] of keys) {
      const own = await askOver(
        running.address,
        key,
        '{ viewer { account permissions { coordinate grantedBy } explain(coordinate: "Enterprise.charterCapital") { decision rules { grant } } } }',
      );
      const { viewer } = own.data as {
        viewer: {
          account: string | null;
          permissions: { grantedBy: string[] }[];
          explain: { decision: string; rules: { grant: string }[] };
        };
      };
      expect(viewer.account).toBe(account === 'public' ? null : account);
      const named = new Set([
        ...viewer.permissions.flatMap(({ grantedBy }) => grantedBy),
        ...viewer.explain.rules.map(({ grant }) => grant),
      ]);
      // Nobody is told of an agreement that does not concern them.
      const foreign = [...named].filter((grant) => !grant.startsWith('open-list:'));
      expect(
        foreign.every((grant) => account === 'tax' && /^agreement:TT-0[23]/.test(grant)),
        `${account} ${foreign}`,
      ).toBe(true);
      for (const query of [
        '{ accounts { id } }',
        '{ agreements { number } }',
        '{ audit { seq } }',
        '{ viewer { key } }',
        '{ policy { version } }',
        'mutation { revoke(number: "TT-02/2026") { number } }',
      ]) {
        const answer = await askOver(running.address, key, query);
        expect([answer.status, answer.data], `${account} ${query}`).toEqual([400, undefined]);
      }
      const asked = await askOver(
        running.address,
        key,
        '{ administration { explain(account: "tax", coordinate: "Citizen.fullName") { decision } permissionMatrix { consumers { account } } policyHistory(first: 1) { concerns } } }',
      );
      const may = account === 'auditor' || account === 'admin-57';
      expect((asked.errors ?? []).length === 0, `${account} ${JSON.stringify(asked.errors)}`).toBe(may);
      if (!may) expect(asked.data).toEqual({ administration: null });
    }
  });

  it('D56 every bad key is answered alike, whether the account exists or not, and costs the same work', async () => {
    const good = running.keys.get('land-office') ?? '';
    const bad: readonly (readonly [string, string])[] = [
      ['a wrong secret of an account', `${good.slice(0, 12)}${'A'.repeat(43)}`],
      ['an unknown prefix', `lt_deadbeef_${'A'.repeat(43)}`],
      ['the secret of another account', `${good.slice(0, 12)}${(running.keys.get('tax') ?? '').slice(-43)}`],
      ['no key at all', 'x'],
      ['an upper-case prefix', `LT_${good.slice(3)}`],
      ['a key cut by one', good.slice(0, -1)],
      ['a key and one more', `${good}A`],
    ];
    const texts = new Set<string>();
    for (const [name, key] of bad) {
      const answer = await post({ authorization: `Bearer ${key}` });
      if (answer.status === 429) continue;
      expect(answer.status, name).toBe(401);
      texts.add(`${normalText(answer)} ${answer.headers.get('www-authenticate')}`);
    }
    expect(texts.size).toBeLessThanOrEqual(1);
    // Equal work: one look-up and so one comparison for each, counted at the real store.
    const { store } = running.province;
    const lookUps: string[] = [];
    const authenticate = createAuthenticator(
      {
        version: () => store.version(),
        accountByKey: (key) => {
          lookUps.push(key);
          return store.accountByKey(key);
        },
        keyUsed: () => {},
      },
      { burst: 1_000 },
    );
    for (const [at, [name, key]] of bad.entries()) {
      lookUps.length = 0;
      await expect(authenticate({ authorization: `Bearer ${key}` }, `10.0.${at}.1`)).rejects.toMatchObject({
        code: 'ACCOUNT_KEY_INVALID',
      });
      expect(lookUps.length, name).toBe(1);
    }
  });

  // WHY last: the address has no attempt left for a while.
  it('D53 10,000 wrong keys: a few are told so, the rest to wait; who holds a good key is not shut out', async () => {
    const { policyVersion } = (await running.ask('tax', '{ viewer { policyVersion } }')).data?.viewer as {
      policyVersion: number;
    };
    const counts = new Map<number, number>();
    let left = 10_000;
    const worker = async () => {
      while (left-- > 0) {
        const { status, text } = await post({
          authorization: `Bearer lt_${String(left).padStart(8, '0')}_${'B'.repeat(43)}`,
        });
        counts.set(status, (counts.get(status) ?? 0) + 1);
        expect(text).not.toContain('"viewer"');
      }
    };
    const begin = performance.now();
    await Promise.all(Array.from({ length: 16 }, worker));
    const seconds = (performance.now() - begin) / 1000;
    expect([...counts.keys()].sort()).toEqual([401, 429]);
    expect(counts.get(401) ?? 0).toBeLessThanOrEqual(20 + Math.ceil(seconds / 3) + 1);
    const owner = await running.ask('tax', '{ viewer { account policyVersion } }');
    expect(owner.data).toEqual({ viewer: { account: 'tax', policyVersion } });
    // Several tries in one request are none: a request has one header, a batch is refused, aliases carry no key.
    const batch = await post({ authorization: `Bearer ${running.keys.get('tax')}` }, `[${whoAmI},${whoAmI}]`);
    expect([batch.status, batch.text.includes('"viewer"')]).toEqual([400, false]);
    const several = await fetch(`${running.address}/graphql`, {
      method: 'POST',
      headers: [
        ['content-type', 'application/json'],
        ['authorization', `Bearer x, Bearer ${running.keys.get('tax')}`],
      ],
      body: whoAmI,
    });
    expect([401, 429]).toContain(several.status);
  });
});
