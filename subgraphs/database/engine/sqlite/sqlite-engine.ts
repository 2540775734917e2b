import type { Engine } from '../engine.ts';
import { describeSqlite } from './describe.ts';
import { sqliteDialect } from './dialect.ts';
import { openSqlite } from './driver.ts';
import { sqliteSample, sqliteShapes } from './shapes.ts';
import { sqliteIntrospection } from './structure.ts';
import { watchSqlite } from './watch.ts';

/** SQLite: a file that is only read. */
export const sqliteEngine: Engine<'sqlite'> = {
  id: 'sqlite',
  dialect: sqliteDialect,
  open: ({ file }, limits) => openSqlite(file, limits),
  watch: ({ file }) => watchSqlite(file),
  describe: describeSqlite,
  shapes: sqliteShapes,
  sample: sqliteSample,
  introspection: sqliteIntrospection,
};
