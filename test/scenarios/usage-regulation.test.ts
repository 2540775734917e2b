import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFiles } from '../../province/start/data-files.ts';
import { dayMilliseconds, legalDayOf } from '../../schema/calendar/legal-day.ts';
import { openControlStore } from '../../subgraphs/registry/store/sql-control-store.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
});
afterAll(() => running.stop());

const today = () => legalDayOf(Date.now());
const codeOf = (answer: { errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] }) =>
  answer.errors[0]?.extensions?.code;

const terms = {
  databases: ['business'],
  onlineValidityHours: 24,
  syncValidityDays: 7,
  packagedValidityDays: 30,
  cacheSeconds: 0,
  logRetentionDays: 730,
  conditions: 'Chỉ dùng cho mục đích đã khai báo.',
  breachRules: ['Chuyển tiếp cho bên thứ ba'],
};

async function publishedOf(id: string) {
  const answer = await running.ask(
    'public',
    `{ catalogue { databases(id: "${id}") { usageRegulation regulation { number decision signer logRetentionDays conditions } readiness { state reason plannedDate contradictions { en } } } } }`,
  );
  expect(answer.errors).toEqual([]);
  const [found] = (answer.data?.catalogue as { databases: readonly Readonly<Record<string, unknown>>[] })
    .databases;
  return found;
}

async function denials(): Promise<readonly unknown[]> {
  const answer = await running.ask('tax', '{ enterprises(first: 1) { nodes { charterCapital } } }');
  return answer.errors.map(({ extensions }) => extensions?.reason ?? extensions?.code);
}

/** What an answer to the tax office tells of how long its data counts. */
async function validityOf(query: string): Promise<unknown> {
  const { text } = await running.ask('tax', query);
  return (JSON.parse(text) as { extensions?: { validity?: unknown } }).extensions?.validity;
}

async function published(decision: string, effectiveFrom: string, more: object = {}): Promise<string> {
  const { subject } = await people.done('thao.lt', 'draftUsageRegulation', null, { ...terms, ...more });
  const { number } = subject;
  const issue = { decision, issuedOn: today(), effectiveFrom, documents: ['quyet-dinh'] };
  await people.done('dung.pv', 'issueUsageRegulation', number, issue);
  await people.done('thao.lt', 'publishUsageRegulation', number);
  return number;
}

async function stateOf(number: string): Promise<unknown> {
  const answer = await people.ask(
    'dung.pv',
    'query ($n: ID!) { usageRegulation(number: $n) { state changes { term before after } instruments } }',
    { n: number },
  );
  return answer.data?.usageRegulation;
}

describe('the usage regulation of a database', () => {
  it('is refused with a term left open, and counts once it is issued, published and in force', async () => {
    expect(await denials()).toEqual([]);
    expect(await publishedOf('business')).toMatchObject({
      usageRegulation: expect.stringMatching(/\S/),
      regulation: null,
    });
    const { logRetentionDays: _left, ...open } = terms;
    const draft = await people.done('thao.lt', 'draftUsageRegulation', null, open);
    const { number } = draft.subject;
    const issue = { decision: '7/QĐ-STC', issuedOn: today(), effectiveFrom: today(), documents: ['qd'] };
    const empty = await people.command('dung.pv', 'issueUsageRegulation', number, issue);
    expect([codeOf(empty), empty.text.includes('logRetentionDays')]).toEqual(['ACT_INCOMPLETE', true]);
    expect(codeOf(await people.command('thao.lt', 'issueUsageRegulation', number, issue))).toBe(
      'ACT_ROLE_MISSING',
    );
    await people.done('thao.lt', 'editUsageRegulation', number, terms);
    expect((await people.done('dung.pv', 'issueUsageRegulation', number, issue)).subject.state).toBe(
      'ISSUED',
    );
    expect(await publishedOf('business')).toMatchObject({ regulation: null });

    const done = await people.done('thao.lt', 'publishUsageRegulation', number);
    expect(done.subject.state).toBe('IN_FORCE');
    expect(await publishedOf('business')).toMatchObject({
      usageRegulation: '7/QĐ-STC',
      regulation: {
        number,
        decision: '7/QĐ-STC',
        signer: 'Phạm Văn Dũng, Giám đốc Sở',
        logRetentionDays: 730,
      },
    });
    expect(await denials()).toEqual([]);
    expect(await validityOf('{ enterprises(first: 1) { nodes { charterCapital } } }')).toEqual([
      { database: 'business', regulation: number, validForHours: 24, cacheSeconds: 0, storageRules: [] },
    ]);
    expect(await validityOf('{ viewer { account { id } } }')).toBeUndefined();
    const seen = (await stateOf(number)) as { readonly instruments: readonly string[] };
    expect(seen.instruments.length).toBeGreaterThan(0);
    // It may be repealed, and nobody waits for that.
    expect((await people.ask('dung.pv', '{ myTasks { command } }')).data?.myTasks).toEqual([]);
  });

  it('closes the whole database when it is repealed without another, also against its old text', async () => {
    const list = await people.ask('dung.pv', '{ usageRegulations { nodes { number state } } }');
    const [current] = (list.data?.usageRegulations as { nodes: readonly { readonly number: string }[] })
      .nodes;
    const number = current?.number ?? '';
    const repealed = await people.done('dung.pv', 'repealUsageRegulation', number, {
      ...{ decision: '8/QĐ-STC', from: today(), reason: 'Thay đổi cách chia sẻ', documents: ['qd'] },
    });
    expect(repealed.subject.state).toBe('REPEALED');
    expect(await denials()).toContain('USAGE_REGULATION_MISSING');
    expect(await publishedOf('business')).toMatchObject({ usageRegulation: null, regulation: null });
    // One that begins tomorrow opens nothing today.
    await published('9/QĐ-STC', legalDayOf(Date.now() + dayMilliseconds));
    expect(await denials()).toContain('USAGE_REGULATION_MISSING');
    await published('10/QĐ-STC', today());
    expect(await denials()).toEqual([]);
  });

  it('gives way to a later one, whose differences its readers see', async () => {
    await published('11/QĐ-STC', today());
    const { subject } = await people.done('thao.lt', 'draftUsageRegulation', null, {
      ...terms,
      logRetentionDays: 365,
    });
    expect(await stateOf(subject.number)).toMatchObject({
      changes: [{ term: 'logRetentionDays', before: '730', after: '365' }],
    });
    const issue = { decision: '12/QĐ', issuedOn: today(), effectiveFrom: today(), documents: ['qd'] };
    await people.done('dung.pv', 'issueUsageRegulation', subject.number, issue);
    await people.done('dung.pv', 'publishUsageRegulation', subject.number);
    expect(await stateOf(subject.number)).toMatchObject({ state: 'IN_FORCE' });
    expect(await publishedOf('business')).toMatchObject({
      regulation: { decision: '12/QĐ', logRetentionDays: 365 },
    });
  });

  it('is told by its acts in whole, so that it counts where only acts count', async () => {
    const file = dataFiles(running.configuration.dataDir).control;
    const store = await openControlStore({ file, policyBy: 'ACTS' });
    const { usageRegulations } = await store.snapshot();
    await store.close();
    expect(usageRegulations).toEqual((await running.province.store.snapshot()).usageRegulations);
    expect(usageRegulations.length).toBeGreaterThanOrEqual(6);
  });

  it('is not for a database of another owner', async () => {
    const other = await people.command('son.nv', 'draftUsageRegulation', null, terms);
    expect(codeOf(other)).toBe('ACT_INCOMPLETE');
  });
});

describe('readiness', () => {
  it('is declared by the owner, public, with what contradicts it', async () => {
    expect(await publishedOf('business')).toMatchObject({ readiness: null });
    const first = { database: 'business', readiness: 'READY_SPECIFIC' };
    const { subject } = await people.done('thao.lt', 'declareReadiness', null, first);
    expect(subject.number).toMatch(/^SS-/);
    expect(await publishedOf('business')).toMatchObject({
      readiness: { state: 'READY_SPECIFIC', reason: null, contradictions: [] },
    });
    await people.done('thao.lt', 'declareReadiness', null, { ...first, readiness: 'READY_DEFAULT' });
    expect(await publishedOf('business')).toMatchObject({
      readiness: { contradictions: [{ en: 'no item of it has the mode DEFAULT' }] },
    });
    const bare = await people.command('thao.lt', 'declareReadiness', null, {
      ...first,
      readiness: 'NOT_READY',
    });
    expect(codeOf(bare)).toBe('ACT_INCOMPLETE');
    const plannedDate = legalDayOf(Date.now() + 30 * dayMilliseconds);
    const paused = { ...first, readiness: 'NOT_READY', reason: 'Chuyển hệ thống', plannedDate };
    await people.done('dung.pv', 'declareReadiness', null, paused);
    expect(await publishedOf('business')).toMatchObject({
      readiness: { state: 'NOT_READY', reason: 'Chuyển hệ thống', plannedDate },
    });
  });
});
