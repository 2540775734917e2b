import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ActsReader } from '../../gateway/audit/read/acts-reader.ts';
import { findActProblems } from '../../province/start/find-act-problems.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { keysOf, numberOf, reportBy } from '../fixtures/data-errors.ts';
import { changeRows } from '../fixtures/province-database.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 60_000 });

let running: RunningProvince;
let people: CasePeople;
let keys: readonly string[];
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
  keys = await keysOf(running, '16681', true);
});
afterAll(() => running.stop());

const content = 'item key observed expected evidence answer sourceReference account correctedAt state';
const read = `query ($n: ID!) { case: dataErrorReport(number: $n) { ${content} clocks { rule outcome } } }`;

async function seen(person: string, number: string) {
  const answer = await people.ask(person, read, { n: number });
  return answer.data?.case as Record<string, unknown> | null;
}

describe('a report by an application', () => {
  it('goes from a wrong cell to the cell that was corrected, read again and verified', async () => {
    const [key = ''] = keys;
    const asked = 'query ($k: ID!) { citizen(personalId: $k) { fullName } }';
    const wrong = await running.ask('one-stop', asked, { k: key });
    const { fullName } = wrong.data?.citizen as { fullName: string };
    const right = `${fullName} Sửa`;
    const report = {
      item: 'Citizen.fullName',
      key,
      observed: fullName,
      expected: right,
      evidence: ['Khai sinh'],
    };
    const answer = await reportBy(running, 'one-stop', report);
    expect(answer.errors).toEqual([]);
    const done = answer.data?.done as { subject: object; act: object; notices: { text: { en: string } }[] };
    expect(done.subject).toMatchObject({ ...report, state: 'REPORTED', account: 'one-stop' });
    expect(done.act).toMatchObject({ agency: 'H41.TTPVHCC', side: 'CONSUMER', person: null });
    expect(done.notices).toMatchObject([{ agency: 'G01.CAT', roles: ['FOCAL_OFFICER'], isLegal: true }]);
    const number = numberOf(answer);

    const watch = { account: 'land-office', items: ['Citizen.fullName'] };
    await people.done('long.vd', 'askForCorrectionNotices', null, watch);
    await people.done('binh.nt', 'acknowledgeDataError', number);
    await people.done('son.nv', 'confirmDataError', number, { answer: 'Sổ hộ tịch ghi khác' });
    const sql = `update CONG_DAN set HO_VA_TEN = '${right}' where SO_DINH_DANH = '${key}'`;
    await changeRows(running.configuration.dataDir, 'population', sql);
    const corrected = await people.done('son.nv', 'correctDataError', number, {
      ...{ correctedAt: new Date().toISOString(), sourceReference: 'Sổ 12/2026' },
    });
    expect(corrected.subject.state).toBe('CORRECTED');
    const told = await people.ask('long.vd', '{ myNotices { nodes { text { en } } } }');
    expect(told.text).toContain('An error in Citizen.fullName was corrected by its owner');
    expect((await people.ask('huong.pt', '{ myNotices { nodes { text { en } } } }')).text).toContain(number);
    expect((await people.ask('dung.pv', '{ myNotices { nodes { text { en } } } }')).text).not.toContain(
      'SL-',
    );
    expect(told.text).not.toMatch(new RegExp(`${key}|${fullName}`));

    const again = await running.ask('one-stop', asked, { k: key });
    expect((again.data?.citizen as { fullName: string }).fullName).toBe(right);
    const followed = await running.ask(
      'one-stop',
      `query ($n: ID!) { case: reportedDataError(number: $n) { ${content} } }`,
      { n: number },
    );
    expect(followed.data?.case).toMatchObject({
      ...{ ...report, state: 'CORRECTED', answer: 'Sổ hộ tịch ghi khác', sourceReference: 'Sổ 12/2026' },
    });
    const verified = await people.done('huong.pt', 'verifyDataError', number);
    expect(verified.subject.state).toBe('CLOSED');
    expect((await seen('son.nv', number))?.clocks).toEqual([{ rule: 'R-ERR', outcome: 'MET' }]);
    const listed = await running.ask('one-stop', '{ reportedDataErrors(first: 5) { nodes { number } } }');
    expect(listed.text).toContain(number);
  });
});

describe('a report by an officer', () => {
  it('names an account of the agency, a masked item too, and waits for its provider as a task', async () => {
    const [, key = ''] = keys;
    const report = { item: 'Citizen.dateOfBirth', key, account: 'land-office', expected: 'Năm khác' };
    const { subject } = await people.done('long.vd', 'reportDataError', null, report);
    expect(await seen('long.vd', subject.number)).toMatchObject({ key, expected: 'Năm khác' });
    expect(await seen('an.lv', subject.number)).toMatchObject({ key, account: 'land-office' });
    const tasks = await people.ask('son.nv', '{ myTasks { case command } }');
    expect(tasks.data?.myTasks).toContainEqual({ case: subject.number, command: 'acknowledgeDataError' });
    const denial = { answer: 'Năm đúng', sourceReference: 'Sổ 3' };
    await people.done('son.nv', 'acknowledgeDataError', subject.number);
    await people.done('an.lv', 'denyDataError', subject.number, denial);
    expect(await seen('long.vd', subject.number)).toMatchObject({ ...denial, state: 'NOT_CONFIRMED' });
    const preview = await people.ask(
      'long.vd',
      `query ($i: ReportDataErrorInput!) { previewReportDataError(input: $i) { subject { state } } }`,
      { i: { requestId: 'p', ...report } },
    );
    expect(preview.data?.previewReportDataError).toEqual({ subject: { state: 'REPORTED' } });
  });
});

describe('a report by a citizen', () => {
  it('is about the own row, and read by the own account and the provider alone', async () => {
    const key = '040802024995';
    const answer = await reportBy(running, 'citizen', {
      item: 'Citizen.phone',
      key,
      expected: '0900 000 000',
    });
    expect(answer.errors).toEqual([]);
    const number = numberOf(answer);
    expect(await seen('son.nv', number)).toMatchObject({ key, account: 'citizen' });
    const own = await running.ask('citizen', '{ reportedDataErrors { nodes { number key state } } }');
    expect(own.data?.reportedDataErrors).toEqual({ nodes: [{ number, key, state: 'REPORTED' }] });
    const [other = ''] = keys;
    const refused = await reportBy(running, 'citizen', { item: 'Citizen.phone', key: other });
    expect(refused.errors.map(({ extensions }) => extensions.code)).toEqual(['DATA_ERROR_NOT_READABLE']);
  });
});

it('who coordinates and who audits see the case and its terms, and none of what is sealed', async () => {
  const [, , key = ''] = keys;
  const report = {
    item: 'Citizen.fullName',
    key,
    observed: 'SAI-7Q',
    expected: 'DUNG-7Q',
    evidence: ['CO-7Q'],
  };
  const number = numberOf(await reportBy(running, 'one-stop', report));
  for (const person of ['quan.dm', 'lan.bt', 'vinh.hd', 'trung.lh'])
    expect(await seen(person, number), person).toMatchObject({
      ...{ key: null, observed: null, expected: null, evidence: null, account: null, state: 'REPORTED' },
      clocks: [{ rule: 'R-ERR', outcome: 'RUNNING' }],
    });
  for (const person of ['yen.nt', 'nga.dt', 'dung.pv', 'hoa.tt'])
    expect(await seen(person, number), person).toBeNull();
  const counts = await people.ask('quan.dm', '{ dataErrorCounts { database item state count } }');
  expect(JSON.stringify(counts.data)).toContain('Citizen.fullName');
  const tasks = await people.ask(
    'son.nv',
    '{ myTasks { case state { vi en } text { vi en } } myNotices { nodes { text { vi en } subject { vi en } } } }',
  );
  for (const text of [key, 'SAI-7Q', 'DUNG-7Q', 'CO-7Q']) expect(tasks.text).not.toContain(text);
});

it('the sharing log names each act of a report, also those of accounts and of the demonstration', async () => {
  const [, , , , key = ''] = keys;
  const number = numberOf(await reportBy(running, 'one-stop', { item: 'Citizen.fullName', key }));
  const reader = new ActsReader(running.configuration.dataDir);
  try {
    const log = await reader.read();
    expect(log.named.get(number)).toMatchObject([{ first: 1, version: 1, effects: null }]);
    const { problems } = await findActProblems(running.province.store, reader.read);
    expect(problems).toEqual([]);
  } finally {
    await reader.close();
  }
});

it('the demonstration begins with two reports, one by an application', async () => {
  const answer = await people.ask(
    'son.nv',
    '{ dataErrorReports(first: 50) { nodes { item account state key } } }',
  );
  const { nodes } = answer.data?.dataErrorReports as { nodes: readonly object[] };
  const key = '040802024995';
  expect(nodes).toContainEqual({ item: 'Citizen.fullName', account: 'one-stop', state: 'CONFIRMED', key });
  expect(nodes).toContainEqual({
    item: 'Citizen.dateOfBirth',
    account: 'land-office',
    state: 'REPORTED',
    key,
  });
});

it('no file of the data folder has what is sealed, but the database of its owner', async () => {
  const [, , , key = ''] = keys;
  const values = { observed: 'SAI-9Z', expected: 'DUNG-9Z', evidence: ['CO-9Z'] };
  const number = numberOf(await reportBy(running, 'one-stop', { item: 'Citizen.fullName', key, ...values }));
  await people.done('binh.nt', 'acknowledgeDataError', number);
  await people.done('son.nv', 'confirmDataError', number, { answer: 'TRALOI-9Z' });
  const { dataDir } = running.configuration;
  const owned = new Set(running.province.databases.map(({ name }) => name));
  let files = 0;
  let isNamed = false;
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || owned.has(entry.name.replace(/\.db.*$/, ''))) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'latin1');
    files += 1;
    for (const sealed of [key, 'SAI-9Z', 'DUNG-9Z', 'CO-9Z', 'TRALOI-9Z'])
      expect(text.includes(sealed), `${entry.name} has ${sealed}`).toBe(false);
    isNamed ||= entry.name.startsWith('control.db') && text.includes(number);
  }
  expect(files).toBeGreaterThan(3);
  expect(isNamed).toBe(true);
});
