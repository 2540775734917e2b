import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { tailAudit } from '../../../../gateway/audit/chain/tail-audit.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from './child-record.ts';

async function logOf(folder: string, records: number): Promise<void> {
  const log = await openAuditLog({ folder });
  for (let count = 0; count < records; count++) await log.append(queryRecord(`r${count}`));
  await log.close();
}

it.each<[string, Buffer | string]>([
  ['words', 'no database '.repeat(1_000)],
  ['random bytes', randomBytes(20_000)],
  [
    'the head of a database and random bytes',
    Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(9_000)]),
  ],
])('a file of %s is told as a broken log, to append, to read and to verify', async (_name, bytes) => {
  const folder = await temporaryFolder();
  await logOf(folder, 3);
  await writeFile(join(folder, 'audit.db'), bytes);
  const broken = { code: 'AUDIT_BROKEN', details: { detail: join(folder, 'audit.db') } };
  await expect(openAuditLog({ folder })).rejects.toMatchObject(broken);
  await expect(verifyAudit({ folder })).rejects.toMatchObject(broken);
  await expect(tailAudit({ folder, count: 1 })).rejects.toMatchObject(broken);
});

it.each(['', 'x'])('a file of %j in the place of a log is told as a broken log', async (text) => {
  const folder = await temporaryFolder();
  await logOf(folder, 3);
  await writeFile(join(folder, 'audit.db'), text);
  await expect(verifyAudit({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  await expect(openAuditLog({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});

it('a log that is not there, or is a folder, is not told as broken', async () => {
  const folder = await temporaryFolder();
  await expect(tailAudit({ folder, count: 1 })).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  await mkdir(join(folder, 'audit.db'));
  await expect(tailAudit({ folder, count: 1 })).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
});

it('another log put in the place of this one is refused, and this one goes on when it is back', async () => {
  const folder = await temporaryFolder();
  const other = await temporaryFolder();
  await logOf(folder, 5);
  await logOf(other, 9);
  const log = await openAuditLog({ folder });
  await rename(join(folder, 'audit.db'), join(folder, 'kept.db'));
  await rename(join(other, 'audit.db'), join(folder, 'audit.db'));
  const refused = log.append(queryRecord('refused'));
  await expect(refused).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE', cause: { code: 'AUDIT_BROKEN' } });
  await rename(join(folder, 'kept.db'), join(folder, 'audit.db'));
  expect(await log.append(queryRecord('back'))).toEqual({ seq: 6 });
  await log.close();
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 6 });
});

it('a row before the first record is found', async () => {
  const folder = await temporaryFolder();
  await logOf(folder, 4);
  const sql =
    'INSERT INTO audit_record (seq, body, hash) SELECT ?, body, hash FROM audit_record WHERE seq = 1';
  await runSql(join(folder, 'audit.db'), sql, [-3]);
  const { ok, firstBroken } = await verifyAudit({ folder });
  expect({ ok, firstBroken }).toEqual({ ok: false, firstBroken: { seq: 1, problem: 'CHANGED' } });
});
