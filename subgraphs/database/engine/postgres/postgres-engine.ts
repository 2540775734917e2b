import type { Engine } from '../engine.ts';
import { describePostgres } from './describe.ts';
import { postgresDialect } from './dialect.ts';
import { openPostgres } from './driver.ts';
import { postgresSample, postgresShapes } from './shapes.ts';
import { postgresIntrospection } from './structure.ts';
import { watchPostgres } from './watch.ts';

/** PostgreSQL 13 and later: a schema of a database that is only read. */
export const postgresEngine: Engine<'postgres'> = {
  id: 'postgres',
  dialect: postgresDialect,
  open: openPostgres,
  watch: watchPostgres,
  describe: describePostgres,
  shapes: postgresShapes,
  sample: postgresSample,
  introspection: postgresIntrospection,
};
