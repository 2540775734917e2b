import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { invariant } from '../../../schema/invariant.ts';
import { createRunner } from '../execute/run-operation.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject"])\n';

interface Server {
  readonly sdl: string;
  readonly resolvers?: Record<string, unknown>;
}

function federate(servers: Readonly<Record<string, Server>>) {
  const written = Object.entries(servers).map(([name, { sdl, resolvers = {} }]) => ({
    name,
    typeDefs: parse(link + sdl),
    resolvers,
  }));
  const { supergraphSdl, errors } = composeServices(
    written.map(({ name, typeDefs }) => ({ name, typeDefs, url: '' })),
  );
  invariant(supergraphSdl, `the test graph composes: ${errors?.map(({ message }) => message).join()}`);
  const schemas = new Map(
    written.map(({ name, typeDefs, resolvers }): [string, GraphQLSchema] => [
      name,
      buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    ]),
  );
  return createRunner({ supergraphSdl, schemas });
}

type Row = Readonly<Record<string, unknown>>;
const refused = expect.objectContaining({ code: 'PLAN_UNSUPPORTED' });

describe('inputs that differ in arguments alone', () => {
  const land: Server = {
    sdl: `type Query { parcels: [Parcel] }
      type Parcel @key(fields: "code") {
        code: ID!  name: String  area(unit: String! = "m2"): Int  rate: Rate
      }
      type Rate { tax(year: Int!): Int }`,
    resolvers: {
      Query: { parcels: () => [{ code: 'p1' }, { code: 'p2' }] },
      Parcel: {
        name: ({ code }: Row) => `name ${code}`,
        area: ({ code }: Row, { unit }: Row) => Number(String(code).slice(1)) * (unit === 'ha' ? 1 : 10_000),
        rate: () => ({}),
      },
      Rate: { tax: (_rate: unknown, { year }: { year: number }) => year },
    },
  };
  const fees: Server = {
    sdl: `type Parcel @key(fields: "code") {
        code: ID!
        area(unit: String! = "m2"): Int @external
        rate: Rate @external
        fee: String @requires(fields: "area(unit: \\"ha\\")")
        fine: String @requires(fields: "area(unit: \\"m2\\") rate { tax(year: 2024) }")
        plain: String @requires(fields: "area")
        old: String @requires(fields: "rate { tax(year: 1999) }")
        both: String @requires(fields: "area(unit: \\"ha\\") rate { tax(year: 1999) }")
      }
      type Rate { tax(year: Int!): Int @external }`,
    resolvers: {
      Parcel: {
        fee: ({ area }: Row) => `fee ${area}`,
        fine: ({ area, rate }: Row) => `fine ${area} ${(rate as Row).tax}`,
        plain: ({ area }: Row) => `plain ${area}`,
        old: ({ rate }: Row) => `old ${(rate as Row).tax}`,
        both: ({ area, rate }: Row) => `both ${area} ${(rate as Row).tax}`,
      },
    },
  };
  const stamps: Server = {
    sdl: `type Parcel @key(fields: "code") {
        code: ID!  area(unit: String! = "m2"): Int @external
        stamp: String @requires(fields: "area(unit: \\"m2\\")")
      }`,
    resolvers: { Parcel: { stamp: ({ area }: Row) => `stamp ${area}` } },
  };
  const runner = federate({ land, fees, stamps });
  const truth: Readonly<Record<string, string>> = {
    fee: 'fee 1',
    fine: 'fine 10000 2024',
    plain: 'plain 10000',
    old: 'old 1999',
    both: 'both 1 1999',
    stamp: 'stamp 10000',
    name: 'name p1',
  };

  it.each(
    Object.keys(truth).flatMap((one, at) =>
      Object.keys(truth)
        .slice(at)
        .map((two) => [one, two] as const),
    ),
  )('%s and %s each get their own', async (one, two) => {
    const { data, errors } = await runner.run(`{ parcels { ${one} ${two} } }`);
    expect(errors).toEqual([]);
    expect((data?.parcels as Row[])[0]).toEqual({ [one]: truth[one], [two]: truth[two] });
  });

  it('all of them at once, beside what the client asks for itself', async () => {
    const all = Object.keys(truth).join(' ');
    const { data, errors } = await runner.run(
      `{ parcels { ${all} a: area(unit: "ha") area rate { tax(year: 7) t: tax(year: 2024) } } }`,
    );
    expect(errors).toEqual([]);
    expect((data?.parcels as Row[])[0]).toEqual({ ...truth, a: 1, area: 10_000, rate: { tax: 7, t: 2024 } });
    expect(new Set(runner.sent.map(({ service }) => service))).toEqual(new Set(['land', 'fees', 'stamps']));
  });
});

describe('inputs that are computed themselves', () => {
  const base: Server = {
    sdl: `type Query { persons: [Person] }
      type Person @key(fields: "id") {
        id: ID!
        income: Int @external
        premium: Int @requires(fields: "income")
        total: Int @requires(fields: "work")
        work: Int @external
      }`,
    resolvers: {
      Query: { persons: () => [{ id: '1' }, { id: '2' }] },
      Person: {
        premium: ({ income }: Row) => Number(income) * 10,
        total: ({ work }: Row) => Number(work) + 1,
      },
    },
  };
  const other: Server = {
    sdl: `type Person @key(fields: "id") {
        id: ID!  total: Int @external
        income: Int @requires(fields: "total")
        work: Int
      }`,
    resolvers: {
      Person: { work: ({ id }: Row) => Number(id) * 100, income: ({ total }: Row) => Number(total) * 2 },
    },
  };
  const runner = federate({ base, other });

  it.each([
    ['premium', { premium: 2020 }],
    ['income', { income: 202 }],
    ['premium total', { premium: 2020, total: 101 }],
    ['work premium', { work: 100, premium: 2020 }],
    ['premium total work income', { premium: 2020, total: 101, work: 100, income: 202 }],
    ['income total', { income: 202, total: 101 }],
  ])('%s is computed step by step, though the way returns to a server', async (fields, expected) => {
    const { data, errors } = await runner.run(`{ persons { ${fields} } }`);
    expect(errors).toEqual([]);
    expect((data?.persons as Row[])[0]).toEqual(expected);
  });
});

describe('a computed input of the same server', () => {
  const people: Server = {
    sdl: `type Query { firms: [Firm] } type Firm @key(fields: "id") { id: ID! head: Person }
      type Person @key(fields: "id") { id: ID! age: Int }`,
    resolvers: {
      Query: { firms: () => [{ id: 'f', head: { id: '7' } }] },
      Person: { age: ({ id }: Row) => Number(id) * 3 },
    },
  };
  const service: Server = {
    sdl: `type Person @key(fields: "id") { id: ID! age: Int @external adult: Boolean @requires(fields: "age") }
      type Firm @key(fields: "id") {
        id: ID!  head: Person @external
        maySign: String @requires(fields: "head { adult }")
      }`,
    resolvers: {
      Person: { adult: ({ age }: Row) => Number(age) > 17 },
      Firm: { maySign: ({ head }: Row) => `adult: ${(head as Row).adult}` },
    },
  };
  const runner = federate({ people, service });

  it('is computed first, and sent back to it', async () => {
    const { data, errors } = await runner.run('{ firms { maySign head { adult age } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ firms: [{ maySign: 'adult: true', head: { adult: true, age: 21 } }] });
    expect((await runner.run('{ firms { maySign } }')).data).toEqual({ firms: [{ maySign: 'adult: true' }] });
  });
});

describe('an input that has failed', () => {
  const stock: Server = {
    sdl: `type Query { goods: [Good] } type Good @key(fields: "id") { id: ID!  weight: Int  size: Int }`,
    resolvers: {
      Query: { goods: () => [{ id: '1' }, { id: '2' }, { id: '3' }] },
      Good: {
        weight: ({ id }: Row) => {
          if (id === '2') throw new Error('SQL');
          return Number(id);
        },
        size: ({ id }: Row) => {
          if (id === '3') throw new Error('SQL');
          return Number(id) * 10;
        },
      },
    },
  };
  const sent: Row[] = [];
  const shipping: Server = {
    sdl: `type Good @key(fields: "id") {
        id: ID!  weight: Int @external  size: Int @external
        label(prefix: String): String
        cost: Int @requires(fields: "weight")
        room: Int @requires(fields: "size")
        price: Int @requires(fields: "weight size")
      }`,
    resolvers: {
      Good: {
        __resolveReference: (one: Row) => {
          sent.push(one);
          return one;
        },
        label: ({ id }: Row, { prefix }: Row) => `${prefix ?? 'good'} ${id}`,
        cost: ({ weight }: Row) => Number(weight) * 2,
        room: ({ size }: Row) => Number(size) * 2,
        price: ({ weight, size }: Row) => Number(weight) + Number(size),
      },
    },
  };
  const runner = federate({ stock, shipping });

  it('costs what is computed from it, and nothing else of its object', async () => {
    const query = 'query ($p: String) { goods { id label(prefix: $p) cost room price } }';
    const { data, errors } = await runner.run(query, { p: 'x' });
    expect(data?.goods).toEqual([
      { id: '1', label: 'x 1', cost: 2, room: 20, price: 11 },
      { id: '2', label: 'x 2', cost: null, room: 40, price: null },
      { id: '3', label: 'x 3', cost: 6, room: null, price: null },
    ]);
    const told = new Set(errors.map(({ path }) => path.filter((step) => typeof step === 'string').join('.')));
    expect(told).toEqual(new Set(['goods', 'goods.cost', 'goods.room', 'goods.price']));
    for (const one of sent) if (one.id === '2') expect(one.weight).toBeUndefined();
    for (const one of sent) if (one.id === '3') expect(one.size).toBeUndefined();
  });

  it('sends one request to a subgraph where nothing has failed', async () => {
    const { errors } = await runner.run('{ goods { label } }');
    expect(errors).toEqual([]);
    expect(runner.sent.filter(({ service }) => service === 'shipping')).toHaveLength(1);
  });
});

describe('keys that a subgraph does not resolve', () => {
  const seen: unknown[] = [];
  const registry: Server = {
    sdl: `type Vehicle @key(fields: "id") @key(fields: "plate", resolvable: false) @key(fields: "number { a b }", resolvable: false) {
        id: ID!  plate: ID!  number: Number!  name: String!
      }
      type Number @shareable { a: ID! b: ID! c: ID! }`,
    resolvers: { Vehicle: { name: ({ id }: Row) => `name ${id}` } },
  };
  const police: Server = {
    sdl: `type Query { station: Station }
      type Station { vehicles: [Vehicle!]! }
      type Vehicle @key(fields: "number { a b }", resolvable: false) @key(fields: "id number { b c }") @key(fields: "plate", resolvable: false) @key(fields: "id", resolvable: false) {
        id: ID!  plate: ID!  number: Number!
        name: String! @external
        label: String! @requires(fields: "name")
      }
      type Number @shareable { a: ID! b: ID! c: ID! }`,
    resolvers: {
      Query: { station: () => ({}) },
      Station: { vehicles: () => [{ id: '1', plate: 'p', number: { a: 'a', b: 'b', c: 'c' } }] },
      Vehicle: {
        __resolveReference: (sent: Row) => {
          seen.push(sent);
          return sent;
        },
        label: ({ name }: Row) => `label ${name}`,
      },
    },
  };
  const runner = federate({ registry, police });

  it('are not used to come back to it', async () => {
    const { data, errors } = await runner.run('{ station { vehicles { id name label } } }');
    expect(errors).toEqual([]);
    expect(data).toEqual({ station: { vehicles: [{ id: '1', name: 'name 1', label: 'label name 1' }] } });
    expect(seen).toEqual([expect.objectContaining({ id: '1', number: { b: 'b', c: 'c' }, name: 'name 1' })]);
  });
});

describe('a part that no subgraph answers', () => {
  const objects: Server = {
    sdl: `type Query { other: Node }
      type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
    resolvers: { Query: { other: () => ({ id: 'n1', field: 'x' }) } },
  };
  const interfaces: Server = {
    sdl: `type Query { node: Node  thing: Thing }
      interface Node @key(fields: "id") { id: ID! }
      interface Thing { id: ID! }
      type Item implements Thing @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: { node: () => ({ id: 'n' }), thing: () => ({ __typename: 'Item', id: 't' }) },
      Node: { __resolveType: () => 'Item' },
      Thing: { __resolveType: () => 'Item' },
    },
  };
  const runner = federate({ objects, interfaces });

  it('is refused before anything runs: it would be null without an error', async () => {
    await expect(runner.run('{ node { field } }')).rejects.toEqual(refused);
    await expect(runner.run('{ node { field } thing { id } }')).rejects.toEqual(refused);
    expect(runner.sent).toEqual([]);
  });

  it('does not keep others from being answered', async () => {
    expect((await runner.run('{ other { id field } thing { id } }')).data).toEqual({
      other: { id: 'n1', field: 'x' },
      thing: { id: 't' },
    });
  });
});
