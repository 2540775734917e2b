import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from './child-record.ts';

async function logOf(folder: string, records: number): Promise<void> {
  const log = await openAuditLog({ folder });
  await Promise.all(Array.from({ length: records }, (_, index) => log.append(queryRecord(`r${index}`))));
  await log.close();
}

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
