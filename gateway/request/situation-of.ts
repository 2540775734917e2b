import { codedError } from '../../schema/errors/coded-error.ts';
import type { Situation } from '../../schema/policy/policy.ts';
import { purposeCodePattern } from '../../schema/policy/purpose-code.ts';

/** What of an HTTP request says how it is asked. */
export interface SituatedRequest {
  readonly headers: Readonly<Record<string, unknown>>;
  /** The client's address. */
  readonly ip: string;
}

/**
 * What a request says of itself, now.
 * @throws BAD_REQUEST for a purpose that is not a code
 */
export function situationOf({ headers, ip }: SituatedRequest): Situation {
  const purpose = headers['lienthong-purpose'];
  if (purpose !== undefined && (typeof purpose !== 'string' || !purposeCodePattern.test(purpose))) {
    const detail = 'the header LienThong-Purpose holds the code of one purpose: a-z, digits and hyphens';
    throw codedError('BAD_REQUEST', { detail });
  }
  return {
    now: new Date().toISOString(),
    purpose: purpose ?? null,
    address: plainAddress(ip),
    method: 'ONLINE_QUERY',
  };
}

/** An IPv4 address that came over an IPv6 socket, as IPv4. */
function plainAddress(ip: string): string {
  return ip.startsWith('::ffff:') && ip.includes('.') ? ip.slice('::ffff:'.length) : ip;
}
