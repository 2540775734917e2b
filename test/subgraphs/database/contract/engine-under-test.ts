import type { Connection } from '../../../../subgraphs/database/engine/connection.ts';
import type { Engine } from '../../../../subgraphs/database/engine/engine.ts';
import type { DecimalOrder } from '../fixtures/cell-oracle.ts';

/** What a column of a test holds. Values are texts (dates and instants too), whole numbers, or true and false. */
export type TestClass = 'text' | 'date' | 'instant' | 'whole' | 'truth';

/** A table that a test makes, and its rows in the order of insertion. */
export interface TestTable {
  readonly name: string;
  /** Columns in order: name and declared type. */
  readonly columns: readonly (readonly [name: string, declared: string])[];
  readonly key: string | null;
  readonly rows: readonly (readonly unknown[])[];
}

/** A statement of the owner's, with its values. */
export type OwnerStatement = readonly [sql: string, ...values: unknown[]];

/** A database of one test. */
export interface TestDatabase {
  readonly connection: Connection;
  /** Runs statements as the owner would, in SQL that all engines share. */
  write(...statements: readonly OwnerStatement[]): Promise<void>;
  close(): Promise<void>;
}

/** An engine whose contract is tested. */
export interface EngineUnderTest {
  readonly name: string;
  readonly engine: Engine;
  /** As what the engine's owners declare columns that hold values of a class. */
  readonly declared: Readonly<Record<TestClass, string>>;
  /** Other types that old keys are declared as, values that such a column can hold, and whether any text is one. */
  readonly keyTypes: readonly {
    readonly declared: string;
    readonly values: readonly unknown[];
    readonly takesText: boolean;
  }[];
  /** Types that owners declare columns as, whatever the item, and values that fit some item and values that fit none. */
  readonly cellTypes: readonly { readonly declared: string; readonly values: readonly unknown[] }[];
  /** Types that owners declare columns of texts as, whatever is written in them. */
  readonly textTypes: readonly string[];
  /**
   * Types that owners declare columns of JSON documents as, and what such a column takes: any text, JSON that is kept as it was written, or JSON
   * that is kept parsed.
   */
  readonly documentTypes: readonly {
    readonly declared: string;
    readonly takes: 'as text' | 'as written' | 'parsed';
  }[];
  /** How decimals that have no scale compare. */
  readonly decimals: DecimalOrder;
  /** Makes a database of its own. */
  createDatabase(tables: readonly TestTable[]): Promise<TestDatabase>;
}
