import { expect, onTestFinished, test } from 'vitest';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import type { TestTable } from '../contract/engine-under-test.ts';
import { openLegacy } from '../fixtures/legacy-database.ts';
import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';

const engines = [sqliteUnderTest, postgresUnderTest];
const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const general: TestTable = {
  name: 'DM_CHUNG',
  key: null,
  columns: [
    ['LOAI', 'text'],
    ['MA', 'text'],
    ['CHA', 'text'],
    ['DA_XOA', 'integer'],
  ],
  rows: [
    ['DANTOC', '1', null, 0],
    ['DANTOC', '2', null, 1],
    ['XA', '1', '9', 0],
    ['XA', '2', '8', 1],
    ['XA', '3', '9', null],
    ['XA', '9', null, 0],
  ],
};
const types = `
  type Ethnicity @key(fields: "code") @entity(table: "DM_CHUNG", where: [{column: "LOAI", in: ["DANTOC"]}, {column: "DA_XOA", in: ["0"]}],
    singular: "ethnicity", plural: "ethnicities", name: "n", nameEn: "n") { code: ID @column(name: "MA") ${label} }
  type Area @key(fields: "code") @entity(table: "DM_CHUNG", where: [{column: "LOAI", in: ["XA"]}, {column: "DA_XOA", notIn: ["1"]}],
    singular: "area", plural: "areas", name: "n", nameEn: "n") {
    code: ID @column(name: "MA") ${label}
    parent: Area @reference(column: "CHA") ${label}
  }`;
const open = permissionOf(
  { entity: 'Ethnicity', items: ['Ethnicity.code'] },
  { entity: 'Area', items: ['Area.code', 'Area.parent'] },
);

test.each(engines)('one table of several code lists, $name', async (engine) => {
  const world = await openLegacy(engine, types, [general]);
  onTestFinished(() => world.close());
  const answer = await world.ask(
    open,
    '{ ethnicities { totalCount nodes { lt_code } } areas { nodes { lt_code parent { lt_code } } } area(code: "2") { lt_code } a: area(code: "1") { lt_code } }',
  );
  expect(answer.errors).toBeUndefined();
  const parent = { lt_code: '9' };
  expect(answer.data).toEqual({
    ethnicities: { totalCount: 1, nodes: [{ lt_code: '1' }] },
    areas: {
      nodes: [
        { lt_code: '1', parent },
        { lt_code: '3', parent },
        { lt_code: '9', parent: null },
      ],
    },
    area: null,
    a: { lt_code: '1' },
  });
  const lists = world.followCodeLists();
  onTestFinished(() => lists.close());
  const parents = (await lists.current()).parents('Area');
  expect([...(parents ?? [])].sort()).toEqual([
    ['1', '9'],
    ['3', '9'],
    ['9', null],
  ]);
});

test.each(engines)('without the column of a condition nothing is read, $name', async (engine) => {
  const world = await openLegacy(engine, types, [general]);
  onTestFinished(() => world.close());
  await world.database.write(['alter table DM_CHUNG rename column DA_XOA to XOA']);
  for (const root of [
    'areas { totalCount }',
    'areas { nodes { lt_code } }',
    'area(code: "1") { lt_code }',
    'areasByIds(ids: ["1"]) { lt_code }',
    'areasAggregate { groups { count } }',
    '_entities(representations: [{__typename: "Area", code: "1"}]) { __typename }',
  ]) {
    const answer = await world.ask(open, `{ ${root} }`);
    expect(
      answer.errors?.map(({ extensions }) => extensions?.code),
      root,
    ).toEqual(['ITEM_UNAVAILABLE']);
    expect(JSON.stringify(answer.data ?? null), root).not.toMatch(/"[0-9]"|:[0-9]/);
  }
  const lists = world.followCodeLists();
  onTestFinished(() => lists.close());
  expect((await lists.current()).parents('Area')).toBeNull();
  const told = (await world.subgraph.inspect()).map(({ severity, en }) => `${severity} ${en}`);
  expect(told.filter((each) => each.includes('DM_CHUNG.DA_XOA (@entity where)'))).toHaveLength(2);
});

test.each(engines)('a view whose key stands in several rows is an error, $name', async (engine) => {
  const entity = 'singular: "area", plural: "areas", name: "n", nameEn: "n"';
  const world = await openLegacy(
    engine,
    `type Area @key(fields: "code") @entity(table: "DM_CHUNG", isView: true, ${entity}) { code: ID @column(name: "MA") ${label} }
     type Kind @key(fields: "code") @entity(table: "DM_CHUNG", isView: true, where: [{column: "LOAI", in: ["XA"]}], name: "n", nameEn: "n") {
       code: ID @column(name: "MA") @item(vi: "v", en: "e", sameColumnAs: ["Area.code"]) @share(mode: OPEN) }`,
    [general],
  );
  onTestFinished(() => world.close());
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ severity, en }) => `${severity} ${en}`)).toEqual([
    'error Area.code: 2 keys stand in several rows; correct the data or the view, or choose another key.',
  ]);
});

test.each(engines)(
  'a reference that does not meet the key of its target is an error, $name',
  async (engine) => {
    const { text, whole } = engine.declared;
    const entity = 'name: "n", nameEn: "n"';
    const same = (item: string) => `@item(vi: "v", en: "e", sameColumnAs: ["${item}"]) @share(mode: OPEN)`;
    const world = await openLegacy(
      engine,
      `type Unit @key(fields: "id") @entity(table: "DV", singular: "unit", plural: "units", ${entity}) { id: ID @column(name: "MA") ${label} }
     type Parcel @key(fields: "id") @entity(table: "THUA", ${entity}) { id: ID @column(parts: ["XA", "SO"]) ${label} }
     type Row @entity(table: "R", ${entity}) {
       unit: Unit @reference(column: "DV") ${label}
       number: Unit @reference(column: "DV_SO") ${label}
       parcel: Parcel @reference(columns: ["XA", "SO"]) ${label}
       turned: Parcel @reference(columns: ["SO", "XA"]) ${same('Row.parcel')}
       single: Parcel @reference(column: "DV") ${same('Row.unit')}
       dashed: Parcel @reference(columns: ["XA", "SO"], separator: "-") @item(vi: "v", en: "e", sameColumnAs: ["Row.parcel", "Row.turned"]) @share(mode: OPEN)
     }`,
      [
        { name: 'DV', key: 'MA', columns: [['MA', text]], rows: [] },
        {
          name: 'THUA',
          key: null,
          columns: [
            ['XA', text],
            ['SO', whole],
          ],
          rows: [],
        },
        {
          name: 'R',
          key: null,
          columns: [
            ['DV', text],
            ['DV_SO', whole],
            ['XA', text],
            ['SO', whole],
          ],
          rows: [],
        },
      ],
    );
    onTestFinished(() => world.close());
    const findings = await world.subgraph.inspect();
    expect(findings.map(({ severity, coordinate }) => `${severity} ${coordinate}`)).toEqual([
      'error Row.number',
      'error Row.turned',
      'error Row.turned',
      'error Row.single',
      'error Row.dashed',
    ]);
  },
);
