import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Configuration } from '../../schema/config/configuration.ts';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { type ErrorCode, errorTable } from '../../schema/errors/error-table.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import type { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import type { Account, Situation } from '../../schema/policy/policy.ts';
import { purposeCodePattern } from '../../schema/policy/purpose-code.ts';
import { answerError, type Language, languageOf } from '../answer/answer-error.ts';
import type { AuditLog } from '../audit/chain/audit-log.ts';
import { recordOf } from '../audit/record/record-of.ts';
import { ConcurrencyLimit } from '../limit/concurrency.ts';
import { quotaHeaders } from '../limit/quota-headers.ts';
import { DocumentGate } from '../request/document-gate.ts';
import { requireKnownPurpose } from '../request/known-purpose.ts';
import { openRequestState, type RequestState } from '../request/request-state.ts';
import type { LivePolicy, PolicyFollower } from '../resolve/policy-follower.ts';
import type { DataPlane } from './data-plane.ts';
import { registerGraphiql } from './graphiql-page.ts';
import { type GraphQLServer, type HttpAnswer, headerMap } from './graphql-server.ts';

/** Who is asking, from the request's headers; rejects with a coded error when the key is no good. */
export type Authenticate = (
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  address: string,
  rawHeaders: readonly string[],
) => Promise<Account | null>;

/** The stages that the HTTP server strings together. */
export interface HttpServerOptions {
  readonly configuration: Configuration;
  readonly dataPlane: DataPlane;
  readonly graphql: GraphQLServer;
  readonly authenticate: Authenticate;
  readonly policy: PolicyFollower;
  readonly permissions: PermissionResolver;
  readonly audit: Pick<AuditLog, 'append' | 'digest'>;
  /** Whether every database answers; rejects with a coded error. */
  readonly probe: () => Promise<void>;
  /** Called with what went wrong inside; never shown to a client. */
  readonly report: (error: unknown, requestId: string) => void;
}

/** Time a client has to send its headers and body. */
const slowClientMs = 10_000;

/**
 * The HTTP surface: POST and GET /graphql, /graphiql, /schema.graphql, /healthz, /readyz. Nothing leaves before its
 * audit record is durable: an answer whose record cannot be written becomes 503.
 */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { bodyLimitBytes, requestTimeoutMs } = options.configuration;
  const server = fastify({
    bodyLimit: bodyLimitBytes,
    requestTimeout: slowClientMs,
    genReqId: () => randomUUID(),
    logger: false,
    forceCloseConnections: 'idle',
  });
  const exchange = new Exchange(options);
  // WHY as text: the body is parsed once, after its limits are known.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.setErrorHandler((error, request, reply) => exchange.refuse(toCodedError(error), request, reply));
  server.setNotFoundHandler((request, reply) => exchange.refuse(codedError('NOT_FOUND'), request, reply));
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => exchange.graphql(request, reply),
  });
  server.get('/schema.graphql', (request, reply) => exchange.schema(request, reply));
  server.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  server.get('/readyz', (request, reply) => exchange.ready(request, reply));
  registerGraphiql(server);
  server.server.on('connection', (socket: Socket) => socket.setTimeout(requestTimeoutMs * 3));
  return server;
}

function toCodedError(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return codedError('BODY_TOO_LARGE', {}, error);
  if (status === 415) return codedError('MEDIA_TYPE_UNSUPPORTED', {}, error);
  return typeof status === 'number' && status >= 400 && status < 500
    ? codedError('BAD_REQUEST', { detail: 'HTTP' }, error)
    : codedError('INTERNAL', {}, error);
}

const commonHeaders = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

class Exchange {
  readonly #options: HttpServerOptions;
  readonly #concurrency: ConcurrencyLimit;
  readonly #documents: DocumentGate;

  constructor(options: HttpServerOptions) {
    this.#options = options;
    this.#concurrency = new ConcurrencyLimit(options.configuration.maxConcurrentRequests);
    this.#documents = new DocumentGate(options.configuration);
  }

  /** One GraphQL request, from authentication to the audited answer. */
  async graphql(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const receivedAt = new Date();
    const abort = new AbortController();
    const timer = setTimeout(
      () => abort.abort(codedError('REQUEST_TIMED_OUT')),
      this.#options.configuration.requestTimeoutMs,
    );
    const onClose = () => abort.abort(codedError('REQUEST_ABORTED'));
    request.raw.socket.once('close', onClose);
    let account: Account | null = null;
    let state: RequestState | null = null;
    let leave: (() => void) | null = null;
    let answer: HttpAnswer;
    try {
      // WHY together: both read the policy version, and one reading serves both.
      const policy = this.#options.policy.current();
      policy.catch(() => {});
      account = await this.#options.authenticate(request.headers, request.ip, request.raw.rawHeaders);
      leave = this.#concurrency.enter(account?.id ?? `address ${request.ip}`);
      state = this.#state(request, account, await policy, abort.signal);
      answer = await this.#answer(request, state);
    } catch (error) {
      answer = this.#refusal(error, request, state);
    } finally {
      clearTimeout(timer);
      request.raw.socket.off('close', onClose);
      leave?.();
    }
    const record = recordOf({
      request,
      receivedAt,
      account,
      state,
      answer,
      aborted: abort.signal.aborted,
      digest: this.#options.audit.digest,
    });
    try {
      await this.#options.audit.append(record);
    } catch (error) {
      this.#options.report(error, request.id);
      answer = this.#refusal(codedError('AUDIT_UNAVAILABLE', {}, error), request, null);
    }
    for (const [name, value] of answer.headers) reply.header(name, value);
    return reply
      .code(answer.status)
      .headers({ ...commonHeaders, 'x-request-id': request.id })
      .send(answer.body);
  }

  #state(
    request: FastifyRequest,
    account: Account | null,
    { snapshot: policy, bundle }: LivePolicy,
    signal: AbortSignal,
  ): RequestState {
    const current = account === null ? null : (policy.accounts.get(account.id) ?? null);
    if (account !== null && current?.state !== 'ACTIVE') throw codedError('ACCOUNT_KEY_INVALID');
    const situation = situationOf(request);
    requireKnownPurpose(policy, current, situation);
    return openRequestState({
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      caller: { account: current, policy, ...situation },
      permission: this.#options.permissions.resolve(policy, current, situation),
      bundle,
      signal,
    });
  }

  async #answer(request: FastifyRequest, state: RequestState): Promise<HttpAnswer> {
    const { method, headers } = request;
    const [, search = ''] = request.url.split('?', 2);
    const body = this.#documents.admit(method, headers['content-type'], search, request.body, state);
    const httpRequest = {
      method,
      headers: headerMap(headers),
      search: search === '' ? '' : `?${search}`,
      body,
    };
    const answer = await this.#options.graphql.answer(httpRequest, state);
    const headed = { ...answer, headers: new Map([...answer.headers, ...stateHeaders(state)]) };
    const [code] = state.codes;
    // WHY: a whole refusal by one of our stages has the status of its first code, not that of an execution.
    const isWhole = !answer.body.startsWith('{"data":{') && !answer.body.includes('"data":{');
    if (!isWhole || code === undefined || !Object.hasOwn(errorTable, code)) return headed;
    return { ...headed, status: wholeStatus(answer.status, code as ErrorCode) };
  }

  #refusal(error: unknown, request: FastifyRequest, state: RequestState | null): HttpAnswer {
    if (!(error instanceof CodedError)) this.#options.report(error, request.id);
    const known = error instanceof CodedError ? error : codedError('INTERNAL', {}, error);
    state?.codes.add(known.code);
    const language: Language = state?.language ?? languageOf(request.headers['accept-language']);
    const headers = new Map([['content-type', 'application/json; charset=utf-8']]);
    if (known.status === 401) headers.set('www-authenticate', 'Bearer realm="lienthong"');
    if (known.status === 429 || known.status === 503) headers.set('retry-after', '1');
    const body = JSON.stringify({ errors: [answerError(known, language, request.id)] });
    return { status: known.status, headers, body };
  }

  /** Answers a request that reaches no GraphQL operation. */
  async refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const answer = this.#refusal(error, request, null);
    if (request.url.startsWith('/graphql')) {
      const receivedAt = new Date();
      const record = recordOf({
        request,
        receivedAt,
        account: null,
        state: null,
        answer,
        aborted: false,
        digest: this.#options.audit.digest,
      });
      await this.#options.audit
        .append(record)
        .catch((cause: unknown) => this.#options.report(cause, request.id));
    }
    for (const [name, value] of answer.headers) reply.header(name, value);
    return reply
      .code(answer.status)
      .headers({ ...commonHeaders, 'x-request-id': request.id })
      .send(answer.body);
  }

  /** The caller's contract schema, or with `?view=catalogue` all that may be asked for. */
  async schema(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const account = await this.#options.authenticate(request.headers, request.ip, request.raw.rawHeaders);
    const { view } = request.query as { readonly view?: unknown };
    const policy = await this.#options.policy.current();
    const state = this.#state(request, account, policy, new AbortController().signal);
    const { dataPlane } = this.#options;
    const sdl =
      view === 'catalogue'
        ? dataPlane.catalogueSdl(consumerClassOf(state.caller.account))
        : dataPlane.contractSdl(state.permission);
    return reply.headers(commonHeaders).type('text/plain; charset=utf-8').send(sdl);
  }

  async ready(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    try {
      await this.#options.policy.current();
      await this.#options.probe();
      return reply.send({ status: 'ready' });
    } catch (error) {
      this.#options.report(error, request.id);
      return reply.code(503).send({ status: 'not ready' });
    }
  }
}

/** What a request says of itself. Rejects a purpose that is not a code with BAD_REQUEST. */
function situationOf({ headers, ip }: FastifyRequest): Situation {
  const purpose = headers['lienthong-purpose'];
  if (purpose !== undefined && (typeof purpose !== 'string' || !purposeCodePattern.test(purpose))) {
    const detail = 'the header LienThong-Purpose holds the code of one purpose: a-z, digits and hyphens';
    throw codedError('BAD_REQUEST', { detail });
  }
  return {
    now: new Date().toISOString(),
    purpose: purpose ?? null,
    address: plainAddress(ip),
    method: 'ONLINE_QUERY',
  };
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
function plainAddress(ip: string): string {
  return ip.startsWith('::ffff:') && ip.includes('.') ? ip.slice('::ffff:'.length) : ip;
}

/** The quotas under which an answer counts, and when a refused request may come again. */
function stateHeaders({
  ticket,
  quota,
  retryAfterSeconds,
}: RequestState): readonly (readonly [string, string])[] {
  const headers = quota.length === 0 || ticket === null ? [] : quotaHeaders(ticket.standing());
  return retryAfterSeconds === null
    ? headers
    : [...headers, ['retry-after', String(retryAfterSeconds)] as const];
}

function wholeStatus(status: number, code: ErrorCode): number {
  const wanted = errorTable[code].status;
  return wanted >= 400 ? wanted : status;
}
