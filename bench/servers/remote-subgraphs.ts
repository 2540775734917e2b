/**
 * The hand-written subgraphs as HTTP servers, for a gateway that speaks to remote ones. Prints one line of JSON: the supergraph
 * in which each has its address.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from 'graphql-http/lib/use/http';
import { composeSupergraph } from '../../gateway/compose/compose-supergraph.ts';
import { schemas, services } from './subgraph-schemas.ts';

const addresses = new Map<string, string>();
for (const [name, schema] of schemas) {
  const handle = createHandler({ schema, context: () => ({}) });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  addresses.set(name, `http://127.0.0.1:${port}/`);
}
const supergraph = [...addresses].reduce(
  (sdl, [name, address]) => sdl.replaceAll(`local://${name}`, address),
  composeSupergraph(services),
);
console.log(JSON.stringify({ supergraph }));
