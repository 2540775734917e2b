import type { SignedInPerson } from '../people/signed-in.ts';
import type { Account, PolicySnapshot, Situation } from './policy.ts';

/** Who asks and how, with the one policy snapshot and moment that serve the whole request. */
export interface Caller extends Situation {
  /** null is the public. */
  readonly account: Account | null;
  readonly policy: PolicySnapshot;
  /** Who is signed in. WHY it grants no data: a person reads what the public reads; only accounts are in agreements. */
  readonly person?: SignedInPerson;
}
