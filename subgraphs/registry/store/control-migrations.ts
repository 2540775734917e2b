import type { Knex } from 'knex';

interface ControlMigration {
  readonly name: string;
  up(knex: Knex): Promise<void>;
  down(knex: Knex): Promise<void>;
}

/** Migrations of the control database, oldest first. A released one is never edited. */
const controlMigrations: readonly ControlMigration[] = [
  {
    name: '0001-policy',
    async up(knex) {
      await knex.schema.createTable('policy_version', (table) => {
        table.integer('id').primary();
        table.integer('version').notNullable();
      });
      await knex('policy_version').insert({ id: 1, version: 0 });
      await knex.schema.createTable('account', (table) => {
        table.string('id', 64).primary();
        table.json('record').notNullable();
        table.string('key_prefix', 16).unique();
        table.string('key_hash', 64);
        table.integer('recorded_version').notNullable();
      });
      await knex.schema.createTable('instrument', (table) => {
        table.string('number', 128).notNullable();
        table.integer('version').notNullable();
        table.json('record').notNullable();
        table.integer('recorded_version').notNullable();
        table.primary(['number', 'version']);
      });
      await knex.schema.createTable('instrument_event', (table) => {
        table.increments('id');
        table.string('number', 128).notNullable().index();
        table.json('record').notNullable();
        table.integer('recorded_version').notNullable();
      });
    },
    async down(knex) {
      for (const name of ['instrument_event', 'instrument', 'account', 'policy_version']) {
        await knex.schema.dropTable(name);
      }
    },
  },
  {
    name: '0002-history',
    async up(knex) {
      await knex.schema.createTable('policy_change', (table) => {
        table.integer('version').primary();
        table.string('at', 32).notNullable().index();
        table.string('by', 256).notNullable();
        table.string('action', 64).notNullable();
        table.string('concerns', 512).notNullable();
        table.text('why');
      });
      await knex.schema.createTable('account_version', (table) => {
        table.string('id', 64).notNullable();
        table.integer('recorded_version').notNullable();
        table.json('record').notNullable();
        table.primary(['id', 'recorded_version']);
      });
      await knex('account_version').insert(knex('account').select('id', 'recorded_version', 'record'));
      for (const change of await olderChanges(knex)) await knex('policy_change').insert(change);
    },
    async down(knex) {
      for (const name of ['account_version', 'policy_change']) await knex.schema.dropTable(name);
    },
  },
  {
    // WHY a table that no digest covers: the history of policies that others have seen stays what it was.
    name: '0003-keys',
    async up(knex) {
      await knex.schema.createTable('account_key', (table) => {
        table.string('prefix', 16).primary();
        table.string('account', 64).notNullable().index();
        table.string('hash', 64).notNullable();
        table.string('issued_at', 32).notNullable();
        table.string('ends_at', 32);
        table.integer('recorded_version').notNullable();
      });
      for (const key of await olderKeys(knex)) await knex('account_key').insert(key);
      // WHY: where a key stands twice, one of the two goes on opening after it has ended.
      await knex('account').update({ key_prefix: null, key_hash: null });
    },
    async down(knex) {
      const keys = await knex('account_key').whereNull('ends_at');
      for (const { account, prefix, hash } of keys)
        await knex('account').where({ id: account }).update({ key_prefix: prefix, key_hash: hash });
      await knex.schema.dropTable('account_key');
    },
  },
];

/** The migrations as knex reads them, from code instead of a folder. */
export const controlMigrationSource: Knex.MigrationSource<ControlMigration> = {
  getMigrations: async () => [...controlMigrations],
  getMigrationName: ({ name }) => name,
  getMigration: async (migration) => migration,
};

/** The one key of each account, issued with its first version. */
async function olderKeys(knex: Knex): Promise<readonly Record<string, unknown>[]> {
  const accounts = await knex('account').whereNotNull('key_prefix').select('id', 'key_prefix', 'key_hash');
  const keys: Record<string, unknown>[] = [];
  for (const { id, key_prefix, key_hash } of accounts) {
    const first = await knex('account_version').where({ id }).min({ version: 'recorded_version' }).first();
    const version = Number(first?.version ?? 0);
    const change = await knex('policy_change').where({ version }).first('at');
    keys.push({
      prefix: key_prefix,
      account: id,
      hash: key_hash,
      issued_at: change?.at ?? new Date(0).toISOString(),
      ends_at: null,
      recorded_version: version,
    });
  }
  return keys;
}

interface OlderRecord {
  readonly record: string;
  readonly recorded_version: number;
}

/** Changes of a database that kept no history yet, from what its records say of themselves. */
async function olderChanges(knex: Knex): Promise<readonly Record<string, unknown>[]> {
  const changes = new Map<number, Record<string, unknown>>();
  const accounts: OlderRecord[] = await knex('account').select('record', 'recorded_version');
  const instruments: OlderRecord[] = await knex('instrument').select('record', 'recorded_version');
  const events: OlderRecord[] = await knex('instrument_event').select('record', 'recorded_version');
  const add = (version: number, at: unknown, by: unknown, action: string, concerns: unknown) =>
    changes.set(version, {
      version,
      at: String(at ?? new Date(0).toISOString()),
      by: String(by ?? 'unknown'),
      action,
      concerns: String(concerns),
      why: null,
    });
  // WHY no time: accounts did not say when they changed.
  for (const { record, recorded_version } of accounts) {
    add(recorded_version, null, null, 'ACCOUNT', JSON.parse(record).id);
  }
  for (const { record, recorded_version } of instruments) {
    const { number, version, recordedAt, recordedBy } = JSON.parse(record);
    add(recorded_version, recordedAt, recordedBy, 'RECORDED', `${number}@${version}`);
  }
  for (const { record, recorded_version } of events) {
    const { kind, number, at, by, reason } = JSON.parse(record);
    add(recorded_version, at, by, kind, number);
    const change = changes.get(recorded_version);
    if (change !== undefined) change.why = reason;
  }
  return [...changes.values()];
}
