import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../schema/catalogue/build-catalogue.ts';
import { columnFindings } from '../../../schema/contract/column-findings.ts';
import { subgraphSdl } from '../../../schema/language/query-surface.ts';
import { maskProblem } from '../../../schema/policy/mask.ts';
import { rowScopeToPredicate } from '../../../schema/policy/row-scope.ts';
import { mappedColumns, mappedTables } from '../../../subgraphs/database/storage/mapped-tables.ts';
import { legacyModel } from '../../subgraphs/database/fixtures/legacy-database.ts';

const closed = '@item(vi: "v", en: "e")';
const open = '@item(vi: "v", en: "e") @share(mode: OPEN)';

function modelOf(fields: string, types = '') {
  return legacyModel(`enum Kind { RED BLUE }
    type Thing @key(fields: "id") @entity(table: "T", singular: "thing", plural: "things", name: "n", nameEn: "n") {
      id: ID @column(name: "ID") ${closed} ${fields} } ${types}`);
}

const contentOf = (type: string, column: string) => {
  const field = modelOf(`a: ${type} @column(${column}) ${closed}`).types.get('Thing')?.fields.get('a');
  return field?.kind === 'content' ? field.content : undefined;
};

test.each([
  ['[String!]', 'name: "A", list: ";"', { path: null, list: { kind: 'separated', separator: ';' } }],
  ['[Kind!]', 'name: "A", list: "[]"', { path: null, list: { kind: 'array' } }],
  ['Int', 'name: "A", path: "$.a[0].b"', { path: ['a', 0, 'b'], list: null }],
  ['String', 'name: "A", path: "$.\\"số nhà\\"[\\"a.b\\"]"', { path: ['số nhà', 'a.b'], list: null }],
  ['[ID!]', 'name: "A", path: "$", list: "[]"', { path: [], list: { kind: 'array' } }],
  [
    '[Date!]',
    'name: "A", path: "$.x-y", list: "||"',
    { path: ['x-y'], list: { kind: 'separated', separator: '||' } },
  ],
])('%s of @column(%s)', (type, column, content) => {
  expect(contentOf(type, column)).toEqual(content);
});

test('items of an embedded document stand in its column, from its path on; others may have columns', () => {
  const { types } = modelOf(
    'place: Place',
    `type Place @embedded(in: "Thing", json: "DOC", path: "$.noi") {
      street: String @column(path: "$.duong") ${closed}
      other: String @column(name: "KHAC", path: "$.x") ${closed}
      bare: String @column(name: "RIENG") ${closed} }`,
  );
  expect(Object.fromEntries(types.get('Place')?.fields ?? [])).toMatchObject({
    street: {
      kind: 'content',
      column: 'DOC',
      columns: ['DOC'],
      content: { path: ['noi', 'duong'], list: null },
    },
    other: { kind: 'content', column: 'KHAC', content: { path: ['x'], list: null } },
    bare: { kind: 'column', column: 'RIENG' },
  });
});

const refused: readonly (readonly [type: string, column: string, detail: string])[] = [
  ['[String!]', 'name: "A"', 'one value; write list'],
  ['[String]', 'name: "A", list: ";"', 'is written [String!]'],
  ['[[String!]!]', 'name: "A", list: ";"', 'is written [String!]'],
  ['String', 'name: "A", list: ";"', 'whose type is a list'],
  ['[String!]', 'name: "A", list: "a"', 'no separator of a list'],
  ['[String!]', 'name: "A", list: " "', 'no separator of a list'],
  ['[String!]', 'name: "A", list: ""', 'no separator of a list'],
  ['[Date!]', 'name: "A", list: ";", format: "dd/MM/yyyy"', 'is only shown'],
  ['[String!]', 'parts: ["A", "B"], list: ";"', 'is only shown'],
  ['String', 'name: "A", path: "$.a", searchKey: "B"', 'is only shown'],
  ['String', 'path: "$.a"', 'argument "name" is missing'],
  ['String', 'name: "A", path: "$"', 'which is no value'],
  ...['a', '$a', '$.', '$.a b', '$[a]', '$[01]', '$["a]', '$.a..b', '$[*]', '$."a', '$.a[-1]', "$['a']"].map(
    (path) => ['String', `name: "A", path: ${JSON.stringify(path)}`, 'is no path'] as const,
  ),
  ['String', `name: "A", path: "$${'.a'.repeat(17)}"`, 'is no path'],
];
test.each(refused)('%s of @column(%s) is refused', (type, column, detail) => {
  expect(() => contentOf(type, column)).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_INVALID', message: expect.stringContaining(detail) }),
  );
});

test.each([
  ['id: ID @column(name: "A", path: "$.id")', '', 'a key is a column'],
  [
    'p: Place',
    'type Place @embedded(in: "Thing", path: "$.a") { x: String @column(name: "X") @item(vi: "v", en: "e") }',
    'needs json',
  ],
  [
    'p: Place',
    'type Place @embedded(in: "Thing", json: "J") { x: String @column(list: ";") @item(vi: "v", en: "e") }',
    'has a path',
  ],
])('%s %s is refused', (fields, types, detail) => {
  const read = () =>
    fields.startsWith('id')
      ? legacyModel(
          `type Thing @key(fields: "id") @entity(table: "T", name: "n", nameEn: "n") { ${fields} ${closed} }`,
        )
      : modelOf(fields, types);
  expect(read).toThrow(expect.objectContaining({ message: expect.stringContaining(detail) }));
});

describe('an item in the content of a column', () => {
  const model = modelOf(
    `tags: [String!] @column(name: "T", list: ";") ${open} place: Place`,
    `type Place @embedded(in: "Thing", json: "DOC") { street: String @column(path: "$.duong") ${open} }`,
  );
  const catalogue = buildCatalogue([model]);
  const schema = buildSchema(subgraphSdl(model, catalogue), { assumeValidSDL: true });

  test('is in the output and in no filter, order or statistic', () => {
    const sdl = subgraphSdl(model, catalogue);
    expect(sdl).toContain('tags: [String!]');
    for (const name of ['ThingWhere', 'ThingAggregateWhere', 'ThingOrderField', 'ThingAggregateGroup'])
      expect(JSON.stringify(schema.getType(name)?.toConfig()), name).not.toMatch(/tags|place|street/);
    expect(schema.getType('PlaceWhere')).toBeUndefined();
  });

  test.each([{ tags: { eq: 'a' } }, { tags: { isNull: true } }, { place: { street: { isNull: true } } }])(
    'is no part of a row scope: %o',
    (rows) => {
      expect(() => rowScopeToPredicate(rows, 'Thing', catalogue, {})).toThrow(/cannot be compared/);
    },
  );
});

test('an item in the content of a column is under no mask', () => {
  const model = modelOf(
    `tags: [String!] @column(name: "T", list: ";") ${open} day: Date @column(name: "D", path: "$.d") ${open}`,
  );
  const catalogue = buildCatalogue([model]);
  const masks = [
    { kind: 'PARTIAL', keepLast: 1 },
    { kind: 'PSEUDONYM' },
    { kind: 'YEAR' },
    { kind: 'ROUND', to: '1' },
    { kind: 'PARENT' },
  ] as const;
  for (const mask of masks)
    for (const name of ['Thing.tags', 'Thing.day'])
      expect(maskProblem(catalogue.fields.get(name), mask, catalogue)?.en, `${mask.kind} ${name}`).toContain(
        'cannot be masked',
      );
});

test('all columns that are read are among those to approve', () => {
  const model = modelOf(
    `tags: [String!] @column(name: "T", list: ";") ${open} place: Place
     mail: String @column(table: "T_CT", on: "MA", name: "MAIL") ${open}`,
    `type Place @embedded(in: "Thing", json: "DOC") { street: String @column(path: "$.duong") ${open} }`,
  );
  expect(mappedTables(model)).toEqual([{ name: 'T' }, { name: 'T_CT' }]);
  expect(mappedColumns(model)).toEqual(
    new Map([
      ['T', new Set(['ID', 'T', 'DOC'])],
      ['T_CT', new Set(['MAIL', 'MA'])],
    ]),
  );
});

describe('two items of one document', () => {
  const found = (one: string, other: string) =>
    columnFindings(
      modelOf(`one: String @column(${one}) ${closed} other: String @column(${other}) ${open}`),
    ).map(({ severity }) => severity);
  test.each([
    ['name: "D", path: "$.a"', 'name: "D", path: "$.b"', []],
    ['name: "D", path: "$.a.b"', 'name: "D", path: "$.a.c"', []],
    ['name: "D", path: "$.a[0]"', 'name: "D", path: "$.a[1]"', []],
    ['name: "D", path: "$.a"', 'name: "D", path: "$.a"', ['ERROR']],
    ['name: "D", path: "$.a"', 'name: "D", path: "$.a.b"', ['ERROR']],
    ['name: "D"', 'name: "D", path: "$.a"', ['ERROR']],
    ['name: "D", path: "$.a"', 'name: "E", path: "$.a"', []],
  ])('%s and %s', (one, other, severities) => {
    expect(found(one, other)).toEqual(severities);
  });
});
