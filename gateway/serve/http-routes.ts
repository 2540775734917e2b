import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { requestPath } from './request-path.ts';

/** One address of the server, a part of it that begins with `:` for any one; it also answers HEAD, as GET without the body, and OPTIONS. */
export interface HttpRoute {
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
  /** What the handler finds in the body: its text (left out), or its bytes as they come, of any number. */
  readonly takes?: 'stream';
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>;
}

/** Answers a request with an error. */
export type Refuse = (
  error: CodedError,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/**
 * Adds every address of the server. What is asked with another method is refused with METHOD_NOT_ALLOWED and the header Allow,
 * what is asked elsewhere with NOT_FOUND.
 */
export function addRoutes(server: FastifyInstance, routes: readonly HttpRoute[], refuse: Refuse): void {
  const allowed = new Map(routes.map(({ path, methods }) => [path, allowedMethods(methods)]));
  for (const { path, handle, takes } of routes) {
    const route = { method: servedMethods(allowed.get(path) ?? []), url: path, handler: handle };
    if (takes === 'stream') void server.register(async (scope) => addStreamRoute(scope, route));
    else server.route(route);
  }
  // WHY here: it is the one place that sees methods that the HTTP library has no routes for.
  server.setNotFoundHandler(async (request, reply) => {
    const methods = allowed.get(patternOf(requestPath(request.url), [...allowed.keys()]));
    if (methods === undefined) return refuse(codedError('NOT_FOUND'), request, reply);
    const allow = methods.join(', ');
    reply.header('allow', allow);
    if (request.method === 'OPTIONS') return reply.code(204).send();
    return refuse(
      codedError('METHOD_NOT_ALLOWED', { method: request.method, methods: allow }),
      request,
      reply,
    );
  });
}

/** WHY a scope: how a body is read belongs to it, and other addresses go on reading texts of a few bytes. */
function addStreamRoute(scope: FastifyInstance, route: RouteOptions): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
  scope.route(route);
}

/** The address of the table that a path is one of; the path itself where there is none. */
function patternOf(path: string, patterns: readonly string[]): string {
  const parts = path.split('/');
  const isOf = (pattern: string) => {
    const wanted = pattern.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at])
    );
  };
  return patterns.includes(path) ? path : (patterns.find(isOf) ?? path);
}

function allowedMethods(methods: HttpRoute['methods']): readonly string[] {
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

/** OPTIONS is answered where other methods are refused. */
function servedMethods(allowed: readonly string[]): string[] {
  return allowed.filter((method) => method !== 'OPTIONS');
}
