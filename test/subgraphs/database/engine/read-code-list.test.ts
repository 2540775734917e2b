import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../../schema/language/parse-agency.ts';
import { readCodeLists } from '../../../../subgraphs/database/engine/read-code-list.ts';
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
  const lists = await readCodeLists(
    buildCatalogue([parseAgencySdl(sdl)]),
    (database) => {
      asked.push(database);
      return { engine: 'sqlite', file };
    },
    (error) => reported.push(error),
  );
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
  expect(new Set(asked)).toEqual(new Set(['lists']));
});
