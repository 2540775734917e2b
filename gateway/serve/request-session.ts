import type { IncomingHttpHeaders } from 'node:http';
import { type CallerSession, callerSession } from '../sign-in/caller-session.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { sessionToken } from './session-cookie.ts';

/** A request as far as its session is concerned. */
export interface SessionRequest {
  readonly headers: IncomingHttpHeaders;
  readonly id: string;
}

/**
 * Who is signed in, by the cookie and the header of a request. WHY nobody where that cannot be read: whoever has no session is
 * the public.
 */
export async function requestSession(
  { headers, id }: SessionRequest,
  signIn: Pick<SignIn, 'sessionOf'> | undefined,
  report: (error: unknown, requestId: string) => void,
): Promise<CallerSession | null> {
  const token = sessionToken(headers);
  if (token === null || signIn === undefined) return null;
  try {
    return await callerSession(signIn, token);
  } catch (error) {
    report(error, id);
    return null;
  }
}
