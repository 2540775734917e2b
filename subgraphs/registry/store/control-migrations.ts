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
];

/** The migrations as knex reads them, from code instead of a folder. */
export const controlMigrationSource: Knex.MigrationSource<ControlMigration> = {
  getMigrations: async () => [...controlMigrations],
  getMigrationName: ({ name }) => name,
  getMigration: async (migration) => migration,
};
