import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import { invariant } from '../../../schema/invariant.ts';

/** Resolvers by type and field, as @apollo/subgraph takes them. */
type Resolvers = Exclude<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers'],
  undefined
>;

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@requires", "@provides", "@external", "@shareable", "@override", "@interfaceObject", "@inaccessible"])\n';

const people = `
  type Query {
    citizen(id: ID!): Citizen
    citizens(first: Int = 4): [Citizen!]!
    holders: [Holder!]!
    node(id: ID!): Node
    nodes: [Node]
    media: [Media!]!
    entry: Query
  }
  type Mutation { bump(by: Int!): Int reset: Int }
  interface Node { id: ID! label(prefix: String = "-"): String }
  type Citizen implements Node @key(fields: "id") {
    id: ID!
    label(prefix: String = "-"): String
    name: String @shareable
    age: Int
    phone: String
    status: Status
    household: Household
    friends: [Citizen]
    matrix: [[Citizen!]]
    profile: Profile @shareable
    broken: String
    strict: Strict
    secret: String @inaccessible
    constructor: String
  }
  type Strict { always: String! sometimes: String! }
  type Profile @shareable { a: Int }
  enum Status { ACTIVE RETIRED GHOST @inaccessible }
  type Household @key(fields: "region { code } number") { region: Region number: Int! }
  type Region @key(fields: "code") { code: ID! }
  union Holder = Citizen | Enterprise
  type Enterprise implements Node @key(fields: "id") { id: ID! label(prefix: String = "-"): String }
  interface Media @key(fields: "id") { id: ID! title: String }
  type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
  type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
`;

const households = `
  type Household @key(fields: "region { code } number") {
    region: Region
    number: Int!
    address: String
    size(unit: String = "people"): Int
    head: Citizen @provides(fields: "name")
    members: [Citizen!]
    commune: Commune!
  }
  type Region @key(fields: "code") { code: ID! title: String }
  type Commune @key(fields: "code") { code: ID! }
  type Citizen @key(fields: "id") { id: ID! name: String @external }
`;

const reference = `
  type Query { communes(where: CommuneWhere): [Commune!] }
  input CommuneWhere { name: String kind: String = "ward" }
  type Commune @key(fields: "code") { code: ID! name: String region: Region }
  type Region @key(fields: "code") { code: ID! area: Float }
`;

const enterprises = `
  type Query { enterprises: [Enterprise!] }
  type Enterprise @key(fields: "id") {
    id: ID!
    name: Int!
    revenue(currency: String = "VND", scale: Int): Int
    owner: Citizen
    tags: [String!]
    details: Details
  }
  scalar Details
  type Citizen @key(fields: "id") { id: ID! enterprises: [Enterprise!] }
`;

const credit = `
  type Citizen @key(fields: "id") {
    id: ID!
    age: Int @external
    household: Household @external
    limit: Int @requires(fields: "age household { address size(unit: \\"credit\\") }")
    profile: Profile @shareable
  }
  type Profile @shareable { b: Int }
  type Household @key(fields: "region { code } number") {
    region: Region @external
    number: Int! @external
    address: String @external
    size(unit: String = "people"): Int @external
  }
  type Region @key(fields: "code", resolvable: false) { code: ID! }
`;

const insurance = `
  type Citizen @key(fields: "id") {
    id: ID!
    limit: Int @external
    premium(months: Int = 12): Int @requires(fields: "limit")
    phone: String @override(from: "people")
  }
  type Media @key(fields: "id") @interfaceObject { id: ID! rating(of: Int = 5): Int reviews: [Review!]! }
  type Review { text: String media: Media by: Citizen }
  type Query { topMedia: [Media!] review: Review }
`;

type Row = Readonly<Record<string, unknown>>;
const numberOf = (id: unknown): number => Number(String(id).replace(/\D/g, '')) || 0;
const citizenRow = (id: unknown): Row => ({ __typename: 'Citizen', id: String(id) });
const enterpriseRow = (id: unknown): Row => ({ __typename: 'Enterprise', id: String(id) });
const mediaRow = (id: unknown): Row => ({ __typename: numberOf(id) % 2 ? 'Book' : 'Film', id: String(id) });
const regionRow = (code: unknown): Row => ({ code: String(code) });
const householdRow = (number: number): Row => ({ number, region: regionRow(`r${number % 2}`) });

const label = (row: Row, { prefix }: { prefix: string }): string => `${prefix}${row.id}`;
const idOf = (row: Row): number => numberOf(row.id);
const resolveType = { __resolveType: (row: Row) => row.__typename };
const reference_ = (row: Row): Row => row;

const peopleResolvers = {
  Query: {
    citizen: (_: unknown, { id }: { id: string }) => (id === 'none' ? null : citizenRow(id)),
    citizens: (_: unknown, { first }: { first: number }) =>
      Array.from({ length: first }, (_one, index) => citizenRow(`c${index % 3}`)),
    holders: () => [citizenRow('c1'), enterpriseRow('e1'), citizenRow('c2'), enterpriseRow('e2')],
    node: (_: unknown, { id }: { id: string }) => (id.startsWith('e') ? enterpriseRow(id) : citizenRow(id)),
    nodes: () => [citizenRow('c4'), null, enterpriseRow('e4')],
    media: () => [mediaRow('m1'), mediaRow('m2'), mediaRow('m3')],
    entry: () => ({}),
  },
  Mutation: { bump: (_: unknown, { by }: { by: number }) => by + 1, reset: () => 0 },
  Node: resolveType,
  Holder: resolveType,
  Media: { ...resolveType, __resolveReference: (row: Row) => mediaRow(row.id) },
  Book: {
    __resolveReference: (row: Row) => mediaRow(row.id),
    title: (row: Row) => `book ${row.id}`,
    pages: (row: Row) => idOf(row) * 10,
  },
  Film: {
    __resolveReference: (row: Row) => mediaRow(row.id),
    title: (row: Row) => (idOf(row) % 4 === 2 ? null : `film ${row.id}`),
    minutes: (row: Row) => idOf(row) * 7,
  },
  Citizen: {
    __resolveReference: (row: Row) => (idOf(row) === 99 ? null : row),
    label,
    name: (row: Row) => `name ${row.id}`,
    age: (row: Row) => (idOf(row) % 4 === 3 ? null : 20 + idOf(row)),
    phone: () => 'overridden',
    status: (row: Row) => ['ACTIVE', 'RETIRED', null][idOf(row) % 3],
    household: (row: Row) => (idOf(row) % 5 === 4 ? null : householdRow(idOf(row))),
    friends: (row: Row) => [citizenRow(`c${idOf(row) + 1}`), null, citizenRow('c1')],
    matrix: (row: Row) => [[citizenRow('c1'), citizenRow(`c${idOf(row)}`)], null, [], [citizenRow('c2')]],
    profile: (row: Row) => ({ a: idOf(row) }),
    broken: (row: Row) => {
      if (idOf(row) % 2) throw new Error(`SELECT * FROM broken ${row.id}`);
      return 'whole';
    },
    strict: (row: Row) => row,
    secret: () => 'secret',
    constructor: (row: Row) => `built ${row.id}`,
  },
  Strict: {
    always: () => 'always',
    sometimes: (row: Row) => (idOf(row) % 2 ? null : 'sometimes'),
  },
  Enterprise: { __resolveReference: reference_, label },
};

const householdResolvers = {
  Household: {
    __resolveReference: (row: { number: number }) => ({ ...householdRow(row.number), number: row.number }),
    address: (row: Row) => (Number(row.number) % 3 === 2 ? null : `address ${row.number}`),
    size: (row: Row, { unit }: { unit: string }) => Number(row.number) + unit.length,
    head: (row: Row) => ({ ...citizenRow(`c${row.number}`), name: `name c${row.number}` }),
    members: (row: Row) => [citizenRow(`c${row.number}`), citizenRow('c1'), citizenRow('c1')],
    commune: (row: Row) => ({ code: `k${Number(row.number) % 2}` }),
  },
  Region: { __resolveReference: reference_, title: (row: Row) => `region ${row.code}` },
};

const referenceResolvers = {
  Query: {
    communes: (_: unknown, { where }: { where?: { name?: string; kind?: string } }) =>
      ['k0', 'k1'].map((code) => ({ code, asked: `${where?.kind}` })),
  },
  Commune: {
    __resolveReference: reference_,
    name: (row: Row) => `commune ${row.code}${row.asked ?? ''}`,
    region: (row: Row) => regionRow(`r${numberOf(row.code)}`),
  },
  Region: { __resolveReference: reference_, area: (row: Row) => numberOf(row.code) + 0.5 },
};

const enterpriseResolvers = {
  Query: { enterprises: () => [enterpriseRow('e1'), enterpriseRow('e3')] },
  Enterprise: {
    __resolveReference: reference_,
    name: (row: Row) => 100 + idOf(row),
    revenue: (row: Row, { currency, scale }: { currency: string; scale?: number | null }) =>
      idOf(row) * 1000 + currency.length + (scale ?? 0),
    owner: (row: Row) => citizenRow(`c${idOf(row)}`),
    tags: () => ['x', 'y'],
    details: (row: Row) => ({ nested: { id: row.id, list: [1, { deep: true }] } }),
  },
  Citizen: {
    __resolveReference: reference_,
    enterprises: (row: Row) => (idOf(row) % 2 ? [enterpriseRow(`e${idOf(row)}`)] : null),
  },
};

const creditResolvers = {
  Citizen: {
    __resolveReference: reference_,
    limit: (row: Row) => {
      const household = row.household as { address: string | null; size: number | null } | null;
      return Number(row.age ?? 0) * 10 + (household?.address?.length ?? 0) + (household?.size ?? 0) * 1000;
    },
    profile: (row: Row) => ({ b: idOf(row) * 2 }),
  },
};

const insuranceResolvers = {
  Query: {
    topMedia: () => [{ id: 'm1' }, { id: 'm2' }],
    review: () => ({ id: 'm5' }),
  },
  Citizen: {
    __resolveReference: reference_,
    premium: (row: Row, { months }: { months: number }) => Number(row.limit) * months,
    phone: (row: Row) => `phone ${row.id}`,
  },
  Media: {
    __resolveReference: (row: Row) => ({ id: row.id }),
    rating: (row: Row, { of }: { of: number }) => idOf(row) * of,
    reviews: (row: Row) => [{ id: row.id }],
  },
  Review: {
    text: (row: Row) => `review of ${row.id}`,
    media: (row: Row) => ({ id: row.id }),
    by: (row: Row) => citizenRow(`c${idOf(row)}`),
  },
};

const subgraphs: readonly (readonly [string, string, object])[] = [
  ['people', people, peopleResolvers],
  ['households', households, householdResolvers],
  ['reference', reference, referenceResolvers],
  ['enterprises', enterprises, enterpriseResolvers],
  ['credit', credit, creditResolvers],
  ['insurance', insurance, insuranceResolvers],
];

type Resolve = (row: Row, given: Readonly<Record<string, unknown>>) => unknown;
type FieldResolvers = Readonly<Record<string, Readonly<Record<string, Resolve>>>>;

/** The fields that no single subgraph's resolver can answer from an id. */
const joined: FieldResolvers = {
  Citizen: {
    limit: (row) => {
      const household = peopleResolvers.Citizen.household(row);
      if (!household) return creditResolvers.Citizen.limit({ ...row, age: peopleResolvers.Citizen.age(row) });
      const address = householdResolvers.Household.address(household);
      const size = householdResolvers.Household.size(household, { unit: 'credit' });
      const age = peopleResolvers.Citizen.age(row);
      return creditResolvers.Citizen.limit({ ...row, age, household: { address, size } });
    },
    premium: (row, { months }) => Number(joined.Citizen?.limit?.(row, {})) * Number(months),
    profile: (row) => ({ a: idOf(row), b: idOf(row) * 2 }),
  },
  Review: { media: (row) => mediaRow(row.id) },
  Query: { topMedia: () => [mediaRow('m1'), mediaRow('m2')] },
};

/** How one server that holds all data would resolve a field: the oracle for answers through the plan. */
export function resolveWhole(typeName: string, fieldName: string): Resolve | undefined {
  const all = [peopleResolvers, householdResolvers, referenceResolvers, enterpriseResolvers] as unknown[];
  const sources = [joined, insuranceResolvers, ...all] as readonly FieldResolvers[];
  const names = typeName === 'Book' || typeName === 'Film' ? [typeName, 'Media'] : [typeName];
  for (const source of sources) {
    for (const name of names) {
      const type = source[name];
      if (type && Object.hasOwn(type, fieldName)) return type[fieldName];
    }
  }
  return undefined;
}

/** A federated graph for tests: its supergraph and an executable schema for each subgraph. */
export interface FixtureGraph {
  readonly supergraphSdl: string;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
}

/** Six subgraphs with every federation feature that the executor must run. */
export function buildProvince(): FixtureGraph {
  const services = subgraphs.map(([name, sdl]) => ({
    name,
    typeDefs: parse(link + sdl),
    url: `http://${name}.invalid/graphql`,
  }));
  const composed = composeServices(services);
  invariant(composed.supergraphSdl, `the fixture composes: ${composed.errors?.join('\n')}`);
  const schemas = subgraphs.map(([name, sdl, resolvers]) => {
    const module = { typeDefs: parse(link + sdl), resolvers: resolvers as unknown as Resolvers };
    const schema = buildSubgraphSchema(module);
    return [name, schema] as const;
  });
  return { supergraphSdl: composed.supergraphSdl, schemas: new Map(schemas) };
}
