import { expect, onTestFinished, test } from 'vitest';
import { rowSource } from '../../../../subgraphs/database/condition/row-source.ts';
import { cellColumn } from '../../../../subgraphs/database/condition/store-comparison.ts';
import { compileStatement, filledBindings } from '../../../../subgraphs/database/engine/statement.ts';
import { bareColumns, predicateNode, rowsOf } from '../../../../subgraphs/database/sql/predicate-node.ts';
import { withJoinedTables } from '../../../../subgraphs/database/storage/joined-tables.ts';
import { legacyModel } from '../fixtures/legacy-database.ts';
import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';

const model =
  legacyModel(`type Dossier @key(fields: "code") @entity(tables: ["HS_A", "HS_B"], name: "n", nameEn: "n") {
  code: ID @column(name: "MA") @item(vi: "v", en: "e")
}`);

test.each([sqliteUnderTest, postgresUnderTest])(
  'a row of several tables is found by the index of each, $name',
  async (under) => {
    const { engine, declared } = under;
    const { dialect } = engine;
    const tables = ['HS_A', 'HS_B'];
    const columns = [['MA', declared.text]] as const;
    const database = await under.createDatabase(
      tables.map((name) => ({ ...{ name, key: 'MA', columns }, rows: [] })),
    );
    await database.write(
      ...tables.map(
        (name) =>
          [
            `insert into ${name} with recursive n(i) as (select 0 union all select i + 1 from n where i < 20000) select 'X' || i from n`,
          ] as const,
      ),
      ['analyze'],
    );
    const driver = await engine.open(database.connection, { readers: 1, timeoutMs: 20_000 });
    onTestFinished(async () => {
      await driver.close();
      await database.close();
    });
    const described = await engine.describe(
      driver,
      tables.map((name) => ({ name })),
    );
    const live = withJoinedTables(described, model);
    const type = model.types.get('Dossier');
    const field = type?.fields.get('code');
    if (type === undefined || field?.kind !== 'column') throw new TypeError('Dossier.code');
    const source = rowSource(type, live);
    const cell = cellColumn(field, source.table, live);
    const query = rowsOf(dialect, source, 't')
      .select(dialect.knex.raw('1'))
      .whereRaw(predicateNode(dialect, { kind: 'in', cell, list: ['X1', 'X2'] }, bareColumns(dialect, 't')));
    const statement = compileStatement(query);
    const values = filledBindings(statement, {});
    const plan =
      under === sqliteUnderTest
        ? JSON.stringify(await driver.describe(`explain query plan ${statement.sql}`, values))
        : JSON.stringify(await driver.read(`explain ${statement.sql}`, values));
    expect(plan.match(/SEARCH u USING|Index Only Scan|Index Scan|Bitmap Index Scan/g)).toHaveLength(2);
    expect(plan).not.toMatch(/SCAN u|Seq Scan/);
  },
);
