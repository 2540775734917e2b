import type { AgencyModel, Field } from '../../../schema/catalogue/model.ts';
import { memoise } from '../../../schema/memoise.ts';
import type { MappedTable } from '../engine/live-schema.ts';

/** The tables that a model maps. */
export function mappedTables(model: AgencyModel): readonly MappedTable[] {
  const names = [...model.types.values()].flatMap(({ table }) => (table === null ? [] : [table]));
  return [...new Set(names)].map((name) => ({ name }));
}

/** The columns that a model maps, by table: those of items, and those beside them that filter, order or tell a type. */
export function mappedColumns(model: AgencyModel): ReadonlyMap<string, ReadonlySet<string>> {
  const mapped = new Map<string, Set<string>>();
  for (const { table, fields } of model.types.values()) {
    if (table === null) continue;
    const columns = memoise(mapped, table, () => new Set());
    for (const field of fields.values()) for (const column of columnsOf(field)) columns.add(column);
  }
  return mapped;
}

/** The columns that a field reads. */
export function columnsOf(field: Field): readonly string[] {
  const named =
    field.kind === 'column'
      ? [field.column, field.searchKey, field.sortKey]
      : field.kind === 'reference'
        ? [field.column, field.kindColumn]
        : [];
  return named.filter((column) => column !== null);
}
