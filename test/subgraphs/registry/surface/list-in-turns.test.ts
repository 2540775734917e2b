import { buildSchema, execute, parse } from 'graphql';
import { expect, it } from 'vitest';
import { listInTurns } from '../../../../subgraphs/registry/surface/list-in-turns.ts';

const schema = buildSchema('type Query { items: [Item!]! } type Item { name: String! }');

it('writes the same list with a turn for each further piece', async () => {
  const items = Array.from({ length: 210 }, (_none, at) => ({ name: `item ${at}` }));
  let turns = 0;
  const turn = () => {
    turns += 1;
    return new Promise<void>((resolve) => setImmediate(resolve));
  };
  const document = parse('{ items { name } }');
  const inTurns = await execute({ schema, document, rootValue: { items: () => listInTurns(items, turn) } });
  expect(JSON.stringify(inTurns)).toBe(
    JSON.stringify(await execute({ schema, document, rootValue: { items } })),
  );
  expect(turns).toBe(4);
});

it('takes no turn for a short list', () => {
  const items = [1, 2, 3];
  expect(listInTurns(items, () => Promise.reject(new TypeError('no turn')))).toEqual(items);
});
