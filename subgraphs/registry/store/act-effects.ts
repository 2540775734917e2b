import type { Knex } from 'knex';
import { CodedError } from '../../../schema/errors/coded-error.ts';
import { noAuthority } from '../../../schema/policy/authority.ts';
import type { Account, Instrument, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { isWholeHistory, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import { canonicalDigest } from '../../../schema/procedure/machine/canonical-digest.ts';
import { eventsOnActs } from './events-on-acts.ts';
import { readInstrument } from './policy-record.ts';
import { readActs } from './procedure-acts.ts';
import { readVersion } from './read-policy.ts';

/** Notes which instrument version an act recorded, by the digest of what is stored. */
export async function insertInstrumentEffect(
  trx: Knex.Transaction,
  { id }: RecordedAct,
  { number, version }: Instrument,
): Promise<void> {
  const row = await trx('instrument').where({ number, version }).first('record');
  const digest = canonicalDigest(parsed(row.record));
  await trx('act_effect').insert({ act: id, kind: 'INSTRUMENT', name: number, version, digest });
}

/** Notes which account an act reserved. */
export async function insertAccountEffect(
  trx: Knex.Transaction,
  { id }: RecordedAct,
  account: Account,
): Promise<void> {
  const digest = canonicalDigest(account);
  await trx('act_effect').insert({ act: id, kind: 'ACCOUNT', name: account.id, version: null, digest });
}

/** Notes which record of another kind an act entered. */
export async function insertRecordEffect(
  trx: Knex.Transaction,
  { id }: RecordedAct,
  kind: string,
  {
    name,
    version = null,
    record,
  }: { readonly name: string; readonly version?: number | null; readonly record: unknown },
): Promise<void> {
  await trx('act_effect').insert({ act: id, kind, name, version, digest: canonicalDigest(record) });
}

function parsed(record: unknown): unknown {
  return typeof record === 'string' ? JSON.parse(record) : record;
}

/**
 * A policy in which an instrument counts only when an act of a whole history names exactly what is stored (rule R-REC, ADR 35); what
 * lacks one is nobody's act, and grants nothing.
 */
export async function onActsAlone(knex: Knex, policy: PolicySnapshot): Promise<PolicySnapshot> {
  // WHY the procedures late, here and below: a command on a province whose policy counts by files loads none of them.
  const whole = await wholeCases(knex);
  const authorised = await authorisedVersions(knex, whole);
  const instruments = policy.instruments.map((instrument) =>
    authorised.has(versionKey(instrument.number, instrument.version))
      ? instrument
      : Object.freeze({ ...instrument, authority: noAuthority, subject: null }),
  );
  const regulations = await authorisedRegulations(knex);
  const { tellsRegulation } = await import('../../../schema/procedure/usage-regulation/tells-regulation.ts');
  const usageRegulations = policy.usageRegulations.map((each) =>
    tellsRegulation(regulations.get(canonicalDigest(each)) ?? [], each)
      ? each
      : // WHY not left out: without it an earlier one would count again.
        Object.freeze({ ...each, repealedFrom: each.effectiveFrom }),
  );
  const events = await eventsOnActs([...whole.values()], policy, await momentOf(knex, policy.version));
  return Object.freeze({ ...policy, instruments, events, usageRegulations });
}

/** For the digest of each regulation that an act names: the acts of its case up to that one; none of a case that is not whole. */
async function authorisedRegulations(knex: Knex): Promise<ReadonlyMap<string, readonly RecordedAct[]>> {
  const effects = await knex('act_effect as e')
    .join('act as a', 'a.id', 'e.act')
    .where('e.kind', 'USAGE_REGULATION')
    .select('e.digest', 'a.number as case', 'a.version');
  const named = new Map<string, readonly RecordedAct[]>();
  for (const row of effects) {
    const acts = await readActs(knex, String(row.case)).catch((error: unknown) => {
      if (error instanceof CodedError && error.code === 'ACTS_BROKEN') return [];
      throw error;
    });
    named.set(String(row.digest), acts.slice(0, Number(row.version)));
  }
  return named;
}

function versionKey(number: string, version: number): string {
  return JSON.stringify([number, version]);
}

type WholeCases = ReadonlyMap<string, readonly RecordedAct[]>;

/** When a past version of the policy was made; null for the newest, and where the history does not tell it. */
async function momentOf(knex: Knex, version: number): Promise<string | null> {
  if (version >= (await readVersion(knex))) return null;
  const change = await knex('policy_change').where({ version }).first('at');
  return change === undefined ? null : String(change.at);
}

async function authorisedVersions(knex: Knex, whole: WholeCases): Promise<ReadonlySet<string>> {
  const effects = await knex('act_effect as e')
    .join('act as a', 'a.id', 'e.act')
    .join('instrument as i', (on) => on.on('i.number', 'e.name').andOn('i.version', 'e.version'))
    .where('e.kind', 'INSTRUMENT')
    .select('e.name', 'e.version', 'e.digest', 'a.id as act', 'a.number as case', 'i.record');
  const { mayRecord } = await import('../../../schema/procedure/known/may-record.ts');
  return new Set(
    effects
      .filter((row) => {
        const acts = whole.get(String(row.case));
        if (acts === undefined || canonicalDigest(parsed(row.record)) !== row.digest) return false;
        const before = acts.slice(0, acts.findIndex(({ id }) => id === row.act) + 1);
        return mayRecord(before, readInstrument(row.record), (number) => whole.get(number));
      })
      .map((row) => versionKey(String(row.name), Number(row.version))),
  );
}

/** Cases whose acts are whole: none changed, left out or put in between. */
async function wholeCases(knex: Knex): Promise<WholeCases> {
  const rows = await knex('act').orderBy(['number', 'version']).select('number', 'id', 'record', 'digest');
  const cases = new Map<string, RecordedAct[]>();
  for (const { number, id, record, digest } of rows) {
    const acts = cases.get(String(number)) ?? [];
    acts.push({ ...(parsed(record) as RecordedAct), id, digest });
    cases.set(String(number), acts);
  }
  return new Map([...cases].filter(([, acts]) => isWholeHistory(acts)));
}
