import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { openCases } from '../../province/start/open-cases.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 60_000 });

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince({ LIENTHONG_POLICY_BY: 'ACTS' });
  people = casePeople(running);
}, 120_000);
afterAll(() => running.stop());

type Ended = { readonly errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] };
const codeOf = ({ errors }: Ended) => errors[0]?.extensions?.code;

/** Takes what is due by itself, as the province does each minute. */
async function takeSteps(): Promise<void> {
  const parts = {
    catalogue: await demonstration.loadCatalogue(),
    coordinator: (await demonstration.loadDescription()).coordinator,
  };
  await openCases(parts, running.province.store, running.province.audit)?.takeDueSteps((error) => {
    throw error;
  });
}

const content = {
  items: [{ item: 'Citizen.dateOfBirth' }],
  ...{ purpose: 'Đối chiếu', purposeCode: 'doi-chieu', usageAfterRetrieval: 'Không lưu' },
  application: { id: 'tms', name: 'Hệ thống', securityLevel: 3 },
  ...{ frequency: 'Theo hồ sơ', termFrom: '2026-01-01', termTo: '2027-12-31' },
};

/** A connection of the tax office to the police, with an account; gives its number. */
async function connected(account: string): Promise<string> {
  const { number } = (await people.done('yen.nt', 'startConnectionRequest', null, content)).subject;
  await people.done('nga.dt', 'submitConnectionRequest', number, { documents: ['letter'] });
  for (const person of ['quan.dm', 'son.nv']) await people.done(person, 'receiveConnectionRequest', number);
  const read = await people.ask(
    'an.lv',
    'query ($n: ID!) { connectionRequest(number: $n) { parts { contentDigest } } }',
    { n: number },
  );
  const [part] = (read.data?.connectionRequest as { parts: { contentDigest: string }[] }).parts;
  const consent = { contentDigest: part?.contentDigest, letter: '12/CV', documents: ['letter'] };
  await people.done('an.lv', 'consentToConnectionRequest', number, consent);
  await people.done('quan.dm', 'issueConnectionAccount', number, { account, technicalOfficer: 'phuc.lv' });
  return number;
}

async function stateOf(person: string, field: string, number: string): Promise<unknown> {
  const read = await people.ask(person, `query ($n: ID!) { ${field}(number: $n) { state } }`, { n: number });
  return (read.data?.[field] as { readonly state?: string } | null)?.state;
}

async function breachOf(number: string): Promise<string> {
  const { subject } = await people.done('son.nv', 'determineBreach', null, {
    ...{ target: number, facts: 'Sai mục đích', reason: 'Vi phạm', legalGround: 'Điều 7' },
    documents: ['minutes'],
  });
  await people.done('an.lv', 'imposeSuspension', subject.number, {
    ...{ reason: 'Vi phạm', restoredBy: 'Xóa bản sao', documents: ['decision'] },
  });
  return subject.number;
}

describe('what a stop is about follows it', () => {
  it('a connection is suspended, restored and ended by itself', async () => {
    const number = await connected('tax-follows');
    const breach = await breachOf(number);
    await takeSteps();
    expect(await stateOf('nga.dt', 'connectionRequest', number)).toBe('SUSPENDED');
    await people.done('an.lv', 'liftSuspension', breach, { reason: 'Đã khắc phục' });
    await takeSteps();
    expect(await stateOf('nga.dt', 'connectionRequest', number)).toBe('ACTIVE');
    const again = await breachOf(number);
    const ending = await people.done('nga.dt', 'proposeEnding', null, {
      ...{ target: number, reason: 'Không còn nhu cầu' },
    });
    await people.done('an.lv', 'decideTermination', ending.subject.number, { documents: ['decision'] });
    await takeSteps();
    expect(await stateOf('nga.dt', 'connectionRequest', number)).toBe('ENDED');
    expect(await stateOf('an.lv', 'suspension', again)).toBe('ENDED');
    const revived = await people.command('an.lv', 'liftSuspension', again, { reason: 'Nhầm' });
    expect(codeOf(revived)).toBe('ACT_NOT_NOW');
  });
});

describe('stopImpact', () => {
  const query = `query ($target: String!, $account: String) {
    stopImpact(target: $target, account: $account, ground: SECURITY) {
      consumers { account agency closed } operations { account count coordinates } } }`;

  it('tells the provider consumers, items and recorded operations, and records nothing', async () => {
    const { version } = await running.province.store.snapshot();
    await running.ask('tax', '{ enterprises(first: 1) { nodes { registeredOn } } }');
    const answer = await people.ask('thao.lt', query, { target: 'TT-02/2026' });
    expect(answer.errors).toEqual([]);
    expect(answer.data?.stopImpact).toMatchObject({
      consumers: [{ account: 'tax', agency: 'H41.CTHUE' }],
      operations: [{ account: 'tax', count: 1, coordinates: ['Enterprise.registeredOn'] }],
    });
    expect((await running.province.store.snapshot()).version).toBe(version);
  });

  it.each([
    ['another owner', 'son.nv', null],
    ['another consumer', 'hoa.tt', null],
    ['the consumer, of what others use too', 'nga.dt', null],
    ['the chair', 'trung.lh', null],
    ['another consumer, by its account', 'hoa.tt', 'tax'],
  ])('is not for %s', async (_who, person, account) => {
    const answer = await people.ask(person, query, { target: 'TT-02/2026', account });
    expect(codeOf(answer)).toBe('ACT_ROLE_MISSING');
    expect(answer.text).not.toContain('registeredOn');
  });

  it('is for a consumer of its own account, and for the coordinator', async () => {
    for (const [person, account] of [
      ['nga.dt', 'tax'],
      ['quan.dm', null],
    ])
      expect((await people.ask(String(person), query, { target: 'TT-02/2026', account })).errors).toEqual([]);
  });
});

describe('what an operator stopped', () => {
  const query = '{ operatorStops { number providers ground due { rule isLate } } }';
  const listed = async (person: string) =>
    ((await people.ask(person, query)).data?.operatorStops as readonly { readonly number: string }[]).map(
      ({ number }) => number,
    );

  it('waits for its provider, is seen by who has to do with it, and is ratified or lifted', async () => {
    const why = ['--kind', 'force-majeure', '--reason', 'Cháy phòng máy'];
    vi.stubEnv('LIENTHONG_POLICY_BY', 'ACTS');
    await running.command('agreement', 'suspend', 'database:business', ...why);
    vi.unstubAllEnvs();
    for (const person of ['dung.pv', 'thao.lt', 'quan.dm', 'vinh.hd'])
      expect(await listed(person), person).toContain('database:business');
    for (const person of ['an.lv', 'nga.dt'])
      expect(await listed(person), person).not.toContain('database:business');
    const target = { target: 'database:business', reason: 'Đúng' };
    expect(codeOf(await people.command('lan.bt', 'ratifyOperatorStop', null, target))).toBe('ACT_INCOMPLETE');
    const { subject } = await people.done('dung.pv', 'ratifyOperatorStop', null, target);
    expect(await listed('dung.pv')).not.toContain('database:business');
    const denied = await running.ask('tax', '{ enterprises(first: 1) { nodes { registeredOn } } }');
    expect(denied.errors[0]?.extensions.stop).toMatchObject({ ground: 'FORCE_MAJEURE' });
    await people.done('dung.pv', 'liftSuspension', subject.number, { reason: 'Đã sửa' });
    const answered = await running.ask('tax', '{ enterprises(first: 1) { nodes { registeredOn } } }');
    expect(answered.errors).toEqual([]);
  });
});

describe('consumers that one stop hits', () => {
  it('see the case, and neither each other nor what the others do', async () => {
    const { subject } = await people.done('son.nv', 'imposeForceMajeure', null, {
      ...{ target: 'database:population', reason: 'Mất điện' },
    });
    await people.done('nga.dt', 'disputeSuspension', subject.number, { reason: 'Đang quyết toán' });
    const query = `query ($n: ID!) { suspension(number: $n) {
      version concerned disputes { agency } parties { agency side } history { command agency } } }`;
    const seen = await people.ask('hoa.tt', query, { n: subject.number });
    expect(seen.data?.suspension).toMatchObject({ version: 1, concerned: ['H41.VPDKDD'], disputes: [] });
    expect(seen.text).not.toContain('H41.CTHUE');
    const own = await people.ask('nga.dt', query, { n: subject.number });
    expect(own.data?.suspension).toMatchObject({ version: 2, concerned: ['H41.CTHUE'] });
    expect(own.text).not.toContain('H41.VPDKDD');
    expect(codeOf(await people.ask('dung.pv', query, { n: subject.number }))).toBe('CASE_UNKNOWN');
    await people.done('an.lv', 'liftSuspension', subject.number, { reason: 'Có điện' });
  });
});
