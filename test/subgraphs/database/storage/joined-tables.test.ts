import { expect, onTestFinished, test } from 'vitest';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import type { EngineUnderTest, TestTable } from '../contract/engine-under-test.ts';
import { openLegacy } from '../fixtures/legacy-database.ts';
import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';

const engines = [sqliteUnderTest, postgresUnderTest];
const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const types = `type Dossier @key(fields: "code") @entity(tables: ["HS_2024", "HS_2025"], singular: "dossier", plural: "dossiers", name: "n", nameEn: "n") {
  code: ID @column(name: "MA") ${label}
  fee: Int @column(name: "PHI") ${label}
}`;
const everything = permissionOf({ entity: 'Dossier', items: ['Dossier.code', 'Dossier.fee'] });

const tablesOf = ({ declared: { text, whole } }: EngineUnderTest, fee = whole): readonly TestTable[] => {
  const table = (name: string, declared: string, rows: TestTable['rows']): TestTable => ({
    ...{ name, key: 'MA', rows },
    columns: [
      ['MA', text],
      ['PHI', declared],
    ],
  });
  return [
    table('HS_2024', whole, [
      ['A', 1],
      ['B', 2],
    ]),
    table('HS_2025', fee, [
      ['B', 3],
      ['C', 4],
    ]),
  ];
};

test.each(engines)('a key that stands in two of several tables is told, $name', async (engine) => {
  const world = await openLegacy(engine, types, tablesOf(engine));
  onTestFinished(() => world.close());
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ severity, en }) => `${severity} ${en}`)).toEqual([
    'error Dossier.code: 1 keys stand in several rows; correct the data or the view, or choose another key.',
  ]);
  const answer = await world.ask(everything, '{ dossiers { totalCount nodes { lt_code fee } } }');
  expect(JSON.stringify(answer.data)).toContain('"totalCount":4');
});

test.each(engines)('a column that the tables do not keep alike is closed alone, $name', async (engine) => {
  const world = await openLegacy(engine, types, tablesOf(engine, engine.declared.text));
  onTestFinished(() => world.close());
  const answer = await world.ask(everything, '{ dossiers { totalCount nodes { lt_code fee } } }');
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['ITEM_UNAVAILABLE']);
  const totals = answer.data?.dossiers as { totalCount: number; nodes: { fee: unknown }[] };
  expect([totals.totalCount, new Set(totals.nodes.map(({ fee }) => fee))]).toEqual([4, new Set([null])]);
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ coordinate }) => coordinate)).toEqual(['Dossier.fee', 'Dossier.code']);
  expect(findings[0]?.en).toContain('do not keep the column PHI alike');
});

test.each(engines)('without one of the tables nothing is read of the others, $name', async (engine) => {
  const world = await openLegacy(engine, types, tablesOf(engine));
  onTestFinished(() => world.close());
  await world.database.write(['drop table "HS_2024"']);
  const answer = await world.ask(everything, '{ dossiers { totalCount nodes { lt_code } } }');
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['ITEM_UNAVAILABLE']);
  expect(JSON.stringify(answer.data ?? null)).not.toContain('"C"');
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ en }) => en)).toEqual([
    expect.stringContaining('the database has no table HS_2024'),
  ]);
});
