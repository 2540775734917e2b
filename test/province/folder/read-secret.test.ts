import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSecret } from '../../../province/folder/read-secret.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-secret-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string, mode = 0o600): Promise<string> {
  await writeFile(join(folder, name), text);
  await chmod(join(folder, name), mode);
  return name;
}

describe('readSecret', () => {
  it('reads the environment', async () => {
    expect(await readSecret({ env: 'HIS_PASSWORD' }, folder, { HIS_PASSWORD: ' a b ' })).toBe(' a b ');
  });

  it('reads a file beside the province, without the line break at its end', async () => {
    expect(await readSecret({ file: await file('a.password', 'mật khẩu \n') }, folder)).toBe('mật khẩu ');
  });

  it.each([0o640, 0o604, 0o660, 0o777])('refuses a file of mode %o', async (mode) => {
    const name = await file(`m${mode}`, 'x', mode);
    await expect(readSecret({ file: name }, folder)).rejects.toMatchObject({
      code: 'CONFIGURATION_INVALID',
      message: expect.stringContaining('chmod 600'),
    });
  });

  it('refuses what is missing, empty or no file, and names where it was looked for', async () => {
    const places = [
      { env: 'NOWHERE' },
      { env: 'EMPTY' },
      { file: 'nowhere' },
      { file: await file('e', '\n') },
      { file: '.' },
    ];
    for (const place of places) {
      await expect(readSecret(place, folder, { EMPTY: '' })).rejects.toMatchObject({
        code: 'CONFIGURATION_INVALID',
      });
    }
  });
});
