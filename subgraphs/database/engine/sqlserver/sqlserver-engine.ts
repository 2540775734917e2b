import type { Engine } from '../engine.ts';
import { blindWatch } from '../untried/untried-driver.ts';
import { describeSqlserver, sqlserverShapes } from './describe.ts';
import { sqlserverDialect } from './dialect.ts';
import { openSqlserver } from './driver.ts';

/** SQL Server 2017 and later: a database that is only read. No live server was tried (ADR 31). */
export const sqlserverEngine: Engine<'sqlserver'> = {
  id: 'sqlserver',
  dialect: sqlserverDialect,
  open: openSqlserver,
  watch: async () => blindWatch(),
  describe: describeSqlserver,
  shapes: sqlserverShapes,
  // WHY none: a row has no name but its key, which must not be kept.
  sample: async () => [],
};
