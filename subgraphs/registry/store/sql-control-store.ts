import type { Knex } from 'knex';
import { readAtRest, sqliteFiles } from '../../../schema/at-rest.ts';
import { entryCache } from '../../../schema/cache/entry-cache.ts';
import type { CalendarYear } from '../../../schema/calendar/working-calendar.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { AskingDevice, DeviceSignIns, DeviceTaking } from '../../../schema/exchange/device-sign-ins.ts';
import type { ArrivedDocument } from '../../../schema/exchange/document-store.ts';
import type { DeliveryResult, DueDelivery } from '../../../schema/exchange/notice-outbox.ts';
import type { NoticePage, NoticePageAsked, NoticeReader } from '../../../schema/exchange/notice-service.ts';
import type { PeopleRegister } from '../../../schema/people/register.ts';
import type { AccountDraft } from '../../../schema/policy/account-draft.ts';
import { requireActTexts } from '../../../schema/policy/act-texts.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import { planRollback, type RollbackStep } from '../../../schema/policy/plan-rollback.ts';
import type {
  Account,
  Instrument,
  InstrumentEvent,
  PolicyChange,
  PolicySnapshot,
} from '../../../schema/policy/policy.ts';
import { type AccountLimits, houseLimits } from '../../../schema/procedure/account/account-limits.ts';
import { keyExpiry } from '../../../schema/procedure/account/key-expiry.ts';
import type { AccountConfirmation } from '../../../schema/procedure/account/recertification.ts';
import type { Actor } from '../../../schema/procedure/documents/acting-agency.ts';
import type { ProcedureDocument } from '../../../schema/procedure/documents/document.ts';
import type { SignatureDescription } from '../../../schema/procedure/documents/read-description.ts';
import type { RecordedAct } from '../../../schema/procedure/machine/act.ts';
import type { StoredCase } from '../../../schema/procedure/machine/named-acts.ts';
import type { SharingRecords } from '../../../schema/procedure/machine/sharing-records.ts';
import type { Notice } from '../../../schema/procedure/notice/notice.ts';
import { shareNext } from '../../../schema/share-next.ts';
import { insertConfirmation, readConfirmations } from './account-confirmations.ts';
import { issueKey } from './account-key.ts';
import { openedBy, readKeys } from './account-keys.ts';
import { type LogOfActs, onActsAlone, readStoredCases } from './act-effects.ts';
import { openActUnit } from './act-unit.ts';
import type {
  AccountCasesAsked,
  ActUnit,
  CasesAsked,
  KeptCase,
  ReadUnit,
  TalliesAsked,
  Tally,
} from './act-unit-interface.ts';
import { enterCalendar, readCalendar } from './calendar-years.ts';
import { casesOfAccount, readTallies } from './case-tallies.ts';
import { ControlFile } from './control-file.ts';
import type {
  AccountKey,
  ActOptions,
  ChangeOptions,
  ConfirmationDraft,
  ControlStore,
  EnteredYear,
  IssuedAccount,
  IssuedToken,
  KeptCredential,
  KeptSession,
  OpenedAccount,
  PolicyBy,
  PolicyDrafts,
  PolicyMoment,
  PolicyWatch,
  RecordedPolicy,
  Rollback,
  RotatedKey,
  ToldReminder,
} from './control-store-interface.ts';
import { answerDevice, deviceRefusal, insertDevice, seeDevice, takeDevice } from './device-sign-ins.ts';
import {
  bytesOfDay,
  insertDocument,
  insertSignature,
  readDocuments,
  requireDocuments,
  unrecordedHashes,
} from './document-records.ts';
import type {
  ClaimedKey,
  ClaimRequest,
  KeyClaim,
  KeyRevocation,
  KeyRotation,
  OpenedClaim,
} from './key-acts-interface.ts';
import {
  claimKey,
  type KeyTransaction,
  openClaim,
  reserveAccount,
  revokeKey,
  rotateOwnKey,
} from './key-claims.ts';
import { areTold, insertReminders } from './key-reminders.ts';
import { keyMoment } from './key-rows.ts';
import { KeyUse } from './key-use.ts';
import { insertResult, release, takeDue } from './notice-outbox.ts';
import { noteReader, readNoticesFor, readPublicNotices, readUndelivered } from './notices.ts';
import { enterRegister, readRegister } from './people-register.ts';
import {
  claimInvitation,
  deleteSession,
  deleteSessions,
  insertInvitation,
  insertSession,
  invitedPerson,
  readCredential,
  readSession,
} from './person-access.ts';
import {
  extendHistory,
  type HistoryChain,
  historyAt,
  holds,
  type PolicyHead,
  readHead,
} from './policy-history.ts';
import { newAccount } from './policy-record.ts';
import { casesNaming, openCases, readActs, readCases } from './procedure-acts.ts';
import {
  emptyPolicy,
  readChangesSince,
  readHistory,
  readPolicy,
  readVersion,
  readVersionAt,
} from './read-policy.ts';
import { readSharingRecords } from './sharing-records.ts';
import {
  applyRollbackStep,
  beginStep,
  completeAct,
  followInstrument,
  insertAcceptance,
  insertAccount,
  insertEvent,
  lockPolicy,
  newestInstrument,
  type PolicyStep,
  recordRotation,
  updateAccount,
} from './write-policy.ts';

/**
 * Opens (and makes, when missing) the control database in a SQLite file. Several processes may hold it at once.
 * @throws CONTROL_STORE_UNAVAILABLE
 */
export async function openControlStore({
  file,
  policyBy = 'FILES',
  log = null,
  limits = houseLimits,
  // WHY not Date.now itself: whoever sets the clock of the process sets this one too.
  now = () => Date.now(),
  requireRules = refuseUnwatched,
}: ControlStoreOptions): Promise<ControlStore> {
  return new SqlControlStore(await ControlFile.open(file), { policyBy, log, limits, now, requireRules });
}

/** Where the control database lies, what makes an instrument count, and how long keys last. */
export interface ControlStoreOptions {
  readonly file: string;
  /** ACTS: only what the acts of the right bodies recorded (ADR 35). FILES: what the operator's commands recorded as well. */
  readonly policyBy?: PolicyBy;
  /** The sharing log, which has to name each act that makes an instrument count; null: nobody asks it. The store closes it. */
  readonly log?: LogOfActs | null;
  readonly limits?: AccountLimits;
  /** The store's own time, in milliseconds of the epoch; that of the machine when left out. */
  readonly now?: () => number;
  /** Asked before a change of the policy is recorded, where standing rules are in force; left out: such a change is refused. */
  readonly requireRules?: PolicyWatch;
}

/** WHY refused: a door that cannot ask the rules must not be the way around them. */
const refuseUnwatched: PolicyWatch = () => Promise.reject(codedError('STANDING_RULES_UNREADABLE'));

/** Earlier versions that stay read. */
const pastVersions = 8;

/** Most changes in one answer of the history. */
const maxHistory = 1_000;

/** Whoever acts without a name: start-up and tests. */
const unnamed: ActOptions = { by: 'system' };

class SqlControlStore implements ControlStore {
  /** See `ControlStore`. One reading of the version serves all who asked before it began. */
  readonly version: () => Promise<number>;
  readonly #file: ControlFile;
  readonly #policyBy: PolicyBy;
  readonly #log: LogOfActs | null;
  readonly #now: () => number;
  readonly #limits: AccountLimits;
  readonly #requireRules: PolicyWatch;
  readonly #use: KeyUse;
  /** What this store has told last: the database must go on holding it. */
  #seen: PolicyHead | null = null;
  #remembered: Remembered;

  constructor(
    file: ControlFile,
    { policyBy, log, limits, now, requireRules }: Required<Omit<ControlStoreOptions, 'file'>>,
  ) {
    this.#file = file;
    this.#policyBy = policyBy;
    this.#log = log;
    this.#limits = limits;
    this.#now = now;
    this.#requireRules = requireRules;
    this.#use = new KeyUse(() => file.current());
    this.#remembered = nothingOf(file.readings);
    this.version = readAtRest(
      sqliteFiles(file.file),
      shareNext(() => this.#newest()),
    );
  }

  async snapshot(): Promise<PolicySnapshot> {
    return this.#transaction(async (trx, remembered) => {
      const version = await this.#requireForward(trx);
      return this.#counting(trx, await latestPolicy(trx, remembered, version), remembered);
    });
  }

  decide<Result>(work: (unit: ActUnit) => Promise<Result>): Promise<Result> {
    return this.#transaction(async (trx, remembered) => {
      await lockPolicy(trx);
      const version = await this.#requireForward(trx);
      const policy = await this.#counting(trx, await latestPolicy(trx, remembered, version), remembered);
      const unit = await openActUnit(trx, this.#at(), { policy, limits: this.#limits });
      const result = await work(unit);
      await this.#holdRules(trx, remembered, { version, at: unit.at });
      return result;
    });
  }

  look<Result>(work: (unit: ReadUnit) => Promise<Result>): Promise<Result> {
    return this.#transaction(async (trx, remembered) => {
      const version = await this.#requireForward(trx);
      const policy = await this.#counting(trx, await latestPolicy(trx, remembered, version), remembered);
      return work(await openActUnit(trx, this.#at(), { policy, limits: this.#limits }));
    });
  }

  async acts(number: string): Promise<readonly RecordedAct[]> {
    return readActs(await this.#file.current(), number);
  }

  async storedCases(): Promise<readonly StoredCase[]> {
    return [...(await readStoredCases(await this.#file.current())).values()];
  }

  async cases(asked: CasesAsked): Promise<readonly KeptCase[]> {
    return readCases(await this.#file.current(), asked);
  }

  async casesOfAccount(asked: AccountCasesAsked): Promise<readonly KeptCase[]> {
    return casesOfAccount(await this.#file.current(), asked);
  }

  async tallies(asked: TalliesAsked): Promise<readonly Tally[]> {
    return readTallies(await this.#file.current(), asked);
  }

  async openCases(): Promise<readonly string[]> {
    return openCases(await this.#file.current());
  }

  async casesNaming(document: string): Promise<readonly string[]> {
    return casesNaming(await this.#file.current(), document);
  }

  historyAt(version: number): Promise<string | null> {
    const { chain, chainedTo } = this.#rememberedNow();
    if (version <= chainedTo) return Promise.resolve(historyAt(chain, version));
    return this.#transaction(async (trx, remembered) => {
      const newest = await readVersion(trx);
      if (version > newest) return null;
      remembered.chain = await extendHistory(trx, remembered.chain, newest);
      remembered.chainedTo = newest;
      return historyAt(remembered.chain, version);
    });
  }

  snapshotAt(moment: PolicyMoment): Promise<PolicySnapshot> {
    return this.#transaction(async (trx, { latest, past: pastPolicies }) => {
      const newest = await readVersion(trx);
      const version = 'version' in moment ? moment.version : await readVersionAt(trx, moment.at);
      requireVersion(version, newest);
      const known = latest?.version === version ? latest : pastPolicies.get(version);
      const past = known ?? (await readPolicy(trx, version));
      pastPolicies.set(version, past);
      return this.#policyBy === 'ACTS' ? onActsAlone(trx, past, this.#log) : past;
    });
  }

  async history(limit: number, below = Number.MAX_SAFE_INTEGER): Promise<readonly PolicyChange[]> {
    const count = Math.max(0, Math.min(Math.trunc(limit), maxHistory));
    return readHistory(await this.#file.current(), count, below);
  }

  acceptAsNewest(above: number, options: ActOptions): Promise<number> {
    return this.#transaction(async (trx) => {
      await lockPolicy(trx);
      const found = await readVersion(trx);
      const step = await beginStep(trx, options, this.#at(), Math.max(found, above));
      await insertAcceptance(step, found);
      return step.version;
    });
  }

  rollback(version: number, { by, why }: ActOptions): Promise<Rollback> {
    return this.#locked(async (trx, at) => {
      // WHY before the note is made of it: the note always says something.
      requireActTexts({ by, why });
      const current = await readVersion(trx);
      requireVersion(version, current - 1);
      const plan = planRollback(await readPolicy(trx, current), await readPolicy(trx, version), at);
      this.#requireFiles(plan.steps.filter(opens));
      const note = `roll-back to version ${version}${why === undefined ? '' : `: ${why}`}`;
      for (const act of plan.steps) await applyRollbackStep(await beginStep(trx, { by, why: note }, at), act);
      const changes = await readChangesSince(trx, current);
      return { version: await readVersion(trx), changes, irrevocable: plan.irrevocable };
    });
  }

  recordInstrument(draft: InstrumentDraft, options: ChangeOptions): Promise<Instrument> {
    return this.#locked(async (trx, at) => {
      this.#requireFiles([draft]);
      const begin = () => beginStep(trx, options, at);
      const recorded = await followInstrument(trx, draft, begin, options.expectedVersion);
      return recorded ?? newestInstrument(trx, draft.number);
    });
  }

  recordInstruments(
    drafts: readonly InstrumentDraft[],
    { policyVersion, ...options }: ChangeOptions & { readonly policyVersion?: number },
  ): Promise<readonly Instrument[]> {
    return this.#locked(async (trx, at) => {
      this.#requireFiles(drafts);
      await requireUnchanged(trx, policyVersion);
      const recorded: Instrument[] = [];
      // WHY a version for each: the history names what each version changed.
      const begin = () => beginStep(trx, options, at);
      for (const draft of drafts) {
        const made = await followInstrument(trx, draft, begin, options.expectedVersion);
        if (made !== null) recorded.push(made);
      }
      return recorded;
    });
  }

  recordPolicy(
    { accounts, instruments, events }: PolicyDrafts,
    { policyVersion, ...options }: ActOptions & { readonly policyVersion?: number },
    beforeCommit: (issued: readonly IssuedAccount[]) => Promise<void> = async () => undefined,
  ): Promise<RecordedPolicy> {
    return this.#locked(async (trx, at) => {
      this.#requireFiles([...instruments, ...events.filter(({ kind }) => kind === 'RESUMED')]);
      await requireUnchanged(trx, policyVersion);
      const begin = () => beginStep(trx, options, at);
      const issued: IssuedAccount[] = [];
      for (const draft of accounts) {
        const [account, key] = [newAccount(draft), issueKey()];
        await insertAccount(await begin(), account, { ...key, expiresAt: await this.#expiry(trx, at) });
        issued.push({ account, key: key.key });
      }
      const recorded: Instrument[] = [];
      for (const draft of instruments) {
        const made = await followInstrument(trx, draft, begin);
        if (made !== null) recorded.push(made);
      }
      for (const draft of events) {
        const step = await beginStep(trx, { by: draft.by }, at);
        await insertEvent(step, await completeAct(step, draft));
      }
      await beforeCommit(issued);
      return { issued, recorded };
    });
  }

  recordEvent(draft: EventDraft): Promise<InstrumentEvent> {
    return this.#change({ by: draft.by }, async (step) => {
      // WHY only these: an operator may always stop, and what the operator stopped its provider ratifies or lifts (SD11).
      this.#requireFiles(draft.kind === 'RESUMED' ? [draft] : []);
      return insertEvent(step, await completeAct(step, draft));
    });
  }

  issueAccount(draft: AccountDraft, options: ActOptions = unnamed): Promise<IssuedAccount> {
    const issued = issueKey();
    const account = newAccount(draft);
    return this.#change(options, async (step) => {
      await insertAccount(step, account, { ...issued, expiresAt: await this.#expiry(step.trx, step.at) });
      return { account, key: issued.key };
    });
  }

  setAccountState(id: string, state: Account['state'], options: ActOptions = unnamed): Promise<Account> {
    return this.#change(options, (step) => updateAccount(step, id, state));
  }

  async rotateKey(id: string, days: number, options: ActOptions = unnamed): Promise<RotatedKey> {
    await this.#use.flush();
    const rotated = await this.#change(options, (step) => recordRotation(step, id, days, this.#limits));
    return { account: id, ...rotated };
  }

  reserveAccount(draft: AccountDraft, options: ActOptions): Promise<Account> {
    return this.#onKeys((act) => reserveAccount(act, draft, options));
  }

  openClaim(request: ClaimRequest, options: ActOptions): Promise<OpenedClaim> {
    return this.#onKeys((act) => openClaim(act, request, options));
  }

  claimKey(claim: KeyClaim): Promise<ClaimedKey> {
    return this.#onKeys((act) => claimKey(act, claim));
  }

  rotateOwnKey(rotation: KeyRotation): Promise<ClaimedKey> {
    return this.#onKeys((act) => rotateOwnKey(act, rotation));
  }

  revokeKey(revocation: KeyRevocation, options: ActOptions): Promise<boolean> {
    return this.#onKeys((act) => revokeKey(act, revocation, options));
  }

  async remindOfKeys(reminders: readonly ToldReminder[]): Promise<number> {
    if (await areTold(await this.#file.current(), reminders)) return 0;
    return this.#onKeys((act) => insertReminders(act, reminders));
  }

  confirmAccount(confirmation: ConfirmationDraft, options: ActOptions): Promise<void> {
    return this.#onKeys((act) => insertConfirmation(act, confirmation, options));
  }

  async confirmations(): Promise<readonly AccountConfirmation[]> {
    return readConfirmations(await this.#file.current());
  }

  keyUsed(prefix: string): void {
    this.#use.note(prefix);
  }

  async keys(): Promise<readonly AccountKey[]> {
    return readKeys(await this.#file.current(), this.#at());
  }

  async calendar(): Promise<readonly EnteredYear[]> {
    return readCalendar(await this.#file.current());
  }

  enterCalendar(years: readonly CalendarYear[], options: ActOptions): Promise<readonly CalendarYear[]> {
    return this.#locked((trx, at) => {
      requireActTexts({ by: options.by, why: options.why });
      return enterCalendar(trx, years, options, at);
    });
  }

  async people(): Promise<PeopleRegister> {
    return readRegister(await this.#file.current());
  }

  async sharingRecords(): Promise<SharingRecords> {
    return readSharingRecords(await this.#file.current());
  }

  enterPeople(
    read: (before: PeopleRegister) => PeopleRegister,
    options: ActOptions,
  ): Promise<PeopleRegister> {
    return this.#locked(async (trx, at) => {
      requireActTexts({ by: options.by, why: options.why });
      return enterRegister(trx, read(await readRegister(trx)), options, at);
    });
  }

  invitePerson(person: string, options: ActOptions): Promise<IssuedToken> {
    return this.#locked(async (trx, at) => {
      requireActTexts({ by: options.by, why: options.why });
      const { people } = await readRegister(trx);
      if (!people.some(({ id }) => id === person)) throw codedError('PERSON_UNKNOWN', { person });
      return insertInvitation(trx, person, at);
    });
  }

  async invitedPerson(invitation: string): Promise<string | null> {
    return invitedPerson(await this.#file.current(), invitation, this.#at());
  }

  claimInvitation(invitation: string, credential: KeptCredential, step: number): Promise<string | null> {
    return this.#locked((trx, at) => claimInvitation(trx, invitation, { ...credential, step }, at));
  }

  async credentialOf(person: string): Promise<KeptCredential | null> {
    return readCredential(await this.#file.current(), person);
  }

  openSession(person: string, step: number | null): Promise<string | null> {
    return this.#locked((trx, at) => insertSession(trx, person, step, at));
  }

  async session(token: string): Promise<KeptSession | null> {
    return readSession(await this.#file.current(), token, this.#at());
  }

  async endSession(token: string): Promise<void> {
    await deleteSession(await this.#file.current(), token);
  }

  async endSessions(person: string): Promise<number> {
    return deleteSessions(await this.#file.current(), person);
  }

  openDevice(device: Parameters<DeviceSignIns['openDevice']>[0]): ReturnType<DeviceSignIns['openDevice']> {
    return this.#locked((trx, at) => insertDevice(trx, device, at));
  }

  deviceOf(userCode: string, sessionToken: string): Promise<AskingDevice | null> {
    return this.#locked((trx, at) => seeDevice(trx, userCode, sessionToken, at));
  }

  answerDevice(userCode: string, sessionToken: string, isAllowed: boolean): Promise<AskingDevice | null> {
    return this.#locked((trx, at) => answerDevice(trx, { userCode, sessionToken, isAllowed }, at));
  }

  async takeDevice(deviceCode: string): Promise<DeviceTaking> {
    const refusal = await deviceRefusal(await this.#file.current(), deviceCode, new Date().toISOString());
    return refusal ?? this.#locked((trx, at) => takeDevice(trx, deviceCode, at));
  }

  async noticesFor(
    reader: NoticeReader,
    page: NoticePageAsked & { readonly unreadOnly?: boolean },
  ): Promise<NoticePage> {
    return readNoticesFor(await this.#file.current(), reader, page);
  }

  async publicNotices(page: NoticePageAsked): Promise<NoticePage> {
    return readPublicNotices(await this.#file.current(), page);
  }

  async undeliveredNotices(page: NoticePageAsked): Promise<NoticePage> {
    return readUndelivered(await this.#file.current(), page);
  }

  readNotice(id: string, reader: NoticeReader): Promise<Notice> {
    return this.#locked((trx, at) => noteReader(trx, id, reader, { outcome: 'READ', at }));
  }

  acknowledgeNotice(id: string, reader: NoticeReader): Promise<Notice> {
    return this.#locked((trx, at) => noteReader(trx, id, reader, { outcome: 'ACKNOWLEDGED', at }));
  }

  async dueDeliveries(now: number, limit: number, holdMs: number): Promise<readonly DueDelivery[]> {
    return takeDue(await this.#file.current(), now, limit, holdMs);
  }

  async releaseDeliveries(ids: readonly string[], now: number): Promise<void> {
    await release(await this.#file.current(), ids, now);
  }

  recordDelivery(id: string, result: DeliveryResult, now: number): Promise<void> {
    return this.#transaction(async (trx) => {
      // WHY not refused where the policy went back: what was sent has been sent.
      await lockPolicy(trx);
      await insertResult(trx, id, result, now);
    });
  }

  async accountByKey(key: string): Promise<OpenedAccount | null> {
    return openedBy(await this.#file.current(), key, this.#at());
  }

  async documents(ids: readonly string[]): Promise<readonly ProcedureDocument[]> {
    return readDocuments(await this.#file.current(), ids);
  }

  async requireDocuments(
    ids: readonly string[],
    person: Pick<Actor, 'roles'>,
  ): Promise<readonly ProcedureDocument[]> {
    return requireDocuments(await this.#file.current(), ids, person);
  }

  async documentBytesToday(agency: string): Promise<number> {
    return bytesOfDay(await this.#file.current(), agency, this.#at());
  }

  enterDocument(
    document: ArrivedDocument,
    { mostOfDay, requireBytes }: { readonly mostOfDay: number; readonly requireBytes: () => Promise<void> },
  ): Promise<void> {
    return this.#locked(async (trx) => {
      await requireBytes();
      await insertDocument(trx, document, mostOfDay);
    });
  }

  enterSignature(id: string, signature: SignatureDescription, by: string): Promise<ProcedureDocument> {
    return this.#locked((trx, at) => insertSignature(trx, id, signature, { by, at }));
  }

  async unrecordedHashes(hashes: readonly string[]): Promise<readonly string[]> {
    return unrecordedHashes(await this.#file.current(), hashes);
  }

  async whileUnrecorded(
    hashes: readonly string[],
    work: (unrecorded: readonly string[]) => Promise<void>,
  ): Promise<void> {
    // WHY twice: mostly there are none, and then nobody has to wait.
    const unrecorded = await this.unrecordedHashes(hashes);
    if (unrecorded.length === 0) return;
    await this.#locked(async (trx) => work(await unrecordedHashes(trx, unrecorded)));
  }

  async close(): Promise<void> {
    await this.#use.flush();
    await this.#log?.close();
    await this.#file.close();
  }

  /** The store's own time, ISO 8601. */
  #at(): string {
    return new Date(this.#now()).toISOString();
  }

  /** Refuses instruments that no act carries, where acts alone make them count. @throws ACTS_REQUIRED */
  #requireFiles(drafts: readonly unknown[]): void {
    if (this.#policyBy === 'ACTS' && drafts.length > 0) throw codedError('ACTS_REQUIRED');
  }

  /** What of a policy counts in this province. WHY remembered: acts change the policy only under a new version of it. */
  async #counting(
    trx: Knex.Transaction,
    policy: PolicySnapshot,
    remembered: Remembered,
  ): Promise<PolicySnapshot> {
    if (this.#policyBy === 'FILES') return policy;
    if (remembered.counting?.version !== policy.version)
      remembered.counting = await onActsAlone(trx, policy, this.#log);
    return remembered.counting;
  }

  /** One change: record and version bump in one transaction. */
  #change<Result>(options: ActOptions, work: (step: PolicyStep) => Promise<Result>): Promise<Result> {
    return this.#locked(async (trx, at) => work(await beginStep(trx, options, at)));
  }

  async #onKeys<Result>(work: (act: KeyTransaction) => Promise<Result>): Promise<Result> {
    // WHY before: which key stays open follows from which is in use.
    await this.#use.flush();
    return this.#locked((trx, at) => work({ trx, at, limits: this.#limits }));
  }

  async #expiry(trx: Knex.Transaction, at: string): Promise<string> {
    return keyExpiry(await keyMoment(trx, at), this.#limits.keyMonths);
  }

  /** A transaction that nobody else's change comes between, at the store's own time. */
  #locked<Result>(work: (trx: Knex.Transaction, at: string) => Promise<Result>): Promise<Result> {
    return this.#transaction(async (trx, remembered) => {
      await lockPolicy(trx);
      const version = await this.#requireForward(trx);
      const at = this.#at();
      const result = await work(trx, at);
      await this.#holdRules(trx, remembered, { version, at });
      return result;
    });
  }

  /**
   * Holds what a transaction made of the policy against the standing rules. INVARIANT: every change of it ends here, whatever made it.
   * @throws STANDING_RULE_BROKEN, STANDING_RULES_UNREADABLE
   */
  async #holdRules(
    trx: Knex.Transaction,
    remembered: Remembered,
    { version, at }: { readonly version: number; readonly at: string },
  ): Promise<void> {
    const made = await readVersion(trx);
    if (made === version) return;
    const { standingRules: rules } = await readSharingRecords(trx);
    if (!rules.some(({ isInForce }) => isInForce)) return;
    const known = await latestPolicy(trx, remembered, version);
    const before = await this.#counting(trx, known, remembered);
    const changed = await readPolicy(trx, made, known);
    // WHY not remembered: it is not recorded yet, and may never be.
    // WHY without the log: it names these acts only once the rules have let them pass.
    const after = this.#policyBy === 'FILES' ? changed : await onActsAlone(trx, changed, null);
    await this.#requireRules({ before, after, rules, at });
  }

  async #transaction<Result>(
    work: (trx: Knex.Transaction, remembered: Remembered) => Promise<Result>,
  ): Promise<Result> {
    const knex = await this.#file.current();
    const remembered = this.#rememberedNow();
    return knex.transaction((trx) => work(trx, remembered));
  }

  /** What is remembered of the file as it stands there. */
  #rememberedNow(): Remembered {
    const { readings } = this.#file;
    if (this.#remembered.reading !== readings) this.#remembered = nothingOf(readings);
    return this.#remembered;
  }

  async #newest(): Promise<number> {
    const knex = await this.#file.current();
    const head = await readHead(knex);
    const seen = this.#seen;
    if (seen !== null && !(await isContinued(knex, head, seen))) throw wentBack(head, seen);
    this.#seen = head;
    return head.version;
  }

  /** The version, when the database still holds what was seen of it. @throws POLICY_WENT_BACK */
  async #requireForward(trx: Knex.Transaction): Promise<number> {
    const head = await readHead(trx);
    const seen = this.#seen;
    if (seen !== null && !(await isContinued(trx, head, seen))) throw wentBack(head, seen);
    return head.version;
  }
}

/** Whether a step of a roll-back opens anything: an instrument, or a resumption. */
function opens(step: RollbackStep): boolean {
  return step.kind === 'record' || (step.kind === 'event' && step.event.kind === 'RESUMED');
}

/** What is remembered of the file since it began to be read, so that it is not read twice. */
interface Remembered {
  readonly reading: number;
  latest: PolicySnapshot | null;
  /** The newest policy as far as acts carry it. */
  counting: PolicySnapshot | null;
  readonly past: ReturnType<typeof entryCache<number, PolicySnapshot>>;
  chain: HistoryChain;
  /** Version up to which the chain goes. */
  chainedTo: number;
}

function nothingOf(reading: number): Remembered {
  return { reading, latest: null, counting: null, past: entryCache(pastVersions), chain: [], chainedTo: -1 };
}

/** The policy at the newest version. WHY: records never change, so what was recorded since completes what is known. */
async function latestPolicy(
  trx: Knex.Transaction,
  remembered: Remembered,
  version: number,
): Promise<PolicySnapshot> {
  const known = remembered.latest;
  const base = known !== null && known.version <= version ? known : emptyPolicy;
  const latest = base.version === version ? base : await readPolicy(trx, version, base);
  if (known === null || known.version < latest.version) remembered.latest = latest;
  return latest;
}

async function isContinued(knex: Knex, head: PolicyHead, seen: PolicyHead): Promise<boolean> {
  if (head.version === seen.version) return head.change === seen.change;
  return holds(knex, seen, head.version);
}

function wentBack(head: PolicyHead, seen: PolicyHead): Error {
  return codedError('POLICY_WENT_BACK', { found: head.version, newest: seen.version });
}

/** Refuses what was decided on another version than the newest; `expected` left out: on any. @throws POLICY_CHANGED */
async function requireUnchanged(trx: Knex.Transaction, expected: number | undefined): Promise<void> {
  const current = await readVersion(trx);
  if (expected !== undefined && expected !== current)
    throw codedError('POLICY_CHANGED', { expected: String(expected), current: String(current) });
}

/** @throws POLICY_VERSION_UNKNOWN */
function requireVersion(version: number, newest: number): void {
  if (!Number.isInteger(version) || version < 0 || version > newest)
    throw codedError('POLICY_VERSION_UNKNOWN', { version, newest });
}
