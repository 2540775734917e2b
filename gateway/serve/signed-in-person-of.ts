import type { FastifyRequest } from 'fastify';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { SignedInPerson } from '../../schema/people/signed-in.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { requireOwnPage, sessionToken } from './session-cookie.ts';

/**
 * Who is signed in, of what is for people alone. WHY no key: a machine has no part in a procedure.
 * @throws CSRF_HEADER_MISSING, SIGN_IN_NEEDED
 */
export async function signedInPersonOf(
  { headers }: FastifyRequest,
  signIn: Pick<SignIn, 'sessionOf'>,
): Promise<SignedInPerson> {
  requireOwnPage(headers);
  const token = headers.authorization === undefined ? sessionToken(headers) : null;
  const session = token === null ? null : await signIn.sessionOf(token);
  if (session === null) throw codedError('SIGN_IN_NEEDED');
  return session.person;
}
