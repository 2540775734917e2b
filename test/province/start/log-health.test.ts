import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditRecord } from '../../../gateway/audit/record/audit-record.ts';
import { watchLog } from '../../../province/start/log-health.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-log-'));
  await writeFile(join(folder, 'audit.db'), '');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const record = {} as AuditRecord;
const unavailable = { code: 'AUDIT_UNAVAILABLE' };

test('a log whose folder has room can be written; nothing is left behind', async () => {
  const log = watchLog(folder, { append: async () => ({ seq: 1 }) });
  await expect(log.probe()).resolves.toBeUndefined();
});

test('a log whose folder went away cannot', async () => {
  const log = watchLog(folder, { append: async () => ({ seq: 1 }) });
  await rm(folder, { recursive: true });
  await expect(log.probe()).rejects.toMatchObject(unavailable);
});

test('a record that was refused is seen at once, one that was written ends that', async () => {
  let isFull = true;
  const log = watchLog(folder, {
    append: async () => {
      if (isFull) throw codedError('AUDIT_UNAVAILABLE');
      return { seq: 1 };
    },
  });
  await expect(log.append(record)).rejects.toMatchObject(unavailable);
  await expect(log.probe()).rejects.toMatchObject(unavailable);
  isFull = false;
  expect(await log.append(record)).toEqual({ seq: 1 });
  await expect(log.probe()).resolves.toBeUndefined();
});
