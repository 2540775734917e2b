import type { DescribingRow, SqlDriver } from '../driver.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import { type ColumnKind, writeKeptAs } from './kept-as.ts';
import { tableLists } from './table-lists.ts';

/** The columns that this role may read, with the types that domains stand for. */
const columnsSql = `
with recursive base(type, root) as (
  select oid, oid from pg_type where typtype <> 'd'
  union all
  select t.oid, b.root from pg_type t join base b on t.typbasetype = b.type where t.typtype = 'd'
)
select m.word as "table", a.attname as "column", r.typname as type, r.typtype as sort,
  rn.nspname = 'pg_catalog' as "isBuiltIn", not a.attnotnull as "isNullable",
  quote_ident(cn.nspname) || '.' || quote_ident(l.collname) as collation,
  coalesce(l.collisdeterministic, true) as "isDeterministic"
from unnest($1::text[], $2::text[], $3::text[]) as m(word, schema, name)
join pg_namespace n on n.nspname = coalesce(m.schema, (current_schemas(false))[2])
join pg_class c on c.relnamespace = n.oid and c.relname = m.name
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join base b on b.type = a.atttypid
join pg_type r on r.oid = b.root
join pg_namespace rn on rn.oid = r.typnamespace
left join pg_collation l on l.oid = a.attcollation
left join pg_namespace cn on cn.oid = l.collnamespace
where has_schema_privilege(n.oid, 'usage')
  and c.relkind in ('r', 'p', 'v', 'm', 'f') and has_column_privilege(c.oid, a.attnum, 'select')`;

/** Reads the live schema of the tables that a model maps. */
export async function describePostgres(
  driver: SqlDriver,
  mapped: readonly MappedTable[],
): Promise<LiveSchema> {
  const rows = await driver.describe(columnsSql, tableLists(mapped.map(({ name }) => name)));
  const tables = new Map<string, LiveTable & { readonly columns: Map<string, LiveColumn> }>();
  for (const row of rows) {
    const name = String(row.table);
    const table = tables.get(name) ?? { columns: new Map() };
    tables.set(name, table);
    table.columns.set(String(row.column), {
      ...{ keptAs: keptAsOf(row), isIndexed: false },
      isExactDecimal: kindOf(row) === 'numeric',
      ...holdingOf(kindOf(row)),
    });
  }
  return liveSchemaOf(tables, made);
}

/** WHY not exact: what a statement makes has no index. */
const madeAs = (kind: ColumnKind) => writeKeptAs({ kind, collation: '', isExact: false, isNullable: true });
const made = { texts: madeAs('text'), values: madeAs('made') } as const;

const kinds: Readonly<Record<string, ColumnKind>> = {
  ...{ text: 'text', varchar: 'text', bpchar: 'padded', uuid: 'uuid', json: 'document', jsonb: 'document' },
  ...{ int2: 'whole', int4: 'whole', int8: 'whole', numeric: 'numeric', float4: 'float', float8: 'float' },
  ...{ bool: 'truth', date: 'date', timestamp: 'local', timestamptz: 'zoned' },
};

function holdingOf(kind: ColumnKind): Pick<LiveColumn, 'holds'> {
  if (kind === 'whole' || kind === 'numeric' || kind === 'float') return { holds: 'numbers' };
  if (kind === 'array') return { holds: 'lists' };
  if (kind === 'zoned') return { holds: 'instants' };
  return kind === 'text' || kind === 'padded' || kind === 'label' ? { holds: 'texts' } : {};
}

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
  if (isBuiltIn !== true) return 'other';
  // WHY by its name: PostgreSQL names the array of a type by a line before it.
  const element = String(type).startsWith('_') ? kinds[String(type).slice(1)] : undefined;
  return element === undefined ? (kinds[String(type)] ?? 'other') : 'array';
}
