import type { SignedInPerson } from '../../schema/people/signed-in.ts';
import type { SignIn } from './sign-in.ts';

/** Who is signed in behind a request. */
export interface CallerSession {
  readonly person: SignedInPerson;
  /** Whether the session still stands, and is still this person's. */
  readonly stands: () => Promise<boolean>;
}

/** The session of a token; null for none. */
export async function callerSession(
  signIn: Pick<SignIn, 'sessionOf'>,
  token: string,
): Promise<CallerSession | null> {
  const person = (await signIn.sessionOf(token))?.person;
  if (person === undefined) return null;
  const { id } = person;
  return { person, stands: async () => (await signIn.sessionOf(token))?.person.id === id };
}
