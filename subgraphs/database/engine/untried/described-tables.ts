import { readTableName } from '../../../../schema/catalogue/table-name.ts';
import type { DescribingRow } from '../driver.ts';
import {
  type LiveColumn,
  type LiveSchema,
  type LiveTable,
  liveSchemaOf,
  type MappedTable,
} from '../live-schema.ts';
import type { ColumnShape, TableShape } from '../table-shape.ts';
import { type KeptAs, keptAsKind, writeKeptAs } from './kept-as.ts';

/** As what a statement keeps what it makes itself. */
const made = { texts: writeKeptAs(keptAsKind('text')), values: writeKeptAs(keptAsKind('made')) } as const;

/** The tables that are asked for, as the JSON text of a list: the word of each, its schema (or null) and its name. */
export function askedTables(words: readonly string[]): string {
  return JSON.stringify(words.map((word) => ({ word, ...readTableName(word) })));
}

/** The live schema of columns that were read, by the words of their tables. */
export function describedSchema(
  mapped: readonly MappedTable[],
  rows: readonly DescribingRow[],
  keptAsOf: (row: DescribingRow) => KeptAs,
): LiveSchema {
  const tables = new Map<string, LiveTable & { readonly columns: Map<string, LiveColumn> }>();
  for (const { name } of mapped) {
    const own = rows.filter((row) => row.table === name && isSayable(String(row.column)));
    if (own.length === 0 || !isSayable(name)) continue;
    const columns = own.map((row) => [String(row.column), describedColumn(keptAsOf(row))] as const);
    tables.set(name, { columns: new Map(columns) });
  }
  return liveSchemaOf(tables, made);
}

function describedColumn(kept: KeptAs): LiveColumn {
  const holds = kept.kind === 'zoned' ? ({ holds: 'instants' } as const) : {};
  return { keptAs: writeKeptAs(kept), isIndexed: false, ...holds };
}

/** WHY: of a question mark the builder makes a binding, and `|` parts the word of a column. */
function isSayable(name: string): boolean {
  return !/[?"\]]/.test(name);
}

/** Shapes of tables by their words. WHY tables alone: whether a view became another one is not told here, so none is served. */
export function describedShapes(rows: readonly DescribingRow[]): ReadonlyMap<string, TableShape> {
  const columns = new Map<string, ColumnShape[]>();
  for (const { table, column, written } of rows) {
    const word = String(table);
    columns.set(word, [
      ...(columns.get(word) ?? []),
      { name: String(column), written: JSON.stringify(written) },
    ]);
  }
  return new Map(
    [...columns].map(([word, own]) => [word, { kind: 'table', origin: '', madeOf: [], columns: own }]),
  );
}
