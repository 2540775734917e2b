import { expect, onTestFinished, test } from 'vitest';
import { cellColumn } from '../../../../subgraphs/database/condition/store-comparison.ts';
import { always, type StoredPredicate } from '../../../../subgraphs/database/condition/stored-predicate.ts';
import { compileStatement, filledBindings } from '../../../../subgraphs/database/engine/statement.ts';
import { bareColumns, predicateNode, rowsOf } from '../../../../subgraphs/database/sql/predicate-node.ts';
import { legacyModel } from '../fixtures/legacy-database.ts';
import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';

const label = '@item(vi: "v", en: "e")';
const model = legacyModel(`
  type Parcel @key(fields: "id") @entity(table: "THUA", name: "n", nameEn: "n") {
    id: ID @column(parts: ["MAXA", "SOTO", "SOTHUA"]) ${label}
  }
  type Certificate @key(fields: "serial") @entity(table: "GCN", name: "n", nameEn: "n") {
    serial: ID @column(name: "SO") ${label}
    parcel: Parcel @reference(columns: ["MAXA", "TO_BD", "THUA"]) ${label}
  }`);
/** As many rows as make a walk through all of them the worse way. */
const rows = `with recursive n(i) as (select 0 union all select i + 1 from n where i < 40000)
  select 'X' || (i % 20), i % 7, cast(i as text) from n`;

test.each([sqliteUnderTest, postgresUnderTest])(
  'rows are found by an index on the columns of a key, $name',
  async (under) => {
    const { engine, declared } = under;
    const { dialect } = engine;
    const columns = (names: readonly string[]) => [
      [names[0] ?? '', declared.text] as const,
      [names[1] ?? '', declared.whole] as const,
      [names[2] ?? '', declared.text] as const,
    ];
    const database = await under.createDatabase([
      { name: 'THUA', key: null, columns: columns(['MAXA', 'SOTO', 'SOTHUA']), rows: [] },
      {
        ...{ name: 'GCN', key: null, rows: [] },
        columns: [...columns(['MAXA', 'TO_BD', 'THUA']), ['SO', declared.text]],
      },
    ]);
    await database.write(
      [`insert into THUA ${rows}`],
      [`insert into GCN (MAXA, TO_BD, THUA) ${rows}`],
      ['create index by_key on THUA (MAXA, SOTO, SOTHUA)'],
      ['create index by_reference on GCN (MAXA, TO_BD, THUA)'],
      ['analyze'],
    );
    const driver = await engine.open(database.connection, { readers: 1, timeoutMs: 20_000 });
    onTestFinished(async () => {
      await driver.close();
      await database.close();
    });
    const live = await engine.describe(driver, [{ name: 'THUA' }, { name: 'GCN' }]);
    const cellOf = (type: string, name: string) => {
      const field = model.types.get(type)?.fields.get(name);
      if (field?.kind !== 'column' && field?.kind !== 'reference') throw new TypeError(name);
      return cellColumn(field, type === 'Parcel' ? 'THUA' : 'GCN', live);
    };
    const planOf = async (table: string, predicate: StoredPredicate) => {
      const query = rowsOf(dialect, { table, where: always }, 't')
        .select(dialect.knex.raw('1'))
        .whereRaw(predicateNode(dialect, predicate, bareColumns(dialect, 't')));
      const { sql, bindings } = compileStatement(query);
      const values = filledBindings({ sql, bindings }, {});
      return under === sqliteUnderTest
        ? JSON.stringify(await driver.describe(`explain query plan ${sql}`, values))
        : JSON.stringify(await driver.read(`explain ${sql}`, values));
    };
    const keys = ['X1/1/1', 'X2/2/2'];
    const wanted = /by_key.{0,40}MAXA=\? AND SOTO=\? AND SOTHUA=\?|Index Cond[^)]*MAXA.*SOTO.*SOTHUA/;
    const key = cellOf('Parcel', 'id');
    expect(await planOf('THUA', { kind: 'in', cell: key, list: keys })).toMatch(wanted);
    expect(await planOf('THUA', { kind: 'compare', cell: key, operator: 'eq', operand: 'X1/1/1' })).toMatch(
      wanted,
    );
    const reference = cellOf('Certificate', 'parcel');
    expect(await planOf('GCN', { kind: 'in', cell: reference, list: keys })).toMatch(
      /by_reference.{0,40}MAXA=\? AND TO_BD=\? AND THUA=\?|Index Cond[^)]*MAXA.*TO_BD.*THUA/,
    );
  },
);
