import Negotiator from 'negotiator';
import { codedError } from '../../schema/errors/coded-error.ts';

/** Forms of an answer, as the GraphQL server writes them. */
const forms = ['application/json', 'application/graphql-response+json'];

/**
 * Refuses a request that takes no form of the answer, before anything is read for it.
 * @throws NOT_ACCEPTABLE
 */
export function requireAcceptable(accept: string | undefined): void {
  if (accept === undefined || accept === '') return;
  if (new Negotiator({ headers: { accept } }).mediaType(forms) === undefined)
    throw codedError('NOT_ACCEPTABLE');
}
