import type { DescribingRow, SqlDriver } from '../driver.ts';
import type { LiveSchema, MappedTable } from '../live-schema.ts';
import type { TableShape } from '../table-shape.ts';
import { decimalDigits } from '../untried/cell-nodes.ts';
import { askedTables, describedSchema, describedShapes } from '../untried/described-tables.ts';
import { type ColumnKind, type KeptAs, keptAsKind } from '../untried/kept-as.ts';

/** The tables by their exact names. WHY their own collation: a database may take names that differ in case for one. */
const tablesSql = `
openjson(@p0) with (word nvarchar(400) '$.word', [schema] nvarchar(200) '$.schema', name nvarchar(200) '$.name') w
join sys.schemas s on s.name collate Latin1_General_100_BIN2 = coalesce(w.[schema], schema_name())
join sys.tables t on t.schema_id = s.schema_id and t.name collate Latin1_General_100_BIN2 = w.name
join sys.columns c on c.object_id = t.object_id
join sys.types y on y.user_type_id = c.system_type_id
where has_perms_by_name(quotename(s.name) + '.' + quotename(t.name), 'OBJECT', 'SELECT', c.name, 'COLUMN') = 1`;

const uniqueSql = `
select count(*) from sys.indexes i join sys.index_columns k on k.object_id = i.object_id and k.index_id = i.index_id
where i.object_id = c.object_id and i.is_unique = 1 and i.has_filter = 0 and i.is_disabled = 0 and k.column_id = c.column_id
  and k.is_included_column = 0 and not exists (select 1 from sys.index_columns o where o.object_id = i.object_id
    and o.index_id = i.index_id and o.is_included_column = 0 and o.column_id <> k.column_id)`;

const columnsSql = `
select (select w.word as [table], c.name as [column], y.name as type, c.max_length as size, c.precision, c.scale,
  c.collation_name as collation, (${uniqueSql}) as uniques for json path, without_array_wrapper, include_null_values)
from ${tablesSql}`
  .replace(/\s+/g, ' ')
  .trim();

const shapesSql = `
select (select w.word as [table], c.name as [column], concat(y.name, ' ', c.max_length, ' ', c.precision, ' ', c.scale, ' ',
  c.is_nullable, ' ', c.collation_name, ' ', c.is_computed, ' ', c.default_object_id) as written
  for json path, without_array_wrapper)
from ${tablesSql} order by w.word, c.column_id`
  .replace(/\s+/g, ' ')
  .trim();

/** Reads the live schema of the tables that a model maps. */
export async function describeSqlserver(
  driver: SqlDriver,
  mapped: readonly MappedTable[],
): Promise<LiveSchema> {
  const rows = await driver.describe(columnsSql, [askedTables(mapped.map(({ name }) => name))]);
  return describedSchema(mapped, rows, keptAsOf);
}

/** Reads what the tables are. */
export async function sqlserverShapes(
  driver: SqlDriver,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableShape>> {
  return describedShapes(await driver.describe(shapesSql, [askedTables(tables)]));
}

/** WHY `real` is none: its texts and its comparisons are those of another number. */
const kinds: Readonly<Record<string, ColumnKind>> = {
  ...{ varchar: 'text', nvarchar: 'text', text: 'text', ntext: 'text', char: 'padded', nchar: 'padded' },
  ...{ tinyint: 'whole', smallint: 'whole', int: 'whole', bigint: 'whole', bit: 'truth' },
  ...{ decimal: 'numeric', numeric: 'numeric', money: 'numeric', smallmoney: 'numeric', float: 'float' },
  ...{ date: 'date', datetime: 'local', datetime2: 'local', smalldatetime: 'local', datetimeoffset: 'zoned' },
  ...{ uniqueidentifier: 'uuid' },
};

/** How a column is kept, by what the catalogue says of it. */
export function keptAsOf({ type, size, scale, collation, uniques }: DescribingRow): KeptAs {
  const kind = kinds[String(type)] ?? 'other';
  const kept = { ...keptAsKind(kind), collation: String(collation ?? ''), isUnique: Number(uniques) > 0 };
  switch (kind) {
    case 'text':
    case 'padded': {
      // WHY: a text without a bound has no index, and cannot be compared as it is.
      const isLong = size === -1 || type === 'text' || type === 'ntext' || kept.collation === '';
      return { ...kept, bound: isLong ? '' : String(type).startsWith('n') ? 'nvarchar' : 'varchar' };
    }
    case 'numeric':
      if (Number(scale) > decimalDigits.behind) return keptAsKind('other');
      return { ...kept, bound: String(type).endsWith('money') ? 'money' : '' };
    default:
      return kept;
  }
}
