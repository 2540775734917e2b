import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { shapeAnswer } from '../../../gateway/answer/shape-answer.ts';
import { executePlan, type Fetch } from '../../../gateway/execute/execute-plan.ts';
import { compileProjection, mergeObjects } from '../../../gateway/execute/projection.ts';
import { atOnce } from '../../../schema/fairness/pieces.ts';
import { buildProvince } from './province-fixture.ts';
import { createLocalFetch, createRunner, createStockRunner } from './run-operation.ts';

const graph = buildProvince();
const runner = createRunner(graph);
const stock = createStockRunner(graph);

/** An answer whose pieces each have a round of the event loop, so that other fetches merge between them; and how many turns it took. */
async function inRounds(query: string, fetch: Fetch = createLocalFetch(graph.schemas, [])) {
  let turns = 0;
  const operation = runner.prepare(query);
  const result = await executePlan(runner.planner.prepare(operation), {
    fetch,
    variables: operation.planningVariables({}),
    signal: new AbortController().signal,
    turn: () => {
      turns += 1;
      return new Promise((resolve) => setImmediate(resolve));
    },
  });
  return { ...shapeAnswer(operation, { result, variables: {} }), turns };
}

describe('a long answer is merged in pieces', () => {
  it.each([
    ['a list of rows', '{ citizens(first: 3300) { id name age } }', 4],
    [
      'rows that several databases complete at once',
      '{ citizens(first: 1300) { id name premium limit household { address commune { name } } profile { a b } } }',
      12,
    ],
    ['lists of lists', '{ citizens(first: 1900) { name matrix { id limit household { address } } } }', 8],
  ])('%s', async (_name, query, least) => {
    const { data, errors, turns } = await inRounds(query);
    const expected = await stock.run(query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toBe(JSON.stringify(expected.data));
    expect(turns).toBeGreaterThanOrEqual(least);
  });

  it('takes the turn of its fetch alone where it is short', async () => {
    const { turns } = await inRounds('{ citizens(first: 20) { id name age } }');
    expect(turns).toBe(1);
  });

  it('is refused where two databases differ in the length of a list, whatever piece finds it', async () => {
    const projection = compileProjection(parse('{ rows { list { a } } }'), undefined);
    const merged = (lengths: readonly number[]) => {
      const target = {};
      return lengths.map((length) => {
        const list = Array.from({ length }, (_none, a) => ({ a }));
        const rows = Array.from({ length: 700 }, () => ({ list }));
        const sourceOf = () => ({ rows });
        return atOnce(
          mergeObjects({ targets: [target], sourceOf, projection, concreteTypes: new Set<string>() }),
        );
      });
    };
    expect(merged([3, 3])).toEqual([true, true]);
    expect(merged([3, 4])).toEqual([true, false]);
  });

  it('writes a null of a row and of a whole list as it does in one piece', () => {
    const projection = compileProjection(parse('{ rows { list { a } } }'), undefined);
    const target = {};
    const rows = Array.from({ length: 2_500 }, (_none, at) =>
      at % 3 === 0 ? null : { list: at % 3 === 1 ? null : [{ a: at }, null], other: at },
    );
    const sourceOf = () => ({ rows });
    const given = { targets: [target], sourceOf, projection, concreteTypes: new Set<string>() };
    expect(atOnce(mergeObjects(given))).toBe(true);
    expect(target).toEqual({
      rows: rows.map((row) => row && { list: row.list }),
    });
  });
});
