import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import type {
  Account,
  Instrument,
  InstrumentEvent,
  PolicyChange,
  PolicySnapshot,
} from '../../../schema/policy/policy.ts';

/** An account as it is issued; it begins ACTIVE. What is left out has its usual value. */
export type AccountDraft = Omit<Account, 'state' | 'purposeCode' | 'subject' | 'answerMode'> &
  Partial<Pick<Account, 'purposeCode' | 'subject' | 'answerMode'>>;

/** Who changes and why. */
export interface ActOptions {
  readonly by: string;
  readonly why?: string | undefined;
}

/** Who changes, and the version on which the change is based (a newer one is a CONFLICT). */
export interface ChangeOptions extends ActOptions {
  readonly expectedVersion?: number;
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

/** A key as it is listed: by its prefix, which is no secret. RETIRING opens until its end, RETIRED opens nothing. */
export interface AccountKey {
  readonly account: string;
  readonly prefix: string;
  readonly state: 'ACTIVE' | 'RETIRING' | 'RETIRED';
  readonly issuedAt: string;
  readonly endsAt: string | null;
}

/** The account that a key opens; `keyEndsAt` (ISO 8601) where another key has taken its place. */
export type OpenedAccount = Account & { readonly keyEndsAt?: string };

/** A whole policy to be recorded, in the order of its parts. */
export interface PolicyDrafts {
  readonly accounts: readonly AccountDraft[];
  readonly instruments: readonly InstrumentDraft[];
  readonly events: readonly EventDraft[];
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
export interface ControlStore {
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
   * Records a whole policy in one transaction: all of it or nothing, `beforeCommit` included. Gives the new accounts.
   * @throws what its parts throw
   */
  recordPolicy(
    drafts: PolicyDrafts,
    options: ActOptions,
    beforeCommit: (issued: readonly IssuedAccount[]) => Promise<void>,
  ): Promise<readonly IssuedAccount[]>;
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
  /** The account that a key opens, in any state; null for every wrong key and for one that has ended. */
  accountByKey(key: string): Promise<OpenedAccount | null>;
  close(): Promise<void>;
}
