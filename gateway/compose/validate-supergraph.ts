import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { codedError } from '../../schema/errors/coded-error.ts';

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Loads a supergraph as @apollo/gateway does before it serves: what passes here also runs on other Federation 2
 * routers. No request is sent. Needs APOLLO_TELEMETRY_DISABLED in the environment, which it sets itself.
 * @throws COMPOSITION_FAILED
 */
export async function validateSupergraph(supergraphSdl: string, apiSchema: GraphQLSchema): Promise<void> {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: () => new LocalGraphQLDataSource(apiSchema),
    logger: silent,
  });
  try {
    await gateway.load();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw codedError('COMPOSITION_FAILED', { detail }, cause);
  } finally {
    await gateway.stop().catch(() => {});
  }
}
