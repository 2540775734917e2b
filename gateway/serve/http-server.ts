import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { codedError, hasCode } from '../../schema/errors/coded-error.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import type { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import type { DataPlane } from './data-plane.ts';
import { registerGraphiql } from './graphiql-page.ts';
import { GraphQLHandler, type GraphQLHandlerOptions } from './handle-graphql.ts';
import { commonHeaders } from './http-headers.ts';
import { createOpenState, type OpenState } from './open-state.ts';
import { toCodedError } from './refusal.ts';

/** The stages that the HTTP server strings together. */
export interface HttpServerOptions extends Omit<GraphQLHandlerOptions, 'openState' | 'knownNames'> {
  readonly dataPlane: DataPlane;
  readonly permissions: PermissionResolver;
  /**
   * Whether every database answers.
   * @throws a coded error of the one that does not
   */
  readonly probe: () => Promise<void>;
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
  const openState = createOpenState(options.permissions);
  const handler = new GraphQLHandler({ ...options, openState, knownNames: options.dataPlane.knownNames });
  // WHY as text: the body is parsed once, after its limits are known.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.setErrorHandler((error, request, reply) => handler.refuse(toCodedError(error), request, reply));
  server.setNotFoundHandler((request, reply) => handler.refuse(codedError('NOT_FOUND'), request, reply));
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => handler.handle(request, reply),
  });
  server.get('/schema.graphql', (request, reply) => sendSchema(options, openState, request, reply));
  server.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  server.get('/readyz', (request, reply) => sendReadiness(options, request, reply));
  registerGraphiql(server);
  server.server.on('connection', (socket: Socket) => socket.setTimeout(requestTimeoutMs * 3));
  return server;
}

/** The caller's contract schema, or with `?view=catalogue` all that may be asked for. */
async function sendSchema(
  { authenticate, policy, dataPlane }: HttpServerOptions,
  openState: OpenState,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const account = await authenticate(request.headers, request.ip, request.raw.rawHeaders);
  const { view } = request.query as { readonly view?: unknown };
  const state = openState(request, account, await policy.current(), new AbortController().signal);
  const sdl =
    view === 'catalogue'
      ? dataPlane.catalogueSdl(consumerClassOf(state.caller.account))
      : dataPlane.contractSdl(state.permission);
  return reply.headers(commonHeaders).type('text/plain; charset=utf-8').send(sdl);
}

async function sendReadiness(
  { policy, probe, report }: HttpServerOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    await policy.current();
    await probe();
    return reply.send({ status: 'ready' });
  } catch (error) {
    report(error, request.id);
    const code = hasCode(error, 'POLICY_WENT_BACK') ? { code: error.code } : {};
    return reply.code(503).send({ status: 'not ready', ...code });
  }
}
