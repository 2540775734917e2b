import type { DescribingRow, SqlDriver } from '../driver.ts';
import {
  type ColumnsIn,
  type ColumnsOf,
  type Containment,
  cellCharacters,
  type FurtherRight,
  type Introspection,
  type StoredColumn,
  type StoredKind,
  type StoredTable,
} from '../structure.ts';

/** How PostgreSQL tells of a schema that nobody has described yet. */
export const postgresIntrospection: Introspection = {
  ...{ tables, cells, contained, furtherRights },
  indexStatement: (schema, { table, columns }) =>
    `create index concurrently on ${quoted(schema ?? 'public')}.${quoted(table)} (${columns.map(quoted).join(', ')});`,
};

const ownSchema = '(current_schemas(false))[2]';

const tablesSql = `
select c.oid::text as id, c.relname as name, c.relkind in ('v', 'm') as "isView", obj_description(c.oid, 'pg_class') as comment,
  case when c.reltuples < 0 or c.relkind = 'v' then null else c.reltuples::bigint end as rows
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ${ownSchema} and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition
  and (has_table_privilege(c.oid, 'select') or has_any_column_privilege(c.oid, 'select'))
order by c.relname`;

const columnsSql = `
with recursive base(type, root, modifier) as (
  select oid, oid, -1 from pg_type where typtype <> 'd'
  union all
  select t.oid, b.root, t.typtypmod from pg_type t join base b on t.typbasetype = b.type where t.typtype = 'd'
)
select a.attrelid::text as id, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, r.typname as root, r.typtype as sort,
  r.typnamespace = 'pg_catalog'::regnamespace as "isBuiltIn", not a.attnotnull as "isNullable",
  case when a.atttypmod >= 4 then (a.atttypmod - 4) & 65535 end as scale,
  col_description(a.attrelid, a.attnum) as comment,
  (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = r.oid) as labels
from pg_attribute a join base b on b.type = a.atttypid join pg_type r on r.oid = b.root
where a.attrelid = any($1::oid[]) and a.attnum > 0 and not a.attisdropped and has_column_privilege(a.attrelid, a.attnum, 'select')
order by a.attrelid, a.attnum`;

const keysSql = `
select i.indrelid::text as id, i.indisprimary as "isPrimary", i.indisunique as "isUnique",
  (select jsonb_agg(a.attname order by k.at) from unnest(i.indkey::int2[]) with ordinality as k(number, at)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number where k.at <= i.indnkeyatts) as columns,
  (select bool_and(a.attnotnull) from unnest(i.indkey::int2[]) as k(number)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number) as "isWhole"
from pg_index i
where i.indrelid = any($1::oid[]) and i.indisvalid and i.indpred is null and i.indexprs is null
order by i.indrelid, i.indisprimary desc, i.indexrelid`;

const referencesSql = `
select o.conrelid::text as id, t.relname as table,
  (select jsonb_agg(a.attname order by k.at) from unnest(o.conkey) with ordinality as k(number, at)
    join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.number) as columns,
  (select jsonb_agg(a.attname order by k.at) from unnest(o.confkey) with ordinality as k(number, at)
    join pg_attribute a on a.attrelid = o.confrelid and a.attnum = k.number) as targets
from pg_constraint o join pg_class t on t.oid = o.confrelid join pg_namespace n on n.oid = t.relnamespace
where o.contype = 'f' and o.conrelid = any($1::oid[]) and n.nspname = ${ownSchema}
order by o.conrelid, o.conname`;

async function tables(driver: SqlDriver): Promise<readonly StoredTable[]> {
  const found = await driver.describe(tablesSql, []);
  const ids = found.map(({ id }) => String(id));
  const columns = await driver.describe(columnsSql, [ids]);
  const keys = await driver.describe(keysSql, [ids]);
  const references = await driver.describe(referencesSql, [ids]);
  return found.map((table) => {
    const of = (rows: readonly DescribingRow[]) => rows.filter(({ id }) => id === table.id);
    const own = of(columns).map(columnOf);
    const indexes = of(keys).map((key) => ({ ...key, columns: texts(key.columns) }));
    const unique = indexes.filter(
      (each) => isTrue(each, 'isPrimary') || (isTrue(each, 'isUnique') && isTrue(each, 'isWhole')),
    );
    return {
      name: String(table.name),
      isView: table.isView === true,
      comment: optionalText(table.comment),
      rows: table.rows === null ? null : Number(table.rows),
      columns: own,
      keys: unique.map((each) => each.columns),
      references: of(references).map((each) => ({
        columns: texts(each.columns),
        table: String(each.table),
        targets: texts(each.targets),
      })),
      indexes: indexes.map((each) => each.columns),
    };
  });
}

function isTrue(row: DescribingRow, column: string): boolean {
  return row[column] === true;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function optionalText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

const kinds: Readonly<Record<string, StoredKind>> = {
  ...{ text: 'text', varchar: 'text', bpchar: 'padded', uuid: 'uuid', json: 'document', jsonb: 'document' },
  ...{ int2: 'whole', int4: 'whole', int8: 'bigWhole', float4: 'float', float8: 'float' },
  ...{ bool: 'truth', date: 'date', timestamp: 'local', timestamptz: 'zoned' },
};

function columnOf(row: DescribingRow): StoredColumn {
  const kind = kindOf(row);
  return {
    name: String(row.name),
    type: String(row.type),
    kind,
    isNullable: row.isNullable === true,
    comment: optionalText(row.comment),
    labels: Array.isArray(row.labels) ? row.labels.map(String) : null,
    truth: kind === 'truth' ? 'true' : null,
  };
}

function kindOf({ root, sort, isBuiltIn, scale }: DescribingRow): StoredKind {
  if (sort === 'e') return 'label';
  if (root === 'citext') return 'text';
  if (isBuiltIn !== true) return 'other';
  if (root === 'numeric') return scale === 0 ? 'bigWhole' : 'decimal';
  return kinds[String(root)] ?? 'other';
}

/** Rows above which a sample is taken by pages of the table. */
const largeTable = 20_000;

/** WHY by pages: the first rows of a large table are the oldest, and often of another make. */
async function cells(
  driver: SqlDriver,
  { table, columns }: ColumnsOf,
  rows: number,
): Promise<readonly DescribingRow[]> {
  const [size] = await driver.describe(
    `select c.relkind::text as kind, c.reltuples::bigint as rows from pg_class c where c.oid = $1::text::regclass`,
    [quoted(table)],
  );
  const total = Number(size?.rows ?? 0);
  const isLarge = total > largeTable && ['r', 'p', 'm'].includes(String(size?.kind));
  // WHY five times: pages are unevenly full.
  const share = isLarge
    ? ` tablesample system (${Math.max(0.0001, Math.min(100, (rows * 500) / total))})`
    : '';
  const listed = columns.map((column, at) => `left(${quoted(column)}::text, ${cellCharacters}) as c${at}`);
  return driver.describe(`select ${listed.join(', ')} from ${quoted(table)}${share} limit ${rows}`, []);
}

async function contained(
  driver: SqlDriver,
  inner: ColumnsOf,
  outer: ColumnsIn,
  values: number,
): Promise<Containment> {
  const given = inner.columns.map((column, at) => `${quoted(column)}::text as v${at}`).join(', ');
  const present = inner.columns.map((column) => `${quoted(column)} is not null`).join(' and ');
  const met = [
    ...outer.columns.map((column, at) => `t.${quoted(column)}::text = s.v${at}`),
    ...(outer.where === null ? [] : [`t.${quoted(outer.where.column)}::text = $1`]),
  ].join(' and ');
  const [row] = await driver.describe(
    [
      `select count(*) as asked, count(*) filter (where exists (select 1 from ${quoted(outer.table)} t where ${met})) as met`,
      `from (select distinct * from (select ${given} from ${quoted(inner.table)} where ${present} limit ${values * 20}) as sampled limit ${values}) as s`,
    ].join(' '),
    outer.where === null ? [] : [outer.where.text],
  );
  return { values: Number(row?.asked ?? 0), found: Number(row?.met ?? 0) };
}

const roleRightsSql = `
select r.name as right, null::text as on from (select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls from pg_roles
  where rolname = current_user) u,
  lateral (values ('SUPERUSER', u.rolsuper), ('CREATEROLE', u.rolcreaterole), ('CREATEDB', u.rolcreatedb),
    ('REPLICATION', u.rolreplication), ('BYPASSRLS', u.rolbypassrls)) as r(name, has) where r.has
union all
select 'MEMBER', m.rolname from pg_roles m
  where m.rolname <> current_user and not (select rolsuper from pg_roles where rolname = current_user)
    and m.rolname not in ('pg_read_all_data', 'pg_monitor', 'pg_read_all_settings', 'pg_read_all_stats', 'pg_stat_scan_tables')
    and pg_has_role(current_user, m.oid, 'member')
union all
select 'CREATE', 'schema ' || ${ownSchema} where has_schema_privilege(${ownSchema}, 'create')
union all
select 'CREATE', 'database ' || current_database() where has_database_privilege(current_database(), 'create')`;

const tableRightsSql = `
select p.name as right, c.relname as on from pg_class c join pg_namespace n on n.oid = c.relnamespace,
  unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) as p(name)
where n.nspname = ${ownSchema} and c.relname = any($1::text[]) and has_table_privilege(c.oid, p.name)
union all
select 'OWNER', c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = ${ownSchema} and c.relname = any($1::text[]) and pg_has_role(current_user, c.relowner, 'usage')`;

async function furtherRights(driver: SqlDriver, names: readonly string[]): Promise<readonly FurtherRight[]> {
  const ofRole = await driver.describe(roleRightsSql, []);
  const ofTables = await driver.describe(tableRightsSql, [names]);
  return [...ofRole, ...ofTables].map(({ right, on }) => ({
    right: String(right),
    on: optionalText(on),
  }));
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
