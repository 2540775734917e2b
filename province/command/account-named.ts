import { codedError } from '../../schema/errors/coded-error.ts';
import type { Account, PolicySnapshot } from '../../schema/policy/policy.ts';

/** The account of a name, or null for `public`. @throws ACCOUNT_UNKNOWN */
export function accountNamed({ accounts }: PolicySnapshot, name: string): Account | null {
  if (name === 'public') return null;
  const account = accounts.get(name);
  if (account === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: name });
  return account;
}
