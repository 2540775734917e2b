import type { Knex } from 'knex';

/** Fields of acts that are sealed, and what figures count of cases. */
export const dataErrorMigration = {
  name: '0016-data-errors',
  async up(knex: Knex): Promise<void> {
    await knex.schema.createTable('sealed_fields', (table) => {
      table.string('act', 36).primary();
      table.string('number', 64).notNullable();
      table.integer('version').notNullable();
      table.json('envelope').notNullable();
      table.index(['number', 'version']);
    });
    await knex.schema.createTable('case_tally', (table) => {
      table.string('number', 64).primary();
      table.string('database', 128).notNullable();
      table.string('item', 256).notNullable();
      table.string('account', 128).notNullable();
      table.string('opened_at', 32).notNullable();
      table.index(['account', 'opened_at']);
      table.index(['database', 'opened_at']);
    });
  },
  async down(knex: Knex): Promise<void> {
    for (const name of ['case_tally', 'sealed_fields']) await knex.schema.dropTable(name);
  },
};
