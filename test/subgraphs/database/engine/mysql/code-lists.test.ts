import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../../../schema/language/parse-agency.ts';
import {
  type FollowedCodeLists,
  followCodeLists,
} from '../../../../../subgraphs/database/code-lists/follow-code-lists.ts';
import type { TestDatabase } from '../../contract/engine-under-test.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(id: "lists", name: "D", nameEn: "L", level: INTERNAL, owner: "T01", ownerName: "T", ownerNameEn: "T",
    purpose: "T", scope: "T", content: "T", collectionMechanism: "T", updateMechanism: "T", sources: [],
    legalBasis: [], usageRegulation: "01/QĐ", logRetentionDays: 365)
type Area @key(fields: "code") @entity(table: "KHU", singular: "area", plural: "areas", name: "D", nameEn: "D") {
  code: ID @column(name: "MA") @item(vi: "M", en: "C") @share(mode: OPEN)
  parent: Area @reference(column: "CHA") @item(vi: "C", en: "P") @share(mode: OPEN)
}`;

let database: TestDatabase;
let followed: FollowedCodeLists;
const reported: unknown[] = [];
beforeAll(async () => {
  const columns = ['MA', 'CHA'].map((name) => [name, 'integer'] as const);
  const rows = [
    [1, null],
    [11, 1],
  ];
  database = await mariadbUnderTest.createDatabase([{ name: 'KHU', key: 'MA', columns, rows }]);
  followed = followCodeLists(
    buildCatalogue([parseAgencySdl(sdl)]),
    () => database.connection,
    (error) => reported.push(error),
  );
});
afterAll(async () => {
  await followed.close();
  await database.close();
});

const areas = async () => [...((await followed.current()).parents('Area') ?? [])];

test('a list that changes is another one at the next request, a list that is away is not known', async () => {
  expect(await areas()).toEqual([
    ['1', null],
    ['11', '1'],
  ]);
  const same = await followed.current();
  await database.write(['insert into KHU values (12, 1)']);
  expect(await areas()).toContainEqual(['12', '1']);
  expect(await followed.current()).not.toBe(same);
  await database.write(['update KHU set CHA = 11 where MA = 12']);
  expect(await areas()).toContainEqual(['12', '11']);
  await database.write(['drop table KHU']);
  expect((await followed.current()).parents('Area')).toBeNull();
  expect(reported).toHaveLength(1);
});
