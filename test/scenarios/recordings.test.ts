import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreementPeople } from '../fixtures/agreement-people.ts';
import { casePeople } from '../fixtures/case-people.ts';
import { Recording } from '../fixtures/recording.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

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

it('the recordings are what really happens (UPDATE_DOCS=1 writes the page anew)', async () => {
  const recording = new Recording();
  await recordRequest(recording);
  await recordAgreement(recording);
  const text = recording.page(
    'Recordings',
    'What the people of the demonstration send and are answered, recorded by `npx vitest run test/scenarios/recordings.test.ts`. Each exchange has what was sent (the input of the mutation named, or the variables of the query) and the answer. Numbers, ids, digests, instants and due days stand under names, since they differ from run to run.',
  );
  if (process.env.UPDATE_DOCS === '1') await writeFile(page, text);
  expect(await readFile(page, 'utf8')).toBe(text);
}, 120_000);
