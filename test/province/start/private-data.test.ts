import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { makePrivate, requirePrivate } from '../../../province/start/private-data.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'private-data-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function modeOf(path: string): Promise<string> {
  return ((await stat(path)).mode & 0o777).toString(8);
}

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  it('and its databases are taken away from everybody but their owner', async () => {
    const files = ['land.db', 'control.db', 'control.db-wal', 'control.db-shm', 'land.columns.json'];
    for (const name of files) await writeFile(join(folder, name), '', { mode: 0o644 });
    await mkdir(join(folder, 'documents'), { mode: 0o755 });
    await chmod(folder, 0o755);
    await makePrivate(folder);
    expect(await modeOf(folder)).toBe('700');
    expect(await modeOf(join(folder, 'documents'))).toBe('700');
    for (const name of files) expect(await modeOf(join(folder, name)), name).toBe('600');
  });

  it('gives nobody more than they had, and leaves other files and a folder in the place of a database', async () => {
    await writeFile(join(folder, 'read-only.db'), '', { mode: 0o444 });
    await writeFile(join(folder, 'closed.db'), '', { mode: 0o000 });
    await writeFile(join(folder, 'notes.txt'), '');
    await chmod(join(folder, 'notes.txt'), 0o644);
    await mkdir(join(folder, 'odd.db'), { mode: 0o755 });
    await makePrivate(folder);
    expect(await modeOf(join(folder, 'read-only.db'))).toBe('400');
    expect(await modeOf(join(folder, 'closed.db'))).toBe('0');
    expect(await modeOf(join(folder, 'notes.txt'))).toBe('644');
    expect(await modeOf(join(folder, 'odd.db'))).toBe('755');
  });

  it('that is not there is left to who needs it', async () => {
    await expect(makePrivate(join(folder, 'nowhere'))).resolves.toBeUndefined();
    await expect(requirePrivate(join(folder, 'nowhere'))).resolves.toBeUndefined();
  });

  it('of the demonstration is private from the beginning, also in a folder that stood there', async () => {
    await chmod(folder, 0o755);
    const catalogue = await demonstration.loadCatalogue();
    await demonstration.ensureData({ catalogue, dataDir: folder, scale: 0.05 });
    expect(await modeOf(folder)).toBe('700');
    for (const { database, serviceSdl } of catalogue.agencies) {
      if (serviceSdl === null) expect(await modeOf(join(folder, `${database.id}.db`))).toBe('600');
    }
    expect(await modeOf(join(folder, 'control.db'))).toBe('600');
  });
});
