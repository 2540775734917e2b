import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../../schema/language/parse-agency.ts';
import { followCodeLists } from '../../../../subgraphs/database/code-lists/follow-code-lists.ts';
import { writeSqlite } from '../fixtures/write-sqlite.ts';

const unit = (name: string, prefix: string) => `
type ${name} @key(fields: "code")
  @entity(table: "${name}", singular: "${name.toLowerCase()}", plural: "${name.toLowerCase()}s", name: "D", nameEn: "D") {
  code: ID @column(name: "MA") @item(vi: "M", en: "C") @share(mode: OPEN)
  parent: ${name} @reference(column: "CHA"${prefix}) @item(vi: "C", en: "P") @share(mode: OPEN)
}`;
const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(id: "lists", name: "D", nameEn: "L", level: INTERNAL, owner: "T01", ownerName: "T", ownerNameEn: "T",
    purpose: "T", scope: "T", content: "T", collectionMechanism: "T", updateMechanism: "T", sources: [],
    legalBasis: [], usageRegulation: "01/QĐ", logRetentionDays: 365)
${unit('Area', '')}
${unit('Trade', ', prefix: "N/"')}
${unit('Gone', '')}
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-lists-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('hierarchies are read as texts, prefixes put on; a list that cannot be read is not known and told', async () => {
  const file = join(folder, 'lists.db');
  await writeSqlite(
    file,
    ['create table Area (MA integer, CHA integer)'],
    ['insert into Area values (1, null), (11, 1), (111, 11)'],
    ['create table Trade (MA text, CHA text)'],
    ["insert into Trade values ('N/A', null), ('N/A1', 'A')"],
  );
  const reported: unknown[] = [];
  const asked: string[] = [];
  const followed = followCodeLists(
    buildCatalogue([parseAgencySdl(sdl)]),
    (database) => {
      asked.push(database);
      return { engine: 'sqlite', file };
    },
    (error) => reported.push(error),
  );
  const lists = await followed.current();
  expect([...(lists.parents('Area') ?? [])]).toEqual([
    ['1', null],
    ['11', '1'],
    ['111', '11'],
  ]);
  expect([...(lists.parents('Trade') ?? [])]).toEqual([
    ['N/A', null],
    ['N/A1', 'N/A'],
  ]);
  expect([lists.parents('Gone'), lists.parents('Nothing')]).toEqual([null, null]);
  expect(reported).toEqual([expect.objectContaining({ code: 'SUBGRAPH_FAILED' })]);
  await followed.close();
  expect(new Set(asked)).toEqual(new Set(['lists']));
});

describe('code lists that change', () => {
  const open = async () => {
    const file = join(folder, 'lists.db');
    await writeSqlite(
      file,
      ['create table Area (MA text, CHA text, TEN text)'],
      ["insert into Area values ('1', null, 'a'), ('2', null, 'b'), ('11', '1', 'c')"],
      ['create table Trade (MA text, CHA text)'],
      ['create table Gone (MA text, CHA text)'],
    );
    const reported: unknown[] = [];
    const followed = followCodeLists(
      buildCatalogue([parseAgencySdl(sdl)]),
      () => ({ engine: 'sqlite', file }),
      (error) => reported.push(error),
    );
    const parentOf11 = async () => (await followed.current()).parents('Area')?.get('11');
    return { file, followed, reported, parentOf11 };
  };

  test('are seen by the next call; a commit that leaves them as they are gives the same lists', async () => {
    const { file, followed, parentOf11 } = await open();
    expect(await parentOf11()).toBe('1');
    await writeSqlite(file, ["update Area set CHA = '2' where MA = '11'"]);
    expect(await parentOf11()).toBe('2');
    const before = await followed.current();
    expect(await followed.current()).toBe(before);
    await writeSqlite(file, ["update Area set TEN = 'x'"], ["insert into Trade values ('A', null)"]);
    const after = await followed.current();
    expect(after).not.toBe(before);
    await writeSqlite(file, ["update Area set TEN = 'y'"]);
    expect(await followed.current()).toBe(after);
    await followed.close();
  });

  test.each([
    [
      'in WAL, by another connection',
      async (file: string) =>
        writeSqlite(file, ['pragma journal_mode = wal'], ["update Area set CHA = '2' where MA = '11'"]),
    ],
    [
      'by another file in its place',
      async (file: string) => {
        await copyFile(file, `${file}.new`);
        await writeSqlite(`${file}.new`, ["update Area set CHA = '2' where MA = '11'"]);
        await rename(`${file}.new`, file);
      },
    ],
    [
      'by a copy written over it',
      async (file: string) => {
        await copyFile(file, `${file}.new`);
        await writeSqlite(`${file}.new`, ["update Area set CHA = '2' where MA = '11'"]);
        await copyFile(`${file}.new`, file);
      },
    ],
  ])('are seen %s, and again after that', async (_, change) => {
    const { file, followed, parentOf11 } = await open();
    expect(await parentOf11()).toBe('1');
    await change(file);
    expect(await parentOf11()).toBe('2');
    await writeSqlite(file, ["update Area set CHA = null where MA = '11'"]);
    expect(await parentOf11()).toBeNull();
    await followed.close();
  });

  test('are not known while they cannot be read, told once, and known again after', async () => {
    const { file, followed, reported, parentOf11 } = await open();
    expect(await parentOf11()).toBe('1');
    await rename(file, `${file}.away`);
    for (let asked = 0; asked < 3; asked++) expect((await followed.current()).parents('Area')).toBeNull();
    expect(reported).toHaveLength(3);
    await rename(`${file}.away`, file);
    expect(await parentOf11()).toBe('1');
    await writeSqlite(file, ['alter table Area rename to Elsewhere']);
    for (let asked = 0; asked < 3; asked++) expect((await followed.current()).parents('Area')).toBeNull();
    expect((await followed.current()).parents('Trade')?.size).toBe(0);
    expect(reported).toHaveLength(4);
    await writeSqlite(file, ['alter table Elsewhere rename to Area']);
    expect(await parentOf11()).toBe('1');
    await followed.close();
  });

  test('a call is answered with what was committed before it, however many ask at once', async () => {
    const { file, followed, parentOf11 } = await open();
    for (let round = 0; round < 20; round++) {
      const parent = round % 2 === 0 ? '2' : '1';
      const earlier = [parentOf11(), parentOf11()];
      await writeSqlite(file, [`update Area set CHA = '${parent}' where MA = '11'`]);
      expect(await Promise.all([parentOf11(), parentOf11(), parentOf11()])).toEqual([parent, parent, parent]);
      await Promise.all(earlier);
    }
    await followed.close();
  });
});
