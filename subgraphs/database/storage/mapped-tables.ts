import type { AgencyModel, Field } from '../../../schema/catalogue/model.ts';
import { sideOf } from '../../../schema/catalogue/side-of.ts';
import { readTableName, readTables } from '../../../schema/catalogue/table-name.ts';
import { memoise } from '../../../schema/memoise.ts';
import type { MappedTable } from '../engine/live-schema.ts';

/** The tables that a model maps. */
export function mappedTables(model: AgencyModel): readonly MappedTable[] {
  const names = [...model.types.values()].flatMap(({ table, fields }) => [
    ...(table === null ? [] : readTables(table)),
    ...[...fields.values()].flatMap((field) => sideOf(field)?.table ?? []),
  ]);
  return [...new Set(names)].map((name) => ({ name }));
}

/**
 * The columns that a model maps, by table: those of items, those beside them that filter, order or tell a type, and those that say which
 * rows there are.
 */
export function mappedColumns(model: AgencyModel): ReadonlyMap<string, ReadonlySet<string>> {
  const mapped = new Map<string, Set<string>>();
  for (const { table, where, fields } of model.types.values()) {
    if (table === null) continue;
    const named = [...where.map(({ column }) => column), ...[...fields.values()].flatMap(columnsOf)];
    for (const each of readTables(table)) {
      const columns = memoise(mapped, each, () => new Set());
      for (const column of named) columns.add(column);
    }
    for (const side of [...fields.values()].map(sideOf)) {
      if (side === null) continue;
      const columns = memoise(mapped, side.table, () => new Set());
      columns.add(side.column).add(side.on);
    }
  }
  return mapped;
}

/** Schemas of mapped tables beside that of the connection. */
export function mappedSchemas(model: AgencyModel): readonly string[] {
  const schemas = mappedTables(model).flatMap(({ name }) => readTableName(name).schema ?? []);
  return [...new Set(schemas)];
}

/** The columns of its entity's table that a field reads. */
export function columnsOf(field: Field): readonly string[] {
  const named =
    field.kind === 'column'
      ? [...field.columns, field.searchKey, field.sortKey]
      : field.kind === 'reference'
        ? [...field.columns, field.kindColumn]
        : field.kind === 'content'
          ? field.columns
          : [];
  return named.filter((column) => column !== null);
}
