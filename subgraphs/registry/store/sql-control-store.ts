import knexFactory, { type Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { codedError } from '../../../schema/errors/coded-error.ts';
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
import { issueKey, readKey, secretMatches } from './account-key.ts';
import { controlMigrationSource } from './control-migrations.ts';
import type {
  AccountDraft,
  ActOptions,
  ChangeOptions,
  ControlStore,
  IssuedAccount,
  PolicyDrafts,
  PolicyMoment,
  Rollback,
} from './control-store-interface.ts';
import { newAccount, readAccount, readInstrument } from './policy-record.ts';
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
  followInstrument,
  insertAccount,
  insertEvent,
  lockPolicy,
  type PolicyStep,
  requireEvent,
  updateAccount,
} from './write-policy.ts';

/**
 * Opens (and makes, when missing) the control database in a SQLite file. Several processes may hold it at once.
 * @throws CONTROL_STORE_UNAVAILABLE
 */
export async function openControlStore({ file }: { readonly file: string }): Promise<ControlStore> {
  const knex = knexFactory({
    client: 'sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (
        connection: { exec(sql: string, done: (error: Error | null) => void): void },
        done: (error: Error | null, connection: unknown) => void,
      ) => {
        connection.exec(
          'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
          (error) => done(error, connection),
        );
      },
    },
  });
  try {
    await knex.migrate.latest({ migrationSource: controlMigrationSource });
  } catch (cause) {
    await knex.destroy();
    throw codedError('CONTROL_STORE_UNAVAILABLE', {}, cause);
  }
  return new SqlControlStore(knex);
}

/** Earlier versions that stay read. */
const pastVersions = 8;

/** Most changes in one answer of the history. */
const maxHistory = 1_000;

/** Whoever acts without a name: start-up and tests. */
const unnamed: ActOptions = { by: 'system' };

class SqlControlStore implements ControlStore {
  readonly #knex: Knex;
  #latest: PolicySnapshot | null = null;
  readonly #past = new LRUCache<number, PolicySnapshot>({ max: pastVersions });
  #nextReading: Promise<number> | null = null;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  version(): Promise<number> {
    // WHY: all calls that come while one reading runs share the next one, which starts after each of them.
    this.#nextReading ??= this.#reading.then(() => {
      this.#nextReading = null;
      const reading = readVersion(this.#knex);
      this.#reading = reading.catch(() => {});
      return reading;
    });
    return this.#nextReading;
  }

  async snapshot(): Promise<PolicySnapshot> {
    const known = this.#latest;
    const latest = await this.#knex.transaction(async (trx) => {
      const version = await readVersion(trx);
      // WHY: records never change, so what was recorded since completes what is known.
      const base = known !== null && known.version <= version ? known : emptyPolicy;
      return base.version === version ? base : readPolicy(trx, version, base);
    });
    if (this.#latest === null || this.#latest.version < latest.version) this.#latest = latest;
    return latest;
  }

  snapshotAt(moment: PolicyMoment): Promise<PolicySnapshot> {
    return this.#knex.transaction(async (trx) => {
      const newest = await readVersion(trx);
      const version = 'version' in moment ? moment.version : await readVersionAt(trx, moment.at);
      requireVersion(version, newest);
      const known = this.#latest?.version === version ? this.#latest : this.#past.get(version);
      if (known !== undefined) return known;
      const past = await readPolicy(trx, version);
      this.#past.set(version, past);
      return past;
    });
  }

  history(limit: number, below = Number.MAX_SAFE_INTEGER): Promise<readonly PolicyChange[]> {
    const count = Math.max(0, Math.min(Math.trunc(limit), maxHistory));
    return readHistory(this.#knex, count, below);
  }

  rollback(version: number, { by, why }: ActOptions): Promise<Rollback> {
    return this.#locked(async (trx, at) => {
      const current = await readVersion(trx);
      requireVersion(version, current - 1);
      const plan = planRollback(await readPolicy(trx, current), await readPolicy(trx, version), at);
      const note = `roll-back to version ${version}${why === undefined || why === '' ? '' : `: ${why}`}`;
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
      for (const { by, ...draft } of events) {
        await requireEvent(trx, { ...draft, by });
        await insertEvent(await beginStep(trx, { by }, at), draft);
      }
      await beforeCommit(issued);
      return issued;
    });
  }

  recordEvent({ by, ...draft }: EventDraft): Promise<InstrumentEvent> {
    return this.#change({ by }, async (step) => {
      await requireEvent(step.trx, { ...draft, by });
      return insertEvent(step, draft);
    });
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

  async accountByKey(key: string): Promise<Account | null> {
    const parts = readKey(key);
    if (parts === null) return null;
    const row = await this.#knex('account').where({ key_prefix: parts.prefix }).first('record', 'key_hash');
    // WHY: a wrong prefix costs the same comparison as a wrong secret.
    const matches = secretMatches(parts.secret, String(row?.key_hash ?? '0'.repeat(64)));
    return row !== undefined && matches ? readAccount(row.record) : null;
  }

  async close(): Promise<void> {
    await this.#knex.destroy();
  }

  /** One change: record and version bump in one transaction. */
  #change<Result>(options: ActOptions, work: (step: PolicyStep) => Promise<Result>): Promise<Result> {
    return this.#locked(async (trx, at) => work(await beginStep(trx, options, at)));
  }

  /** A transaction that nobody else's change comes between, at the store's own time. */
  #locked<Result>(work: (trx: Knex.Transaction, at: string) => Promise<Result>): Promise<Result> {
    return this.#knex.transaction(async (trx) => {
      await lockPolicy(trx);
      return work(trx, new Date().toISOString());
    });
  }
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
