import type { Account } from '../policy/policy.ts';

/** Under which name a consumer's use of the server is counted. All who ask without an account are one consumer, the public. */
export function consumerKey(account: Pick<Account, 'id'> | null): string {
  return account === null ? 'public' : `account ${account.id}`;
}
