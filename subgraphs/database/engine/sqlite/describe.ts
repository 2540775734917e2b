import type { SqlDriver } from '../driver.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import { affinityOf } from './affinity.ts';

/** SQLite's hidden row number. */
const rowNumber = { vi: 'rowid', en: 'rowid' } as const;

/** Reads the live schema of the tables that a model maps. */
export async function describeSqlite(driver: SqlDriver, mapped: readonly MappedTable[]): Promise<LiveSchema> {
  const tables = new Map<string, LiveTable>();
  for (const table of mapped) {
    const live = await readTable(driver, table);
    if (live !== null) tables.set(table.name, live);
  }
  return liveSchemaOf(tables, rowNumber);
}

async function readTable(driver: SqlDriver, { name }: MappedTable): Promise<LiveTable | null> {
  const infos = await driver.describe('select name, type from pragma_table_info(?)', [name]);
  if (infos.length === 0) return null;
  const [list] = await driver.describe('select type, wr from pragma_table_list(?)', [name]);
  const columns = new Map<string, LiveColumn>();
  for (const info of infos) {
    columns.set(String(info.name), { keptAs: affinityOf(String(info.type)) });
  }
  return { columns, hasInsertionOrder: list?.type === 'table' && list.wr === 0 };
}
