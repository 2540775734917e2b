import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileCost } from '../../../gateway/limit/operation-cost.ts';

const schema = buildSchema(`
  input Texts { eq: String in: [String!] contains: String startsWith: String }
  input Where { name: Texts born: Texts team: TeamReferenceFilter friends: WhereListFilter and: [Where!] or: [Where!] not: Where }
  input TeamReferenceFilter { eq: String in: [String!] isNull: Boolean label: Texts not: Where }
  input WhereListFilter { some: Where }
  input Order { field: String }
  interface Named { name: String tags: [String!]! friends(where: Where, first: Int): People }
  type Person implements Named {
    name: String tags: [String!]! friends(where: Where, first: Int): People pets: [Person!]! groups(of: Int): [Group]
  }
  type People { totalCount: Int nodes: [Person] }
  type Key { name: String }
  type Group { key: Key count: Int }
  type Statistics { groups: [Group] }
  type Mask { kind: String }
  type Permission { coordinate: String masks: [Mask] }
  type Viewer { permissions: [Permission] }
  type Item { coordinate: String }
  type Catalogue { items(first: Int): [Item] itemCount: Int }
  type Query {
    people(where: Where, orderBy: [Order!], first: Int, after: String, last: Int, before: String): People
    peopleAggregate(where: Where, groupBy: [String!]): Statistics
    peopleByIds(ids: [ID!]!): [Person]
    named: Named
    edges: [Person!]!
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
  ['a reference by its key', list(', where: { team: { eq: "a" } }'), 500],
  ['a reference that is followed', list(', where: { team: { label: { eq: "a" } } }'), 3_500],
  ['a reference by both', list(', where: { team: { eq: "a", label: { eq: "a" } } }'), 3_520],
  ['a relation to many, whatever its rows', list(', where: { friends: { some: {} } }'), 3_500],
  [
    'relations behind and beside each other',
    list(
      ', where: { or: [{ friends: { some: { team: { not: { team: { label: { contains: "a" } } } } } } }, { friends: { some: {} } }] }',
    ),
    3_000 + 4 * 3_000,
  ],
  ['an order of two items', list(', orderBy: [{ field: "name" }, { field: "born" }]'), 600],
  ['totalCount', list('', 'totalCount nodes { name }'), 1_001],
  ['a count of the catalogue', '{ catalogue { itemCount } }', 2 + 201 - plain],
])('%s costs what reading it costs', (_what, text, more) => {
  expect(costOf(text) - plain).toBe(more);
});

it('a filter costs the same in a variable, in part of one, and in a fragment', () => {
  const where = { name: { contains: 'a' } };
  const asked = (args: string) =>
    `query ($w: Where, $t: Texts, $s: String, $f: WhereListFilter) ${list(args)}`;
  expect(costOf(asked(', where: $w'), { w: where })).toBe(plain + 3_000);
  expect(costOf(asked(', where: { name: $t }'), { t: where.name })).toBe(plain + 3_000);
  expect(costOf(asked(', where: { name: { contains: $s } }'), { s: 'a' })).toBe(plain + 3_000);
  expect(costOf(asked(', where: { friends: $f }'), { f: { some: where } })).toBe(plain + 6_000);
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

describe('objects that a field may give', () => {
  const person = 2 + 1;

  it.each([
    ['as many as its ids', '{ peopleByIds(ids: ["a", "b", "c"]) { name } }', {}, 3 * person],
    ['one at least, without an id', '{ peopleByIds(ids: []) { name } }', {}, person],
    ['one for an id that is no list', '{ peopleByIds(ids: "a") { name } }', {}, person],
    [
      'those of a variable',
      'query ($i: [ID!]!) { peopleByIds(ids: $i) { name } }',
      { i: ['a', 'b'] },
      2 * person,
    ],
    [
      'one for a variable that is no list',
      'query ($i: [ID!]!) { peopleByIds(ids: $i) { name } }',
      { i: 'a' },
      person,
    ],
    [
      '20 of a list without a bound',
      '{ named { friends(first: 1) { nodes { ... on Person { pets { name } } } } } }',
      {},
      2 + 2 + 2 + 20 * person,
    ],
    [
      '20 of a list that only a type of an interface has',
      '{ named { ... on Person { pets { name } } } }',
      {},
      2 + 20 * person,
    ],
    [
      'those of an interface below a fragment without a type',
      '{ named { ... { friends(first: 2) { nodes { name } } } } }',
      {},
      2 + 2 * (2 + person),
    ],
    ['as many as the page', '{ people(first: 7) { nodes { name } } }', {}, 7 * (2 + person)],
    ['a usual page', '{ people { nodes { name } } }', {}, 20 * (2 + person)],
    [
      'a usual page for a variable that is not given',
      'query ($n: Int) { people(first: $n) { nodes { name } } }',
      {},
      20 * (2 + person),
    ],
    [
      'a usual page for null',
      'query ($n: Int) { people(first: $n) { nodes { name } } }',
      { n: null },
      20 * (2 + person),
    ],
    [
      'the page of a variable',
      'query ($n: Int) { people(first: $n) { nodes { name } } }',
      { n: 3 },
      3 * (2 + person),
    ],
    ['a page of the greatest size', '{ people(first: 1000) { nodes { name } } }', {}, 1_000 * (2 + person)],
    [
      'no more than the registry has',
      '{ catalogue { items(first: 900) { coordinate } } }',
      {},
      2 + 200 * person + 200,
    ],
    ['what is above its edges counts', '{ edges { name } }', {}, person],
    [
      'what is above its groups counts',
      '{ people(first: 1) { nodes { groups { count } } } }',
      {},
      2 + 2 + person,
    ],
  ])('%s', (_what, text, variables, points) => {
    expect(costOf(text, variables)).toBe(points);
  });

  it.each(['first', 'last'])('a page of %s: 0, -1 or 1,001 is refused', (argument) => {
    const details = { argument, limit: 1_000 };
    const refusal = expect.objectContaining({ code: 'PAGE_SIZE_INVALID', details });
    for (const size of [0, -1, 1_001]) {
      expect(() => costOf(`{ people(${argument}: ${size}) { nodes { name } } }`)).toThrow(refusal);
      const asked = `query ($n: Int) { people(${argument}: $n) { nodes { name } } }`;
      expect(() => costOf(asked, { n: size })).toThrow(refusal);
    }
  });

  it('a page costs the same in both directions', () => {
    const forward = costOf('{ people(first: 7, after: "a") { nodes { name } } }');
    expect(costOf('{ people(last: 7, before: "a") { nodes { name } } }')).toBe(forward);
    expect(costOf('{ people(before: "a") { nodes { name } } }')).toBe(
      costOf('{ people { nodes { name } } }'),
    );
  });

  it.each([
    ['literals', 'first: 5, last: 5', {}],
    ['a variable', 'last: 5, after: $c', { c: 'a' }],
    ['cursors', 'before: "a", after: $c', { c: 'b' }],
  ])('a page of two directions is refused: %s', (_what, args, variables) => {
    const refusal = expect.objectContaining({ code: 'PAGE_DIRECTION_INVALID' });
    const asked = `query ($c: String) { people(${args}) { nodes { name } } }`;
    expect(() => costOf(asked, variables)).toThrow(refusal);
  });

  it('ten for each item of statistics, 1,000 at most', () => {
    const groups = (items: string) => costOf(`{ peopleAggregate${items} { groups { count } } }`) - 5_000;
    const each = groups('');
    expect(each).toBe(2 + 3);
    const asked = [1, 2, 3, 4].map((count) => groups(`(groupBy: [${'"a" '.repeat(count)}])`) / each);
    expect(asked).toEqual([10, 100, 1_000, 1_000]);
    expect(
      costOf('query ($g: [String!]) { peopleAggregate(groupBy: $g) { groups { count } } }', {
        g: ['a', 'b'],
      }),
    ).toBe(5_000 + 100 * each);
  });
});

it('a field costs a point, an object two, by whatever way it is selected', () => {
  expect(costOf('{ __typename }')).toBe(1);
  expect(costOf('{ __schema { types { name } } }')).toBe(1);
  expect(costOf('{ named { name tags __typename } }')).toBe(2 + 3);
  expect(
    costOf('{ named { ... { name } ... on Person { tags name } ...F } } fragment F on Named { tags }'),
  ).toBe(2 + 4);
  expect(costOf('{ named { nothing } nothing { name } }')).toBe(2 + 1 + 1);
  expect(costOf('{ ...Nowhere ... on Nobody { named { name } } }')).toBe(3);
  expect(costOf('mutation { named { name } }')).toBe(0);
});

it('the filter of an interface field and of a list in a fragment that is spread twice costs each time', () => {
  const filter = 'where: { name: { eq: "a" } }';
  const page = (args: string) => costOf(`{ named { friends(first: 1, ${args}) { nodes { name } } } }`);
  expect(page(filter) - page('')).toBe(500);
  const fragment = `fragment F on Query { people(first: 1, ${filter}) { nodes { name } } }`;
  expect(costOf(`{ ...F ...F } ${fragment}`)).toBe(2 * (plain + 500));
});

it('filter and order are priced together, and what a variable does not give costs nothing', () => {
  const both = list(', where: { name: { eq: "a" } }, orderBy: { field: "name" }');
  expect(costOf(both) - plain).toBe(500 + 300);
  const asked = 'query ($s: String, $o: [Order!])';
  expect(costOf(`${asked} ${list(', where: { name: { contains: $s } }')}`)).toBe(plain);
  expect(costOf(`${asked} ${list(', where: { name: { contains: $s } }')}`, { s: null }) - plain).toBe(3_000);
  expect(costOf(`${asked} ${list(', orderBy: $o')}`) - plain).toBe(0);
  expect(costOf(`${asked} ${list(', orderBy: null')}`) - plain).toBe(0);
  expect(
    costOf(`${asked} ${list(', orderBy: $o')}`, { o: [{ field: 'a' }, { field: 'b' }, { field: 'c' }] }) -
      plain,
  ).toBe(900);
});

it('a filter within lists is counted to its last condition', () => {
  const where = (...names: readonly string[]) =>
    list(`, where: { and: [${names.map((name) => `{ name: { ${name}: "a" } }`).join(' ')}] }`);
  expect(costOf(where('eq', 'eq', 'eq')) - plain).toBe(500 + 2 * 20);
  expect(costOf(where('eq', 'eq', 'startsWith')) - plain).toBe(3_000 + 2 * 20);
  expect(costOf(where('contains', 'startsWith')) - plain).toBe(3_000 + 20);
  expect(costOf(list(', where: { name: { in: [] }, born: null }')) - plain).toBe(500 + 20);
});
