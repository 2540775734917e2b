import { expect, test } from 'vitest';
import { legacyModel } from '../../subgraphs/database/fixtures/legacy-database.ts';

const item = '@item(vi: "v", en: "e")';

function form(type: string, column: string) {
  const model = legacyModel(
    `enum Kind { RED BLUE } type Thing @entity(table: "T", name: "n", nameEn: "n") { a: ${type} @column(name: "A"${column}) ${item} }`,
  );
  const field = model.types.get('Thing')?.fields.get('a');
  return field?.kind === 'column' ? field.form : undefined;
}

test('how values of an item are written', () => {
  expect(form('Date', '')).toBeNull();
  expect(form('Date', ', format: "dd/MM/yyyy", partial: NULL')).toEqual({
    ...{ kind: 'date', format: 'dd/MM/yyyy', partial: 'NULL', offset: null },
  });
  expect(form('DateTime', ', format: "yyyyMMddHHmm"')).toEqual({
    ...{ kind: 'date', format: 'yyyyMMddHHmm', partial: null, offset: null },
  });
});

test.each([
  ['zone: "UTC"', { kind: 'local', offset: '+00:00' }],
  ['zone: "-03:30"', { kind: 'local', offset: '-03:30' }],
  ['zone: "Asia/Tokyo"', { kind: 'local', offset: '+09:00' }],
  ['zone: "Asia/Ho_Chi_Minh"', null],
  ['zone: "+07:00"', null],
  [
    'zone: "UTC", format: "yyyyMMddHHmm"',
    { kind: 'date', format: 'yyyyMMddHHmm', partial: null, offset: '+00:00' },
  ],
  [
    'zone: "Asia/Bangkok", format: "yyyyMMddHHmm"',
    { kind: 'date', format: 'yyyyMMddHHmm', partial: null, offset: null },
  ],
])('times of another zone: %s', (column, found) => {
  expect(form('DateTime', `, ${column}`)).toEqual(found);
});

test('words, blanks, and several columns', () => {
  expect(form('Boolean', ', true: ["1", "X"], false: ["0", " "]')).toEqual({
    ...{ kind: 'truth', yes: ['1', 'X'], no: ['0', ''] },
  });
  expect(form('Kind', ', trim: true')).toEqual({ kind: 'trimmed' });
  const model = legacyModel(`enum Kind { RED @code(value: "1 đỏ") BLUE }
    type Thing @key(fields: "id") @entity(table: "T", name: "n", nameEn: "n") {
      id: ID @column(parts: ["A", "B"], trim: true) ${item}
      name: String @column(parts: ["HO", "TEN"]) ${item}
      kind: Kind @column(name: "K") ${item}
      other: Thing @reference(columns: ["C", "D"], separator: "-") ${item}
    }`);
  expect(Object.fromEntries(model.types.get('Thing')?.fields ?? [])).toMatchObject({
    id: { columns: ['A', 'B'], form: { kind: 'key', separator: '/', isTrimmed: true } },
    name: { columns: ['HO', 'TEN'], form: { kind: 'joined', separator: ' ' } },
    kind: {
      columns: ['K'],
      form: null,
      codes: new Map([
        ['RED', '1 đỏ'],
        ['BLUE', 'BLUE'],
      ]),
    },
    other: { columns: ['C', 'D'], form: { kind: 'key', separator: '-', isTrimmed: false } },
  });
});

test('two values of an enum with one code are refused', () => {
  expect(() => legacyModel('enum Kind { RED @code(value: "1") BLUE @code(value: "1") }')).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_INVALID' }),
  );
});

test.each([
  ['columns: ["A"]', 'two or more columns'],
  ['columns: ["A", "A"]', 'two or more columns'],
  ['column: "A", columns: ["A", "B"]', 'exactly one of'],
  ['prefix: "x"', 'exactly one of'],
  ['columns: ["A", "B"], separator: "~"', 'separator of a key'],
  ['column: "A", separator: "/"', 'needs several columns'],
])('@reference(%s) is refused', (reference, detail) => {
  expect(() =>
    legacyModel(`type Thing @key(fields: "id") @entity(table: "T", name: "n", nameEn: "n") {
      id: ID @column(name: "ID") ${item} other: Thing @reference(${reference}) ${item} }`),
  ).toThrow(expect.objectContaining({ message: expect.stringContaining(detail) }));
});

test.each([
  ['Boolean', ', true: ["1"]', 'what is true and what is false'],
  ['Boolean', ', true: ["1"], false: ["1 "]', 'both true and false'],
  ['String', ', true: ["1"], false: ["0"]', 'are for a Boolean'],
  ['Int', ', trim: true', 'is for texts'],
  ['String', ', separator: ","', 'needs parts'],
  ['String', ', parts: ["B", "C"]', 'exactly one of'],
  ['String', ', format: "dd/MM/yyyy"', 'is for dates, not for String'],
  ['Date', ', format: "d/M/yyyy"', 'no format of dates'],
  ['Date', ', format: "yyyyMMddHHmm"', 'has a time of the day'],
  ['DateTime', ', format: "dd/MM/yyyy"', 'lacks a time of the day'],
  ['DateTime', ', format: "yyyyMMddHHmm", partial: YEAR', 'is for a Date'],
  ['Date', ', partial: YEAR', 'needs a format'],
  ['Date', ', zone: "UTC"', 'is for a DateTime'],
  ['DateTime', ', zone: "+14:30"', 'is no zone'],
  ['DateTime', ', zone: "Hà Nội"', 'is no zone'],
  ['DateTime', ', zone: "Europe/Paris"', 'clocks'],
  ['DateTime', ', zone: "Asia/Shanghai"', 'clocks'],
  ['[String!]', '', 'one value; write list'],
])('%s of @column(…%s) is refused', (type, column, detail) => {
  expect(() => form(type, column)).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_INVALID', message: expect.stringContaining(detail) }),
  );
});

test('a column beside that of the entity, in the schema of its table', () => {
  const { types } = legacyModel(`
    type Thing @key(fields: "id") @entity(table: "T", schema: "s", name: "n", nameEn: "n") {
      id: ID @column(name: "MA") ${item}
      mail: String @column(table: "T_CT", on: "MA_T", name: "MAIL") ${item} place: Place }
    type Place @embedded(in: "Thing") {
      id: String @column(table: "X", on: "Y", name: "ID") ${item}
      ward: String @column(table: "X", on: "Y", name: "Z") ${item} }`);
  expect(types.get('Thing')?.fields.get('mail')).toMatchObject({
    columns: [],
    form: { kind: 'side', table: '"s"."T_CT"', column: 'MAIL', on: 'MA_T', key: 'MA' },
  });
  expect(types.get('Place')?.fields.get('ward')).toMatchObject({ form: { kind: 'side', key: 'MA' } });
});

test.each([
  [
    'id: ID @column(name: "ID") ITEM mail: String @column(table: "B", name: "M") ITEM',
    'argument "on" is missing',
  ],
  [
    'id: ID @column(name: "ID") ITEM mail: String @column(on: "B", name: "M") ITEM',
    'argument "table" is missing',
  ],
  [
    'id: ID @column(name: "ID") ITEM mail: String @column(table: "B", on: "C") ITEM',
    'argument "name" is missing',
  ],
  [
    'id: ID @column(name: "ID") ITEM mail: String @column(table: "B", on: "C", name: "M", trim: true) ITEM',
    'map a view',
  ],
  [
    'id: ID @column(name: "ID") ITEM mail: String @column(table: "B", on: "C", name: "M", searchKey: "K") ITEM',
    'map a view',
  ],
  [
    'id: ID @column(parts: ["A", "B"]) ITEM mail: String @column(table: "B", on: "C", name: "M") ITEM',
    'key is one column',
  ],
  [
    'id: ID @column(name: "ID", trim: true) ITEM mail: String @column(table: "B", on: "C", name: "M") ITEM',
    'key is one column',
  ],
  ['id: ID @column(table: "B", on: "C", name: "M") ITEM', 'key is one column'],
  [
    'id: ID @column(name: "ID") ITEM mail: String @column(table: "B", on: "C", name: "M", path: "$.a") ITEM',
    'is only shown',
  ],
])('%s is refused', (fields, detail) => {
  const types = `type Thing @key(fields: "id") @entity(table: "T", name: "n", nameEn: "n") { ${fields.replaceAll('ITEM', item)} }`;
  expect(() => legacyModel(types)).toThrow(
    expect.objectContaining({ code: 'CATALOGUE_INVALID', message: expect.stringContaining(detail) }),
  );
});
