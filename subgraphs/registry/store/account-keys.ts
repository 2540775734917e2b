import type { Knex } from 'knex';
import { dayMilliseconds } from '../../../schema/calendar/legal-day.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AccountLimits } from '../../../schema/procedure/account/account-limits.ts';
import { keyExpiry } from '../../../schema/procedure/account/key-expiry.ts';
import { keyEnd, keyState } from '../../../schema/procedure/account/key-state.ts';
import { endingsOf, type KeyEnding } from '../../../schema/procedure/account/key-succession.ts';
import { type IssuedKey, issueKey, readKey, secretMatches } from './account-key.ts';
import type { AccountKey, OpenedAccount } from './control-store-interface.ts';
import { keyMoment, keyOfRow, readKeyRecords } from './key-rows.ts';
import { readAccount } from './policy-record.ts';

/** The change of the policy with which a key is issued. */
interface KeyStep {
  readonly trx: Knex.Transaction;
  readonly version: number;
  /** The store's own time, ISO 8601. */
  readonly at: string;
}

/** A key as it is kept: never its text. */
type NewKey = Pick<IssuedKey, 'prefix' | 'hash'> & {
  readonly expiresAt: string;
  /** Person to whom it is shown; left out: it is handed out by who issues it. */
  readonly claimedBy?: string;
};

/** Keeps a key's prefix and hash for an account. */
export async function insertKey(
  { trx, at, version }: KeyStep,
  account: string,
  { prefix, hash, expiresAt, claimedBy }: NewKey,
): Promise<void> {
  const claim = claimedBy === undefined ? {} : { claimed_at: at, claimed_by: claimedBy };
  await trx('account_key').insert({
    ...{ prefix, account, hash, issued_at: at, ends_at: null, expires_at: expiresAt },
    ...{ recorded_version: version, networks: '[]', ...claim },
  });
}

/** Refuses a time for which the key before cannot stay open. @throws ACCOUNT_INVALID */
export function requireDays(days: number, most: number): void {
  if (Number.isInteger(days) && days >= 0 && days <= most) return;
  throw codedError('ACCOUNT_INVALID', {
    detail: {
      vi: `số ngày: một số nguyên từ 0 đến ${most}`,
      en: `days: a whole number from 0 to ${most}`,
    },
  });
}

/** Ends the open keys of an account as `endingsOf` says, and gives the ends that were set. */
export async function endOpenKeys(
  trx: Knex.Transaction,
  account: string,
  at: string,
  days: number,
): Promise<readonly KeyEnding[]> {
  const endings = endingsOf(await readKeyRecords(trx, account), at, days);
  for (const { prefix, endsAt } of endings)
    await trx('account_key').where({ prefix }).update({ ends_at: endsAt });
  return endings;
}

/**
 * Gives an account a new key that is handed out; the one in use ends after `days`, others at once: never more than two are open. Gives
 * the new key's text and when the one before ends. @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID
 */
export async function rotateKey(
  step: KeyStep,
  id: string,
  days: number,
  limits: AccountLimits,
): Promise<{ readonly key: string; readonly previousEndsAt: string }> {
  requireDays(days, limits.overlapDays);
  const { trx } = step;
  const at = await keyMoment(trx, step.at);
  const row = await trx('account').where({ id }).first('record');
  if (row === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  if (readAccount(row.record).state === 'REVOKED') throw codedError('ACCOUNT_REVOKED', { account: id });
  const previousEndsAt = new Date(Date.parse(at) + days * dayMilliseconds).toISOString();
  await endOpenKeys(trx, id, at, days);
  const issued = issueKey();
  await insertKey(step, id, { ...issued, expiresAt: keyExpiry(at, limits.keyMonths) });
  return { key: issued.key, previousEndsAt };
}

/**
 * The account that a key opens, or has opened until it expired, by the store's clock (ISO 8601); null for a wrong key, one that is not
 * claimed yet, and one that was replaced or revoked.
 */
export async function openedBy(knex: Knex, key: string, clock: string): Promise<OpenedAccount | null> {
  const parts = readKey(key);
  if (parts === null) return null;
  const row = await knex('account_key as k')
    .join('account as a', 'a.id', 'k.account')
    .where('k.prefix', parts.prefix)
    .first('k.*', 'a.record');
  // WHY: a wrong prefix costs the same comparison as a wrong secret.
  const matches = secretMatches(parts.secret, String(row?.hash ?? '0'.repeat(64)));
  if (row === undefined || !matches) return null;
  const record = keyOfRow(row);
  const state = keyState(record, await keyMoment(knex, clock));
  if (state !== 'ACTIVE' && state !== 'RETIRING' && state !== 'EXPIRED') return null;
  const { prefix, networks } = record;
  const opened = { prefix, networks, endsAt: keyEnd(record), isExpired: state === 'EXPIRED' };
  return { account: readAccount(row.record), key: opened };
}

/** Every key that was ever issued, by account and age, as it stands by the store's clock (ISO 8601). */
export async function readKeys(knex: Knex, clock: string): Promise<readonly AccountKey[]> {
  const now = await keyMoment(knex, clock);
  const records = await readKeyRecords(knex);
  return records.map((record) => ({ ...record, state: keyState(record, now) }));
}
