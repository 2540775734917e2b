import type { Knex } from 'knex';
import { memoise } from '../../../schema/memoise.ts';
import { noAuthority } from '../../../schema/policy/authority.ts';
import type { Account, Instrument, PolicySnapshot } from '../../../schema/policy/policy.ts';
import { isWholeHistory, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import { canonicalDigest } from '../../../schema/procedure/machine/canonical-digest.ts';
import {
  type ActsOfLog,
  actProblems,
  type NotedEffect,
  type StoredCase,
} from '../../../schema/procedure/machine/named-acts.ts';
import { eventsOnActs } from './events-on-acts.ts';
import { readVersion } from './read-policy.ts';

/** The sharing log, as far as it names acts. */
export interface LogOfActs {
  /** What it names; at least what stood there before the call. @throws AUDIT_BROKEN, AUDIT_UNAVAILABLE */
  read(): Promise<ActsOfLog>;
  close(): Promise<void>;
}

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

/** What is noted that the acts of a case caused. */
export async function readEffects(knex: Knex, number: string): Promise<readonly NotedEffect[]> {
  return (await effectRows(knex).where('a.number', number)).map(notedEffect);
}

/** Every effect with its act. WHY only those: a note of an act that is not there is nobody's. */
function effectRows(knex: Knex) {
  return knex('act_effect as e')
    .join('act as a', 'a.id', 'e.act')
    .select('a.number as case', 'a.version as at', 'e.kind', 'e.name', 'e.version', 'e.digest');
}

function notedEffect({ at, kind, name, version, digest }: Readonly<Record<string, unknown>>): NotedEffect {
  return {
    ...{ at: Number(at), kind: String(kind), name: String(name), digest: String(digest) },
    version: version === null ? null : Number(version),
  };
}

/** Every case that has acts, as the control database has it, whether or not it is whole. */
export async function readStoredCases(knex: Knex): Promise<ReadonlyMap<string, StoredCase>> {
  const rows = await knex('act').orderBy(['number', 'version']).select('number', 'id', 'record', 'digest');
  const cases = new Map<string, { number: string; acts: RecordedAct[]; effects: NotedEffect[] }>();
  for (const { number, id, record, digest } of rows) {
    const known = memoise(cases, String(number), () => ({ number: String(number), acts: [], effects: [] }));
    known.acts.push({ ...(parsed(record) as RecordedAct), id, digest });
  }
  for (const row of await effectRows(knex)) cases.get(String(row.case))?.effects.push(notedEffect(row));
  return cases;
}

/**
 * A policy in which an instrument counts only when an act of a whole history names exactly what is stored (rule R-REC, ADR 35); what
 * lacks one is nobody's act, and grants nothing. With a log, every act of the case, and what it caused, has to stand there as well:
 * whoever can write the control database can make a history, but not one that the log names.
 */
export async function onActsAlone(
  knex: Knex,
  policy: PolicySnapshot,
  log: LogOfActs | null,
): Promise<PolicySnapshot> {
  const { noted, whole, named } = await countingEffects(knex, log);
  const stored = await instrumentDigests(knex);
  // WHY the procedures late: a command on a province whose policy counts by files loads none of them.
  const { mayRecord } = await import('../../../schema/procedure/known/may-record.ts');
  const { tellsRegulation } = await import('../../../schema/procedure/usage-regulation/tells-regulation.ts');
  const instruments = policy.instruments.map((instrument) => {
    const key = effectKey('INSTRUMENT', instrument.number, instrument.version);
    const carrying = noted.get(key) ?? [];
    return carrying.some(
      ({ digest, acts }) =>
        digest === stored.get(key) && mayRecord(acts, instrument, (number) => named.get(number)),
    )
      ? instrument
      : Object.freeze({ ...instrument, authority: noAuthority, subject: null });
  });
  const usageRegulations = policy.usageRegulations.map((each) => {
    const carrying = noted.get(effectKey('USAGE_REGULATION', each.number, each.version)) ?? [];
    const digest = canonicalDigest(each);
    return carrying.some((effect) => effect.digest === digest && tellsRegulation(effect.acts, each))
      ? each
      : // WHY not left out: without it an earlier one would count again.
        Object.freeze({ ...each, repealedFrom: each.effectiveFrom });
  });
  const events = await eventsOnActs(
    { whole, named: [...named.values()] },
    policy,
    await momentOf(knex, policy.version),
  );
  return Object.freeze({ ...policy, instruments, events, usageRegulations });
}

/** A noted effect, with the acts of its case up to the one that caused it. */
interface CarriedEffect extends NotedEffect {
  readonly acts: readonly RecordedAct[];
}

/** The cases that count, by number, and what their acts caused, by what it is. */
interface CountingCases {
  /** Acts of every case without a gap, whether or not the log names them: enough to close, never to open. */
  readonly whole: readonly (readonly RecordedAct[])[];
  readonly named: ReadonlyMap<string, readonly RecordedAct[]>;
  readonly noted: ReadonlyMap<string, readonly CarriedEffect[]>;
}

/** Whole cases; with a log, those alone of which it names every act and what it caused. */
async function countingEffects(knex: Knex, log: LogOfActs | null): Promise<CountingCases> {
  const cases = await readStoredCases(knex);
  // WHY after the cases: an act stands in the log before it is kept, so that none of these can be missing there.
  const known = (await log?.read()) ?? null;
  const noted = new Map<string, CarriedEffect[]>();
  const named = new Map<string, readonly RecordedAct[]>();
  for (const stored of cases.values()) {
    const { acts, effects } = stored;
    const counts = known === null ? isWholeHistory(acts) : actProblems(known, stored).length === 0;
    if (!counts) continue;
    named.set(stored.number, acts);
    for (const effect of effects)
      memoise(noted, effectKey(effect.kind, effect.name, effect.version), () => []).push({
        ...effect,
        acts: acts.slice(0, effect.at),
      });
  }
  const whole = [...cases.values()].map(({ acts }) => acts).filter(isWholeHistory);
  return { noted, whole, named };
}

/** When a past version of the policy was made; null for the newest, and where the history does not tell it. */
async function momentOf(knex: Knex, version: number): Promise<string | null> {
  if (version >= (await readVersion(knex))) return null;
  const change = await knex('policy_change').where({ version }).first('at');
  return change === undefined ? null : String(change.at);
}

/** Digests of the instruments as they are stored. WHY not of what was read: older records are completed then. */
async function instrumentDigests(knex: Knex): Promise<ReadonlyMap<string, string>> {
  const rows = await knex('instrument').select('number', 'version', 'record');
  return new Map(
    rows.map(({ number, version, record }) => [
      effectKey('INSTRUMENT', String(number), Number(version)),
      canonicalDigest(parsed(record)),
    ]),
  );
}

function effectKey(kind: string, name: string, version: number | null): string {
  return JSON.stringify([kind, name, version]);
}
