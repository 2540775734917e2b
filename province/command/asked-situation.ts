import { codedError } from '../../schema/errors/coded-error.ts';
import type { Situation } from '../../schema/policy/policy.ts';
import { isNetworkAddress, notAddress } from '../../schema/value/network-address.ts';
import { momentOf } from './asked-moment.ts';

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

/** The situation that flags describe. @throws OPTION_INVALID */
export function askedSituation({ at, purpose, address }: SituationFlags): Situation {
  const now = momentOf(at);
  if (address !== undefined && !isNetworkAddress(address)) {
    const { vi, en } = notAddress;
    throw codedError('OPTION_INVALID', {
      detail: { vi: `--address "${address}" ${vi}`, en: `--address "${address}" is ${en}` },
    });
  }
  return {
    now,
    purpose: purpose ?? null,
    address: address ?? null,
    method: 'ONLINE_QUERY',
  };
}
