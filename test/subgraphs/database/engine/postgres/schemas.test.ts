import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../../schema/catalogue/build-catalogue.ts';
import { parseAgencySdl } from '../../../../../schema/language/parse-agency.ts';
import { subgraphSdl } from '../../../../../schema/language/query-surface.ts';
import { permissionOf } from '../../../../fixtures/permission-of.ts';
import { createPostgresDatabase, onServer } from '../../../../fixtures/postgres-server.ts';
import { openPeople, type PeopleWorld } from '../../fixtures/people-database.ts';
import { postgresUnderTest } from '../../fixtures/postgres-under-test.ts';

const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const model =
  parseAgencySdl(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(id: "d", name: "n", nameEn: "n", level: INTERNAL, owner: "A", ownerName: "A", ownerNameEn: "A", purpose: "p",
    scope: "s", content: "c", collectionMechanism: "m", updateMechanism: "u", sources: [], legalBasis: [],
    usageRegulation: "r", logRetentionDays: 1)
  type Staff @key(fields: "id") @entity(table: "NV.2024 as \\"x\\"", schema: "nhân sự", singular: "staff", plural: "staffs", name: "n", nameEn: "n") {
    id: ID @column(name: "MÃ số") ${label}
    unit: Unit @reference(column: "DV") ${label}
  }
  type Unit @key(fields: "code") @entity(table: "DV", singular: "unit", plural: "units", name: "n", nameEn: "n") {
    code: ID @column(name: "MA") ${label}
    name: String @column(name: "TEN") ${label}
    staff: [Staff!] @inverse(of: "Staff.unit")
  }`);
const catalogue = buildCatalogue([model]);
const everything = permissionOf(
  { entity: 'Staff', items: ['Staff.id', 'Staff.unit'] },
  { entity: 'Unit', items: ['Unit.code', 'Unit.name'] },
);

let server: Awaited<ReturnType<typeof createPostgresDatabase>>;
let world: PeopleWorld;
const write = (sql: string) => onServer(server, async (client) => void (await client.query(sql)));

beforeAll(async () => {
  server = await createPostgresDatabase();
  await write(`
    create schema "nhân sự"; create schema other;
    create table "nhân sự"."NV.2024 as ""x""" ("MÃ số" text primary key, "DV" text);
    insert into "nhân sự"."NV.2024 as ""x""" values ('1', 'A'), ('2', 'B'), ('3', 'A');
    create table "DV" ("MA" text primary key, "TEN" text);
    insert into "DV" values ('A', 'Sở'), ('B', 'Xã');
    create table other."DV" ("MA" text primary key, "TEN" text);
    insert into other."DV" values ('A', 'of another schema');
  `);
  const { drop: _drop, ...connection } = server;
  world = await openPeople(
    { model, catalogue, sdl: subgraphSdl(model, catalogue), connection },
    postgresUnderTest,
  );
});
afterAll(async () => {
  await world.close();
  await server.drop();
});

test('a table of another schema is read beside those of the connection, and related to them', async () => {
  const answer = await world.ask(
    everything,
    '{ staffs { totalCount nodes { lt_id unit { name } } } unit(code: "A") { name staff { lt_id } } staff(id: "2") { lt_id } }',
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data).toEqual({
    staffs: {
      totalCount: 3,
      nodes: [
        { lt_id: '1', unit: { name: 'Sở' } },
        { lt_id: '2', unit: { name: 'Xã' } },
        { lt_id: '3', unit: { name: 'Sở' } },
      ],
    },
    unit: { name: 'Sở', staff: [{ lt_id: '1' }, { lt_id: '3' }] },
    staff: { lt_id: '2' },
  });
  expect(await world.subgraph.inspect()).toEqual([]);
});

test('a change of its structure is seen by the next answer', async () => {
  await write('alter table "nhân sự"."NV.2024 as ""x""" rename column "DV" to "DON_VI"');
  const answer = await world.ask(everything, '{ staffs(first: 1) { nodes { lt_id unit { name } } } }');
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['ITEM_UNAVAILABLE']);
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ severity, coordinate }) => [severity, coordinate])).toEqual([
    ['error', 'Staff.unit'],
  ]);
  await write('alter table "nhân sự"."NV.2024 as ""x""" rename column "DON_VI" to "DV"');
  expect((await world.ask(everything, '{ staffs { nodes { unit { name } } } }')).errors).toBeUndefined();
});

test('a column of another meaning under the old name is not served', async () => {
  await write(`alter table "nhân sự"."NV.2024 as ""x""" rename column "DV" to "CU";
    alter table "nhân sự"."NV.2024 as ""x""" add column "DV" integer`);
  const answer = await world.ask(everything, '{ staffs(first: 1) { nodes { unit { name } } } }');
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['ITEM_UNAVAILABLE']);
});
