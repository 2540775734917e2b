import type { Account } from '../../policy/policy.ts';
import type { Acting } from './machine.ts';

/** A connection account that gives a command by its key. */
export interface ActingAccount {
  readonly account: Pick<Account, 'id' | 'agency' | 'class'>;
}

/** An account as the machine sees it: of a person it is the person's own, of any other class its agency's. */
export function accountActing({ account: { id, agency, class: of } }: ActingAccount): Acting {
  const side = of === 'PERSON' ? 'CITIZEN' : 'CONSUMER';
  return { person: null, agency, side, role: null, delegate: null, account: id };
}
