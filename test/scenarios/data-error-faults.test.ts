import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ReportParts } from '../../province/start/open-cases.ts';
import { dataError } from '../../schema/procedure/data-error/data-error.ts';
import type { Giver } from '../../subgraphs/registry/procedure/cases.ts';
import { decideAct } from '../../subgraphs/registry/procedure/decide-act.ts';
import { Sealer } from '../../subgraphs/registry/procedure/sealer.ts';
import {
  asked,
  type CaseRegistry,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';

vi.setConfig({ testTimeout: 180_000 });

const secret = randomBytes(32);
const key = '040123456789';
const reports: ReportParts = { sealer: new Sealer(secret), owners: { isRowIn: async () => true } };
const app: Giver = { who: { account: 'one-stop' }, purpose: null, address: null, method: 'ONLINE_QUERY' };

let folder: string;
let registry: CaseRegistry;
beforeEach(async () => {
  folder = await seededRegistry();
  registry = await openRegistry(folder, 'FILES', reports);
});
afterEach(async () => {
  vi.useRealTimers();
  await registry.close();
  await removeRegistry(folder);
});

/** Makes the registry anew at an instant, since what is recorded later grants nothing then. */
async function seededAt(instant: string): Promise<void> {
  await registry.close();
  await removeRegistry(folder);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(instant) });
  folder = await seededRegistry();
  registry = await openRegistry(folder, 'FILES', reports);
}

const report = (fields: object = {}, requestId = 'report-once') =>
  registry.cases.decide(
    {
      ...asked('reportDataError', null, null, { item: 'Citizen.fullName', key, ...fields }),
      ...{ reason: null, legalGround: null, requestId },
    },
    app,
  );

async function reported() {
  const found = await registry.cases.ofAccount(
    { id: 'one-stop', agency: 'H41.TTPVHCC', class: 'STATE_AGENCY' },
    { procedure: dataError.id, limit: 10 },
  );
  return found.map(({ opened, sealed }) => ({ state: opened.state, sealed }));
}

it.each(['envelope', 'log', 'commit'])(
  'a report that is killed at the point %s leaves nothing half, and is made later',
  async (point) => {
    await registry.close();
    const source = join(import.meta.dirname, '../fixtures/report-kill-child.ts');
    const words = ['--import', 'tsx', source, folder, secret.toString('hex'), key, point];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += String(chunk);
    });
    const [, signal] = await once(child, 'exit');
    expect(signal, told).toBe('SIGKILL');
    registry = await openRegistry(folder, 'FILES', reports);
    expect(await reported()).toEqual([]);
    await report();
    expect(await reported()).toEqual([{ state: 'REPORTED', sealed: { key } }]);
  },
);

it('the same request gives what it gave; with another key, value or item it is refused', async () => {
  const first = await report({ observed: 'Đào', seenAt: '2026-01-05T08:00:00+07:00' });
  const again = await report({ observed: 'Đào', seenAt: '2026-01-05T08:00:00+07:00' });
  expect(again.opened.number).toBe(first.opened.number);
  expect(again.sealed).toEqual({ key, observed: 'Đào' });
  for (const other of [{}, { observed: 'Đao' }, { observed: 'Đào', key: '1' }, { item: 'Citizen.gender' }])
    await expect(report(other), JSON.stringify(other)).rejects.toMatchObject({ code: 'ACT_REQUEST_REUSED' });
  expect(await reported()).toHaveLength(1);
});

it('what is sealed opens with the secret of the province alone, and a part of it lost is not made up', async () => {
  const { opened } = await report({ expected: 'Đúng' });
  await registry.close();
  const other = { ...reports, sealer: new Sealer(randomBytes(32)) };
  registry = await openRegistry(folder, 'FILES', other);
  const { sealed } = await registry.cases.find(opened.number, 'son.nv');
  expect(sealed).toEqual({});
});

it('counts reports for the owner and for who coordinates, and for nobody else', async () => {
  const now = Date.now();
  await report({ item: 'Citizen.fullName' }, 'report 1');
  await report({ item: 'Citizen.fullName' }, 'report 2');
  const { number } = (await report({ item: 'Citizen.gender' }, 'report 3')).opened;
  const { opened, sides } = await registry.cases.find(number, 'son.nv');
  await registry.cases.decide(
    {
      ...asked('acknowledgeDataError', opened.number, opened.actsFor(sides).length),
      ...{ reason: null, legalGround: null },
    },
    'son.nv',
  );
  const asking = { procedure: dataError.id, database: null, from: null, to: null };
  const counts = async (person: string, more: object = {}) => {
    const { roles } = await registry.store.people();
    const own = roles.filter((grant) => grant.person === person);
    const known = { id: person, name: '', agency: '', position: '', positionEn: '', roles: own };
    return (await registry.cases.tallies(known, { ...asking, ...more })).map(
      ({ database, item, state, count }) => `${database} ${item} ${state} ${count}`,
    );
  };
  const all = ['population Citizen.fullName REPORTED 2', 'population Citizen.gender ACKNOWLEDGED 1'];
  for (const person of ['son.nv', 'an.lv', 'quan.dm', 'vinh.hd', 'trung.lh'])
    expect(await counts(person), person).toEqual(all);
  // The centre reported them, and owns another database.
  for (const person of ['ha.vt', 'huong.pt', 'yen.nt', 'dung.pv'])
    expect(await counts(person), person).toEqual([]);
  expect(await counts('quan.dm', { database: 'land' })).toEqual([]);
  expect(await counts('huong.pt', { database: 'population' })).toEqual([]);
  expect(await counts('son.nv', { from: new Date(now + 60_000).toISOString() })).toEqual([]);
});

it('closes by itself when nobody verifies within ten working days', async () => {
  await seededAt('2026-06-01T02:00:00Z');
  const { opened } = await report();
  const { number } = opened;
  const step = async (command: string, fields: object = {}) => {
    const seen = await registry.cases.find(number, 'son.nv');
    const given = asked(command, number, seen.opened.actsFor(seen.sides).length, { ...fields });
    await registry.cases.decide({ ...given, reason: null, legalGround: null }, 'son.nv');
  };
  await step('acknowledgeDataError');
  await step('confirmDataError', { answer: 'Đúng' });
  await step('correctDataError', { correctedAt: '2026-06-01T01:00:00Z', sourceReference: 'Sổ 12' });
  const take = async (day: string) => {
    vi.setSystemTime(Date.parse(`${day}T05:00:00Z`));
    await registry.cases.takeDueSteps((error) => {
      throw error;
    });
    return (await registry.cases.find(number, 'son.nv')).opened.state;
  };
  expect(await take('2026-06-15')).toBe('CORRECTED');
  expect(await take('2026-06-16')).toBe('CLOSED');
});

it('takes a hundred reports of an account in 24 hours, and the next one after them', async () => {
  await seededAt('2026-06-01T02:00:00Z');
  for (let at = 0; at < 100; at += 1) {
    if (at % 50 === 0) vi.setSystemTime(Date.now() + 60_000);
    await report({}, `report ${at}`);
  }
  vi.setSystemTime(Date.now() + 60_000);
  await expect(report({}, 'one more')).rejects.toMatchObject({ code: 'DATA_ERRORS_TOO_MANY' });
  vi.setSystemTime(Date.now() + 24 * 60 * 60_000);
  await report({}, 'one more');
});

it('a permission that is taken back while its owner is asked takes the report with it', async () => {
  const isRowIn = async () => {
    const event = { kind: 'TERMINATED', number: 'KN-01/2026', account: null, restoredBy: null } as const;
    await registry.store.recordEvent({ ...event, reason: 'vi phạm', by: 'thanh tra' });
    return true;
  };
  await registry.close();
  registry = await openRegistry(folder, 'FILES', { ...reports, owners: { isRowIn } });
  await expect(report()).rejects.toMatchObject({ code: 'DATA_ERROR_NOT_READABLE' });
  expect(await reported()).toEqual([]);
});

it('nothing is reported where no owner can be asked', async () => {
  await registry.close();
  registry = await openRegistry(folder);
  await expect(report()).rejects.toMatchObject({ code: 'DATA_ERROR_NOT_READABLE' });
  const { store, catalogue } = registry;
  const given = { ...asked('reportDataError', null, null, { item: 'Citizen.fullName', key }), reason: null };
  const province = { catalogue, coordinator: 'H41.SKHCN', sealer: reports.sealer };
  const past = store.decide((unit) => decideAct(unit, given, { account: 'one-stop' }, province));
  await expect(past).rejects.toMatchObject({ code: 'DATA_ERROR_NOT_READABLE' });
});
