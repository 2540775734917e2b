import { execute, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hasCode } from '../../../schema/errors/coded-error.ts';
import { exactScalars } from '../../../schema/value/scalars.ts';
import {
  makeSubgraphSchema,
  type SubgraphResolvers,
} from '../../../subgraphs/schema/make-subgraph-schema.ts';

const sdl = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
scalar Date
type Query { person(born: Date): Person named: Named }
interface Named { name: String }
type Person implements Named @key(fields: "id") { id: ID! name: String born: Date }
`;
const person = { __typename: 'Person', kind: 'Person', id: 'a', name: 'An', born: '2000-02-29' };
const named = { Named: { __resolveType: (value: { kind: string }) => value.kind } };

const made = (resolvers: SubgraphResolvers, more = {}) =>
  makeSubgraphSchema({ name: 'people', sdl, resolvers, ...more });

const ask = async (schema: GraphQLSchema, document: string, variableValues = {}) =>
  JSON.parse(JSON.stringify(await execute({ schema, document: parse(document), variableValues }))) as unknown;

function refusalOf(resolvers: SubgraphResolvers): string {
  try {
    made(resolvers);
  } catch (error) {
    if (!hasCode(error, 'CATALOGUE_INVALID')) throw error;
    expect(error.details.database).toBe('people');
    return String(error.details.detail);
  }
  return 'made';
}

describe('the schema of a subgraph', () => {
  it('answers by its resolvers, and entities as federation asks', async () => {
    const schema = made({ ...named, Query: { person: () => person, named: () => person } });
    expect(await ask(schema, '{ person { name } named { __typename name } }')).toEqual({
      data: { person: { name: 'An' }, named: { __typename: 'Person', name: 'An' } },
    });
    const representations = [{ __typename: 'Person', id: 'a', name: 'from outside' }];
    const entities = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id name } } }';
    expect(await ask(schema, entities, { r: representations })).toEqual({
      data: { _entities: [{ id: 'a', name: 'from outside' }] },
    });
  });

  it('takes the scalars that the SDL names', async () => {
    const resolvers = { ...named, Query: { person: () => person } };
    const exact = made(resolvers, { scalars: exactScalars });
    const document = '{ person(born: "2001-02-29") { id } }';
    expect(await ask(made(resolvers), document)).toEqual({ data: { person: { id: 'a' } } });
    expect(await ask(exact, document)).toMatchObject({
      errors: [{ message: expect.stringMatching(/^Argument "born"/) }],
    });
    expect(exact.getType('Decimal')).toBeUndefined();
  });

  it('asks typeNameOf at every union and interface without a resolver of its own', async () => {
    const typeNameOf = (value: unknown) => (value as typeof person).kind;
    const schema = made({ Query: { named: () => ({ ...person, __typename: 'Other' }) } }, { typeNameOf });
    expect(await ask(schema, '{ named { name } }')).toEqual({ data: { named: { name: 'An' } } });
  });
});

describe('a schema is not made', () => {
  it.each([
    ['a type that the SDL lacks', { ...named, Persn: {} }, '"Persn" defined in resolvers, but not in schema'],
    [
      'a field that the SDL lacks',
      { ...named, Person: { nam: () => '' } },
      'Person.nam defined in resolvers',
    ],
    ['an interface that cannot tell a type', {}, 'Type "Named" is missing a "__resolveType" resolver'],
  ])('with %s', (_what, resolvers, detail) => {
    expect(refusalOf(resolvers)).toContain(detail);
  });
});
