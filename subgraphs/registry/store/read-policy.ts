import type { Knex } from 'knex';
import type { Account, PolicyChange, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { readAccount, readEvent, readInstrument, readUsageRegulation } from './policy-record.ts';

/** The policy before anything is recorded. */
export const emptyPolicy: PolicySnapshot = Object.freeze({
  version: 0,
  accounts: new Map<string, Account>(),
  instruments: [],
  events: [],
  usageRegulations: [],
});

/** The newest version. */
export async function readVersion(knex: Knex): Promise<number> {
  const row = await knex('policy_version').where({ id: 1 }).first('version');
  return Number(row.version);
}

/** The version that was the newest at a moment; 0 before the first. */
export async function readVersionAt(knex: Knex, at: string): Promise<number> {
  const row = await knex('policy_change').where('at', '<=', at).max({ version: 'version' }).first();
  return Number(row?.version ?? 0);
}

/** The policy at a version: an earlier state of it, completed by what was recorded since. */
export async function readPolicy(
  knex: Knex,
  version: number,
  base: PolicySnapshot = emptyPolicy,
): Promise<PolicySnapshot> {
  const recorded = (table: string) =>
    knex(table).where('recorded_version', '>', base.version).where('recorded_version', '<=', version);
  const accounts = await recorded('account_version').orderBy('recorded_version').select('record');
  const instruments = await recorded('instrument')
    .orderBy(['recorded_version', 'number', 'version'])
    .select('record');
  const events = await recorded('instrument_event').orderBy('id').select('record');
  const regulations = await recorded('usage_regulation').orderBy('id').select('record');
  return Object.freeze({
    version,
    // The last version of an account comes last and stays.
    accounts: withAccounts(
      base.accounts,
      accounts.map(({ record }) => readAccount(record)),
    ),
    instruments: [...base.instruments, ...instruments.map(({ record }) => readInstrument(record))],
    events: [...base.events, ...events.map(({ record }) => readEvent(record))],
    usageRegulations: [
      ...base.usageRegulations,
      ...regulations.map(({ record }) => readUsageRegulation(record)),
    ],
  });
}

/** The newest changes below a version first, at most `limit`. */
export async function readHistory(
  knex: Knex,
  limit: number,
  below: number,
): Promise<readonly PolicyChange[]> {
  const rows: PolicyChange[] = await knex('policy_change')
    .where('version', '<', below)
    .orderBy('version', 'desc')
    .limit(limit);
  return rows.map(readChange);
}

/** The changes above a version, the oldest first. */
export async function readChangesSince(knex: Knex, version: number): Promise<readonly PolicyChange[]> {
  const rows: PolicyChange[] = await knex('policy_change').where('version', '>', version).orderBy('version');
  return rows.map(readChange);
}

function readChange({ version, at, by, action, concerns, why }: PolicyChange): PolicyChange {
  return { version: Number(version), at, by, action, concerns, why };
}

/** Accounts by id, in the order of the ids. */
function withAccounts(
  known: ReadonlyMap<string, Account>,
  added: readonly Account[],
): ReadonlyMap<string, Account> {
  if (added.length === 0) return known;
  const accounts = new Map(known);
  for (const account of added) accounts.set(account.id, account);
  if (accounts.size === known.size) return accounts;
  return new Map([...accounts].sort(([left], [right]) => (left < right ? -1 : 1)));
}
