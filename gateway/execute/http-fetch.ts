import { Pool } from 'undici';
import { CodedError, codedError } from '../../schema/errors/coded-error.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../../schema/exchange/subgraph-service.ts';
import { memoise } from '../../schema/memoise.ts';
import type { Fetch } from './execute-plan.ts';
import { isDataObject } from './projection.ts';
import { inSubgraphTime } from './time-limit.ts';

/** How to reach subgraphs over HTTP. */
export interface HttpFetchOptions {
  /** Address of each subgraph by name, http or https. */
  readonly services: ReadonlyMap<string, string>;
  /** Time for a whole exchange, connecting and reading included. */
  readonly timeoutMs: number;
  /** Bytes of an answer's body, after which it is given up. */
  readonly maxResponseBytes: number;
  /** Connections kept to each origin. */
  readonly connections?: number;
  /** Headers to add to a request: the proof that it comes from the gateway, made over the body's bytes. */
  readonly headers?: (service: string, body: string) => Readonly<Record<string, string>>;
}

/** Fetches from remote subgraphs. */
export interface HttpFetch {
  readonly fetch: Fetch;
  /** Closes idle connections after the running exchanges. */
  readonly close: () => Promise<void>;
}

interface Target {
  readonly pool: Pool;
  readonly path: string;
}

const accepted = /^application\/(graphql-response\+json|json)\s*(;|$)/i;

/**
 * Fetches from remote subgraphs over pooled keep-alive connections, never retrying.
 * @throws SUBGRAPH_TIMED_OUT after `timeoutMs`
 * @throws SUBGRAPH_FAILED for a refused connection, an answer that is not JSON, is cut off, is longer than `maxResponseBytes`
 * or has an HTTP error status without GraphQL errors, and for an unknown subgraph
 * @throws REQUEST_ABORTED, REQUEST_TIMED_OUT when the request ends first
 */
export function createHttpFetch(options: HttpFetchOptions): HttpFetch {
  const targets = createTargets(options);
  const fetch: Fetch = async (service, request: SubgraphRequest, signal) => {
    const target = targets.get(service);
    if (!target) throw codedError('SUBGRAPH_FAILED', {}, `no address for subgraph ${service}`);
    const { document: query, operationName, variables } = request;
    const body = JSON.stringify({ query, operationName, variables });
    const headers = options.headers?.(service, body) ?? {};
    const { timeoutMs, maxResponseBytes: maxBytes } = options;
    return inSubgraphTime(signal, timeoutMs, (inner) =>
      exchange({ target, body, headers, signal: inner, maxBytes }),
    ).catch((failure: unknown) => {
      throw failure instanceof CodedError ? failure : codedError('SUBGRAPH_FAILED', {}, failure);
    });
  };
  const close = async (): Promise<void> => {
    const pools = new Set([...targets.values()].map(({ pool }) => pool));
    await Promise.all([...pools].map((pool) => pool.close()));
  };
  return { fetch, close };
}

function createTargets(options: HttpFetchOptions): ReadonlyMap<string, Target> {
  const pools = new Map<string, Pool>();
  const targets = new Map<string, Target>();
  for (const [service, address] of options.services) {
    const url = new URL(address);
    const { connections = 64, timeoutMs: connectTimeout } = options;
    const pool = memoise(pools, url.origin, () => new Pool(url.origin, { connections, connectTimeout }));
    targets.set(service, { pool, path: `${url.pathname}${url.search}` });
  }
  return targets;
}

async function readBody(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes) throw new RangeError(`the answer has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}

/** Checks that a body is a GraphQL answer. Any HTTP status but 2xx is accepted only with GraphQL errors in the body. */
function readAnswer(status: number, text: string): SubgraphAnswer {
  const answer: unknown = JSON.parse(text);
  if (!isDataObject(answer)) throw new TypeError('the answer is not a JSON object');
  if (status >= 300 && !Array.isArray(answer.errors)) throw new TypeError(`HTTP status ${status}`);
  return answer;
}

/** One request over HTTP. */
interface HttpExchange {
  readonly target: Target;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Bytes of the answer's body, after which it is given up. */
  readonly maxBytes: number;
}

async function exchange({ target, body, headers, signal, maxBytes }: HttpExchange): Promise<SubgraphAnswer> {
  const response = await target.pool.request({
    path: target.path,
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    },
    body,
    signal,
  });
  const type = response.headers['content-type'];
  if (typeof type !== 'string' || !accepted.test(type)) {
    // WHY the listener: destroying a body that is still open emits an error, which nobody else would hear.
    response.body.on('error', () => undefined).destroy();
    throw new TypeError(`HTTP status ${response.statusCode}, content type ${String(type)}`);
  }
  return readAnswer(response.statusCode, await readBody(response.body, maxBytes));
}
