import knexFactory, { type Knex } from 'knex';
import { registryError } from '../../../schema/errors/registry.ts';
import type { InstrumentDraft } from '../../../schema/permission/instrument-document.ts';
import type {
  Account,
  Instrument,
  InstrumentEvent,
  PolicySnapshot,
} from '../../../schema/permission/policy.ts';
import { issueKey, readKey, secretMatches } from './account-key.ts';
import { controlMigrationSource } from './control-migrations.ts';

/** An account as it is issued; it begins ACTIVE. */
export type AccountDraft = Omit<Account, 'state'>;

/** What an administrator does to an instrument. */
export interface EventDraft {
  readonly kind: InstrumentEvent['kind'];
  readonly number: string;
  readonly reason: string;
  readonly restoredBy: string | null;
  readonly by: string;
}

/** Who changes, and the version on which the change is based (a newer one is a CONFLICT). */
export interface ChangeOptions {
  readonly by: string;
  readonly expectedVersion?: number;
}

/** The control database: policy records under one monotonic version, and account keys. */
export interface ControlStore {
  /** The policy version; each call sees every change acknowledged before it. Cheap: asked on every request. */
  version(): Promise<number>;
  snapshot(): Promise<PolicySnapshot>;
  /** Records a new immutable version. Rejects with CONFLICT. */
  recordInstrument(draft: InstrumentDraft, options: ChangeOptions): Promise<Instrument>;
  /** Records several in one transaction: all or none. */
  recordInstruments(
    drafts: readonly InstrumentDraft[],
    options: ChangeOptions,
  ): Promise<readonly Instrument[]>;
  /** Suspends, resumes or terminates an instrument. Rejects with AGREEMENT_STATE_INVALID, AGREEMENT_UNKNOWN. */
  recordEvent(draft: EventDraft): Promise<InstrumentEvent>;
  /** Issues an account and its only key; the key's text is returned once and kept nowhere. */
  issueAccount(draft: AccountDraft): Promise<{ readonly account: Account; readonly key: string }>;
  /** Rejects with ACCOUNT_UNKNOWN. */
  setAccountState(id: string, state: Account['state']): Promise<Account>;
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
    throw registryError('CONTROL_STORE_UNAVAILABLE', {}, cause);
  }
  return new SqlControlStore(knex);
}

class SqlControlStore implements ControlStore {
  readonly #knex: Knex;
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

  snapshot(): Promise<PolicySnapshot> {
    return this.#knex.transaction(async (trx) => {
      const version = await this.#readVersion(trx);
      const accounts = await trx('account').orderBy('id').select('id', 'record');
      const instruments = await trx('instrument').orderBy(['number', 'version']).select('record');
      const events = await trx('instrument_event').orderBy('id').select('record');
      return Object.freeze({
        version,
        accounts: new Map(accounts.map(({ id, record }) => [String(id), read<Account>(record)])),
        instruments: instruments.map(({ record }) => read<Instrument>(record)),
        events: events.map(({ record }) => read<InstrumentEvent>(record)),
      });
    });
  }

  recordInstrument(draft: InstrumentDraft, options: ChangeOptions): Promise<Instrument> {
    return this.#change((trx, version, at) => insertInstrument(trx, draft, options, version, at));
  }

  recordInstruments(
    drafts: readonly InstrumentDraft[],
    options: ChangeOptions,
  ): Promise<readonly Instrument[]> {
    return this.#change(async (trx, version, at) => {
      const recorded: Instrument[] = [];
      for (const draft of drafts) recorded.push(await insertInstrument(trx, draft, options, version, at));
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
      if (recorded === null || recorded === undefined)
        throw registryError('AGREEMENT_UNKNOWN', { number: draft.number });
      const rows = await trx('instrument_event')
        .where({ number: draft.number })
        .orderBy('id')
        .select('record');
      checkTransition(
        draft,
        rows.map(({ record }) => read<InstrumentEvent>(record)),
        Number(recorded),
      );
      const event: InstrumentEvent = { ...draft, recordedVersion, at };
      await trx('instrument_event').insert({
        number: draft.number,
        record: JSON.stringify(event),
        recorded_version: recordedVersion,
      });
      return event;
    });
  }

  issueAccount(draft: AccountDraft): Promise<{ readonly account: Account; readonly key: string }> {
    const { key, prefix, hash } = issueKey();
    const account: Account = { ...draft, state: 'ACTIVE' };
    return this.#change(async (trx, recordedVersion) => {
      const known = await trx('account').where({ id: draft.id }).first('id');
      if (known !== undefined) throw registryError('ACCOUNT_EXISTS', { account: draft.id });
      await trx('account').insert({
        id: draft.id,
        record: JSON.stringify(account),
        key_prefix: prefix,
        key_hash: hash,
        recorded_version: recordedVersion,
      });
      return { account, key };
    });
  }

  setAccountState(id: string, state: Account['state']): Promise<Account> {
    return this.#change(async (trx, recordedVersion) => {
      const row = await trx('account').where({ id }).first('record');
      if (row === undefined) throw registryError('ACCOUNT_UNKNOWN', { account: id });
      const known = read<Account>(row.record);
      if (known.state === 'REVOKED') throw registryError('ACCOUNT_REVOKED', { account: id });
      const account: Account = { ...known, state };
      await trx('account')
        .where({ id })
        .update({ record: JSON.stringify(account), recorded_version: recordedVersion });
      return account;
    });
  }

  async accountByKey(key: string): Promise<Account | null> {
    const parts = readKey(key);
    if (parts === null) return null;
    const row = await this.#knex('account').where({ key_prefix: parts.prefix }).first('record', 'key_hash');
    // WHY: a wrong prefix costs the same comparison as a wrong secret.
    const matches = secretMatches(parts.secret, String(row?.key_hash ?? '0'.repeat(64)));
    return row !== undefined && matches ? read<Account>(row.record) : null;
  }

  async close(): Promise<void> {
    await this.#knex.destroy();
  }

  /** One change: record and version bump in one transaction, at the store's own time. */
  async #change<Result>(
    work: (trx: Knex.Transaction, version: number, at: string) => Promise<Result>,
  ): Promise<Result> {
    return this.#knex.transaction(async (trx) => {
      // WHY first: the write takes the database's write lock before anything is read, so no update is lost.
      await trx('policy_version').where({ id: 1 }).increment('version', 1);
      return work(trx, await this.#readVersion(trx), new Date().toISOString());
    });
  }
}

async function insertInstrument(
  trx: Knex.Transaction,
  draft: InstrumentDraft,
  { by, expectedVersion }: ChangeOptions,
  recordedVersion: number,
  recordedAt: string,
): Promise<Instrument> {
  const last = await trx('instrument').where({ number: draft.number }).max({ version: 'version' }).first();
  const current = Number(last?.version ?? 0);
  if (expectedVersion !== undefined && expectedVersion !== current) {
    throw registryError('CONFLICT', { number: draft.number, current });
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
  return instrument;
}

function read<Record>(text: unknown): Record {
  return Object.freeze(JSON.parse(String(text))) as Record;
}

/** States of an instrument: in force -> suspended -> in force …, until it is terminated; a later version begins anew. */
function checkTransition(
  draft: EventDraft,
  events: readonly InstrumentEvent[],
  recordedVersion: number,
): void {
  const current = events.filter((event) => event.recordedVersion > recordedVersion);
  const terminated = current.some(({ kind }) => kind === 'TERMINATED');
  const last = events.findLast(({ kind }) => kind !== 'TERMINATED');
  const suspended = last?.kind === 'SUSPENDED';
  const state = terminated ? 'TERMINATED' : suspended ? 'SUSPENDED' : 'IN_FORCE';
  const allowed = { SUSPENDED: ['IN_FORCE'], RESUMED: ['SUSPENDED'], TERMINATED: ['IN_FORCE', 'SUSPENDED'] };
  if (!allowed[draft.kind].includes(state)) {
    throw registryError('AGREEMENT_STATE_INVALID', { number: draft.number, state, wanted: draft.kind });
  }
}
