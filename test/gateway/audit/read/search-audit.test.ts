import { afterEach, expect, it, vi } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { digestOfLog } from '../../../../gateway/audit/read/digest-of-log.ts';
import { type AuditSearch, searchAudit } from '../../../../gateway/audit/read/search-audit.ts';
import type { AuditRecord } from '../../../../gateway/audit/record/audit-record.ts';
import { redactVariables } from '../../../../gateway/audit/record/redact.ts';
import { temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from '../chain/child-record.ts';

afterEach(() => {
  vi.useRealTimers();
});

const hourMs = 60 * 60 * 1000;
const begin = Date.parse('2026-11-20T00:00:00.000Z');
const hour = (count: number) => new Date(begin + count * hourMs).toISOString();

/** A log of records, three in each hour. */
async function logOf(records: readonly AuditRecord[]): Promise<string> {
  const folder = await temporaryFolder();
  vi.useFakeTimers({ toFake: ['Date'], now: begin });
  const log = await openAuditLog({ folder });
  for (const [at, record] of records.entries()) {
    vi.setSystemTime(begin + Math.floor(at / 3) * hourMs);
    await log.append(record);
  }
  await log.close();
  vi.useRealTimers();
  return folder;
}

const accounts = ['tax', 'bank', null];
const outcomes = ['OK', 'DENIED'] as const;
const many = Array.from({ length: 90 }, (_, at) =>
  queryRecord(`request-${at}`, {
    account: accounts[at % 3] ?? null,
    outcome: outcomes[at % 2] ?? 'OK',
    released: at % 5 === 0 ? [{ coordinate: 'Citizen.fullName', grants: [] }] : [],
    denied: at % 7 === 0 ? [{ coordinate: 'Citizen.religion', reason: 'NO_AGREEMENT' }] : [],
  }),
);

async function numbers(folder: string, search: Partial<AuditSearch>): Promise<readonly number[]> {
  const { records } = await searchAudit(folder, { limit: 1_000, ...search });
  return records.map(({ seq }) => seq);
}

/** What a search must find, told from the records themselves. */
function expected(holds: (record: AuditRecord, at: number) => boolean): readonly number[] {
  return many.flatMap((record, at) => (holds(record, at) ? [at + 1] : [])).reverse();
}

it('finds what each condition, and all of them together, hold of, the newest first', async () => {
  const folder = await logOf(many);
  expect(await numbers(folder, {})).toEqual(expected(() => true));
  for (const account of accounts)
    expect(await numbers(folder, { account })).toEqual(expected((record) => record.account === account));
  expect(await numbers(folder, { outcome: 'DENIED' })).toEqual(
    expected(({ outcome }) => outcome === 'DENIED'),
  );
  expect(await numbers(folder, { requestId: 'request-4' })).toEqual([5]);
  const isReligion = (coordinate: string) => coordinate === 'Citizen.religion';
  expect(await numbers(folder, { item: isReligion })).toEqual(expected((_, at) => at % 7 === 0));
  const together = { account: 'tax', outcome: 'OK', item: isReligion, from: hour(2), to: hour(29) } as const;
  expect(await numbers(folder, together)).toEqual(
    expected((_, at) => at % 3 === 0 && at % 2 === 0 && at % 7 === 0 && at >= 6 && at < 87),
  );
});

it('a moment counts from, and not to', async () => {
  const folder = await logOf(many);
  for (const from of [-1, 0, 7, 29, 30])
    for (const to of [0, 1, 7, 8, 30, 31]) {
      const found = await numbers(folder, { from: hour(from), to: hour(to) });
      const inside = expected((_, at) => Math.floor(at / 3) >= from && Math.floor(at / 3) < to);
      expect(found, `${from} to ${to}`).toEqual(inside);
    }
});

it('gives page after page, each record once, and says where the last one is', async () => {
  const folder = await logOf(many);
  const seen: number[] = [];
  let below: number | null = Number.MAX_SAFE_INTEGER;
  let pages = 0;
  while (below !== null) {
    const page = await searchAudit(folder, { limit: 10, account: 'tax', below });
    seen.push(...page.records.map(({ seq }) => seq));
    below = page.next;
    pages += 1;
  }
  expect([seen, pages]).toEqual([expected(({ account }) => account === 'tax'), 3]);
});

it('reads through more records than one page of the database', async () => {
  const wanted = { 0: 'first', 700: 'middle' } as const;
  const log = Array.from({ length: 1_205 }, (_, at) =>
    queryRecord(wanted[at as keyof typeof wanted] ?? 'other', {
      outcome: at === 700 || at === 0 ? 'FAILED' : 'OK',
    }),
  );
  const folder = await temporaryFolder();
  const opened = await openAuditLog({ folder });
  await Promise.all(log.map((record) => opened.append(record)));
  await opened.close();
  expect(await numbers(folder, { outcome: 'FAILED' })).toEqual([701, 1]);
});

it('a value is found by its digest, in variables, texts and names; what only looks like it is not', async () => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  const digest = (text: string) => log.digest(text);
  const id = '001099000123';
  const variables = redactVariables({ filter: { personalId: { eq: id } } }, digest, new Set());
  await log.append(queryRecord('variable', { variables }));
  await log.append(queryRecord('literal', { operation: `{ citizen(id: "#${digest(id)}") { a } }` }));
  await log.append(queryRecord('name', { operation: `{ _${digest(id)}: citizens { a } }` }));
  await log.append(queryRecord('other', { operation: `{ citizen(id: "#${digest('001099000124')}") }` }));
  await log.append(queryRecord('elsewhere', { detail: digest(id) }));
  await log.close();
  const kept = await digestOfLog(folder);
  expect(await numbers(folder, { digests: [kept(id)] })).toEqual([3, 2, 1]);
  expect(await numbers(folder, { digests: [kept('001099000125')] })).toEqual([]);
});

it('a log that is not there is told', async () => {
  await expect(searchAudit(await temporaryFolder(), { limit: 1 })).rejects.toMatchObject({
    code: 'AUDIT_UNAVAILABLE',
  });
});
