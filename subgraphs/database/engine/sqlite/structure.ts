import type { DescribingRow, SqlDriver } from '../driver.ts';
import {
  type ColumnsIn,
  type ColumnsOf,
  type Containment,
  cellCharacters,
  type Introspection,
  type StoredColumn,
  type StoredKind,
  type StoredReference,
  type StoredTable,
} from '../structure.ts';
import { truthText } from '../truth-text.ts';
import { affinityOf } from './affinity.ts';

/** How a file of SQLite tells of itself. WHY no further rights: a file is opened for reading, and has no accounts. */
export const sqliteIntrospection: Introspection = {
  tables,
  cells,
  contained,
  indexStatement: (_, { table, columns }) =>
    `create index ${quoted([table, ...columns].join('_'))} on ${quoted(table)} (${columns.map(quoted).join(', ')});`,
  furtherRights: async () => [],
};

async function tables(driver: SqlDriver): Promise<readonly StoredTable[]> {
  const found = await driver.describe(
    "select name, type from sqlite_schema where type in ('table', 'view') and name not like 'sqlite!_%' escape '!' order by name",
    [],
  );
  const all: StoredTable[] = [];
  for (const { name, type } of found) all.push(await tableOf(driver, String(name), type === 'view'));
  return all;
}

async function tableOf(driver: SqlDriver, name: string, isView: boolean): Promise<StoredTable> {
  const infos = await driver.describe(
    'select name, type, "notnull", pk from pragma_table_info(?) order by cid',
    [name],
  );
  const primary = infos
    .filter(({ pk }) => Number(pk) > 0)
    .sort((one, other) => Number(one.pk) - Number(other.pk))
    .map((info) => String(info.name));
  const columns = infos.map((info) => columnOf(info, primary.length === 1 && primary[0] === info.name));
  const indexes = await indexesOf(driver, name);
  const never = new Set(columns.filter(({ isNullable }) => !isNullable).map((column) => column.name));
  const unique = indexes.filter(
    ({ isUnique, columns: own }) => isUnique && own.every((column) => never.has(column)),
  );
  const keys = [...(primary.length === 0 ? [] : [primary]), ...unique.map((index) => index.columns)];
  return {
    ...{ name, isView, comment: null, columns },
    rows: isView ? null : await countOf(driver, name),
    keys: distinct(keys),
    references: await referencesOf(driver, name),
    indexes: distinct([...(primary.length === 0 ? [] : [primary]), ...indexes.map((index) => index.columns)]),
  };
}

function columnOf({ name, type, notnull }: DescribingRow, isKey: boolean): StoredColumn {
  const kind = kindOf(String(type));
  return {
    name: String(name),
    type: String(type),
    kind,
    isNullable: !isKey && Number(notnull) === 0,
    comment: null,
    labels: null,
    truth: kind === 'truth' ? truthText.true : null,
  };
}

function kindOf(type: string): StoredKind {
  if (/bool/i.test(type)) return 'truth';
  // WHY: a column of a view has the type of nothing.
  if (type === '') return 'text';
  switch (affinityOf(type)) {
    case 'INTEGER':
      return 'bigWhole';
    case 'REAL':
      return 'float';
    case 'NUMERIC':
      return /date|time/i.test(type) ? 'text' : 'decimal';
    case 'TEXT':
      return 'text';
    default:
      return 'other';
  }
}

/** WHY bounded: a count reads a whole table. Beyond the bound it is the bound. */
async function countOf(driver: SqlDriver, table: string): Promise<number> {
  const bound = 1_000_000;
  const [row] = await driver.describe(
    `select count(*) as rows from (select 1 from ${quoted(table)} limit ${bound})`,
    [],
  );
  return Number(row?.rows ?? 0);
}

async function indexesOf(driver: SqlDriver, table: string) {
  const rows = await driver.describe(
    `select l.name as name, l."unique" as "isUnique", i.name as column from pragma_index_list(?) as l, pragma_index_info(l.name) as i
      where l.partial = 0 order by l.seq, i.seqno`.replace(/\s+/g, ' '),
    [table],
  );
  const byName = new Map<string, { readonly isUnique: boolean; readonly columns: string[] }>();
  for (const { name, isUnique, column } of rows) {
    const index = byName.get(String(name)) ?? { isUnique: Number(isUnique) === 1, columns: [] };
    byName.set(String(name), index);
    index.columns.push(String(column));
  }
  return [...byName.values()];
}

async function referencesOf(driver: SqlDriver, table: string): Promise<readonly StoredReference[]> {
  const rows = await driver.describe(
    'select id, "table", "from", "to" from pragma_foreign_key_list(?) where "to" is not null order by id, seq',
    [table],
  );
  const byId = new Map<
    string,
    { readonly table: string; readonly columns: string[]; readonly targets: string[] }
  >();
  for (const row of rows) {
    const one = byId.get(String(row.id)) ?? { table: String(row.table), columns: [], targets: [] };
    byId.set(String(row.id), one);
    one.columns.push(String(row.from));
    one.targets.push(String(row.to));
  }
  return [...byId.values()];
}

function cells(
  driver: SqlDriver,
  { table, columns }: ColumnsOf,
  rows: number,
): Promise<readonly DescribingRow[]> {
  const listed = columns.map(
    (column, at) => `substr(cast(${quoted(column)} as text), 1, ${cellCharacters}) as c${at}`,
  );
  return driver.describe(`select ${listed.join(', ')} from ${quoted(table)} limit ${rows}`, []);
}

async function contained(
  driver: SqlDriver,
  inner: ColumnsOf,
  outer: ColumnsIn,
  values: number,
): Promise<Containment> {
  const given = inner.columns.map((column, at) => `${quoted(column)} as v${at}`).join(', ');
  const present = inner.columns.map((column) => `${quoted(column)} is not null`).join(' and ');
  const met = [
    ...outer.columns.map((column, at) => `t.${quoted(column)} = s.v${at}`),
    ...(outer.where === null ? [] : [`t.${quoted(outer.where.column)} = ?`]),
  ].join(' and ');
  const [row] = await driver.describe(
    [
      `select count(*) as asked, coalesce(sum(exists (select 1 from ${quoted(outer.table)} as t where ${met})), 0) as met`,
      `from (select distinct * from (select ${given} from ${quoted(inner.table)} where ${present} limit ${values * 20}) as sampled limit ${values}) as s`,
    ].join(' '),
    outer.where === null ? [] : [outer.where.text],
  );
  return { values: Number(row?.asked ?? 0), found: Number(row?.met ?? 0) };
}

function distinct(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(lists.map((list) => [JSON.stringify(list), list])).values()];
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
