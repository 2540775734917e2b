import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkExport } from '../../gateway/audit/export/check-export.ts';
import { codes } from '../fixtures/answer-parts.ts';
import type { CasePeople } from '../fixtures/case-people.ts';
import { logQuery, logReaders, recordsOf, type ToldLogRecord } from '../fixtures/log-readers.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

vi.setConfig({ testTimeout: 120_000 });

const subject = '040802024995';
const federated =
  '{ dossiers(first: 2) { nodes { dossierCode applicant { fullName } } } enterprises(first: 1) { nodes { name } } }';
const byKey =
  '{ citizens(first: 1, where: { personalId: { eq: "040802024995" } }) { nodes { fullName religion { name } } } }';

let running: RunningProvince;
let people: CasePeople;
beforeAll(async () => {
  running = await runProvince();
  people = await logReaders(running);
  await running.ask('one-stop', federated);
  await running.ask('one-stop', byKey);
  await running.ask('tax', '{ enterprises(first: 3) { nodes { name charterCapital } } }');
  await running.ask('tax', '{ landParcels(first: 1) { nodes { areaSquareMetres } } }');
  await people.ask('an.lv', '{ viewer { policyVersion } }');
});
afterAll(() => running.stop());

const read = async (person: string, as: string, filter = '') =>
  recordsOf(await people.ask(person, logQuery(as, filter)));
const databasesOf = (records: readonly ToldLogRecord[]) =>
  new Set(records.flatMap(({ databases }) => databases.map(({ database }) => database)));

it('an owner reads of its own database, and its part of what was asked of several', async () => {
  const records = await read('an.lv', 'OWNER');
  expect(records.map(({ account }) => account)).toEqual(['one-stop', 'one-stop']);
  expect([...databasesOf(records)]).toEqual(['population']);
  // The request for the citizen is whole; of the other one nothing but the own items.
  expect(records.map(({ operation, rows }) => [operation !== null, rows !== null])).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(JSON.stringify(records)).not.toContain(subject);
  expect([...databasesOf(await read('dung.pv', 'OWNER'))]).toEqual(['business']);
});

it('a consumer reads its requests whole, in the graph by its people and by its own account', async () => {
  const records = await read('nga.dt', 'CONSUMER');
  expect(records.map(({ account, outcome }) => [account, outcome])).toEqual([
    ['tax', 'DENIED'],
    ['tax', 'OK'],
  ]);
  expect(records.every(({ address }) => address !== null)).toBe(true);
  const own = recordsOf(await running.ask('tax', logQuery('CONSUMER')));
  expect(own.map(({ requestId }) => requestId).slice(-2)).toEqual(records.map(({ requestId }) => requestId));
  expect(new Set(own.map(({ account }) => account))).toEqual(new Set(['tax']));
});

it('the coordinator reads what was shared, an auditor and the police acts too', async () => {
  const coordinators = await read('lan.bt', 'COORDINATOR');
  expect(new Set(coordinators.map(({ kind }) => kind))).toEqual(new Set(['SHARING']));
  expect(databasesOf(coordinators)).toEqual(new Set(['population', 'dossiers', 'business', 'land']));
  const audited = await read('vinh.hd', 'AUDITOR');
  expect(audited.length).toBeGreaterThan(coordinators.length);
  expect(recordsOf(await running.ask('auditor', logQuery('AUDITOR'))).length).toBeGreaterThanOrEqual(
    audited.length,
  );
  expect((await read('police.1', 'POLICE')).length).toBeGreaterThanOrEqual(audited.length);
  const positions = audited.map(({ position }) => Number(position));
  expect(positions).toEqual([...positions].sort((left, right) => right - left));
  expect(Number.isInteger(positions[0])).toBe(true);
});

it('an inspector reads of the databases that are inspected, as long as that has an end', async () => {
  expect([...databasesOf(await read('inspector.1', 'INSPECTOR'))]).toEqual(['business']);
  const endless = await people.ask('inspector.2', logQuery('INSPECTOR'));
  expect(codes(endless)).toEqual(['SHARING_LOG_NOT_PERMITTED']);
});

it('a citizen reads who asked for the own data, and nobody else’s', async () => {
  const records = recordsOf(await running.ask('citizen', logQuery('CITIZEN')));
  expect(records.map(({ account }) => account)).toEqual(['one-stop']);
  expect(records[0]).toMatchObject({
    operation: null,
    address: null,
    rows: null,
    databases: [{ database: 'population' }],
  });
});

it('the police search for a value in a case, and the search stands in the log', async () => {
  const found = await read('police.1', 'POLICE', `key: "${subject}", caseNumber: "15/VA-2026"`);
  // The request, and not the search itself nor other people's.
  expect(found.filter(({ databases }) => databases.length > 0).map(({ account }) => account)).toEqual([
    'one-stop',
  ]);
  const acts = (await read('vinh.hd', 'AUDITOR')).filter(({ act }) => act?.includes('15/VA-2026') === true);
  expect(acts).toMatchObject([{ kind: 'ACT', person: 'police.1' }]);
  expect(JSON.stringify(acts)).not.toContain(subject);
  for (const [person, as, filter] of [
    ['police.1', 'POLICE', `key: "${subject}"`],
    ['vinh.hd', 'AUDITOR', `key: "${subject}", caseNumber: "1"`],
    ['an.lv', 'OWNER', `key: "${subject}", caseNumber: "1"`],
    ['police.1', 'POLICE', 'key: "", caseNumber: "1"'],
  ] as const)
    expect(codes(await people.ask(person, logQuery(as, filter))), filter).toEqual([
      'SHARING_LOG_KEY_NOT_PERMITTED',
    ]);
  // The citizen does not learn of the search.
  expect(recordsOf(await running.ask('citizen', logQuery('CITIZEN')))).toHaveLength(1);
});

it('is searched and counted by day', async () => {
  const requests = await read('vinh.hd', 'AUDITOR', 'account: "tax", item: "Query.landParcels"');
  expect(requests).toMatchObject([{ account: 'tax', outcome: 'DENIED' }]);
  const counted = await people.ask('an.lv', '{ sharingLogCounts(as: OWNER) { day records denied failed } }');
  expect(counted.data).toMatchObject({ sharingLogCounts: [{ records: 2, denied: 0, failed: 0 }] });
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(await read('an.lv', 'OWNER', `from: "${day}", to: "${day}"`)).toHaveLength(2);
  expect(await read('an.lv', 'OWNER', 'from: "2026-01-01", to: "2026-01-02"')).toEqual([]);
  for (const filter of ['from: "2026-02-30"', 'to: "x"', 'from: "2020-01-01"'])
    expect(codes(await people.ask('an.lv', logQuery('OWNER', filter))), filter).toEqual(['ARGUMENT_INVALID']);
});

it('a slice is exported, signed, and checked by somebody without access', async () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const slice = `from: "${at(-1)}", to: "${at(1)}"`;
  const ask = `query Export { sharingLogExport(as: OWNER, ${slice}) { text log records visible } }`;
  const answer = await people.ask('an.lv', ask);
  expect(answer.errors).toEqual([]);
  const { text, records, visible } = answer.data?.sharingLogExport as {
    text: string;
    records: number;
    visible: number;
  };
  expect(visible).toBe(2);
  expect(records).toBeGreaterThan(5);
  expect(checkExport(text, null)).toMatchObject({ ok: true, statement: { reader: { of: ['population'] } } });
  expect(text).not.toContain(subject);
});
