import { codedError } from '../../schema/errors/coded-error.ts';

/** A request body as the GraphQL server takes it: the parsed JSON object of a POST, or the empty string of a GET. */
export type RequestBody = Readonly<Record<string, unknown>> | '';

/**
 * The body of a GraphQL request.
 * @throws BAD_REQUEST, MEDIA_TYPE_UNSUPPORTED for a body that is no GraphQL request in JSON
 */
export function readBody(method: string, contentType: string | undefined, body: unknown): RequestBody {
  return method === 'GET' ? '' : readJson(contentType, body);
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
