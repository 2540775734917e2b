import { rm, stat, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { indexFile } from '../../../../gateway/audit/shared/log-index.ts';
import type { LogSearch } from '../../../../schema/exchange/sharing-log-service.ts';
import type { LogPart } from '../../../../schema/sharing-log/log-part.ts';
import { provincePolicy } from '../../../fixtures/province-policy.ts';
import { runSql } from '../audit-fixture.ts';
import {
  everySeconds,
  landRecord,
  populationRecord,
  sharedLogOf,
  type TimedRecord,
  visit,
  wholeYear,
  writeMore,
  writtenLog,
} from './written-log.ts';

const { catalogue } = await provincePolicy();
const owner: LogPart = { reader: 'OWNER', databases: ['population'] };
const auditor: LogPart = { reader: 'AUDITOR' };
const all = { size: 1_000, after: null };

/** So many records of the population, and between two of them so many of the land. */
function mixed(own: number, others: number): readonly TimedRecord[] {
  const records: TimedRecord[] = [];
  for (let at = 0; at < own; at += 1) {
    const minute = String(at).padStart(2, '0');
    records.push([`2026-07-01T00:${minute}:00.000Z`, populationRecord(`own-${at}`)]);
    for (let other = 0; other < others; other += 1)
      records.push([`2026-07-01T00:${minute}:0${1 + (other % 9)}.000Z`, landRecord(`other-${at}-${other}`)]);
  }
  return records;
}

const idsOf = ({ edges }: { edges: readonly { node: { requestId: string } }[] }) =>
  edges.map(({ node }) => node.requestId);

describe('a part of the log', () => {
  it('comes in pages, the newest first, each behind the cursor of the one before', async () => {
    const log = sharedLogOf(await writtenLog(mixed(7, 2)), catalogue);
    const pages: (readonly string[])[] = [];
    let after: string | null = null;
    do {
      const page = await log.find(owner, wholeYear, { size: 3, after }, visit());
      pages.push(idsOf(page));
      after = page.next;
    } while (after !== null);
    expect(pages).toEqual([['own-6', 'own-5', 'own-4'], ['own-3', 'own-2', 'own-1'], ['own-0']]);
    await log.close();
  });

  it('goes on rightly where many records are of one instant', async () => {
    const at = '2026-07-01T00:00:00.000Z';
    const log = sharedLogOf(
      await writtenLog([1, 2, 3, 4, 5].map((id) => [at, populationRecord(`own-${id}`)])),
      catalogue,
    );
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page = await log.find(owner, wholeYear, { size: 2, after }, visit());
      found.push(...idsOf(page));
      after = page.next;
    } while (after !== null);
    expect(found).toEqual(['own-5', 'own-4', 'own-3', 'own-2', 'own-1']);
    await log.close();
  });

  it.each<readonly [string, Partial<LogSearch>, readonly string[]]>([
    ['time', { from: '2026-07-01T00:01:00.000Z', to: '2026-07-01T00:02:00.000Z' }, ['own-1']],
    ['account', { account: 'bank' }, []],
    ['item', { item: 'Citizen.fullName' }, ['own-2', 'own-1', 'own-0']],
    ['type', { item: 'Citizen' }, ['own-2', 'own-1', 'own-0']],
    ['part of a name', { item: 'Citizen.full' }, []],
    ['database', { database: 'population' }, ['own-2', 'own-1', 'own-0']],
    ['request', { requestId: 'own-1' }, ['own-1']],
    ['request of others', { requestId: 'other-1-0' }, []],
    ['agreement', { agreement: 'TT-1' }, ['own-2', 'own-1', 'own-0']],
    ['agreement of others', { agreement: 'TT-2' }, []],
    ['outcome', { outcome: 'DENIED' }, []],
  ])('is searched by %s', async (_by, search, expected) => {
    const log = sharedLogOf(await writtenLog(mixed(3, 1)), catalogue);
    expect(idsOf(await log.find(owner, { ...wholeYear, ...search }, all, visit()))).toEqual(expected);
    await log.close();
  });

  it.each<readonly [string, Partial<LogSearch>]>([
    ['account', { account: 'land-office' }],
    ['item', { item: 'LandParcel' }],
    ['database', { database: 'land' }],
    ['agreement', { agreement: 'TT-2' }],
  ])('of all is searched by %s', async (_by, search) => {
    const log = sharedLogOf(await writtenLog(mixed(2, 1)), catalogue);
    const found = await log.find(auditor, { ...wholeYear, ...search }, all, visit());
    expect(idsOf(found)).toEqual(['other-1-0', 'other-0-0']);
    await log.close();
  });

  it('finds the requests that named a citizen, and by whom the police search', async () => {
    const made = await writtenLog([]);
    const next = everySeconds(60);
    const named = (id: string, value: string) =>
      populationRecord(id, { variables: { id: `#${made.log.digest(value)}` } });
    await writeMore(made.log, [
      [next(), named('mine', '040802024995')],
      [next(), named('hers', '040802024996')],
      [
        next(),
        populationRecord('alias', { operation: `{ _${made.log.digest('040802024995')}: citizens { x } }` }),
      ],
    ]);
    const log = sharedLogOf(made, catalogue);
    const citizen: LogPart = { reader: 'CITIZEN', subject: '040802024995' };
    expect(idsOf(await log.find(citizen, wholeYear, all, visit()))).toEqual(['alias', 'mine']);
    const key = { ...wholeYear, key: '040802024996' };
    expect(idsOf(await log.find({ reader: 'POLICE' }, key, all, visit()))).toEqual(['hers']);
    await log.close();
  });

  it('is counted by legal day', async () => {
    const log = sharedLogOf(
      await writtenLog([
        ['2026-07-01T16:59:00.000Z', populationRecord('a')],
        ['2026-07-01T17:00:00.000Z', populationRecord('b', { outcome: 'FAILED', status: 500 })],
        ['2026-07-01T17:01:00.000Z', landRecord('c')],
        [
          '2026-07-02T10:00:00.000Z',
          populationRecord('d', {
            outcome: 'DENIED',
            released: [],
            denied: [{ coordinate: 'Citizen.religion', reason: 'X' }],
          }),
        ],
      ]),
      catalogue,
    );
    expect(await log.counts(owner, wholeYear, visit())).toEqual([
      { day: '2026-07-01', records: 1, denied: 0, failed: 0 },
      { day: '2026-07-02', records: 2, denied: 1, failed: 1 },
    ]);
    await log.close();
  });
});

describe('non-interference', () => {
  /** Everything that an owner may be answered, as text. */
  async function answers(others: number, key: Buffer): Promise<string> {
    const log = sharedLogOf(await writtenLog(mixed(8, others), key), catalogue);
    const told: unknown[] = [];
    for (const search of [
      {},
      { account: 'tax' },
      { account: 'land-office' },
      { item: 'LandParcel' },
      { agreement: 'TT-2' },
      { requestId: 'other-1-0' },
      { requestId: 'own-1' },
      { outcome: 'OK' },
      { from: '2026-07-01T00:02:00.000Z' },
    ]) {
      const asked = { ...wholeYear, ...search };
      let after: string | null = null;
      do {
        const page = await log.find(owner, asked, { size: 3, after }, visit());
        told.push(page);
        after = page.next;
      } while (after !== null);
      const counted = visit();
      told.push(await log.counts(owner, asked, counted));
      // WHY: how much was looked through bounds the answer. A request id leads to its own record alone.
      if (!('requestId' in search)) told.push(counted.read);
    }
    await log.close();
    return JSON.stringify(told);
  }

  it('the traffic of others changes no byte of an owner’s answers, cursors and counts', async () => {
    const key = Buffer.alloc(32, 7);
    const alone = await answers(0, key);
    expect(alone).toContain('own-7');
    for (const others of [1, 30]) expect(await answers(others, key)).toBe(alone);
  });

  it('and the search that finds it out: what a reader of all is answered does change', async () => {
    const key = Buffer.alloc(32, 7);
    const positions: unknown[] = [];
    for (const others of [0, 2]) {
      const log = sharedLogOf(await writtenLog(mixed(3, others), key), catalogue);
      positions.push((await log.find(auditor, { ...wholeYear, account: 'tax' }, all, visit())).edges);
      await log.close();
    }
    expect(positions[0]).not.toEqual(positions[1]);
  });
});

describe('the index', () => {
  it('follows what is written after, is private, and is made anew when it is gone or broken', async () => {
    const made = await writtenLog(mixed(2, 1));
    let log = sharedLogOf(made, catalogue);
    const ids = async () => idsOf(await log.find(owner, wholeYear, all, visit()));
    expect(await ids()).toEqual(['own-1', 'own-0']);
    await writeMore(made.log, [['2026-08-01T00:00:00.000Z', populationRecord('later')]]);
    expect(await ids()).toEqual(['later', 'own-1', 'own-0']);
    const file = indexFile(made.folder);
    expect((await stat(file)).mode & 0o077).toBe(0);
    await log.close();
    for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
    log = sharedLogOf(made, catalogue);
    expect(await ids()).toHaveLength(3);
    await log.close();
    await writeFile(file, 'no database at all, and longer than a header would be');
    log = sharedLogOf(made, catalogue);
    expect(await ids()).toHaveLength(3);
    await log.close();
  });

  it('that was told lies shows nobody what is not theirs: records are judged by what the log says', async () => {
    const made = await writtenLog(mixed(2, 1));
    const log = sharedLogOf(made, catalogue);
    await log.find(owner, wholeYear, all, visit());
    await runSql(indexFile(made.folder), "UPDATE OR IGNORE term SET term = 'database:population'");
    expect(idsOf(await log.find(owner, wholeYear, all, visit()))).toEqual(['own-1', 'own-0']);
    await log.close();
  });

  it('of another log is made anew', async () => {
    const [first, second] = [await writtenLog(mixed(2, 0)), await writtenLog(mixed(1, 3))];
    const log = sharedLogOf(first, catalogue);
    await log.find(owner, wholeYear, all, visit());
    await first.log.close();
    await runSql(`${first.folder}/audit.db`, 'PRAGMA wal_checkpoint(TRUNCATE)');
    await runSql(`${first.folder}/audit.db`, `DELETE FROM audit_record`);
    const rows = await runSql(
      `${second.folder}/audit.db`,
      'SELECT seq, account, body, hash FROM audit_record',
    );
    for (const { seq, account, body, hash } of rows)
      await runSql(`${first.folder}/audit.db`, 'INSERT INTO audit_record VALUES (?, ?, ?, ?)', [
        ...[seq, account, body],
        hash,
      ]);
    expect(idsOf(await log.find(owner, wholeYear, all, visit()))).toEqual(['own-0']);
    await log.close();
  });
});

it('a request that would look through too much is refused, and one that was left looks at no more', async () => {
  const made = await writtenLog(mixed(3, 0));
  const log = sharedLogOf(made, catalogue);
  const asked = visit();
  asked.read.records = 19_998;
  await expect(log.find(owner, wholeYear, all, asked)).rejects.toMatchObject({ code: 'QUERY_TOO_LARGE' });
  const left = { ...visit(), signal: AbortSignal.abort(new Error('left')) };
  await expect(log.find(owner, wholeYear, all, left)).rejects.toThrow('left');
  await log.close();
});

it.each(['', 'x', Buffer.from('2026-99-01T00:00:00.000Z 0000000000000000').toString('base64url')])(
  'a cursor %j is refused',
  async (after) => {
    const log = sharedLogOf(await writtenLog(mixed(1, 0)), catalogue);
    await expect(log.find(owner, wholeYear, { size: 1, after }, visit())).rejects.toMatchObject({
      code: 'ARGUMENT_INVALID',
    });
    await log.close();
  },
);
