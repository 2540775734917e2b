import { createHash } from 'node:crypto';
import type { DescribingRow, SqlDriver } from '../driver.ts';
import type { ColumnSample, TableShape } from '../table-shape.ts';
import { eachValue, listText } from './expand-lists.ts';

const tablesSql = `
select json_object('name', t.table_name, 'kind', t.table_type, 'definition', v.view_definition)
from information_schema.tables t
left join information_schema.views v on v.table_schema = t.table_schema and v.table_name = t.table_name
where t.table_schema = database() and t.table_name in (${eachValue('?')})
  and (v.table_name is null or v.view_definition <> '')`;

const columnsSql = `
select json_object('table', table_name, 'name', column_name, 'written', json_array(column_type, is_nullable, column_default,
  extra, collation_name, column_key, generation_expression))
from information_schema.columns where table_schema = database() and table_name in (${eachValue('?')})
order by table_name, ordinal_position`;

/** What this account can see of what views are made of: tables by their names, views and functions by their definitions too. */
const definitionsSql = `
select json_object('name', t.table_name, 'written', concat('\`', t.table_schema, '\`.\`', t.table_name, '\`'), 'text', coalesce(v.view_definition, ''))
from information_schema.tables t
left join information_schema.views v on v.table_schema = t.table_schema and v.table_name = t.table_name
where t.table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
union all
select json_object('name', specific_name, 'written', concat('\`', routine_schema, '\`.\`', specific_name, '\`'), 'text', coalesce(routine_definition, ''))
from information_schema.routines where routine_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')`;

/** Reads what the tables are; one that is not there, or a view whose definition the account may not see, has no shape. */
export async function mysqlShapes(
  driver: SqlDriver,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableShape>> {
  const names = [listText(tables)];
  const found = await driver.describe(tablesSql, names);
  const columns = await driver.describe(columnsSql, names);
  const isView = ({ definition }: DescribingRow) => definition !== null;
  const definitions = found.some(isView) ? await driver.describe(definitionsSql, []) : [];
  return new Map(
    found.map((table) => [
      String(table.name),
      {
        kind: String(table.kind),
        ...(isView(table) ? definitionOf(table, definitions) : { origin: '', madeOf: [] }),
        columns: columns
          .filter((column) => column.table === table.name)
          .map(({ name, written }) => ({ name: String(name), written: JSON.stringify(written) })),
      },
    ]),
  );
}

/** What defines a view and everything that it names, however far: a digest of the texts, and the names. */
function definitionOf(
  view: DescribingRow,
  definitions: readonly DescribingRow[],
): Pick<TableShape, 'origin' | 'madeOf'> {
  const met = new Set<DescribingRow>();
  const open = [String(view.definition)];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const definition of definitions) {
      if (met.has(definition) || !text.includes(String(definition.written))) continue;
      met.add(definition);
      open.push(String(definition.text));
    }
  }
  const parts = [...met].map(({ written, text }) => JSON.stringify([written, text])).sort();
  const origin = createHash('sha256')
    .update([String(view.definition), ...parts].join('\n'))
    .digest('hex');
  return { origin, madeOf: [...met].map(({ name }) => String(name)) };
}

/** None: a row has no name here but its key, which must not be kept. */
export function mysqlSample(): Promise<ColumnSample> {
  return Promise.resolve([]);
}
