import type { CalendarYear } from '../../../schema/calendar/working-calendar.ts';
import type { PeopleRegister } from '../../../schema/people/register.ts';
import type { SignedInPerson } from '../../../schema/people/signed-in.ts';
import type { AccountDraft } from '../../../schema/policy/account-draft.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type { Account, PolicySnapshot } from '../../../schema/policy/policy.ts';
import type { RegulationDraft } from '../../../schema/policy/usage-regulation.ts';
import type { Act, RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { CaseNotice, CaseParty, CaseTally } from '../../../schema/procedure/machine/machine.ts';
import type { NotedEffect } from '../../../schema/procedure/machine/named-acts.ts';
import type { Envelope } from '../../../schema/procedure/machine/sealed-fields.ts';
import type { SharingRecord, SharingRecords } from '../../../schema/procedure/machine/sharing-records.ts';
import type { ClaimRequest, OpenedClaim } from './key-acts-interface.ts';

/** A case as lists show it. Instants are ISO 8601. */
export interface KeptCase {
  readonly number: string;
  readonly procedure: string;
  readonly state: string;
  readonly isFinal: boolean;
  readonly version: number;
  readonly openedAt: string;
  readonly changedAt: string;
}

/** Which cases to read. */
export interface CasesAsked {
  /** Agencies one of which is on a side; null: of all. */
  readonly agencies: readonly string[] | null;
  readonly procedure?: string;
  /** Only those in which something can still happen. */
  readonly isOpen?: boolean;
  readonly limit: number;
  /** The case after which the list goes on; newest first. */
  readonly after?: Pick<KeptCase, 'openedAt' | 'number'>;
}

/** What a case is after its newest act, for lists. */
export interface CaseHead extends Omit<KeptCase, 'openedAt' | 'changedAt'> {
  readonly parties: readonly CaseParty[];
  /** What figures count of it; null: nothing. */
  readonly tally: CaseTally | null;
}

/** What is sealed of one act, by the version of the case after it. */
export interface KeptEnvelope {
  readonly version: number;
  readonly envelope: Envelope;
}

/** Which cases to count: of databases (null: all), opened at or after `from` and before `to` (instants; null: ever). */
export interface TalliesAsked {
  readonly databases: readonly string[] | null;
  readonly procedure: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** How many cases of an item are in a state. */
export interface Tally {
  readonly database: string;
  readonly item: string;
  readonly state: string;
  readonly count: number;
}

/** Which cases of an account to read; newest first. */
export interface AccountCasesAsked {
  readonly account: string;
  readonly procedure: string;
  readonly limit: number;
  readonly after?: Pick<KeptCase, 'openedAt' | 'number'>;
}

/** What is known of cases at one moment, in one transaction. */
export interface ReadUnit {
  /** The store's own time, ISO 8601. */
  readonly at: string;
  readonly policy: PolicySnapshot;
  readonly register: PeopleRegister;
  readonly years: readonly CalendarYear[];
  readonly records: SharingRecords;
  /** @throws ACTS_BROKEN */
  acts(number: string): Promise<readonly RecordedAct[]>;
  /** What is noted that the acts of a case caused. */
  effects(number: string): Promise<readonly NotedEffect[]>;
  /** What is sealed of the acts of a case, oldest first. */
  envelopes(number: string): Promise<readonly KeptEnvelope[]>;
}

/** Who acts by a key, in the place of a person's id. */
export interface ActingName {
  readonly account: string;
}

/**
 * One decision in the control database: what it reads and all that it writes are one transaction, and nobody else's change comes
 * between. What is written is gone when the work throws.
 */
export interface ActUnit extends ReadUnit {
  /** What a person, or an account, did by a request id before; null: nothing. */
  actOf(who: string | ActingName, requestId: string): Promise<RecordedAct | null>;
  /** How many cases an account has begun since an instant. */
  countSince(account: string, since: string): Promise<number>;
  /** Keeps what is sealed of an act. */
  addEnvelope(act: RecordedAct, envelope: Envelope): Promise<void>;
  add(act: Act): Promise<RecordedAct>;
  writeCase(head: CaseHead): Promise<void>;
  /** Records an instrument on an act. @throws AGREEMENT_ENDED, AGREEMENT_INVALID */
  recordInstrument(act: RecordedAct, draft: InstrumentDraft): Promise<void>;
  /**
   * Records a suspension, termination or resumption on an act; a resumption lifts the stops of its case and those that the draft
   * names, and no other. `policy` has it from then on.
   * @throws AGREEMENT_UNKNOWN, AGREEMENT_STATE_INVALID, ACCOUNT_UNKNOWN, ACCOUNT_NOT_CONCERNED, EVENT_INVALID
   */
  recordEvent(act: RecordedAct, draft: EventDraft): Promise<void>;
  /** Tells those whom an act concerns, together with the act. @throws TEXT_INVALID */
  tell(act: RecordedAct, notices: readonly CaseNotice[]): Promise<void>;
  /** Agencies that have an open case with an agency, each of which knows of the other there. */
  partnersOf(agency: string): Promise<readonly string[]>;
  /** Refuses documents that are not there, or were stored for others. @throws DOCUMENT_UNKNOWN */
  requireDocuments(ids: readonly string[], person: Pick<SignedInPerson, 'roles'>): Promise<void>;
  /** Records an account that has no key yet. @throws ACCOUNT_EXISTS, ACCOUNT_INVALID */
  reserveAccount(act: RecordedAct, draft: AccountDraft): Promise<Account>;
  /** Revokes an account that the case had reserved. @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED */
  releaseAccount(act: RecordedAct, account: string): Promise<void>;
  /** Enters records of people and roles on an act; `register` has them from then on. @throws PEOPLE_INVALID */
  enterRegister(act: RecordedAct, added: PeopleRegister): Promise<void>;
  /** Records a usage regulation, or its repeal, as a version of the policy; `policy` has it from then on. */
  recordRegulation(act: RecordedAct, draft: RegulationDraft): Promise<void>;
  /** Records readiness or a delegation on an act; `records` has it from then on. */
  enterRecord(act: RecordedAct, record: SharingRecord): Promise<void>;
  /**
   * Opens the claim of an account's key for a technical officer. @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, PERSON_UNKNOWN,
   * TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
   */
  openClaim(act: RecordedAct, request: ClaimRequest): Promise<OpenedClaim>;
}
