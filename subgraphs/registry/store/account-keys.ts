import type { Knex } from 'knex';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { type IssuedKey, issueKey, readKey, secretMatches } from './account-key.ts';
import type { AccountKey, OpenedAccount } from './control-store-interface.ts';
import { readAccount } from './policy-record.ts';

/** Longest time in days for which two keys of an account are open at once. */
export const maxOverlapDays = 7;

const dayMs = 24 * 60 * 60 * 1000;

/** Whether a key that ends at an instant still opens its account at a moment (both ISO 8601). The end itself is past. */
function isOpen(endsAt: string | null, at: string): boolean {
  return endsAt === null || Date.parse(endsAt) > Date.parse(at);
}

/** The change of the policy with which a key is issued. */
interface KeyStep {
  readonly trx: Knex.Transaction;
  readonly version: number;
  /** The store's own time, ISO 8601. */
  readonly at: string;
}

/** Keeps a key's prefix and hash for an account. */
export async function insertKey(
  { trx, at, version }: KeyStep,
  account: string,
  { prefix, hash }: Pick<IssuedKey, 'prefix' | 'hash'>,
): Promise<void> {
  await trx('account_key').insert({
    prefix,
    account,
    hash,
    issued_at: at,
    ends_at: null,
    recorded_version: version,
  });
}

/**
 * Gives an account a new key; the one before it ends after `days`, and one that was ending already ends now: never more than two
 * are open. Gives the new key's text and when the one before ends. INVARIANT: no end is ever put later.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID
 */
export async function rotateKey(
  step: KeyStep,
  id: string,
  days: number,
): Promise<{ readonly key: string; readonly previousEndsAt: string }> {
  if (!Number.isInteger(days) || days < 0 || days > maxOverlapDays)
    throw codedError('ACCOUNT_INVALID', {
      detail: {
        vi: `số ngày: một số nguyên từ 0 đến ${maxOverlapDays}`,
        en: `days: a whole number from 0 to ${maxOverlapDays}`,
      },
    });
  const { trx, at } = step;
  const row = await trx('account').where({ id }).first('record');
  if (row === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  if (readAccount(row.record).state === 'REVOKED') throw codedError('ACCOUNT_REVOKED', { account: id });
  const previousEndsAt = new Date(Date.parse(at) + days * dayMs).toISOString();
  await trx('account_key').where({ account: id }).where('ends_at', '>', at).update({ ends_at: at });
  await trx('account_key').where({ account: id, ends_at: null }).update({ ends_at: previousEndsAt });
  const issued = issueKey();
  await insertKey(step, id, issued);
  return { key: issued.key, previousEndsAt };
}

/** The account that a key opens at a moment (ISO 8601); null for a wrong key and for one that has ended. */
export async function openedBy(knex: Knex, key: string, at: string): Promise<OpenedAccount | null> {
  const parts = readKey(key);
  if (parts === null) return null;
  const row = await knex('account_key as k')
    .join('account as a', 'a.id', 'k.account')
    .where('k.prefix', parts.prefix)
    .first('a.record', 'k.hash', 'k.ends_at');
  // WHY: a wrong prefix costs the same comparison as a wrong secret.
  const matches = secretMatches(parts.secret, String(row?.hash ?? '0'.repeat(64)));
  if (row === undefined || !matches || !isOpen(row.ends_at, at)) return null;
  const account = readAccount(row.record);
  return row.ends_at === null ? account : { ...account, keyEndsAt: row.ends_at };
}

/** Every key that was ever issued, by account and age, as it stands at a moment (ISO 8601). */
export async function readKeys(knex: Knex, at: string): Promise<readonly AccountKey[]> {
  const rows = await knex('account_key')
    .orderBy(['account', 'recorded_version'])
    .select('account', 'prefix', 'issued_at', 'ends_at');
  return rows.map(({ account, prefix, issued_at, ends_at }) => ({
    account,
    prefix,
    state: ends_at === null ? 'ACTIVE' : isOpen(ends_at, at) ? 'RETIRING' : 'RETIRED',
    issuedAt: issued_at,
    endsAt: ends_at,
  }));
}
