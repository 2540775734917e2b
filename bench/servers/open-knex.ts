import { join } from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { type Agency, connectionsEach, type Place } from './place.ts';

/** Opens an agency's database with knex, as an application would. */
export function openKnex(place: Place, agency: Agency): Knex {
  const pool = { min: 1, max: connectionsEach };
  switch (place.engine) {
    case 'sqlite': {
      const connection = { filename: join(place.folder, `${agency}.db`) };
      return knexFactory({ client: 'sqlite3', connection, useNullAsDefault: true, pool });
    }
    case 'postgres': {
      const { host, port, user, password, database } = place;
      const connection = { host, port, user, password, database };
      return knexFactory({ client: 'pg', connection, searchPath: [agency], pool });
    }
    case 'mariadb': {
      const { host, port, user, password, database } = place;
      // WHY texts: every server gives a day as the text that it is.
      const connection = { host, port, user, password, database: `${database}_${agency}`, dateStrings: true };
      return knexFactory({ client: 'mysql2', connection, pool });
    }
  }
}
