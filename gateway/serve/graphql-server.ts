import { ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { type CodedError, codedError, isErrorCode } from '../../schema/errors/coded-error.ts';
import { invariant } from '../../schema/invariant.ts';
import { answerError } from '../answer/answer-error.ts';
import { answerKind, distinctCodes, nothingTold, type ToldAnswer } from '../answer/told-answer.ts';
import type { RequestContext, RequestState } from '../request/request-state.ts';
import { createDocumentStore, type DocumentStore } from './document-store.ts';
import { TypedResults } from './typed-results.ts';

/** An answer over HTTP, complete, and what it told. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly told: ToldAnswer;
}

/** GraphQL over HTTP: the protocol, parsing and validation of @apollo/server around the data plane. */
export interface GraphQLServer {
  answer(request: HTTPGraphQLRequest, state: RequestState): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

/** Starts the GraphQL server on a gateway; vendor telemetry, landing pages, batching and APQ are off. */
export async function startGraphQLServer(
  gateway: GatewayInterface,
  caches: CacheBudget = new CacheBudget(),
): Promise<GraphQLServer> {
  const results = new TypedResults();
  const refused: RefusedErrors = new WeakMap();
  const server = createApolloServer(gateway, createDocumentStore(caches), results, refused);
  await server.start();
  return {
    async answer(httpGraphQLRequest, state) {
      const { status, headers, body } = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        // WHY wrapped: the server clones the context, and the stages write into the state.
        context: async () => ({ state }),
      });
      invariant(body.kind === 'complete', 'no operation is answered in parts');
      const result = results.take(body.string);
      return { status: status ?? 200, headers, ...written(result, refused, state) };
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

/** Errors of the protocol library in its answers, with what they are in our table. */
type RefusedErrors = WeakMap<GraphQLFormattedError, CodedError>;

function createApolloServer(
  gateway: GatewayInterface,
  documentStore: DocumentStore,
  results: TypedResults,
  refused: RefusedErrors,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway,
    documentStore,
    // WHY: places in the text are told only of one that does not parse, and would take most of a document's memory.
    parseOptions: { noLocation: true },
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
    stringifyResult: (result) => results.keep(result),
    formatError: (formatted) => keepRegistered(formatted, refused),
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
}

/** Errors of our stages pass; what the protocol library refuses is noted under its code of our table. */
function keepRegistered(formatted: GraphQLFormattedError, refused: RefusedErrors): GraphQLFormattedError {
  if (isErrorCode(formatted.extensions?.code)) return formatted;
  const error = protocolError(formatted);
  const placeholder: GraphQLFormattedError = { message: error.code };
  refused.set(placeholder, error);
  return placeholder;
}

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

/**
 * The text of a result and what it tells. The protocol library's errors get their texts in the caller's language, and the
 * request id.
 */
function written(
  result: FormattedExecutionResult,
  refused: RefusedErrors,
  state: RequestState,
): Pick<HttpAnswer, 'body' | 'told'> {
  const errors = result.errors ?? [];
  // WHY the kind of the result: the protocol library refuses some answers of the stages, as to a client that accepts none.
  const told = { ...(state.told ?? nothingTold), kind: answerKind(result.data, errors) };
  const protocol = errors.flatMap((error) => refused.get(error) ?? []).slice(0, maxProtocolErrors);
  // WHY the line break: the protocol library ends its answers with one.
  if (protocol.length === 0) return { body: `${JSON.stringify(result)}\n`, told };
  const kept = errors.filter((error) => !refused.has(error));
  const words = protocol.map((error) => answerError(error, state));
  return {
    body: JSON.stringify({ ...result, errors: [...kept, ...words.map(({ formatted }) => formatted)] }),
    told: { ...told, codes: distinctCodes(protocol, told.codes) },
  };
}
