import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreementPeople } from '../fixtures/agreement-people.ts';
import { casePeople } from '../fixtures/case-people.ts';
import { numberOf, reportBy } from '../fixtures/data-errors.ts';
import { changeRows } from '../fixtures/province-database.ts';
import { Recording } from '../fixtures/recording.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

const page = join(import.meta.dirname, '../../docs/recordings.md');

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince({ LIENTHONG_POLICY_BY: 'ACTS' });
});
afterAll(() => running.stop());

const content = {
  items: [{ item: 'Citizen.dateOfBirth' }, { item: 'Dossier.status' }],
  purpose: 'Đối chiếu người nộp thuế',
  purposeCode: 'doi-chieu-nguoi-nop-thue',
  usageAfterRetrieval: 'Chỉ đối chiếu, không lưu',
  application: { id: 'doi-chieu', name: 'Đối chiếu người nộp thuế', securityLevel: 3 },
  frequency: 'Theo từng hồ sơ',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
};

const clocks = `query Clocks($n: ID!) { connectionRequest(number: $n) {
  state clocks { rule agency outcome due { lastDay citation } } } }`;
const parts = `query Part($n: ID!) { connectionRequest(number: $n) { parts { owner state items contentDigest } } }`;

/** From a denied field to a permitted one (issue: two owners, account, key, notices, both clocks). */
async function recordRequest(recording: Recording): Promise<void> {
  const people = casePeople(running, recording.hear);
  const asked = '{ citizens(first: 1) { nodes { dateOfBirth } } }';
  recording.heading(
    'From a denied field to a permitted one',
    'The tax office (yen.nt drafts, nga.dt is its head, phuc.lv its technical officer) needs items of the police (son.nv, an.lv) and of the service centre (huong.pt, ha.vt); the coordinator is quan.dm.',
  );
  const denied = await running.ask('tax', asked);
  recording.exchange('account tax asks', { asked, answer: denied });
  const [error] = denied.errors;
  const how = error?.extensions.howToRequest as { startRequest?: unknown } | undefined;
  expect(how?.startRequest).toMatchObject({ command: 'startConnectionRequest', owners: ['G01.CAT'] });
  recording.exchange('its extensions.howToRequest.startRequest', {
    asked: 'howToRequest',
    answer: { data: { startRequest: how?.startRequest }, errors: [] },
  });
  const { number } = (await people.done('yen.nt', 'startConnectionRequest', null, content)).subject;
  await people.done('nga.dt', 'submitConnectionRequest', number, { documents: ['letter'] });
  for (const person of ['quan.dm', 'son.nv', 'huong.pt'])
    await people.done(person, 'receiveConnectionRequest', number);
  await people.ask('nga.dt', clocks, { n: number });
  for (const person of ['an.lv', 'ha.vt']) {
    const answer = await people.ask(person, parts, { n: number });
    const [part] = (answer.data?.connectionRequest as { parts: { contentDigest: string }[] }).parts;
    await people.done(person, 'consentToConnectionRequest', number, {
      ...{ contentDigest: part?.contentDigest, letter: '12/CV', documents: ['letter'] },
    });
  }
  await people.ask('quan.dm', clocks, { n: number });
  await people.done('quan.dm', 'issueConnectionAccount', number, {
    ...{ account: 'tax-check', technicalOfficer: 'phuc.lv' },
  });
  const claim = `mutation ($a: ID!) { claimAccountKey(account: $a) { key expiresAt account { id standing } } }`;
  const claimed = await people.ask('phuc.lv', claim, { a: 'tax-check' });
  expect(claimed.errors).toEqual([]);
  running.keys.set('tax-check', String((claimed.data?.claimAccountKey as { key: string }).key));
  const permitted = await running.ask('tax-check', asked);
  expect(permitted.errors).toEqual([]);
  const days = (permitted.data?.citizens as { nodes: { dateOfBirth: string }[] }).nodes;
  expect(days[0]?.dateOfBirth).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  recording.exchange('account tax-check asks', {
    asked,
    answer: { data: { citizens: { nodes: [{ dateOfBirth: 'a date' }] } }, errors: permitted.errors },
  });
  await people.ask('nga.dt', clocks, { n: number });
}

/** An agreement of three parties: negotiated, signed, amended, joined by a fourth, left and disposed of. */
async function recordAgreement(recording: Recording): Promise<void> {
  const parties = agreementPeople(running, recording.hear);
  recording.heading(
    'An agreement of three parties',
    'The tax office (yen.nt, nga.dt) with the police (son.nv, an.lv) and the finance department (thao.lt, dung.pv); later the land office (hoa.tt) joins and the tax office leaves.',
  );
  const number = await parties.proposed();
  await parties.negotiated(number);
  const digest = await parties.frozen(number);
  for (const person of ['an.lv', 'dung.pv', 'nga.dt']) await parties.signed(person, number, digest);
  recording.say('It is in force. It is amended by a new version:');
  await parties.done('yen.nt', 'amendAgreement', number, { reason: 'Cần thêm tên nơi dùng' });
  await parties.edited('yen.nt', number, 'PLACE', { sites: ['Trụ sở Thuế tỉnh', 'Chi cục Thuế Vinh'] });
  for (const person of ['son.nv', 'thao.lt'])
    await parties.done(person, 'tickClause', number, { clauses: ['PLACE'] });
  const amended = await parties.frozen(number);
  for (const person of ['an.lv', 'dung.pv', 'nga.dt']) await parties.signed(person, number, amended);
  recording.say('A fourth agency asks to join:');
  const asker = 'H41.VPDKDD';
  await parties.asked(number);
  for (const person of ['an.lv', 'nga.dt', 'dung.pv'])
    await parties.done(person, 'acceptJoining', number, { asker });
  const joined = String((await parties.read('hoa.tt', number, 'contentDigest')).contentDigest);
  for (const person of ['an.lv', 'dung.pv', 'hoa.tt']) await parties.signed(person, number, joined);
  recording.say('The tax office leaves, and proves that the data is erased:');
  const consumer = 'H41.CTHUE';
  await parties.done('nga.dt', 'leaveAgreement', number, { reason: 'Không còn nhu cầu' });
  await parties.done('nga.dt', 'submitDisposalProof', number, { documents: ['minutes'] });
  for (const person of ['an.lv', 'dung.pv'])
    await parties.done(person, 'acceptDisposalProof', number, { consumer });
}

/** An issue through four levels, whose plan is carried out by acts of the request that it is about. */
async function recordIssue(recording: Recording): Promise<void> {
  const people = casePeople(running, recording.hear);
  recording.heading(
    'An issue through four levels',
    'The police (son.nv, an.lv) refuse a request of the tax office (yen.nt, nga.dt). The issue goes to the coordinator (lan.bt), the Chair (trung.lh) and above the province; the plan from there is carried out by acts of the request, and verified.',
  );
  const started = await people.done('yen.nt', 'startConnectionRequest', null, {
    ...content,
    ...{ items: [{ item: 'Citizen.gender' }], application: { ...content.application, id: 'gioi-tinh' } },
  });
  const request = started.subject.number;
  const documents = ['letter'];
  await people.done('nga.dt', 'submitConnectionRequest', request, { documents });
  await people.done('son.nv', 'receiveConnectionRequest', request);
  await people.done('an.lv', 'refuseConnectionRequest', request, {
    ...{ reason: 'Chưa rõ mục đích', legalGround: 'Nghị định 194/2025 Điều 16(2)', documents },
    entitlement: 'Chưa chứng minh được quyền khai thác',
  });
  const { number } = (
    await people.done('yen.nt', 'openIssue', null, {
      ...{ askee: 'G01.CAT', kind: 'RIGHTS_AND_DUTIES', aboutCase: request },
      ...{ title: 'Từ chối cung cấp giới tính', facts: 'Yêu cầu bị từ chối', wanted: 'Xem xét lại' },
    })
  ).subject;
  await people.done('nga.dt', 'submitIssue', number, { documents });
  recording.say('Level 1: the police answer, and the tax office is not content.');
  await people.done('son.nv', 'answerIssue', number, { answer: 'Giữ nguyên ý kiến', documents });
  await people.done('nga.dt', 'escalateIssue', number, { reason: 'Chưa được giải quyết' });
  recording.say('Level 2: both give their opinions, and the coordinator proposes a plan to the Chair.');
  await people.done('an.lv', 'giveIssueOpinion', number, { opinion: 'Cần hướng dẫn của Bộ' });
  await people.done('nga.dt', 'giveIssueOpinion', number, { opinion: 'Dữ liệu thuộc danh mục mặc định' });
  const plan = { plan: 'Công an tỉnh cung cấp giới tính', legalBasis: ['Nghị định 194/2025 Điều 16(1)'] };
  const tasks = ['takeUpConnectionRequest', 'consentToConnectionRequest'].map((command) => ({
    ...{ agency: 'G01.CAT', command, case: request, task: 'Xem xét lại yêu cầu', lastDay: '2027-12-31' },
  }));
  await people.done('lan.bt', 'proposePlanToChair', number, {
    ...{ ...plan, tasks, documents },
    opinions: 'Hai bên còn ý kiến khác nhau',
  });
  recording.say('Level 3: the Chair refers it. Level 4: what was decided there is recorded, with its tasks.');
  await people.done('trung.lh', 'referIssue', number, {
    ...{ to: 'MINISTRY', letter: '100/UBND-KSTT', question: 'Đề nghị hướng dẫn', documents },
  });
  await people.done('trung.lh', 'recordExternalDecision', number, {
    ...{ ...plan, tasks, documents },
    ...{ issuer: 'Bộ Khoa học và Công nghệ', decisionNumber: '200/BKHCN', decidedOn: '2026-01-05' },
  });
  recording.say('The police carry it out in the request; each task is ticked by its act.');
  const takenUp = await people.done('son.nv', 'takeUpConnectionRequest', request, {
    reason: 'Theo phương án',
  });
  const answer = await people.ask('an.lv', parts, { n: request });
  const [part] = (answer.data?.connectionRequest as { parts: { contentDigest: string }[] }).parts;
  const consented = await people.done('an.lv', 'consentToConnectionRequest', request, {
    ...{ contentDigest: part?.contentDigest, letter: '13/CV', documents },
  });
  for (const [index, { act }] of [takenUp, consented].entries())
    await people.done('son.nv', 'tickPlanTask', number, { task: index + 1, case: request, act: act.id });
  await people.done('trung.lh', 'confirmCompliance', number, { finding: 'Đã cung cấp' });
  const told = await people.ask('nga.dt', issueEnd, { n: number });
  expect(told.data?.issue).toMatchObject({ state: 'CLOSED', level: 4, about: { case: request } });
}

const issueEnd = `query IssueAtItsEnd($n: ID!) { issue(number: $n) {
  state level about { kind case } plan { tasks { number command doneIn } } checks { text isFulfilled }
  clocks { rule agency outcome } } }`;

/** An error that an application reports by its key, from the wrong cell to the corrected one. */
async function recordDataError(recording: Recording): Promise<void> {
  const people = casePeople(running, recording.hear);
  const key = '040802024995';
  const asked = `{ citizen(personalId: "${key}") { permanentAddress { detail } } }`;
  const cell = (answer: Answer) =>
    (answer.data?.citizen as { permanentAddress: { detail: string } }).permanentAddress.detail;
  recording.heading(
    'A data error, from an application to the corrected cell',
    'The one-stop shop reads a wrong address by its account `one-stop` and reports it by the same key; the police (binh.nt is its focal officer, son.nv its steward) correct it. What is sealed is shown to the two of them alone.',
  );
  const wrong = await running.ask('one-stop', asked);
  recording.exchange('account one-stop asks', { asked, answer: wrong });
  const expected = `${cell(wrong)}, nhà B`;
  const report = { item: 'PermanentAddress.detail', key, observed: cell(wrong), expected };
  const reported = await reportBy(running, 'one-stop', report);
  expect(reported.errors).toEqual([]);
  recording.exchange('account one-stop: reportDataError', { asked: report, answer: reported });
  const number = numberOf(reported);
  const read = 'query Report($n: ID!) { dataErrorReport(number: $n) { state item key observed expected } }';
  await people.ask('quan.dm', read, { n: number });
  await people.ask('son.nv', read, { n: number });
  await people.done('binh.nt', 'acknowledgeDataError', number);
  await people.done('son.nv', 'confirmDataError', number, { answer: 'Sổ cư trú ghi nhà B' });
  const sql = `update CONG_DAN set DIA_CHI_TT = '${expected}' where SO_DINH_DANH = '${key}'`;
  await changeRows(running.configuration.dataDir, 'population', sql);
  recording.say('The police correct the source register, and then the shared copy:');
  await people.done('son.nv', 'correctDataError', number, {
    ...{ correctedAt: new Date().toISOString(), sourceReference: 'Sổ cư trú 12/2026' },
  });
  const right = await running.ask('one-stop', asked);
  expect(cell(right)).toBe(expected);
  recording.exchange('account one-stop asks again', { asked, answer: right });
  const followed = `query Followed { reportedDataErrors(first: 1) { nodes { state answer sourceReference } } }`;
  recording.exchange('account one-stop: reportedDataErrors', {
    asked: followed,
    answer: await running.ask('one-stop', followed),
  });
  await people.done('huong.pt', 'verifyDataError', number);
}

it('the recordings are what really happens (UPDATE_DOCS=1 writes the page anew)', async () => {
  const recording = new Recording();
  await recordRequest(recording);
  await recordAgreement(recording);
  await recordIssue(recording);
  await recordDataError(recording);
  const text = recording.page(
    'Recordings',
    'What the people of the demonstration send and are answered, recorded by `npx vitest run test/scenarios/recordings.test.ts`. Each exchange has what was sent (the input of the mutation named, or the variables of the query) and the answer. Numbers, ids, digests, instants and due days stand under names, since they differ from run to run.',
  );
  if (process.env.UPDATE_DOCS === '1') await writeFile(page, text);
  expect(await readFile(page, 'utf8')).toBe(text);
}, 120_000);
