import type { Knex } from 'knex';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AccountDraft } from '../../../schema/policy/account-draft.ts';
import type { Account } from '../../../schema/policy/policy.ts';
import type { AccountLimits } from '../../../schema/procedure/account/account-limits.ts';
import { requireClaimer } from '../../../schema/procedure/account/claim-rules.ts';
import { keyExpiry } from '../../../schema/procedure/account/key-expiry.ts';
import type { KeyEnding } from '../../../schema/procedure/account/key-succession.ts';
import type { NoticeDraft } from '../../../schema/procedure/notice/notice.ts';
import { saidOf } from '../../../schema/text/bilingual-text.ts';
import { isNetwork, notNetwork } from '../../../schema/value/network-address.ts';
import { issueKey } from './account-key.ts';
import { endOpenKeys, insertKey, requireDays } from './account-keys.ts';
import type { ActOptions } from './control-store-interface.ts';
import type {
  ClaimedKey,
  ClaimRequest,
  KeyClaim,
  KeyRevocation,
  KeyRotation,
  OpenedClaim,
} from './key-acts-interface.ts';
import { keyMoment, keyOfRow } from './key-rows.ts';
import { insertNotices } from './notices.ts';
import { readRegister } from './people-register.ts';
import { newAccount, readAccount } from './policy-record.ts';
import { beginStep, insertAccount, lockPolicy, noteChange, type PolicyStep } from './write-policy.ts';

/** The transaction of an act on keys, with the store's clock (ISO 8601) and the limits in force. */
export interface KeyTransaction {
  readonly trx: Knex.Transaction;
  readonly at: string;
  readonly limits: AccountLimits;
}

const hourMs = 3_600_000;

/** Records an account that no key opens yet. @throws ACCOUNT_EXISTS, ACCOUNT_INVALID, TEXT_INVALID */
export async function reserveAccount(
  act: KeyTransaction,
  draft: AccountDraft,
  options: ActOptions,
): Promise<Account> {
  const account = newAccount(draft);
  await insertAccount(await stepOf(act, options), account, null);
  return account;
}

/**
 * Opens the one claim of an account for a technical officer of its agency; a claim that was open ends. WHY by who the officer is and by
 * no token: whoever opens it holds nothing that opens the account (SD4). The key that is claimed by it begins at the claim.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID, TEXT_INVALID, PERSON_UNKNOWN, TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
 */
export async function openClaim(
  act: KeyTransaction,
  {
    account: id,
    technicalOfficer,
    overlapDays = act.limits.overlapDays,
    networks = [],
    notices,
  }: ClaimRequest,
  options: ActOptions,
): Promise<OpenedClaim> {
  const { trx, limits } = act;
  requireDays(overlapDays, limits.overlapDays);
  if (!networks.every(isNetwork))
    throw codedError('ACCOUNT_INVALID', { detail: saidOf('networks', notNetwork) });
  const account = await requireAccountFor(trx, id);
  const at = await keyMoment(trx, act.at);
  await requireOfficer(trx, { account, person: technicalOfficer, at, opener: options.by });
  const step = await stepOf(act, options);
  await closeClaims(step, id);
  const endsAt = new Date(Date.parse(step.at) + limits.claimHours * hourMs).toISOString();
  const { prefix } = issueKey();
  await trx('account_key').insert({
    ...{ prefix, account: id, hash: noHash, issued_at: step.at, ends_at: null },
    ...{ recorded_version: step.version, claim_for: technicalOfficer, claim_ends_at: endsAt },
    ...{ claim_overlap_days: overlapDays, opened_by: step.by, networks: JSON.stringify(networks) },
  });
  await noteChange(step, 'ACCOUNT_CLAIM_OPENED', id);
  await tell(step, notices);
  return { prefix, endsAt };
}

/**
 * Takes the open claim of an account up: makes the key, keeps its hash, ends the keys before it and gives its text, once. Who is refused
 * leaves the claim open. WHY the officer is judged first: nobody else learns whether a claim is open.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_CLAIM_INVALID, ACCOUNT_REVOKED, PERSON_UNKNOWN, TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
 */
export async function claimKey(
  act: KeyTransaction,
  { account: id, person, notices }: KeyClaim,
): Promise<ClaimedKey> {
  const { trx, limits } = act;
  await lockPolicy(trx);
  const at = await keyMoment(trx, act.at);
  const account = await requireAccountFor(trx, id);
  const row = await trx('account_key')
    .where({ account: id, claimed_at: null, revoked_at: null })
    .where('claim_ends_at', '>', at)
    .first();
  await requireOfficer(trx, { account, person, at, opener: row?.opened_by ?? null });
  if (row === undefined || row.claim_for !== person) throw codedError('ACCOUNT_CLAIM_INVALID');
  const step = await stepOf(act, { by: person });
  const endings = await endOpenKeys(trx, id, at, Number(row.claim_overlap_days));
  const { key, prefix, hash } = issueKey(row.prefix);
  const expiresAt = keyExpiry(at, limits.keyMonths);
  await trx('account_key')
    .where({ prefix })
    .update({ hash, claimed_at: at, claimed_by: person, expires_at: expiresAt });
  await noteChange(step, 'ACCOUNT_KEY_CLAIMED', id);
  await tell(step, notices);
  return { account: id, key, prefix, expiresAt, endings };
}

/**
 * Gives a technical officer a new key of the account, once; the key in use opens for `days` more, others end at once.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID, PERSON_UNKNOWN, TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
 */
export async function rotateOwnKey(
  act: KeyTransaction,
  { account: id, person, days = act.limits.overlapDays, why, notices }: KeyRotation,
): Promise<ClaimedKey> {
  const { trx, limits } = act;
  requireDays(days, limits.overlapDays);
  await lockPolicy(trx);
  const at = await keyMoment(trx, act.at);
  const account = await requireAccountFor(trx, id);
  await requireOfficer(trx, { account, person, at, opener: null });
  const step = await stepOf(act, { by: person, why });
  const endings: readonly KeyEnding[] = await endOpenKeys(trx, id, at, days);
  await closeClaims(step, id);
  const issued = issueKey();
  const expiresAt = keyExpiry(at, limits.keyMonths);
  await insertKey(step, id, { ...issued, expiresAt, claimedBy: person });
  await noteChange(step, 'ACCOUNT_KEY_ROTATED', id);
  await tell(step, notices);
  return { account: id, key: issued.key, prefix: issued.prefix, expiresAt, endings };
}

/** Ends a key, or an open claim, at once and for good; false where it was revoked already. @throws ACCOUNT_KEY_UNKNOWN, TEXT_INVALID */
export async function revokeKey(
  act: KeyTransaction,
  { account, prefix, notices }: KeyRevocation,
  options: ActOptions,
): Promise<boolean> {
  const { trx } = act;
  await lockPolicy(trx);
  const row = await trx('account_key').where({ account, prefix }).first();
  if (row === undefined) throw codedError('ACCOUNT_KEY_UNKNOWN', { account, prefix });
  if (keyOfRow(row).revokedAt !== null) return false;
  const step = await stepOf(act, options);
  await trx('account_key').where({ prefix }).update({ revoked_at: step.at, revoked_by: step.by });
  await noteChange(step, 'ACCOUNT_KEY_REVOKED', `${account} ${prefix}`);
  await tell(step, notices);
  return true;
}

/** What stands in the place of a hash before a key is claimed: no secret is known that has it. */
const noHash = '0'.repeat(64);

async function tell({ trx, at }: PolicyStep, notices: readonly NoticeDraft[] = []): Promise<void> {
  await insertNotices(trx, notices, { actId: null, at });
}

/** The next version of the policy, at the moment that keys are judged by. */
async function stepOf({ trx, at }: KeyTransaction, options: ActOptions): Promise<PolicyStep> {
  return beginStep(trx, options, await keyMoment(trx, at));
}

/** An account that is not revoked. @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED */
export async function requireAccountFor(trx: Knex.Transaction, id: string): Promise<Account> {
  const row = await trx('account').where({ id }).first('record');
  if (row === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  const account = readAccount(row.record);
  if (account.state === 'REVOKED') throw codedError('ACCOUNT_REVOKED', { account: id });
  return account;
}

interface OfficerQuestion {
  readonly account: Account;
  readonly person: string;
  readonly at: string;
  /** Who opened the claim; null where there is none. */
  readonly opener: string | null;
}

async function requireOfficer(
  trx: Knex.Transaction,
  { account: { id, agency }, person, at, opener }: OfficerQuestion,
): Promise<void> {
  const first = trx('account_version').where({ id }).min('recorded_version');
  const issued = await trx('policy_change').where('version', first).first('by');
  const issuers = [issued?.by, opener].flatMap((name) => (name == null ? [] : [String(name)]));
  requireClaimer(await readRegister(trx), { person, agency, issuers }, at);
}

async function closeClaims({ trx, at }: PolicyStep, account: string): Promise<void> {
  await trx('account_key')
    .where({ account, claimed_at: null, revoked_at: null })
    .where('claim_ends_at', '>', at)
    .update({ claim_ends_at: at });
}
