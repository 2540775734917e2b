import { isNamed } from '../../policy/consumer-names.ts';
import type { Act } from '../machine/act.ts';
import type { CaseContext, ReleasedAccount } from '../machine/machine.ts';
import type { AgreementFacts } from './agreement-facts.ts';

/** Accounts that were reserved for an agreement and that no instrument names: nothing will use them (procedures SM5). */
export function releasedAccounts(
  { reserved }: AgreementFacts,
  _act: Act,
  { policy }: CaseContext,
): readonly ReleasedAccount[] {
  return reserved.flatMap((id): readonly ReleasedAccount[] => {
    const account = policy.accounts.get(id);
    if (account === undefined || account.state === 'REVOKED') return [];
    // WHY of any time: what was bound once may be taken up again by its next version.
    const isBound = policy.instruments.some(({ consumers }) => isNamed(consumers, account));
    return isBound ? [] : [{ kind: 'RELEASED_ACCOUNT', account: id }];
  });
}
