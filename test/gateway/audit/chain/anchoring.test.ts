import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openChainKey } from '../../../../gateway/audit/chain/audit-chain.ts';
import { openAuditLog } from '../../../../gateway/audit/chain/audit-log.ts';
import { verifyAudit } from '../../../../gateway/audit/read/verify-audit.ts';
import { temporaryFolder } from '../audit-fixture.ts';
import { queryRecord } from './child-record.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Number of the record that the anchor seals. */
async function anchored(folder: string): Promise<number> {
  const { seq } = JSON.parse(await readFile(join(folder, 'audit.anchor'), 'utf8')) as {
    readonly seq: number;
  };
  return seq;
}

/** Lets the disk answer, without the clock going on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
  await readFile(new URL(import.meta.url));
}

async function anchoredSoon(folder: string, seq: number): Promise<void> {
  for (let turn = 0; turn < 1_000 && (await anchored(folder)) !== seq; turn++) await settle();
  expect(await anchored(folder)).toBe(seq);
}

const stoppedClock = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });

it('the head is sealed once a second while records come, and a second after the last', async () => {
  const folder = await temporaryFolder();
  stoppedClock();
  const log = await openAuditLog({ folder });
  await log.append(queryRecord('r1'));
  await settle();
  expect(await anchored(folder)).toBe(0);
  vi.advanceTimersByTime(999);
  await log.append(queryRecord('r2'));
  await settle();
  expect(await anchored(folder)).toBe(0);
  vi.advanceTimersByTime(1);
  await anchoredSoon(folder, 2);
  await log.append(queryRecord('r3'));
  vi.advanceTimersByTime(999);
  await settle();
  expect(await anchored(folder)).toBe(2);
  vi.advanceTimersByTime(1_001);
  await anchoredSoon(folder, 3);
  // Nothing is left to be sealed: the process may end.
  await settle();
  expect(vi.getTimerCount()).toBe(0);
  await log.append(queryRecord('r4'));
  await settle();
  expect(vi.getTimerCount()).toBe(1);
  await log.close();
  expect(vi.getTimerCount()).toBe(0);
  expect(await anchored(folder)).toBe(4);
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 4 });
});

it('a record that comes a second after the last anchor is sealed with its batch', async () => {
  const folder = await temporaryFolder();
  stoppedClock();
  const log = await openAuditLog({ folder, batchSize: 2 });
  vi.advanceTimersByTime(1_000);
  await log.append(queryRecord('r1'));
  await anchoredSoon(folder, 1);
  await log.close();
});

it('while no anchor can be written no record is taken; then it goes on without a gap', async () => {
  const folder = await temporaryFolder();
  stoppedClock();
  // What was refused leaves its place in the queue.
  const log = await openAuditLog({ folder, queueSize: 2 });
  const obstacle = join(folder, 'audit.anchor.new');
  await mkdir(obstacle);
  expect(await log.append(queryRecord('r1'))).toEqual({ seq: 1 });
  vi.advanceTimersByTime(1_000);
  await settle();
  for (const name of ['refused', 'again'])
    await expect(log.append(queryRecord(name))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  await rm(obstacle, { recursive: true });
  expect(await log.append(queryRecord('r2'))).toEqual({ seq: 2 });
  await log.close();
  expect(await verifyAudit({ folder })).toEqual({ ok: true, records: 2 });
});

it('of openings at once one makes the key, all use it, and nothing else is left', async () => {
  const folder = await temporaryFolder();
  const keys = await Promise.all(Array.from({ length: 8 }, () => openChainKey(folder)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(await readdir(folder)).toEqual(['audit.key']);
});

it.each([
  ['cut', (key: string) => key.slice(0, 60)],
  ['empty', () => ''],
  ['no hexadecimal', () => 'z'.repeat(64)],
  ['too long', (key: string) => `${key.trim()}00`],
])('a key that is %s is refused and not replaced', async (_name, broken) => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  await log.close();
  const file = join(folder, 'audit.key');
  const key = await readFile(file, 'utf8');
  await writeFile(file, broken(key));
  await expect(openAuditLog({ folder })).rejects.toMatchObject({
    code: 'AUDIT_BROKEN',
    details: { detail: 'audit.key' },
  });
  expect(await readFile(file, 'utf8')).toBe(broken(key));
  await writeFile(file, key);
  await (await openAuditLog({ folder })).close();
});

it('a key that cannot be read or written is a registered refusal', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'audit.key'));
  await expect(openChainKey(folder)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
  await expect(openChainKey(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
});

it('a key that others may read is refused with the command that closes it', async () => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  await log.close();
  const file = join(folder, 'audit.key');
  const key = await readFile(file, 'utf8');
  await rm(file);
  await writeFile(file, key, { mode: 0o640 });
  await expect(openAuditLog({ folder })).rejects.toMatchObject({
    code: 'CONFIGURATION_INVALID',
    details: { detail: { en: expect.stringContaining(`chmod 600 ${file}`) } },
  });
});

it('of a log whose key is gone no other key is made', async () => {
  const folder = await temporaryFolder();
  await (await openAuditLog({ folder })).close();
  await rm(join(folder, 'audit.key'));
  await expect(openAuditLog({ folder })).rejects.toMatchObject({
    code: 'AUDIT_BROKEN',
    details: { detail: 'audit.key' },
  });
  expect(await readdir(folder)).not.toContain('audit.key');
});

it('an anchor that is none is refused also where there is no record yet', async () => {
  const folder = await temporaryFolder();
  await (await openAuditLog({ folder })).close();
  await writeFile(join(folder, 'audit.anchor'), 'no anchor');
  await expect(openAuditLog({ folder })).rejects.toMatchObject({ code: 'AUDIT_BROKEN' });
});

it.each([
  ['a text that is no JSON', 'no anchor'],
  ['an empty text', ''],
  ['an anchor without a seal', '{"seq":1,"hash":"x","time":"y"}'],
  ['null', 'null'],
])('%s instead of the anchor is refused', async (_name, text) => {
  const folder = await temporaryFolder();
  const log = await openAuditLog({ folder });
  await log.append(queryRecord('r1'));
  await log.close();
  await writeFile(join(folder, 'audit.anchor'), text);
  await expect(openAuditLog({ folder })).rejects.toMatchObject({
    code: 'AUDIT_BROKEN',
    details: { detail: 'audit.anchor' },
  });
});
