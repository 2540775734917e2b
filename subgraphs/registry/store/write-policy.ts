import type { Knex } from 'knex';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { requireAccount } from '../../../schema/policy/account-rules.ts';
import { requireActTexts } from '../../../schema/policy/act-texts.ts';
import { type CompleteEvent, completeEvent } from '../../../schema/policy/complete-event.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import { successionOf } from '../../../schema/policy/instrument-succession.ts';
import { type EventDraft, requireTransition } from '../../../schema/policy/instrument-transition.ts';
import type { RollbackStep } from '../../../schema/policy/plan-rollback.ts';
import {
  type Account,
  type Instrument,
  type InstrumentEvent,
  isServiceNumber,
  type PolicyChange,
} from '../../../schema/policy/policy.ts';
import type { AccountLimits } from '../../../schema/procedure/account/account-limits.ts';
import type { IssuedKey } from './account-key.ts';
import { insertKey, rotateKey } from './account-keys.ts';
import { readAccountsNamed, requireFreeNames } from './application-names.ts';
import type { ActOptions } from './control-store-interface.ts';
import { readAccount, readEvent, readInstrument } from './policy-record.ts';
import { readVersion } from './read-policy.ts';

/** A version of the policy in the making: its transaction, its number and its moment, who makes it and why. */
export interface PolicyStep {
  readonly trx: Knex.Transaction;
  readonly version: number;
  /** The store's own time, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
}

/** WHY before anything is read: a write takes the database's write lock, so that no update is lost. */
export async function lockPolicy(trx: Knex.Transaction): Promise<void> {
  await trx('policy_version').where({ id: 1 }).increment('version', 0);
}

/** Begins the next version, at `at`; that above `above`, when given, which is no lower than the newest. */
export async function beginStep(
  trx: Knex.Transaction,
  { by, why }: ActOptions,
  at: string,
  above?: number,
): Promise<PolicyStep> {
  requireActTexts({ by, why });
  if (above !== undefined) await trx('policy_version').where({ id: 1 }).update({ version: above });
  await trx('policy_version').where({ id: 1 }).increment('version', 1);
  return { trx, version: await readVersion(trx), at, by, why: why ?? null };
}

/**
 * Records a draft where it says something new, and gives the version that says it. @throws AGREEMENT_ENDED, CONFLICT,
 * AGREEMENT_INVALID for a number that differs from a known one in its letters' case only
 */
export async function followInstrument(
  trx: Knex.Transaction,
  draft: InstrumentDraft,
  begin: () => Promise<PolicyStep>,
  expectedVersion?: number,
): Promise<Instrument | null> {
  const { number } = draft;
  const alike = await trx('instrument')
    .whereRaw('lower(number) = ?', [number.toLowerCase()])
    .whereNot({ number })
    .first('number');
  if (alike !== undefined) {
    const detail = {
      vi: `number: ${number} chỉ khác ${alike.number} ở chữ hoa, chữ thường`,
      en: `number: ${number} differs from ${alike.number} only in the case of its letters`,
    };
    throw codedError('AGREEMENT_INVALID', { detail, findings: [detail] });
  }
  const row = await trx('instrument').where({ number }).orderBy('version', 'desc').first('record');
  const latest = row === undefined ? null : readInstrument(row.record);
  const events = await eventsOf(trx, number);
  if (expectedVersion !== undefined && expectedVersion !== (latest?.version ?? 0))
    throw codedError('CONFLICT', { number, current: latest?.version ?? 0 });
  const ended = events.flatMap(({ account }) => account ?? []);
  const accounts = await readAccountsNamed(trx, [...draft.consumers, ...ended]);
  if (successionOf(draft, latest, events, accounts) === 'UNCHANGED') return null;
  return insertInstrument(await begin(), draft, expectedVersion);
}

/** The newest version of a number. INVARIANT: it has one. */
export async function newestInstrument(trx: Knex.Transaction, number: string): Promise<Instrument> {
  const row = await trx('instrument').where({ number }).orderBy('version', 'desc').first('record');
  return readInstrument(row.record);
}

async function eventsOf(trx: Knex.Transaction, number: string): Promise<readonly InstrumentEvent[]> {
  const rows = await trx('instrument_event').where({ number }).orderBy('id').select('record');
  return rows.map(({ record }) => readEvent(record));
}

/**
 * Records the next version of an instrument; with `expectedVersion` only where that is the newest.
 * @throws CONFLICT
 */
export async function insertInstrument(
  step: PolicyStep,
  draft: InstrumentDraft,
  expectedVersion?: number,
): Promise<Instrument> {
  const { trx } = step;
  const { number } = draft;
  const last = await trx('instrument').where({ number }).max({ version: 'version' }).first();
  const current = Number(last?.version ?? 0);
  if (expectedVersion !== undefined && expectedVersion !== current)
    throw codedError('CONFLICT', { number, current });
  const instrument: Instrument = {
    ...draft,
    version: current + 1,
    recordedVersion: step.version,
    recordedAt: step.at,
    recordedBy: step.by,
  };
  await trx('instrument').insert({
    number,
    version: instrument.version,
    record: JSON.stringify(instrument),
    recorded_version: step.version,
  });
  await noteChange(step, 'RECORDED', `${number}@${instrument.version}`);
  return instrument;
}

/**
 * Completes an act and refuses one that the records do not allow; `counting`: the events that count in this province, left out: all.
 * @throws TEXT_INVALID, AGREEMENT_UNKNOWN, AGREEMENT_STATE_INVALID, and what `completeEvent` throws
 */
export async function completeAct(
  { trx, at }: Pick<PolicyStep, 'trx' | 'at'>,
  draft: EventDraft,
  counting?: readonly InstrumentEvent[],
): Promise<CompleteEvent> {
  const { number, account, reason, restoredBy } = draft;
  const records = await trx('instrument').where({ number }).orderBy('version').select('record');
  const versions = records.map(({ record }) => readInstrument(record));
  if (versions.length === 0 && !isServiceNumber(number)) throw codedError('AGREEMENT_UNKNOWN', { number });
  const events = counting ?? (await eventsOf(trx, number));
  requireTransition(draft, events, versions.at(-1)?.recordedVersion ?? 0, Date.parse(at));
  const accounts = await readAccountsNamed(trx, account == null ? [] : [account]);
  const complete = completeEvent(draft, { versions, accounts }, at);
  requireActTexts({ reason, restoredBy });
  return complete;
}

/** Records an event; its reason is why. */
export async function insertEvent(step: PolicyStep, complete: CompleteEvent): Promise<InstrumentEvent> {
  const { trx, version } = step;
  const event: InstrumentEvent = { ...complete, recordedVersion: version };
  const { number, account, kind, reason } = event;
  await trx('instrument_event').insert({ number, record: JSON.stringify(event), recorded_version: version });
  await noteChange({ ...step, why: reason }, kind, account === null ? number : `${number} for ${account}`);
  return event;
}

/**
 * Records a new account with its key, or without one as long as nobody has claimed it (null); ids that differ in case only are
 * one. @throws ACCOUNT_EXISTS, ACCOUNT_INVALID
 */
export async function insertAccount(
  step: PolicyStep,
  account: Account,
  key: (Pick<IssuedKey, 'prefix' | 'hash'> & { readonly expiresAt: string }) | null,
): Promise<void> {
  const { trx, version } = step;
  const { id } = account;
  requireAccount(account);
  const known = await trx('account').whereRaw('lower(id) = ?', [id.toLowerCase()]).first('id');
  if (known !== undefined) throw codedError('ACCOUNT_EXISTS', { account: known.id });
  await requireFreeNames(trx, account);
  const record = JSON.stringify(account);
  await trx('account').insert({
    id,
    record,
    recorded_version: version,
  });
  await trx('account_version').insert({ id, recorded_version: version, record });
  if (key !== null) await insertKey(step, id, key);
  await noteChange(step, key === null ? 'ACCOUNT_RESERVED' : 'ACCOUNT_ISSUED', id);
}

/** Records an account's new state. @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED */
export async function updateAccount(step: PolicyStep, id: string, state: Account['state']): Promise<Account> {
  const { trx, version } = step;
  const row = await trx('account').where({ id }).first('record');
  if (row === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  const known = readAccount(row.record);
  if (known.state === 'REVOKED') throw codedError('ACCOUNT_REVOKED', { account: id });
  const account: Account = { ...known, state };
  const record = JSON.stringify(account);
  await trx('account').where({ id }).update({ record, recorded_version: version });
  await trx('account_version').insert({ id, recorded_version: version, record });
  await noteChange(step, `ACCOUNT_${state}`, id);
  return account;
}

/**
 * Gives an account a new key, as `rotateKey` of its keys does, and notes it.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID
 */
export async function recordRotation(step: PolicyStep, id: string, days: number, limits: AccountLimits) {
  const rotated = await rotateKey(step, id, days, limits);
  await noteChange(step, 'ACCOUNT_KEY_ROTATED', id);
  return rotated;
}

/** Records one act of a roll-back. */
export async function applyRollbackStep(step: PolicyStep, act: RollbackStep): Promise<void> {
  switch (act.kind) {
    case 'record': {
      const {
        version: _version,
        recordedVersion: _recorded,
        recordedAt: _at,
        recordedBy: _by,
        ...draft
      } = act.instrument;
      await insertInstrument(step, draft);
      return;
    }
    case 'event': {
      const reason = [act.event.reason, step.why].filter(Boolean).join(' — ');
      await insertEvent(step, { ...act.event, reason, at: step.at, by: step.by });
      return;
    }
    case 'account':
      await updateAccount(step, act.account, act.state);
  }
}

/** Records that the policy as it stood at a version is taken as the newest. */
export function insertAcceptance(step: PolicyStep, found: number): Promise<void> {
  return noteChange(step, 'ACCEPTED', `version ${found}`);
}

/**
 * Notes in the history what a version of the policy changed. INVARIANT: no change stands before the one before it, so that the newest
 * one bounds the moment that keys are judged by, whenever the clock was set back.
 */
export async function noteChange(step: PolicyStep, action: string, concerns: string): Promise<void> {
  const { trx, version, by, why } = step;
  const last = await trx('policy_change').orderBy('version', 'desc').first('at');
  const at = [step.at, String(last?.at ?? step.at)].sort().at(-1) ?? step.at;
  const change: PolicyChange = { version, at, by, action, concerns, why };
  await trx('policy_change').insert(change);
}
