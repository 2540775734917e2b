import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type CodedError, codedError } from '../../schema/errors/coded-error.ts';
import { requestPath } from './request-path.ts';

/** One address of the server; it also answers HEAD, as GET without the body, and OPTIONS. */
export interface HttpRoute {
  readonly path: string;
  readonly methods: readonly ('GET' | 'POST')[];
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
  for (const { path, handle } of routes)
    server.route({ method: servedMethods(allowed.get(path) ?? []), url: path, handler: handle });
  // WHY here: it is the one place that sees methods that the HTTP library has no routes for.
  server.setNotFoundHandler(async (request, reply) => {
    const methods = allowed.get(requestPath(request.url));
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

function allowedMethods(methods: HttpRoute['methods']): readonly string[] {
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

/** OPTIONS is answered where other methods are refused. */
function servedMethods(allowed: readonly string[]): string[] {
  return allowed.filter((method) => method !== 'OPTIONS');
}
