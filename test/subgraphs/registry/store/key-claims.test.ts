import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ControlStore } from '../../../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../../../subgraphs/registry/store/sql-control-store.ts';
import { keyOfficers, taxAccount } from '../../../fixtures/key-officers.ts';

const hour = 3_600_000;
const day = 24 * hour;
const asked = { account: 'tax-1', technicalOfficer: 'phuc' };
const claim = { account: 'tax-1', person: 'phuc' };
let folder: string;
let store: ControlStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claims-'));
  store = await openControlStore({ file: join(folder, 'control.db') });
  await store.enterPeople(() => keyOfficers, { by: 'an' });
  await store.reserveAccount(taxAccount, { by: 'an', why: 'hồ sơ 12' });
});

afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** Goes on as if so much time had passed since now. */
function forward(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
}

async function claimed(by = 'an') {
  await store.openClaim(asked, { by });
  return store.claimKey(claim);
}

const states = async () => (await store.keys()).map(({ state }) => state);

/** Which of some keys open now. */
async function open(...keys: readonly string[]): Promise<readonly boolean[]> {
  const found = await Promise.all(keys.map((key) => store.accountByKey(key)));
  return found.map((each) => each !== null && !each.key.isExpired);
}

/** Notes the use of a key for good. */
async function use(key: string): Promise<void> {
  store.keyUsed(key.split('_')[1] ?? '');
  await store.close();
  store = await openControlStore({ file: join(folder, 'control.db') });
}

describe('a claim', () => {
  it('gives the key once, to the technical officer, and never to who issued it', async () => {
    expect(await states()).toEqual([]);
    const { endsAt } = await store.openClaim(asked, { by: 'an' });
    expect(Date.parse(endsAt) - Date.now()).toBeGreaterThan(71.9 * hour);
    expect(await states()).toEqual(['CLAIMABLE']);
    await expect(store.claimKey({ ...claim, person: 'an' })).rejects.toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
      details: { rule: 'SD4' },
    });
    const { key, prefix, expiresAt } = await store.claimKey(claim);
    expect((await store.accountByKey(key))?.account).toMatchObject({ id: 'tax-1', state: 'ACTIVE' });
    expect(await store.keys()).toMatchObject([
      { prefix, state: 'ACTIVE', claimedBy: 'phuc', openedBy: 'an', lastUsedAt: null, expiresAt },
    ]);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThan(366 * day);
    await expect(store.claimKey(claim)).rejects.toMatchObject({ code: 'ACCOUNT_CLAIM_INVALID' });
    expect((await store.history(3)).map(({ action, by }) => [action, by])).toEqual([
      ['ACCOUNT_KEY_CLAIMED', 'phuc'],
      ['ACCOUNT_CLAIM_OPENED', 'an'],
      ['ACCOUNT_RESERVED', 'an'],
    ]);
    const secret = key.split('_')[2] ?? '';
    const told = JSON.stringify([await store.keys(), await store.history(9), await store.snapshot()]);
    expect(told).not.toContain(secret);
  });

  it('is refused to other agencies, to who left office and to strangers, and stays open', async () => {
    await store.openClaim(asked, { by: 'kim' });
    for (const person of ['kim', 'cuu'])
      await expect(store.claimKey({ ...claim, person })).rejects.toMatchObject({
        code: 'TECHNICAL_OFFICER_NEEDED',
      });
    await expect(store.claimKey({ ...claim, person: 'nobody' })).rejects.toMatchObject({
      code: 'PERSON_UNKNOWN',
    });
    // WHY not an: who reserved the account issued it, whoever opened the claim.
    await expect(store.claimKey({ ...claim, person: 'an' })).rejects.toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
    });
    expect(await store.version()).toBe(2);
    await store.claimKey(claim);
  });

  it('ends after 72 hours, with the next one, and with its account', async () => {
    await store.openClaim(asked, { by: 'an' });
    await store.openClaim(asked, { by: 'an' });
    expect(await states()).toEqual(['EXPIRED', 'CLAIMABLE']);
    forward(72 * hour);
    await expect(store.claimKey(claim)).rejects.toMatchObject({
      code: 'ACCOUNT_CLAIM_INVALID',
    });
    expect(await states()).toEqual(['EXPIRED', 'EXPIRED']);
    await store.openClaim(asked, { by: 'an' });
    await store.setAccountState('tax-1', 'REVOKED');
    await expect(store.claimKey(claim)).rejects.toMatchObject({ code: 'ACCOUNT_REVOKED' });
    await expect(store.openClaim(asked, { by: 'an' })).rejects.toMatchObject({
      code: 'ACCOUNT_REVOKED',
    });
  });

  it('is taken up by one of two who come together', async () => {
    await store.openClaim(asked, { by: 'an' });
    const other = await openControlStore({ file: join(folder, 'control.db') });
    const made = await Promise.allSettled([store.claimKey(claim), other.claimKey(claim)]);
    await other.close();
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await states()).toEqual(['ACTIVE']);
  });

  it('does not come back when the clock is set back', async () => {
    await store.openClaim(asked, { by: 'an' });
    forward(73 * hour);
    await store.setAccountState('tax-1', 'SUSPENDED');
    vi.useRealTimers();
    await expect(store.claimKey(claim)).rejects.toMatchObject({ code: 'ACCOUNT_CLAIM_INVALID' });
  });
});

it('a claim that was over was open again once anything was recorded by a clock that was set back', async () => {
  const { key } = await claimed();
  await store.openClaim(asked, { by: 'an' });
  forward(400 * day);
  await store.setAccountState('tax-1', 'SUSPENDED');
  vi.useRealTimers();
  await store.setAccountState('tax-1', 'ACTIVE');
  await expect(store.claimKey(claim)).rejects.toMatchObject({ code: 'ACCOUNT_CLAIM_INVALID' });
  expect(await states()).toEqual(['EXPIRED', 'EXPIRED']);
  expect(await open(key)).toEqual([false]);
});

describe('an answer that is lost', () => {
  it('leaves a key that nobody holds: the next claim ends it at once, and the key in use goes on', async () => {
    const used = await claimed();
    await use(used.key);
    await store.openClaim(asked, { by: 'an' });
    await store.close();
    const script = `
      const { openControlStore } = await import(${JSON.stringify(new URL('../../../../subgraphs/registry/store/sql-control-store.ts', import.meta.url).href)});
      const store = await openControlStore({ file: process.argv[1] });
      await store.claimKey({ account: 'tax-1', person: 'phuc' });
      process.kill(process.pid, 'SIGKILL');`;
    const child = promisify(execFile)(process.execPath, [
      ...['--import', 'tsx', '--input-type=module', '--eval', script],
      join(folder, 'control.db'),
    ]);
    await expect(child).rejects.toMatchObject({ signal: 'SIGKILL' });
    store = await openControlStore({ file: join(folder, 'control.db') });
    expect(await states()).toEqual(['RETIRING', 'ACTIVE']);
    await expect(store.claimKey(claim)).rejects.toMatchObject({ code: 'ACCOUNT_CLAIM_INVALID' });
    const again = await claimed();
    expect(await states()).toEqual(['RETIRING', 'RETIRED', 'ACTIVE']);
    expect(await open(used.key, again.key)).toEqual([true, true]);
  }, 30_000);
});

describe('keys of an account', () => {
  it('are two at most, for seven days, and the one in use is kept', async () => {
    const first = await claimed();
    await use(first.key);
    const second = await store.rotateOwnKey({ account: 'tax-1', person: 'phuc' });
    await use(second.key);
    const third = await store.rotateOwnKey({ account: 'tax-1', person: 'phuc', why: 'định kỳ' });
    expect(await states()).toHaveLength(3);
    expect((await open(first.key, second.key, third.key)).filter(Boolean)).toHaveLength(2);
    expect(await open(third.key)).toEqual([true]);
    forward(7 * day);
    expect(await open(first.key, second.key, third.key)).toEqual([false, false, true]);
  });

  it('are rotated by the technical officer only, for no longer than the limit', async () => {
    await claimed();
    for (const days of [-1, 8, 1.5])
      await expect(store.rotateOwnKey({ ...claim, days })).rejects.toMatchObject({ code: 'ACCOUNT_INVALID' });
    await expect(store.rotateOwnKey({ ...claim, person: 'kim' })).rejects.toMatchObject({
      code: 'TECHNICAL_OFFICER_NEEDED',
    });
    await expect(store.rotateOwnKey({ ...claim, person: 'an' })).rejects.toMatchObject({
      code: 'SEPARATION_OF_DUTIES',
    });
    await expect(store.rotateOwnKey({ ...claim, account: 'x' })).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    });
  });

  it('expire after twelve months, and that is told to who holds them', async () => {
    const { key, expiresAt } = await claimed();
    forward(Date.parse(expiresAt) - Date.now() - 1);
    expect(await open(key)).toEqual([true]);
    forward(1);
    expect(await store.accountByKey(key)).toMatchObject({ key: { isExpired: true, endsAt: expiresAt } });
    expect(await states()).toEqual(['EXPIRED']);
    const { key: next } = await claimed();
    vi.useRealTimers();
    // WHY still: what is recorded later than the clock says counts.
    expect(await open(key, next)).toEqual([false, true]);
  });

  it('live as long as the configuration says', async () => {
    await store.close();
    const limits = { keyMonths: 1, overlapDays: 2, claimHours: 1, dormantDays: 90 };
    store = await openControlStore({ file: join(folder, 'control.db'), limits });
    const { expiresAt } = await claimed();
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThan(32 * day);
    await expect(store.rotateOwnKey({ account: 'tax-1', person: 'phuc', days: 3 })).rejects.toMatchObject({
      code: 'ACCOUNT_INVALID',
    });
  });

  it('are revoked at once and for good, open claims too', async () => {
    const { key, prefix } = await claimed();
    expect(await store.revokeKey({ account: 'tax-1', prefix }, { by: 'phuc', why: 'mất' })).toBe(true);
    expect(await store.revokeKey({ account: 'tax-1', prefix }, { by: 'phuc' })).toBe(false);
    expect(await store.accountByKey(key)).toBeNull();
    await store.openClaim(asked, { by: 'an' });
    const waiting = (await store.keys()).find(({ state }) => state === 'CLAIMABLE')?.prefix ?? '';
    await store.revokeKey({ account: 'tax-1', prefix: waiting }, { by: 'an' });
    await expect(store.claimKey(claim)).rejects.toMatchObject({ code: 'ACCOUNT_CLAIM_INVALID' });
    expect(await states()).toEqual(['REVOKED', 'REVOKED']);
    await expect(
      store.revokeKey({ account: 'tax-1', prefix: '00000000' }, { by: 'an' }),
    ).rejects.toMatchObject({
      code: 'ACCOUNT_KEY_UNKNOWN',
    });
  });

  it('open nothing before they are claimed', async () => {
    await store.openClaim(asked, { by: 'an' });
    const [{ prefix } = { prefix: '' }] = await store.keys();
    for (const secret of ['A'.repeat(43), '0'.repeat(43)])
      expect(await store.accountByKey(`lt_${prefix}_${secret}`)).toBeNull();
  });

  it('tell when they were used last, an hour apart', async () => {
    const { key } = await claimed();
    await use(key);
    const [first] = await store.keys();
    expect(Math.abs(Date.parse(first?.lastUsedAt ?? '') - Date.now())).toBeLessThan(60_000);
    forward(hour / 2);
    await use(key);
    expect((await store.keys())[0]?.lastUsedAt).toBe(first?.lastUsedAt);
    forward(hour);
    await use(key);
    expect((await store.keys())[0]?.lastUsedAt).not.toBe(first?.lastUsedAt);
  });
});

describe('names', () => {
  it('of applications and accounts are never the same', async () => {
    const refusals = [
      { id: 'tax-portal', application: undefined },
      { id: 'TAX-PORTAL', application: undefined },
      { id: 'x', application: { ...taxAccount.application, id: 'tax-1' } },
      { id: 'x', application: { ...taxAccount.application, id: 'X' } },
      { id: 'x', application: { ...taxAccount.application, securityLevel: 2 } },
      { id: 'x', application: { ...taxAccount.application, agency: 'H41.TTPVHCC' } },
      { id: 'x', agency: 'H41.TTPVHCC', application: { ...taxAccount.application, agency: 'H41.TTPVHCC' } },
    ];
    for (const change of refusals) {
      const { application, ...rest } = { ...taxAccount, ...change };
      const draft = application === undefined ? rest : { ...rest, application: application as never };
      await expect(store.reserveAccount(draft, { by: 'an' })).rejects.toMatchObject({
        code: 'ACCOUNT_INVALID',
      });
    }
    expect((await store.reserveAccount({ ...taxAccount, id: 'tax-2' }, { by: 'an' })).application).toEqual(
      taxAccount.application,
    );
  });
});
