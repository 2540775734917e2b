import type { Knex } from 'knex';

/** Devices that ask to act as a person; rows go when they are answered and taken, or over. */
export const deviceMigration = {
  name: '0011-devices',
  async up(knex: Knex): Promise<void> {
    await knex.schema.createTable('device_sign_in', (table) => {
      table.string('device_digest', 64).primary();
      table.string('user_digest', 64).notNullable().unique();
      table.string('machine', 64).notNullable();
      table.string('address', 64).notNullable();
      table.string('address_group', 64).notNullable().index();
      table.string('asked_at', 32).notNullable();
      table.string('ends_at', 32).notNullable().index();
      table.string('polled_at', 32);
      table.string('seen_by', 64);
      table.string('answer', 16);
      table.string('person', 64).index();
      table.string('session_ends_at', 32);
    });
  },
  async down(knex: Knex): Promise<void> {
    await knex.schema.dropTable('device_sign_in');
  },
};
