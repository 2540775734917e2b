import { readTableName } from '../../../../schema/catalogue/table-name.ts';
import type { SqlDriver } from '../driver.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import { type Affinity, affinityOf } from './affinity.ts';
import { madeValues } from './fit-node.ts';

/** Reads the live schema of the tables that a model maps. */
export async function describeSqlite(driver: SqlDriver, mapped: readonly MappedTable[]): Promise<LiveSchema> {
  const tables = new Map<string, LiveTable>();
  for (const table of mapped) {
    const live = await readTable(driver, table);
    if (live !== null) tables.set(table.name, live);
  }
  return liveSchemaOf(tables, { texts: 'TEXT', values: madeValues });
}

async function readTable(driver: SqlDriver, { name }: MappedTable): Promise<LiveTable | null> {
  // WHY: a file has no schemas. A table of one is not there, and nothing of it is served.
  if (readTableName(name).schema !== null) return null;
  const infos = await driver.describe('select name, type from pragma_table_info(?)', [name]);
  if (infos.length === 0) return null;
  const indexed = await indexedColumns(driver, name);
  const columns = new Map<string, LiveColumn>();
  for (const info of infos) {
    const column = String(info.name);
    const keptAs = affinityOf(String(info.type));
    // WHY not by its affinity, which is that of numbers: a document is none.
    const holds = /json/i.test(String(info.type)) ? {} : holding[keptAs];
    columns.set(column, { keptAs, isIndexed: indexed.has(column), ...holds });
  }
  return { columns };
}

const holding: Readonly<Record<Affinity, Pick<LiveColumn, 'holds'>>> = {
  ...{ TEXT: { holds: 'texts' }, BLOB: {} },
  ...{ INTEGER: { holds: 'numbers' }, NUMERIC: { holds: 'numbers' }, REAL: { holds: 'numbers' } },
};

/** WHY no other collation: its index has another order than the values that are shown. */
async function indexedColumns(driver: SqlDriver, table: string): Promise<ReadonlySet<string>> {
  const rows = await driver.describe(
    `select i.name from pragma_index_list(?) as l, pragma_index_xinfo(l.name) as i
      where l.partial = 0 and i.seqno = 0 and i.key = 1 and i.coll = 'BINARY' and i.name is not null`.replace(
      /\s+/g,
      ' ',
    ),
    [table],
  );
  return new Set(rows.map(({ name }) => String(name)));
}
