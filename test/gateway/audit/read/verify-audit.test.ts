import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { runSql, temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from '../chain/child-record.ts';
import { fill } from '../contract/kept-log.ts';
import { openSqliteKeptLog } from '../sqlite-kept-log.ts';

it('finds a body that was stored as other bytes of the same text', async () => {
  const kept = await openSqliteKeptLog();
  await fill(kept, 5);
  await runSql(
    join(kept.folder, 'audit.db'),
    'UPDATE audit_record SET body = CAST(body AS BLOB) WHERE seq = 3',
  );
  expect((await kept.verify()).firstBroken).toEqual({ seq: 3, problem: 'CHANGED' });
});

it('rejects when the key is gone or there is no log', async () => {
  const kept = await openSqliteKeptLog();
  await fill(kept, 5);
  const { folder } = kept;
  await rm(join(folder, 'audit.key'));
  await expect(verifyAudit({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});

it('tells a chain of the same key that is not the one the anchor stands for', async () => {
  const [folder, forked] = [await temporaryFolder(), await temporaryFolder()];
  const append = async (where: string, id: string) => {
    const log = await openAuditLog({ folder: where });
    await log.append(queryRecord(id));
    await log.close();
  };
  await append(folder, 'first');
  await cp(folder, forked, { recursive: true });
  await append(folder, 'second');
  await append(forked, 'another');
  for (const file of ['audit.db', 'audit.db-wal', 'audit.db-shm']) {
    await rm(join(folder, file), { force: true });
    await cp(join(forked, file), join(folder, file), { force: true }).catch(() => {});
  }
  expect(await verifyAudit({ folder })).toEqual({
    ok: false,
    records: 1,
    firstBroken: { seq: 2, problem: 'CHANGED' },
  });
});

it('cannot be told without the records', async () => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  await log.append(queryRecord('r'));
  await log.close();
  await rm(join(folder, 'audit.db'));
  await expect(verifyAudit({ folder })).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
});
