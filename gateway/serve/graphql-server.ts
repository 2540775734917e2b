import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { GraphQLFormattedError } from 'graphql';
import { type CodedError, codedError, isErrorCode, retoldError } from '../../schema/errors/coded-error.ts';
import { answerError } from '../answer/answer-error.ts';
import type { RequestContext, RequestState } from '../request/request-state.ts';

/** A GraphQL answer over HTTP, complete. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** GraphQL over HTTP: the protocol, parsing and validation of @apollo/server around the data plane. */
export interface GraphQLServer {
  answer(request: HTTPGraphQLRequest, state: RequestState): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

/** Starts the GraphQL server on a gateway; vendor telemetry, landing pages, batching and APQ are off. */
export async function startGraphQLServer(gateway: GatewayInterface): Promise<GraphQLServer> {
  const server = new ApolloServer<RequestContext>({
    gateway,
    // WHY: introspection is answered from the caller's contract schema, so it is not refused here.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    csrfPrevention: {
      requestHeaders: ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    },
    status400ForVariableCoercionErrors: true,
    nodeEnv: 'production',
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    formatError: keepRegistered,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      {
        requestDidStart: async ({ contextValue }) => ({
          didResolveOperation: async ({ operationName, source }) => {
            contextValue.state.operationName = operationName;
            contextValue.state.operation = source ?? null;
          },
        }),
      },
    ],
  });
  await server.start();
  return {
    async answer(httpGraphQLRequest, state) {
      const { status, headers, body } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        // WHY wrapped: the server clones the context, and the stages write into the state.
        context: async () => ({ state }),
      });
      const text = body.kind === 'complete' ? body.string : '';
      return {
        status: status ?? 200,
        headers,
        body: text.includes(protocolMark) ? localise(text, state) : text,
      };
    },
    stop: () => server.stop(),
  };
}

/** Headers of a request in the form that the GraphQL server takes; repeated headers are joined. */
export function headerMap(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

/** Errors of our stages pass; what the protocol library refuses is translated to the registry. */
function keepRegistered(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (isErrorCode(formatted.extensions?.code)) return formatted;
  const { code, details } = protocolError(formatted);
  return { message: code, extensions: { protocol: { code, details } } };
}

/** Stands in a body in which an error of the protocol library waits for its texts; no JSON string can hold it. */
const protocolMark = '"protocol":{';

function protocolError({ message, extensions, locations }: GraphQLFormattedError): CodedError {
  const detail = message.replace(/ Did you mean .*$/s, '').slice(0, 300);
  switch (extensions?.code) {
    case 'GRAPHQL_PARSE_FAILED': {
      const [place] = locations ?? [];
      return codedError('QUERY_SYNTAX', { detail, line: place?.line ?? 0, column: place?.column ?? 0 });
    }
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'OPERATION_RESOLUTION_FAILURE':
      return codedError('QUERY_INVALID', { detail });
    case 'BAD_REQUEST':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return codedError('BAD_REQUEST', { detail });
    case 'BAD_USER_INPUT':
      return codedError('VARIABLES_INVALID', { detail });
    default:
      return codedError('INTERNAL');
  }
}

/** Most errors of a refused document in one answer. */
const maxProtocolErrors = 10;

/** Gives the protocol library's errors their texts in the caller's language, and the request id. */
function localise(body: string, state: RequestState): string {
  const answer = JSON.parse(body) as { errors?: readonly GraphQLFormattedError[] };
  const kept: GraphQLFormattedError[] = [];
  let protocolErrors = 0;
  for (const error of answer.errors ?? []) {
    const protocol = error.extensions?.protocol as Pick<CodedError, 'code' | 'details'> | undefined;
    if (protocol === undefined) {
      kept.push(error);
    } else if (protocolErrors++ < maxProtocolErrors) {
      state.codes.add(protocol.code);
      const texts = retoldError(protocol.code, protocol.details);
      kept.push(answerError(texts, state.language, state.requestId));
    }
  }
  return JSON.stringify({ ...answer, errors: kept });
}
