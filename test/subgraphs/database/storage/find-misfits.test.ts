import { expect, test } from 'vitest';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import { findMisfits } from '../../../../subgraphs/database/storage/find-misfits.ts';
import { openLegacy } from '../fixtures/legacy-database.ts';
import { openPeople, peopleModels } from '../fixtures/people-database.ts';
import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';

test('values that do not fit their items are counted by their kind, and never told', async () => {
  const world = await openPeople();
  const decomposed = 'Trần Thị Tố'.normalize('NFD');
  await world.database.write(
    ["update NGUOI set CAO = 'abc', NGAY_SINH = '26/11/2026' where MA_SO < 'P003'"],
    ['update NGUOI set CAO = 7.5 where MA_SO = ?', 'P004'],
    ['update NGUOI set HO_TEN = ? where MA_SO = ?', decomposed, 'P005'],
    ["update NGUOI set HO_TEN = x'ff00' where MA_SO = 'P006'"],
    ["update NGUOI set LUC_GAP = '2026-01-01 10:00:00' where MA_SO = 'P037'"],
    ["update NGUOI set GIOI_TINH = 'X' where MA_SO = 'P010'"],
  );
  const findings = await world.subgraph.inspect();
  expect(findings.map(({ severity, en }) => `${severity} ${en}`)).toEqual([
    'warning Person.name: 1 cells do not fit the item and are answered as null (bytes).',
    'warning Person.name: 1 cells are not in NFC; they are shown in it, and should be stored in it.',
    'warning Person.gender: 1 cells do not fit the item and are answered as null (a text that does not fit).',
    'warning Person.bornOn: 3 cells do not fit the item and are answered as null (a date in another form).',
    'warning Person.height: 1 cells do not fit the item and are answered as null (a number that does not fit).',
    'warning Person.height: 3 cells do not fit the item and are answered as null (a text that does not fit).',
    expect.stringMatching(
      /^warning Person\.seenAt: instants are spelled in several ways: YYYY-MM-DD hh:mm:ss \(1\), YYYY-MM-DDThh:mm:ss\+07:00 \(\d+\)\.$/,
    ),
  ]);
  expect(JSON.stringify(findings)).not.toMatch(/abc|26\/11|Trần|7\.5/);
  await world.close();
});

test('a column that cannot be looked through in time is told, and the others are looked at', async () => {
  const { model } = await peopleModels();
  const findings = await findMisfits(model, ({ table }, { column }) => {
    if (table !== 'NGUOI') return null;
    return column === 'CAO'
      ? Promise.reject(codedError('SUBGRAPH_TIMED_OUT'))
      : Promise.resolve(new Map([['text', column === 'NGAY_SINH' ? 2 : 0]]));
  });
  expect(findings.map(({ coordinate }) => coordinate)).toEqual(['Person.bornOn', 'Person.height']);
  expect(findings[1]?.en).toContain('could not be looked through');
});

test.each([sqliteUnderTest, postgresUnderTest])(
  'dates that are written otherwise than the file says are an error, $name',
  async (engine) => {
    const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
    const same = '@item(vi: "v", en: "e", sameColumnAs: ["Thing.plain"]) @share(mode: OPEN)';
    const world = await openLegacy(
      engine,
      `type Thing @key(fields: "id") @entity(table: "T", singular: "thing", plural: "things", name: "n", nameEn: "n") {
        id: ID @column(name: "ID") ${label}
        plain: Date @column(name: "NGAY") ${label}
        written: Date @column(name: "NGAY", format: "dd/MM/yyyy") ${same}
        wrongly: Date @column(name: "NGAY", format: "MM-dd-yyyy") ${same}
      }`,
      [
        {
          ...{
            name: 'T',
            key: 'ID',
            columns: [
              ['ID', 'text'],
              ['NGAY', 'text'],
            ],
          },
          rows: [
            ['1', '31/01/2020'],
            ['2', '30/01/2020'],
            ['3', '31/02/2020'],
            ['4', null],
          ],
        },
      ],
    );
    const findings = await world.subgraph.inspect();
    await world.close();
    expect(findings.map(({ severity, coordinate }) => [severity, coordinate])).toEqual([
      ['error', 'Thing.plain'],
      ['warning', 'Thing.written'],
      ['error', 'Thing.wrongly'],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/31\/0|30\/0/);
  },
);
