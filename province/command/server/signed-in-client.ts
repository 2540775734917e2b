import type { Words } from '../words.ts';
import { keptLogin } from './kept-sessions.ts';
import { serverAddress } from './server-address.ts';
import { ServerClient } from './server-client.ts';

/** What a command that acts on a server says of it. */
export interface ServerFlag {
  readonly server?: string;
}

/**
 * A client that talks as the person who is signed in, at the server that was signed in to last when none is named.
 * @throws LOGIN_NEEDED, SERVER_ADDRESS_INVALID, CONFIGURATION_INVALID
 */
export async function signedInClient(words: Words, { server }: ServerFlag): Promise<ServerClient> {
  const login = await keptLogin(server === undefined ? null : serverAddress(server));
  return new ServerClient(login.server, words.language, login.token);
}
