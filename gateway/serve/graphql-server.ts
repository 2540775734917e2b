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
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { invariant } from '../../schema/invariant.ts';
import { AnsweredError, answerError } from '../answer/answer-error.ts';
import { answerKind, distinctCodes, nothingTold, type ToldAnswer } from '../answer/told-answer.ts';
import { type AdmittedOperation, admitOperation } from '../request/admit-operation.ts';
import type { DocumentReader } from '../request/document-reader.ts';
import type { RequestBody } from '../request/read-body.ts';
import type { RequestContext, RequestState } from '../request/request-state.ts';
import { requireAcceptable } from '../request/require-acceptable.ts';
import type { AnswerOperation } from './answer-operation.ts';
import { type AnswerHeaders, KnownExchanges } from './known-exchanges.ts';
import { TypedResults } from './typed-results.ts';

/** An answer over HTTP, complete, and what it told. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  /** UTF-8. WHY bytes: the log digests them, and they leave, without the text being encoded once more. */
  readonly body: Buffer;
  readonly told: ToldAnswer;
}

/** A request over HTTP whose body was read. */
export interface GraphQLRequest extends HTTPGraphQLRequest {
  readonly body: RequestBody;
}

/** GraphQL over HTTP: the protocol of @apollo/server around the data plane. */
export interface GraphQLServer {
  /** @throws a coded error as `admitOperation`, `requirePost` and `requireAcceptable`, before anything costly */
  answer(request: GraphQLRequest, state: RequestState): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

/** What the GraphQL server needs of a data plane. */
export interface ServedPlane {
  readonly gateway: GatewayInterface;
  readonly documents: DocumentReader;
  readonly answerOperation: AnswerOperation;
}

/** What may take requests past the protocol library. */
export type Shortcuts = Pick<KnownExchanges, 'headersFor' | 'learn'>;

/**
 * Starts the GraphQL server on a data plane; vendor telemetry, landing pages, batching and APQ are off. Documents are read
 * before it and validated behind it; an exchange that it knows already goes past it.
 */
export async function startGraphQLServer(
  plane: ServedPlane,
  known: Shortcuts = new KnownExchanges(),
): Promise<GraphQLServer> {
  const protocol = new ProtocolServer(plane);
  await protocol.start();
  return {
    async answer(request, state) {
      const admitted = admitOperation(plane.documents, request, state);
      requirePost(request, admitted);
      const headers = known.headersFor(request, admitted);
      if (admitted !== null && headers !== null) return answerKnown(plane, request, admitted, headers, state);
      requireAcceptable(request.headers.get('accept'));
      const answer = await protocol.answer(request, state);
      if (admitted !== null && answer.told.kind === 'whole') known.learn(request, admitted, answer.headers);
      return answer;
    },
    stop: () => protocol.stop(),
  };
}

/**
 * Refuses a mutation by GET, which a link can send (GraphQL over HTTP, section 5).
 * @throws METHOD_NOT_ALLOWED
 */
function requirePost({ method }: GraphQLRequest, admitted: AdmittedOperation | null): void {
  if (method !== 'POST' && admitted?.operation.operation === 'mutation')
    throw codedError('METHOD_NOT_ALLOWED', { method, methods: 'POST' });
}

/** Answers an exchange as the protocol library does where it finds nothing to refuse. */
async function answerKnown(
  plane: ServedPlane,
  { body }: GraphQLRequest,
  admitted: AdmittedOperation,
  headers: AnswerHeaders,
  state: RequestState,
): Promise<HttpAnswer> {
  const given = body === '' ? {} : ((body.variables ?? {}) as Readonly<Record<string, unknown>>);
  const { answer, told } = await plane.answerOperation({ ...admitted, given }, state);
  state.told = told;
  const { errors, ...rest } = answer;
  const result = errors === undefined ? rest : { errors: errors.map(formattedError), ...rest };
  await state.turn();
  // WHY: what gives no data at all is a request error (GraphQL over HTTP, section 6.4).
  const status = result.data === undefined ? 400 : 200;
  return { status, headers, ...written(result, noneRefused, state) };
}

const noneRefused: RefusedErrors = new WeakMap();

/** INVARIANT: the stages answer with no other errors. */
function formattedError(error: unknown): GraphQLFormattedError {
  invariant(error instanceof AnsweredError, 'an error of the stages was made fit to leave');
  return error.formatted;
}

/** The protocol library on a data plane. */
class ProtocolServer {
  readonly #results = new TypedResults();
  readonly #refused: RefusedErrors = new WeakMap();
  readonly #server: ApolloServer<RequestContext>;

  constructor({ gateway, documents }: ServedPlane) {
    this.#server = createApolloServer(gateway, documents, this.#results, this.#refused);
  }

  start(): Promise<void> {
    return this.#server.start();
  }

  async answer(httpGraphQLRequest: GraphQLRequest, state: RequestState): Promise<HttpAnswer> {
    const { status, headers, body } = await this.#server.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      // WHY wrapped: the server clones the context, and the stages write into the state.
      context: async () => ({ state }),
    });
    invariant(body.kind === 'complete', 'no operation is answered in parts');
    const result = this.#results.take(body.string);
    await state.turn();
    return { status: status ?? 200, headers, ...written(result, this.#refused, state) };
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
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
  documents: DocumentReader,
  results: TypedResults,
  refused: RefusedErrors,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway,
    // WHY: introspection is answered from the caller's contract schema, so it is not refused here.
    introspection: true,
    // WHY: the stages validate, on the schema that the caller sees and in time that is linear in the text.
    dangerouslyDisableValidation: true,
    documentStore: {
      get: async (key) => documents.parsed(key.slice(-hashLength)),
      set: async () => {},
      delete: async () => false,
    },
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
    formatError: (formatted, error) => keepRegistered(formatted, error, refused),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

/** Digits of a SHA-256 digest in hexadecimal. */
const hashLength = 64;

/** Errors of our stages pass; what the protocol library refuses is noted under its code of our table. */
function keepRegistered(
  formatted: GraphQLFormattedError,
  error: unknown,
  refused: RefusedErrors,
): GraphQLFormattedError {
  if (error instanceof AnsweredError) return error.formatted;
  const known = protocolError(formatted);
  const placeholder: GraphQLFormattedError = { message: known.code };
  refused.set(placeholder, known);
  return placeholder;
}

/**
 * What the protocol library refuses, as one of our table. Its codes are few, so what it says tells them apart.
 * INVARIANT: texts, operations and documents never get here: they are judged before and behind it.
 */
function protocolError({ message, extensions }: GraphQLFormattedError): CodedError {
  switch (extensions?.code) {
    case 'PERSISTED_QUERY_NOT_FOUND':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return codedError('PERSISTED_QUERY_NOT_SUPPORTED');
    case 'BAD_REQUEST':
      if (message.includes('Cross-Site Request Forgery')) return codedError('PREFLIGHT_REQUIRED');
      return codedError('BAD_REQUEST', { detail: message.slice(0, 300) });
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
  if (protocol.length === 0) return { body: Buffer.from(`${JSON.stringify(result)}\n`), told };
  const kept = errors.filter((error) => !refused.has(error));
  const words = protocol.map((error) => answerError(error, state));
  return {
    body: Buffer.from(
      JSON.stringify({ ...result, errors: [...kept, ...words.map(({ formatted }) => formatted)] }),
    ),
    told: { ...told, codes: distinctCodes(protocol, told.codes) },
  };
}
