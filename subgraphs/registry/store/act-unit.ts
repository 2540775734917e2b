import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { CalendarYear } from '../../../schema/calendar/working-calendar.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { joinRegisters, type PeopleRegister } from '../../../schema/people/register.ts';
import { registerFindings } from '../../../schema/people/register-rules.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import type { AccountDraft } from '../../../schema/policy/account-draft.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type { Account, PolicySnapshot } from '../../../schema/policy/policy.ts';
import type { RegulationDraft } from '../../../schema/policy/usage-regulation.ts';
import type { AccountLimits } from '../../../schema/procedure/account/account-limits.ts';
import { type Act, actDigest, type RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseNotice } from '../../../schema/procedure/machine/machine.ts';
import type { NotedEffect } from '../../../schema/procedure/machine/named-acts.ts';
import type { Envelope } from '../../../schema/procedure/machine/sealed-fields.ts';
import {
  recordName,
  type SharingRecord,
  type SharingRecords,
  withRecord,
} from '../../../schema/procedure/machine/sharing-records.ts';
import { joinTexts } from '../../../schema/text/bilingual-text.ts';
import {
  insertAccountEffect,
  insertInstrumentEffect,
  insertRecordEffect,
  readEffects,
} from './act-effects.ts';
import type { ActingName, ActUnit, CaseHead, KeptEnvelope } from './act-unit-interface.ts';
import { readCalendar } from './calendar-years.ts';
import { countSince } from './case-tallies.ts';
import type { ActOptions } from './control-store-interface.ts';
import { requireDocuments } from './document-records.ts';
import type { ClaimRequest, OpenedClaim } from './key-acts-interface.ts';
import { openClaim } from './key-claims.ts';
import { insertNotices } from './notices.ts';
import { enterRegister, readRegister } from './people-register.ts';
import { newAccount } from './policy-record.ts';
import {
  accountRequestKey,
  insertAct,
  personRequestKey,
  readActOf,
  readActs,
  readPartners,
  writeCase,
} from './procedure-acts.ts';
import { insertEnvelope, readEnvelopes } from './sealed-envelopes.ts';
import { insertSharingRecord, readSharingRecords } from './sharing-records.ts';
import { insertRegulation } from './usage-regulations.ts';
import {
  beginStep,
  completeAct,
  followInstrument,
  insertAccount,
  insertEvent,
  newestInstrument,
  type PolicyStep,
  updateAccount,
} from './write-policy.ts';

/** Opens a unit in a transaction that holds the lock. */
export async function openActUnit(
  trx: Knex.Transaction,
  at: string,
  { policy, limits }: { readonly policy: PolicySnapshot; readonly limits: AccountLimits },
): Promise<ActUnit> {
  const register = await readRegister(trx);
  const years = (await readCalendar(trx)).map(({ year }) => year);
  const records = await readSharingRecords(trx);
  return new SqlActUnit(trx, { at, policy, register, years, records }, limits);
}

class SqlActUnit implements ActUnit {
  readonly at: string;
  policy: PolicySnapshot;
  register: PeopleRegister;
  readonly years: readonly CalendarYear[];
  records: SharingRecords;
  readonly #trx: Knex.Transaction;
  readonly #limits: AccountLimits;

  constructor(
    trx: Knex.Transaction,
    known: Pick<ActUnit, 'at' | 'policy' | 'register' | 'years' | 'records'>,
    limits: AccountLimits,
  ) {
    this.#trx = trx;
    this.#limits = limits;
    this.at = known.at;
    this.policy = known.policy;
    this.register = known.register;
    this.years = known.years;
    this.records = known.records;
  }

  acts(number: string): Promise<readonly RecordedAct[]> {
    return readActs(this.#trx, number);
  }

  effects(number: string): Promise<readonly NotedEffect[]> {
    return readEffects(this.#trx, number);
  }

  actOf(who: string | ActingName, requestId: string): Promise<RecordedAct | null> {
    const isPerson = typeof who === 'string';
    const key = isPerson ? personRequestKey(who, requestId) : accountRequestKey(who.account, requestId);
    return readActOf(this.#trx, key);
  }

  envelopes(number: string): Promise<readonly KeptEnvelope[]> {
    return readEnvelopes(this.#trx, number);
  }

  addEnvelope(act: RecordedAct, envelope: Envelope): Promise<void> {
    return insertEnvelope(this.#trx, act, envelope);
  }

  countSince(account: string, since: string): Promise<number> {
    return countSince(this.#trx, account, since);
  }

  async add(act: Act): Promise<RecordedAct> {
    const before = await readActs(this.#trx, act.case);
    const recorded = { ...act, id: randomUUID(), digest: actDigest(act, before.at(-1)?.digest ?? null) };
    await insertAct(this.#trx, recorded);
    return recorded;
  }

  writeCase(head: CaseHead): Promise<void> {
    return writeCase(this.#trx, head, this.at);
  }

  async tell(act: RecordedAct, notices: readonly CaseNotice[]): Promise<void> {
    const drafts = notices.map(({ agency, roles, isLegal, isPublic, text }) => ({
      ...{ isLegal, text, subject: text, event: act.command, caseNumber: act.case },
      ...(isPublic === true ? { agency: null, roles: [] } : { agency, roles }),
    }));
    await insertNotices(this.#trx, drafts, { actId: act.id, at: this.at });
  }

  partnersOf(agency: string): Promise<readonly string[]> {
    return readPartners(this.#trx, agency);
  }

  async requireDocuments(ids: readonly string[], person: Pick<SignedInPerson, 'roles'>): Promise<void> {
    await requireDocuments(this.#trx, ids, person);
  }

  async recordInstrument(act: RecordedAct, draft: InstrumentDraft): Promise<void> {
    const recorded = await followInstrument(this.#trx, draft, () => this.#step(act));
    // WHY also of what says nothing new: the act is what the version that stands there rests on from now.
    await insertInstrumentEffect(
      this.#trx,
      act,
      recorded ?? (await newestInstrument(this.#trx, draft.number)),
    );
  }

  async recordEvent(act: RecordedAct, draft: EventDraft): Promise<void> {
    const step = await this.#step(act);
    const ofCase = { ...draft, case: act.case };
    const complete = await completeAct(
      step,
      draft.kind === 'RESUMED' ? this.#lifting(ofCase) : ofCase,
      // WHY not all that is stored: a row that no act called for would hinder the provider from lifting its own stop.
      this.policy.events,
    );
    const event = await insertEvent(step, complete);
    await insertRecordEffect(this.#trx, act, 'EVENT', {
      ...{ name: event.number, version: event.recordedVersion, record: event },
    });
    // WHY without a new version: what is announced names the policy that the act was judged by.
    this.policy = Object.freeze({ ...this.policy, events: [...this.policy.events, event] });
  }

  /** A resumption with the stops of its case, and those that it names. */
  #lifting(draft: EventDraft): EventDraft {
    const own = this.policy.events.filter((event) => event.case === draft.case && event.kind === 'SUSPENDED');
    return {
      ...draft,
      lifts: [...(draft.lifts ?? []), ...own.map(({ recordedVersion }) => recordedVersion)],
    };
  }

  async reserveAccount(act: RecordedAct, draft: AccountDraft): Promise<Account> {
    const account = newAccount(draft);
    await insertAccount(await this.#step(act), account, null);
    await insertAccountEffect(this.#trx, act, account);
    return account;
  }

  async releaseAccount(act: RecordedAct, account: string): Promise<void> {
    await updateAccount(await this.#step(act), account, 'REVOKED');
  }

  async enterRegister(act: RecordedAct, added: PeopleRegister): Promise<void> {
    const after = joinRegisters(this.register, added);
    const findings = registerFindings(after);
    if (findings.length > 0) throw codedError('PEOPLE_INVALID', { detail: joinTexts(findings) });
    await enterRegister(this.#trx, added, optionsOf(act), this.at);
    for (const grant of added.roles)
      await insertRecordEffect(this.#trx, act, 'REGISTER_ENTRY', { name: grant.agency, record: grant });
    this.register = after;
  }

  async recordRegulation(act: RecordedAct, draft: RegulationDraft): Promise<void> {
    const record = await insertRegulation(await this.#step(act), draft);
    const { number: name, version } = record;
    const usageRegulations = [...this.policy.usageRegulations, record];
    // WHY without a new version: what is announced names the policy that the act was judged by.
    this.policy = Object.freeze({ ...this.policy, usageRegulations });
    await insertRecordEffect(this.#trx, act, 'USAGE_REGULATION', { name, version, record });
  }

  async enterRecord(act: RecordedAct, entry: SharingRecord): Promise<void> {
    await insertSharingRecord(this.#trx, act, entry, this.at);
    const { kind, record } = entry;
    await insertRecordEffect(this.#trx, act, kind, { name: recordName(entry), record });
    this.records = withRecord(this.records, entry);
  }

  openClaim(act: RecordedAct, request: ClaimRequest): Promise<OpenedClaim> {
    const keys = { trx: this.#trx, at: this.at, limits: this.#limits };
    return openClaim(keys, request, optionsOf(act));
  }

  #step(act: RecordedAct): Promise<PolicyStep> {
    return beginStep(this.#trx, optionsOf(act), this.at);
  }
}

/** Who did an act and why, as the policy and the register note it. */
function optionsOf({ actor, command, case: number, reason }: RecordedAct): ActOptions {
  const why = `${command} ${number}${reason === null ? '' : `: ${reason}`}`;
  return { by: actor.person ?? actor.account ?? 'system', why };
}
