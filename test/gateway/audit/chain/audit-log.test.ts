import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { tailAudit } from '../../../../gateway/audit/chain/tail-audit.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from './child-record.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function logOf(folder: string, records: number): Promise<void> {
  const log = await openAuditLog({ folder });
  await Promise.all(Array.from({ length: records }, (_, index) => log.append(queryRecord(`r${index}`))));
  await log.close();
}

describe('append', () => {
  it('numbers records from 1 without gaps, in the order of the calls', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, index) => log.append(queryRecord(`r${index}`))),
    );
    expect(answers.map(({ seq }) => seq)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
    const entries = await log.tail(1_000);
    expect(entries.map(({ record }) => record.requestId)).toEqual(
      Array.from({ length: 120 }, (_, index) => `r${index}`),
    );
    await log.close();
    expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 120 });
  });

  it('keeps every field of a record', async () => {
    const folder = await temporaryFolder();
    const record = queryRecord('whole', {
      outcome: 'PARTIAL',
      denied: [{ coordinate: 'Citizen.religion', reason: 'NO_GRANT' }],
      variables: { first: 5, where: { name: { eq: '#1234' } } },
      detail: 'FIELD_NOT_PERMITTED',
    });
    const log = await openAuditLog({ folder });
    await log.append(record);
    await log.close();
    const [entry] = await tailAudit({ folder, count: 1 });
    expect(entry?.record).toEqual(record);
    expect(entry?.timeAnomaly).toBe(false);
  });

  it('holds the record on disk before it resolves', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    const { seq } = await log.append(queryRecord('durable'));
    const rows = await runSql(join(folder, 'audit.db'), 'SELECT body FROM audit_record WHERE seq = ?', [seq]);
    expect(String(rows[0]?.body)).toContain('"durable"');
    await log.close();
  });

  it('continues the chain after a restart', async () => {
    const folder = await temporaryFolder();
    await logOf(folder, 3);
    const log = await openAuditLog({ folder });
    expect(
      await log.append(adminRecord({ ...queryRecord('a'), by: 'root', action: 'agreement revoke 1/2026' })),
    ).toEqual({ seq: 4 });
    await log.close();
    expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 4 });
  });

  it('refuses what exceeds the queue and loses nothing of what it took', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder, queueSize: 100 });
    const results = await Promise.allSettled(
      Array.from({ length: 350 }, (_, index) => log.append(queryRecord(`r${index}`))),
    );
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(250);
    expect(refused.every((one) => one.reason.code === 'AUDIT_UNAVAILABLE')).toBe(true);
    expect(await log.append(queryRecord('after'))).toEqual({ seq: 101 });
    await log.close();
    expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 101 });
  });

  it('refuses after it was closed, but writes what waited', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    const waiting = log.append(queryRecord('last'));
    await log.close();
    expect(await waiting).toEqual({ seq: 1 });
    await expect(log.append(queryRecord('late'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });

  it('marks a clock that went back; the recorded time does not fall', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-07-01T10:00:00Z') });
    await log.append(queryRecord('before'));
    vi.setSystemTime(Date.parse('2026-07-01T09:00:00Z'));
    await log.append(queryRecord('back'));
    vi.setSystemTime(Date.parse('2026-07-01T11:00:00Z'));
    await log.append(queryRecord('after'));
    const entries = await log.tail(3);
    expect(entries.map(({ timeAnomaly }) => timeAnomaly)).toEqual([false, true, false]);
    expect(entries.map(({ recordedAt }) => recordedAt.slice(11, 13))).toEqual(['10', '10', '11']);
    await log.close();
    expect((await verifyAudit({ folder })).ok).toBe(true);
  });
});

describe('texts', () => {
  it('escapes what could deceive a reader and cuts what is too long', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    const nasty = 'a\nb\u001b[31m\u202etxt\u200b\u0000\ud800 \\u{a} Nguyễn Thị Hoà 😀';
    await log.append(
      queryRecord('text', {
        operationName: nasty,
        operation: 'x'.repeat(1_000_000),
        variables: { [nasty]: nasty },
      }),
    );
    await log.close();
    const [stored] = await runSql(join(folder, 'audit.db'), 'SELECT body FROM audit_record');
    const body = String(stored?.body);
    expect(body.length).toBeLessThan(300_000);
    expect(body).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    const [entry] = await tailAudit({ folder, count: 1 });
    const expected = 'a\\u{a}b\\u{1b}[31m\\u{202e}txt\\u{200b}\\u{0}\\u{d800} \\u{5c}u{a} Nguyễn Thị Hoà 😀';
    expect(entry?.record.operationName).toBe(expected);
    expect(entry?.record.variables).toEqual({ [expected]: expected });
    expect(entry?.record.operation).toContain('1000000');
  });

  it('bounds variables of any shape', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    let deep: unknown = 'bottom';
    for (let level = 0; level < 5_000; level++) deep = { below: deep };
    const wide = Array.from({ length: 100_000 }, (_, index) => `value ${index}`);
    await log.append(queryRecord('shape', { variables: { deep, wide, big: 2n ** 70n, __proto__x: 1 } }));
    await log.close();
    const [stored] = await runSql(join(folder, 'audit.db'), 'SELECT length(body) AS size FROM audit_record');
    expect(Number(stored?.size)).toBeLessThan(300_000);
    expect((await verifyAudit({ folder })).ok).toBe(true);
  });
});

describe('tail', () => {
  it('gives the newest records, oldest first, of one account when asked', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    for (const account of ['tax', 'bank', 'tax', null])
      await log.append(queryRecord(`of ${account}`, { account }));
    expect((await log.tail(2)).map(({ seq }) => seq)).toEqual([3, 4]);
    expect((await log.tail(10, 'tax')).map(({ seq }) => seq)).toEqual([1, 3]);
    expect(await log.tail(10, "tax' OR 1=1 --")).toEqual([]);
    expect(await log.tail(-1)).toEqual([]);
    await log.close();
  });

  it('rejects when there is no log', async () => {
    await expect(tailAudit({ folder: await temporaryFolder(), count: 1 })).rejects.toMatchObject({
      code: 'AUDIT_UNAVAILABLE',
    });
  });
});

describe('files', () => {
  it('are readable by their owner only, and the key stands in no other file', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    await log.append(queryRecord('r'));
    const names = await readdir(folder);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
    const key = (await readFile(join(folder, 'audit.key'), 'utf8')).trim();
    for (const name of names.filter((one) => one !== 'audit.key')) {
      expect((await readFile(join(folder, name))).includes(key), name).toBe(false);
    }
    await log.close();
  });

  it.each([
    ['the key is gone', 'audit.key', 'AUDIT_BROKEN'],
    ['the anchor is gone', 'audit.anchor', 'AUDIT_BROKEN'],
    ['the database is gone', 'audit.db', 'AUDIT_BROKEN'],
  ])('refuses to go on when %s', async (_name, file, code) => {
    const folder = await temporaryFolder();
    await logOf(folder, 3);
    await rm(join(folder, file));
    await expect(openAuditLog({ folder })).rejects.toMatchObject({ code });
  });

  it('refuses a forged anchor, another key and a key that others may read', async () => {
    const folder = await temporaryFolder();
    await logOf(folder, 3);
    const anchor = join(folder, 'audit.anchor');
    const good = await readFile(anchor, 'utf8');
    await writeFile(anchor, good.replace('"seq":3', '"seq":2'));
    await expect(openAuditLog({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    await writeFile(anchor, good);
    await chmod(join(folder, 'audit.key'), 0o644);
    await expect(openAuditLog({ folder })).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    await chmod(join(folder, 'audit.key'), 0o600);
    await writeFile(join(folder, 'audit.key'), '0'.repeat(64));
    await expect(openAuditLog({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  });

  it('refuses to append to a log whose end was cut, so that the cut stays visible', async () => {
    const folder = await temporaryFolder();
    await logOf(folder, 10);
    await runSql(join(folder, 'audit.db'), 'DELETE FROM audit_record WHERE seq > 7');
    await expect(openAuditLog({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
    expect((await verifyAudit({ folder })).firstBroken).toEqual({ seq: 8, problem: 'CUT_OFF' });
  });

  it('refuses from the next record on when the end is cut while it runs', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    for (let index = 0; index < 5; index++) await log.append(queryRecord(`r${index}`));
    await runSql(join(folder, 'audit.db'), 'DELETE FROM audit_record WHERE seq > 3');
    await expect(log.append(queryRecord('next'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(log.append(queryRecord('again'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await log.close();
  });

  it('refuses when the file is removed while it runs', async () => {
    const folder = await temporaryFolder();
    const log = await openAuditLog({ folder });
    await log.append(queryRecord('r'));
    for (const name of ['audit.db', 'audit.db-wal', 'audit.db-shm'])
      await rm(join(folder, name), { force: true });
    await expect(log.append(queryRecord('next'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await expect(log.append(queryRecord('again'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    await log.close();
  });

  it('cannot be opened where it cannot be written', async () => {
    const folder = join(await temporaryFolder(), 'file');
    await writeFile(folder, '');
    await expect(openAuditLog({ folder })).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  });
});

it('digests values with a key: equal values alike, in this log only', async () => {
  const [one, other] = [await temporaryFolder(), await temporaryFolder()];
  const [log, again, another] = [
    await openAuditLog({ folder: one }),
    await openAuditLog({ folder: one }),
    await openAuditLog({ folder: other }),
  ];
  expect(log.digest('040095000001')).toBe(again.digest('040095000001'));
  expect(log.digest('040095000001')).not.toBe(another.digest('040095000001'));
  expect(log.digest('040095000001')).toMatch(/^[0-9a-f]{16}$/);
  for (const each of [log, again, another]) await each.close();
});
