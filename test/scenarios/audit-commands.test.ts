import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditFiles } from '../../gateway/audit/chain/audit-chain.ts';
import { main } from '../../province/command/main.ts';
import { seededFolder } from '../fixtures/running-province.ts';
import { copyOf, resealLog } from '../gateway/audit/reseal-log.ts';

let folder: string;
let kept: string;
beforeAll(async () => {
  folder = await seededFolder(0.02);
  // WHY: the log of the demonstration names its acts, and these tests begin with an empty one.
  for (const file of Object.values(auditFiles(folder))) await rm(file, { force: true });
  kept = join(folder, 'kept.checkpoint');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...words: readonly string[]) {
  const printed: string[] = [];
  const out = (line: string) => void printed.push(line);
  process.exitCode = 0;
  await main(['node', 'lienthong', '--data-dir', folder, ...words], { out, err: out });
  const { exitCode } = process;
  process.exitCode = 0;
  return { exitCode, text: printed.join('\n') };
}

describe('the commands of the sharing log', () => {
  it('on a seeded folder without an act: nothing is broken', async () => {
    const { exitCode, text } = await run('audit', 'verify');
    expect([exitCode, text]).toEqual([0, expect.stringContaining('0 records')]);
    expect((await run('audit', 'checkpoint')).exitCode).toBe(2);
  });

  it('an auditor’s checkpoint is held by the log, and names log, number, policy and key', async () => {
    await run('account', 'suspend', 'bank');
    expect((await run('audit', 'checkpoint', '--out', kept)).exitCode).toBe(0);
    const note = await readFile(kept, 'utf8');
    expect(note).toMatch(/^lienthong-audit\/[0-9a-f]{16}\n2\n.{44}\nfirst .{44}\npolicy \d+\ntime .*\nkey /);
    expect(note).not.toContain((await readFile(join(folder, 'audit.key'), 'utf8')).trim());
    // It is evidence: nothing is written over it.
    expect((await run('audit', 'checkpoint', '--out', kept)).exitCode).toBe(2);
    await run('account', 'resume', 'bank');
    expect(await run('audit', 'verify', '--checkpoint', kept)).toEqual({
      exitCode: 0,
      text: '4 records, all sound',
    });
    const printed = (await run('audit', 'checkpoint')).text;
    expect(printed.split('\n').slice(0, 2)).toEqual([note.split('\n')[0], '4']);
  });

  it('a log that was cut and sealed again is told, by the checkpoint and by the policy', async () => {
    const restore = await copyOf(folder, `${folder}-copy`);
    const copiedCheckpoint = join(`${folder}-copy`, 'kept.checkpoint');
    await resealLog(folder, (bodies) => bodies.slice(0, 1));
    const { exitCode, text } = await run('audit', 'verify', '--checkpoint', kept);
    expect([exitCode, text]).toEqual([1, expect.stringContaining('AUDIT_BROKEN\nrecord 2: CUT_OFF')]);
    await resealLog(folder, () => []);
    expect((await run('audit', 'verify', '--checkpoint', copiedCheckpoint)).text).toContain(
      'record 1: CUT_OFF',
    );
    await restore();
    await resealLog(folder, (bodies) => bodies.slice(0, 2));
    expect((await run('audit', 'verify', '--checkpoint', kept)).text).toContain('AUDIT_BEHIND');
    const json = await run('audit', 'verify', '--json');
    expect([json.exitCode, JSON.parse(json.text)]).toMatchObject([1, { ok: false, records: 2, behind: {} }]);
    await restore();
    await rm(`${folder}-copy`, { recursive: true });
    expect((await run('audit', 'verify')).exitCode).toBe(0);
  });

  it('a checkpoint that was edited, or is none, is told as such', async () => {
    const edited = join(folder, 'edited.checkpoint');
    await writeFile(edited, (await readFile(kept, 'utf8')).replace('\n2\n', '\n1\n'));
    const { exitCode, text } = await run('audit', 'verify', '--checkpoint', edited);
    expect([exitCode, text]).toEqual([1, expect.stringContaining('CHECKPOINT_INVALID')]);
    await copyFile(join(folder, 'audit.anchor'), `${edited}.2`);
    expect((await run('audit', 'verify', '--checkpoint', `${edited}.2`)).text).toContain(
      'CHECKPOINT_INVALID',
    );
    expect((await run('audit', 'verify', '--checkpoint', join(folder, 'none'))).exitCode).toBe(2);
  });
});
