import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinRegisters, type Role } from '../../../../schema/people/register.ts';
import { houseLimits } from '../../../../schema/procedure/account/account-limits.ts';
import { AccountKeys } from '../../../../subgraphs/registry/procedure/account-keys.ts';
import type { ControlStore } from '../../../../subgraphs/registry/store/control-store-interface.ts';
import { openControlStore } from '../../../../subgraphs/registry/store/sql-control-store.ts';
import { keyOfficers, taxAccount } from '../../../fixtures/key-officers.ts';
import { agreement, consentsOf } from '../../../schema/permission/small-policy.ts';

let folder: string;
let store: ControlStore;
let keys: AccountKeys;
let log: string[];

/** People beside the technical officers: heads, an owner of the data, an operator, an auditor, and one of another agency. */
const others: readonly (readonly [string, string, Role])[] = [
  ['binh', 'H41.SKHCN', 'COORDINATOR_HEAD'],
  ['chau', 'H41.CTHUE', 'CONSUMER_HEAD'],
  ['dung', 'A.people', 'OWNER_HEAD'],
  ['giang', 'H41.SKHCN', 'OPERATOR'],
  ['hoa', 'H41.SKHCN', 'AUDITOR'],
  ['khanh', 'H41.TTPVHCC', 'CONSUMER_HEAD'],
];
const [pattern] = keyOfficers.people;
const [kind] = keyOfficers.agencies;
const [held] = keyOfficers.roles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-keys-'));
  store = await openControlStore({ file: join(folder, 'control.db') });
  if (pattern === undefined || kind === undefined || held === undefined) throw new TypeError('no pattern');
  const more = {
    agencies: [{ ...kind, code: 'A.people' }],
    people: others.map(([id, agency]) => ({ ...pattern, id, agency })),
    roles: others.map(([person, agency, role]) => ({ ...held, person, agency, role })),
  };
  await store.enterPeople(() => joinRegisters(keyOfficers, more), { by: 'x' });
  await store.reserveAccount(taxAccount, { by: 'binh' });
  const named = { ...agreement(['Person.name']), number: 'TT-1', consumers: ['tax-portal'], validTo: null };
  const { version: _v, recordedVersion: _r, recordedAt: _a, recordedBy: _b, ...draft } = named;
  await store.recordInstrument(
    { ...draft, provider: 'A.people', authority: consentsOf('A.people') },
    { by: 'x' },
  );
  log = [];
  keys = new AccountKeys(store, {
    coordinator: 'H41.SKHCN',
    limits: houseLimits,
    recordAct: (actor, act, change) => {
      log.push(`${actor}: ${act}`);
      return change();
    },
  });
});

afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const refused = { code: 'ACCOUNT_ACT_REFUSED' };
const asked = { account: 'tax-1', technicalOfficer: 'phuc' };
const whole = { agency: null, after: null, limit: 100 };
const list = (person: string) => keys.list(person, whole);
const ids = async (person: string) => (await list(person)).map(({ account }) => account.id);

describe('the accounts that a person sees', () => {
  it('are those of its agency, of its data, and all for who coordinates, watches and runs', async () => {
    for (const person of ['phuc', 'chau', 'dung', 'binh', 'giang', 'hoa'])
      expect(await ids(person), person).toEqual(['tax-1']);
    for (const person of ['kim', 'khanh', 'cuu']) expect(await ids(person), person).toEqual([]);
    await expect(list('nobody')).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
  });

  it('show an owner its own instruments, and no networks', async () => {
    const own = agreement(['Person.name']);
    const { version: _v, recordedVersion: _r, recordedAt: _a, recordedBy: _b, ...draft } = own;
    const other = {
      ...draft,
      number: 'TT-2',
      consumers: ['tax-1'],
      provider: 'B',
      authority: consentsOf('B'),
    };
    await store.recordInstrument(other, { by: 'x' });
    await store.openClaim({ ...asked, networks: ['10.0.0.0/8'] }, { by: 'binh' });
    const [seen] = await list('dung');
    expect(seen?.boundTo.map(({ number }) => number)).toEqual(['TT-1']);
    expect(seen?.recertification.map(({ agency }) => agency)).toEqual(['A.people']);
    expect(seen?.keys.map(({ networks }) => networks)).toEqual([[]]);
    const [seenWhole] = await list('chau');
    expect(seenWhole?.boundTo.map(({ number }) => number)).toEqual(['TT-1', 'TT-2']);
    expect(seenWhole?.keys.map(({ networks }) => networks)).toEqual([['10.0.0.0/8']]);
    expect(seenWhole?.standing).toBe('ISSUED');
  });
});

describe('what waits of the accounts', () => {
  const tasks = async (person: string) =>
    (await keys.tasks(person)).map(({ account, command, agency }) => `${command} ${account} ${agency}`);

  it('is told to who may act: the rotation of a key that ends soon, what is unused, what is confirmed yearly', async () => {
    const start = Date.now() + 86_400_000;
    const passed = (days: number) => vi.setSystemTime(start + days * 86_400_000);
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    await keys.openClaim('binh', asked, 'hồ sơ 12');
    await keys.claim('phuc', 'tax-1');
    for (const person of ['phuc', 'chau', 'dung', 'binh', 'khanh']) expect(await tasks(person)).toEqual([]);
    passed(95);
    expect(await tasks('chau')).toEqual(['confirmConnectionAccount tax-1 H41.CTHUE']);
    expect(await tasks('phuc')).toEqual(['revokeAccountKey tax-1 H41.CTHUE']);
    await keys.confirm('chau', 'tax-1');
    expect(await tasks('chau')).toEqual([]);
    passed(345);
    expect(await tasks('phuc')).toContain('rotateAccountKey tax-1 H41.CTHUE');
    for (const person of ['binh', 'dung', 'khanh', 'hoa']) expect(await tasks(person), person).toEqual([]);
  });
});

describe('acts on keys', () => {
  it('go from the coordinator to the officer, and the log names no key and no token', async () => {
    await keys.openClaim('binh', asked, 'hồ sơ 12');
    const { key, prefix } = await keys.claim('phuc', 'tax-1');
    const next = await keys.rotate('phuc', { account: 'tax-1', days: 0, why: 'định kỳ' });
    expect(await keys.revoke('phuc', { account: 'tax-1', prefix: next.prefix, why: 'lộ khóa' })).toBe(true);
    expect(log).toEqual([
      'binh: account claim tax-1 for phuc',
      'phuc: account key claim tax-1',
      'phuc: account key rotate tax-1',
      `phuc: account key revoke tax-1 ${next.prefix}`,
    ]);
    expect(next.endings.map((each) => each.prefix)).toEqual([prefix]);
    expect(log.join()).not.toContain(key.split('_')[2] ?? key);
  });

  it('are refused to those who see the account and may not, and unknown to those who do not see it', async () => {
    const rotation = { account: 'tax-1', why: 'x' };
    for (const person of ['phuc', 'chau', 'dung', 'giang', 'hoa'])
      await expect(keys.openClaim(person, asked, 'x'), person).rejects.toMatchObject(refused);
    for (const person of ['chau', 'binh', 'dung', 'giang', 'hoa'])
      for (const act of [keys.rotate(person, rotation), keys.claim(person, 'tax-1')])
        await expect(act, person).rejects.toMatchObject(refused);
    await store.openClaim(asked, { by: 'binh' });
    const [{ prefix } = { prefix: '' }] = await store.keys();
    for (const person of ['chau', 'hoa'])
      await expect(keys.revoke(person, { ...rotation, prefix }), person).rejects.toMatchObject(refused);
    for (const account of ['tax-1', 'no-such'])
      for (const person of ['kim', 'khanh']) {
        const acts = [
          keys.openClaim(person, { ...asked, account }, 'x'),
          keys.rotate(person, { account, why: 'x' }),
        ];
        for (const act of [
          ...acts,
          keys.claim(person, account),
          keys.find(person, account),
          keys.revoke(person, { account, prefix, why: 'x' }),
          keys.confirm(person, account),
        ])
          await expect(act).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN', details: { account } });
      }
    expect(log).toEqual([]);
  });

  it('of revoking are for the officer, the coordinator, an owner and the operator', async () => {
    for (const person of ['phuc', 'binh', 'dung', 'giang']) {
      await store.openClaim(asked, { by: 'binh' });
      const prefix = (await store.keys()).find(({ state }) => state === 'CLAIMABLE')?.prefix ?? '';
      expect(await keys.revoke(person, { account: 'tax-1', prefix, why: 'khẩn' }), person).toBe(true);
      expect(await keys.revoke(person, { account: 'tax-1', prefix, why: 'khẩn' }), person).toBe(false);
    }
    await expect(keys.revoke('binh', { account: 'tax-1', prefix: '0', why: 'x' })).rejects.toMatchObject({
      code: 'ACCOUNT_KEY_UNKNOWN',
    });
  });
});

describe('the yearly confirmation', () => {
  const year = (of: number) => ({
    year: of,
    decision: '1',
    holidays: [],
    swappedOff: [],
    swappedWorking: [],
  });
  const asked = async () =>
    Object.fromEntries(
      (await list('binh')).flatMap(({ recertification }) =>
        recertification.map(({ agency, standing }) => [agency, standing?.state ?? null]),
      ),
    );

  it('is asked of consumer and owners a year after the issue, and given by their heads', async () => {
    expect(await asked()).toEqual({ 'H41.CTHUE': 'CONFIRMED', 'A.people': 'CONFIRMED' });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 366 * 86_400_000 });
    expect(await asked()).toEqual({ 'H41.CTHUE': null, 'A.people': null });
    const now = new Date().getFullYear();
    await store.enterCalendar([year(now), year(now + 1)], { by: 'x' });
    expect(await asked()).toEqual({ 'H41.CTHUE': 'DUE', 'A.people': 'DUE' });
    for (const person of ['phuc', 'binh', 'hoa'])
      await expect(keys.confirm(person, 'tax-1'), person).rejects.toMatchObject(refused);
    await keys.confirm('chau', 'tax-1');
    expect(await asked()).toEqual({ 'H41.CTHUE': 'CONFIRMED', 'A.people': 'DUE' });
    await keys.confirm('dung', 'tax-1', 'vẫn cần');
    expect(await asked()).toEqual({ 'H41.CTHUE': 'CONFIRMED', 'A.people': 'CONFIRMED' });
    expect(await store.version()).toBe(2);
    await store.setAccountState('tax-1', 'REVOKED');
    expect(await asked()).toEqual({});
  });
});

describe('what people are told', () => {
  const told = async (person: string, agency: string, role: Role) => {
    const reader = { person, addresses: [{ agency, role }], isForUnknownAgencies: false };
    const { notices } = await store.noticesFor(reader, { size: 50, after: null });
    return notices.map(({ event }) => event).reverse();
  };

  it('stands in the transaction of its act: officer and head, coordinator, owners', async () => {
    await keys.openClaim('binh', asked, 'x');
    const { prefix } = await keys.claim('phuc', 'tax-1');
    await keys.revoke('dung', { account: 'tax-1', prefix, why: 'lộ' });
    await keys.revoke('dung', { account: 'tax-1', prefix, why: 'lần nữa' });
    expect(await told('phuc', 'H41.CTHUE', 'TECHNICAL_OFFICER')).toEqual([
      'ACCOUNT_CLAIM_OPENED',
      'ACCOUNT_KEY_REVOKED',
    ]);
    for (const [person, agency, role] of [
      ['binh', 'H41.SKHCN', 'COORDINATOR_HEAD'],
      ['dung', 'A.people', 'OWNER_HEAD'],
    ] as const)
      expect(await told(person, agency, role)).toEqual(['ACCOUNT_KEY_CLAIMED', 'ACCOUNT_KEY_REVOKED']);
  });

  it('of a key that is about to expire comes once for each term, and the nearer one for both', async () => {
    await keys.openClaim('binh', asked, 'x');
    const { expiresAt } = await keys.claim('phuc', 'tax-1');
    const reminded = async () =>
      (await told('phuc', 'H41.CTHUE', 'TECHNICAL_OFFICER')).filter(
        (event) => event === 'ACCOUNT_KEY_EXPIRES',
      ).length;
    expect([await keys.remind(), await reminded()]).toEqual([0, 0]);
    const goTo = (days: number) =>
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(expiresAt) - days * 86_400_000 });
    goTo(30);
    expect([await keys.remind(), await reminded()]).toEqual([1, 1]);
    expect([await keys.remind(), await reminded()]).toEqual([0, 1]);
    goTo(7);
    expect([await keys.remind(), await reminded()]).toEqual([1, 2]);
    await keys.rotate('phuc', { account: 'tax-1', days: 0, why: 'định kỳ' });
    const all = await store.keys();
    const next = all.find(({ state }) => state === 'ACTIVE')?.expiresAt ?? '';
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(next) - 86_400_000 });
    expect([await keys.remind(), await reminded()]).toEqual([2, 3]);
  });

  it('is nothing where the act cannot stand in the log, and then nothing is done', async () => {
    const mute = new AccountKeys(store, {
      coordinator: 'H41.SKHCN',
      limits: houseLimits,
      recordAct: () => Promise.reject(new TypeError('the log is full')),
    });
    await keys.openClaim('binh', asked, 'x');
    const version = await store.version();
    const rotation = { account: 'tax-1', why: 'x' };
    for (const act of [
      mute.openClaim('binh', asked, 'x'),
      mute.claim('phuc', 'tax-1'),
      mute.rotate('phuc', rotation),
    ])
      await expect(act).rejects.toThrow('the log is full');
    expect(await store.version()).toBe(version);
    expect((await store.keys()).map(({ state }) => state)).toEqual(['CLAIMABLE']);
  });
});
