import knexFactory, { type Knex } from 'knex';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dataFiles } from '../../province/start/data-files.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import {
  act,
  type CaseRegistry,
  consent,
  issued,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';
import { requestFor } from '../fixtures/scripted-case.ts';

vi.setConfig({ testTimeout: 180_000 });

/** A province in which acts alone make an instrument count. */
let folder: string;
let registry: CaseRegistry;
beforeEach(async () => {
  folder = await seededRegistry();
  registry = await openRegistry(folder, 'ACTS');
});
afterEach(async () => {
  await registry.close();
  await removeRegistry(folder);
});

const purpose = { purposeCode: 'doi-chieu' };
const before = ['Citizen.gender', 'Dossier.status'];
const wider = [...before, 'Citizen.dateOfBirth'];

/** A request that all whom it asks consented to, and whose account was issued. */
async function connected(fields: object, owners: Readonly<Record<string, string>>): Promise<string> {
  const { opened } = await act(registry, 'yen.nt', 'startConnectionRequest', null, { ...fields });
  const { number } = opened;
  await act(registry, 'nga.dt', 'submitConnectionRequest', number);
  await act(registry, 'quan.dm', 'receiveConnectionRequest', number);
  for (const [steward, head] of Object.entries(owners)) {
    await act(registry, steward, 'receiveConnectionRequest', number);
    await consent(registry, head, number);
  }
  await act(registry, 'quan.dm', 'issueConnectionAccount', number, issued('tax-new'));
  return number;
}

const police = { 'son.nv': 'an.lv' };
const centre = { 'huong.pt': 'ha.vt' };

async function changedConnection(): Promise<readonly [earlier: string, later: string]> {
  const earlier = await connected(requestFor(before, purpose), { ...police, ...centre });
  const later = await connected(requestFor(wider, { ...purpose, changes: earlier }), police);
  return [earlier, later];
}

/** What the account may read, as a gateway that reads the control database now decides it. */
async function readable(): Promise<readonly string[]> {
  await registry.close();
  registry = await openRegistry(folder, 'ACTS');
  const policy = await registry.store.snapshot();
  const account = policy.accounts.get('tax-new');
  if (account === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: 'tax-new' });
  const now = new Date().toISOString();
  const permission = compilePermission(registry.catalogue, policy, account, {
    ...{ now, purpose: 'doi-chieu', address: null, method: 'ONLINE_QUERY' },
  });
  return wider.filter((coordinate) => permission.best(coordinate).kind !== 'none');
}

/** Changes the control database past the product. */
async function edit(change: (knex: Knex) => Promise<unknown>): Promise<void> {
  await registry.close();
  const connection = { filename: dataFiles(folder).control };
  const knex = knexFactory({ client: 'sqlite3', connection, useNullAsDefault: true });
  await change(knex);
  await knex.destroy();
  registry = await openRegistry(folder, 'ACTS');
}

async function stateOf(number: string): Promise<string | undefined> {
  const listed = await registry.store.cases({ agencies: null, limit: 50 });
  return listed.find((each) => each.number === number)?.state;
}

it('a change is the next version of the connection, on the new consent and on the one from before', async () => {
  const earlier = await connected(requestFor(before, purpose), { ...police, ...centre });
  expect(await readable()).toEqual(before);
  const later = await connected(requestFor(wider, { ...purpose, changes: earlier }), police);
  expect(await readable()).toEqual(wider);
  expect([await stateOf(earlier), await stateOf(later)]).toEqual(['CHANGED', 'ACTIVE']);
  const { instruments } = await registry.store.snapshot();
  expect(instruments.filter(({ number }) => number === later)).toEqual([]);
  expect(
    instruments
      .filter(({ number }) => number === earlier)
      .map(({ version, authority }) => [version, authority.ownerConsents.map(({ agency }) => agency)]),
  ).toEqual([
    [1, ['G01.CAT', 'H41.TTPVHCC']],
    [2, ['G01.CAT', 'H41.TTPVHCC']],
  ]);
  const acts = await registry.store.acts(earlier);
  expect(acts.at(-1)).toMatchObject({
    ...{ command: 'changeConnection', from: 'ACTIVE', to: 'CHANGED' },
    input: { by: later, asked: ['G01.CAT'], left: [] },
  });
});

it('a change that cannot be recorded changes nothing: neither the connection nor the earlier case', async () => {
  const earlier = await connected(requestFor(before, purpose), { ...police, ...centre });
  const standing = async () => [
    await registry.store.version(),
    await stateOf(earlier),
    (await registry.store.acts(earlier)).length,
  ];
  const { opened } = await act(registry, 'yen.nt', 'startConnectionRequest', null, {
    ...requestFor(wider, { ...purpose, changes: earlier }),
  });
  await act(registry, 'nga.dt', 'submitConnectionRequest', opened.number);
  await act(registry, 'quan.dm', 'receiveConnectionRequest', opened.number);
  await act(registry, 'son.nv', 'receiveConnectionRequest', opened.number);
  await consent(registry, 'an.lv', opened.number);
  const first = await standing();
  await registry.audit.close();
  await expect(
    act(registry, 'quan.dm', 'issueConnectionAccount', opened.number, issued('tax-new')),
  ).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  expect(await standing()).toEqual(first);
});

it('D153 A change that goes on with a consent which the earlier case does not hold grants nothing', async () => {
  const [earlier] = await changedConnection();
  expect(await readable()).toEqual(wider);
  // WHY the history after it too: a history with a hole is not whole, and counts for nothing as it is.
  await edit(async (knex) => {
    const acts = await registryActs(knex, earlier);
    const consented = acts.find(({ record }) => record.includes('consentTo') && record.includes('ha.vt'));
    await knex('act')
      .where({ number: earlier })
      .andWhere('version', '>=', consented?.version ?? 0)
      .delete();
  });
  expect(await readable()).toEqual([]);
});

it('D154 The coordinator, the auditor or the chair read a draft that was never sent', async () => {
  const { opened } = await act(registry, 'yen.nt', 'startConnectionRequest', null, requestFor(before));
  const { number } = opened;
  const missing = 'YC-000000/2026';
  for (const person of ['quan.dm', 'lan.bt', 'vinh.hd', 'trung.lh']) {
    const told = async (asked: string) =>
      String(await registry.cases.find(asked, person).catch((error: unknown) => error)).replaceAll(
        asked,
        '#',
      );
    expect(await told(number), person).toBe(await told(missing));
    expect(await told(number)).toContain('#');
  }
  await act(registry, 'nga.dt', 'withdrawConnectionRequest', number);
  await expect(registry.cases.find(number, 'quan.dm')).rejects.toMatchObject({ code: 'CASE_UNKNOWN' });
});

async function registryActs(knex: Knex, number: string) {
  const rows = await knex('act').where({ number }).orderBy('version').select('version', 'record');
  return rows.map(({ version, record }) => ({ version: Number(version), record: String(record) }));
}
