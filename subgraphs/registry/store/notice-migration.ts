import type { Knex } from 'knex';

/**
 * Notices and what became of them are facts, which are added and never changed; the outbox alone is a queue, whose rows go when
 * a mail is done.
 */
export const noticeMigration = {
  name: '0009-notices',
  async up(knex: Knex): Promise<void> {
    await knex.schema.createTable('notice', (table) => {
      table.increments('seq');
      table.string('id', 36).notNullable().unique();
      table.string('act', 64);
      table.string('agency', 128);
      table.boolean('is_legal').notNullable();
      table.json('record').notNullable();
      table.string('at', 32).notNullable();
      table.index(['agency', 'seq']);
    });
    await knex.schema.createTable('notice_address', (table) => {
      table.string('notice', 36).notNullable();
      table.string('role', 32).notNullable();
      table.primary(['notice', 'role']);
    });
    await knex.schema.createTable('notice_delivery', (table) => {
      table.increments('seq');
      table.string('notice', 36).notNullable().index();
      table.string('outcome', 16).notNullable();
      table.string('person', 64);
      table.string('failure', 32);
      table.string('detail', 512);
      table.string('at', 32).notNullable();
      table.index(['outcome', 'notice']);
    });
    await knex.schema.createTable('notice_outbox', (table) => {
      table.string('id', 36).primary();
      table.string('notice', 36).notNullable();
      table.string('person', 64).notNullable();
      table.string('queued_at', 32).notNullable();
      table.string('due_at', 32).notNullable().index();
      table.integer('attempts').notNullable();
      table.string('claim', 36);
    });
  },
  async down(knex: Knex): Promise<void> {
    for (const name of ['notice_outbox', 'notice_delivery', 'notice_address', 'notice'])
      await knex.schema.dropTable(name);
  },
};
