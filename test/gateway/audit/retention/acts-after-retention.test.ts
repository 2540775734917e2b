import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeTombstone } from '../../../../gateway/audit/chain/tombstone.ts';
import { logIdentity } from '../../../../gateway/audit/checkpoint/log-identity.ts';
import { ActsCollector } from '../../../../gateway/audit/read/acts-collector.ts';
import { ActsReader } from '../../../../gateway/audit/read/acts-reader.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';
import { restoreArchive } from '../../../../gateway/audit/retention/restore-archive.ts';
import { retainLog } from '../../../../gateway/audit/retention/retain-log.ts';
import type { ActsOfLog } from '../../../../schema/procedure/machine/named-acts.ts';
import { isAct } from '../../../../schema/sharing-log/shared-record.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import { populationRecord, type TimedRecord, writeMore, writtenLog } from '../shared/written-log.ts';

const number = 'YC-000001/2026';

/** A record that names an act. */
function named(at: string, version: number, step: 'begun' | 'done'): TimedRecord {
  const action = `receiveConnectionRequest ${number}@${version} ${String(version).padStart(64, '0')} -: ${step}`;
  const times = { receivedAt: at, answeredAt: at };
  const record = adminRecord({
    ...{ ...times, requestId: `${version}`, by: 'a.b', action },
    ...{ outcome: 'OK', status: 200, policyVersion: 1 },
  });
  return [at, record];
}

const asked = (at: string): TimedRecord => [at, populationRecord(at)];

function versionsOf({ named: found, done }: ActsOfLog) {
  return { named: found.get(number)?.map(({ version }) => version), done: done.get(number) };
}

async function read(folder: string) {
  const reader = new ActsReader(folder);
  try {
    return versionsOf(await reader.read());
  } finally {
    await reader.close();
  }
}

const retain = async (folder: string) =>
  retainLog({
    ...{ folder, archive: join(await temporaryFolder(), 'archive') },
    isExpired: () => true,
    stays: ({ record }) => isAct(record),
  });

/** A log of which a reader has read the first three records, and of which retention then took 2-4 and 7. */
async function readBefore() {
  const made = await writtenLog([
    named('2026-07-01T01:00:00.000Z', 1, 'begun'),
    asked('2026-07-01T02:00:00.000Z'),
    asked('2026-07-01T03:00:00.000Z'),
  ]);
  const { folder, log } = made;
  const reader = new ActsReader(folder);
  await reader.read();
  await writeMore(log, [
    asked('2026-07-01T04:00:00.000Z'),
    named('2026-07-01T05:00:00.000Z', 1, 'done'),
    named('2026-07-02T01:00:00.000Z', 2, 'begun'),
    asked('2026-07-02T02:00:00.000Z'),
    asked('2026-07-03T01:00:00.000Z'),
  ]);
  const segments = await retain(folder);
  expect(segments.map(({ first, last }) => [first, last])).toEqual([
    [2, 4],
    [7, 7],
  ]);
  return { ...made, reader, segments, database: join(folder, 'audit.db') };
}

const all = { named: [1, 2], done: 1 };

it('what the log names of acts is read over what retention took away, also from a record on that is gone', async () => {
  const { folder, log, reader } = await readBefore();
  expect(versionsOf(await reader.read())).toEqual(all);
  expect(await read(folder)).toEqual(all);
  const acts = new ActsCollector();
  const visited = await verifyAudit({ folder, visit: (record) => acts.add(record) });
  expect(visited).toEqual({ ok: true, records: 8, removed: 4 });
  expect(versionsOf(acts)).toEqual(all);
  await writeMore(log, [named('2026-07-03T02:00:00.000Z', 2, 'done')]);
  expect(versionsOf(await reader.read())).toEqual({ named: [1, 2], done: 2 });
  await reader.close();
});

it('the same once the records are put back', async () => {
  const { folder, reader, segments } = await readBefore();
  expect(versionsOf(await reader.read())).toEqual(all);
  for (const { file } of segments) await restoreArchive(folder, file ?? '', { putBack: true });
  expect(versionsOf(await reader.read())).toEqual(all);
  expect(await read(folder)).toEqual(all);
  await reader.close();
});

it('D147 acts are not read over a tombstone that the log has not signed, nor over one that does not join the chain', async () => {
  const { folder, reader, database } = await readBefore();
  const hash = '0'.repeat(64);
  const forged = {
    ...{ first: 2, last: 4, before: hash, firstHash: hash, lastHash: hash, archive: hash },
    ...{ from: '2026-07-01T02:00:00.000Z', to: '2026-07-01T04:00:00.000Z', time: '2026-07-09T00:00:00.000Z' },
  };
  const [own] = await runSql(database, 'SELECT note FROM audit_tombstone WHERE first = 7');
  for (const note of [writeTombstone(forged, logIdentity(Buffer.alloc(32, 9))), String(own?.note), '']) {
    await runSql(database, 'UPDATE audit_tombstone SET note = ? WHERE first = 2', [note]);
    await expect(reader.read()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    await expect(read(folder)).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  }
  // An act that is taken away besides is missed, though there are tombstones.
  await runSql(database, 'DELETE FROM audit_record WHERE seq = 6');
  await expect(read(folder)).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});

it('a reading that was kept goes on behind a record that retention took away', async () => {
  const { folder, log } = await writtenLog([named('2026-07-01T01:00:00.000Z', 1, 'done')]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-07-01T02:00:00.000Z') });
  for (let batch = 0; batch < 7; batch += 1)
    await Promise.all(Array.from({ length: 300 }, (_, at) => log.append(populationRecord(`p-${at}`))));
  vi.useRealTimers();
  expect(await read(folder)).toEqual({ named: [1], done: 1 });
  await writeMore(log, [asked('2026-07-02T01:00:00.000Z'), named('2026-07-02T02:00:00.000Z', 2, 'done')]);
  // Two segments, one behind the other.
  expect((await retain(folder)).map(({ first, last }) => [first, last])).toEqual([
    [2, 2_001],
    [2_002, 2_101],
  ]);
  // What was kept is not read again: a change before it is left to `audit verify`.
  await runSql(
    join(folder, 'audit.db'),
    "UPDATE audit_record SET body = replace(body, '@1 ', '@9 ') WHERE seq = 1",
  );
  expect(await read(folder)).toEqual({ named: [1, 2], done: 2 });
});
