import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFiles } from '../../../../gateway/audit/chain/audit-chain.ts';
import { writeCheckpoint } from '../../../../gateway/audit/checkpoint/checkpoint-note.ts';
import { logIdentity } from '../../../../gateway/audit/checkpoint/log-identity.ts';
import { makeCheckpoint } from '../../../../gateway/audit/read/make-checkpoint.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { invariant } from '../../../../schema/invariant.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import { appendTo, copyOf, resealLog } from '../reseal-log.ts';

async function noteOf(folder: string): Promise<string> {
  const { signed } = await makeCheckpoint({ folder });
  invariant(signed, 'the log holds');
  return signed.note;
}

/** A log of five records of which an auditor keeps a checkpoint, then two more. */
async function checkedLog() {
  const folder = await temporaryFolder();
  await appendTo(folder, ['r1', 'r2', 'r3', 'r4', 'r5']);
  const note = await noteOf(folder);
  await appendTo(folder, ['r6', 'r7']);
  return { folder, note };
}

describe('a checkpoint that an auditor keeps', () => {
  it('is held by the log that grew since', async () => {
    const { folder, note } = await checkedLog();
    expect(await verifyAudit({ folder, checkpoint: note })).toEqual({ ok: true, records: 7 });
  });

  it('finds a log that was cut and sealed again with the folder’s own key', async () => {
    const { folder, note } = await checkedLog();
    await resealLog(folder, (bodies) => bodies.slice(0, 4));
    expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 4 });
    const { firstBroken } = await verifyAudit({ folder, checkpoint: note });
    expect(firstBroken).toEqual({ seq: 5, problem: 'CUT_OFF' });
    // The folder's owner goes on until the number is reached again.
    await appendTo(folder, ['x5', 'x6', 'x7']);
    expect((await verifyAudit({ folder, checkpoint: note })).firstBroken).toEqual({
      seq: 5,
      problem: 'REWRITTEN',
    });
  });

  it.each([
    [
      'changed',
      (bodies: readonly string[]) => bodies.map((body, at) => (at === 2 ? body.replace('r3', 'rx') : body)),
    ],
    [
      'in another order',
      ([a, b, ...rest]: readonly string[]) =>
        [a, ...rest.slice(0, 2), b, ...rest.slice(2)].flatMap((each) => each ?? []),
    ],
    ['without its third record', (bodies: readonly string[]) => bodies.filter((_, at) => at !== 2)],
  ])('finds a log that was written anew, %s', async (_, change) => {
    const { folder, note } = await checkedLog();
    await resealLog(folder, change);
    expect((await verifyAudit({ folder })).ok).toBe(true);
    expect((await verifyAudit({ folder, checkpoint: note })).firstBroken).toEqual({
      seq: 5,
      problem: 'REWRITTEN',
    });
  });

  it('finds an older copy of the log with its own anchor', async () => {
    const folder = await temporaryFolder();
    await appendTo(folder, ['r1', 'r2']);
    const restore = await copyOf(folder, join(await temporaryFolder(), 'copy'));
    await appendTo(folder, ['r3']);
    const note = await noteOf(folder);
    await restore();
    expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 2 });
    expect((await verifyAudit({ folder, checkpoint: note })).firstBroken).toEqual({
      seq: 3,
      problem: 'CUT_OFF',
    });
  });

  it('tells another log with the same key from one with another', async () => {
    const { folder, note } = await checkedLog();
    await rm(auditFiles(folder).database);
    await rm(auditFiles(folder).anchor);
    await appendTo(
      folder,
      Array.from({ length: 9 }, (_, at) => `n${at}`),
    );
    expect((await verifyAudit({ folder, checkpoint: note })).firstBroken).toEqual({
      seq: 1,
      problem: 'OTHER_LOG',
    });
    const other = await temporaryFolder();
    await appendTo(other, ['o1']);
    expect((await verifyAudit({ folder: other, checkpoint: note })).firstBroken).toEqual({
      seq: 1,
      problem: 'OTHER_KEY',
    });
    const { signed } = await makeCheckpoint({ folder: other });
    expect((await verifyAudit({ folder, checkpoint: signed?.note ?? '' })).firstBroken?.problem).toBe(
      'OTHER_KEY',
    );
  });

  it('of a folder from which every file of the log was taken away says that it was cut off', async () => {
    const { folder, note } = await checkedLog();
    const empty = await temporaryFolder();
    expect(await verifyAudit({ folder: empty })).toEqual({ ok: true, records: 0 });
    expect((await verifyAudit({ folder: empty, checkpoint: note })).firstBroken).toEqual({
      seq: 1,
      problem: 'CUT_OFF',
    });
    expect(await verifyAudit({ folder, checkpoint: note })).toMatchObject({ ok: true });
  });

  it('that was edited or forged is told as such, not as a fault of the log', async () => {
    const { folder, note } = await checkedLog();
    const forger = logIdentity(Buffer.alloc(32, 7));
    const facts = {
      seq: 2,
      hash: 'a'.repeat(64),
      first: 'b'.repeat(64),
      policyVersion: 1,
      time: '2026-07-01T00:00:00.000Z',
    };
    const [body = '', signature = ''] = note.split('\n\n');
    const forged = writeCheckpoint(facts, forger);
    const texts = [
      note.replace('\n5\n', '\n6\n'),
      note.replace(/time \d/, 'time 3'),
      note.replace(/^policy .*/m, 'policy 9'),
      `${body}\n\n`,
      `${body}\n\n${forged.split('\n\n')[1]}`,
      forged.replaceAll(forger.name, note.split('\n')[0] ?? ''),
      `${forged.split('\n\n')[0]}\n\n${signature}`,
      note.slice(0, -10),
      note.replaceAll('\n', '\r\n'),
      '',
      'no checkpoint',
      'x'.repeat(20_000),
    ];
    for (const text of texts)
      expect((await verifyAudit({ folder, checkpoint: text })).firstBroken, text).toEqual({
        seq: 7,
        problem: 'CHECKPOINT_INVALID',
      });
    expect((await verifyAudit({ folder, checkpoint: forged })).firstBroken?.problem).toBe('OTHER_KEY');
  });

  it('is not signed of a log that does not hold', async () => {
    const { folder } = await checkedLog();
    await runSql(auditFiles(folder).database, 'DELETE FROM audit_record WHERE seq = 3');
    expect(await makeCheckpoint({ folder })).toEqual({
      verification: { ok: false, records: 2, firstBroken: { seq: 3, problem: 'MISSING' } },
      signed: null,
    });
  });
});
