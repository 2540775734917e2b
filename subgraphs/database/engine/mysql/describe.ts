import type { DescribingRow, SqlDriver } from '../driver.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import { eachValue, listText } from './expand-lists.ts';
import { decimalDigits } from './fit-node.ts';
import { type ColumnKind, writeKeptAs } from './kept-as.ts';

/**
 * The columns that this account may read. WHY not of a view whose definition it may not see: nobody could tell that the view has
 * become another one.
 */
const columnsSql = `
select json_object('table', c.table_name, 'column', c.column_name, 'type', lower(c.data_type), 'written', lower(c.column_type),
  'charset', c.character_set_name, 'collation', c.collation_name, 'precision', c.numeric_precision, 'scale', c.numeric_scale,
  'isUnique', u.column_name is not null)
from information_schema.columns c
left join information_schema.views v on v.table_schema = c.table_schema and v.table_name = c.table_name
left join (
  select distinct s.table_name, min(s.column_name) as column_name from information_schema.statistics s
  where s.table_schema = database() and s.table_name in (${eachValue('?')})
  group by s.table_name, s.index_name having count(*) = 1 and max(s.non_unique) = 0 and count(s.sub_part) = 0
) u on u.table_name = c.table_name and u.column_name = c.column_name
where c.table_schema = database() and c.table_name in (${eachValue('?')}) and find_in_set('select', lower(c.privileges)) > 0
  and (v.table_name is null or v.view_definition <> '')`
  .replace(/\s+/g, ' ')
  .trim();

/** Reads the live schema of the tables that a model maps. */
export async function describeMysql(driver: SqlDriver, mapped: readonly MappedTable[]): Promise<LiveSchema> {
  const names = listText(mapped.map(({ name }) => name));
  const rows = await driver.describe(columnsSql, [names, names]);
  const tables = new Map<string, LiveTable & { readonly columns: Map<string, LiveColumn> }>();
  for (const row of rows) {
    const name = String(row.table);
    const table = tables.get(name) ?? { columns: new Map() };
    tables.set(name, table);
    const holds = row.type === 'timestamp' ? ({ holds: 'instants' } as const) : {};
    table.columns.set(String(row.column), { keptAs: keptAsOf(row), isIndexed: false, ...holds });
  }
  return liveSchemaOf(tables, made);
}

/** WHY without a collation: what a statement makes has no index. */
const madeAs = (kind: ColumnKind) =>
  writeKeptAs({ kind, charset: '', collation: '', isConverted: false, isUnique: false });
const made = { texts: madeAs('text'), values: madeAs('made') } as const;

const kinds: Readonly<Record<string, ColumnKind>> = {
  ...{ char: 'text', varchar: 'text', tinytext: 'text', text: 'text', mediumtext: 'text', longtext: 'text' },
  ...{ enum: 'label', set: 'label', inet4: 'label', inet6: 'label', uuid: 'uuid', json: 'document' },
  ...{
    tinyint: 'whole',
    smallint: 'whole',
    mediumint: 'whole',
    int: 'whole',
    bigint: 'whole',
  },
  ...{ bit: 'huge', year: 'huge', decimal: 'numeric', float: 'short', double: 'float' },
  ...{ date: 'date', datetime: 'local', timestamp: 'stamp' },
};

function keptAsOf(row: DescribingRow): string {
  const written = String(row.written);
  const kind = kindOf(row, written);
  const isText = kind === 'text' || kind === 'label';
  const isOther = row.type === 'year' || row.type === 'bit';
  return writeKeptAs({
    kind,
    ...(isText
      ? { charset: String(row.charset ?? ''), collation: String(row.collation ?? '') }
      : { charset: '', collation: '' }),
    isConverted: isOther || written.includes('zerofill'),
    isUnique: row.isUnique === 1 || row.isUnique === true,
  });
}

function kindOf({ type, charset, precision, scale }: DescribingRow, written: string): ColumnKind {
  const kind = kinds[String(type)] ?? 'other';
  if (kind === 'whole' && type === 'bigint' && written.includes('unsigned')) return 'huge';
  if (kind === 'numeric' && Number(scale) > decimalDigits.behind) return 'other';
  if (kind === 'numeric' && Number(precision) - Number(scale) > decimalDigits.before) return 'wide';
  // WHY: a text of bytes has no characters.
  return kind === 'text' && (charset === null || charset === 'binary') ? 'other' : kind;
}
