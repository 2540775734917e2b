import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { tailAudit } from '../../../../gateway/audit/chain/tail-audit.ts';
import { checkExport } from '../../../../gateway/audit/export/check-export.ts';
import { makeCheckpoint } from '../../../../gateway/audit/read/make-checkpoint.ts';
import { searchAudit } from '../../../../gateway/audit/read/search-audit.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';
import { restoreArchive } from '../../../../gateway/audit/retention/restore-archive.ts';
import { retainLog } from '../../../../gateway/audit/retention/retain-log.ts';
import { isAct } from '../../../../schema/sharing-log/shared-record.ts';
import { provincePolicy } from '../../../fixtures/province-policy.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import {
  landRecord,
  populationRecord,
  sharedLogOf,
  type TimedRecord,
  visit,
  wholeYear,
  writeMore,
  writtenLog,
} from '../shared/written-log.ts';

const { catalogue } = await provincePolicy();

const act = (id: string) => {
  const times = { receivedAt: '2026-07-01T00:00:00.000Z', answeredAt: '2026-07-01T00:00:00.000Z' };
  return adminRecord({
    ...times,
    requestId: id,
    by: 'x',
    action: id,
    outcome: 'OK',
    status: 200,
    policyVersion: 7,
  });
};

/** Three legal days: the first over, with an act in its middle; the second with a record that is not; the third of today. */
const records: readonly TimedRecord[] = [
  ['2026-07-01T01:00:00.000Z', populationRecord('p-1')],
  ['2026-07-01T02:00:00.000Z', populationRecord('p-2')],
  ['2026-07-01T03:00:00.000Z', act('act')],
  ['2026-07-01T16:59:59.999Z', populationRecord('p-3')],
  ['2026-07-01T17:00:00.000Z', populationRecord('p-4')],
  ['2026-07-02T03:00:00.000Z', landRecord('l-1')],
  ['2026-07-02T18:00:00.000Z', populationRecord('p-5')],
];

async function retained(options: { readonly dryRun?: boolean } = {}) {
  const made = await writtenLog(records);
  const archive = join(await temporaryFolder(), 'archive');
  const retain = () =>
    retainLog({
      ...{ folder: made.folder, archive, ...options },
      // Those of the land are kept longer.
      isExpired: ({ record }) => record.account === 'tax',
      stays: ({ record }) => isAct(record),
    });
  return { ...made, archive, retain, segments: await retain(), database: join(made.folder, 'audit.db') };
}

const seqs = async (file: string) =>
  (await runSql(file, 'SELECT seq FROM audit_record ORDER BY seq')).map(({ seq }) => seq);

it('a day that is over goes in segments between the acts, and the chain of what is left verifies', async () => {
  const { folder, segments, archive, database, retain } = await retained();
  expect(segments.map(({ first, last }) => [first, last])).toEqual([
    [1, 2],
    [4, 4],
  ]);
  // The day with a record of the land stays whole; so does the last record, though it is over.
  expect(await seqs(database)).toEqual([3, 5, 6, 7]);
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 7, removed: 3 });
  expect((await readdir(archive)).sort()).toEqual(['audit-1-2.jsonl', 'audit-4-4.jsonl']);
  expect((await stat(join(archive, 'audit-1-2.jsonl'))).mode & 0o077).toBe(0);
  expect(await retain()).toEqual([]);
});

it('what was taken away stands nowhere in the file of the log', async () => {
  const { folder, log, database } = await retained();
  await log.close();
  await runSql(database, 'PRAGMA wal_checkpoint(TRUNCATE)');
  for (const name of await readdir(folder))
    expect((await readFile(join(folder, name))).includes('"p-1"'), name).toBe(false);
});

it('the log goes on behind it: writers that knew a record that is gone, new ones, checkpoints, searches', async () => {
  const { folder, log } = await retained();
  await writeMore(log, [['2026-07-03T00:00:00.000Z', populationRecord('p-6')]]);
  await log.close();
  const again = await openAuditLog({ folder });
  await again.append(populationRecord('p-7'));
  await again.close();
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 9, removed: 3 });
  const { signed } = await makeCheckpoint({ folder });
  expect(await verifyAudit({ folder, checkpoint: signed?.note ?? '' })).toMatchObject({ ok: true });
  expect((await tailAudit({ folder, count: 100 })).map(({ seq }) => seq)).toEqual([3, 5, 6, 7, 8, 9]);
  const since = await searchAudit(folder, {
    from: '2026-07-01T00:00:00.000Z',
    to: '2026-07-02T00:00:00.000Z',
    limit: 9,
  });
  expect(since.records.map(({ seq }) => seq)).toEqual([5, 3]);
});

it('a checkpoint of before still proves the log, and anchors of a second place do', async () => {
  const made = await writtenLog(records);
  const { signed } = await makeCheckpoint({ folder: made.folder });
  const archive = await temporaryFolder();
  await retainLog({ folder: made.folder, archive, isExpired: () => true, stays: () => false });
  expect(await seqs(join(made.folder, 'audit.db'))).toEqual([7]);
  const kept = { folder: made.folder, checkpoint: signed?.note ?? '' };
  expect(await verifyAudit(kept)).toEqual({ ok: true, records: 7, removed: 6 });
});

it('an archive is what was taken away, and puts it back', async () => {
  const { folder, archive, database } = await retained();
  const file = join(archive, 'audit-1-2.jsonl');
  expect(await restoreArchive(folder, file, { putBack: false })).toMatchObject({ first: 1, last: 2 });
  expect(await seqs(database)).toEqual([3, 5, 6, 7]);
  await restoreArchive(folder, file, { putBack: true });
  expect(await seqs(database)).toEqual([1, 2, 3, 5, 6, 7]);
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 7, removed: 1 });
  await expect(restoreArchive(folder, file, { putBack: true })).rejects.toMatchObject({
    code: 'AUDIT_ARCHIVE_OTHER',
  });
});

it('an archive that was changed, cut, or is of another log is found', async () => {
  const { folder, archive } = await retained();
  const other = await retained();
  const file = join(archive, 'audit-1-2.jsonl');
  const text = await readFile(file, 'utf8');
  const cases: readonly (readonly [string, string, string])[] = [
    ['changed', text.replace('p-2', 'p-9'), 'AUDIT_ARCHIVE_OTHER'],
    ['cut', `${text.split('\n')[0]}\n`, 'AUDIT_ARCHIVE_OTHER'],
    ['of another log', await readFile(join(other.archive, 'audit-1-2.jsonl'), 'utf8'), 'AUDIT_ARCHIVE_OTHER'],
    [
      'of other records',
      await readFile(join(archive, 'audit-4-4.jsonl'), 'utf8').then((each) => each.replace('[4,', '[1,')),
      'AUDIT_ARCHIVE_OTHER',
    ],
    ['none', 'x\n', 'AUDIT_ARCHIVE_UNUSABLE'],
    ['empty', '', 'AUDIT_ARCHIVE_OTHER'],
  ];
  for (const [name, forged, code] of cases) {
    await writeFile(file, forged);
    await expect(restoreArchive(folder, file, { putBack: true }), name).rejects.toMatchObject({ code });
  }
  await rm(file);
  await expect(restoreArchive(folder, file, { putBack: false })).rejects.toMatchObject({
    code: 'AUDIT_ARCHIVE_UNUSABLE',
  });
  expect(await verifyAudit({ folder })).toMatchObject({ ok: true });
});

it('nothing is taken away without an archive, of a log that does not hold, or when it is only asked', async () => {
  const asked = await retained({ dryRun: true });
  expect(asked.segments.map(({ file }) => file)).toEqual([null, null]);
  expect(await seqs(asked.database)).toHaveLength(7);
  expect(await readdir(asked.folder)).not.toContain('archive');
  const made = await writtenLog(records);
  const options = { folder: made.folder, isExpired: () => true, stays: () => false };
  const blocked = join(await temporaryFolder(), 'file');
  await writeFile(blocked, '');
  await expect(retainLog({ ...options, archive: blocked })).rejects.toMatchObject({
    code: 'AUDIT_ARCHIVE_UNUSABLE',
  });
  const database = join(made.folder, 'audit.db');
  await runSql(
    database,
    "UPDATE audit_record SET body = replace(body, 'fullName', 'religion') WHERE seq = 2",
  );
  const archive = await temporaryFolder();
  await expect(retainLog({ ...options, archive })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  expect(await seqs(database)).toHaveLength(7);
  expect(await readdir(archive)).toEqual([]);
});

it('the index forgets what was taken away, and finds again what was put back', async () => {
  const made = await writtenLog(records);
  const log = sharedLogOf(made, catalogue);
  const owner = { reader: 'OWNER', databases: ['population'] } as const;
  const ids = async () =>
    (await log.find(owner, wholeYear, { size: 9, after: null }, visit())).edges.map(
      ({ node }) => node.requestId,
    );
  expect(await ids()).toEqual(['p-5', 'p-4', 'p-3', 'p-2', 'p-1']);
  const archive = await temporaryFolder();
  await retainLog({
    ...{ folder: made.folder, archive },
    isExpired: ({ record }) => record.account === 'tax',
    stays: ({ record }) => isAct(record),
  });
  expect(await ids()).toEqual(['p-5', 'p-4']);
  const terms = await runSql(
    join(made.folder, 'audit-index.db'),
    'SELECT DISTINCT seq FROM term ORDER BY seq',
  );
  expect(terms.map(({ seq }) => seq)).toEqual([3, 5, 6, 7]);
  await restoreArchive(made.folder, join(archive, 'audit-1-2.jsonl'), { putBack: true });
  expect(await ids()).toEqual(['p-5', 'p-4', 'p-2', 'p-1']);
  await log.close();
});

it('an export of a slice with records that were taken away says how many, and is checked', async () => {
  const made = await retained();
  const log = sharedLogOf(made, catalogue);
  const { text, records: count } = await log.export({ reader: 'AUDITOR' }, wholeYear, visit());
  expect([count, checkExport(text, null)]).toMatchObject([
    7,
    { ok: true, removed: 3, statement: { first: 1, last: 7 } },
  ]);
  const [line] = text.split('\n').filter((each) => each.includes('tombstone'));
  const other = await retained();
  const forgeries = [
    text.replace('records 1 2', 'records 1 3'),
    text.replace(`${line}\n`, ''),
    text.replace(String(line), await otherStone(other)),
  ];
  for (const forged of forgeries) expect(checkExport(forged, null).ok).toBe(false);
  await log.close();
});

async function otherStone({ database }: { readonly database: string }): Promise<string> {
  const [row] = await runSql(database, 'SELECT note FROM audit_tombstone WHERE first = 1');
  return JSON.stringify({ seq: 1, tombstone: row?.note });
}
