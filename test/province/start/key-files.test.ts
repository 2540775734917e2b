import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFiles } from '../../../province/start/data-files.ts';
import { openSecrets, openSigningKey } from '../../../province/start/key-files.ts';

const unusable = { code: 'DATA_FOLDER_UNUSABLE' };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the keys of a data folder', () => {
  it('are made at the first start, each another, and outlive a restart', async () => {
    const first = await openSecrets(folder);
    expect(first.cursorKey).toHaveLength(32);
    expect(first.cursorKey.equals(first.pseudonymKey)).toBe(false);
    expect(await openSecrets(folder)).toEqual(first);
    const signing = await openSigningKey(folder);
    expect(signing.asymmetricKeyType).toBe('ed25519');
    expect((await openSigningKey(folder)).equals(signing)).toBe(true);
  });

  it('are for their owner only', async () => {
    await openSecrets(folder);
    await openSigningKey(folder);
    const { cursorKey, pseudonymKey, policyKey } = dataFiles(folder);
    for (const file of [cursorKey, pseudonymKey, policyKey])
      expect((await stat(file)).mode & 0o777, file).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('that others may read are refused, with what to do', async () => {
    await openSecrets(folder);
    await openSigningKey(folder);
    const { cursorKey, pseudonymKey, policyKey } = dataFiles(folder);
    for (const file of [cursorKey, pseudonymKey, policyKey]) {
      for (const mode of [0o644, 0o640, 0o604, 0o660]) {
        await chmod(file, mode);
        const opening = file === policyKey ? openSigningKey(folder) : openSecrets(folder);
        await expect(opening).rejects.toMatchObject({
          code: 'CONFIGURATION_INVALID',
          details: {
            detail: {
              vi: expect.stringContaining(`chmod 600 ${file}`),
              en: expect.stringContaining(`chmod 600 ${file}`),
            },
          },
        });
      }
      await chmod(file, 0o600);
    }
    expect(await openSecrets(folder)).toBeDefined();
  });

  it('cut short are refused and not replaced', async () => {
    const { cursorKey, policyKey } = dataFiles(folder);
    await writeFile(cursorKey, 'abcd');
    await writeFile(policyKey, 'no key');
    await expect(openSecrets(folder)).rejects.toMatchObject(unusable);
    await expect(openSigningKey(folder)).rejects.toMatchObject(unusable);
    expect([await readFile(cursorKey, 'utf8'), await readFile(policyKey, 'utf8')]).toEqual([
      'abcd',
      'no key',
    ]);
  });

  it('need a folder', async () => {
    await expect(openSecrets(join(folder, 'nowhere'))).rejects.toMatchObject(unusable);
  });
});
