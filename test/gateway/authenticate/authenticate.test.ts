import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AuthenticatorOptions,
  createAuthenticator,
} from '../../../gateway/authenticate/authenticate.ts';
import type { ControlStore } from '../../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../../subgraphs/registry/store/sql-control-store.ts';

const address = '192.0.2.1';
const refused = { code: 'ACCOUNT_KEY_INVALID', status: 401 };
let folder: string;
let store: ControlStore;
let key: string;

/** The real store, with its look-ups counted and, when asked, out of reach. */
function watched(real: ControlStore) {
  const watch = {
    lookUps: 0,
    isDown: false,
    version: async () => {
      if (watch.isDown) throw new Error('SQLITE_CANTOPEN: /secret/path');
      return real.version();
    },
    accountByKey: async (text: string) => {
      watch.lookUps += 1;
      if (watch.isDown) throw new Error('SQLITE_CANTOPEN: /secret/path');
      return real.accountByKey(text);
    },
    keyUsed: (prefix: string) => real.keyUsed(prefix),
  };
  return watch;
}

function setUp(options: AuthenticatorOptions = {}) {
  const source = watched(store);
  const authenticate = createAuthenticator(source, options);
  return {
    source,
    authenticate,
    ask: (text: string, from = address) => authenticate({ authorization: `Bearer ${text}` }, from),
  };
}

async function issue(id: string): Promise<string> {
  const account = {
    id,
    agency: 'H40.13',
    agencyName: 'Thuế',
    agencyNameEn: 'Tax',
    class: 'STATE_AGENCY' as const,
  };
  const rest = { role: 'CONSUMER' as const, attributes: {}, purpose: 'thu thuế', describes: 'test' };
  return (await store.issueAccount({ ...account, ...rest })).key;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authenticate-'));
  store = await openControlStore({ file: join(folder, 'control.db') });
  key = await issue('tax');
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** Changes one character of the secret. */
function wrong(text: string): string {
  return text.slice(0, 20) + (text[20] === 'A' ? 'B' : 'A') + text.slice(21);
}

describe('who asks', () => {
  it('is the public without the header, whatever other headers say', async () => {
    const { authenticate, source } = setUp();
    expect(
      await authenticate(
        { 'x-consumer-id': 'tax', 'proxy-authorization': `Bearer ${key}`, cookie: key },
        address,
      ),
    ).toBeNull();
    expect(source.lookUps).toBe(0);
  });

  it('is the account that the key opens', async () => {
    const { ask, authenticate } = setUp();
    expect(await ask(key)).toMatchObject({ id: 'tax', agency: 'H40.13', state: 'ACTIVE' });
    expect(
      await authenticate({ authorization: `bearer  ${key}`, 'x-consumer-id': 'bank' }, address),
    ).toMatchObject({ id: 'tax' });
  });

  it.each([
    ['a wrong secret', () => ({ authorization: `Bearer ${wrong(key)}` })],
    ['an unknown prefix', () => ({ authorization: `Bearer lt_00000000_${key.slice(12)}` })],
    ['no key', () => ({ authorization: 'Bearer ' })],
    ['an empty header', () => ({ authorization: '' })],
    ['a key alone', () => ({ authorization: key })],
    ['another scheme', () => ({ authorization: `Basic ${key}` })],
    ['two keys', () => ({ authorization: `Bearer ${key}, Bearer ${key}` })],
    ['a list of headers', () => ({ authorization: [`Bearer ${key}`] })],
    ['a key and more', () => ({ authorization: `Bearer ${key} x` })],
    ['a long text', () => ({ authorization: `Bearer ${'A'.repeat(100_000)}` })],
    ['a statement', () => ({ authorization: `Bearer ' OR 1=1 --` })],
  ])('is nobody with %s: the same answer and the same work', async (_name, headers) => {
    const { authenticate, source } = setUp();
    const error = await authenticate(headers(), address).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject(refused);
    expect(error).toHaveProperty('details', {});
    expect(source.lookUps).toBe(1);
  });

  it('is nobody when the header is repeated, also with the same key', async () => {
    const { authenticate } = setUp();
    const raw = ['Host', 'x', 'Authorization', `Bearer ${key}`, 'AUTHORIZATION', `Bearer ${key}`];
    await expect(authenticate({ authorization: `Bearer ${key}` }, address, raw)).rejects.toMatchObject(
      refused,
    );
    expect(await authenticate({ authorization: `Bearer ${key}` }, address, raw.slice(0, 4))).toMatchObject({
      id: 'tax',
    });
    expect(
      await authenticate({ authorization: `Bearer ${key}` }, address, [
        'X',
        'authorization',
        ...raw.slice(2, 4),
      ]),
    ).toMatchObject({ id: 'tax' });
  });
});

describe('a change of the account', () => {
  it('acts on the next request, although keys are remembered', async () => {
    const { ask, source } = setUp();
    await ask(key);
    await ask(key);
    expect(source.lookUps).toBe(1);
    await store.setAccountState('tax', 'SUSPENDED');
    await expect(ask(key)).rejects.toMatchObject({ code: 'ACCOUNT_SUSPENDED', status: 403 });
    await expect(ask(wrong(key))).rejects.toMatchObject(refused);
    await store.setAccountState('tax', 'ACTIVE');
    expect(await ask(key)).toMatchObject({ state: 'ACTIVE' });
    await store.setAccountState('tax', 'REVOKED');
    await expect(ask(key)).rejects.toMatchObject(refused);
  });

  it('made by another process acts too', async () => {
    const { ask } = setUp();
    await ask(key);
    const other = await openControlStore({ file: join(folder, 'control.db') });
    await other.setAccountState('tax', 'REVOKED');
    await other.close();
    await expect(ask(key)).rejects.toMatchObject(refused);
  });

  it('during a look-up is not hidden by what the look-up remembers', async () => {
    const { authenticate, source } = setUp();
    const real = source.accountByKey;
    source.accountByKey = async (text) => {
      const account = await real(text);
      source.accountByKey = real;
      await store.setAccountState('tax', 'REVOKED');
      return account;
    };
    const headers = { authorization: `Bearer ${key}` };
    await authenticate(headers, address);
    await expect(authenticate(headers, address)).rejects.toMatchObject(refused);
  });

  it('never leads one key to the account of another', async () => {
    const keys = new Map([['tax', key]]);
    for (const id of ['bank', 'land', 'one']) keys.set(id, await issue(id));
    const { ask } = setUp({ cacheSize: 2 });
    for (let round = 0; round < 25; round++) {
      const found = await Promise.all([...keys].map(async ([id, text]) => [id, (await ask(text))?.id]));
      expect(found.every(([id, answered]) => id === answered)).toBe(true);
    }
  });
});

describe('guessing keys', () => {
  it('is limited for each address, also in parallel, and one key that comes often at once is looked up once', async () => {
    const { ask, source } = setUp({ burst: 10, refillMs: 1_000, now: () => 0 });
    const results = await Promise.allSettled(Array.from({ length: 500 }, () => ask(wrong(key))));
    const codes = results.map((one) => (one.status === 'rejected' ? one.reason.code : 'OK'));
    expect(codes.filter((code) => code === 'ACCOUNT_KEY_INVALID')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(490);
    expect(source.lookUps).toBe(1);
    const other = `lt_00000001_${'B'.repeat(43)}`;
    await expect(ask(other, '192.0.2.2')).rejects.toMatchObject(refused);
  });

  it('with malformed headers is limited alike', async () => {
    const { authenticate } = setUp({ burst: 2, now: () => 0 });
    const guess = () => authenticate({ authorization: 'Basic eA==' }, address);
    await expect(guess()).rejects.toMatchObject(refused);
    await expect(guess()).rejects.toMatchObject(refused);
    await expect(guess()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
  });

  it('does not shut out the owner of a key that proved good, also after the policy changed', async () => {
    const { ask } = setUp({ burst: 3, now: () => 0 });
    await ask(key);
    for (let index = 0; index < 10; index++) await ask(wrong(key)).catch(() => {});
    expect(await ask(key)).toMatchObject({ id: 'tax' });
    await issue('bank');
    expect(await ask(key)).toMatchObject({ id: 'tax' });
    await store.setAccountState('tax', 'REVOKED');
    await expect(ask(key)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });

  it('does not shut out a good key that was never used, after 20 wrong ones from its address and of its prefix', async () => {
    const { ask } = setUp({ now: () => 0 });
    for (let index = 0; index < 30; index++) await ask(wrong(key)).catch(() => {});
    expect(await ask(key)).toMatchObject({ id: 'tax' });
  });

  it('60 requests with one good key right after the start are all served', async () => {
    const { ask, source } = setUp({ now: () => 0 });
    const accounts = await Promise.all(Array.from({ length: 60 }, () => ask(key)));
    expect(new Set(accounts.map((account) => account?.id))).toEqual(new Set(['tax']));
    expect(source.lookUps).toBe(1);
  });

  it('good keys use up no attempts', async () => {
    const { ask } = setUp({ burst: 1, cacheSize: 1, now: () => 0 });
    const other = await issue('bank');
    for (let index = 0; index < 5; index++) {
      await ask(key);
      await ask(other);
    }
    await expect(ask(wrong(key))).rejects.toMatchObject(refused);
  });
});

describe('the control database out of reach', () => {
  it('leaves known keys for the lease, then fails closed, and recovers', async () => {
    let now = 5_000;
    const { ask, source } = setUp({ leaseMs: 1_000, now: () => now });
    const unknown = await issue('bank');
    await ask(key);
    source.isDown = true;
    now += 1_000;
    expect(await ask(key)).toMatchObject({ id: 'tax' });
    await expect(ask(unknown)).rejects.toMatchObject({ code: 'POLICY_UNAVAILABLE', status: 503 });
    now += 1;
    await expect(ask(key)).rejects.toMatchObject({ code: 'POLICY_UNAVAILABLE' });
    source.isDown = false;
    expect(await ask(unknown)).toMatchObject({ id: 'bank' });
  });

  it('opens to nobody who comes first', async () => {
    const { ask, source } = setUp();
    source.isDown = true;
    await expect(ask(key)).rejects.toMatchObject({ code: 'POLICY_UNAVAILABLE' });
  });
});

describe('a key that another has replaced', () => {
  it('does not open again when the clock is set back while its account is remembered', async () => {
    let tick = 0;
    const { ask } = setUp({ now: () => tick });
    await store.rotateKey('tax', 7);
    expect(await ask(key)).toMatchObject({ id: 'tax' });
    tick += 7 * 86_400_000;
    const begun = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: begun + 7 * 86_400_000 });
    await store.setAccountState('tax', 'ACTIVE');
    vi.useFakeTimers({ toFake: ['Date'], now: begun });
    try {
      await expect(ask(key)).rejects.toMatchObject(refused);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is looked up anew once its time is over, whatever the clock says', async () => {
    let tick = 0;
    const { ask, source } = setUp({ now: () => tick });
    await store.rotateKey('tax', 7);
    await ask(key);
    const { lookUps } = source;
    tick += 7 * 86_400_000 - 60_000;
    await ask(key);
    expect(source.lookUps).toBe(lookUps);
    tick += 60_000;
    await ask(key);
    expect(source.lookUps).toBe(lookUps + 1);
  });

  it('opens until its end and not a moment longer, though its account is remembered', async () => {
    const { authenticate, source } = setUp();
    const { previousEndsAt } = await store.rotateKey('tax', 7);
    const bearer = { authorization: `Bearer ${key}` };
    expect(await authenticate(bearer, address)).not.toHaveProperty('key');
    const { lookUps } = source;
    await authenticate(bearer, address);
    expect(source.lookUps).toBe(lookUps);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(previousEndsAt) });
    try {
      await expect(authenticate(bearer, address)).rejects.toMatchObject(refused);
    } finally {
      vi.useRealTimers();
    }
  });
});
