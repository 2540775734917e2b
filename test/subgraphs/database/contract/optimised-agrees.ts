import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { expect, onTestFinished, test, vi } from 'vitest';
import { EnforcementCompiler } from '../../../../subgraphs/database/enforcement.ts';
import { counts } from '../../../fixtures/counts.ts';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { openPeople, type PeopleWorld } from '../fixtures/people-database.ts';
import { RandomQuery, randomFrom, randomGrants } from '../fixtures/random-query.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

const representations = [
  { __typename: 'Person', personId: 'P001' },
  { __typename: 'Person', personId: 'P017' },
  { __typename: 'Person', personId: 'nobody' },
  { __typename: 'Person' },
  { __typename: 'Country', code: 'ISO/VN' },
  { __typename: 'Ward', wardCode: 'W1' },
  { __typename: 'Nothing', id: '1' },
];

function itemsByEntity(world: PeopleWorld) {
  const items: Record<string, string[]> = {};
  for (const { entity, coordinate, database } of world.options.catalogue.items.values()) {
    if (database !== 'people') continue;
    items[entity] = [...(items[entity] ?? []), coordinate];
  }
  return items;
}

const { rounds, seed } = counts;
/** Over random operations. */
export function optimisedContract(engine: EngineUnderTest): void {
  test(
    'compiled programs and graphql-js over the shielded schema give the same answer, error for error',
    async () => {
      // What was asked to run: a program, or `graphql`.
      const program = vi.spyOn(EnforcementCompiler.prototype, 'program');
      const fast = await openPeople({}, engine);
      const reference = await openPeople({ optimise: false }, engine);
      onTestFinished(async () => {
        program.mockRestore();
        await fast.close();
        await reference.close();
      });
      const random = randomFrom(seed);
      const items = itemsByEntity(fast);
      const schema = buildSubgraphSchema({ typeDefs: parse(fast.options.sdl) });
      // WHY: statistics have no program, graphql-js executes them always.
      const queries = new RandomQuery(schema, random, (root) => !root.endsWith('Aggregate'));
      let answered = 0;
      let compiled = 0;
      const codes = new Map<unknown, number>();
      const reasons = new Map<unknown, number>();
      for (let round = 0; round < rounds; round += 1) {
        const permission = permissionOf(...randomGrants(random, items));
        const document = queries.document();
        const variables = {
          yes: random() < 0.5,
          ...(document.includes('$representations') ? { representations } : {}),
        };
        program.mockClear();
        const left = await fast.ask(permission, document, variables);
        const asked = program.mock.results.map(({ value }) => value);
        const isCompiled = asked.length > 0 && !asked.includes('graphql');
        const right = await reference.ask(permission, document, variables);
        expect(program).toHaveBeenCalledTimes(asked.length);
        if (isCompiled) compiled += 1;
        const about = `round ${round}: ${document} for ${JSON.stringify(permission.grants.map((g) => [...g.items]))}`;
        expect({ data: left.data, errors: left.errors }, about).toEqual({
          data: right.data,
          errors: right.errors,
        });
        if (left.errors === undefined) answered += 1;
        for (const { extensions } of left.errors ?? []) {
          codes.set(extensions?.code, (codes.get(extensions?.code) ?? 0) + 1);
          if (isCompiled) reasons.set(extensions?.reason, (reasons.get(extensions?.reason) ?? 0) + 1);
        }
      }
      expect(answered).toBeGreaterThan(rounds / 8);
      expect(codes.get('FIELD_NOT_PERMITTED')).toBeGreaterThan(rounds / 4);
      // What a row decides is decided by programs too.
      expect(compiled).toBeGreaterThan(rounds / 3);
      expect(reasons.get('ROW_NOT_COVERED')).toBeGreaterThan(rounds / 20);
      expect(reasons.get('ENTRANCE_CLOSED')).toBeGreaterThan(0);
      for (const code of ['INTERNAL', 'SUBGRAPH_FAILED', 'BAD_REQUEST'])
        expect(codes.get(code)).toBeUndefined();
    },
    rounds * 300,
  );
}
