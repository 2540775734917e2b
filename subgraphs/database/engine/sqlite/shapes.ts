import { createHash } from 'node:crypto';
import { readTableName } from '../../../../schema/catalogue/table-name.ts';
import type { DescribingRow, SqlDriver } from '../driver.ts';
import type { ColumnSample, TableShape } from '../table-shape.ts';

/** Rows in which a column is looked at, and characters of a value that count. */
const limits = { rows: 48, characters: 500 } as const;

/** Reads what the tables are; one that is not there has no shape. */
export async function sqliteShapes(
  driver: SqlDriver,
  tables: readonly string[],
): Promise<ReadonlyMap<string, TableShape>> {
  const written = await driver.describe(
    "select name, sql from sqlite_schema where type in ('table', 'view')",
    [],
  );
  const shapes = new Map<string, TableShape>();
  for (const table of tables) {
    if (readTableName(table).schema !== null) continue;
    const columns = await driver.describe(
      'select name, type, "notnull", dflt_value, pk, hidden from pragma_table_xinfo(?) order by cid',
      [table],
    );
    if (columns.length === 0) continue;
    const [list] = await driver.describe("select type, wr from pragma_table_list(?) where schema = 'main'", [
      table,
    ]);
    shapes.set(table, {
      kind: `${list?.type} ${list?.wr}`,
      ...(list?.type === 'table' ? { origin: '', madeOf: [] } : definitionOf(table, written)),
      columns: columns.map(({ name, type, notnull, dflt_value, pk, hidden }) => ({
        name: String(name),
        written: JSON.stringify([String(type).toUpperCase(), notnull, dflt_value, pk, hidden]),
      })),
    });
  }
  return shapes;
}

/** What defines a view and everything that it names, however far: a digest of the texts, and the names. */
function definitionOf(
  view: string,
  written: readonly DescribingRow[],
): Pick<TableShape, 'origin' | 'madeOf'> {
  const texts = new Map(written.map(({ name, sql }) => [String(name).toLowerCase(), String(sql)]));
  const met = new Set<string>();
  const open = [view.toLowerCase()];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const text = texts.get(name);
    if (text === undefined || met.has(name)) continue;
    met.add(name);
    const words = text.toLowerCase();
    open.push(...[...texts.keys()].filter((other) => words.includes(other)));
  }
  const defining = [...met].sort().map((name) => [name, texts.get(name)]);
  const origin = createHash('sha256').update(JSON.stringify(defining)).digest('hex');
  return { origin, madeOf: [...met].filter((name) => name !== view.toLowerCase()) };
}

/** Values of a column: in the given rows, or in some rows that have one. None where rows have no number. */
export async function sqliteSample(
  driver: SqlDriver,
  table: string,
  column: string,
  rows: readonly string[] | null,
): Promise<ColumnSample> {
  const name = quote(column);
  const found = await driver.describe(
    `select cast(rowid as text) as row, substr(quote(${name}), 1, ${limits.characters}) as value from ${quote(table)} where ${
      rows === null ? `${name} is not null limit ${limits.rows}` : 'rowid in (select value from json_each(?))'
    }`,
    rows === null ? [] : [JSON.stringify(rows.map(Number))],
  );
  return found.map(({ row, value }) => [String(row), String(value)] as const);
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
