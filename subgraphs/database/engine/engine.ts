import type { Connection, EngineId } from './connection.ts';
import type { Dialect } from './dialect.ts';
import type { DriverLimits, SqlDriver } from './driver.ts';
import type { LiveSchema, MappedTable } from './live-schema.ts';
import type { Introspection } from './structure.ts';
import type { ColumnSample, TableShape } from './table-shape.ts';

/** Says whether anything was committed to a database, by whomever. */
export interface CommitWatch {
  /**
   * A text that differs from an earlier one when something was committed between, or another database was put in its place; it
   * may also differ without. @throws SUBGRAPH_FAILED
   */
  mark(): Promise<string>;
  close(): Promise<void>;
}

/** A kind of database: how statements are written for it, how it is opened and what it tells of itself. */
export interface Engine<Id extends EngineId = EngineId> {
  readonly id: Id;
  readonly dialect: Dialect;
  /** @throws SUBGRAPH_FAILED when the database cannot be opened. */
  open(connection: Connection & { readonly engine: Id }, limits: DriverLimits): Promise<SqlDriver>;
  /** Begins to watch for commits. @throws SUBGRAPH_FAILED when the database cannot be opened. */
  watch(connection: Connection & { readonly engine: Id }): Promise<CommitWatch>;
  /** Reads which of the tables there are, and their columns. @throws SUBGRAPH_BUSY, SUBGRAPH_FAILED. */
  describe(driver: SqlDriver, tables: readonly MappedTable[]): Promise<LiveSchema>;
  /** Reads what of the tables tells one column from another, rows aside. @throws SUBGRAPH_BUSY, SUBGRAPH_FAILED. */
  shapes(driver: SqlDriver, tables: readonly string[]): Promise<ReadonlyMap<string, TableShape>>;
  /**
   * Values of a column: in the given rows, or (null) in some rows that have one. Empty where rows cannot be named.
   * @throws SUBGRAPH_BUSY, SUBGRAPH_FAILED, SUBGRAPH_TIMED_OUT.
   */
  sample(
    driver: SqlDriver,
    table: string,
    column: string,
    rows: readonly string[] | null,
  ): Promise<ColumnSample>;
  /** How it tells of a database that nobody has described yet; left out by an engine that cannot. */
  readonly introspection?: Introspection;
}
