import { expect, onTestFinished, test } from 'vitest';
import { openLegacy } from '../fixtures/legacy-database.ts';
import { postgresUnderTest } from '../fixtures/postgres-under-test.ts';
import { sqliteUnderTest } from '../fixtures/sqlite-under-test.ts';

const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const unicode = ['Nguyễn Văn An', 'Trần Thị Đào', 'Lê Ánh', 'Đỗ Ích'];
const tcvn3 = ['NguyÔn V¨n An', 'TrÇn ThÞ §µo', 'Lª ¸nh', '§ç Ých'];
const vni = ['Nguyeãn Vaên An', 'Traàn Thò Ñaøo', 'Leâ Aùnh', 'Ñoã Ích'];

test.each([sqliteUnderTest, postgresUnderTest])(
  'a column that is not in Unicode is an error, and what stands in it is not told, $name',
  async (engine) => {
    const { text } = engine.declared;
    const world = await openLegacy(
      engine,
      `type Person @key(fields: "id") @entity(table: "NGUOI", where: [{column: "XOA", in: ["0"]}],
        singular: "person", plural: "persons", name: "n", nameEn: "n") {
        id: ID @column(name: "ID") ${label}
        name: String @column(name: "TEN") ${label}
        old: String @column(name: "TEN_CU", trim: true) ${label}
        home: Home
      }
      type Home @embedded(in: "Person") { street: String @column(name: "DUONG") ${label} }`,
      [
        {
          ...{ name: 'NGUOI', key: 'ID' },
          columns: [
            ['ID', text],
            ['TEN', text],
            ['TEN_CU', text],
            ['DUONG', text],
            ['XOA', text],
          ],
          rows: [
            ...unicode.map((name, at) => [String(at), name, `${tcvn3[at]}  `, vni[at], '0']),
            // What was deleted says nothing of the entity.
            ...tcvn3.map((name, at) => [`x${at}`, name, name, name, '1']),
          ],
        },
      ],
    );
    onTestFinished(() => world.close());
    const findings = await world.subgraph.inspect();
    expect(findings.map(({ severity, coordinate }) => [severity, coordinate])).toEqual([
      ['error', 'Person.old'],
      ['error', 'Home.street'],
    ]);
    expect(findings.map(({ en }) => /written in (\w+),/.exec(en)?.[1])).toEqual(['TCVN3', 'VNI']);
    expect(JSON.stringify(findings)).not.toMatch(/V¨n|Vaên|Leâ|Lª/);
  },
);
