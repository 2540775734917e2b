import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FastifyInstance } from 'fastify';
import { headerMap } from '../serve/graphql-server.ts';

/** Tokens of a document: validation of a longer one would go too deep for the stack. */
const maxTokens = 5000;

/** GraphQL over HTTP around an open gateway, for conformance mode. */
export async function startConformanceServer(gateway: GatewayInterface) {
  const server = new ApolloServer({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    parseOptions: { maxTokens },
    nodeEnv: 'production',
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
  });
  await server.start();
  const register = (http: FastifyInstance): void => {
    http.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: async (request, reply) => {
        const at = request.url.indexOf('?');
        const { status, headers, body } = await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: {
            method: request.method,
            headers: headerMap(request.headers),
            search: at < 0 ? '' : request.url.slice(at),
            body: request.body ?? '',
          },
          context: async () => ({}),
        });
        for (const [name, value] of headers) reply.header(name, value);
        return reply.code(status ?? 200).send(body.kind === 'complete' ? body.string : '');
      },
    });
  };
  return { register, stop: () => server.stop() };
}
