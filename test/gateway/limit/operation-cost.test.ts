import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { compileCost } from '../../../gateway/limit/operation-cost.ts';

const schema = buildSchema(`
  input Texts { eq: String in: [String!] contains: String startsWith: String }
  input Where { name: Texts born: Texts and: [Where!] or: [Where!] not: Where }
  input Order { field: String }
  type Person { name: String friends(where: Where, first: Int): People }
  type People { totalCount: Int nodes: [Person] }
  type Key { name: String }
  type Group { key: Key count: Int }
  type Statistics { groups: [Group] }
  type Mask { kind: String }
  type Permission { coordinate: String masks: [Mask] }
  type Viewer { permissions: [Permission] }
  type Item { coordinate: String }
  type Catalogue { items(first: Int): [Item] }
  type Query {
    people(where: Where, orderBy: [Order!], first: Int): People
    peopleAggregate(where: Where, groupBy: [String!]): Statistics
    viewer: Viewer
    catalogue: Catalogue
  }
`);

const costOf = (text: string, variables: Readonly<Record<string, unknown>> = {}) =>
  compileCost(schema, parse(text))(variables);
const list = (args: string, inner = 'nodes { name }') => `{ people(first: 1${args}) { ${inner} } }`;
const plain = costOf(list(''));

it('a plain page costs its objects and fields alone', () => {
  expect(plain).toBe(2 + 2 + 1);
});

it.each([
  ['a filter', list(', where: { name: { eq: "a" } }'), 500],
  ['a list of values is one condition', list(', where: { name: { in: ["a", "b", "c"] } }'), 500],
  ['contains', list(', where: { name: { contains: "a" } }'), 3_000],
  ['startsWith under not', list(', where: { not: { name: { startsWith: "a" } } }'), 3_000],
  [
    'three conditions under or, one of them contains',
    list(', where: { or: [{ name: { contains: "a" } }, { born: { eq: "b" } }, { born: { eq: "c" } }] }'),
    3_040,
  ],
  ['an empty filter', list(', where: {}'), 0],
  ['an order of two items', list(', orderBy: [{ field: "name" }, { field: "born" }]'), 600],
  ['totalCount', list('', 'totalCount nodes { name }'), 1_001],
])('%s costs what reading it costs', (_what, text, more) => {
  expect(costOf(text) - plain).toBe(more);
});

it('a filter costs the same in a variable, in part of one, and in a fragment', () => {
  const where = { name: { contains: 'a' } };
  const asked = (args: string) => `query ($w: Where, $t: Texts, $s: String) ${list(args)}`;
  expect(costOf(asked(', where: $w'), { w: where })).toBe(plain + 3_000);
  expect(costOf(asked(', where: { name: $t }'), { t: where.name })).toBe(plain + 3_000);
  expect(costOf(asked(', where: { name: { contains: $s } }'), { s: 'a' })).toBe(plain + 3_000);
  expect(costOf(asked(', where: $w'), { w: null })).toBe(plain);
  const text =
    '{ ...F } fragment F on Query { people(first: 1, where: { name: { contains: "a" } }) { nodes { name } } }';
  expect(costOf(text)).toBe(plain + 3_000);
});

it('a filter of a relation costs once, since one statement serves all objects above it', () => {
  const text = (filter: string) =>
    `{ people(first: 500) { nodes { friends(first: 1${filter}) { nodes { name } } } } }`;
  expect(costOf(text(', where: { name: { contains: "a" } }')) - costOf(text(''))).toBe(3_000);
});

it('each alias costs again', () => {
  const one = costOf('{ people { totalCount } }');
  expect(costOf('{ a: people { totalCount } b: people { totalCount } }')).toBe(2 * one);
});

it('statistics cost the reading of all rows', () => {
  expect(costOf('{ peopleAggregate(groupBy: ["name"]) { groups { count } } }')).toBe(
    5_000 + 10 * (2 + 2 + 1),
  );
});

it('lists of the registry cost what a catalogue has', () => {
  expect(costOf('{ viewer { permissions { coordinate masks { kind } } } }')).toBe(
    2 + 200 * (2 + 1 + 2 * 3) + 500,
  );
  expect(costOf('{ catalogue { items { coordinate } } }')).toBe(2 + 200 * 3 + 200);
  expect(costOf('{ catalogue { items(first: 10) { coordinate } } }')).toBe(2 + 10 * 3 + 200);
});
