import { createHash } from 'node:crypto';
import { entryCache } from '../../schema/cache/entry-cache.ts';
import type { Configuration } from '../../schema/config/configuration.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import { limitDocument } from '../limit/limit-document.ts';
import type { RequestState } from './request-state.ts';

/** A request body as the GraphQL server takes it: the parsed JSON object of a POST, or the empty string of a GET. */
export type AdmittedBody = Readonly<Record<string, unknown>> | '';

/** Documents of which it stays known that they may pass, by the hash of their text. */
const admittedDocuments = 4_000;

/**
 * Admits a request to the GraphQL server: reads its JSON and measures its document before anything costly sees it. What
 * was admitted is not measured again; what was refused is.
 */
export class DocumentGate {
  readonly #configuration: Configuration;
  readonly #admitted = entryCache<string, true>(admittedDocuments);

  constructor(configuration: Configuration) {
    this.#configuration = configuration;
  }

  /**
   * The body that the GraphQL server gets; the text of the operation is noted in the state.
   * @throws BAD_REQUEST, MEDIA_TYPE_UNSUPPORTED for a body that is no GraphQL request in JSON
   * @throws QUERY_SYNTAX, QUERY_TOO_LARGE, OPERATION_UNSUPPORTED as `limitDocument`
   */
  admit(
    method: string,
    contentType: string | undefined,
    search: string,
    body: unknown,
    state: RequestState,
  ): AdmittedBody {
    if (method === 'GET') {
      const query = new URLSearchParams(search).get('query');
      if (query !== null) this.#judge(query, state);
      return '';
    }
    const parsed = readJson(contentType, body);
    if (typeof parsed.query === 'string') this.#judge(parsed.query, state);
    return parsed;
  }

  #judge(query: string, state: RequestState): void {
    state.operation = query;
    const hash = createHash('sha256').update(query).digest('base64');
    if (this.#admitted.get(hash) === true) return;
    limitDocument(query, this.#configuration);
    this.#admitted.set(hash, true);
  }
}

const jsonType = /^application\/(json|graphql\+json)\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

function readJson(contentType: string | undefined, body: unknown): Readonly<Record<string, unknown>> {
  if (contentType === undefined || !jsonType.test(contentType)) throw codedError('MEDIA_TYPE_UNSUPPORTED');
  let parsed: unknown;
  try {
    parsed = JSON.parse(typeof body === 'string' ? body : '');
  } catch (error) {
    throw codedError('BAD_REQUEST', { detail: 'the body is not JSON' }, error);
  }
  if (Array.isArray(parsed)) throw codedError('BAD_REQUEST', { detail: 'batches are not supported' });
  if (typeof parsed !== 'object' || parsed === null) {
    throw codedError('BAD_REQUEST', { detail: 'the body is not a JSON object' });
  }
  return parsed as Readonly<Record<string, unknown>>;
}
