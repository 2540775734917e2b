import type { Connection, EngineId } from './connection.ts';
import type { Dialect } from './dialect.ts';
import type { DriverLimits, SqlDriver } from './driver.ts';
import type { LiveSchema, MappedTable } from './live-schema.ts';

/** A kind of database: how statements are written for it, how it is opened and what it tells of itself. */
export interface Engine<Id extends EngineId = EngineId> {
  readonly id: Id;
  readonly dialect: Dialect;
  /** @throws SUBGRAPH_FAILED when the database cannot be opened. */
  open(connection: Connection & { readonly engine: Id }, limits: DriverLimits): Promise<SqlDriver>;
  /** Reads which of the tables there are, and their columns. @throws SUBGRAPH_BUSY, SUBGRAPH_FAILED. */
  describe(driver: SqlDriver, tables: readonly MappedTable[]): Promise<LiveSchema>;
}
