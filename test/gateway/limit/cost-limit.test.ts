import { buildSchema, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { CostLimit } from '../../../gateway/limit/cost-limit.ts';
import { invariant } from '../../../schema/invariant.ts';

const clientSchema = buildSchema(
  'type Item { name: String part: Item } type Query { items(first: Int): [Item] }',
);

function asked(key: string, text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  invariant(operation, 'the text has an operation');
  return { key, document, operation, variables };
}

const limit = new CostLimit({ clientSchema, maxCost: 30, cacheSize: 100 });
const paged = 'query ($first: Int) { items(first: $first) { name } }';

it('tells the points of a request, by its variables', () => {
  expect(limit.cost(asked('paged', paged, { first: 1 }))).toBe(3);
  expect(limit.cost(asked('paged', paged, { first: 10 }))).toBe(30);
});

it('refuses more points than a request may cost, and a page size out of bounds', () => {
  const cost = (first: number) => () => limit.cost(asked('paged', paged, { first }));
  expect(cost(11)).toThrow(
    expect.objectContaining({ code: 'QUERY_TOO_LARGE', message: expect.stringContaining('33') }),
  );
  expect(cost(0)).toThrow(expect.objectContaining({ code: 'PAGE_SIZE_INVALID' }));
});

it('knows an operation by its key alone', () => {
  const other = '{ items(first: 2) { name } }';
  expect(limit.cost(asked('paged', other, { first: 1 }))).toBe(3);
  expect(limit.cost(asked('other', other))).toBe(6);
});

it('of a fragment is that of its fields where it is spread, on every path', () => {
  const plain = limit.cost(asked('plain', '{ items(first: 2) { name part { name } } }'));
  const spread =
    '{ ...Q } fragment Q on Query { items(first: 2) { ...I } } fragment I on Item { name part { name } }';
  expect(limit.cost(asked('spread', spread))).toBe(plain);
  const twice =
    '{ a: items(first: 2) { ...I } b: items(first: 2) { ...I } } fragment I on Item { name part { name } }';
  expect(limit.cost(asked('twice', twice))).toBe(2 * plain);
});

it('of fragments that spread the next one twice is counted without walking every path', () => {
  const chain = Array.from(
    { length: 60 },
    (_, at) => `fragment F${at} on Item { ...F${at + 1} ...F${at + 1} }`,
  );
  const text = `{ items(first: 1) { ...F0 } } ${chain.join(' ')} fragment F60 on Item { name }`;
  expect(() => limit.cost(asked('chain', text))).toThrow(
    expect.objectContaining({ code: 'QUERY_TOO_LARGE' }),
  );
});
