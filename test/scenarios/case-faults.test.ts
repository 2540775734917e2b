import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requireCoveringLog } from '../../province/start/log-covers-policy.ts';
import { isWholeHistory } from '../../schema/procedure/machine/act.ts';
import {
  act,
  asked,
  type CaseRegistry,
  consent,
  consentedRequest,
  issued,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';
import { requestFor } from '../fixtures/scripted-case.ts';

vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let registry: CaseRegistry;
beforeEach(async () => {
  folder = await seededRegistry();
  registry = await openRegistry(folder);
});
afterEach(async () => {
  vi.useRealTimers();
  await registry.close();
  await removeRegistry(folder);
});

async function standing(number: string) {
  const { accounts, instruments, version } = await registry.store.snapshot();
  return {
    version,
    acts: (await registry.store.acts(number)).map(({ command }) => command),
    hasAccount: accounts.has('tax-new'),
    hasInstrument: instruments.some((each) => each.number === number),
    listed: (await registry.store.cases({ agencies: null, limit: 10 })).find((each) => each.number === number)
      ?.state,
  };
}

/** Issues the account in a process that is killed at a point. */
async function killedAt(point: string, number: string, version: number): Promise<void> {
  const source = join(import.meta.dirname, '../fixtures/case-kill-child.ts');
  const words = ['--import', 'tsx', source, folder, number, String(version), point];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += String(chunk);
  });
  const [, signal] = await once(child, 'exit');
  expect(signal, told).toBe('SIGKILL');
}

describe('kill -9 while an act is carried out', () => {
  it.each(['effect', 'log', 'commit'])(
    'at the point %s leaves nothing half, and the act is done later',
    async (point) => {
      const number = await consentedRequest(registry);
      const before = await standing(number);
      expect(before).toMatchObject({ hasAccount: false, hasInstrument: false, listed: 'AWAITING_ACCOUNT' });
      await registry.close();
      await killedAt(point, number, before.acts.length);
      registry = await openRegistry(folder);
      expect(await standing(number)).toEqual(before);
      await requireCoveringLog(registry.store, registry.audit);
      await act(registry, 'quan.dm', 'issueConnectionAccount', number, issued('tax-new'));
      expect(await standing(number)).toMatchObject({
        hasAccount: true,
        hasInstrument: true,
        listed: 'ACTIVE',
      });
    },
  );

  it('after it was kept leaves all of it, and the same request gives what it gave', async () => {
    const number = await consentedRequest(registry);
    const { acts, version } = await standing(number);
    await registry.close();
    await killedAt('done', number, acts.length);
    registry = await openRegistry(folder);
    await requireCoveringLog(registry.store, registry.audit);
    const after = await standing(number);
    expect(after).toMatchObject({ hasAccount: true, hasInstrument: true, listed: 'ACTIVE' });
    expect(after.version).toBeGreaterThan(version);
    const again = { ...asked('issueConnectionAccount', number, acts.length, issued('tax-new')) };
    await registry.cases.decide({ ...again, requestId: 'issue-once' }, 'quan.dm');
    expect(await standing(number)).toEqual(after);
  });
});

describe('two people at once', () => {
  it('who issue one account on two servers: one act, one conflict', async () => {
    const number = await consentedRequest(registry);
    const { acts } = await standing(number);
    const other = await openRegistry(folder);
    const by = (each: CaseRegistry, person: string, account: string) =>
      each.cases.decide(asked('issueConnectionAccount', number, acts.length, issued(account)), person);
    const ended = await Promise.allSettled([
      by(registry, 'quan.dm', 'tax-new'),
      by(other, 'lan.bt', 'tax-other'),
    ]);
    await other.close();
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = ended.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'ACT_CONFLICT' } });
    expect((await standing(number)).acts).toEqual([...acts, 'issueConnectionAccount']);
    const { accounts } = await registry.store.snapshot();
    expect(['tax-new', 'tax-other'].filter((id) => accounts.has(id)).length).toBe(1);
  });

  it('who answer for two owners do not hinder each other', async () => {
    const items = ['Citizen.gender', 'Dossier.status'];
    const { opened } = await act(registry, 'yen.nt', 'startConnectionRequest', null, requestFor(items));
    const { number } = opened;
    await act(registry, 'nga.dt', 'submitConnectionRequest', number);
    await act(registry, 'son.nv', 'receiveConnectionRequest', number);
    await act(registry, 'huong.pt', 'receiveConnectionRequest', number);
    const ended = await Promise.allSettled([
      consent(registry, 'an.lv', number),
      consent(registry, 'ha.vt', number),
    ]);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(isWholeHistory(await registry.store.acts(number))).toBe(true);
  });
});

describe('a log that cannot be written', () => {
  it('lets nothing be recorded, neither by people nor by itself', async () => {
    const number = await consentedRequest(registry);
    const before = await standing(number);
    await registry.audit.close();
    await expect(
      act(registry, 'quan.dm', 'issueConnectionAccount', number, issued('tax-new')),
    ).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(
      act(registry, 'yen.nt', 'startConnectionRequest', null, requestFor(['Citizen.gender'])),
    ).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    expect(await standing(number)).toEqual(before);
    expect((await registry.store.cases({ agencies: null, limit: 10 })).length).toBe(1);
  });
});

describe('a clock that is set back', () => {
  it('neither unmakes a receipt nor opens what is closed; the order of the acts stays', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T02:00:00.000Z') });
    const number = await consentedRequest(registry);
    vi.setSystemTime(new Date('2026-11-20T02:00:00.000Z'));
    await act(registry, 'quan.dm', 'issueConnectionAccount', number, issued('tax-new'));
    expect(await registry.cases.takeDueSteps(() => undefined)).toBe(0);
    const acts = await registry.store.acts(number);
    expect(isWholeHistory(acts)).toBe(true);
    expect(acts.at(-1)).toMatchObject({ command: 'issueConnectionAccount', at: '2026-11-20T02:00:00.000Z' });
    await expect(act(registry, 'nga.dt', 'withdrawConnectionRequest', number)).rejects.toMatchObject({
      code: 'ACT_NOT_NOW',
    });
  });

  it('does not end a connection before its last day, nor twice', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T02:00:00.000Z') });
    const number = await consentedRequest(registry);
    await act(registry, 'quan.dm', 'issueConnectionAccount', number, issued('tax-new'));
    vi.setSystemTime(new Date('2028-01-03T02:00:00.000Z'));
    expect(await registry.cases.takeDueSteps(() => undefined)).toBe(1);
    vi.setSystemTime(new Date('2027-01-03T02:00:00.000Z'));
    expect(await registry.cases.takeDueSteps(() => undefined)).toBe(0);
    expect((await standing(number)).listed).toBe('ENDED');
  });
});
