import type { Knex } from 'knex';
import { entryCache } from '../../../schema/cache/entry-cache.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { requireActTexts } from '../../../schema/policy/act-texts.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import type { EventDraft } from '../../../schema/policy/instrument-transition.ts';
import { planRollback } from '../../../schema/policy/plan-rollback.ts';
import type {
  Account,
  Instrument,
  InstrumentEvent,
  PolicyChange,
  PolicySnapshot,
} from '../../../schema/policy/policy.ts';
import { shareNext } from '../../../schema/share-next.ts';
import { issueKey } from './account-key.ts';
import { openedBy, readKeys } from './account-keys.ts';
import { ControlFile } from './control-file.ts';
import type {
  AccountDraft,
  AccountKey,
  ActOptions,
  ChangeOptions,
  ControlStore,
  IssuedAccount,
  OpenedAccount,
  PolicyDrafts,
  PolicyMoment,
  Rollback,
  RotatedKey,
} from './control-store-interface.ts';
import {
  extendHistory,
  type HistoryChain,
  historyAt,
  holds,
  type PolicyHead,
  readHead,
} from './policy-history.ts';
import { newAccount, readInstrument } from './policy-record.ts';
import {
  emptyPolicy,
  readChangesSince,
  readHistory,
  readPolicy,
  readVersion,
  readVersionAt,
} from './read-policy.ts';
import {
  applyRollbackStep,
  beginStep,
  completeAct,
  followInstrument,
  insertAcceptance,
  insertAccount,
  insertEvent,
  lockPolicy,
  type PolicyStep,
  recordRotation,
  updateAccount,
} from './write-policy.ts';

/**
 * Opens (and makes, when missing) the control database in a SQLite file. Several processes may hold it at once.
 * @throws CONTROL_STORE_UNAVAILABLE
 */
export async function openControlStore({ file }: { readonly file: string }): Promise<ControlStore> {
  return new SqlControlStore(await ControlFile.open(file));
}

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
  /** What this store has told last: the database must go on holding it. */
  #seen: PolicyHead | null = null;
  #remembered: Remembered;

  constructor(file: ControlFile) {
    this.#file = file;
    this.#remembered = nothingOf(file.readings);
    this.version = shareNext(() => this.#newest());
  }

  async snapshot(): Promise<PolicySnapshot> {
    return this.#transaction(async (trx, remembered) => {
      const version = await this.#requireForward(trx);
      const known = remembered.latest;
      // WHY: records never change, so what was recorded since completes what is known.
      const base = known !== null && known.version <= version ? known : emptyPolicy;
      const latest = base.version === version ? base : await readPolicy(trx, version, base);
      if (known === null || known.version < latest.version) remembered.latest = latest;
      return latest;
    });
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
      if (known !== undefined) return known;
      const past = await readPolicy(trx, version);
      pastPolicies.set(version, past);
      return past;
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
      const step = await beginStep(trx, options, new Date().toISOString(), Math.max(found, above));
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
      const note = `roll-back to version ${version}${why === undefined ? '' : `: ${why}`}`;
      for (const act of plan.steps) await applyRollbackStep(await beginStep(trx, { by, why: note }, at), act);
      const changes = await readChangesSince(trx, current);
      return { version: await readVersion(trx), changes, irrevocable: plan.irrevocable };
    });
  }

  recordInstrument(draft: InstrumentDraft, options: ChangeOptions): Promise<Instrument> {
    return this.#locked(async (trx, at) => {
      const begin = () => beginStep(trx, options, at);
      const recorded = await followInstrument(trx, draft, begin, options.expectedVersion);
      return recorded ?? newestOf(trx, draft.number);
    });
  }

  recordInstruments(
    drafts: readonly InstrumentDraft[],
    { policyVersion, ...options }: ChangeOptions & { readonly policyVersion?: number },
  ): Promise<readonly Instrument[]> {
    return this.#locked(async (trx, at) => {
      const current = await readVersion(trx);
      if (policyVersion !== undefined && policyVersion !== current)
        throw codedError('POLICY_CHANGED', { expected: String(policyVersion), current: String(current) });
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
    options: ActOptions,
    beforeCommit: (issued: readonly IssuedAccount[]) => Promise<void>,
  ): Promise<readonly IssuedAccount[]> {
    return this.#locked(async (trx, at) => {
      const begin = () => beginStep(trx, options, at);
      const issued: IssuedAccount[] = [];
      for (const draft of accounts) {
        const [account, key] = [newAccount(draft), issueKey()];
        await insertAccount(await begin(), account, key);
        issued.push({ account, key: key.key });
      }
      for (const draft of instruments) await followInstrument(trx, draft, begin);
      for (const draft of events) {
        const step = await beginStep(trx, { by: draft.by }, at);
        await insertEvent(step, await completeAct(step, draft));
      }
      await beforeCommit(issued);
      return issued;
    });
  }

  recordEvent(draft: EventDraft): Promise<InstrumentEvent> {
    return this.#change({ by: draft.by }, async (step) => insertEvent(step, await completeAct(step, draft)));
  }

  issueAccount(draft: AccountDraft, options: ActOptions = unnamed): Promise<IssuedAccount> {
    const issued = issueKey();
    const account = newAccount(draft);
    return this.#change(options, async (step) => {
      await insertAccount(step, account, issued);
      return { account, key: issued.key };
    });
  }

  setAccountState(id: string, state: Account['state'], options: ActOptions = unnamed): Promise<Account> {
    return this.#change(options, (step) => updateAccount(step, id, state));
  }

  async rotateKey(id: string, days: number, options: ActOptions = unnamed): Promise<RotatedKey> {
    const rotated = await this.#change(options, (step) => recordRotation(step, id, days));
    return { account: id, ...rotated };
  }

  async keys(): Promise<readonly AccountKey[]> {
    return readKeys(await this.#file.current(), new Date().toISOString());
  }

  async accountByKey(key: string): Promise<OpenedAccount | null> {
    return openedBy(await this.#file.current(), key, new Date().toISOString());
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  /** One change: record and version bump in one transaction. */
  #change<Result>(options: ActOptions, work: (step: PolicyStep) => Promise<Result>): Promise<Result> {
    return this.#locked(async (trx, at) => work(await beginStep(trx, options, at)));
  }

  /** A transaction that nobody else's change comes between, at the store's own time. */
  #locked<Result>(work: (trx: Knex.Transaction, at: string) => Promise<Result>): Promise<Result> {
    return this.#transaction(async (trx) => {
      await lockPolicy(trx);
      await this.#requireForward(trx);
      return work(trx, new Date().toISOString());
    });
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

/** What is remembered of the file since it began to be read, so that it is not read twice. */
interface Remembered {
  readonly reading: number;
  latest: PolicySnapshot | null;
  readonly past: ReturnType<typeof entryCache<number, PolicySnapshot>>;
  chain: HistoryChain;
  /** Version up to which the chain goes. */
  chainedTo: number;
}

function nothingOf(reading: number): Remembered {
  return { reading, latest: null, past: entryCache(pastVersions), chain: [], chainedTo: -1 };
}

async function isContinued(knex: Knex, head: PolicyHead, seen: PolicyHead): Promise<boolean> {
  if (head.version === seen.version) return head.change === seen.change;
  return holds(knex, seen, head.version);
}

function wentBack(head: PolicyHead, seen: PolicyHead): Error {
  return codedError('POLICY_WENT_BACK', { found: head.version, newest: seen.version });
}

async function newestOf(trx: Knex.Transaction, number: string): Promise<Instrument> {
  const row = await trx('instrument').where({ number }).orderBy('version', 'desc').first('record');
  return readInstrument(row.record);
}

/** @throws POLICY_VERSION_UNKNOWN */
function requireVersion(version: number, newest: number): void {
  if (!Number.isInteger(version) || version < 0 || version > newest)
    throw codedError('POLICY_VERSION_UNKNOWN', { version, newest });
}
