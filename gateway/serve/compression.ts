import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import Negotiator from 'negotiator';
import { addVary } from './cross-origin.ts';

/** Answers below this length are sent as they are: they fit a packet or two. */
const leastBytes = 1024;

/** The text of an answer, compressed; off the event loop. */
export const compressed = promisify<string | Buffer, Buffer>(gzip);

/** Whether a client takes answers that are compressed by gzip. */
export function takesGzip(acceptEncoding: string | readonly string[] | undefined): boolean {
  if (acceptEncoding === undefined) return false;
  const headers = { 'accept-encoding': String(acceptEncoding) };
  return new Negotiator({ headers }).encoding(['gzip', 'identity']) === 'gzip';
}

/**
 * Compresses answers for clients that ask for it, as the last thing before they leave: the sharing log digests and counts what
 * the answer says, not how it travels.
 * WHY it tells an onlooker nothing (BREACH): no browser sends a key by itself, so a foreign page cannot ask in its visitor's
 * name; and no answer holds a key or another secret that texts of the request could be compared with.
 * WHY by hand: bodies here are whole texts; the library brings ten packages of streams, and reads compressed bodies of requests.
 */
export function addCompression(server: FastifyInstance): void {
  server.addHook<unknown>('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    if (reply.hasHeader('content-encoding') || Buffer.byteLength(payload) < leastBytes) return payload;
    addVary(reply, 'Accept-Encoding');
    if (!takesGzip(request.headers['accept-encoding'])) return payload;
    const body = await compressed(payload);
    reply.header('content-encoding', 'gzip').header('content-length', body.length);
    return body;
  });
}
