import type { Knex } from 'knex';

/**
 * A claim is opened for one officer, who takes it up by who they are; no token is needed any more. WHY a claim of before names nobody:
 * its token may be with whoever opened it, so that the coordinator opens another.
 */
export const claimMigration = {
  name: '0013-claims-of-officers',
  async up(knex: Knex): Promise<void> {
    await knex.schema.alterTable('account_key', (table) => {
      table.string('claim_for', 64);
    });
    await knex.schema.alterTable('account_key', (table) => {
      table.dropColumn('claim_digest');
    });
    await knex.schema.createTable('key_reminder', (table) => {
      table.string('prefix', 16).notNullable();
      table.integer('days_before').notNullable();
      table.string('at', 32).notNullable();
      table.primary(['prefix', 'days_before']);
    });
  },
  async down(knex: Knex): Promise<void> {
    await knex.schema.dropTable('key_reminder');
    await knex.schema.alterTable('account_key', (table) => {
      table.string('claim_digest', 64).index();
    });
    await knex.schema.alterTable('account_key', (table) => {
      table.dropColumn('claim_for');
    });
  },
};
