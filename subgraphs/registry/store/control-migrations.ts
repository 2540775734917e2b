import type { Knex } from 'knex';
import { houseLimits } from '../../../schema/procedure/account/account-limits.ts';
import { keyExpiry } from '../../../schema/procedure/account/key-expiry.ts';
import { claimMigration } from './claim-migration.ts';
import { dataErrorMigration } from './data-error-migration.ts';
import { deviceMigration } from './device-migration.ts';
import { noticeMigration } from './notice-migration.ts';

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
  {
    // WHY no version of the policy: no permission follows from a calendar.
    name: '0004-calendar',
    async up(knex) {
      await knex.schema.createTable('calendar_year', (table) => {
        table.increments('id');
        table.integer('year').notNullable().index();
        table.json('record').notNullable();
        table.string('at', 32).notNullable();
        table.string('by', 256).notNullable();
        table.text('why');
      });
    },
    async down(knex) {
      await knex.schema.dropTable('calendar_year');
    },
  },
  {
    // WHY one table: agencies, people and roles are entered together, and each of their records has a newest version.
    name: '0005-people',
    async up(knex) {
      await knex.schema.createTable('register_entry', (table) => {
        table.increments('id');
        table.string('kind', 16).notNullable();
        table.string('name', 512).notNullable();
        table.json('record').notNullable();
        table.string('at', 32).notNullable();
        table.string('by', 256).notNullable();
        table.text('why');
        table.index(['kind', 'name']);
      });
    },
    async down(knex) {
      await knex.schema.dropTable('register_entry');
    },
  },
  {
    name: '0006-access',
    async up(knex) {
      await knex.schema.createTable('person_invitation', (table) => {
        table.string('digest', 64).primary();
        table.string('person', 64).notNullable().index();
        table.string('issued_at', 32).notNullable();
        table.string('ends_at', 32).notNullable();
      });
      await knex.schema.createTable('person_credential', (table) => {
        table.string('person', 64).primary();
        table.string('password_hash', 256).notNullable();
        table.string('secret', 256).notNullable();
        table.integer('last_step').notNullable();
        table.string('claimed_at', 32).notNullable();
      });
      await knex.schema.createTable('person_session', (table) => {
        table.string('digest', 64).primary();
        table.string('person', 64).notNullable().index();
        table.string('opened_at', 32).notNullable();
        table.string('used_at', 32).notNullable();
        table.string('ends_at', 32).notNullable();
      });
    },
    async down(knex) {
      for (const name of ['person_session', 'person_credential', 'person_invitation'])
        await knex.schema.dropTable(name);
    },
  },
  {
    // WHY the case beside its acts: lists are read by state and party; what a case is, its acts alone say.
    name: '0007-acts',
    async up(knex) {
      await knex.schema.createTable('procedure_case', (table) => {
        table.string('number', 64).primary();
        table.string('procedure', 64).notNullable().index();
        table.string('state', 64).notNullable();
        table.boolean('is_final').notNullable();
        table.integer('version').notNullable();
        table.string('opened_at', 32).notNullable();
        table.string('changed_at', 32).notNullable();
      });
      await knex.schema.createTable('case_agency', (table) => {
        table.string('number', 64).notNullable();
        table.string('agency', 64).notNullable().index();
        table.string('side', 16).notNullable();
        table.primary(['number', 'agency', 'side']);
      });
      await knex.schema.createTable('act', (table) => {
        table.string('id', 36).primary();
        table.string('number', 64).notNullable();
        table.integer('version').notNullable();
        table.string('request_key', 320).notNullable().unique();
        table.json('record').notNullable();
        table.string('digest', 64).notNullable();
        table.unique(['number', 'version']);
      });
      await knex.schema.createTable('act_document', (table) => {
        table.string('act', 36).notNullable();
        table.string('document', 64).notNullable().index();
        table.primary(['act', 'document']);
      });
      await knex.schema.createTable('act_effect', (table) => {
        table.increments('id');
        table.string('act', 36).notNullable().index();
        table.string('kind', 32).notNullable();
        table.string('name', 128).notNullable();
        table.integer('version');
        table.string('digest', 64).notNullable();
        table.index(['kind', 'name', 'version']);
      });
    },
    async down(knex) {
      for (const name of ['act_effect', 'act_document', 'act', 'case_agency', 'procedure_case'])
        await knex.schema.dropTable(name);
    },
  },
  {
    // WHY no foreign key to a file: the bytes stand beside the database, named by their hash.
    name: '0008-documents',
    async up(knex) {
      await knex.schema.createTable('document', (table) => {
        table.string('id', 32).primary();
        table.string('kind', 32).notNullable();
        table.string('number', 128);
        table.string('issued_on', 10);
        table.string('issuer_agency', 128);
        table.string('title', 512).notNullable();
        table.string('sha256', 64).notNullable().index();
        table.bigInteger('bytes').notNullable();
        table.string('media_type', 128).notNullable();
        table.string('stored_at', 32).notNullable();
        table.string('stored_on', 10).notNullable();
        table.string('stored_by', 64).notNullable();
        table.string('stored_for', 128).notNullable();
        table.index(['stored_for', 'stored_on']);
      });
      await knex.schema.createTable('document_signature', (table) => {
        table.increments('id');
        table.string('document', 32).notNullable().index().references('document.id');
        table.json('record').notNullable();
      });
    },
    async down(knex) {
      for (const name of ['document_signature', 'document']) await knex.schema.dropTable(name);
    },
  },
  noticeMigration,
  {
    name: '0010-account-keys',
    async up(knex) {
      await knex.schema.alterTable('account_key', (table) => {
        table.string('claim_digest', 64).index();
        table.string('claim_ends_at', 32);
        table.integer('claim_overlap_days');
        table.string('opened_by', 256);
        table.string('claimed_at', 32);
        table.string('claimed_by', 256);
        table.string('last_used_at', 32);
        table.string('expires_at', 32);
        table.string('revoked_at', 32);
        table.string('revoked_by', 256);
        table.json('networks');
      });
      // WHY from today: a key that opens today goes on for as long as one that is issued today, and nobody is cut off by the change.
      const expiresAt = keyExpiry(new Date().toISOString(), houseLimits.keyMonths);
      await knex('account_key').update({ expires_at: expiresAt });
      await knex.schema.createTable('account_confirmation', (table) => {
        table.increments('id');
        table.string('account', 64).notNullable().index();
        table.string('part', 16).notNullable();
        table.string('agency', 64).notNullable();
        table.string('at', 32).notNullable();
        table.string('by', 256).notNullable();
        table.text('why');
      });
    },
    async down(knex) {
      await knex.schema.dropTable('account_confirmation');
      // WHY: the table of before knows no key without an end that opens nothing.
      await knex('account_key').whereNotNull('claim_ends_at').whereNull('claimed_at').delete();
      await knex('account_key').whereNotNull('revoked_at').delete();
      await knex('account_key')
        .whereNull('ends_at')
        .update({ ends_at: knex.ref('expires_at') });
      for (const column of keyColumns)
        await knex.schema.alterTable('account_key', (table) => {
          table.dropColumn(column);
        });
    },
  },
  deviceMigration,
  {
    // WHY two tables: regulations decide permissions and belong to a version of the policy; the other records do not.
    name: '0012-usage-regulations',
    async up(knex) {
      await knex.schema.createTable('usage_regulation', (table) => {
        table.increments('id');
        table.string('number', 64).notNullable();
        table.integer('version').notNullable();
        table.json('record').notNullable();
        table.integer('recorded_version').notNullable().index();
        table.unique(['number', 'version']);
      });
      await knex.schema.createTable('sharing_record', (table) => {
        table.increments('id');
        table.string('kind', 32).notNullable();
        table.string('name', 128).notNullable();
        table.json('record').notNullable();
        table.string('at', 32).notNullable();
        table.string('by', 256).notNullable();
        table.string('act', 36).notNullable();
        table.index(['kind', 'name']);
      });
    },
    async down(knex) {
      for (const name of ['sharing_record', 'usage_regulation']) await knex.schema.dropTable(name);
    },
  },
  claimMigration,
  dataErrorMigration,
];

/** What 0010 adds to `account_key`. */
const keyColumns = [
  ...['claim_digest', 'claim_ends_at', 'claim_overlap_days', 'opened_by', 'claimed_at', 'claimed_by'],
  ...['last_used_at', 'expires_at', 'revoked_at', 'revoked_by', 'networks'],
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
