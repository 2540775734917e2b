import type { SqlDriver } from '../driver.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import { affinityOf } from './affinity.ts';

/** Reads the live schema of the tables that a model maps. */
export async function describeSqlite(driver: SqlDriver, mapped: readonly MappedTable[]): Promise<LiveSchema> {
  const tables = new Map<string, LiveTable>();
  for (const table of mapped) {
    const live = await readTable(driver, table);
    if (live !== null) tables.set(table.name, live);
  }
  return liveSchemaOf(tables);
}

async function readTable(driver: SqlDriver, { name }: MappedTable): Promise<LiveTable | null> {
  const infos = await driver.describe('select name, type from pragma_table_info(?)', [name]);
  if (infos.length === 0) return null;
  const columns = new Map<string, LiveColumn>();
  for (const info of infos) {
    columns.set(String(info.name), { keptAs: affinityOf(String(info.type)) });
  }
  return { columns };
}
