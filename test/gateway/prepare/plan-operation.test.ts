import { buildSchema, type FieldNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { normaliseOperation } from '../../../gateway/prepare/normalise-operation.ts';
import { createPlanner } from '../../../gateway/prepare/plan-operation.ts';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';
import { invariant } from '../../../schema/invariant.ts';
import { buildProvince } from '../execute/province-fixture.ts';
import { createRunner, operationOf } from '../execute/run-operation.ts';
import { town } from '../guard/small-town.ts';

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

  it('plans operations that differ in literals only once, and runs each with its own', async () => {
    const { prepare } = runner.planner;
    const texts = ['c1', 'c2'].map((id) => `query Q { citizen(id: "${id}") { name } }`);
    const [one, other] = texts.map((text) => runner.prepare(text));
    invariant(one && other, 'two operations');
    expect(prepare(one)).toBe(prepare(other));
    const answers = await Promise.all(texts.map((text) => runner.run(text)));
    expect(answers.map(({ data }) => data)).toEqual([
      { citizen: { name: 'name c1' } },
      { citizen: { name: 'name c2' } },
    ]);
  });

  it('keeps apart what a client calls like a variable of ours', async () => {
    const query = 'query Q($lt_0: ID!) { a: citizen(id: $lt_0) { id } b: citizen(id: "c2") { id } }';
    const { data } = await runner.run(query, { lt_0: 'c1' });
    expect(data).toEqual({ a: { id: 'c1' }, b: { id: 'c2' } });
  });

  it('of a literal however deep takes no longer: the planner does not see it', () => {
    for (const depth of [1, 48]) {
      const text = `{ teams(where: ${'{and: ['.repeat(depth)}${']}'.repeat(depth)}) { totalCount } }`;
      const document = parse(text);
      const { planning } = normaliseOperation({
        schema: town.schema,
        document,
        operation: operationOf(document),
        denied: new Set(),
      });
      expect(planning?.text.replace(/\s+/g, ' ')).toBe(
        'query ($lt_0: TeamWhere) { __lt0: teams(where: $lt_0) { totalCount } }',
      );
    }
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
    for (let at = 0; at < 60; at++) prepare(`query ($v${at}: ID!) { citizen(id: $v${at}) { name } }`);
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
