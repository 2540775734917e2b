import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { permissionOf } from '../../fixtures/permission-of.ts';
import { openPeople, type PeopleWorld } from './fixtures/people-database.ts';
import { RandomQuery, randomFrom, randomGrants } from './fixtures/random-query.ts';

let fast: PeopleWorld;
let reference: PeopleWorld;

beforeAll(async () => {
  fast = await openPeople();
  reference = await openPeople({ optimise: false });
});
afterAll(async () => {
  await fast.close();
  await reference.close();
});

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

test('compiled programs and graphql-js over the shielded schema give the same answer, error for error', async () => {
  const random = randomFrom(20_26);
  const items = itemsByEntity(fast);
  const schema = buildSubgraphSchema({ typeDefs: parse(fast.options.sdl) });
  const queries = new RandomQuery(schema, random);
  let answered = 0;
  const codes = new Map<unknown, number>();
  for (let round = 0; round < 600; round += 1) {
    const permission = permissionOf(...randomGrants(random, items));
    const document = queries.document();
    const variables = {
      yes: random() < 0.5,
      ...(document.includes('$representations') ? { representations } : {}),
    };
    const [left, right] = [
      await fast.ask(permission, document, variables),
      await reference.ask(permission, document, variables),
    ];
    const about = `round ${round}: ${document} for ${JSON.stringify(permission.grants.map((g) => [...g.items]))}`;
    expect({ data: left.data, errors: left.errors }, about).toEqual({
      data: right.data,
      errors: right.errors,
    });
    if (left.errors === undefined) answered += 1;
    for (const { extensions } of left.errors ?? []) {
      codes.set(extensions?.code, (codes.get(extensions?.code) ?? 0) + 1);
    }
  }
  expect(answered).toBeGreaterThan(50);
  expect(codes.get('FIELD_NOT_PERMITTED')).toBeGreaterThan(100);
  for (const code of ['INTERNAL', 'SUBGRAPH_FAILED', 'BAD_REQUEST']) expect(codes.get(code)).toBeUndefined();
});
