import { expect, it } from 'vitest';
import { fileFinding, placed, placesOf } from '../../../province/check/place-findings.ts';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { parseAgencySdl } from '../../../schema/language/parse-agency.ts';

const text = `extend schema
  @database(id: "one", name: "x")

"Mô tả"
type Ward @key(fields: "code") {
  code: ID
  name: String
}
`;
const stub = `extend schema @database(id: "two", name: "x")
type Ward @key(fields: "code") { code: ID }
`;

it.each([
  ['one', 'a.graphql', 2],
  ['two', 'b.graphql', 1],
  ['Ward', 'a.graphql', 5],
  ['Ward.name', 'a.graphql', 7],
  ['Ward.gone', 'a.graphql', 5],
])('%s stands in %s, line %i', (where, file, line) => {
  const places = placesOf([
    { file: 'a.graphql', text },
    { file: 'b.graphql', text: stub },
    { file: 'c.graphql', text: 'type {' },
  ]);
  expect(places(where)).toEqual({ file, line });
  expect(places('Nobody.knows')).toBeNull();
  expect(placed({ severity: 'ERROR', where, vi: 'x', en: 'x' }, places)).toMatchObject({
    file,
    line,
    repair: null,
  });
});

it.each([
  ['a syntax error', 'type Ward {\n  code: ID\n  ]\n}', 3],
  [
    'a directive that is none',
    `${text.replace('@database(id: "one", name: "x")', database())}type Bed @nothing { code: ID }`,
    9,
  ],
  [
    'an item without @item',
    text
      .replace('@database(id: "one", name: "x")', database())
      .replace('name: String', 'name: String @column(name: "A")'),
    7,
  ],
])('%s is told with its line', (_, source, line) => {
  const file = { file: 'a.graphql', text: source };
  const error = caught(() => parseAgencySdl(source));
  expect(fileFinding(error, file, placesOf([file]))).toMatchObject({
    severity: 'ERROR',
    file: 'a.graphql',
    line,
  });
});

function database(): string {
  const filled = [
    'nameEn',
    'owner',
    'ownerName',
    'ownerNameEn',
    'purpose',
    'scope',
    'content',
    'collectionMechanism',
    'updateMechanism',
    'usageRegulation',
  ];
  return `@database(id: "one", name: "x", level: INTERNAL, ${filled.map((name) => `${name}: "x"`).join(', ')}, sources: ["x"], legalBasis: ["x"], logRetentionDays: 1)`;
}

function caught(work: () => unknown): CodedError {
  try {
    work();
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new TypeError('nothing was wrong');
}
