import type { Knex } from 'knex';
import type { KeyRecord } from '../../../schema/procedure/account/key-state.ts';

const recordColumns = [
  ...[
    'account',
    'prefix',
    'issued_at',
    'claim_for',
    'claim_ends_at',
    'opened_by',
    'claimed_at',
    'claimed_by',
  ],
  ...['last_used_at', 'expires_at', 'ends_at', 'revoked_at', 'revoked_by', 'networks'],
] as const;

/** Keys as they are recorded, without their secrets, by account and age; those of one account when it is given. */
export async function readKeyRecords(knex: Knex, account?: string): Promise<readonly KeyRecord[]> {
  const rows = await knex('account_key')
    .where(account === undefined ? {} : { account })
    .orderBy(['account', 'recorded_version', 'issued_at'])
    .select(...recordColumns);
  return rows.map(keyOfRow);
}

/** The record of a row of `account_key`. */
export function keyOfRow(row: Readonly<Record<string, unknown>>): KeyRecord {
  const text = (column: (typeof recordColumns)[number]) => {
    const value = row[column];
    return value === null || value === undefined ? null : String(value);
  };
  return {
    account: String(row.account),
    prefix: String(row.prefix),
    issuedAt: String(row.issued_at),
    claimFor: text('claim_for'),
    claimEndsAt: text('claim_ends_at'),
    openedBy: text('opened_by'),
    claimedAt: text('claimed_at'),
    claimedBy: text('claimed_by'),
    lastUsedAt: text('last_used_at'),
    expiresAt: text('expires_at'),
    endsAt: text('ends_at'),
    revokedAt: text('revoked_at'),
    revokedBy: text('revoked_by'),
    networks: JSON.parse(text('networks') ?? '[]') as readonly string[],
  };
}

/**
 * The moment that keys are judged by: the store's clock, but never before what is recorded already. WHY: a clock that is set back
 * opens neither an old key nor a claim that is over.
 */
export async function keyMoment(knex: Knex, clock: string): Promise<string> {
  const row = await knex('policy_change').orderBy('version', 'desc').first('at');
  const recorded = String(row?.at ?? clock);
  return Date.parse(recorded) > Date.parse(clock) ? recorded : clock;
}
