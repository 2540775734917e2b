import type { Knex } from 'knex';
import type { Flavour } from './flavour.ts';

/** The builder of a dialect's statements, and whose they are. */
export interface MysqlBuilder extends Flavour {
  readonly knex: Knex;
}
