import { isIP } from 'node:net';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Situation } from '../../schema/policy/policy.ts';
import { readMoment } from '../../schema/value/read-moment.ts';

/** An online query now, from nowhere in particular, for the account's declared purpose. */
export function onlineNow(): Situation {
  return { now: new Date().toISOString(), purpose: null, address: null, method: 'ONLINE_QUERY' };
}

/** What a command's flags say of a request. */
export interface SituationFlags {
  readonly at?: string;
  readonly purpose?: string;
  readonly address?: string;
}

/** The situation that flags describe. @throws BAD_REQUEST */
export function askedSituation({ at, purpose, address }: SituationFlags): Situation {
  const moment = at === undefined ? Date.now() : readMoment(at);
  if (Number.isNaN(moment))
    throw codedError('BAD_REQUEST', {
      detail: '--at is neither an ISO 8601 instant with a zone nor a day',
    });
  if (address !== undefined && isIP(address) === 0)
    throw codedError('BAD_REQUEST', { detail: '--address is not a network address' });
  return {
    now: new Date(moment).toISOString(),
    purpose: purpose ?? null,
    address: address ?? null,
    method: 'ONLINE_QUERY',
  };
}
