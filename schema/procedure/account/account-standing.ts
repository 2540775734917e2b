import { dayMilliseconds } from '../../calendar/legal-day.ts';
import type { Account } from '../../policy/policy.ts';
import { type AccountLimits, reminderDays } from './account-limits.ts';
import { isOpenKey, type KeyRecord, keyState } from './key-state.ts';

/**
 * Where an account stands. RESERVED: no key opens it and none can be claimed. ISSUED: its only key waits to be claimed. DORMANT: not used
 * for long. EXPIRED: nothing that it was bound to is left. The policy records only SUSPENDED and REVOKED; the rest follows.
 */
export type AccountStanding =
  | 'RESERVED'
  | 'ISSUED'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'DORMANT'
  | 'EXPIRED'
  | 'REVOKED';

/** What decides where an account stands. */
export interface AccountFacts {
  readonly account: Pick<Account, 'state' | 'role' | 'class'>;
  readonly keys: readonly KeyRecord[];
  /** Numbers of instruments that name it or its application and are not over, those to come included. */
  readonly bound: readonly string[];
  /** Whether any ever named it. */
  readonly wasBound: boolean;
}

/** Where an account stands at a moment (ISO 8601). */
export function accountStanding(facts: AccountFacts, now: string, limits: AccountLimits): AccountStanding {
  const { account, keys } = facts;
  if (account.state !== 'ACTIVE') return account.state;
  if (isUnbound(facts)) return 'EXPIRED';
  const open = keys.filter((key) => isOpenKey(key, now));
  if (open.length === 0)
    return keys.some((key) => keyState(key, now) === 'CLAIMABLE') ? 'ISSUED' : 'RESERVED';
  const used = Math.max(...keys.map(lastSign));
  return Date.parse(now) - used >= limits.dormantDays * dayMilliseconds ? 'DORMANT' : 'ACTIVE';
}

/** WHY neither persons nor auditors: the one reads its own data and the other the log, and no instrument names them. */
function isUnbound({ account, bound, wasBound }: AccountFacts): boolean {
  return account.role === 'CONSUMER' && account.class !== 'PERSON' && wasBound && bound.length === 0;
}

/** When somebody last had to do with a key. */
function lastSign({ lastUsedAt, claimedAt, issuedAt }: KeyRecord): number {
  return Math.max(...[lastUsedAt, claimedAt, issuedAt].map((at) => (at === null ? 0 : Date.parse(at))));
}

/** A reminder of a key that is about to expire, due from an instant on (ISO 8601). */
export interface KeyReminder {
  readonly account: string;
  readonly prefix: string;
  readonly daysBefore: number;
  readonly dueAt: string;
  readonly expiresAt: string;
}

/**
 * The reminders of a key that are due at a moment, the first first. Prefix and days name a reminder, so that it is sent once. Of a key
 * that is replaced or over nobody is reminded.
 */
export function keyReminders(key: KeyRecord, now: string): readonly KeyReminder[] {
  const { account, prefix, expiresAt } = key;
  if (expiresAt === null || keyState(key, now) !== 'ACTIVE') return [];
  return reminderDays.flatMap((daysBefore) => {
    const dueAt = new Date(Date.parse(expiresAt) - daysBefore * dayMilliseconds).toISOString();
    const isDue = Date.parse(dueAt) <= Date.parse(now);
    return isDue ? [{ account, prefix, daysBefore, dueAt, expiresAt }] : [];
  });
}
