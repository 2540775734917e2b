import { expect, onTestFinished, test } from 'vitest';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { openLegacy } from '../fixtures/legacy-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

/** What an item shows, or that its cell does not fit. */
type Shown = string | number | boolean | null | readonly (string | number | boolean)[] | 'CELL_INVALID';

/** Where a text can be stored: anywhere, where JSON is kept as it was written, or where it is kept parsed too. */
type Stored = 'as text' | 'as written' | 'parsed';

interface Reading {
  readonly text: string | null;
  readonly shown: Readonly<Record<string, Shown>>;
  readonly stored: Stored;
}

const label = '@item(vi: "v", en: "e") @share(mode: OPEN)';
const broken = 'CELL_INVALID';

/** Items of a document, and the item whose value is told where a reading names none. */
const documentItems = `
  name: String @column(name: "NOI_DUNG", path: "$.ten") ${label}
  accented: String @column(name: "NOI_DUNG", path: "$.\\"số nhà\\"[\\"a.b\\"]") ${label}
  deep: Int @column(name: "NOI_DUNG", path: "$.a.b[1]") ${label}
  amount: Decimal @column(name: "NOI_DUNG", path: "$.tien") ${label}
  large: BigInt @column(name: "NOI_DUNG", path: "$.lon") ${label}
  day: Date @column(name: "NOI_DUNG", path: "$.ngay") ${label}
  moment: DateTime @column(name: "NOI_DUNG", path: "$.luc") ${label}
  yes: Boolean @column(name: "NOI_DUNG", path: "$.co") ${label}
  kind: Kind @column(name: "NOI_DUNG", path: "$.loai") ${label}
  phones: [String!] @column(name: "NOI_DUNG", path: "$.dt", list: "[]") ${label}
  codes: [Int!] @column(name: "NOI_DUNG", path: "$.ma", list: ";") ${label}
  whole: [String!] @column(name: "NOI_DUNG", list: "[]") ${label}
  place: Place`;
const types = `
  enum Kind { RED @code(value: "1 đỏ") BLUE }
  type Row @key(fields: "id") @entity(table: "BANG", singular: "row", plural: "rows", name: "n", nameEn: "n") {
    id: ID @column(name: "ID") ${label}${documentItems}
  }
  type Place @embedded(in: "Row", json: "NOI_DUNG", path: "$.noi") {
    street: String @column(path: "$.duong") ${label}
    wards: [String!] @column(path: "$.phuong", list: "[]") ${label}
  }`;
const items = [
  ...[
    'name',
    'accented',
    'deep',
    'amount',
    'large',
    'day',
    'moment',
    'yes',
    'kind',
    'phones',
    'codes',
    'whole',
  ],
] as const;

/** A document whose members are those of the items that it is about; all others show nothing. */
const of = (text: string, shown: Reading['shown'], stored: Stored = 'parsed'): Reading => ({
  text,
  shown,
  stored,
});
const names = [...items, 'street', 'wards'];
const none = Object.fromEntries(names.map((item) => [item, null]));
const unread = Object.fromEntries(names.map((item) => [item, broken] as const));

const documents: readonly Reading[] = [
  { text: null, shown: {}, stored: 'parsed' },
  of('', {}, 'as text'),
  of(' \t', {}, 'as text'),
  of('null', {}),
  ...[
    '{',
    "{'ten': 1}",
    '{"ten": 01}',
    '{"ten": "a"} x',
    'nUll',
    '\ufeff{}',
    '{"ten": NaN}',
    '{ten: 1}',
    '[1,]',
    '"\u0007"',
  ].map((text) => of(text, unread, 'as text')),
  ...['{}', '"chữ"', '7', 'true', '[[]]', '{"a": 1}', '{"ten": null, "a": []}'].map((text) =>
    of(text, text.startsWith('{') ? {} : { whole: text === '[]' ? [] : broken }),
  ),
  // Texts: escapes, forms of Unicode, numbers, what is no text.
  of('{"ten": "Nguyễn \\u0056ăn \\"A\\""}', { name: 'Nguyễn Văn "A"' }),
  of(`{"ten": "${'Tốt'.normalize('NFD')}"}`, { name: 'Tốt' }),
  of('{"ten": ""}', { name: '' }),
  of('{"ten": "null"}', { name: 'null' }),
  of('{"ten": "  7 "}', { name: '  7 ' }),
  of('{"ten": 1.50e1}', { name: '15' }),
  of('{"ten": true}', { name: broken }),
  of('{"ten": {"a": 1}}', { name: broken }),
  of('{"ten": ["a"]}', { name: broken }),
  of('{"ten": "a\\u0000b"}', { name: broken }, 'as written'),
  of('{"ten": "\\ud800"}', { name: broken }, 'as text'),
  of(`{"ten": "${'dài '.repeat(100_000)}"}`, { name: 'dài '.repeat(100_000) }),
  of(`{"ten": "${'x'.repeat(1_000_000)}"}`, unread),
  // Names: of which one stands twice, with signs, within others.
  of('{"ten": "trước", "ten": "sau"}', { name: 'sau' }),
  of('{"t\\u0065n": "a"}', { name: 'a' }),
  of('{"Ten": "a", "$.ten": "b", " ten": "c"}', {}),
  of('{"số nhà": {"a.b": "12/3", "a": {"b": "x"}}}', { accented: '12/3' }),
  of('{"a": {"b": [5, 7, 9]}}', { deep: 7 }),
  of('{"a": {"b": {"1": 7}}}', {}),
  of('{"a": {"b": "77"}}', {}),
  of('{"a": {"b": [5]}}', {}),
  of('{"__proto__": {"ten": "a"}, "constructor": "b"}', {}),
  of(`${'{"a":'.repeat(20)}{}${'}'.repeat(20)}`, {}),
  // Numbers: exact, in one writing, in bounds.
  ...(
    [
      ['0', '0'],
      ['-0', '0'],
      ['12.50', '12.5'],
      ['1e2', '100'],
      ['1E+2', '100'],
      ['0.1e-2', '0.001'],
      ['12345678901234567890.123456789', '12345678901234567890.123456789'],
      ['1e400', broken],
      ['1e-400', broken],
      ['"12.50"', '12.50'],
      ['"1e2"', broken],
      ['""', broken],
      ['" 1"', broken],
    ] as const
  ).map(([written, amount]) => of(`{"tien": ${written}}`, { amount })),
  of('{"lon": 9223372036854775807}', { large: '9223372036854775807' }),
  of('{"lon": -9.223372036854775808e18}', { large: '-9223372036854775808' }),
  of('{"lon": 9223372036854775808}', { large: broken }),
  of('{"lon": 1.0}', { large: '1' }),
  of('{"lon": 1.5}', { large: broken }),
  of('{"lon": "07"}', { large: broken }),
  of('{"a": {"b": [0, 2147483648]}}', { deep: broken }),
  of('{"a": {"b": [0, 2.147483647E9]}}', { deep: 2_147_483_647 }),
  // Days, instants, truth, codes.
  of('{"ngay": "2020-02-29"}', { day: '2020-02-29' }),
  ...['"2019-02-29"', '"29/02/2020"', '20200229', '""'].map((written) =>
    of(`{"ngay": ${written}}`, { day: broken }),
  ),
  of('{"luc": "2020-03-01T00:30:00Z"}', { moment: '2020-03-01T00:30:00Z' }),
  of('{"luc": "2020-03-01T00:30:00.123Z"}', { moment: '2020-03-01T00:30:00Z' }),
  of('{"luc": "2020-03-01 07:30:00"}', { moment: '2020-03-01T07:30:00+07:00' }),
  ...['"2020-03-01"', '"2020-03-01T24:00:00Z"', '1583022600', '"2020-03-01T00:30:00.Z"'].map((written) =>
    of(`{"luc": ${written}}`, { moment: broken }),
  ),
  ...(
    [
      ['true', true],
      ['false', false],
      ['1', true],
      ['0', false],
      ['"1"', true],
      ['"true"', broken],
      ['2', broken],
    ] as const
  ).map(([written, yes]) => of(`{"co": ${written}}`, { yes })),
  of('{"loai": "1 đỏ"}', { kind: 'RED' }),
  of('{"loai": "BLUE"}', { kind: 'BLUE' }),
  of('{"loai": "RED"}', { kind: broken }),
  // Lists: a value that does not fit is no list.
  of('{"dt": []}', { phones: [] }),
  of('{"dt": ["0912", "", "a;b"]}', { phones: ['0912', '', 'a;b'] }),
  of('{"dt": [912, "0913"]}', { phones: ['912', '0913'] }),
  ...['["a", null]', '"a"', '{"0": "a"}', '[["a"]]', '[true]'].map((written) =>
    of(`{"dt": ${written}}`, { phones: broken }),
  ),
  of(JSON.stringify({ dt: Array.from({ length: 1_000 }, (_, at) => String(at)) }), {
    phones: Array.from({ length: 1_000 }, (_, at) => String(at)),
  }),
  of(JSON.stringify({ dt: Array.from({ length: 1_001 }, () => '') }), { phones: broken }),
  of('{"ma": "1; 2 ;;3;"}', { codes: [1, 2, 3] }),
  of('{"ma": " "}', { codes: [] }),
  of('{"ma": "1;hai"}', { codes: broken }),
  of('{"ma": 1}', { codes: broken }),
  of('["a", "b"]', { whole: ['a', 'b'] }),
  of('[]', { whole: [] }),
  of('{"noi": {"duong": "Lê Lợi", "phuong": ["1", "2"]}, "ten": "x"}', {
    name: 'x',
    street: 'Lê Lợi',
    wards: ['1', '2'],
  }),
  of('{"noi": "Lê Lợi"}', {}),
  of('{"noi": {"duong": 12, "phuong": [null]}}', { street: '12', wards: broken }),
];

/** Lists that are texts with a separator. */
const separated: readonly (readonly [text: string | null, shown: Readonly<Record<string, Shown>>])[] = [
  [null, { words: null, numbers: null, days: null }],
  ['   ', { words: null, numbers: null, days: null }],
  ['a', { words: ['a'], numbers: broken, days: broken }],
  [';;', { words: [], numbers: [], days: [] }],
  [' 1 ; 2;\t3;', { words: ['1', '2', '3'], numbers: [1, 2, 3], days: broken }],
  ['07;1', { words: ['07', '1'], numbers: broken, days: broken }],
  [
    '2020-02-29;1990-01-01',
    { words: ['2020-02-29', '1990-01-01'], numbers: broken, days: ['2020-02-29', '1990-01-01'] },
  ],
  [`Tốt;${'Tốt'.normalize('NFD')}`, { words: ['Tốt', 'Tốt'], numbers: broken, days: broken }],
  [`x;${'Tốt'}${'tốt'.normalize('NFD')}`, { words: broken, numbers: broken, days: broken }],
  ['["a"]', { words: ['["a"]'], numbers: broken, days: broken }],
  ['null', { words: ['null'], numbers: broken, days: broken }],
];

/** What stands in the content of columns: lists and places in documents. */
export function contentContract(engine: EngineUnderTest): void {
  test.each(engine.documentTypes)(
    'items of documents in a column declared $declared',
    { timeout: 60_000 },
    (type) => {
      const told = documents.filter(({ stored }) => isStored(stored, type.takes));
      return shownAs(
        engine,
        papers,
        type.declared,
        told.map(({ text, shown }) => [text, wholeOf(text, shown)] as const),
      );
    },
  );

  test.each(engine.textTypes)('lists in texts of a column declared %s', (declared) =>
    shownAs(engine, rows, declared, separated),
  );
}

/** A type of one table, and its items. */
interface Tested {
  readonly types: string;
  readonly coordinates: readonly string[];
  readonly selection: string;
}

const papers: Tested = {
  types,
  coordinates: [...items.map((item) => `Row.${item}`), 'Place.street', 'Place.wards'],
  selection: `${items.join(' ')} place { street wards }`,
};
const rows: Tested = {
  types: `type Row @key(fields: "id") @entity(table: "BANG", singular: "row", plural: "rows", name: "n", nameEn: "n") {
    id: ID @column(name: "ID") ${label}
    words: [String!] @column(name: "NOI_DUNG", list: ";") ${label}
    numbers: [Int!] @column(name: "NOI_DUNG", list: ";") ${label}
    days: [Date!] @column(name: "NOI_DUNG", list: ";") ${label} }`,
  coordinates: ['words', 'numbers', 'days'].map((item) => `Row.${item}`),
  selection: 'words numbers days',
};

/** Rows that are asked for at once. */
const rowsAtOnce = 40;

async function shownAs(
  engine: EngineUnderTest,
  { types: sdl, coordinates, selection }: Tested,
  declared: string,
  readings: readonly (readonly [text: string | null, shown: Reading['shown']])[],
): Promise<void> {
  const columns = [['ID', engine.declared.text] as const, ['NOI_DUNG', declared] as const];
  const cells = readings.map(([text], at) => [`K${at}`, text]);
  const world = await openLegacy(engine, sdl, [{ name: 'BANG', key: 'ID', columns, rows: cells }]);
  onTestFinished(() => world.close());
  const permission = permissionOf({ entity: 'Row', items: ['Row.id', ...coordinates] });
  for (let from = 0; from < readings.length; from += rowsAtOnce) {
    const asked = readings.slice(from, from + rowsAtOnce);
    const found = asked.map((_, at) => `r${from + at}: row(id: "K${from + at}") { ${selection} }`);
    const answer = await world.ask(permission, `{ ${found.join(' ')} }`);
    const shown = asked.map((_, at) => shownIn(answer, `r${from + at}`, coordinates));
    for (const [at, [text, expected]] of asked.entries())
      expect({ text: text?.slice(0, 100), shown: shown[at] }).toEqual({
        text: text?.slice(0, 100),
        shown: expected,
      });
  }
}

/** What a document shows of all items: nothing but what is told of it, and as a list itself only what is one. */
function wholeOf(text: string | null, shown: Reading['shown']): Reading['shown'] {
  const isNothing = text === null || text.trim() === '' || text === 'null';
  return { ...none, whole: isNothing ? null : broken, ...shown };
}

function isStored(stored: Stored, takes: Stored): boolean {
  const order: readonly Stored[] = ['as text', 'as written', 'parsed'];
  return order.indexOf(stored) >= order.indexOf(takes);
}

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof openLegacy>>['ask']>>;

/** What an answer shows of a row; the code of its error where an item has one. */
function shownIn({ data, errors }: Answer, row: string, coordinates: readonly string[]): Reading['shown'] {
  const found = data?.[row] as Readonly<Record<string, unknown>>;
  const values = { ...found, ...(found.place as object | undefined) } as Reading['shown'];
  return Object.fromEntries(
    coordinates.map((coordinate) => {
      const name = coordinate.replace(/^.*[.]/, '');
      const error = errors?.find(({ path }) => path?.[0] === row && path.at(-1) === name);
      const code = error?.extensions?.code;
      return [name, code === broken ? code : (values[name] ?? null)];
    }),
  );
}
