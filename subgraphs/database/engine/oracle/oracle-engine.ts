import type { Engine } from '../engine.ts';
import { blindWatch } from '../untried/untried-driver.ts';
import { describeOracle, oracleShapes } from './describe.ts';
import { oracleDialect } from './dialect.ts';
import { openOracle } from './driver.ts';

/** Oracle Database 12.2 and later: a database that is only read. No live server was tried (ADR 31). */
export const oracleEngine: Engine<'oracle'> = {
  id: 'oracle',
  dialect: oracleDialect,
  open: openOracle,
  watch: async () => blindWatch(),
  describe: describeOracle,
  shapes: oracleShapes,
  // WHY none: a row has no name but its key, which must not be kept.
  sample: async () => [],
};
