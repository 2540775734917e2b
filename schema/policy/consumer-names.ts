import type { Account } from './policy.ts';

/**
 * The ids by which instruments and events name an account: its own and that of its application. INVARIANT: no account has the id of an
 * application, so that an id always means the same.
 */
export function consumerNames({ id, application }: Account): readonly string[] {
  return application === undefined ? [id] : [id, application.id];
}

/** Whether consumers, as an instrument or an event names them, include an account. */
export function isNamed(consumers: readonly string[], account: Account): boolean {
  return consumerNames(account).some((name) => consumers.includes(name));
}

/**
 * Under which id what lasts is kept for an account, its quotas and its pseudonyms: its application's, where it has one, so that another
 * account of the application changes neither.
 */
export function consumerOf({ id, application }: Account): string {
  return application?.id ?? id;
}

/** The accounts that an id names: that account, or those of that application. */
export function accountsNamed(accounts: ReadonlyMap<string, Account>, name: string): readonly Account[] {
  const own = accounts.get(name);
  if (own !== undefined) return [own];
  return [...accounts.values()].filter(({ application }) => application?.id === name);
}

/** Whether what is said of an id, of an account or an application, concerns any of the consumers of an instrument. */
export function isConcerned(
  accounts: ReadonlyMap<string, Account>,
  consumers: readonly string[],
  name: string,
): boolean {
  return consumers.includes(name) || accountsNamed(accounts, name).some((each) => isNamed(consumers, each));
}
