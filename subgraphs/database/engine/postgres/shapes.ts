import { createHash } from 'node:crypto';
import type { DescribingRow, SqlDriver } from '../driver.ts';
import { tablePath } from '../table-path.ts';
import type { ColumnSample, TableShape } from '../table-shape.ts';
import { tableLists } from './table-lists.ts';

/** Rows in which a column is looked at, and characters of a value that count. */
const limits = { rows: 48, characters: 500 } as const;

const tablesSql = `
select m.word as name, c.relkind as kind, c.oid::text as id
from unnest($1::text[], $2::text[], $3::text[]) as m(word, schema, name)
join pg_namespace n on n.nspname = coalesce(m.schema, (current_schemas(false))[2])
join pg_class c on c.relnamespace = n.oid and c.relname = m.name
where c.relkind in ('r', 'p', 'v', 'm', 'f')`;

const columnsSql = `
select a.attrelid::text as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
  pg_get_expr(d.adbin, d.adrelid) as "default", a.attidentity as identity, a.attgenerated as generated,
  case when a.attcollation = 0 then '' else a.attcollation::regcollation::text end as collation,
  coalesce(a.attnum = any(k.indkey::int2[]), false) as "isKey"
from pg_attribute a
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_index k on k.indrelid = a.attrelid and k.indisprimary
where a.attrelid = any($1::oid[]) and a.attnum > 0 and not a.attisdropped
order by a.attrelid, a.attnum`;

/** What views and functions that views call are made of, and what each of them names. */
const definitionsSql = `
select c.oid::text as id, c.relname as name, pg_get_viewdef(c.oid) as text,
  array(select distinct d.refobjid::text from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass
    and d.objid = r.oid where r.ev_class = c.oid and d.refobjid <> c.oid
    and d.refclassid in ('pg_class'::regclass, 'pg_proc'::regclass)) as uses
from pg_class c where c.relkind in ('v', 'm') and c.oid >= 16384
union all
select p.oid::text, p.proname, coalesce(p.prosrc, '') || coalesce(to_jsonb(p)->>'prosqlbody', ''),
  array(select distinct d.refobjid::text from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid
    and d.refclassid in ('pg_class'::regclass, 'pg_proc'::regclass))
from pg_proc p where p.oid >= 16384
union all
select c.oid::text, c.relname, '', '{}'::text[] from pg_class c where c.relkind in ('r', 'p', 'f') and c.oid >= 16384`;

/** Reads what the tables are; one that is not there has no shape. */
export async function postgresShapes(
  driver: SqlDriver,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableShape>> {
  const found = await driver.describe(tablesSql, tableLists(tables));
  const columns = await driver.describe(columnsSql, [found.map(({ id }) => String(id))]);
  const isView = ({ kind }: DescribingRow) => kind === 'v' || kind === 'm';
  const definitions = found.some(isView) ? await driver.describe(definitionsSql, []) : [];
  return new Map(
    found.map((table) => [
      String(table.name),
      {
        kind: String(table.kind),
        ...(isView(table) ? definitionOf(String(table.id), definitions) : { origin: '', madeOf: [] }),
        columns: columns.filter((column) => column.table === table.id).map(columnShape),
      },
    ]),
  );
}

function columnShape({ name, type, notNull, default: byDefault, ...rest }: DescribingRow) {
  const { identity, generated, collation, isKey } = rest;
  return {
    name: String(name),
    written: JSON.stringify([type, notNull, byDefault, identity, generated, collation, isKey]),
  };
}

/** What defines a view and everything that it names, however far: a digest of the texts, and the names. */
function definitionOf(
  view: string,
  definitions: readonly DescribingRow[],
): Pick<TableShape, 'origin' | 'madeOf'> {
  const known = new Map(definitions.map((each) => [String(each.id), each]));
  const met = new Map<string, DescribingRow>();
  const open = [view];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const definition = known.get(id);
    if (definition === undefined || met.has(id)) continue;
    met.set(id, definition);
    if (Array.isArray(definition.uses)) open.push(...definition.uses.map(String));
  }
  const defining = [...met.values()].map(({ name, text }) => JSON.stringify([name, text])).sort();
  const origin = createHash('sha256').update(defining.join('\n')).digest('hex');
  const names = [...met].filter(([id]) => id !== view).map(([, { name }]) => String(name));
  return { origin, madeOf: names };
}

/**
 * Values of a column: in the given rows, or in some rows that have one. WHY rows by their place: it says nothing of a
 * person, as a key would where it is kept. A row that was written since stands elsewhere, and counts as gone. None of a view.
 */
export async function postgresSample(
  driver: SqlDriver,
  table: string,
  column: string,
  rows: readonly string[] | null,
): Promise<ColumnSample> {
  const name = quote(column);
  const found = await driver.describe(
    `select ctid::text as row, left(${name}::text, ${limits.characters}) as value from only ${tablePath(table).map(quote).join('.')} where ${
      rows === null ? `${name} is not null limit ${limits.rows}` : 'ctid = any($1::tid[])'
    }`,
    rows === null ? [] : [rows],
  );
  return found.flatMap(({ row, value }) => (value === null ? [] : [[String(row), String(value)] as const]));
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
