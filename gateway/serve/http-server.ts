import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { AgreementPages } from '../../schema/exchange/agreement-pages.ts';
import type { DeviceSignIns } from '../../schema/exchange/device-sign-ins.ts';
import { consumerClassOf } from '../../schema/permission/evaluate-item.ts';
import type { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import { Admission } from '../limit/admission.ts';
import { DeviceSignIn } from '../sign-in/device-sign-in.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { SignOn } from '../sign-in/sign-on.ts';
import { agreementRoutes } from './agreement-routes.ts';
import { type ArrivalLimits, arrivalOptions, limitArrival, usualArrival } from './arrival-limits.ts';
import { ClientErrors } from './client-errors.ts';
import { addCompression } from './compression.ts';
import { addCrossOrigin } from './cross-origin.ts';
import type { DataPlane } from './data-plane.ts';
import { deviceRoutes } from './device-routes.ts';
import { isDocumentUpload } from './document-http.ts';
import { type DocumentRoutesOptions, documentRoutes } from './document-routes.ts';
import { graphiqlRoutes } from './graphiql-page.ts';
import { GraphQLHandler, type GraphQLHandlerOptions } from './handle-graphql.ts';
import { commonHeaders } from './http-headers.ts';
import { addRoutes, type HttpRoute, type Refuse } from './http-routes.ts';
import { createOpenState, type OpenState } from './open-state.ts';
import { Readiness, type ReadinessPart, toldReadiness } from './readiness.ts';
import { toCodedError } from './refusal.ts';
import { requestSession } from './request-session.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { type PublicContract, startPageRoute } from './start-page.ts';

/** The stages that the HTTP server strings together. */
export interface HttpServerOptions
  extends Omit<GraphQLHandlerOptions, 'openState' | 'knownNames' | 'admission'> {
  readonly dataPlane: DataPlane;
  readonly permissions: PermissionResolver;
  /** Sign-in of people; there is none when left out. */
  readonly signIn?: SignIn;
  /** The sign-on of the province; it has none when left out. */
  readonly signOn?: SignOn | null;
  /** Machines that ask to act as a person; there are none when left out, nor without sign-in. */
  readonly devices?: DeviceSignIns;
  /** Documents of the procedures; there are none when left out, nor without sign-in. */
  readonly documents?: Pick<DocumentRoutesOptions, 'documents' | 'mayRead'>;
  /** Pages of agreements; there are none when left out, nor without sign-in. */
  readonly agreementPages?: AgreementPages;
  /** What `/readyz` asks besides the policy. */
  readonly parts?: readonly ReadinessPart[];
  /** Times in which a request has to arrive; the usual ones when left out. */
  readonly arrival?: ArrivalLimits;
}

/**
 * The HTTP surface: `/`, /graphql, /graphiql, /schema.graphql, /healthz, /readyz. Nothing leaves before its audit record is
 * durable: an answer whose record cannot be written becomes 503.
 */
export function createHttpServer(options: HttpServerOptions): FastifyInstance {
  const { bodyLimitBytes, requestTimeoutMs, corsOrigins } = options.configuration;
  const { arrival = usualArrival } = options;
  const openState = createOpenState(options.permissions);
  const admission = new Admission(options.configuration.maxConcurrentRequests);
  const { knownNames } = options.dataPlane;
  const handler = new GraphQLHandler({ ...options, openState, admission, knownNames });
  const clientErrors = new ClientErrors((request, answer) => handler.recordUnread(request, answer));
  const refuse: Refuse = (error, request, reply) => handler.refuse(error, request, reply);
  const server = fastify({
    bodyLimit: bodyLimitBytes,
    ...arrivalOptions(arrival),
    genReqId: () => randomUUID(),
    logger: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: (_error, request, reply) => void refuse(codedError('URL_INVALID'), request, reply),
    clientErrorHandler: (error, socket) => void clientErrors.answer(error, socket),
  });
  clientErrors.watch(server.server);
  limitArrival(server.server, arrival, isDocumentUpload);
  // WHY as text: the body is parsed once, after its limits are known.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  server.addHook('onRequest', requireHost);
  addCrossOrigin(server, corsOrigins);
  addCompression(server);
  server.setErrorHandler((error, request, reply) =>
    refuse(clientErrors.refusalOf(request.raw.socket) ?? toCodedError(error), request, reply),
  );
  const readiness = readinessOf(options);
  const publicContract: PublicContract = async (request) => {
    const policy = await options.policy.current();
    return admission.during(null, request.ip, async (turn) => {
      const entered = { account: null, policy, signal: neverAborted(), turn };
      return options.dataPlane.contractSchema(openState(request, entered).permission);
    });
  };
  addRoutes(
    server,
    [
      { path: '/graphql', methods: ['GET', 'POST'], handle: (...exchange) => handler.handle(...exchange) },
      {
        path: '/schema.graphql',
        methods: ['GET'],
        handle: (...exchange) => sendSchema({ ...options, admission, openState }, ...exchange),
      },
      { path: '/healthz', methods: ['GET'], handle: (_request, reply) => reply.send({ status: 'ok' }) },
      {
        path: '/readyz',
        methods: ['GET'],
        handle: (...exchange) => sendReadiness(options, readiness, ...exchange),
      },
      startPageRoute(publicContract),
      ...graphiqlRoutes(publicContract),
      ...signInRoutesOf(options),
      ...deviceRoutesOf(options),
      ...documentRoutesOf(options),
      ...agreementRoutesOf(options),
    ],
    refuse,
  );
  server.server.on('connection', (socket: Socket) => socket.setTimeout(requestTimeoutMs * 3));
  return server;
}

function signInRoutesOf({ signIn, signOn = null, audit }: HttpServerOptions): readonly HttpRoute[] {
  return signIn === undefined ? [] : signInRoutes({ signIn, signOn, audit });
}

function deviceRoutesOf({ devices, signIn, signOn = null, audit }: HttpServerOptions): readonly HttpRoute[] {
  if (devices === undefined || signIn === undefined) return [];
  return deviceRoutes({
    devices: new DeviceSignIn(devices, signIn),
    signIn,
    audit,
    hasSignOn: signOn !== null,
  });
}

function documentRoutesOf(options: HttpServerOptions): readonly HttpRoute[] {
  const { documents, signIn, audit, configuration } = options;
  const { maxDocumentBytes } = configuration;
  if (documents === undefined || signIn === undefined) return [];
  return documentRoutes({ ...documents, signIn, audit, maxDocumentBytes });
}

function agreementRoutesOf({ agreementPages, signIn, audit }: HttpServerOptions): readonly HttpRoute[] {
  if (agreementPages === undefined || signIn === undefined) return [];
  return agreementRoutes({ pages: agreementPages, signIn, audit });
}

/** @throws HTTP_INVALID for a request without Host, which HTTP/1.1 demands */
async function requireHost({ headers, raw }: FastifyRequest): Promise<void> {
  if (headers.host === undefined && raw.httpVersion === '1.1')
    throw codedError('HTTP_INVALID', { detail: 'Host' });
}

function neverAborted(): AbortSignal {
  return new AbortController().signal;
}

/** What `/schema.graphql` answers from. */
interface SchemaSender extends HttpServerOptions {
  readonly admission: Admission;
  readonly openState: OpenState;
}

/** The caller's contract schema, or with `?view=catalogue` all that may be asked for. */
async function sendSchema(
  { authenticate, policy, dataPlane, admission, openState, signIn, report }: SchemaSender,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const account = await authenticate(request.headers, request.ip, request.raw.rawHeaders);
  const { view } = request.query as { readonly view?: unknown };
  const current = await policy.current();
  const sdl = await admission.during(account, request.ip, async (turn) => {
    const session = account === null ? await requestSession(request, signIn, report) : null;
    const entered = { account, session, policy: current, signal: neverAborted(), turn };
    const { caller, permission } = openState(request, entered);
    return view === 'catalogue'
      ? dataPlane.catalogueSdl(consumerClassOf(caller.account))
      : dataPlane.contractSdl(permission, session !== null);
  });
  return reply.headers(commonHeaders).type('text/plain; charset=utf-8').send(sdl);
}

function readinessOf({ policy, parts = [], report }: HttpServerOptions): Readiness {
  const probe = () => policy.current();
  return new Readiness([{ kind: 'policy', name: 'policy', probe }, ...parts], (error, database) =>
    report(error, 'readiness', database),
  );
}

/** 200 when every part serves, else 503; the causes only for who administers or audits. */
async function sendReadiness(
  { authenticate }: HttpServerOptions,
  readiness: Readiness,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const states = await readiness.states();
  // WHY never refused: whoever asks whether we serve must get the answer, with whatever key.
  const account = await authenticate(request.headers, request.ip, request.raw.rawHeaders).catch(() => null);
  const isFull = account?.role === 'ADMINISTRATOR' || account?.role === 'AUDITOR';
  const told = toldReadiness(states, isFull);
  return reply
    .code(told.status === 'ready' ? 200 : 503)
    .headers(commonHeaders)
    .send(told);
}
