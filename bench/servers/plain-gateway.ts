/**
 * Plain @apollo/server and @apollo/gateway over hand-written subgraphs in the same process (LocalGraphQLDataSource), no
 * permissions, no log.
 */
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { composeSupergraph } from '../../gateway/compose/compose-supergraph.ts';
import { schemas, services } from './subgraph-schemas.ts';

const gateway = new ApolloGateway({
  supergraphSdl: composeSupergraph(services),
  buildService: ({ name }) => {
    const schema = schemas.get(name);
    if (schema === undefined) throw new TypeError(name);
    return new LocalGraphQLDataSource(schema);
  },
  logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
});
const server = new ApolloServer({ gateway, csrfPrevention: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({}),
});
console.log(url.replace(/\/$/, ''));
