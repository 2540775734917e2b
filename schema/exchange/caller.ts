import type { Account, PolicySnapshot } from '../permission/policy.ts';

/** Who asks, with the one policy snapshot and moment that serve the whole request. */
export interface Caller {
  /** null is the public. */
  readonly account: Account | null;
  readonly policy: PolicySnapshot;
  /** ISO instant at which the request was judged. */
  readonly now: string;
}
