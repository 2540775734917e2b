import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import type { AgencyModel, Field } from '../../schema/catalogue/model.ts';

/** What a column holds, so that an owner can declare it. */
export type Holds = 'date' | 'instant' | 'truth' | 'whole' | 'text';

/** A column as the demonstration's generator made it. */
export interface AgencyColumn {
  readonly name: string;
  readonly holds: Holds;
  readonly isKey: boolean;
  /** Characters of its longest text, at least 1. */
  readonly longest: number;
}

/** A table as the demonstration's generator made it. */
export interface AgencyTable {
  readonly name: string;
  readonly columns: readonly AgencyColumn[];
  /** Columns of each index beside that of the key. */
  readonly indexes: readonly (readonly string[])[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** Reads the tables of an agency's file. */
export async function agencyTables(folder: string, model: AgencyModel): Promise<readonly AgencyTable[]> {
  const file = new sqlite3.Database(join(folder, `${model.database.id}.db`), sqlite3.OPEN_READONLY);
  const all = <Row>(sql: string) =>
    new Promise<readonly Row[]>((resolve, reject) => {
      file.all<Row>(sql, (error, rows) => (error === null ? resolve(rows) : reject(error)));
    });
  const tables: AgencyTable[] = [];
  const names = await all<{ name: string }>(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'",
  );
  for (const { name } of names) {
    const rows = await all<Record<string, string | number | null>>(`select * from "${name}"`);
    const found = await all<{ name: string; type: string; pk: number }>(`pragma table_info("${name}")`);
    tables.push({
      ...{ name, rows },
      columns: found.map((column) => ({
        ...{ name: column.name, isKey: column.pk === 1 },
        holds: holdsOf(fieldOf(model, name, column.name), column.type),
        longest: Math.max(1, ...longTexts(rows, column.name)),
      })),
      indexes: await indexesOf(all, name),
    });
  }
  await new Promise((resolve) => file.close(resolve));
  return tables;
}

function* longTexts(rows: AgencyTable['rows'], column: string): Generator<number> {
  let longest = 0;
  for (const row of rows) longest = Math.max(longest, String(row[column] ?? '').length);
  yield longest;
}

async function indexesOf(
  all: <Row>(sql: string) => Promise<readonly Row[]>,
  table: string,
): Promise<readonly (readonly string[])[]> {
  const indexes = await all<{ name: string; origin: string }>(`pragma index_list("${table}")`);
  return Promise.all(
    indexes
      .filter(({ origin }) => origin === 'c')
      .map(async ({ name }) =>
        (await all<{ name: string }>(`pragma index_info("${name}")`)).map((at) => at.name),
      ),
  );
}

function fieldOf(model: AgencyModel, table: string, column: string): Field | undefined {
  const fields = [...model.types.values()]
    .filter((type) => type.table === table)
    .flatMap((type) => [...type.fields.values()]);
  return fields.find((field) => field.kind === 'column' && field.column === column);
}

function holdsOf(field: Field | undefined, type: string): Holds {
  if (field?.kind === 'column') {
    if (field.type === 'Date') return 'date';
    if (field.type === 'DateTime') return 'instant';
    if (field.type === 'Boolean') return 'truth';
  }
  return type.toUpperCase().includes('INT') ? 'whole' : 'text';
}
