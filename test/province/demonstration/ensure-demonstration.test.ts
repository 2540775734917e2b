import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstration } from '../../../province/demonstration/demonstration.ts';
import { demonstrationKeysFile } from '../../../province/demonstration/keys-file.ts';
import { databaseFile } from '../../../province/start/data-files.ts';
import type { DataProgress } from '../../../province/start/province-source.ts';
import { withStore } from '../../../province/start/with-store.ts';
import type { CatalogueModel } from '../../../schema/catalogue/model.ts';

const scale = 0.01;
let catalogue: CatalogueModel;
let dataDir: string;
beforeAll(async () => {
  catalogue = await demonstration.loadCatalogue();
  dataDir = join(await mkdtemp(join(tmpdir(), 'demonstration-')), 'data');
});
afterAll(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

/** Notes what it is told; a number of rows once. */
function noting(): DataProgress & { readonly told: readonly string[] } {
  const told: string[] = [];
  return {
    told,
    begin: () => void told.push('begin'),
    advance: (_done, _total, what) => void (told.includes(what) || told.push(what)),
    end: () => void told.push('end'),
  };
}

describe('the data of the demonstration', () => {
  it('is made where it is missing, and then stands', async () => {
    const progress = noting();
    const counts = await demonstration.ensureData({ catalogue, dataDir, scale, progress });
    expect(counts).toMatchObject({ citizens: 200, parcels: 300 });
    expect(progress.told).toEqual([
      'begin',
      'reference',
      'population',
      'dossiers',
      'business',
      'land',
      'end',
    ]);
    const keys = await readFile(demonstrationKeysFile(dataDir), 'utf8');
    const again = noting();
    expect(await demonstration.ensureData({ catalogue, dataDir, scale, progress: again })).toBeNull();
    expect(again.told).toEqual([]);
    expect(await readFile(demonstrationKeysFile(dataDir), 'utf8')).toBe(keys);
  });

  it('is made anew when that is asked for; policy and keys stay', async () => {
    const version = () => withStore({ dataDir }, (store) => store.version());
    const [before, keys] = [await version(), await readFile(demonstrationKeysFile(dataDir), 'utf8')];
    const { ino } = await stat(databaseFile(dataDir, 'land'));
    expect(await demonstration.ensureData({ catalogue, dataDir, scale, force: true })).not.toBeNull();
    expect((await stat(databaseFile(dataDir, 'land'))).ino).not.toBe(ino);
    expect([await version(), await readFile(demonstrationKeysFile(dataDir), 'utf8')]).toEqual([before, keys]);
  });

  it.each<[string, (text: string) => string | null, string]>([
    ['is lost', () => null, 'there is no file'],
    ['is empty', () => '', 'cannot be read'],
    ['is cut off', (text) => text.slice(0, -20), 'cannot be read'],
    ['is another document', () => '{}', 'cannot be read'],
    ['is of no object', () => 'null', 'cannot be read'],
    [
      'is of another version',
      (text) => text.replace(/"generatorVersion":\s*\d+/, '"generatorVersion":1'),
      'another version',
    ],
  ])('is never replaced where its manifest %s', async (_name, changed, why) => {
    const file = join(dataDir, 'province.json');
    const [manifest, { ino, mtimeMs }] = [
      await readFile(file, 'utf8'),
      await stat(databaseFile(dataDir, 'land')),
    ];
    const text = changed(manifest);
    await (text === null ? rm(file) : writeFile(file, text));
    try {
      const refused = await demonstration.ensureData({ catalogue, dataDir, scale }).catch((error) => error);
      expect(refused).toMatchObject({ code: 'DATABASES_NOT_KNOWN', details: { folder: dataDir } });
      expect(refused.messages.en).toContain(why);
      expect(refused.hints.en).toContain('seed --force');
      expect(await stat(databaseFile(dataDir, 'land'))).toMatchObject({ ino, mtimeMs });
    } finally {
      await writeFile(file, manifest);
    }
  });

  it('needs a folder that can be used', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const refused = demonstration.ensureData({ catalogue, dataDir: file, scale });
    await expect(refused).rejects.toMatchObject({ code: 'DATA_FOLDER_UNUSABLE' });
  });

  it('tells the end of a build that failed', async () => {
    const progress = noting();
    const request = { catalogue, dataDir, scale: 51, force: true, progress };
    await expect(demonstration.ensureData(request)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
    expect(progress.told).toEqual(['begin', 'end']);
  });
});
