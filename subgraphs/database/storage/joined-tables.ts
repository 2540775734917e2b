import type { AgencyModel } from '../../../schema/catalogue/model.ts';
import { readTables } from '../../../schema/catalogue/table-name.ts';
import type { LiveColumn, LiveSchema } from '../engine/live-schema.ts';
import { columnsOf } from './mapped-tables.ts';

/**
 * A live schema in which the tables of an entity are also one, under their word: it is there when all of them are, with the mapped columns
 * that all of them keep alike. WHY not others: what one table keeps as a number and another as a text compares in no one way.
 */
export function withJoinedTables(live: LiveSchema, model: AgencyModel): LiveSchema {
  const joined = new Map<string, ReadonlyMap<string, LiveColumn>>();
  for (const [word, columns] of namedColumns(model)) {
    const tables = readTables(word);
    if (tables.length < 2 || !tables.every((table) => live.hasTable(table))) continue;
    joined.set(
      word,
      new Map(
        [...columns].flatMap((column) => {
          const found = sameColumn(live, tables, column);
          return found === null ? [] : [[column, found] as const];
        }),
      ),
    );
  }
  if (joined.size === 0) return live;
  return {
    ...live,
    hasTable: (table) => joined.has(table) || live.hasTable(table),
    column: (table, column) =>
      joined.has(table) ? (joined.get(table)?.get(column) ?? null) : live.column(table, column),
    joinedColumns: (table) => [...(joined.get(table)?.keys() ?? [])],
  };
}

function sameColumn(live: LiveSchema, tables: readonly string[], column: string): LiveColumn | null {
  const [first, ...others] = tables.map((table) => live.column(table, column));
  if (first === undefined || first === null) return null;
  const isAlike = others.every((other) => other?.keptAs === first.keptAs);
  return isAlike ? { ...first, isIndexed: false } : null;
}

function namedColumns({ types }: AgencyModel): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { table, where, fields } of types.values()) {
    if (table === null) continue;
    const columns = named.get(table) ?? new Set();
    named.set(table, columns);
    for (const { column } of where) columns.add(column);
    for (const column of [...fields.values()].flatMap(columnsOf)) columns.add(column);
  }
  return named;
}
