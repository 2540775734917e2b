import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSupergraph } from '../../../province/command/serve-supergraph.ts';
import { wordsIn } from '../../../province/command/words.ts';
import { readConfiguration } from '../../../schema/config/configuration.ts';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';

/** A remote subgraph: a GraphQL server of its own over HTTP. */
async function startSubgraph(typeDefs: string, resolvers: Record<string, unknown>): Promise<Server> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { query, variables } = JSON.parse(body);
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const url = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const products = `${federation} type Query { products: [Product!]! } type Product @key(fields: "id") { id: ID! weight: Int! name: String! }`;
const shipping = `${federation} type Product @key(fields: "id") { id: ID! weight: Int! @external cost: Int! @requires(fields: "weight") }`;

let folder: string;
let servers: Server[];
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-'));
  const list = [
    { id: '1', weight: 3, name: 'A' },
    { id: '2', weight: 5, name: 'B' },
  ];
  servers = [
    await startSubgraph(products, { Query: { products: () => list } }),
    await startSubgraph(shipping, { Product: { cost: ({ weight }: { weight: number }) => weight * 10 } }),
  ];
  const [first, second] = servers;
  if (first === undefined || second === undefined) throw new TypeError('two servers were started');
  const { supergraphSdl } = composeServices([
    { name: 'products', typeDefs: parse(products), url: url(first) },
    { name: 'shipping', typeDefs: parse(shipping), url: url(second) },
  ]);
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphSdl ?? '');
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

const silent = { output: { out: () => {}, err: () => {} }, words: wordsIn('en') };

describe('conformance mode', () => {
  it('serves a supergraph of remote subgraphs through our planner and executor', async () => {
    const configuration = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: folder });
    const running = await serveSupergraph(silent, configuration, file, true);
    try {
      const { port } = running.server.server.address() as AddressInfo;
      const ask = async (query: string) => {
        const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        return response.json();
      };
      expect(await ask('{ products { id: name price: cost __typename } }')).toEqual({
        data: {
          products: [
            { id: 'A', price: 30, __typename: 'Product' },
            { id: 'B', price: 50, __typename: 'Product' },
          ],
        },
      });
      expect(await ask('{ __type(name: "Product") { name } }')).toEqual({
        data: { __type: { name: 'Product' } },
      });
    } finally {
      await running.close();
    }
  });

  it('G87 a subgraph that is down is told by a code; nobody is told where it stood', async () => {
    const [, second] = servers;
    await new Promise((resolve) => second?.close(resolve));
    second?.closeAllConnections();
    const configuration = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_DATA_DIR: folder });
    const running = await serveSupergraph(silent, configuration, file, true);
    try {
      const { port } = running.server.server.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ products { name cost } }' }),
      });
      const text = await response.text();
      expect(text).toContain('SUBGRAPH_FAILED');
      expect(text).not.toMatch(/127\.0\.0\.1|localhost|ECONN|fetch failed|shipping|:\d{4,5}/);
    } finally {
      await running.close();
    }
  });

  it('refuses to serve openly without --open or beyond this machine', async () => {
    const local = readConfiguration({ LIENTHONG_PORT: '0' });
    await expect(serveSupergraph(silent, local, file, false)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
    const beyond = readConfiguration({ LIENTHONG_PORT: '0', LIENTHONG_HOST: '0.0.0.0' });
    await expect(serveSupergraph(silent, beyond, file, true)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});
