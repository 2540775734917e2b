import type { CalendarYear } from '../../../schema/calendar/working-calendar.ts';
import type { DeviceSignIns } from '../../../schema/exchange/device-sign-ins.ts';
import type { ArrivedDocument } from '../../../schema/exchange/document-store.ts';
import type { NoticeOutbox } from '../../../schema/exchange/notice-outbox.ts';
import type { NoticeService } from '../../../schema/exchange/notice-service.ts';
import type { PeopleRegister } from '../../../schema/people/register.ts';
import type { AccountDraft } from '../../../schema/policy/account-draft.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type {
  Account,
  Instrument,
  InstrumentEvent,
  PolicyChange,
  PolicySnapshot,
} from '../../../schema/policy/policy.ts';
import type { KeyReminder } from '../../../schema/procedure/account/account-standing.ts';
import type { KeyRecord, KeyState } from '../../../schema/procedure/account/key-state.ts';
import type {
  AccountConfirmation,
  ConfirmingPart,
} from '../../../schema/procedure/account/recertification.ts';
import type { Actor } from '../../../schema/procedure/documents/acting-agency.ts';
import type { ProcedureDocument } from '../../../schema/procedure/documents/document.ts';
import type { SignatureDescription } from '../../../schema/procedure/documents/read-description.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { StoredCase } from '../../../schema/procedure/machine/named-acts.ts';
import type { SharingRecords } from '../../../schema/procedure/machine/sharing-records.ts';
import type { NoticeDraft } from '../../../schema/procedure/notice/notice.ts';
import type { PolicyChanging } from '../../../schema/standing-rule/require-rules.ts';
import type {
  AccountCasesAsked,
  ActUnit,
  CasesAsked,
  KeptCase,
  ReadUnit,
  TalliesAsked,
  Tally,
} from './act-unit-interface.ts';
import type {
  ClaimedKey,
  ClaimRequest,
  KeyClaim,
  KeyRevocation,
  KeyRotation,
  OpenedClaim,
} from './key-acts-interface.ts';

/** What makes an instrument count: what commands of the operator recorded, or the acts of the right bodies alone (ADR 35). */
export const policySources = ['FILES', 'ACTS'] as const;
export type PolicyBy = (typeof policySources)[number];

/** Looks at a change of the policy before it is recorded, and throws to refuse it. */
export type PolicyWatch = (changing: PolicyChanging) => Promise<void>;

/** Who changes and why. */
export interface ActOptions {
  readonly by: string;
  readonly why?: string | undefined;
}

/** Who changes, and the version on which the change is based (a newer one is a CONFLICT). */
export interface ChangeOptions extends ActOptions {
  readonly expectedVersion?: number;
}

/** A year of the working calendar as it was entered, when, by whom and why. */
export interface EnteredYear {
  readonly year: CalendarYear;
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
}

/** A token and the instant at which it ends (ISO 8601); its text is kept nowhere. */
export interface IssuedToken {
  readonly token: string;
  readonly endsAt: string;
}

/** What a person signs in with, as it is kept. */
export interface KeptCredential {
  readonly passwordHash: string;
  /** Of the second factor, sealed. */
  readonly secret: string;
}

/** A session of a person; instants are ISO 8601. */
export interface KeptSession {
  readonly person: string;
  readonly openedAt: string;
  readonly endsAt: string;
}

/** A version of the policy, or the one that was the newest at a moment (ISO instant). */
export type PolicyMoment = { readonly version: number } | { readonly at: string };

/** A new account, and the text of its only key. */
export interface IssuedAccount {
  readonly account: Account;
  readonly key: string;
}

/** A new key of an account, and when the one before it stops to open it (ISO 8601). */
export interface RotatedKey {
  readonly account: string;
  readonly key: string;
  readonly previousEndsAt: string;
}

/** A key as it is listed, by its prefix, with the state that it has now. */
export type AccountKey = KeyRecord & { readonly state: KeyState };

/** A key that opens an account, or did until it expired. */
export interface OpeningKey {
  readonly prefix: string;
  /** Networks from which it opens (CIDR); empty: from anywhere. */
  readonly networks: readonly string[];
  /** When it stops to open (ISO 8601); null where it has no end. */
  readonly endsAt: string | null;
  readonly isExpired: boolean;
}

/** The account that a key opens. */
export interface OpenedAccount {
  readonly account: Account;
  readonly key: OpeningKey;
}

/** A reminder of a key that is about to expire, and whom it tells what. */
export interface ToldReminder extends Pick<KeyReminder, 'prefix' | 'daysBefore'> {
  readonly notices: readonly NoticeDraft[];
}

/** What an agency confirms. */
export interface ConfirmationDraft {
  readonly account: string;
  readonly part: ConfirmingPart;
  readonly agency: string;
}

/** A whole policy to be recorded, in the order of its parts. */
export interface PolicyDrafts {
  readonly accounts: readonly AccountDraft[];
  readonly instruments: readonly InstrumentDraft[];
  readonly events: readonly EventDraft[];
}

/** What of a whole policy was recorded: the new accounts, and the instruments that say something new. */
export interface RecordedPolicy {
  readonly issued: readonly IssuedAccount[];
  readonly recorded: readonly Instrument[];
}

/** What a roll-back recorded, in order, and the accounts that it could not restore. */
export interface Rollback {
  readonly version: number;
  readonly changes: readonly PolicyChange[];
  readonly irrevocable: readonly string[];
}

/**
 * The control database: policy records under one monotonic version, and account keys. Whoever is told that a change is
 * recorded finds it in every later call, through whichever opener of the database.
 */
export interface ControlStore extends NoticeService, NoticeOutbox, DeviceSignIns {
  /**
   * The policy version; each call sees every change acknowledged before it. Cheap: asked on every request. What was told once
   * must stay: a database that was put back to an older state, or to another one of the same number, is refused here, at the
   * snapshot and at every change. @throws POLICY_WENT_BACK
   */
  version(): Promise<number>;
  /** Digest of all changes and records up to a version, as they are stored; null for a version that is not there yet. */
  historyAt(version: number): Promise<string | null>;
  snapshot(): Promise<PolicySnapshot>;
  /**
   * Records a new immutable version, and gives it; where the newest says the same, that one.
   * @throws CONFLICT, AGREEMENT_ENDED, AGREEMENT_INVALID
   */
  recordInstrument(draft: InstrumentDraft, options: ChangeOptions): Promise<Instrument>;
  /**
   * Records several in one transaction: all or none; gives those that say something new. With `policyVersion` only where
   * nothing was changed since. @throws CONFLICT, POLICY_CHANGED, AGREEMENT_ENDED, AGREEMENT_INVALID
   */
  recordInstruments(
    drafts: readonly InstrumentDraft[],
    options: ChangeOptions & { readonly policyVersion?: number },
  ): Promise<readonly Instrument[]>;
  /**
   * Records a whole policy in one transaction: all of it or nothing, `beforeCommit` included. With `policyVersion` only where
   * nothing was changed since. @throws POLICY_CHANGED, and what its parts throw
   */
  recordPolicy(
    drafts: PolicyDrafts,
    options: ActOptions & { readonly policyVersion?: number },
    beforeCommit?: (issued: readonly IssuedAccount[]) => Promise<void>,
  ): Promise<RecordedPolicy>;
  /**
   * Suspends, resumes or terminates an instrument or a service. The catalogue is not known here: whether a database or
   * an item exists is asked before (`requireKnownTarget`). @throws AGREEMENT_STATE_INVALID, AGREEMENT_UNKNOWN,
   * ACCOUNT_UNKNOWN, ACCOUNT_NOT_CONCERNED, EVENT_REASON_MISSING, EVENT_GROUND_MISSING, EVENT_INVALID
   */
  recordEvent(draft: EventDraft): Promise<InstrumentEvent>;
  /** Issues an account and its only key; the key's text is returned once and kept nowhere. @throws ACCOUNT_EXISTS */
  issueAccount(draft: AccountDraft, options?: ActOptions): Promise<IssuedAccount>;
  /** @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED */
  setAccountState(id: string, state: Account['state'], options?: ActOptions): Promise<Account>;
  /**
   * Issues a new key for an account; that before it opens the account for `days` more, at most 7, by the store's own time. Of more
   * than two the older ones end at once. @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID
   */
  rotateKey(id: string, days: number, options?: ActOptions): Promise<RotatedKey>;
  /** Records an account that no key opens yet. @throws ACCOUNT_EXISTS, ACCOUNT_INVALID */
  reserveAccount(draft: AccountDraft, options: ActOptions): Promise<Account>;
  /**
   * Opens the one claim of an account for a technical officer of its agency; a claim that was open ends.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID, PERSON_UNKNOWN, TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
   */
  openClaim(request: ClaimRequest, options: ActOptions): Promise<OpenedClaim>;
  /**
   * Takes the open claim of an account up for its technical officer and gives the key's text, once. Who is refused leaves it open.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_CLAIM_INVALID, ACCOUNT_REVOKED, PERSON_UNKNOWN, TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
   */
  claimKey(claim: KeyClaim): Promise<ClaimedKey>;
  /**
   * Gives a technical officer a new key, once.
   * @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED, ACCOUNT_INVALID, PERSON_UNKNOWN, TECHNICAL_OFFICER_NEEDED, SEPARATION_OF_DUTIES
   */
  rotateOwnKey(rotation: KeyRotation): Promise<ClaimedKey>;
  /** Ends a key or an open claim at once and for good; false where it was revoked already. @throws ACCOUNT_KEY_UNKNOWN */
  revokeKey(revocation: KeyRevocation, options: ActOptions): Promise<boolean>;
  /** Tells of keys that are about to expire, of each reminder once; gives the number of those that were new. */
  remindOfKeys(reminders: readonly ToldReminder[]): Promise<number>;
  /** Records that an agency has confirmed an account. @throws ACCOUNT_UNKNOWN, ACCOUNT_REVOKED */
  confirmAccount(confirmation: ConfirmationDraft, options: ActOptions): Promise<void>;
  /** Every confirmation of accounts, and the issue of each, the oldest first. */
  confirmations(): Promise<readonly AccountConfirmation[]>;
  /** Notes, later and at most once an hour, that a key was used. Never throws. */
  keyUsed(prefix: string): void;
  /** Every key that was ever issued, by account and age, as it stands now. */
  keys(): Promise<readonly AccountKey[]>;
  /** The newest changes first, below a version when given; at most 1,000. */
  history(limit: number, below?: number): Promise<readonly PolicyChange[]>;
  /** The policy as it was at a version or a moment, accounts included. @throws POLICY_VERSION_UNKNOWN */
  snapshotAt(moment: PolicyMoment): Promise<PolicySnapshot>;
  /**
   * Makes the policy equal in effect to that of an earlier version, by new records in one transaction.
   * @throws POLICY_VERSION_UNKNOWN
   */
  rollback(version: number, options: ActOptions): Promise<Rollback>;
  /**
   * Takes the policy as it stands for the newest, under a version above `above`: after a database was put back that others have seen
   * newer. Gives that version.
   */
  acceptAsNewest(above: number, options: ActOptions): Promise<number>;
  /** The working calendar: the newest entry of each year. */
  calendar(): Promise<readonly EnteredYear[]>;
  /** Enters years of the working calendar, all or none; gives those that say something new. @throws TEXT_INVALID */
  enterCalendar(years: readonly CalendarYear[], options: ActOptions): Promise<readonly CalendarYear[]>;
  /** Who is who: the newest record of each agency, person and role. */
  people(): Promise<PeopleRegister>;
  /** Readiness and delegations: the newest record of each name. */
  sharingRecords(): Promise<SharingRecords>;
  /**
   * Adds records to the register, all or none: `read` gives them, and refuses those that do not fit what stands there. Gives
   * those that say something new. @throws TEXT_INVALID, and what `read` throws
   */
  enterPeople(read: (before: PeopleRegister) => PeopleRegister, options: ActOptions): Promise<PeopleRegister>;
  /** Invites a person of the register to sign in, once, within 72 hours. @throws PERSON_UNKNOWN */
  invitePerson(person: string, options: ActOptions): Promise<IssuedToken>;
  /** The person of an invitation that is not over; null for every other. */
  invitedPerson(invitation: string): Promise<string | null>;
  /**
   * Takes an invitation up; earlier sessions of the person end, and codes up to `step` are used. Gives the person; null for no
   * good invitation.
   */
  claimInvitation(invitation: string, credential: KeptCredential, step: number): Promise<string | null>;
  credentialOf(person: string): Promise<KeptCredential | null>;
  /**
   * Opens a session by a code (null: by none, another door was passed) and gives its token; null where a code of that step or a
   * later one was used before.
   */
  openSession(person: string, step: number | null): Promise<string | null>;
  /** The session of a token that is neither over nor unused for too long; notes that it was used. */
  session(token: string): Promise<KeptSession | null>;
  endSession(token: string): Promise<void>;
  /** Ends every session of a person; gives their number. */
  endSessions(person: string): Promise<number>;
  /** Decides on a case: all of the work is recorded, or, where it throws, nothing of it. */
  decide<Result>(work: (unit: ActUnit) => Promise<Result>): Promise<Result>;
  /** Reads cases, all at one moment. */
  look<Result>(work: (unit: ReadUnit) => Promise<Result>): Promise<Result>;
  /** The acts of a case, oldest first; empty for one that is not there. @throws ACTS_BROKEN */
  acts(number: string): Promise<readonly RecordedAct[]>;
  /** Every case that has acts, with what they caused, whether or not it is whole. */
  storedCases(): Promise<readonly StoredCase[]>;
  /** Cases as lists show them, the newest first. */
  cases(asked: CasesAsked): Promise<readonly KeptCase[]>;
  /** Cases that concern an account, the newest first. */
  casesOfAccount(asked: AccountCasesAsked): Promise<readonly KeptCase[]>;
  /** Numbers of cases by database, item and state. */
  tallies(asked: TalliesAsked): Promise<readonly Tally[]>;
  /** Numbers of the cases in which something can still happen. */
  openCases(): Promise<readonly string[]>;
  /** Numbers of the cases of which an act names a document. */
  casesNaming(document: string): Promise<readonly string[]>;
  /**
   * The account that a key opens, in any state, or has opened until it expired; null for every wrong key, and for one that is not claimed
   * yet, was replaced or revoked.
   */
  accountByKey(key: string): Promise<OpenedAccount | null>;
  /** Records of those documents that are there, in the order of the ids. */
  documents(ids: readonly string[]): Promise<readonly ProcedureDocument[]>;
  /**
   * The documents that an act names, in its order: each is there, and was stored for an agency that the person acts for.
   * @throws DOCUMENT_UNKNOWN
   */
  requireDocuments(
    ids: readonly string[],
    person: Pick<Actor, 'roles'>,
  ): Promise<readonly ProcedureDocument[]>;
  /** Bytes of documents that were stored for an agency today. */
  documentBytesToday(agency: string): Promise<number>;
  /**
   * Records a document; `requireBytes` looks, while nobody else changes anything, whether its bytes are on disk, and refuses.
   * @throws DOCUMENT_SHARE_USED beyond `mostOfDay`, and what `requireBytes` throws
   */
  enterDocument(
    document: ArrivedDocument,
    options: { readonly mostOfDay: number; readonly requireBytes: () => Promise<void> },
  ): Promise<void>;
  /** @throws DOCUMENT_UNKNOWN */
  enterSignature(id: string, signature: SignatureDescription, by: string): Promise<ProcedureDocument>;
  /** Those of some hashes that no document has. */
  unrecordedHashes(hashes: readonly string[]): Promise<readonly string[]>;
  /** Works on those of some hashes that no document has, while nobody else can record one; not where there are none. */
  whileUnrecorded(
    hashes: readonly string[],
    work: (unrecorded: readonly string[]) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}
