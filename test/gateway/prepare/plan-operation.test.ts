import { buildSchema, type FieldNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { normaliseOperation } from '../../../gateway/prepare/normalise-operation.ts';
import { createPlanner } from '../../../gateway/prepare/plan-operation.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { buildProvince } from '../execute/province-fixture.ts';
import { createRunner, operationOf } from '../execute/run-operation.ts';

const graph = buildProvince();
const runner = createRunner(graph);

describe('createPlanner', () => {
  it('gives what clients may see, and the subgraphs with their addresses', () => {
    const { apiSchema, subgraphs } = runner.planner;
    expect(apiSchema.getType('Citizen')?.toConfig()).not.toHaveProperty('fields.secret');
    expect(subgraphs.get('people')).toBe('http://people.invalid/graphql');
    expect(subgraphs.size).toBe(6);
  });

  it('plans operations that differ in client names only once', () => {
    const { prepare } = runner.planner;
    const one = runner.prepare('query A { x: citizen(id: "c1") { y: name } }');
    const other = runner.prepare('query B { z: citizen(id: "c1") { w: name } }');
    expect(prepare(one)).toBe(prepare(other));
  });

  it('plans what is denied apart', () => {
    const query = '{ citizens { name age } }';
    const denied = runner.prepare(query, (node) => node.name.value === 'age');
    expect(runner.planner.prepare(runner.prepare(query))).not.toBe(runner.planner.prepare(denied));
  });

  it('keeps no more plans than it may', () => {
    const planner = createPlanner(graph.supergraphSdl, { caches: new CacheBudget(40_000) });
    const prepare = (text: string) => planner.prepare(runner.prepare(text));
    const first = prepare('{ citizens { name } }');
    expect(prepare('{ citizens { name } }')).toBe(first);
    for (let at = 0; at < 60; at++) prepare(`{ citizen(id: "c${at}") { name } }`);
    expect(prepare('{ citizens { name } }')).not.toBe(first);
  });

  it('plans nothing where nothing is to fetch', () => {
    const operation = runner.prepare('{ __typename __schema { queryType { name } } }');
    expect(runner.planner.prepare(operation).root).toBeUndefined();
  });

  it('answers PLAN_UNSUPPORTED, in its own words, for what the planner refuses', () => {
    const schema = buildSchema('type Query { unknown: String }');
    const document = parse('{ unknown }');
    const denied = new Set<FieldNode>();
    const foreign = normaliseOperation({ schema, document, operation: operationOf(document), denied });
    expect(() => runner.planner.prepare(foreign)).toThrow(
      expect.objectContaining({ code: 'PLAN_UNSUPPORTED' }),
    );
    expect(() => runner.planner.prepare(foreign)).toThrow(/^[^"]*$/);
  });
});
