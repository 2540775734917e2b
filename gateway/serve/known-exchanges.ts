import type { DocumentNode } from 'graphql';
import { entryCache } from '../../schema/cache/entry-cache.ts';
import type { AdmittedOperation } from '../request/admit-operation.ts';

/** The parts of a request that the protocol library looks at. */
export interface ProtocolRequest {
  readonly method: string;
  readonly headers: { get(name: string): string | undefined };
  readonly body: unknown;
}

/** Headers of an answer, by name. */
export type AnswerHeaders = ReadonlyMap<string, string>;

/** Accept headers that are known at once, and the longest of them. */
const limits = { accepts: 100, length: 300 } as const;

/**
 * Exchanges of which the protocol library has nothing left to say: it has answered the same document before, and the same
 * Accept header with a whole answer. What it checks of a POST beside these, the types of the body's members, is checked here;
 * whatever else a request has goes to the library.
 */
export class KnownExchanges {
  readonly #documents = new WeakSet<DocumentNode>();
  readonly #headers = entryCache<string, AnswerHeaders>(limits.accepts);

  /** The headers of the answer to a request that the library need not see; null for one that it must. */
  headersFor(request: ProtocolRequest, admitted: AdmittedOperation | null): AnswerHeaders | null {
    if (admitted === null || !this.#documents.has(admitted.document)) return null;
    if (request.method !== 'POST' || !isPlainBody(request.body)) return null;
    return this.#headers.get(acceptOf(request)) ?? null;
  }

  /** Notes an exchange that the library took part in, and answered whole. */
  learn(request: ProtocolRequest, { document }: AdmittedOperation, headers: AnswerHeaders): void {
    if (request.method !== 'POST') return;
    const accept = acceptOf(request);
    if (accept.length > limits.length) return;
    this.#documents.add(document);
    this.#headers.set(accept, new Map(headers));
  }
}

/** WHY the empty text for none: the library takes both alike. */
function acceptOf({ headers }: ProtocolRequest): string {
  return headers.get('accept') ?? '';
}

const plainMembers = new Set(['query', 'operationName', 'variables']);

/** Whether a body has nothing but members of their right types. */
function isPlainBody(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { query, operationName = null, variables = null } = body as Readonly<Record<string, unknown>>;
  return (
    Object.keys(body).every((name) => plainMembers.has(name)) &&
    typeof query === 'string' &&
    (operationName === null || typeof operationName === 'string') &&
    typeof variables === 'object' &&
    !Array.isArray(variables)
  );
}
