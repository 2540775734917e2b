import type { DescribingRow, SqlDriver } from '../driver.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import { type ColumnKind, writeKeptAs } from './kept-as.ts';

/** The columns that this role may read, with the types that domains stand for. */
const columnsSql = `
with recursive base(type, root) as (
  select oid, oid from pg_type where typtype <> 'd'
  union all
  select t.oid, b.root from pg_type t join base b on t.typbasetype = b.type where t.typtype = 'd'
)
select c.relname as "table", a.attname as "column", r.typname as type, r.typtype as sort,
  rn.nspname = 'pg_catalog' as "isBuiltIn", not a.attnotnull as "isNullable",
  quote_ident(cn.nspname) || '.' || quote_ident(l.collname) as collation,
  coalesce(l.collisdeterministic, true) as "isDeterministic"
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join base b on b.type = a.atttypid
join pg_type r on r.oid = b.root
join pg_namespace rn on rn.oid = r.typnamespace
left join pg_collation l on l.oid = a.attcollation
left join pg_namespace cn on cn.oid = l.collnamespace
where n.nspname = (current_schemas(false))[2] and c.relname = any($1::text[])
  and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_column_privilege(c.oid, a.attnum, 'select')`;

/** Reads the live schema of the tables that a model maps. */
export async function describePostgres(
  driver: SqlDriver,
  mapped: readonly MappedTable[],
): Promise<LiveSchema> {
  const rows = await driver.describe(columnsSql, [mapped.map(({ name }) => name)]);
  const tables = new Map<string, LiveTable & { readonly columns: Map<string, LiveColumn> }>();
  for (const row of rows) {
    const name = String(row.table);
    const table = tables.get(name) ?? { columns: new Map() };
    tables.set(name, table);
    table.columns.set(String(row.column), { keptAs: keptAsOf(row), isIndexed: false });
  }
  return liveSchemaOf(tables);
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  ...{ text: 'text', varchar: 'text', bpchar: 'padded', uuid: 'uuid', json: 'document', jsonb: 'document' },
  ...{ int2: 'whole', int4: 'whole', int8: 'whole', numeric: 'numeric', float4: 'float', float8: 'float' },
  ...{ bool: 'truth', date: 'date', timestamp: 'local', timestamptz: 'zoned' },
};

function keptAsOf(row: DescribingRow): string {
  const kind = kindOf(row);
  const isText = kind === 'text' || kind === 'padded';
  // WHY not citext: it is equal to what it does not read like.
  const isExact = isText && row.isDeterministic === true && row.isBuiltIn === true;
  return writeKeptAs({
    kind,
    collation: isExact ? String(row.collation ?? '') : '',
    isExact,
    isNullable: row.isNullable === true,
  });
}

function kindOf({ type, sort, isBuiltIn }: DescribingRow): ColumnKind {
  if (sort === 'e') return 'label';
  // WHY by its name: it is an extension's, in whatever schema its owner put it.
  if (type === 'citext') return 'text';
  return isBuiltIn === true ? (kinds[String(type)] ?? 'other') : 'other';
}
