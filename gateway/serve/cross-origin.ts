import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * Lets web pages of the given origins read answers (CORS); pages of any other origin, and all without one, stay shut out.
 * WHY by hand: the library answers OPTIONS for addresses that do not exist and with texts outside the error table.
 * INVARIANT: never `*` and never Access-Control-Allow-Credentials: a browser sends nothing by itself that grants a right, a page
 * has to know the key.
 */
export function addCrossOrigin(server: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const allowed = new Set(origins);
  server.addHook('onRequest', async ({ method, headers }, reply) => {
    addVary(reply, 'Origin');
    const { origin } = headers;
    if (origin === undefined || !allowed.has(origin)) return;
    reply.header('access-control-allow-origin', origin);
    reply.header('access-control-expose-headers', toldHeaders);
    if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return;
    reply.header('access-control-allow-methods', 'GET, HEAD, POST');
    reply.header('access-control-allow-headers', askedHeaders);
    reply.header('access-control-max-age', String(preflightSeconds));
  });
}

/** Adds a request header on which an answer depends. */
export function addVary(reply: FastifyReply, name: string): void {
  const known = reply.getHeader('vary');
  reply.header('vary', known === undefined ? name : `${String(known)}, ${name}`);
}

/** Time that a browser may keep the answer to a preflight. */
const preflightSeconds = 600;

/** Headers that a page may send. */
const askedHeaders =
  'Authorization, Content-Type, LienThong-Purpose, Apollo-Require-Preflight, X-Apollo-Operation-Name';

/** Headers that a page may read. */
const toldHeaders = 'X-Request-Id, RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, Allow';
