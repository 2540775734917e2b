import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayMilliseconds, legalDayOf } from '../../schema/calendar/legal-day.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
});
afterAll(() => running.stop());

const dayIn = (days: number) => legalDayOf(Date.now() + days * dayMilliseconds);
const codeOf = (answer: { errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] }) =>
  answer.errors[0]?.extensions?.code;

const readiness = { database: 'business', readiness: 'READY_OPEN', agency: 'H41.STC' };
const regulation = {
  ...{ databases: ['business'], onlineValidityHours: 24, syncValidityDays: 7, packagedValidityDays: 30 },
  ...{ cacheSeconds: 0, logRetentionDays: 730, conditions: 'Đúng mục đích', agency: 'H41.STC' },
};

async function delegated(delegate: string, head: string, works: readonly string[]): Promise<string> {
  const { subject } = await people.done('dung.pv', 'proposeDelegation', null, {
    ...{ delegate, works, from: dayIn(0), to: dayIn(90), decision: '20/QĐ-STC', documents: ['qd'] },
  });
  const { number } = subject;
  const accepted = await people.done(head, 'acceptDelegation', number);
  expect(accepted.subject.state).toBe('LIVE');
  return number;
}

describe('work that an owner leaves to another agency', () => {
  it('is done by its people, as the history says, and only while it is live', async () => {
    expect(codeOf(await people.command('quan.dm', 'declareReadiness', null, readiness))).toBe(
      'ACT_ROLE_MISSING',
    );
    const number = await delegated('H41.SKHCN', 'lan.bt', ['KEEP_CATALOGUE']);
    expect(number).toMatch(/^UQ-/);
    const { subject } = await people.done('quan.dm', 'declareReadiness', null, readiness);
    const seen = await people.ask(
      'thao.lt',
      'query ($n: ID!) { readiness(number: $n) { database history { agency onBehalfOf side person { id } } } }',
      { n: subject.number },
    );
    expect(seen.data?.readiness).toEqual({
      database: 'business',
      history: [{ agency: 'H41.SKHCN', onBehalfOf: 'H41.STC', side: 'OWNER', person: { id: 'quan.dm' } }],
    });
    await people.done('dung.pv', 'endDelegation', number, { reason: 'Đã đủ người' });
    expect(codeOf(await people.command('quan.dm', 'declareReadiness', null, readiness))).toBe(
      'ACT_ROLE_MISSING',
    );
  });

  it('is neither consent nor signature, nor work of another kind', async () => {
    const number = await delegated('H41.SKHCN', 'lan.bt', ['KEEP_CATALOGUE', 'ISSUE_ACCOUNTS']);
    const draft = await people.done('quan.dm', 'draftUsageRegulation', null, regulation);
    const issue = { decision: '21/QĐ', issuedOn: dayIn(0), effectiveFrom: dayIn(0), documents: ['qd'] };
    const ofCase = draft.subject.number;
    for (const person of ['quan.dm', 'lan.bt'])
      expect(codeOf(await people.command(person, 'issueUsageRegulation', ofCase, issue))).toBe(
        'ACT_ROLE_MISSING',
      );
    await people.done('dung.pv', 'issueUsageRegulation', ofCase, issue);
    expect(codeOf(await people.command('quan.dm', 'publishUsageRegulation', ofCase))).toBe(
      'ACT_ROLE_MISSING',
    );
    await people.done('dung.pv', 'endDelegation', number, { reason: 'Xong' });
  });

  it('shows the cases that it is about to the agency that does it, and to nobody else', async () => {
    const { subject } = await people.done('thao.lt', 'draftUsageRegulation', null, regulation);
    const query = '{ usageRegulations(open: true) { nodes { number availableCommands { name allowed } } } }';
    const numbersOf = async (person: string) =>
      (
        (await people.ask(person, query)).data?.usageRegulations as {
          nodes: readonly { readonly number: string }[];
        }
      ).nodes.map(({ number }) => number);
    expect(await numbersOf('son.nv')).not.toContain(subject.number);
    const number = await delegated('G01.CAT', 'an.lv', ['KEEP_CATALOGUE']);
    expect(await numbersOf('son.nv')).toContain(subject.number);
    expect(await numbersOf('ha.vt')).not.toContain(subject.number);
    await people.done('son.nv', 'editUsageRegulation', subject.number, regulation);
    await people.done('an.lv', 'endDelegation', number, { reason: 'Không đủ người' });
    expect(await numbersOf('son.nv')).not.toContain(subject.number);
  });

  it('is left by owners alone, to another public agency, from a day to come', async () => {
    const good = { works: ['KEEP_CATALOGUE'], from: dayIn(0), decision: '1/QĐ', documents: ['qd'] };
    const wrong: readonly object[] = [
      { ...good, delegate: 'H41.STC' },
      { ...good, delegate: 'Z01.NGANHANG' },
      { ...good, delegate: 'H41.KHONG' },
      { ...good, delegate: 'H41.SKHCN', from: dayIn(-1) },
      { ...good, delegate: 'H41.SKHCN', to: dayIn(0) },
      { ...good, delegate: 'H41.SKHCN', works: [] },
      { ...good, delegate: 'H41.SKHCN', documents: [] },
    ];
    for (const fields of wrong)
      expect(codeOf(await people.command('dung.pv', 'proposeDelegation', null, { ...fields }))).toBe(
        'ACT_INCOMPLETE',
      );
  });
});
