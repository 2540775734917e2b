import { expect, test } from 'vitest';
import { readTables } from '../../../schema/catalogue/table-name.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';

const entry = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  @database(id: "d", name: "n", nameEn: "n", level: INTERNAL, owner: "A", ownerName: "A", ownerNameEn: "A", purpose: "p",
    scope: "s", content: "c", collectionMechanism: "m", updateMechanism: "u", sources: [], legalBasis: [],
    usageRegulation: "r", logRetentionDays: 1)`;

function thing(entity: string) {
  const item = '@item(vi: "v", en: "e")';
  const { types } = parseAgencySdl(`${entry}
    type Thing @entity(${entity}, name: "n", nameEn: "n") { part: Part a: String @column(name: "A") ${item} }
    type Part @embedded(in: "Thing") { b: String @column(name: "B") ${item} }`);
  return types;
}

test('a table of another schema, and which of its rows there are, also for what is embedded in them', () => {
  const types = thing(
    'table: "NHÂN SỰ", schema: "hr", isView: true, where: [{column: "X", in: ["0"]}, {column: "Y", notIn: "H"}, {column: "Z", isNull: true}]',
  );
  const where = [
    { kind: 'in', column: 'X', values: ['0'] },
    { kind: 'notIn', column: 'Y', values: ['H'] },
    { kind: 'isNull', column: 'Z', value: true },
  ];
  expect(types.get('Thing')).toMatchObject({ table: '"hr"."NHÂN SỰ"', where, isView: true });
  expect(types.get('Part')).toMatchObject({ table: '"hr"."NHÂN SỰ"', where });
});

test('a name with dots, quotes and blanks is one name', () => {
  expect(thing('table: "a.b as \\"c\\""').get('Thing')).toMatchObject({ table: 'a.b as "c"', where: [] });
});

test('several tables are known by one word, which is read again', () => {
  const word = String(thing('tables: ["HS_2024", "HS.2025"], schema: "hr"').get('Thing')?.table);
  expect(readTables(word)).toEqual(['"hr"."HS_2024"', '"hr"."HS.2025"']);
  expect(readTables('HO_SO')).toEqual(['HO_SO']);
});

test.each([
  ['one table of several', 'tables: ["T"]', 'two or more'],
  ['a table twice', 'tables: ["T", "T"]', 'two or more'],
  ['both', 'table: "T", tables: ["A", "B"]', 'exactly one of'],
  ['neither', 'subject: "x"', 'exactly one of'],
  ['several tables in one name', 'table: "[\\"a\\",\\"b\\"]"', 'as "tables"'],
  ['no test', 'table: "T", where: [{column: "X"}]', 'exactly one of'],
  ['two tests', 'table: "T", where: [{column: "X", in: ["0"], isNull: true}]', 'exactly one of'],
  ['no value', 'table: "T", where: [{column: "X", in: []}]', 'names no value'],
  ['a number', 'table: "T", where: [{column: "X", in: [0]}]', 'where'],
  ['a word that is none', 'table: "T", where: [{column: "X", in: ["0"], equals: "0"}]', 'no "equals" here'],
  ['a schema in the name', 'table: "\\"hr\\".\\"T\\""', 'argument "schema"'],
  ['a schema without a name', 'table: "T", schema: ""', 'a name is empty'],
])('%s is refused', (_name, entity, detail) => {
  expect(() => thing(entity)).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_INVALID', message: expect.stringContaining(detail) }),
  );
});
