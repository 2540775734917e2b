import type { Knex } from 'knex';
import { requireActTexts } from '../../../schema/policy/act-texts.ts';
import type { AccountConfirmation } from '../../../schema/procedure/account/recertification.ts';
import type { ActOptions, ConfirmationDraft } from './control-store-interface.ts';
import { type KeyTransaction, requireAccountFor } from './key-claims.ts';

/**
 * Records that an agency has confirmed an account. WHY no version of the policy: no permission follows from it.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, TEXT_INVALID
 */
export async function insertConfirmation(
  { trx, at }: KeyTransaction,
  { account, part, agency }: ConfirmationDraft,
  { by, why }: ActOptions,
): Promise<void> {
  requireActTexts({ by, why });
  await requireAccountFor(trx, account);
  await trx('account_confirmation').insert({ account, part, agency, at, by, why: why ?? null });
}

/** Every confirmation, and the issue of each account, the oldest first. */
export async function readConfirmations(knex: Knex): Promise<readonly AccountConfirmation[]> {
  const first = knex('account_version')
    .select('id')
    .min({ version: 'recorded_version' })
    .groupBy('id')
    .as('f');
  const issued = await knex(first)
    .join('policy_change as c', 'c.version', 'f.version')
    .select('f.id as account', 'c.at', 'c.by');
  const confirmed: AccountConfirmation[] = await knex('account_confirmation')
    .orderBy('id')
    .select('account', 'part', 'agency', 'at', 'by');
  return [...issued.map((each) => ({ ...each, part: 'ISSUED' as const, agency: null })), ...confirmed];
}
