import { randomUUID } from 'node:crypto';
import knexFactory, { type Knex } from 'knex';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { tailAudit } from '../../gateway/audit/chain/tail-audit.ts';
import { dataFiles } from '../../province/start/data-files.ts';
import { codes, normalText } from '../fixtures/answer-parts.ts';
import { type CasePeople, casePeople } from '../fixtures/case-people.ts';
import { keysOf, numberOf, reportBy } from '../fixtures/data-errors.ts';
import { type Answer, type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 120_000 });

let running: RunningProvince;
let people: CasePeople;
/** Of the commune of the account commune-thanh-vinh, and of others. */
let inside: readonly string[];
let outside: readonly string[];
beforeAll(async () => {
  running = await runProvince();
  people = casePeople(running);
  inside = await keysOf(running, '16681', true);
  outside = await keysOf(running, '16681', false);
});
afterAll(() => running.stop());

const nobody = '999999999999';
const refused = 'DATA_ERROR_NOT_READABLE';

async function refusal(account: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
  const answer = await reportBy(running, account, fields);
  expect(codes(answer), `${account} ${JSON.stringify(fields)}`).toEqual([refused]);
  return normalText(answer);
}

const casesNow = async () =>
  (await running.province.store.cases({ agencies: null, limit: 1_000, procedure: 'DATA_ERROR' })).length;

it('D139 A report of a cell that the account may not read: item, row, mask of the key, way, place, end', async () => {
  const [own = ''] = inside;
  const [foreign = ''] = outside;
  const before = await casesNow();
  const tries: readonly (readonly [string, string, string])[] = [
    ['one-stop', 'Citizen.phone', own],
    ['one-stop', 'Citizen.securityNote', own],
    ['one-stop', 'Citizen.nothing', own],
    ['one-stop', 'Query.citizens', own],
    ['commune-thanh-vinh', 'Citizen.fullName', foreign],
    // Reached only from an enterprise, so that its keys cannot be tried out.
    ['tax', 'Citizen.fullName', own],
    ['bank', 'Citizen.fullName', own],
    ['citizen', 'Citizen.fullName', own],
    ['suspended', 'Citizen.fullName', own],
    ['expired', 'Citizen.fullName', own],
    ['future', 'Citizen.fullName', own],
    ['auditor', 'Citizen.fullName', own],
    ['administrator', 'Citizen.fullName', own],
  ];
  for (const [account, item, key] of tries) await refusal(account, { item, key });
  expect(await casesNow()).toBe(before);
  expect(
    codes(await reportBy(running, 'commune-thanh-vinh', { item: 'Citizen.fullName', key: own })),
  ).toEqual([]);
  // A purpose of nobody opens nothing that the account's own does.
  await refusal('one-stop', { item: 'Citizen.fullName', key: own, purpose: 'khac' });
});

it('D139 A permission that was taken back: the next report is refused', async () => {
  const asked = '{ landParcels(first: 1) { nodes { parcelId } } }';
  const [parcel] = (
    (await running.ask('land-office', asked)).data?.landParcels as {
      nodes: { parcelId: string }[];
    }
  ).nodes;
  const of = { item: 'LandParcel.areaSquareMetres', key: parcel?.parcelId };
  expect(codes(await reportBy(running, 'land-office', of))).toEqual([]);
  await running.command('agreement', 'revoke', 'TT-07/2026', '--reason', 'test');
  await refusal('land-office', of);
});

it('D140 A row that is not there and a row that may not be read are answered alike, in words and in kind', async () => {
  const texts = new Set<string>();
  const statements = new Set<number>();
  for (const key of [...outside.slice(0, 10), nobody, '000000000000', 'x', "' or 1=1 --", '%', '0']) {
    texts.add(await refusal('commune-thanh-vinh', { item: 'Citizen.fullName', key }));
    const [record] = await tailAudit({ folder: running.configuration.dataDir, count: 1 });
    statements.add(record?.record.statements ?? -1);
    expect(record?.record).toMatchObject({ kind: 'QUERY', operationKind: 'MUTATION', rows: 0 });
  }
  expect(texts.size).toBe(1);
  expect(statements.size).toBe(1);
  const [one = '', ...others] = await Promise.all(
    [outside[0], nobody].map(async (key) =>
      normalText(
        await people.ask(
          'long.vd',
          'query ($i: ReportDataErrorInput!) { previewReportDataError(input: $i) { subject { state } } }',
          { i: { requestId: 'p', item: 'Citizen.phone', key, account: 'land-office' } },
        ),
      ),
    ),
  );
  expect(others).toEqual([one]);
  expect(one).toContain(refused);
});

it('D141 An account of others: of another agency, of a citizen, of nobody, in the name of a machine', async () => {
  const [key = ''] = inside;
  const item = 'Citizen.fullName';
  const report = (person: string, account: string | null) =>
    people.command(person, 'reportDataError', null, { item, key, account });
  const told = new Set<string>();
  for (const account of ['one-stop', 'citizen', 'nobody', 'tax', 'suspended']) {
    const answer = await report('long.vd', account);
    expect(codes(answer), account).toEqual([refused]);
    told.add(normalText(answer));
  }
  expect(told.size).toBe(1);
  // A person of the agency without a role that reports, and one of no agency of an account.
  for (const person of ['quan.dm', 'vinh.hd', 'son.nv'])
    expect(codes(await report(person, 'one-stop')), person).toEqual([refused]);
  await refusal('one-stop', { item, key, account: 'land-office' });
  expect(codes(await report('long.vd', null))).toEqual([refused]);
});

it('D142 Sealed fields of another case, put in the place of one’s own, or opened by another side', async () => {
  const [key = '', other = ''] = inside;
  const item = 'Citizen.fullName';
  const first = numberOf(await reportBy(running, 'one-stop', { item, key, observed: 'MOT' }));
  const second = numberOf(
    await reportBy(running, 'commune-thanh-vinh', { item, key: other, observed: 'HAI' }),
  );
  const envelopeOf = (knex: Knex, number: string) => knex('sealed_fields').where({ number });
  await edited(async (knex) => {
    const row = await envelopeOf(knex, second).first('envelope');
    await envelopeOf(knex, first).update({ envelope: row.envelope });
  });
  const read = 'query ($n: ID!) { case: reportedDataError(number: $n) { key observed } }';
  const mine = await running.ask('one-stop', read, { n: first });
  expect(mine.data?.case).toEqual({ key: null, observed: null });
  const theirs = await running.ask('one-stop', read, { n: second });
  expect(codes(theirs)).toEqual(['CASE_UNKNOWN']);
  const none = await running.ask('one-stop', read, { n: second.replace(/-.{6}/, '-000000') });
  const named = (answer: Answer) => normalText(answer).replaceAll(/SL-[0-9A-Z]{6}/g, 'SL');
  expect(named(none)).toBe(named(theirs));
});

it('D143 A flood of reports, and of questions that try keys out', async () => {
  const item = 'Citizen.gender';
  const answers = new Map<unknown, number>();
  const count = (answer: Answer) => {
    const code = codes(answer)[0] ?? 'done';
    answers.set(code, (answers.get(code) ?? 0) + 1);
  };
  for (let at = 0; at < 75; at += 1) count(await reportBy(running, 'land-office', { item, key: nobody }));
  expect(answers.get('TOO_MANY_REQUESTS') ?? 0).toBeGreaterThanOrEqual(10);
  expect((answers.get(refused) ?? 0) <= 65).toBe(true);
  // Of another account nothing is taken by it.
  const [key = ''] = inside;
  expect(codes(await reportBy(running, 'one-stop', { item, key }))).toEqual([]);
});

it('D144 What a machine, the public and a session that ended do of it: to report by a key, and nothing else', async () => {
  const [key = ''] = inside;
  const input = { requestId: randomUUID(), item: 'Citizen.gender', key };
  const number = numberOf(await reportBy(running, 'one-stop', input));
  const mutation =
    'mutation ($i: ReportDataErrorInput!) { reportDataError(input: $i) { subject { number } } }';
  expect(codes(await running.ask('public', mutation, { i: input }))).toEqual(['ACCOUNT_NEEDED']);
  for (const name of [
    'acknowledgeDataError',
    'confirmDataError',
    'verifyDataError',
    'askForCorrectionNotices',
  ]) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const fields =
      name === 'askForCorrectionNotices'
        ? { requestId: '1', account: 'one-stop', items: ['Citizen.gender'] }
        : { requestId: '1', number, expectedVersion: 1 };
    const answer = await running.ask(
      'one-stop',
      `mutation ($i: ${type}!) { ${name}(input: $i) { subject { number } } }`,
      { i: fields },
    );
    expect([answer.status, codes(answer)], name).toEqual([403, ['PERSON_NEEDED']]);
  }
  for (const query of [
    'query ($n: ID!) { dataErrorReport(number: $n) { number } }',
    '{ dataErrorCounts { count } }',
    '{ dataErrorReports { nodes { number } } }',
  ])
    expect(
      codes(await running.ask('one-stop', query, query.includes('$n') ? { n: number } : {})),
      query,
    ).toEqual(['PERSON_NEEDED']);
  for (const query of [
    '{ reportedDataErrors { nodes { number } } }',
    '{ reportedDataError(number: "x") { key } }',
  ]) {
    expect(codes(await running.ask('public', query)), query).toEqual(['ACCOUNT_NEEDED']);
    expect(codes(await people.ask('son.nv', query)), query).toEqual(['ACCOUNT_NEEDED']);
  }
  const session = await people.session('huong.pt');
  await running.province.store.endSessions('huong.pt');
  const late = await session.ask(mutation, { i: { ...input, account: 'one-stop' } });
  expect(['ACCOUNT_NEEDED', 'SIGN_IN_NEEDED']).toContain(codes(late)[0]);
  const record = (await tailAudit({ folder: running.configuration.dataDir, count: 200 })).find(
    ({ record: { detail } }) => detail?.includes(number) === true && detail.includes('done'),
  );
  expect(record?.record.detail).not.toContain(key);
});

/** Changes the control database past the product, while the province runs. */
async function edited(change: (knex: Knex) => Promise<unknown>): Promise<void> {
  const knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: dataFiles(running.configuration.dataDir).control },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  try {
    await knex.raw('PRAGMA busy_timeout = 10000');
    await change(knex);
  } finally {
    await knex.destroy();
  }
}
