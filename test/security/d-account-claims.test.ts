import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { joinRegisters } from '../../schema/people/register.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { askOver, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 120_000 });

let running: RunningProvince;
let people: CasePeople;
let account: string;
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
  const store = running.province.store;
  const { roles, people: known } = await store.people();
  const [officer] = roles.filter(({ role, person }) => role === 'TECHNICAL_OFFICER' && person === 'phuc.lv');
  const [person] = known.filter(({ id }) => id === 'phuc.lv');
  if (officer === undefined || person === undefined) throw new TypeError('the demonstration has no officer');
  // Against all good order: an officer of the coordinator is technical officer of the consumer too; and a second officer.
  const more = {
    agencies: [],
    people: [{ ...person, id: 'second.to' }],
    roles: [
      { ...officer, person: 'quan.dm' },
      { ...officer, person: 'second.to' },
    ],
  };
  await store.enterPeople((before) => joinRegisters(before, more), { by: 'x' });
});
afterAll(() => running.stop());

const application = { id: 'portal', name: 'Cổng', agency: 'H41.CTHUE', securityLevel: 3 };
const draft = {
  ...{ agency: 'H41.CTHUE', agencyName: 'Thuế tỉnh', agencyNameEn: 'Tax Office', purpose: 'Quản lý thuế' },
  ...({ class: 'STATE_AGENCY', role: 'CONSUMER', attributes: {}, application, describes: '' } as const),
};

let made = 0;
beforeEach(async () => {
  made += 1;
  account = `portal-${made}`;
  await running.province.store.reserveAccount({ ...draft, id: account }, { by: 'lan.bt' });
});

const claimOf = (of = account) => `claimAccountKey(account: "${of}") { key prefix }`;
const claim = (person: string) => people.ask(person, `mutation { ${claimOf()} }`);
const open = (person: string, technicalOfficer: string) =>
  people.ask(
    person,
    `mutation { openAccountClaim(account: "${account}", technicalOfficer: "${technicalOfficer}", reason: "cấp") { endsAt } }`,
  );
const codeOf = ({ errors }: Awaited<ReturnType<typeof claim>>) => errors[0]?.extensions?.code;
const states = async () =>
  (await running.province.store.keys()).filter((key) => key.account === account).map(({ state }) => state);

it('D123 a key is claimed by the officer for whom its claim is open, and by nobody else', async () => {
  expect((await open('lan.bt', 'phuc.lv')).errors).toEqual([]);
  for (const [person, code] of [
    ['lan.bt', 'ACCOUNT_ACT_REFUSED'],
    ['nga.dt', 'ACCOUNT_ACT_REFUSED'],
    ['vinh.hd', 'ACCOUNT_ACT_REFUSED'],
    ['second.to', 'ACCOUNT_CLAIM_INVALID'],
    ['quan.dm', 'ACCOUNT_CLAIM_INVALID'],
    ['cuong.hv', 'ACCOUNT_UNKNOWN'],
    ['an.lv', 'ACCOUNT_UNKNOWN'],
  ] as const) {
    const answer = await claim(person);
    expect([codeOf(answer), answer.data], person).toEqual([code, { claimAccountKey: null }]);
  }
  for (const key of [null, running.keys.get('tax') ?? null, running.keys.get('administrator') ?? null]) {
    const answer = await askOver(running.address, key, `mutation { ${claimOf()} }`);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'PERSON_NEEDED']);
  }
  expect(await states()).toEqual(['CLAIMABLE']);
  expect((await claim('phuc.lv')).errors).toEqual([]);
});

it('D123 who does not see an account hears of it what is said of one that is not there', async () => {
  await open('lan.bt', 'phuc.lv');
  const ask = (of: string) => people.ask('cuong.hv', `mutation { ${claimOf(of)} }`);
  const bare = (text: string) => text.replaceAll(/portal-\d+|no-such|"requestId":"[^"]*"/g, '#');
  expect(bare((await ask(account)).text)).toBe(bare((await ask('no-such')).text));
});

it('D124 who issues an account or opens its claim sees no key of it, whatever roles they hold', async () => {
  expect(codeOf(await open('quan.dm', 'quan.dm'))).toBe('SEPARATION_OF_DUTIES');
  expect((await open('quan.dm', 'phuc.lv')).errors).toEqual([]);
  expect(codeOf(await claim('quan.dm'))).toBe('SEPARATION_OF_DUTIES');
  expect(await states()).toEqual(['CLAIMABLE']);
  const own = `${account}-own`;
  await running.province.store.reserveAccount({ ...draft, id: own }, { by: 'quan.dm' });
  account = own;
  expect(codeOf(await open('lan.bt', 'quan.dm'))).toBe('SEPARATION_OF_DUTIES');
  const rotated = await people.ask(
    'quan.dm',
    `mutation { rotateAccountKey(account: "${own}", reason: "x") { key } }`,
  );
  expect([codeOf(rotated), rotated.data]).toEqual(['SEPARATION_OF_DUTIES', { rotateAccountKey: null }]);
  expect(await states()).toEqual([]);
});

it('D125 of claims that come together one is told a key, and the others nothing', async () => {
  await open('lan.bt', 'phuc.lv');
  const both = await people.ask('phuc.lv', `mutation { a: ${claimOf()} b: ${claimOf()} }`);
  expect(both.data).toMatchObject({ a: { prefix: expect.any(String) }, b: null });
  await open('lan.bt', 'phuc.lv');
  const answers = await Promise.all(Array.from({ length: 6 }, () => claim('phuc.lv')));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect((await states()).filter((state) => state === 'ACTIVE').length).toBeLessThanOrEqual(2);
});

it('D126 a key that was claimed or rotated stands in its one answer and nowhere else', async () => {
  await open('lan.bt', 'phuc.lv');
  const claimed = (await claim('phuc.lv')).data?.claimAccountKey as { key: string; prefix: string };
  const rotated = (
    await people.ask('phuc.lv', `mutation { rotateAccountKey(account: "${account}", reason: "x") { key } }`)
  ).data?.rotateAccountKey as { key: string };
  const told = await people.ask(
    'phuc.lv',
    '{ connectionAccounts { nodes { id keys { prefix state } } } myNotices { nodes { event text { vi en } } } }',
  );
  const texts = [
    told.text,
    JSON.stringify(running.reports),
    await running.command('account', 'keys', '--json'),
    await running.command('audit', 'tail', '-n', '500', '--json'),
    await running.command('policy', 'history', '--json'),
  ];
  const { dataDir } = running.configuration;
  const files = (await readdir(dataDir, { withFileTypes: true })).filter((each) => each.isFile());
  for (const { name } of files) texts.push(await readFile(join(dataDir, name), 'latin1').catch(() => ''));
  for (const { key } of [claimed, rotated])
    for (const text of texts) expect(text.includes(key.slice(12))).toBe(false);
  // The control: the search finds what is there.
  expect(told.text).toContain(claimed.prefix);
});

it('D127 no request opens what an application of another agency was granted', async () => {
  const asked = {
    ...{ items: [{ item: 'Citizen.gender' }], purpose: 'Đối chiếu', usageAfterRetrieval: 'Không lưu' },
    ...{
      frequency: 'Mỗi ngày',
      termFrom: '2026-01-01',
      application: { id: 'portal', name: 'Cổng', securityLevel: 3 },
    },
  };
  const { number } = (await people.done('long.vd', 'startConnectionRequest', null, asked)).subject;
  const documents = [await people.letter('hoa.tt', 'H41.VPDKDD')];
  await people.done('hoa.tt', 'submitConnectionRequest', number, { documents });
  for (const person of ['son.nv', 'lan.bt', 'quan.dm'])
    await people.command(person, 'receiveConnectionRequest', number);
  const answer = await people.ask(
    'an.lv',
    'query ($n: ID!) { connectionRequest(number: $n) { parts { contentDigest } } }',
    { n: number },
  );
  const { parts } = answer.data?.connectionRequest as { parts: { contentDigest: string }[] };
  await people.done('an.lv', 'consentToConnectionRequest', number, {
    ...{ contentDigest: parts[0]?.contentDigest, letter: '12/CV' },
    documents: [await people.letter('an.lv', 'G01.CAT')],
  });
  const issued = await people.command('quan.dm', 'issueConnectionAccount', number, {
    ...{ account: 'thief', technicalOfficer: 'duc.nm' },
  });
  expect(codeOf(issued)).toBe('ACT_INCOMPLETE');
  expect(issued.text).toContain('application.id: portal');
  const foreign = await people.command('quan.dm', 'issueConnectionAccount', number, {
    ...{ account, technicalOfficer: 'duc.nm' },
  });
  expect(codeOf(foreign)).toBe('ACT_INCOMPLETE');
  const { accounts } = await running.province.store.snapshot();
  expect(accounts.has('thief')).toBe(false);
});
