import type { DescribingRow, SqlDriver } from '../driver.ts';
import type { LiveSchema, MappedTable } from '../live-schema.ts';
import type { TableShape } from '../table-shape.ts';
import { decimalDigits } from '../untried/cell-nodes.ts';
import { askedTables, describedSchema, describedShapes } from '../untried/described-tables.ts';
import { type KeptAs, keptAsKind } from '../untried/kept-as.ts';

const tablesSql = `
json_table(:1, '$[*]' columns (word varchar2(400) path '$.word', schema varchar2(200) path '$.schema', name varchar2(200) path '$.name')) w
join all_tables t on t.table_name = w.name and t.owner = coalesce(w.schema, sys_context('USERENV', 'CURRENT_SCHEMA'))
join all_tab_cols c on c.owner = t.owner and c.table_name = t.table_name and c.hidden_column = 'NO' and c.virtual_column = 'NO'`;

const uniqueSql = `
select count(*) from all_indexes i join all_ind_columns k on k.index_owner = i.owner and k.index_name = i.index_name
where i.table_owner = c.owner and i.table_name = c.table_name and i.uniqueness = 'UNIQUE' and k.column_name = c.column_name
  and (select count(*) from all_ind_columns o where o.index_owner = i.owner and o.index_name = i.index_name) = 1`;

const columnsSql = `
select json_object(key 'table' value w.word, key 'column' value c.column_name, key 'type' value c.data_type,
  key 'precision' value c.data_precision, key 'scale' value c.data_scale, key 'collation' value c.collation, key 'uniques' value (${uniqueSql}))
from ${tablesSql}`
  .replace(/\s+/g, ' ')
  .trim();

const shapesSql = `
select json_object(key 'table' value w.word, key 'column' value c.column_name, key 'written' value c.data_type || ' ' || c.data_length
  || ' ' || c.data_precision || ' ' || c.data_scale || ' ' || c.nullable || ' ' || c.collation)
from ${tablesSql} order by w.word, c.column_id`
  .replace(/\s+/g, ' ')
  .trim();

/** Reads the live schema of the tables that a model maps. */
export async function describeOracle(driver: SqlDriver, mapped: readonly MappedTable[]): Promise<LiveSchema> {
  const rows = await driver.describe(columnsSql, [askedTables(mapped.map(({ name }) => name))]);
  return describedSchema(mapped, rows, keptAsOf);
}

/** Reads what the tables are. */
export async function oracleShapes(
  driver: SqlDriver,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableShape>> {
  return describedShapes(await driver.describe(shapesSql, [askedTables(tables)]));
}

/** Digits of a number that 64 bits surely hold. */
const wholeDigits = 18;

/** How a column is kept, by what the catalogue says of it. WHY not every collation: only those that compare by bytes tell texts apart. */
export function keptAsOf({ type, precision, scale, collation, uniques }: DescribingRow): KeptAs {
  const word = String(type).replace(/\(\d+\)/g, '');
  const isUnique = Number(uniques) > 0;
  const ofTexts = (kind: 'text' | 'padded', bound: string): KeptAs =>
    [null, undefined, 'USING_NLS_COMP', 'BINARY'].includes(collation as string | null | undefined)
      ? { ...keptAsKind(kind), bound, isUnique }
      : keptAsKind('other');
  switch (word) {
    case 'VARCHAR2':
      return ofTexts('text', 'varchar2');
    case 'NVARCHAR2':
      return ofTexts('text', '');
    case 'CHAR':
      return ofTexts('padded', 'char');
    case 'NCHAR':
      return ofTexts('padded', '');
    case 'NUMBER':
    case 'FLOAT':
      return { ...keptAsKind(numberKind(precision, scale)), isUnique };
    case 'BINARY_DOUBLE':
      return keptAsKind('float');
    case 'DATE':
    case 'TIMESTAMP':
      return keptAsKind('local');
    case 'TIMESTAMP WITH TIME ZONE':
    case 'TIMESTAMP WITH LOCAL TIME ZONE':
      return keptAsKind('zoned');
    default:
      return keptAsKind('other');
  }
}

function numberKind(precision: unknown, scale: unknown): 'whole' | 'numeric' | 'other' {
  if (typeof scale === 'number' && scale > decimalDigits.behind) return 'other';
  const isWhole = scale === 0 && typeof precision === 'number' && precision <= wholeDigits;
  return isWhole ? 'whole' : 'numeric';
}
