import { buildSchema, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { CostLimit } from '../../../gateway/limit/cost-limit.ts';
import { invariant } from '../../../schema/invariant.ts';

const clientSchema = buildSchema('type Item { name: String } type Query { items(first: Int): [Item] }');

function operationOf(text: string) {
  const [operation] = parse(text).definitions;
  invariant(operation?.kind === Kind.OPERATION_DEFINITION, 'the text is an operation');
  return operation;
}

const limit = new CostLimit({ clientSchema, maxCost: 30, cacheSize: 10 });
const paged = operationOf('query ($first: Int) { items(first: $first) { name } }');

it('tells the points of a request, by its variables', () => {
  expect(limit.cost('paged', paged, { first: 1 })).toBe(3);
  expect(limit.cost('paged', paged, { first: 10 })).toBe(30);
});

it('refuses more points than a request may cost, and a page size out of bounds', () => {
  const asked = (first: number) => () => limit.cost('paged', paged, { first });
  expect(asked(11)).toThrow(expect.objectContaining({ code: 'QUERY_TOO_LARGE' }));
  expect(asked(0)).toThrow(expect.objectContaining({ code: 'PAGE_SIZE_INVALID' }));
});

it('knows an operation by its key alone', () => {
  const other = operationOf('{ items(first: 2) { name } }');
  expect(limit.cost('paged', other, { first: 1 })).toBe(3);
  expect(limit.cost('other', other, {})).toBe(6);
});
