import type { FastifyRequest } from 'fastify';
import { codedError } from '../../schema/errors/coded-error.ts';
import type { Turn } from '../../schema/fairness/fair-turns.ts';
import type { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import type { Account } from '../../schema/policy/policy.ts';
import { languageOf } from '../answer/answer-error.ts';
import { requireKnownPurpose } from '../request/known-purpose.ts';
import { openRequestState, type RecordBegun, type RequestState } from '../request/request-state.ts';
import { situationOf } from '../request/situation-of.ts';
import type { LivePolicy } from '../resolve/policy-follower.ts';
import type { CallerSession } from '../sign-in/caller-session.ts';

/**
 * Begins the state of an HTTP request of an authenticated account (null: the public) under the policy of the moment.
 * @throws ACCOUNT_KEY_INVALID for an account that this policy does not have active
 * @throws BAD_REQUEST, PURPOSE_UNKNOWN for a purpose that is no code or that nobody agreed on with the account
 */
export type OpenState = (request: FastifyRequest, entered: EnteredRequest) => RequestState;

/** A request that was let in. */
export interface EnteredRequest {
  readonly account: Account | null;
  /** Who is signed in; left out or null: nobody. */
  readonly session?: CallerSession | null;
  /** See `RequestState`. */
  readonly recordBegun?: RecordBegun;
  readonly policy: LivePolicy;
  readonly signal: AbortSignal;
  readonly turn: Turn;
}

/** Opens states with the permissions that a policy gives. */
export function createOpenState(permissions: PermissionResolver): OpenState {
  return (request, { account, session = null, policy: { snapshot: policy, bundle }, ...entered }) => {
    const { signal, turn, recordBegun } = entered;
    const current = account === null ? null : (policy.accounts.get(account.id) ?? null);
    if (account !== null && current?.state !== 'ACTIVE') throw codedError('ACCOUNT_KEY_INVALID');
    const situation = situationOf(request);
    requireKnownPurpose(policy, current, situation);
    return openRequestState({
      requestId: request.id,
      language: languageOf(request.headers['accept-language']),
      caller: {
        account: current,
        policy,
        ...situation,
        ...(session === null ? {} : { person: session.person }),
      },
      permission: permissions.resolve(policy, current, situation),
      bundle,
      signal,
      turn,
      ...(session === null ? {} : { isSignedIn: session.stands }),
      ...(recordBegun === undefined ? {} : { recordBegun }),
    });
  };
}
