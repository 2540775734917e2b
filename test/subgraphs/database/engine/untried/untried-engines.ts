import { vi } from 'vitest';
import type { Connection } from '../../../../../subgraphs/database/engine/connection.ts';
import type { Row, SqlDriver } from '../../../../../subgraphs/database/engine/driver.ts';
import type { Engine } from '../../../../../subgraphs/database/engine/engine.ts';
import { keptAsOf as oracleKept } from '../../../../../subgraphs/database/engine/oracle/describe.ts';
import { oracleEngine } from '../../../../../subgraphs/database/engine/oracle/oracle-engine.ts';
import { keptAsOf as sqlserverKept } from '../../../../../subgraphs/database/engine/sqlserver/describe.ts';
import { sqlserverEngine } from '../../../../../subgraphs/database/engine/sqlserver/sqlserver-engine.ts';
import {
  describedSchema,
  describedShapes,
} from '../../../../../subgraphs/database/engine/untried/described-tables.ts';
import type { KeptAs } from '../../../../../subgraphs/database/engine/untried/kept-as.ts';
import type { EngineUnderTest, TestClass, TestTable } from '../../contract/engine-under-test.ts';

/** An engine whose statements are looked at, and never run. */
export interface Untried {
  readonly id: 'sqlserver' | 'oracle';
  readonly engine: Engine;
  readonly connection: Connection;
  readonly declared: Readonly<Record<TestClass, string>>;
  /** How a column of a declared type is kept. */
  readonly kept: (declared: string, isUnique: boolean) => KeptAs;
}

const server = { host: 'may-chu.invalid', database: 'D', user: 'doc', untried: 'accepted' } as const;

/** SQL Server, its texts compared without case and marks. */
export const sqlserver: Untried = {
  id: 'sqlserver',
  engine: sqlserverEngine,
  connection: { engine: 'sqlserver', port: 1433, ...server },
  declared: { text: 'nvarchar(400)', date: 'date', instant: 'datetime2(7)', whole: 'bigint', truth: 'bit' },
  kept: (declared, isUnique) => {
    const [, type = '', size = '', scale] = /^(\w+)(?:\((\w+)(?:,(\d+))?\))?/.exec(declared) ?? [];
    const isText = /char|text/.test(type);
    const collation = isText ? 'Vietnamese_CI_AS' : null;
    return sqlserverKept({
      type,
      size: size === 'max' ? -1 : Number(size),
      scale: Number(scale ?? 0),
      collation,
      uniques: Number(isUnique),
    });
  },
};

/** Oracle Database. */
export const oracle: Untried = {
  id: 'oracle',
  engine: oracleEngine,
  connection: { engine: 'oracle', port: 1521, ...server },
  declared: {
    text: 'VARCHAR2(400)',
    date: 'DATE',
    instant: 'TIMESTAMP(6)',
    whole: 'NUMBER(18,0)',
    truth: 'NUMBER(1,0)',
  },
  kept: (declared, isUnique) => {
    const [, type = '', precision, scale] = /^([A-Z_0-9]+)(?:\((\d+)(?:,(\d+))?\))?/.exec(declared) ?? [];
    const isNumber = type === 'NUMBER';
    return oracleKept({
      type: declared.includes('WITH TIME ZONE') ? `${type} WITH TIME ZONE` : type,
      precision: isNumber && precision !== undefined ? Number(precision) : null,
      scale: isNumber && scale !== undefined ? Number(scale) : null,
      collation: null,
      uniques: Number(isUnique),
    });
  },
};

/** A statement as a driver would get it. */
export interface AskedStatement {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

/**
 * The engine with tables that were never made: statements are noted, and answered with no rows. WHY: no server is at hand; what is proved is
 * the text that one would get, on the same way on which those of the other engines are made.
 */
export function recording({ engine, connection, declared, kept, id }: Untried): {
  readonly underTest: EngineUnderTest;
  readonly asked: AskedStatement[];
} {
  const asked: AskedStatement[] = [];
  const driver: SqlDriver = {
    read: async (sql, bindings): Promise<readonly Row[]> => {
      asked.push({ sql, bindings });
      return [];
    },
    describe: async () => [],
    schemaVersion: async () => 'same',
    probe: async () => undefined,
    classify: () => 'other',
    close: async () => undefined,
  };
  vi.spyOn(engine, 'open').mockResolvedValue(driver);
  const underTest: EngineUnderTest = {
    ...{ name: id, engine, declared, decimals: 'exactly' },
    ...{ keyTypes: [], cellTypes: [], textTypes: [], documentTypes: [] },
    createDatabase: async (tables) => {
      vi.spyOn(engine, 'describe').mockImplementation(async (_driver, mapped) =>
        describedSchema(mapped, rowsOf(tables), (row) => kept(String(row.declared), row.isKey === true)),
      );
      vi.spyOn(engine, 'shapes').mockImplementation(async (_driver, words) =>
        describedShapes(
          rowsOf(tables)
            .filter(({ table }) => words.includes(table))
            .map((row) => ({ ...row, written: row.declared })),
        ),
      );
      return { connection, write: async () => undefined, close: async () => undefined };
    },
  };
  return { underTest, asked };
}

function rowsOf(tables: readonly TestTable[]) {
  return tables.flatMap(({ name, columns, key }) =>
    columns.map(([column, declared]) => ({ table: name, column, declared, isKey: column === key })),
  );
}
