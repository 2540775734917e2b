import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { demonstration } from '../../province/demonstration/demonstration.ts';
import { openCases } from '../../province/start/open-cases.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { Recording } from '../fixtures/recording.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const page = join(import.meta.dirname, '../../docs/stops.md');

/** Monday, 23 November 2026, 9 o'clock: the example of the law's notice. */
const monday = Date.parse('2026-11-23T09:00:00+07:00');

let running: RunningProvince;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: monday });
  running = await runProvince({ LIENTHONG_POLICY_BY: 'ACTS' });
}, 120_000);
afterAll(async () => {
  await running.stop();
  vi.useRealTimers();
});

const recording = new Recording();

/** People with sessions that began now. WHY anew after the clock moved: sessions end by themselves. */
const peopleNow = (): CasePeople => casePeople(running, recording.hear);

async function passTo(moment: string): Promise<CasePeople> {
  vi.setSystemTime(Date.parse(moment));
  const { province } = running;
  const parts = {
    catalogue: await demonstration.loadCatalogue(),
    coordinator: (await demonstration.loadDescription()).coordinator,
  };
  // WHY by hand: the province looks each minute of its own time.
  await openCases(parts, province.store, province.audit)?.takeDueSteps((error) => {
    throw error;
  });
  return peopleNow();
}

const asked = '{ enterprises(first: 1) { nodes { registeredOn } } }';

/** What the tax office is answered, without data: of what was denied the reason and the stop. */
function toldOf({ data, errors }: Answer) {
  const nodes = (data?.enterprises as { nodes?: readonly object[] } | null)?.nodes ?? [];
  const isAnswered = errors.length === 0 && nodes.length === 1;
  return (
    errors.map(({ message, extensions }) => ({
      ...{ message, reason: extensions.reason, stop: extensions.stop, howToRequest: extensions.howToRequest },
    }))[0] ?? { answered: isAnswered }
  );
}

async function taxAsks(title: string): Promise<ReturnType<typeof toldOf>> {
  const told = toldOf(await running.ask('tax', asked));
  recording.exchange(title, { asked, answer: { data: { told }, errors: [] } });
  return told;
}

const explained = `{ viewer { explain(coordinate: "Enterprise.registeredOn") {
  decision announced { ground reason since until contact } rules { grant effect announced { ground since until } } } } }`;
const impact = `query Impact($target: String!, $ground: StopGround!, $scope: TerminationScope, $from: DateTime, $to: DateTime) {
  stopImpact(target: $target, ground: $ground, scope: $scope, from: $from, to: $to) {
    requestsPerHour consumers { agency account requestsPerHour } operations { account count coordinates } } }`;
const suspended = `query Case($n: ID!) { suspension(number: $n) {
  state ground from to restoredBy contact history { command to } clocks { rule outcome } } }`;
const ended = `query Case($n: ID!) { termination(number: $n) {
  state ground scope obligations { agency state } history { command to } clocks { rule outcome } } }`;

const another = (number: string) => `kind: AGREEMENT
number: ${number}
title: Tra cứu ngày đăng ký doanh nghiệp
provider: "H41.STC"
consumers: [tax]
content:
  - items: [Enterprise.enterpriseCode, Enterprise.registeredOn]
term: { from: "2026-01-01", to: "2027-12-31" }
purpose: Quản lý thuế
legalBasis: [Nghị định 47/2020/NĐ-CP Điều 36-38]
disposal: { method: Xóa an toàn, dueDaysAfterEnd: 30, proof: MINUTES }
`;

/** Records an agreement as signed on paper. */
async function signedOnPaper(people: CasePeople, number: string): Promise<void> {
  const { subject } = await people.done('quan.dm', 'recordPaperInstrument', null, {
    ...{ text: another(number), signedOn: '2026-01-01' },
  });
  const query = 'query ($n: ID!) { paperInstrument(number: $n) { contentDigest } }';
  const read = await people.ask('dung.pv', query, { n: subject.number });
  const { contentDigest } = read.data?.paperInstrument as { readonly contentDigest: string };
  await people.done('dung.pv', 'confirmPaperInstrument', subject.number, { contentDigest });
}

/** Announced in time, acting, ending by itself. */
async function recordPlanned(): Promise<void> {
  recording.heading(
    'A planned stop',
    'The finance department (thao.lt, steward; dung.pv, head) stops the database of enterprises on the night of 3 December 2026. The tax office uses it. It is Monday, 23 November.',
  );
  const people = peopleNow();
  const plan = { target: 'database:business', remains: 'Danh mục dùng chung', reason: 'Nâng cấp máy chủ' };
  const window = { from: '2026-12-03T22:00:00+07:00', to: '2026-12-04T04:00:00+07:00' };
  const early = await people.command('thao.lt', 'draftSuspension', null, {
    ...{ ...plan, ...window, from: '2026-12-02' },
  });
  expect(early.errors[0]?.message).toContain('2026-12-03');
  expect(await taxAsks('account tax asks before')).toEqual({ answered: true });
  const { number } = (await people.done('thao.lt', 'draftSuspension', null, { ...plan, ...window })).subject;
  const preview = await people.ask('dung.pv', impact, { target: plan.target, ground: 'PLANNED', ...window });
  expect(preview.errors).toEqual([]);
  const hit = preview.data?.stopImpact as { consumers: readonly { account: string; agency: string }[] };
  expect(hit.consumers).toContainEqual(expect.objectContaining({ account: 'tax', agency: 'H41.CTHUE' }));
  await people.done('dung.pv', 'announceSuspension', number, { documents: ['notice'] });
  const publicly = '{ catalogue { notices(first: 1) { nodes { text { vi en } } } } }';
  const notices = await running.ask('public', publicly);
  expect(notices.text).toContain('business');
  recording.exchange('the public reads', { asked: publicly, answer: notices });
  recording.exchange('account tax asks why', {
    asked: explained,
    answer: await running.ask('tax', explained),
  });
  expect(await taxAsks('account tax asks, announced')).toEqual({ answered: true });
  recording.say('On 3 December at 23 o’clock:');
  const acting = await passTo('2026-12-03T23:00:00+07:00');
  const denied = await taxAsks('account tax asks');
  expect(denied).toMatchObject({
    reason: 'SUSPENDED',
    stop: { ground: 'PLANNED', reason: plan.reason, contact: expect.stringContaining('Giang') },
  });
  await acting.ask('nga.dt', suspended, { n: number });
  recording.say('On 4 December at 4 o’clock:');
  const after = await passTo('2026-12-04T04:00:00+07:00');
  expect(await taxAsks('account tax asks')).toEqual({ answered: true });
  const closed = await after.ask('dung.pv', suspended, { n: number });
  expect(closed.data?.suspension).toMatchObject({ state: 'LIFTED' });
}

/** From the determination to the remedy. */
async function recordBreach(): Promise<void> {
  recording.heading(
    'A breach and its remedy',
    'The finance department determines that the tax office passed on what it read by TT-02/2026.',
  );
  const people = peopleNow();
  const { number } = (
    await people.done('thao.lt', 'determineBreach', null, {
      ...{ target: 'TT-02/2026', facts: 'Chuyển dữ liệu cho bên thứ ba', evidence: ['2026-12-01/17'] },
      ...{ reason: 'Vi phạm cam kết', legalGround: 'Khoản 8 của thỏa thuận TT-02/2026' },
      documents: ['minutes'],
    })
  ).subject;
  expect(await taxAsks('account tax asks, determined and not imposed')).toEqual({ answered: true });
  await people.done('dung.pv', 'imposeSuspension', number, {
    ...{
      reason: 'Chuyển dữ liệu cho bên thứ ba',
      restoredBy: 'Thu hồi dữ liệu và báo cáo',
      documents: ['decision'],
    },
  });
  const denied = await taxAsks('account tax asks, imposed');
  expect(denied).toMatchObject({ stop: { ground: 'BREACH', restoredBy: 'Thu hồi dữ liệu và báo cáo' } });
  await people.done('thao.lt', 'notifyOfSuspension', number, {
    ...{ handlingPlan: 'Kiểm tra trong 05 ngày làm việc', documents: ['notice'] },
  });
  await people.done('nga.dt', 'reportRemedy', number, {
    ...{ report: 'Đã thu hồi và xóa', documents: ['report'] },
  });
  await people.done('dung.pv', 'acceptRemedy', number, { documents: ['letter'] });
  expect(await taxAsks('account tax asks, lifted')).toEqual({ answered: true });
  await people.ask('nga.dt', suspended, { n: number });
  const closed = await people.ask('dung.pv', suspended, { n: number });
  expect(closed.data?.suspension).toMatchObject({
    state: 'LIFTED',
    clocks: [
      { rule: 'R-SUS-2', outcome: 'MET' },
      { rule: 'R-REM', outcome: 'MET' },
    ],
  });
}

/** One of three overlapping agreements, which leaves the others; and the purpose, which does not. */
async function recordTerminations(): Promise<void> {
  const people = peopleNow();
  await signedOnPaper(casePeople(running), 'TT-90/2026');
  await signedOnPaper(casePeople(running), 'TT-91/2026');
  recording.heading(
    'One of overlapping agreements ends',
    'The tax office also uses TT-90/2026 and TT-91/2026, which share an item with TT-02/2026. It no longer needs TT-90/2026.',
  );
  const { number } = (
    await people.done('nga.dt', 'proposeEnding', null, {
      target: 'TT-90/2026',
      reason: 'Trùng với TT-02/2026',
    })
  ).subject;
  await people.done('dung.pv', 'decideTermination', number, { documents: ['decision'] });
  expect(await taxAsks('account tax asks: TT-02/2026 and TT-91/2026 go on')).toEqual({ answered: true });
  await people.done('nga.dt', 'reportEndOfUse', number, {
    ...{ report: 'Chưa dùng lần nào', documents: ['minutes'] },
  });
  await people.done('dung.pv', 'acceptEndOfUse', number, { consumer: 'H41.CTHUE' });
  const closed = await people.ask('nga.dt', ended, { n: number });
  expect(closed.data?.termination).toMatchObject({ state: 'CLOSED' });
  recording.heading(
    'The purpose no longer fits',
    'Ground a reaches what the owner grants for that purpose, by whatever number: TT-02/2026 ends with TT-91/2026.',
  );
  const purpose = { target: 'TT-91/2026', ground: 'PURPOSE_UNFIT', scope: 'PURPOSE' };
  await people.ask('dung.pv', impact, purpose);
  const second = await people.done('thao.lt', 'proposeTermination', null, {
    ...{ ...purpose, reason: 'Không còn dùng để quản lý thuế' },
  });
  const early = await people.command('dung.pv', 'decideTermination', second.subject.number, {
    documents: ['decision'],
  });
  expect(early.errors[0]?.extensions.code).toBe('ACT_INCOMPLETE');
  await people.done('nga.dt', 'answerTermination', second.subject.number, { text: 'Đồng ý' });
  await people.done('dung.pv', 'decideTermination', second.subject.number, { documents: ['decision'] });
  expect(await taxAsks('account tax asks')).toMatchObject({
    stop: { kind: 'TERMINATED', ground: 'PURPOSE_UNFIT' },
  });
}

it('the recordings of stops are what really happens (UPDATE_DOCS=1 writes the page anew)', async () => {
  await recordPlanned();
  await recordBreach();
  await recordTerminations();
  const text = recording.page(
    'Recordings of suspensions and terminations',
    'What the people of the demonstration send and are answered when data is stopped, recorded by `npx vitest run test/scenarios/stop-recordings.test.ts`. It is read as [recordings.md](recordings.md) is.',
  );
  if (process.env.UPDATE_DOCS === '1') await writeFile(page, text);
  expect(await readFile(page, 'utf8')).toBe(text);
}, 120_000);
