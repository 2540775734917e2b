import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dataFiles } from '../../province/start/data-files.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import type { InstrumentEvent } from '../../schema/policy/policy.ts';
import {
  act,
  asked,
  type CaseRegistry,
  consentedRequest,
  issued,
  letterOf,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';
import { runCommand } from '../fixtures/command-line.ts';

vi.setConfig({ testTimeout: 180_000 });

const items = ['Citizen.dateOfBirth', 'Citizen.gender'];
const monday = new Date('2026-11-23T02:00:00.000Z');

/** A province in which acts alone count, with a connection of the tax office that the police consented to. */
let folder: string;
let registry: CaseRegistry;
let connection: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: monday });
  folder = await seededRegistry();
  registry = await openRegistry(folder, 'ACTS');
  connection = await consentedRequest(registry, items);
  await act(registry, 'quan.dm', 'issueConnectionAccount', connection, issued('tax-new'));
});
afterEach(async () => {
  await registry.close();
  await removeRegistry(folder);
  vi.useRealTimers();
});

/** What the account reads at a moment, as a gateway that reads the control database now decides it. */
async function readable(at = new Date()): Promise<readonly string[]> {
  await reopen();
  const policy = await registry.store.snapshot();
  const known = policy.accounts.get('tax-new');
  if (known === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: 'tax-new' });
  const permission = compilePermission(registry.catalogue, policy, known, {
    ...{ now: at.toISOString(), purpose: 'doi-chieu', address: null, method: 'ONLINE_QUERY' },
  });
  return items.filter((coordinate) => permission.best(coordinate).kind !== 'none');
}

async function reopen(change: (knex: Knex) => Promise<unknown> = async () => undefined): Promise<void> {
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

const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { readonly code?: string }) => error.code ?? String(error),
  );

const breach = { facts: 'Dùng sai mục đích', evidence: [] };
const window = { from: '2026-12-03', to: '2026-12-04' };

async function determined(account: string | null = null): Promise<string> {
  const { opened } = await act(registry, 'son.nv', 'determineBreach', null, {
    ...{ ...breach, target: connection, account },
  });
  return opened.number;
}

async function imposed(): Promise<string> {
  const number = await determined();
  await act(registry, 'an.lv', 'imposeSuspension', number, { restoredBy: 'Xóa bản sao' });
  return number;
}

async function planned(of = 'database:population'): Promise<string> {
  const { opened } = await act(registry, 'son.nv', 'draftSuspension', null, { target: of, ...window });
  await act(registry, 'an.lv', 'announceSuspension', opened.number);
  return opened.number;
}

describe('An agency stops or ends what another shares', () => {
  it.each([
    ['draftSuspension', window],
    ['imposeForceMajeure', {}],
    ['determineBreach', breach],
    ['determineSecurityRisk', breach],
    ['proposeTermination', { ground: 'NOT_RESTORABLE', scope: 'INSTRUMENT' }],
    ['ratifyOperatorStop', {}],
    ['liftOperatorStop', {}],
  ])('D130 %s: refused for everybody but the owner, and nothing is recorded', async (command, fields) => {
    const { events } = await registry.store.snapshot();
    const { roles } = await registry.store.people();
    const others = new Set(roles.filter(({ agency }) => agency !== 'G01.CAT').map(({ person }) => person));
    const able: string[] = [];
    for (const id of others)
      for (const number of [connection, 'database:population']) {
        const scope = command === 'proposeTermination' && number !== connection ? { scope: 'SERVICE' } : {};
        const code = await codeOf(act(registry, id, command, null, { ...fields, ...scope, target: number }));
        if (code !== 'ACT_ROLE_MISSING' && code !== 'ACT_INCOMPLETE') able.push(`${id} ${code}`);
      }
    expect(able).toEqual([]);
    expect((await registry.store.snapshot()).events).toEqual(events);
    expect(await readable()).toEqual(items);
  });

  it('D130 of what several share, or in a scope that its ground does not have, not even an owner', async () => {
    for (const fields of [
      { target: connection, ground: 'PURPOSE_UNFIT', scope: 'ALL' },
      { target: connection, ground: 'NOT_RESTORABLE', scope: 'SERVICE' },
      { target: connection, ground: 'AUTHORITY_ORDER', scope: 'ITEMS', items: ['Enterprise.name'] },
    ])
      expect(await codeOf(act(registry, 'son.nv', 'proposeTermination', null, fields))).toBe(
        'ACT_INCOMPLETE',
      );
    expect(await readable()).toEqual(items);
  });
});

describe('A stop is lifted by who may not', () => {
  it('D131 by the consumer, the coordinator, the chair, the steward, the operator: it stays', async () => {
    const number = await imposed();
    expect(await readable()).toEqual([]);
    for (const person of ['nga.dt', 'yen.nt', 'lan.bt', 'quan.dm', 'trung.lh', 'son.nv', 'dung.pv'])
      for (const command of ['liftSuspension', 'acceptRemedy', 'withdrawSuspension'])
        expect(await codeOf(act(registry, person, command, number)), `${person} ${command}`).toMatch(
          /^(?:ACT_ROLE_MISSING|ACT_NOT_NOW|CASE_UNKNOWN)$/,
        );
    const resume = { kind: 'RESUMED', number: connection, reason: 'x', restoredBy: null, by: 'x' } as const;
    expect(await codeOf(registry.store.recordEvent(resume))).toBe('ACTS_REQUIRED');
    vi.stubEnv('LIENTHONG_POLICY_BY', 'ACTS');
    const words = ['agreement', 'resume', connection, '--reason', 'x'];
    expect(await runCommand(folder, ...words)).toContain('ACTS_REQUIRED');
    vi.stubEnv('LIENTHONG_POLICY_BY', 'FILES');
    await runCommand(folder, ...words);
    vi.unstubAllEnvs();
    expect(await readable()).toEqual([]);
    await act(registry, 'an.lv', 'liftSuspension', number);
    expect(await readable()).toEqual(items);
  });

  it('D131 by another case of the same owner, or by a roll-back: it stays', async () => {
    const { version } = await registry.store.snapshot();
    const first = await imposed();
    const { opened } = await act(registry, 'son.nv', 'determineSecurityRisk', null, {
      ...{ ...breach, target: connection, account: 'tax-new' },
    });
    await act(registry, 'an.lv', 'imposeSuspension', opened.number, { restoredBy: 'Đổi khóa' });
    await act(registry, 'an.lv', 'liftSuspension', opened.number);
    expect(await readable()).toEqual([]);
    expect(await codeOf(registry.store.rollback(version, { by: 'x', why: 'x' }))).toBe('ACTS_REQUIRED');
    expect(await readable()).toEqual([]);
    await act(registry, 'an.lv', 'liftSuspension', first);
    expect(await readable()).toEqual(items);
  });

  it('D131 an operator may always stop; only the provider ratifies or lifts it', async () => {
    const stop = { kind: 'SUSPENDED', number: 'database:population', ground: 'FORCE_MAJEURE' } as const;
    await registry.store.recordEvent({ ...stop, reason: 'Cháy', restoredBy: null, by: 'vận hành' });
    expect(await readable()).toEqual([]);
    const named = { target: 'database:population' };
    expect(await codeOf(act(registry, 'lan.bt', 'liftOperatorStop', null, named))).toBe('ACT_INCOMPLETE');
    await act(registry, 'an.lv', 'liftOperatorStop', null, named);
    expect(await readable()).toEqual(items);
  });
});

describe('A stop is imposed twice', () => {
  it('D132 by two cases, by one request sent again, on two servers at once: one event', async () => {
    const [first, second] = [await determined(), await determined()];
    const documents = [await letterOf(registry, 'an.lv')];
    const other = await openRegistry(folder, 'ACTS');
    const asking = (number: string) => asked('imposeSuspension', number, 1, { restoredBy: 'x' }, documents);
    const once = asking(first);
    const ended = await Promise.allSettled([
      registry.cases.decide(once, 'an.lv'),
      other.cases.decide(asking(second), 'an.lv'),
    ]);
    await other.close();
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ended.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'AGREEMENT_STATE_INVALID' },
    });
    await registry.cases.decide(once, 'an.lv').catch(() => undefined);
    const { events } = await registry.store.snapshot();
    expect(events.filter(({ number }) => number === connection)).toHaveLength(1);
  });
});

describe('A stop acts that was cancelled, or no longer acts that was not', () => {
  it('D133 a cancelled window never acts; one that nobody cancelled acts whether or not the case is looked at', async () => {
    const number = await planned();
    const during = new Date('2026-12-03T05:00:00.000Z');
    expect(await readable(during)).toEqual([]);
    await act(registry, 'an.lv', 'cancelSuspension', number);
    expect(await readable(during)).toEqual(items);
    const again = await planned();
    vi.setSystemTime(during);
    expect(await readable(during)).toEqual([]);
    expect(await codeOf(act(registry, 'son.nv', 'cancelSuspension', again))).toBe('ACT_ROLE_MISSING');
    expect(await registry.cases.takeDueSteps(() => undefined)).toBeGreaterThan(0);
    expect(await codeOf(act(registry, 'an.lv', 'cancelSuspension', again))).toBe('ACT_NOT_NOW');
    expect(await readable(during)).toEqual([]);
    expect(await readable(new Date('2026-12-04T05:00:00.000Z'))).toEqual(items);
  });
});

describe('Rows of events that nobody’s act wrote', () => {
  const rowOf = async (number: string) => {
    let row = { id: 0, record: '' };
    await reopen(async (knex) => {
      row = await knex('instrument_event').where({ number }).orderBy('id', 'desc').first('id', 'record');
    });
    return { id: row.id, event: JSON.parse(row.record) as InstrumentEvent };
  };
  const write = (id: number, event: object) =>
    reopen((knex) =>
      knex('instrument_event')
        .where({ id })
        .update({ record: JSON.stringify(event) }),
    );

  it('D134 a resumption that no act calls for opens nothing, whatever case it names', async () => {
    const number = await imposed();
    const { event } = await rowOf(connection);
    const { ground: _ground, scope: _scope, effectiveFrom: _from, effectiveTo: _to, ...bare } = event;
    for (const forged of [
      { ...bare, kind: 'RESUMED' },
      { ...bare, kind: 'RESUMED', case: undefined },
      { ...bare, kind: 'RESUMED', lifts: [event.recordedVersion] },
      { ...bare, kind: 'RESUMED', lifts: [event.recordedVersion], case: number, by: 'an.lv' },
    ]) {
      await reopen((knex) =>
        knex('instrument_event').insert({
          ...{ number: connection, record: JSON.stringify(forged), recorded_version: event.recordedVersion },
        }),
      );
      expect(await readable(), JSON.stringify(forged)).toEqual([]);
    }
  });

  it('D134 a stop that was deleted, shortened, moved or given to one account still acts', async () => {
    await imposed();
    const { id, event } = await rowOf(connection);
    for (const changed of [
      { ...event, effectiveTo: '2026-11-23T02:00:01.000Z' },
      { ...event, effectiveFrom: '2099-01-01T00:00:00.000Z' },
      { ...event, account: 'citizen' },
      { ...event, number: 'TT-09/2026' },
      { ...event, kind: 'RESUMED' },
    ]) {
      await write(id, changed);
      expect(await readable(), JSON.stringify(changed)).toEqual([]);
    }
    await reopen((knex) => knex('instrument_event').where({ id }).delete());
    expect(await readable()).toEqual([]);
    await reopen(async (knex) => {
      await knex('act_effect').where({ kind: 'EVENT' }).delete();
    });
    expect(await readable()).toEqual([]);
  });

  it('D134 a resumption of an act lifts no stop of another case by an edited row', async () => {
    const first = await imposed();
    const { event: kept } = await rowOf(connection);
    const { opened } = await act(registry, 'son.nv', 'determineSecurityRisk', null, {
      ...{ ...breach, target: connection, account: 'tax-new' },
    });
    await act(registry, 'an.lv', 'imposeSuspension', opened.number, { restoredBy: 'x' });
    await act(registry, 'an.lv', 'liftSuspension', opened.number);
    const { id, event } = await rowOf(connection);
    expect(event.kind).toBe('RESUMED');
    await write(id, { ...event, account: null, lifts: [kept.recordedVersion] });
    expect(await readable()).toEqual([]);
    await write(id, event);
    await act(registry, 'an.lv', 'liftSuspension', first);
    expect(await readable()).toEqual(items);
  });

  it('D134 a history that is not whole lifts nothing, and goes on stopping', async () => {
    const number = await imposed();
    await act(registry, 'an.lv', 'liftSuspension', number);
    expect(await readable()).toEqual(items);
    await reopen(async (knex) => {
      const row = await knex('act').where({ number, version: 1 }).first('id', 'record');
      await knex('act')
        .where({ id: row.id })
        .update({ record: row.record.replace('sai', 'đúng') });
    });
    expect(await readable()).toEqual([]);
  });
});

describe('kill -9 between the act and the event', () => {
  it.each(['effect', 'log', 'commit'])('at the point %s stops nothing, and is done later', async (point) => {
    // WHY: the other process has the time of the machine.
    vi.useRealTimers();
    const number = await determined();
    const documents = [await letterOf(registry, 'an.lv')];
    const given = { person: 'an.lv', command: 'imposeSuspension', fields: { restoredBy: 'x' }, documents };
    await registry.close();
    const source = join(import.meta.dirname, '../fixtures/case-kill-child.ts');
    const words = ['--import', 'tsx', source, folder, number, '1', point, JSON.stringify(given)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    registry = await openRegistry(folder, 'ACTS');
    expect((await registry.store.acts(number)).map(({ command }) => command)).toEqual(['determineBreach']);
    expect(await readable()).toEqual(items);
    await act(registry, 'an.lv', 'imposeSuspension', number, { restoredBy: 'x' });
    expect(await readable()).toEqual([]);
  });
});
