import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { codes, normalText } from '../fixtures/answer-parts.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';
import { requestFor } from '../fixtures/scripted-case.ts';

vi.setConfig({ testTimeout: 180_000 });

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince({}, 0.02);
  people = casePeople(running);
});
afterAll(() => running.stop());

const said = {
  ...{ askee: 'G01.CAT', kind: 'RIGHTS_AND_DUTIES', title: 'Từ chối kết nối' },
  ...{ facts: 'Bị từ chối', wanted: 'Xem xét lại' },
};

const plan = (tasks: readonly object[]) => ({
  ...{ plan: 'Cung cấp dữ liệu', legalBasis: ['Điều 50'], tasks, documents: ['plan'] },
});

/** An issue of the tax office with the police. */
async function sent(more: object = {}): Promise<string> {
  const { number } = (await people.done('yen.nt', 'openIssue', null, { ...said, ...more })).subject;
  await people.done('nga.dt', 'submitIssue', number, { documents: ['letter'] });
  return number;
}

async function escalated(more: object = {}): Promise<string> {
  const number = await sent(more);
  await people.done('son.nv', 'answerIssue', number, { answer: 'Không', documents: ['answer'] });
  await people.done('nga.dt', 'escalateIssue', number, { reason: 'Chưa giải quyết' });
  return number;
}

/** A request of the tax office that the police refused. */
async function refused(): Promise<string> {
  const started = await people.done('yen.nt', 'startConnectionRequest', null, requestFor(['Citizen.gender']));
  const { number } = started.subject;
  await people.done('nga.dt', 'submitConnectionRequest', number, { documents: ['letter'] });
  await people.done('son.nv', 'receiveConnectionRequest', number);
  await people.done('an.lv', 'refuseConnectionRequest', number, {
    ...{ reason: 'Không đủ căn cứ', legalGround: 'Điều 5', entitlement: 'Không', documents: ['letter'] },
  });
  return number;
}

const strangers = ['dung.pv', 'thao.lt', 'hoa.tt', 'long.vd', 'huong.pt', 'ha.vt'];

async function seen(person: string, number: string): Promise<string> {
  const answer = await people.ask(
    person,
    'query ($n: ID!) { issue(number: $n) { number facts } issues { nodes { number } } }',
    { n: number },
  );
  return normalText(answer);
}

it('D135 a third agency neither reads an issue, nor answers or settles it, nor learns that it is there', async () => {
  const about = await refused();
  const number = await sent({ aboutCase: about });
  expect(await seen('an.lv', number)).toContain('Bị từ chối');
  const acts = [
    ['answerIssue', { answer: 'x', documents: ['letter'] }],
    ['giveIssueOpinion', { opinion: 'x' }],
    ['proposeSettlement', { settlement: 'x' }],
    ['acceptSettlement', {}],
    ['withdrawIssue', { reason: 'x' }],
    ['tickPlanTask', { task: 1, case: about, act: 'x' }],
  ] as const;
  for (const person of strangers) {
    const told = await seen(person, number);
    expect(told).not.toContain('Bị từ chối');
    expect(told.replaceAll(number, '')).toBe(
      (await seen(person, 'VM-000000/2026')).replaceAll('VM-000000/2026', ''),
    );
    for (const [command, fields] of acts)
      expect(codes(await people.command(person, command, number, fields)), `${person} ${command}`).toEqual([
        'CASE_UNKNOWN',
      ]);
  }
  const query = 'query ($n: ID!) { connectionRequest(number: $n) { issues } }';
  for (const person of ['nga.dt', 'an.lv', 'quan.dm'])
    expect((await people.ask(person, query, { n: about })).data?.connectionRequest).toEqual({
      issues: [number],
    });
});

it('D136 the asker does not decide, nor does a coordinator that is a party', async () => {
  const number = await escalated();
  for (const person of ['nga.dt', 'yen.nt', 'an.lv', 'quan.dm', 'trung.lh'])
    expect(codes(await people.command(person, 'issuePlan', number, plan([]))), person).toEqual([
      'ACT_ROLE_MISSING',
    ]);
  const own = await sent({ askee: 'H41.SKHCN' });
  await people.done('lan.bt', 'answerIssue', own, { answer: 'Không', documents: ['answer'] });
  await people.done('nga.dt', 'escalateIssue', own, { reason: 'Chưa giải quyết' });
  const denied = await people.command('lan.bt', 'issuePlan', own, plan([]));
  expect(codes(denied)).toEqual(['SEPARATION_OF_DUTIES']);
  expect(denied.text).toContain('SD7');
  const done = await people.done('trung.lh', 'issuePlan', own, plan([]));
  expect(done.subject.state).toBe('COMPLIANCE_CHECK');
});

it('D137 a task is ticked by an act of its own agency, of its command, after the plan, and by no other', async () => {
  const before = await refused();
  const refusal = await people.ask(
    'an.lv',
    'query ($n: ID!) { connectionRequest(number: $n) { history { id command } } }',
    { n: before },
  );
  const { history } = refusal.data?.connectionRequest as { history: { id: string; command: string }[] };
  const idOf = (command: string) => history.find((act) => act.command === command)?.id ?? '';
  const number = await escalated({ aboutCase: before });
  const task = {
    agency: 'G01.CAT',
    command: 'refuseConnectionRequest',
    task: 'Trả lời',
    lastDay: '2027-12-31',
  };
  await people.done('lan.bt', 'issuePlan', number, plan([task]));
  const foreign = await people.done(
    'long.vd',
    'startConnectionRequest',
    null,
    requestFor(['Citizen.gender']),
  );
  const tick = async (person: string, fields: object) =>
    codes(await people.command(person, 'tickPlanTask', number, { task: 1, ...fields }));
  expect(await tick('an.lv', { case: before, act: idOf('refuseConnectionRequest') })).toEqual([
    'ACT_INCOMPLETE',
  ]);
  expect(await tick('an.lv', { case: before, act: idOf('startConnectionRequest') })).toEqual([
    'ACT_INCOMPLETE',
  ]);
  expect(await tick('an.lv', { case: foreign.subject.number, act: foreign.act.id })).toEqual([
    'ACT_INCOMPLETE',
  ]);
  expect(await tick('an.lv', { case: number, act: 'x' })).toEqual(['ACT_INCOMPLETE']);
  expect(await tick('nga.dt', { case: before, act: idOf('refuseConnectionRequest') })).toEqual([
    'ACT_NOT_NOW',
  ]);
  const after = await refused();
  const answer = await people.ask(
    'an.lv',
    'query ($n: ID!) { connectionRequest(number: $n) { history { id command } } }',
    { n: after },
  );
  const acts = (answer.data?.connectionRequest as { history: { id: string; command: string }[] }).history;
  const own = acts.find(({ command }) => command === 'refuseConnectionRequest')?.id;
  const ticked = await people.done('son.nv', 'tickPlanTask', number, { task: 1, case: after, act: own });
  expect(ticked.subject.state).toBe('COMPLIANCE_CHECK');
});

it('D138 an issue names no case of others: the words are those for a case that is not there, and nothing moves', async () => {
  const foreign = await people.done(
    'long.vd',
    'startConnectionRequest',
    null,
    requestFor(['Citizen.gender']),
  );
  const { number } = foreign.subject;
  await people.done('hoa.tt', 'submitConnectionRequest', number, { documents: ['letter'] });
  const open = async (aboutCase: string) => {
    const answer = await people.command('yen.nt', 'openIssue', null, { ...said, aboutCase });
    expect(codes(answer)).toEqual(['ACT_INCOMPLETE']);
    return answer.errors.map(({ message }) => message.replaceAll(aboutCase, ''));
  };
  const unknown = await open('YC-000000/2026');
  expect(await open(number)).toEqual(unknown);
  expect(await open('no number')).toEqual(unknown);
  const answer = await people.ask(
    'hoa.tt',
    'query ($n: ID!) { connectionRequest(number: $n) { state issues version } }',
    { n: number },
  );
  expect(answer.data?.connectionRequest).toEqual({ state: 'SUBMITTED', issues: [], version: 2 });
});

it('D135 an issue attaches records of the log that the agency may read, and none of others', async () => {
  const own = await running.ask('tax', '{ citizens(first: 1) { nodes { personalId } } }');
  const foreign = await running.ask('one-stop', '{ dossiers(first: 1) { nodes { dossierCode } } }');
  const idOf = ({ headers }: { readonly headers: Headers }) => headers.get('x-request-id') ?? '';
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const open = (requestId: string) =>
    people.command('yen.nt', 'openIssue', null, { ...said, logRecords: [{ requestId, day }] });
  const unknown = await open('00000000-0000-4000-8000-000000000000');
  const refused = await open(idOf(foreign));
  expect([codes(unknown), codes(refused)]).toEqual([['ACT_INCOMPLETE'], ['ACT_INCOMPLETE']]);
  const wordsOf = (answer: typeof refused, id: string) => answer.errors[0]?.message.replaceAll(id, '');
  expect(wordsOf(refused, idOf(foreign))).toBe(wordsOf(unknown, '00000000-0000-4000-8000-000000000000'));
  const opened = await open(idOf(own));
  expect(opened.errors).toEqual([]);
  const { number } = (opened.data?.done as { subject: { number: string } }).subject;
  const read = await people.ask(
    'yen.nt',
    'query ($n: ID!) { issue(number: $n) { logRecords { requestId day account agency outcome items } } }',
    { n: number },
  );
  expect(read.data?.issue).toMatchObject({
    logRecords: [{ requestId: idOf(own), day, account: 'tax', agency: 'H41.CTHUE' }],
  });
});
