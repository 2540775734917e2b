import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fastify from 'fastify';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { startConformanceServer } from '../../gateway/conformance/conformance-server.ts';
import { openGateway } from '../../gateway/conformance/open-gateway.ts';
import { createPlanner } from '../../gateway/prepare/plan-operation.ts';
import { invariant } from '../../schema/invariant.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires",
  "@provides", "@shareable", "@interfaceObject", "@override", "@inaccessible", "@tag", "@composeDirective", "@extends"])\n`;

/** One subgraph: its SDL, and what computes its fields. */
export interface FederatedPart {
  readonly sdl: string;
  readonly resolvers?: Readonly<Record<string, unknown>>;
  /** Whether the SDL is of Federation 1, without a link. */
  readonly isFirst?: boolean;
}

/** The answer of a conformance server, as a client reads it. */
export interface FederatedAnswer {
  readonly status: number;
  readonly data?: unknown;
  readonly codes: readonly string[];
}

/** A gateway in conformance mode over subgraphs in this process. */
export interface FederatedServer {
  ask(query: string, variables?: object): Promise<FederatedAnswer>;
  close(): Promise<void>;
}

/** Composes subgraphs and serves them openly, through all stages of conformance mode. */
export async function startFederatedServer(
  parts: Readonly<Record<string, FederatedPart>>,
): Promise<FederatedServer> {
  const written = Object.entries(parts).map(([name, { sdl, resolvers = {}, isFirst = false }]) => ({
    name,
    typeDefs: parse(isFirst ? sdl : link + sdl),
    resolvers,
  }));
  const composed = composeServices(written.map(({ name, typeDefs }) => ({ name, typeDefs, url: '' })));
  invariant(
    composed.supergraphSdl,
    `the graph composes: ${composed.errors?.map(({ message }) => message).join()}`,
  );
  const schemas = new Map(
    written.map(({ name, typeDefs, resolvers }): [string, GraphQLSchema] => [
      name,
      buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
    ]),
  );
  const gateway = openGateway(
    createPlanner(composed.supergraphSdl),
    async (service, { document, variables: variableValues }) => {
      const schema = schemas.get(service);
      invariant(schema, `the plan names a subgraph: ${service}`);
      return JSON.parse(JSON.stringify(await execute({ schema, document: parse(document), variableValues })));
    },
    20_000,
  );
  const server = await startConformanceServer(gateway);
  const http = fastify();
  server.register(http);
  return {
    async ask(query, variables = {}) {
      const answer = await http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
      const { data, errors = [] } = answer.json() as {
        readonly data?: unknown;
        readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
      };
      return {
        status: answer.statusCode,
        ...(data === undefined ? {} : { data }),
        codes: errors.map(({ extensions }) => extensions?.code ?? 'NONE'),
      };
    },
    async close() {
      await http.close();
      await server.stop();
    },
  };
}
