import { buildSchema, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { CostLimit } from '../../../gateway/limit/cost-limit.ts';
import { canonicalOperation } from '../../../gateway/operation/canonical-operation.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { invariant } from '../../../schema/invariant.ts';

const clientSchema = buildSchema('type Item { name: String } type Query { items(first: Int): [Item] }');

function operationOf(text: string) {
  const document = parse(text);
  const [operation] = document.definitions;
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, 'the text begins with an operation');
  return canonicalOperation(document, operation);
}

const limit = new CostLimit({ clientSchema, maxCost: 30, caches: new CacheBudget() });
const paged = operationOf('query ($first: Int) { items(first: $first) { name } }');

it('tells the points of a request, by its variables', () => {
  expect(limit.cost(paged, { first: 1 })).toBe(3);
  expect(limit.cost(paged, { first: 10 })).toBe(30);
});

it('refuses more points than a request may cost, and a page size out of bounds', () => {
  const asked = (first: number) => () => limit.cost(paged, { first });
  expect(asked(11)).toThrow(expect.objectContaining({ code: 'QUERY_TOO_LARGE' }));
  expect(asked(0)).toThrow(expect.objectContaining({ code: 'PAGE_SIZE_INVALID' }));
});

it('compiles an operation once, whatever its name', () => {
  let compiled = 0;
  const counted = (text: string) => {
    const { key, read } = operationOf(text);
    return { key, read: () => [read(), compiled++][0] as ReturnType<typeof read> };
  };
  expect(limit.cost(counted('query A { items(first: 2) { name } }'), {})).toBe(6);
  expect(limit.cost(counted('query B { items(first: 2) { name } } # again'), {})).toBe(6);
  expect(compiled).toBe(1);
  expect(limit.cost(counted('{ items(first: 3) { name } }'), {})).toBe(9);
  expect(compiled).toBe(2);
});

it.each([
  ['a fragment', '{ ...F } fragment F on Query { items(first: 5) { name } }', 15],
  [
    'a fragment in a fragment',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { items(first: 5) { name } }',
    15,
  ],
  ['a fragment below a page', '{ items(first: 5) { ...F } } fragment F on Item { name }', 15],
  ['a fragment that is spread twice', '{ ...F ...F } fragment F on Query { items(first: 5) { name } }', 30],
])('counts what %s selects', (_what, text, points) => {
  expect(limit.cost(operationOf(text), {})).toBe(points);
});

it('refuses what costs too much inside a fragment', () => {
  const hidden = operationOf('{ ...F } fragment F on Query { items(first: 900) { name } }');
  expect(() => limit.cost(hidden, {})).toThrow(expect.objectContaining({ code: 'QUERY_TOO_LARGE' }));
});
