import knexFactory, { type Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { InstrumentDraft } from '../../../schema/policy/instrument-document.ts';
import { planRollback, type RollbackStep } from '../../../schema/policy/plan-rollback.ts';
import {
  type Account,
  type ContentEntry,
  type Instrument,
  type InstrumentEvent,
  noLimits,
  type PolicyChange,
  type PolicySnapshot,
  serviceNumber,
} from '../../../schema/policy/policy.ts';
import { purposeCodeOf } from '../../../schema/policy/purpose-code.ts';
import { issueKey, readKey, secretMatches } from './account-key.ts';
import { controlMigrationSource } from './control-migrations.ts';

/** An account as it is issued; it begins ACTIVE. What is left out has its usual value. */
export type AccountDraft = Omit<Account, 'state' | 'purposeCode' | 'subject' | 'answerMode'> &
  Partial<Pick<Account, 'purposeCode' | 'subject' | 'answerMode'>>;

/** What an administrator does to an instrument. */
export interface EventDraft {
  readonly kind: InstrumentEvent['kind'];
  /** Number of an instrument, or `database:<id>` for the whole service of a database. */
  readonly number: string;
  /** The one account it concerns; left out or null: every consumer. */
  readonly account?: string | null;
  readonly reason: string;
  readonly restoredBy: string | null;
  readonly by: string;
}

/** Who changes and why. */
export interface ActOptions {
  readonly by: string;
  readonly why?: string | undefined;
}

/** Who changes, and the version on which the change is based (a newer one is a CONFLICT). */
export interface ChangeOptions extends ActOptions {
  readonly expectedVersion?: number;
}

/** What a roll-back recorded, in order, and the accounts that it could not restore. */
export interface Rollback {
  readonly version: number;
  readonly changes: readonly PolicyChange[];
  readonly irrevocable: readonly string[];
}

/** The control database: policy records under one monotonic version, and account keys. */
export interface ControlStore {
  /** The policy version; each call sees every change acknowledged before it. Cheap: asked on every request. */
  version(): Promise<number>;
  snapshot(): Promise<PolicySnapshot>;
  /** Records a new immutable version. Rejects with CONFLICT. */
  recordInstrument(draft: InstrumentDraft, options: ChangeOptions): Promise<Instrument>;
  /**
   * Records several in one transaction: all or none. With `policyVersion` only where nothing was changed since. Rejects
   * with CONFLICT, POLICY_CHANGED.
   */
  recordInstruments(
    drafts: readonly InstrumentDraft[],
    options: ChangeOptions & { readonly policyVersion?: number },
  ): Promise<readonly Instrument[]>;
  /** Suspends, resumes or terminates an instrument. Rejects with AGREEMENT_STATE_INVALID, AGREEMENT_UNKNOWN. */
  recordEvent(draft: EventDraft): Promise<InstrumentEvent>;
  /** Issues an account and its only key; the key's text is returned once and kept nowhere. */
  issueAccount(
    draft: AccountDraft,
    options?: ActOptions,
  ): Promise<{ readonly account: Account; readonly key: string }>;
  /** Rejects with ACCOUNT_UNKNOWN. */
  setAccountState(id: string, state: Account['state'], options?: ActOptions): Promise<Account>;
  /** The newest changes first, below a version when given; at most 1,000. */
  history(limit: number, below?: number): Promise<readonly PolicyChange[]>;
  /** The policy as it was at a version or a moment, accounts included. Rejects with POLICY_VERSION_UNKNOWN. */
  snapshotAt(moment: { readonly version: number } | { readonly at: string }): Promise<PolicySnapshot>;
  /**
   * Makes the policy equal in effect to that of an earlier version, by new records in one transaction. Rejects with
   * POLICY_VERSION_UNKNOWN.
   */
  rollback(version: number, options: ActOptions): Promise<Rollback>;
  /** The account that a key opens, in any state; null for every wrong key. */
  accountByKey(key: string): Promise<Account | null>;
  close(): Promise<void>;
}

/** Opens (and makes, when missing) the control database in a SQLite file. Several processes may hold it at once. */
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
      const reading = this.#readVersion(this.#knex);
      this.#reading = reading.catch(() => {});
      return reading;
    });
    return this.#nextReading;
  }

  async #readVersion(knex: Knex): Promise<number> {
    const row = await knex('policy_version').where({ id: 1 }).first('version');
    return Number(row.version);
  }

  async snapshot(): Promise<PolicySnapshot> {
    const known = this.#latest;
    const latest = await this.#knex.transaction(async (trx) => {
      const version = await this.#readVersion(trx);
      // WHY: records never change, so what was recorded since completes what is known.
      const base = known !== null && known.version <= version ? known : nothing;
      return base.version === version ? base : readRecords(trx, base, version);
    });
    if (this.#latest === null || this.#latest.version < latest.version) this.#latest = latest;
    return latest;
  }

  snapshotAt(moment: { readonly version: number } | { readonly at: string }): Promise<PolicySnapshot> {
    return this.#knex.transaction(async (trx) => {
      const newest = await this.#readVersion(trx);
      const version = 'version' in moment ? moment.version : await versionAt(trx, moment.at);
      if (!Number.isInteger(version) || version < 0 || version > newest)
        throw codedError('POLICY_VERSION_UNKNOWN', { version, newest });
      const known = this.#latest?.version === version ? this.#latest : this.#past.get(version);
      if (known !== undefined) return known;
      const past = await readRecords(trx, nothing, version);
      this.#past.set(version, past);
      return past;
    });
  }

  async history(limit: number, below = Number.MAX_SAFE_INTEGER): Promise<readonly PolicyChange[]> {
    const rows: PolicyChange[] = await this.#knex('policy_change')
      .where('version', '<', below)
      .orderBy('version', 'desc')
      .limit(Math.max(0, Math.min(Math.trunc(limit), maxHistory)));
    return rows.map(({ version, at, by, action, concerns, why }) => ({
      version: Number(version),
      at,
      by,
      action,
      concerns,
      why,
    }));
  }

  rollback(version: number, { by, why }: ActOptions): Promise<Rollback> {
    return this.#knex.transaction(async (trx) => {
      await lockPolicy(trx);
      const current = await this.#readVersion(trx);
      if (!Number.isInteger(version) || version < 0 || version >= current)
        throw codedError('POLICY_VERSION_UNKNOWN', { version, newest: current - 1 });
      const at = new Date().toISOString();
      const plan = planRollback(
        await readRecords(trx, nothing, current),
        await readRecords(trx, nothing, version),
        at,
      );
      const note = `roll-back to version ${version}${why === undefined || why === '' ? '' : `: ${why}`}`;
      for (const step of plan.steps) {
        const next = await nextVersion(trx);
        await applyStep(trx, step, { by, why: note }, next, at);
      }
      const newest = await this.#readVersion(trx);
      const changes: PolicyChange[] = await trx('policy_change')
        .where('version', '>', current)
        .orderBy('version');
      return { version: newest, changes, irrevocable: plan.irrevocable };
    });
  }

  recordInstrument(draft: InstrumentDraft, options: ChangeOptions): Promise<Instrument> {
    return this.#change((trx, version, at) => insertInstrument(trx, draft, options, version, at));
  }

  recordInstruments(
    drafts: readonly InstrumentDraft[],
    { policyVersion, ...options }: ChangeOptions & { readonly policyVersion?: number },
  ): Promise<readonly Instrument[]> {
    return this.#knex.transaction(async (trx) => {
      await lockPolicy(trx);
      const current = await this.#readVersion(trx);
      if (policyVersion !== undefined && policyVersion !== current)
        throw codedError('POLICY_CHANGED', { expected: String(policyVersion), current: String(current) });
      const at = new Date().toISOString();
      const recorded: Instrument[] = [];
      // WHY a version for each: the history names what each version changed.
      for (const draft of drafts)
        recorded.push(await insertInstrument(trx, draft, options, await nextVersion(trx), at));
      return recorded;
    });
  }

  recordEvent(draft: EventDraft): Promise<InstrumentEvent> {
    return this.#change(async (trx, recordedVersion, at) => {
      const latest = await trx('instrument')
        .where({ number: draft.number })
        .max({ recorded: 'recorded_version' })
        .first();
      const recorded = latest?.recorded;
      const isService = draft.number.startsWith(serviceNumber(''));
      if (!isService && (recorded === null || recorded === undefined))
        throw codedError('AGREEMENT_UNKNOWN', { number: draft.number });
      const rows = await trx('instrument_event')
        .where({ number: draft.number })
        .orderBy('id')
        .select('record');
      checkTransition(
        draft,
        rows.map(({ record }) => readEvent(record)),
        Number(recorded ?? 0),
      );
      return insertEvent(trx, draft, recordedVersion, at);
    });
  }

  issueAccount(
    draft: AccountDraft,
    { by, why }: ActOptions = unnamed,
  ): Promise<{ readonly account: Account; readonly key: string }> {
    const { key, prefix, hash } = issueKey();
    const account = readAccount({ ...draft, state: 'ACTIVE' });
    return this.#change(async (trx, recordedVersion, at) => {
      const known = await trx('account').where({ id: draft.id }).first('id');
      if (known !== undefined) throw codedError('ACCOUNT_EXISTS', { account: draft.id });
      await trx('account').insert({
        id: draft.id,
        record: JSON.stringify(account),
        key_prefix: prefix,
        key_hash: hash,
        recorded_version: recordedVersion,
      });
      await insertAccountVersion(trx, account, recordedVersion);
      await note(trx, {
        version: recordedVersion,
        at,
        by,
        action: 'ACCOUNT_ISSUED',
        concerns: draft.id,
        why: why ?? null,
      });
      return { account, key };
    });
  }

  setAccountState(id: string, state: Account['state'], options: ActOptions = unnamed): Promise<Account> {
    return this.#change((trx, version, at) => updateAccount(trx, id, state, options, version, at));
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

  /** One change: record and version bump in one transaction, at the store's own time. */
  async #change<Result>(
    work: (trx: Knex.Transaction, version: number, at: string) => Promise<Result>,
  ): Promise<Result> {
    return this.#knex.transaction(async (trx) => {
      await lockPolicy(trx);
      return work(trx, await nextVersion(trx), new Date().toISOString());
    });
  }
}

/** Earlier versions that stay read. */
const pastVersions = 8;

/** Most changes in one answer of the history. */
const maxHistory = 1_000;

/** Whoever acts without a name: start-up and tests. */
const unnamed: ActOptions = { by: 'system' };

/** WHY before anything is read: a write takes the database's write lock, so that no update is lost. */
async function lockPolicy(trx: Knex.Transaction): Promise<void> {
  await trx('policy_version').where({ id: 1 }).increment('version', 0);
}

async function nextVersion(trx: Knex.Transaction): Promise<number> {
  await trx('policy_version').where({ id: 1 }).increment('version', 1);
  const row = await trx('policy_version').where({ id: 1 }).first('version');
  return Number(row.version);
}

/** The version that was the newest at a moment; 0 before the first. */
async function versionAt(trx: Knex.Transaction, at: string): Promise<number> {
  const row = await trx('policy_change').where('at', '<=', at).max({ version: 'version' }).first();
  return Number(row?.version ?? 0);
}

/** The policy before anything is recorded. */
const nothing: PolicySnapshot = Object.freeze({
  version: 0,
  accounts: new Map<string, Account>(),
  instruments: [],
  events: [],
});

/** An earlier state of the policy completed by what was recorded since, up to a version. */
async function readRecords(
  trx: Knex.Transaction,
  base: PolicySnapshot,
  version: number,
): Promise<PolicySnapshot> {
  const recorded = (table: string) =>
    trx(table).where('recorded_version', '>', base.version).where('recorded_version', '<=', version);
  const accounts = await recorded('account_version').orderBy('recorded_version').select('id', 'record');
  const instruments = await recorded('instrument')
    .orderBy(['recorded_version', 'number', 'version'])
    .select('record');
  const events = await recorded('instrument_event').orderBy('id').select('record');
  return Object.freeze({
    version,
    // The last version of an account comes last and stays.
    accounts: withAccounts(
      base.accounts,
      accounts.map(({ record }) => readAccount(record)),
    ),
    instruments: [...base.instruments, ...instruments.map(({ record }) => readInstrument(record))],
    events: [...base.events, ...events.map(({ record }) => readEvent(record))],
  });
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

async function note(trx: Knex.Transaction, change: PolicyChange): Promise<void> {
  await trx('policy_change').insert(change);
}

async function insertEvent(
  trx: Knex.Transaction,
  draft: EventDraft,
  recordedVersion: number,
  at: string,
): Promise<InstrumentEvent> {
  const event: InstrumentEvent = { ...draft, account: draft.account ?? null, recordedVersion, at };
  await trx('instrument_event').insert({
    number: draft.number,
    record: JSON.stringify(event),
    recorded_version: recordedVersion,
  });
  const concerns = event.account === null ? event.number : `${event.number} for ${event.account}`;
  await note(trx, {
    version: recordedVersion,
    at,
    by: draft.by,
    action: draft.kind,
    concerns,
    why: draft.reason,
  });
  return event;
}

async function insertAccountVersion(
  trx: Knex.Transaction,
  account: Account,
  recordedVersion: number,
): Promise<void> {
  const record = JSON.stringify(account);
  await trx('account_version').insert({ id: account.id, recorded_version: recordedVersion, record });
}

async function updateAccount(
  trx: Knex.Transaction,
  id: string,
  state: Account['state'],
  { by, why }: ActOptions,
  recordedVersion: number,
  at: string,
): Promise<Account> {
  const row = await trx('account').where({ id }).first('record');
  if (row === undefined) throw codedError('ACCOUNT_UNKNOWN', { account: id });
  const known = readAccount(row.record);
  if (known.state === 'REVOKED') throw codedError('ACCOUNT_REVOKED', { account: id });
  const account: Account = { ...known, state };
  await trx('account')
    .where({ id })
    .update({ record: JSON.stringify(account), recorded_version: recordedVersion });
  await insertAccountVersion(trx, account, recordedVersion);
  const action = `ACCOUNT_${state}`;
  await note(trx, { version: recordedVersion, at, by, action, concerns: id, why: why ?? null });
  return account;
}

async function applyStep(
  trx: Knex.Transaction,
  step: RollbackStep,
  options: ActOptions,
  recordedVersion: number,
  at: string,
): Promise<void> {
  switch (step.kind) {
    case 'record': {
      const {
        version: _version,
        recordedVersion: _recorded,
        recordedAt: _at,
        recordedBy: _by,
        ...draft
      } = step.instrument;
      await insertInstrument(trx, draft, options, recordedVersion, at);
      return;
    }
    case 'event':
      await insertEvent(
        trx,
        {
          ...step.event,
          reason: [step.event.reason, options.why].filter(Boolean).join(' — '),
          by: options.by,
        },
        recordedVersion,
        at,
      );
      return;
    case 'account':
      await updateAccount(trx, step.account, step.state, options, recordedVersion, at);
  }
}

async function insertInstrument(
  trx: Knex.Transaction,
  draft: InstrumentDraft,
  { by, why, expectedVersion }: ChangeOptions,
  recordedVersion: number,
  recordedAt: string,
): Promise<Instrument> {
  const last = await trx('instrument').where({ number: draft.number }).max({ version: 'version' }).first();
  const current = Number(last?.version ?? 0);
  if (expectedVersion !== undefined && expectedVersion !== current) {
    throw codedError('CONFLICT', { number: draft.number, current });
  }
  const instrument: Instrument = {
    ...draft,
    version: current + 1,
    recordedVersion,
    recordedAt,
    recordedBy: by,
  };
  await trx('instrument').insert({
    number: draft.number,
    version: instrument.version,
    record: JSON.stringify(instrument),
    recorded_version: recordedVersion,
  });
  const concerns = `${instrument.number}@${instrument.version}`;
  await note(trx, {
    version: recordedVersion,
    at: recordedAt,
    by,
    action: 'RECORDED',
    concerns,
    why: why ?? null,
  });
  return instrument;
}

function read<Record>(text: unknown): Record {
  return (typeof text === 'string' ? JSON.parse(text) : text) as Record;
}

/** An account's record; what an older version of the product did not write has its usual value. */
function readAccount(record: unknown): Account {
  const account = read<AccountDraft & Pick<Account, 'state'>>(record);
  return Object.freeze({
    ...account,
    subject: account.subject ?? null,
    answerMode: account.answerMode ?? 'NULL_AND_ERROR',
    purposeCode: account.purposeCode ?? purposeCodeOf(account.purpose),
  });
}

function readInstrument(record: unknown): Instrument {
  const { limits, content, ...rest } = read<Instrument>(record);
  const older: Partial<Instrument> = rest;
  const instrument: Instrument = {
    ...rest,
    methods: older.methods ?? ['ONLINE_QUERY'],
    networks: older.networks ?? [],
    subject: older.subject ?? null,
    purposeCode: older.purposeCode ?? purposeCodeOf(rest.purpose),
    limits: { ...noLimits, ...limits },
    content: content.map((entry: Partial<ContentEntry> & ContentEntry) => ({
      ...entry,
      masks: entry.masks ?? {},
      smallestGroup: entry.smallestGroup ?? 1,
    })),
  };
  return Object.freeze(instrument);
}

function readEvent(record: unknown): InstrumentEvent {
  const event = read<InstrumentEvent>(record);
  return Object.freeze({ ...event, account: event.account ?? null });
}

/** States of an instrument: in force -> suspended -> in force …, until it is terminated; a later version begins anew. */
function checkTransition(
  draft: EventDraft,
  events: readonly InstrumentEvent[],
  recordedVersion: number,
): void {
  const concerned = events.filter(({ account }) => account === (draft.account ?? null));
  const current = concerned.filter((event) => event.recordedVersion > recordedVersion);
  const terminated = current.some(({ kind }) => kind === 'TERMINATED');
  const last = concerned.findLast(({ kind }) => kind !== 'TERMINATED');
  const suspended = last?.kind === 'SUSPENDED';
  const state = terminated ? 'TERMINATED' : suspended ? 'SUSPENDED' : 'IN_FORCE';
  const allowed = { SUSPENDED: ['IN_FORCE'], RESUMED: ['SUSPENDED'], TERMINATED: ['IN_FORCE', 'SUSPENDED'] };
  if (!allowed[draft.kind].includes(state)) {
    throw codedError('AGREEMENT_STATE_INVALID', { number: draft.number, state, wanted: draft.kind });
  }
}
