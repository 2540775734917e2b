import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startConformanceServer } from '../../../gateway/conformance/conformance-server.ts';
import { openGateway } from '../../../gateway/conformance/open-gateway.ts';
import { createPlanner } from '../../../gateway/prepare/plan-operation.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
  type Query {
    rows(where: Where, kind: Kind, first: Int = 2): [Row!]
    row: Row
    query: Query
  }
  type Subscription { ticks: Int }
  input Where { name: String hidden: String @inaccessible inner: Where }
  enum Kind { OPEN CLOSED @inaccessible }
  type Row @key(fields: "id") { id: ID! name: String asked: String fails: String row: Row rows: [Row] }
`;

let http: FastifyInstance;
let stop: () => Promise<void>;
beforeAll(async () => {
  const row = (id: number): object => ({ id, row: () => row(id), rows: () => [row(id), row(id + 1)] });
  const resolvers = {
    Query: {
      rows: (_none: unknown, { first, ...asked }: Record<string, unknown>) =>
        Array.from({ length: Number(first) }, (_one, at) => ({ ...row(at), asked: JSON.stringify(asked) })),
      row: () => row(0),
      query: () => ({}),
    },
    Row: {
      fails: () => {
        throw new Error('SQL');
      },
    },
  };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const { supergraphSdl = '' } = composeServices([{ name: 'rows', typeDefs: parse(sdl), url: '' }]);
  const planner = createPlanner(supergraphSdl);
  const gateway = openGateway(
    planner,
    async (_service, { document, variables }) =>
      JSON.parse(
        JSON.stringify(await execute({ schema, document: parse(document), variableValues: variables })),
      ),
    5000,
  );
  const server = await startConformanceServer(gateway);
  http = fastify();
  server.register(http);
  stop = server.stop;
});
afterAll(async () => {
  await http.close();
  await stop();
});

async function ask(query: string, variables: object = {}) {
  const answer = await http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  return { status: answer.statusCode, body: answer.json() };
}

describe('variables of conformance mode', () => {
  it.each([
    ['an @inaccessible input field', 'query ($w: Where) { rows(where: $w) { id } }', { w: { hidden: 'x' } }],
    [
      'one below another',
      'query ($w: Where) { rows(where: $w) { id } }',
      { w: { inner: { inner: { hidden: null } } } },
    ],
    ['a field of a variable', 'query ($w: String) { rows(where: { name: $w }) { id } }', { w: 1 }],
    ['an @inaccessible enum value', 'query ($k: Kind) { rows(kind: $k) { id } }', { k: 'CLOSED' }],
    ['an unknown key', 'query ($w: Where) { rows(where: $w) { id } }', { w: { toString: 'x' } }],
    ['a text for a number', 'query ($n: Int) { rows(first: $n) { id } }', { n: '1' }],
    ['a missing one', 'query ($n: Int!) { rows(first: $n) { id } }', {}],
  ])('%s is refused before anything runs', async (_name, query, variables) => {
    const { status, body } = await ask(query, variables);
    expect(status).toBe(400);
    expect(body.errors.map((one: { extensions: { code: string } }) => one.extensions.code)).toEqual([
      'VARIABLES_INVALID',
    ]);
    expect(body.data ?? null).toBeNull();
  });

  it('defaults count, and what is no variable of the operation is dropped', async () => {
    const query =
      'query ($w: Where = { name: "d" }, $k: Kind = OPEN) { rows(where: $w, kind: $k) { asked } }';
    const { status, body } = await ask(query, { foreign: 1 });
    expect(status).toBe(200);
    expect(body.data.rows[0].asked).toBe('{"where":{"name":"d"},"kind":"OPEN"}');
  });
});

describe('what conformance mode does not run', () => {
  const doubled = (inner: (next: string) => string, levels: number) =>
    Array.from({ length: levels }, (_one, at) => `fragment F${at} on Query { ${inner(`F${at + 1}`)} }`).join(
      ' ',
    );
  const bottom = (levels: number) => `fragment F${levels} on Query { row { id } __schema { __typename } }`;

  it('a subscription is refused with 400', async () => {
    const { status, body } = await ask('subscription { ticks }');
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('fragments that write out to millions of selections are refused with 400', async () => {
    const bomb = doubled((next) => `a: query { ...${next} } b: query { ...${next} }`, 24);
    const { status, body } = await ask(`{ ...F0 } ${bomb} fragment F24 on Query { row { id } }`);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('spreads with conditions are not walked way by way', async () => {
    const bomb = doubled((next) => `...${next} @include(if: $a) ...${next} @skip(if: $b)`, 24);
    const query = `query ($a: Boolean!, $b: Boolean!) { ...F0 } ${bomb} ${bottom(24)}`;
    const { status, body } = await ask(query, { a: true, b: false });
    expect([200, 400]).toContain(status);
    if (status === 200) expect(body.data).toEqual({ row: { id: '0' }, __schema: { __typename: '__Schema' } });
  });

  it('a text too deep for the stack is refused with 400', async () => {
    const deep = `${'{row'.repeat(20_000)}{id}${'}'.repeat(20_000)}`;
    expect((await ask(deep)).status).toBe(400);
  });
});

describe('errors of conformance mode', () => {
  it('name a position of the answer', async () => {
    const { body } = await ask('{ row { fails } rows { rows { f: fails } } }');
    expect(body.errors.map((one: { path: unknown }) => one.path)).toEqual([['row', 'fails'], ['rows']]);
  });

  it('are left out where there are none, whatever the client calls its fields', async () => {
    const names = [
      '__proto__',
      'constructor',
      'data',
      'errors',
      'protocol',
      'extensions',
      'toString',
      'then',
      'path',
    ];
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }), async (keys) => {
        const { body } = await ask(`{ ${keys.map((key) => `${key}: row { ${key}: id }`).join(' ')} }`);
        expect(Object.keys(body)).toEqual(['data']);
        expect(Object.keys(body.data)).toEqual(keys);
        for (const key of keys) expect(Object.entries(body.data[key])).toEqual([[key, '0']]);
      }),
      { numRuns: 60 },
    );
  });
});
