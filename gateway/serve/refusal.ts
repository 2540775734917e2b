import { CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import { type Addressee, answerError } from '../answer/answer-error.ts';
import { nothingTold } from '../answer/told-answer.ts';
import type { HttpAnswer } from './graphql-server.ts';

/** An error of any kind as one of the table: what the HTTP library refuses has a code of its own. */
export function toCodedError(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  // WHY: so the HTTP library tells that the connection closed before the whole body came.
  if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
    return codedError('REQUEST_ABORTED', {}, error);
  const status =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return codedError('BODY_TOO_LARGE', {}, error);
  if (status === 415) return codedError('MEDIA_TYPE_UNSUPPORTED', {}, error);
  return typeof status === 'number' && status >= 400 && status < 500
    ? codedError('BAD_REQUEST', { detail: 'HTTP' }, error)
    : codedError('INTERNAL', {}, error);
}

/** The whole answer to a request that an error ended before the GraphQL server answered it. */
export function refusalOf(error: CodedError, to: Addressee): HttpAnswer {
  const headers = new Map([['content-type', 'application/json; charset=utf-8']]);
  if (error.status === 401) headers.set('www-authenticate', 'Bearer realm="lienthong"');
  if (error.status === 429 || error.status === 503) headers.set('retry-after', '1');
  if (hasCode(error, 'METHOD_NOT_ALLOWED')) headers.set('allow', String(error.details.methods));
  const { formatted } = answerError(error, to);
  return {
    status: error.status,
    headers,
    body: Buffer.from(JSON.stringify({ errors: [formatted] })),
    told: { ...nothingTold, codes: [error.code] },
  };
}
