import type { Account, PolicySnapshot, Situation } from './policy.ts';

/** Who asks and how, with the one policy snapshot and moment that serve the whole request. */
export interface Caller extends Situation {
  /** null is the public. */
  readonly account: Account | null;
  readonly policy: PolicySnapshot;
}
