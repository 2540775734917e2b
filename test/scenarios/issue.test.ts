import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AgreementPeople, agreementPeople } from '../fixtures/agreement-people.ts';
import {
  act,
  asked,
  type CaseRegistry,
  openRegistry,
  removeRegistry,
  seededRegistry,
} from '../fixtures/case-registry.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { requestFor } from '../fixtures/scripted-case.ts';

vi.setConfig({ testTimeout: 180_000 });

const said = {
  ...{
    askee: 'G01.CAT',
    kind: 'RIGHTS_AND_DUTIES',
    title: 'Từ chối',
    facts: 'Bị từ chối',
    wanted: 'Xem lại',
  },
};

describe('an issue about a connection request, in the store', () => {
  let folder: string;
  let registry: CaseRegistry;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T02:00:00.000Z') });
    folder = await seededRegistry();
    registry = await openRegistry(folder);
  });
  afterAll(async () => {
    vi.useRealTimers();
    await registry.close();
    await removeRegistry(folder);
  });

  const steps = () =>
    registry.cases.takeDueSteps((error) => {
      throw error;
    });
  const listed = async (number: string) => {
    const cases = await registry.store.cases({ agencies: null, limit: 50 });
    return cases.find((each) => each.number === number)?.state;
  };
  const sent = async (aboutCase: string) => {
    const { opened } = await act(registry, 'yen.nt', 'openIssue', null, { ...said, aboutCase });
    await act(registry, 'nga.dt', 'submitIssue', opened.number);
    return opened.number;
  };
  const waiting = async () => {
    const fields = requestFor(['Citizen.gender']);
    const { number } = (await act(registry, 'yen.nt', 'startConnectionRequest', null, fields)).opened;
    await act(registry, 'nga.dt', 'submitConnectionRequest', number);
    await act(registry, 'son.nv', 'receiveConnectionRequest', number);
    return number;
  };

  it('escalates what was refused, names it both ways, and gives it back when it is settled', async () => {
    const request = await waiting();
    await act(registry, 'an.lv', 'refuseConnectionRequest', request, { entitlement: 'Không' });
    const number = await sent(request);
    expect(await steps()).toBe(1);
    expect([await listed(request), await steps()]).toEqual(['ESCALATED', 0]);
    const { context } = await registry.cases.find(request, 'nga.dt');
    expect(context.records.issues).toEqual([
      { case: number, about: request, asker: 'H41.CTHUE', askee: 'G01.CAT', isOpen: true },
    ]);
    await act(registry, 'an.lv', 'proposeSettlement', number, { settlement: 'Cung cấp từ 01/12' });
    await act(registry, 'nga.dt', 'acceptSettlement', number);
    expect(await steps()).toBe(1);
    expect([await listed(request), await listed(number)]).toEqual(['REFUSED', 'SETTLED']);
    await act(registry, 'an.lv', 'takeUpConnectionRequest', request);
    expect(await listed(request)).toBe('AWAITING_OWNER');
  });

  it('escalates an owner that is late, on the day on which it is; unanswered the issue goes up by itself', async () => {
    vi.setSystemTime(new Date('2026-11-23T02:00:00.000Z'));
    const request = await waiting();
    const number = await sent(request);
    expect(await listed(request)).toBe('AWAITING_OWNER');
    vi.setSystemTime(new Date('2026-11-25T17:00:00.000Z'));
    await steps();
    expect(await listed(request)).toBe('ESCALATED');
    vi.setSystemTime(new Date('2026-12-02T16:59:59.000Z'));
    await steps();
    expect(await listed(number)).toBe('OPEN_L1');
    vi.setSystemTime(new Date('2026-12-02T17:00:00.000Z'));
    await steps();
    expect(await listed(number)).toBe('OPEN_L2');
    await expect(
      registry.cases.decide(asked('answerIssue', number, 3, { answer: 'x' }), 'son.nv'),
    ).rejects.toMatchObject({ code: 'ACT_NOT_NOW' });
  });
});

describe('an issue about an agreement', () => {
  let running: RunningProvince;
  let people: AgreementPeople;
  beforeAll(async () => {
    running = await runProvince({}, 0.02);
    people = agreementPeople(running);
  });
  afterAll(() => running.stop());

  it('has the clauses that were signed beside it, for its two parties and who decides; another party learns nothing', async () => {
    const agreement = await people.proposed();
    await people.negotiated(agreement);
    const digest = await people.frozen(agreement);
    for (const person of ['an.lv', 'dung.pv', 'nga.dt']) await people.signed(person, agreement, digest);
    await people.done('yen.nt', 'amendAgreement', agreement, { reason: 'Sửa' });
    await people.edited('yen.nt', agreement, 'PLACE', { sites: ['Nơi mới chưa ký'] });
    const content = { ...said, kind: 'DATA_QUALITY', aboutCase: agreement };
    const { number } = (await people.done('yen.nt', 'openIssue', null, content)).subject;
    await people.done('nga.dt', 'submitIssue', number, { documents: ['letter'] });
    const query = `query ($n: ID!, $a: ID!) {
      issue(number: $n) { about { kind case } agreement { version digest clauses { number title { en } lines { vi } } } }
      agreement(number: $a) { issues } }`;
    for (const person of ['nga.dt', 'an.lv', 'lan.bt']) {
      const { data, text } = await people.ask(person, query, { n: number, a: agreement });
      expect(data?.issue, person).toMatchObject({
        about: { kind: 'AGREEMENT', case: agreement },
        agreement: { version: 1, digest },
      });
      expect(text).toContain('Trụ sở Thuế tỉnh');
      expect(text).not.toContain('Nơi mới chưa ký');
      expect(data?.agreement).toEqual({ issues: [number] });
    }
    const other = await people.ask('dung.pv', query, { n: number, a: agreement });
    expect(other.data).toEqual({ issue: null, agreement: { issues: [] } });
  });
});
