import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { ClientError } from './client-errors.ts';

/** Times in which a request has to arrive, in milliseconds. */
export interface ArrivalLimits {
  /** For the headers, and then for the body, however they trickle. */
  readonly usualMs: number;
  /** For the whole of a request with a long body. */
  readonly longMs: number;
}

/** WHY ten minutes: the largest document takes that long on a line of a quarter of a megabit a second. */
export const usualArrival: ArrivalLimits = { usualMs: 10_000, longMs: 600_000 };

/** How often the time of what arrives is looked at, in parts of it. WHY: by itself Node.js looks every 30 seconds. */
const looksWithinArrival = 40;

/** Limits of the HTTP library by which headers have arrived, or are refused, within a time. */
export function arrivalOptions({ usualMs, longMs }: ArrivalLimits) {
  const lookMs = Math.ceil(usualMs / looksWithinArrival);
  // INVARIANT: the last look is at the limit, not after it.
  const http = {
    connectionsCheckingInterval: lookMs,
    headersTimeout: usualMs - lookMs,
    // WHY: by itself Node.js refuses a request without Host in no words; `requireHost` does it in ours.
    requireHostHeader: false,
  };
  return { requestTimeout: Math.max(longMs, usualMs) - lookMs, http };
}

/**
 * Refuses bodies that do not arrive in the usual time, but those that `isLong` lets take longer. WHY here: the HTTP library knows one
 * limit for all requests.
 */
export function limitArrival(
  server: Server,
  { usualMs }: ArrivalLimits,
  isLong: (request: IncomingMessage) => boolean,
): void {
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { headers, socket } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    if (!hasBody || isLong(request)) return;
    const timer = setTimeout(() => {
      if (!request.complete) server.emit('clientError', tooSlow(), socket);
    }, usualMs);
    response.once('close', () => clearTimeout(timer));
  });
}

/** As the HTTP library says it. */
function tooSlow(): ClientError {
  return Object.assign(new TypeError('the body did not arrive in time'), {
    code: 'ERR_HTTP_REQUEST_TIMEOUT',
  });
}
