import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { auditFiles } from '../../../../gateway/audit/chain/audit-chain.ts';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { SqliteConnection } from '../../../../gateway/audit/chain/sqlite-connection.ts';
import { ActsReader } from '../../../../gateway/audit/read/acts-reader.ts';
import { adminRecord } from '../../../../gateway/audit/record/admin-record.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'acts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const act = (version: number, step: string) =>
  `receiveConnectionRequest YC-000001/2026@${version} ${String(version).padStart(64, '0')} -: ${step}`;

async function append(...actions: readonly string[]): Promise<void> {
  const log = await openAuditLog({ folder });
  const at = new Date().toISOString();
  const common = { by: 'a.b', outcome: 'OK', status: 200, receivedAt: at, answeredAt: at } as const;
  await Promise.all(
    actions.map((action, index) =>
      log.append(adminRecord({ ...common, requestId: `${index}`, policyVersion: 1, action })),
    ),
  );
  await log.close();
}

async function read(reader = new ActsReader(folder)) {
  const { named, done } = await reader.read();
  const found = { versions: named.get('YC-000001/2026')?.map(({ version }) => version), done: [...done] };
  return found;
}

async function change(sql: string): Promise<void> {
  const connection = await SqliteConnection.open(auditFiles(folder).database, { readOnly: false });
  await connection.exec(sql);
  await connection.close();
}

it('reads what the log names, and what comes later; nothing where there is no log', async () => {
  const reader = new ActsReader(folder);
  expect(await read(reader)).toEqual({ versions: undefined, done: [] });
  await append(act(1, 'begun'), act(1, 'done'), 'people apply: done', act(2, 'begun'));
  expect(await read(reader)).toEqual({ versions: [1, 2], done: [['YC-000001/2026', 1]] });
  await append(act(2, 'done'), act(3, 'refused'));
  expect(await read(reader)).toEqual({ versions: [1, 2], done: [['YC-000001/2026', 2]] });
  await reader.close();
  expect(await read()).toEqual({ versions: [1, 2], done: [['YC-000001/2026', 2]] });
});

it('refuses a record that was changed, put in or taken out', async () => {
  await append(act(1, 'begun'), act(2, 'begun'), act(3, 'begun'));
  await change("UPDATE audit_record SET body = replace(body, '@2', '@9') WHERE seq = 2");
  await expect(read()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  await change("UPDATE audit_record SET body = replace(body, '@9', '@2') WHERE seq = 2");
  expect((await read()).versions).toEqual([1, 2, 3]);
  await change('INSERT INTO audit_record SELECT 4, account, body, hash FROM audit_record WHERE seq = 3');
  await expect(read()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  await change('DELETE FROM audit_record WHERE seq IN (2, 4)');
  await expect(read()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});

it('refuses a log that lost what was read before', async () => {
  await append(act(1, 'begun'), act(2, 'begun'));
  const reader = new ActsReader(folder);
  await reader.read();
  await change('DELETE FROM audit_record WHERE seq = 2');
  await expect(reader.read()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});

it('keeps how far it came, and believes only what was kept under the key of the log', async () => {
  const many = Array.from({ length: 1_100 }, (_each, at) => act(at + 1, 'done'));
  await append(...many);
  const reader = new ActsReader(folder);
  await reader.read();
  await reader.close();
  const { acts } = auditFiles(folder);
  expect((await stat(acts)).mode & 0o077).toBe(0);
  // What was kept is not read again: a change before it is left to `audit verify`.
  await change("UPDATE audit_record SET body = replace(body, '@2 ', '@9 ') WHERE seq = 2");
  expect((await read()).versions).toHaveLength(1_100);
  const text = await readFile(acts, 'utf8');
  await writeFile(acts, text.replace('"version":7,', '"version":8,'));
  await expect(read()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
  await writeFile(acts, 'x');
  await expect(read()).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});
