import { describe, expect, it } from 'vitest';
import { buildProvince } from './province-fixture.ts';
import { createRunner, createStockRunner, type Variables } from './run-operation.ts';

const graph = buildProvince();
const ours = createRunner(graph);
const stock = createStockRunner(graph);

const same: readonly [name: string, query: string, variables?: Variables][] = [
  ['a simple key', '{ citizen(id: "c1") { id name enterprises { id revenue } } }'],
  [
    'a composite nested key',
    '{ citizens { name household { address commune { name region { title area } } } } }',
  ],
  ['@requires in a chain', '{ citizens { premium limit } }'],
  ['@provides', '{ citizen(id: "c2") { household { head { name age } members { name } } } }'],
  ['@shareable value types', '{ citizens { profile { a b } } }'],
  ['@override', '{ citizen(id: "c1") { phone } }'],
  ['an interface', '{ nodes { id label ... on Citizen { name } ... on Enterprise { tags } __typename } }'],
  [
    'a union',
    '{ holders { __typename ... on Citizen { name limit } ... on Enterprise { revenue details } } }',
  ],
  ['@interfaceObject from the interface', '{ media { __typename id title rating ... on Book { pages } } }'],
  ['@interfaceObject from the object', '{ topMedia { id title rating ... on Film { minutes } } }'],
  [
    '@interfaceObject with __typename',
    '{ review { text media { __typename title reviews { text } } by { name } } }',
  ],
  ['lists of lists', '{ citizen(id: "c3") { matrix { id limit household { address } } } }'],
  ['null entities', '{ citizen(id: "none") { limit } nodes { ... on Citizen { premium } } }'],
  ['errors of a subgraph', '{ citizens { name broken } }'],
  ['null propagation', '{ citizens { name strict { always sometimes } } }'],
  [
    'fragments',
    'query { citizens { ...F } } fragment F on Citizen { a: name household { ...G } } fragment G on Household { number address }',
  ],
  [
    'conditions',
    'query ($x: Boolean!, $y: Boolean = true) { citizens { name @include(if: $x) limit @skip(if: $y) ... @include(if: $y) { premium } } }',
    { x: false },
  ],
  [
    'a condition on a fetch',
    'query ($x: Boolean!) { citizens { id enterprises @include(if: $x) { revenue } } }',
    { x: true },
  ],
  [
    'the same, not taken',
    'query ($x: Boolean!) { citizens { id enterprises @include(if: $x) { revenue } } }',
    { x: false },
  ],
  [
    'variables',
    'query ($p: String, $first: Int) { citizens(first: $first) { label(prefix: $p) } }',
    { p: '>', first: 2 },
  ],
  ['input objects', 'query ($w: CommuneWhere) { communes(where: $w) { name code } }', { w: { name: 'x' } }],
  ['root __typename', '{ a: __typename citizen(id: "c1") { t: __typename name } __typename }'],
  ['a mutation', 'mutation { bump(by: 2) reset }'],
  ['a name of Object.prototype', '{ citizens { constructor limit } }'],
  ['the root below a field', '{ entry { citizen(id: "c1") { name limit } entry { communes { name } } } }'],
  ['an abstract field without fragments', '{ nodes { label(prefix: "#") } holders { __typename } }'],
  [
    'numbers and scalars',
    '{ enterprises { details tags revenue(currency: "USD", scale: 3) owner { age status } } }',
  ],
];

describe('executePlan agrees with the library executor', () => {
  it.each(same)('%s', async (_name, query, variables = {}) => {
    const answer = await ours.run(query, variables);
    const expected = await stock.run(query, variables);
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data));
    const { valueCompletion } = (expected.extensions ?? {}) as { valueCompletion?: unknown[] };
    expect(answer.errors.length > 0).toBe((expected.errors?.length ?? valueCompletion?.length ?? 0) > 0);
  });
});

describe('a mutation', () => {
  it('runs each field of the client, in order, though they are equal', async () => {
    const query = 'mutation { b: bump(by: 1) a: bump(by: 1) c: reset d: reset t: __typename }';
    const { data } = await ours.run(query);
    expect(JSON.stringify(data)).toBe('{"b":2,"a":2,"c":0,"d":0,"t":"Mutation"}');
    expect(ours.sent.map(({ document }) => document.match(/bump|reset/g))).toEqual([
      ['bump', 'bump', 'reset', 'reset'],
    ]);
  });
});
