import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuditRecord } from '../../gateway/audit/record/audit-record.ts';
import { runCommand } from '../fixtures/command-line.ts';
import { type RunningProvince, runProvince } from '../fixtures/running-province.ts';

let running: RunningProvince;
beforeAll(async () => {
  running = await runProvince();
});
afterAll(() => running.stop());

interface Found {
  readonly records: readonly {
    readonly seq: number;
    readonly record: Pick<AuditRecord, 'account' | 'requestId'>;
  }[];
  readonly next: number | null;
}

async function search(...flags: readonly string[]): Promise<Found> {
  return JSON.parse(await running.command('audit', 'search', '--json', ...flags));
}

const accountsOf = ({ records }: Found) => records.map(({ record }) => record.account);

it('who asked for a person, what, when and with which outcome is found, and the value is printed nowhere', async () => {
  const id = '001099000123';
  const asked = `{ citizens(first: 1, where: { personalId: { eq: "${id}" } }) { nodes { fullName religion { name } } } }`;
  await running.ask('one-stop', asked);
  await running.ask('tax', '{ citizens(first: 1) { nodes { fullName } } }');
  expect(accountsOf(await search('--digest', id))).toEqual(['one-stop']);
  expect(accountsOf(await search('--digest', '001099000124'))).toEqual([]);
  expect(await running.command('audit', 'search', '--digest', id)).not.toContain(id);
  expect(accountsOf(await search('--account', 'one-stop', '--database', 'population'))).toEqual(['one-stop']);
  expect(accountsOf(await search('--item', 'Citizen'))).toEqual(['one-stop']);
  expect(accountsOf(await search('--item', 'Query.citizens', '--outcome', 'DENIED'))).toEqual(['tax']);
  const [{ record } = { record: undefined }] = (await search('--account', 'tax')).records;
  expect(accountsOf(await search('--request', record?.requestId ?? ''))).toEqual(['tax']);
  expect(accountsOf(await search('--item', 'Enterprise'))).toEqual([]);
  expect(await search('--limit', '1')).toMatchObject({ next: expect.any(Number) });
});

it('days are local days', async () => {
  const local = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect((await search('--from', local, '--to', local)).records.length).toBeGreaterThan(0);
  expect((await search('--to', '2020-01-01')).records).toEqual([]);
  expect(await running.command('audit', 'search', '--from', '2099-01-01')).toContain('No record was found');
});

it.each([
  ['--from', '2026-02-30'],
  ['--to', 'yesterday'],
  ['--limit', '0'],
  ['--below', '-1'],
  ['--database', 'nowhere'],
  ['--digest', ''],
])('%s %j is refused', async (...flags) => {
  expect(await runCommand(running.configuration.dataDir, 'audit', 'search', ...flags)).toContain(
    flags[0] === '--database' ? 'DATABASE_UNKNOWN' : 'OPTION_INVALID',
  );
});
