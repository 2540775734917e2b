import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dataFiles } from '../../province/start/data-files.ts';
import type { CheckedCases } from '../../province/start/find-act-problems.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import { noAuthority } from '../../schema/policy/authority.ts';
import {
  blankRequest,
  foldRequest,
  partDigest,
} from '../../schema/procedure/connection-request/request-facts.ts';
import { type Act, actDigest } from '../../schema/procedure/machine/act.ts';
import { canonicalDigest } from '../../schema/procedure/machine/canonical-digest.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import {
  act,
  type CaseRegistry,
  consentedRequest,
  issued,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';
import { runCommand } from '../fixtures/command-line.ts';
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

/** What an account may read, by item, as a gateway that reads the control database now decides it. */
async function readable(account: string, purpose = 'doi-chieu'): Promise<readonly string[]> {
  await registry.close();
  registry = await openRegistry(folder, 'ACTS');
  const policy = await registry.store.snapshot();
  const known = policy.accounts.get(account);
  if (known === undefined) throw codedError('ACCOUNT_UNKNOWN', { account });
  const now = new Date().toISOString();
  const permission = compilePermission(registry.catalogue, policy, known, {
    ...{ now, purpose, address: null, method: 'ONLINE_QUERY' },
  });
  return [...registry.catalogue.items.keys()].filter(
    (coordinate) => permission.best(coordinate).kind !== 'none',
  );
}

/** Changes the control database past the product. */
async function edit(change: (knex: Knex) => Promise<unknown>): Promise<void> {
  await registry.close();
  const knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: dataFiles(folder).control },
    useNullAsDefault: true,
  });
  await change(knex);
  await knex.destroy();
  registry = await openRegistry(folder, 'ACTS');
}

const items = ['Citizen.dateOfBirth', 'Citizen.gender'];

/** A connection of the tax office that its owner consented to, with an account. */
async function connected(): Promise<string> {
  const number = await consentedRequest(registry, items);
  await act(registry, 'quan.dm', 'issueConnectionAccount', number, issued('tax-new'));
  return number;
}

const forged = (number: string) => `kind: CONNECTION
number: ${number}
title: Không ai chấp thuận
provider: "G01.CAT"
consumers: [tax]
content:
  - items: [Citizen.dateOfBirth, Citizen.gender]
term: { from: "2026-01-01", to: null }
purpose: Đối chiếu
legalBasis: [Nghị định 47/2020/NĐ-CP]
`;

it('D111 An instrument by a file: refused where acts count, and without effect where a command recorded it', async () => {
  const file = join(folder, 'forged.yaml');
  await writeFile(file, forged('KN-99/2026'));
  vi.stubEnv('LIENTHONG_POLICY_BY', 'ACTS');
  expect(await runCommand(folder, 'agreement', 'apply', file)).toContain('ACTS_REQUIRED');
  vi.stubEnv('LIENTHONG_POLICY_BY', 'FILES');
  expect(await runCommand(folder, 'agreement', 'apply', file)).toContain('KN-99/2026');
  vi.unstubAllEnvs();
  const { instruments } = await registry.store.snapshot();
  expect(instruments.some(({ number }) => number === 'KN-99/2026')).toBe(true);
  expect(await readable('tax')).toEqual([]);
});

it('D112 An instrument by the coordinator alone: no command of its own makes one', async () => {
  const paper = await act(registry, 'quan.dm', 'recordPaperInstrument', null, {
    ...{ text: forged('KN-98/2026'), signedOn: '2026-01-01' },
  });
  const { number } = paper.opened;
  for (const person of ['quan.dm', 'lan.bt', 'ha.vt', 'trung.lh', 'nga.dt']) {
    const { contentDigest } = paper.opened.view(paper.sides, paper.context) as { contentDigest: string };
    await expect(
      act(registry, person, 'confirmPaperInstrument', number, { contentDigest }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^(?:ACT_ROLE_MISSING|CASE_UNKNOWN)$/) });
  }
  const request = await act(registry, 'yen.nt', 'startConnectionRequest', null, requestFor(items));
  await act(registry, 'nga.dt', 'submitConnectionRequest', request.opened.number);
  await act(registry, 'quan.dm', 'receiveConnectionRequest', request.opened.number);
  for (const person of ['quan.dm', 'lan.bt'])
    await expect(
      act(registry, person, 'issueConnectionAccount', request.opened.number, issued('tax')),
    ).rejects.toMatchObject({ code: 'ACT_NOT_NOW' });
  expect(await readable('tax')).toEqual([]);
});

it('D113 What was seeded, or recorded before acts counted, opens nothing', async () => {
  for (const account of (await registry.store.snapshot()).accounts.keys())
    if (account !== 'citizen')
      expect(await readable(account, 'giai-quyet-thu-tuc-hanh-chinh'), account).toEqual([]);
});

it('D114 A backup without the act of the owner, put back, opens nothing', async () => {
  const number = await consentedRequest(registry, items);
  const control = dataFiles(folder).control;
  await registry.close();
  await cp(control, `${control}.backup`);
  registry = await openRegistry(folder, 'ACTS');
  await act(registry, 'quan.dm', 'issueConnectionAccount', number, issued('tax-new'));
  expect(await readable('tax-new')).toEqual(items);
  const { store } = registry;
  await store.version();
  await cp(`${control}.backup`, control);
  await expect(store.snapshot()).rejects.toMatchObject({ code: 'POLICY_WENT_BACK' });
  await registry.close();
  registry = await openRegistry(folder, 'ACTS');
  const { accounts, instruments } = await registry.store.snapshot();
  expect([accounts.has('tax-new'), instruments.some((each) => each.number === number)]).toEqual([
    false,
    false,
  ]);
});

it('D115 A row that was edited: an item more, an act less, another act, another case, opens nothing', async () => {
  const number = await connected();
  expect(await readable('tax-new')).toEqual(items);
  const original = await rowsOf(number);
  const widened = original.instrument.replaceAll('Citizen.gender', 'Citizen.fullName');
  await edit((knex) => knex('instrument').where({ number }).update({ record: widened }));
  expect(await readable('tax-new')).toEqual([]);
  await edit((knex) => knex('instrument').where({ number }).update({ record: original.instrument }));
  expect(await readable('tax-new')).toEqual(items);

  for (const [at, row] of original.acts.entries()) {
    const changed = row.record.replace(/"at":"2/, '"at":"1');
    expect(changed).not.toBe(row.record);
    await edit((knex) => knex('act').where({ id: row.id }).update({ record: changed }));
    expect(await readable('tax-new'), `act ${at}`).toEqual([]);
    await edit((knex) => knex('act').where({ id: row.id }).update({ record: row.record }));
    await edit((knex) => knex('act').where({ id: row.id }).delete());
    expect(await readable('tax-new'), `without act ${at}`).toEqual([]);
    await edit((knex) => knex('act').insert(row));
  }
  expect(await readable('tax-new')).toEqual(items);
});

it('D116 A note that an act recorded what it did not: neither another act nor another case vouches for it', async () => {
  const number = await connected();
  const { acts } = await rowsOf(number);
  const other = (await registry.store.snapshot()).instruments.find(({ consumers }) =>
    consumers.includes('tax'),
  );
  if (other === undefined) throw new TypeError('the demonstration has agreements of the tax office');
  expect(await readable('tax', 'quan-ly-thue')).toEqual([]);
  for (const { id } of acts) {
    await edit(async (knex) => {
      const row = await knex('instrument').where({ number: other.number }).first('record');
      const digest = canonicalDigest(JSON.parse(row.record));
      const note = { kind: 'INSTRUMENT', name: other.number, version: other.version, digest };
      await knex('act_effect').insert({ act: id, ...note });
    });
    expect(await readable('tax', 'quan-ly-thue')).toEqual([]);
  }
});

/** Makes rows of acts say another number of case, so that they are a whole history of it; gives the digests of the acts. */
function rewritten(acts: readonly ActRow[], number: string, change: (act: Act) => Act): readonly ActRow[] {
  let previous: string | null = null;
  return acts.map(({ record, version }) => {
    const act = change({ ...(JSON.parse(record) as Act), case: number });
    previous = actDigest(act, previous);
    const id = `forged-${number}-${version}`;
    return { id, number, version, request_key: id, record: JSON.stringify(act), digest: previous };
  });
}

/** Lets the owners of a rewritten request consent to what it says then, as its digests have its number in them. */
function consentingAnew(): (act: Act) => Act {
  let facts = blankRequest;
  return (act) => {
    const contentDigest = partDigest(facts, act.actor.agency);
    const isConsent = act.command === 'consentToConnectionRequest';
    const anew = isConsent ? { ...act, input: { ...act.input, contentDigest } } : act;
    facts = foldRequest(facts, anew);
    return anew;
  };
}

/** A copy of a connection's instrument under another number, that gives more. */
async function forgedInstrument(knex: Knex, number: string, forgedNumber: string): Promise<string> {
  const row = await knex('instrument').where({ number }).first('*');
  const record = JSON.parse(row.record.replaceAll(number, forgedNumber)) as {
    content: { items: string[] }[];
  };
  for (const entry of record.content) entry.items = ['Citizen.fullName', 'Citizen.gender'];
  await knex('instrument').insert({ ...row, number: forgedNumber, record: JSON.stringify(record) });
  return canonicalDigest(record);
}

it('D128 A whole history written into the control database: nothing of it counts, nor an effect noted beside an honest one', async () => {
  const number = await connected();
  expect(await readable('tax-new')).toEqual(items);
  const { acts } = await rowsOf(number);
  const other = 'YC-F0RGED/2026';
  await edit(async (knex) => {
    const rows = rewritten(acts, other, (act) => act);
    await knex('act').insert(rows);
    const digest = await forgedInstrument(knex, number, other);
    const note = { kind: 'INSTRUMENT', name: other, version: 1, digest };
    const issue = rows.find(({ record }) => record.includes('issueConnectionAccount'));
    await knex('act_effect').insert({ act: issue?.id, ...note });
  });
  expect(await readable('tax-new')).toEqual(items);
  const { instruments } = await registry.store.snapshot();
  expect(instruments.find((each) => each.number === other)?.authority).toEqual(noAuthority);

  // The same without a log would count: the history is whole, and nothing in it has a key.
  const blind = await openControlStore({ file: dataFiles(folder).control, policyBy: 'ACTS' });
  const believed = (await blind.snapshot()).instruments.find((each) => each.number === other);
  await blind.close();
  expect(believed?.authority).not.toEqual(noAuthority);

  const told = await verified();
  expect(told.problems.map(({ case: of }) => of)).toEqual(acts.map(() => other));
  expect(new Set(told.problems.map(({ problem }) => problem))).toEqual(new Set(['NOT_NAMED']));
});

it('D128 An honest act noted to have recorded what it did not, and an honest instrument widened with its note', async () => {
  const number = await connected();
  const { acts } = await rowsOf(number);
  const issue = acts.find(({ record }) => record.includes('issueConnectionAccount'));
  await edit(async (knex) => {
    const row = await knex('instrument').where({ number }).first('record');
    const record = JSON.parse(row.record.replaceAll('Citizen.gender', 'Citizen.fullName'));
    await knex('instrument')
      .where({ number })
      .update({ record: JSON.stringify(record) });
    await knex('act_effect')
      .where({ act: issue?.id, kind: 'INSTRUMENT' })
      .update({ digest: canonicalDigest(record) });
  });
  expect(await readable('tax-new')).toEqual([]);
  expect((await verified()).problems).toMatchObject([{ case: number, problem: 'EFFECTS_CHANGED' }]);
});

it('D128 A forged history that an honest act follows on counts no more than before', async () => {
  const number = await consentedRequest(registry, items);
  const { acts } = await rowsOf(number);
  const other = 'YC-F0RGED/2026';
  await edit(async (knex) => {
    await knex('act').insert(rewritten(acts, other, consentingAnew()));
    for (const table of ['procedure_case', 'case_agency'])
      for (const row of await knex(table).where({ number }).select('*'))
        await knex(table).insert({ ...row, number: other });
  });
  await act(registry, 'quan.dm', 'issueConnectionAccount', other, issued('tax-new'));
  expect(await readable('tax-new')).toEqual([]);
  const told = await verified(other);
  expect(told.problems).toHaveLength(acts.length);
});

it('D129 An act that was taken out, or added, is found with its case and its place', async () => {
  const number = await connected();
  expect(await verified()).toMatchObject({ ok: true, problems: [] });
  const { acts } = await rowsOf(number);
  const last = acts.at(-1);
  await edit((knex) => knex('act').where({ id: last?.id }).delete());
  expect(await verified()).toMatchObject({
    ...{ ok: false, cases: 1 },
    problems: [{ case: number, position: acts.length, problem: 'MISSING' }],
  });
  await edit((knex) => knex('act').where({ number }).delete());
  expect((await verified(number)).problems).toHaveLength(acts.length);
  await edit((knex) => knex('act').insert(acts.map((row) => ({ ...row }))));
  expect(await verified()).toMatchObject({ ok: true });
  const [, second] = acts;
  await edit((knex) => knex('act').where({ id: second?.id }).delete());
  expect((await verified()).problems).toContainEqual(
    expect.objectContaining({ case: number, position: 2, problem: 'BROKEN' }),
  );
  expect(await readable('tax-new')).toEqual([]);
});

/** What `lienthong case verify` tells. */
async function verified(number?: string): Promise<CheckedCases & { readonly ok: boolean }> {
  const words = number === undefined ? [] : [number];
  return JSON.parse(await runCommand(folder, 'case', 'verify', ...words, '--json'));
}

interface ActRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly request_key: string;
  readonly record: string;
  readonly digest: string;
}

async function rowsOf(number: string) {
  let instrument = '';
  let acts: readonly ActRow[] = [];
  await edit(async (knex) => {
    instrument = (await knex('instrument').where({ number }).first('record'))?.record ?? '';
    acts = await knex('act').where({ number }).orderBy('version').select('*');
  });
  return { instrument, acts };
}
