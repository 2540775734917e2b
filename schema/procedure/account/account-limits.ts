import { houseKeyMonths } from './key-expiry.ts';

/**
 * Times of accounts and their keys. No law has them: all are the house's (HOUSE), and configuration may only shorten the first
 * three.
 */
export interface AccountLimits {
  /** Months after its claim in which a key ends. */
  readonly keyMonths: number;
  /** Days for which the key before still opens when a new one is claimed. */
  readonly overlapDays: number;
  /** Hours in which a claim is open. */
  readonly claimHours: number;
  /** Days without use after which an account is dormant. */
  readonly dormantDays: number;
}

/** The house's limits; the first three are the longest that there are. */
export const houseLimits: AccountLimits = Object.freeze({
  keyMonths: houseKeyMonths,
  overlapDays: 7,
  claimHours: 72,
  dormantDays: 90,
});

/** Days before its expiry on which the technical officer is reminded of a key (HOUSE). */
export const reminderDays: readonly number[] = [30, 7];
