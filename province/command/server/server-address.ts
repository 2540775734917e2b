import { codedError } from '../../../schema/errors/coded-error.ts';

/**
 * The address of a server as it is kept: its origin. WHY TLS but on this machine: a session travels with every request.
 * @throws SERVER_ADDRESS_INVALID
 */
export function serverAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (url === null || !isSafe || url.username !== '')
    throw codedError('SERVER_ADDRESS_INVALID', { server: text });
  return url.origin;
}
