import type { Turn } from '../../../schema/fairness/fair-turns.ts';
import type { SqlValue } from './operand.ts';

/** Text of the cells of one row, null for SQL null. */
export type Row = readonly (string | null)[];

/** A row of a statement about the database itself, by column. */
export type DescribingRow = Readonly<Record<string, unknown>>;

/**
 * Why a statement failed. `missing`: the database no longer has a table or column that the statement names; `cancelled`: its
 * time was over or its request aborted; `busy`: no connection got free; `down`: the database does not answer.
 */
export type FailureKind = 'missing' | 'cancelled' | 'busy' | 'down' | 'other';

/** Limits of a driver. */
export interface DriverLimits {
  /** Connections, each with at most one running statement; of several, one consumer never has all. */
  readonly readers: number;
  /** Longest run of a statement, and longest wait for a connection, in milliseconds. */
  readonly timeoutMs: number;
  /** Schemas of mapped tables beside that of the connection: changes of their structure are looked for too. */
  readonly schemas?: readonly string[];
}

/** Read-only access to one database. */
export interface SqlDriver {
  /**
   * Runs a statement that a dialect made, for a consumer (`consumerKey`): where several wait for a connection, those come
   * first who have used the database least. Left out: the server's own work. A long answer is read in a `turn` of its own.
   * @throws SUBGRAPH_TIMED_OUT when its time is over or `signal` aborts (the statement is cancelled in the database),
   *   SUBGRAPH_BUSY when no connection gets free in time or somebody holds a lock for longer, SUBGRAPH_FAILED with the database's error as cause.
   */
  read(
    sql: string,
    bindings: readonly SqlValue[],
    signal?: AbortSignal,
    consumer?: string,
    turn?: Turn,
  ): Promise<readonly Row[]>;
  /**
   * All rows of a statement of the engine's own about the database.
   * @throws SUBGRAPH_TIMED_OUT when its time is over, SUBGRAPH_BUSY, SUBGRAPH_FAILED.
   */
  describe(sql: string, bindings: readonly SqlValue[]): Promise<readonly DescribingRow[]>;
  /**
   * A text that was never the same before a change of the structure of the database as after it. A reading waits for no
   * connection of `read`, and sees every change that a statement which ended before has seen.
   * @throws SUBGRAPH_TIMED_OUT, SUBGRAPH_BUSY, SUBGRAPH_FAILED.
   */
  schemaVersion(): Promise<string>;
  /** Rejects when the database does not answer. @throws what `read` throws. */
  probe(): Promise<void>;
  /** What an error of `read` means. */
  classify(error: unknown): FailureKind;
  close(): Promise<void>;
}
