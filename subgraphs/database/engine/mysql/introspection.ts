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
  type StoredReference,
  type StoredTable,
} from '../structure.ts';
import { truthText } from '../truth-text.ts';
import { decimalDigits } from './fit-node.ts';
import type { Flavour } from './flavour.ts';

/** How MariaDB and MySQL tell of a database that nobody has described yet. Each statement answers JSON objects (`describe`). */
export function mysqlIntrospection(flavour: Flavour): Introspection {
  return {
    ...{ tables, cells, furtherRights },
    contained: (driver, inner, outer, values) => contained(driver, flavour, { inner, outer, values }),
    indexStatement: (_, { table, columns }) =>
      `create index ${quoted([table, ...columns].join('_').slice(0, longestName))} on ${quoted(table)} (${columns.map(quoted).join(', ')});`,
  };
}

/** Characters that a name of an index may have. */
const longestName = 64;

/** WHY without the comment of a view: the server writes `VIEW` there, or what is wrong with it. */
const tablesSql = `
select json_object('name', table_name, 'isView', table_type = 'VIEW', 'rows', table_rows,
  'comment', case when table_type = 'VIEW' then '' else table_comment end)
from information_schema.tables
where table_schema = database() and table_type in ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED')`;

const columnsSql = `
select json_object('table', table_name, 'name', column_name, 'data', lower(data_type), 'type', column_type,
  'isNullable', is_nullable = 'YES', 'comment', column_comment, 'charset', character_set_name, 'collation', collation_name,
  'scale', numeric_scale)
from information_schema.columns
where table_schema = database() and find_in_set('select', lower(privileges)) > 0 order by table_name, ordinal_position`;

/** WHY not of a part of a text: it tells no rows apart. */
const indexesSql = `
select json_object('table', table_name, 'index', index_name, 'isUnique', non_unique = 0, 'column', column_name)
from information_schema.statistics s
where table_schema = database() and index_type in ('BTREE', 'HASH') and not exists (
  select 1 from information_schema.statistics p where p.table_schema = s.table_schema and p.table_name = s.table_name
    and p.index_name = s.index_name and (p.sub_part is not null or p.column_name is null))
order by table_name, index_name <> 'PRIMARY', index_name, seq_in_index`;

const referencesSql = `
select json_object('table', table_name, 'name', constraint_name, 'column', column_name, 'target', referenced_table_name,
  'targetColumn', referenced_column_name)
from information_schema.key_column_usage
where table_schema = database() and referenced_table_schema = database() order by table_name, constraint_name, ordinal_position`;

async function tables(driver: SqlDriver): Promise<readonly StoredTable[]> {
  const found = await driver.describe(tablesSql, []);
  const columns = await driver.describe(columnsSql, []);
  const indexes = await driver.describe(indexesSql, []);
  const references = await driver.describe(referencesSql, []);
  const stored = found.map((table) => {
    const of = (rows: readonly DescribingRow[]) => rows.filter((row) => row.table === table.name);
    return tableOf(table, of(columns).map(columnOf), of(indexes), of(references));
  });
  // WHY: a table of which nothing may be read is not there for this account.
  return stored
    .filter((table) => table.columns.length > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function tableOf(
  { name, isView, rows, comment }: DescribingRow,
  columns: readonly StoredColumn[],
  indexRows: readonly DescribingRow[],
  referenceRows: readonly DescribingRow[],
): StoredTable {
  const never = new Set(columns.filter(({ isNullable }) => !isNullable).map((column) => column.name));
  const indexes = inGroups(indexRows, 'index').map((parts) => ({
    isUnique: isTrue(parts[0]?.isUnique),
    columns: namesIn(parts, 'column'),
  }));
  const unique = indexes.filter((each) => each.isUnique && each.columns.every((column) => never.has(column)));
  return {
    name: String(name),
    isView: isTrue(isView),
    comment: optionalText(comment),
    rows: typeof rows === 'number' ? rows : null,
    columns,
    keys: unique.map((each) => each.columns),
    references: inGroups(referenceRows, 'name').map(referenceOf),
    indexes: indexes.map((each) => each.columns),
  };
}

function referenceOf(parts: readonly DescribingRow[]): StoredReference {
  return {
    columns: namesIn(parts, 'column'),
    table: String(parts[0]?.target),
    targets: namesIn(parts, 'targetColumn'),
  };
}

function inGroups(rows: readonly DescribingRow[], by: string): readonly (readonly DescribingRow[])[] {
  const groups = new Map<unknown, DescribingRow[]>();
  for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), row]);
  return [...groups.values()];
}

function namesIn(rows: readonly DescribingRow[], column: string): readonly string[] {
  return rows.map((row) => String(row[column]));
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1;
}

function optionalText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function columnOf(row: DescribingRow): StoredColumn {
  const type = String(row.type);
  const kind = kindOf(row, type);
  return {
    name: String(row.name),
    type,
    kind,
    isNullable: isTrue(row.isNullable),
    comment: optionalText(row.comment),
    labels: row.data === 'enum' ? labelsIn(type) : null,
    truth: kind === 'truth' ? truthText.true : null,
  };
}

/** The labels of a type as it is written: `enum('A','it''s')`. */
function labelsIn(type: string): readonly string[] {
  return [...type.matchAll(/'((?:[^']|'')*)'/g)].map(([, label = '']) => label.replaceAll("''", "'"));
}

const kinds: Readonly<Record<string, StoredKind>> = {
  ...{
    char: 'padded',
    varchar: 'text',
    tinytext: 'text',
    text: 'text',
    mediumtext: 'text',
    longtext: 'text',
  },
  ...{ enum: 'label', set: 'label', inet4: 'label', inet6: 'label', uuid: 'uuid', json: 'document' },
  ...{ tinyint: 'whole', smallint: 'whole', mediumint: 'whole', int: 'whole', year: 'whole' },
  ...{ bigint: 'bigWhole', bit: 'bigWhole', decimal: 'decimal', float: 'float', double: 'float' },
  ...{ date: 'date', datetime: 'local', timestamp: 'zoned' },
};

/** WHY `tinyint(1)`: the server writes so what was declared as a boolean. */
function kindOf({ data, charset, scale }: DescribingRow, type: string): StoredKind {
  const kind = kinds[String(data)] ?? 'other';
  if (/^(?:tinyint\(1\)|bit\(1\))/.test(type)) return 'truth';
  if (kind === 'whole' && type.includes('unsigned') && data === 'int') return 'bigWhole';
  if (kind === 'decimal') return decimalKind(Number(scale));
  const isText = kind === 'text' || kind === 'padded';
  // WHY: a text of bytes has no characters.
  return isText && (charset === null || charset === 'binary') ? 'other' : kind;
}

function decimalKind(scale: number): StoredKind {
  if (scale > decimalDigits.behind) return 'other';
  return scale === 0 ? 'bigWhole' : 'decimal';
}

/** Rows above which a sample is taken from both ends of the table. */
const largeTable = 20_000;

/**
 * WHY not the first rows: they lie in the order of their key, so that they are of one make. Rows of a small table are taken at random,
 * those of a large one from both ends of its key, which costs no reading of all.
 */
async function cells(
  driver: SqlDriver,
  { table, columns }: ColumnsOf,
  rows: number,
): Promise<readonly DescribingRow[]> {
  const stored = (await tables(driver)).find(({ name }) => name === table);
  const isLarge = (stored?.rows ?? 0) > largeTable;
  const key = isLarge ? stored?.keys[0] : undefined;
  const bits = new Set(stored?.columns.flatMap(({ name, type }) => (type.startsWith('bit') ? [name] : [])));
  const listed = columns.map((column, at) => {
    // WHY: bits are written as bytes.
    const cell = bits.has(column) ? `${quoted(column)} + 0` : quoted(column);
    return `'c${at}', left(cast(${cell} as char), ${cellCharacters})`;
  });
  const from = (order: string, limit: number) =>
    `(select json_object(${listed.join(', ')}) from ${quoted(table)}${order} limit ${limit})`;
  if (key === undefined) return driver.describe(from(isLarge ? '' : ' order by rand(3)', rows), []);
  const by = (direction: string) =>
    ` order by ${key.map((name) => `${quoted(name)} ${direction}`).join(', ')}`;
  const half = Math.ceil(rows / 2);
  return driver.describe(`${from(by('asc'), half)} union all ${from(by('desc'), rows - half)}`, []);
}

const collationsSql = `
select json_object('name', column_name, 'charset', character_set_name, 'collation', collation_name)
from information_schema.columns where table_schema = database() and table_name = ?`;

/** What one asks of two lists of columns. */
interface Asked {
  readonly inner: ColumnsOf;
  readonly outer: ColumnsIn;
  readonly values: number;
}

/** WHY both comparisons: the first finds by the index what the column calls equal, the characters decide. */
async function contained(
  driver: SqlDriver,
  { byCharacters }: Flavour,
  { inner, outer, values }: Asked,
): Promise<Containment> {
  const collations = await driver.describe(collationsSql, [outer.table]);
  const given = inner.columns.map((column, at) => `${quoted(column)} as v${at}`).join(', ');
  const present = inner.columns.map((column) => `${quoted(column)} is not null`).join(' and ');
  const characters = (node: string) => `convert(${node} using utf8mb4) collate ${byCharacters}`;
  const met = outer.columns.map((column, at) => {
    const { charset, collation } = collations.find(({ name }) => name === column) ?? {};
    if (typeof charset !== 'string') return `t.${quoted(column)} = s.v${at}`;
    const exact = `${characters(`t.${quoted(column)}`)} = ${characters(`s.v${at}`)}`;
    return `t.${quoted(column)} = convert(s.v${at} using ${charset}) collate ${String(collation)} and ${exact}`;
  });
  const { where } = outer;
  if (where !== null) met.push(`${characters(`t.${quoted(where.column)}`)} = ? collate ${byCharacters}`);
  const [row] = await driver.describe(
    [
      `select json_object('asked', count(*), 'met', coalesce(sum(exists (select 1 from ${quoted(outer.table)} t where ${met.join(' and ')})), 0))`,
      `from (select distinct * from (select ${given} from ${quoted(inner.table)} where ${present} limit ${values * 20}) as sampled limit ${values}) as s`,
    ].join(' '),
    where === null ? [] : [where.text],
  );
  return { values: Number(row?.asked ?? 0), found: Number(row?.met ?? 0) };
}

/** What an account that reads needs, or what tells it nothing of data. */
const readingRights = [
  ...(['USAGE', 'SELECT', 'SHOW VIEW', 'SHOW DATABASES', 'PROCESS'] as const),
  ...(['REPLICATION CLIENT', 'BINLOG MONITOR'] as const),
];

const grantsSql = `
  select grantee, privilege_type as name, is_grantable, '*.*' as place from information_schema.user_privileges
  union all select grantee, privilege_type, is_grantable, concat(table_schema, '.*') from information_schema.schema_privileges
  union all select grantee, privilege_type, is_grantable, concat(table_schema, '.', table_name) from information_schema.table_privileges
  union all select grantee, privilege_type, is_grantable, concat(table_schema, '.', table_name, '.', column_name)
    from information_schema.column_privileges`;

/** WHY not of roles: the server tells their rights to nobody else, so that being a member is what is told. */
const rightsSql = `
select json_object('right', r.name, 'on', r.place) from (
  select grantee, name, place from (${grantsSql}) g where name not in (${readingRights.map((right) => `'${right}'`).join(', ')})
  union all select grantee, 'GRANT OPTION', place from (${grantsSql}) o where is_grantable = 'YES'
) r where r.grantee = concat('''', substring_index(current_user(), '@', char_length(current_user())
  - char_length(replace(current_user(), '@', ''))), '''@''', substring_index(current_user(), '@', -1), '''')
order by r.name, r.place`;

const rolesSql = `
select json_object('right', 'MEMBER', 'on', role_name) from information_schema.applicable_roles order by role_name`;

async function furtherRights(driver: SqlDriver): Promise<readonly FurtherRight[]> {
  const own = await driver.describe(rightsSql, []);
  const roles = await driver.describe(rolesSql, []);
  return [...own, ...roles].map(({ right, on }) => ({ right: String(right), on: optionalText(on) }));
}

function quoted(identifier: string): string {
  return `\`${identifier.replaceAll('`', '``')}\``;
}
