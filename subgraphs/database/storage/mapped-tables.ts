import type { AgencyModel, ObjectModel } from '../../../schema/catalogue/model.ts';
import type { MappedTable } from '../engine/live-schema.ts';

/** The tables that a model maps, and their columns that hold instants. */
export function mappedTables(model: AgencyModel): readonly MappedTable[] {
  const objects = [...model.types.values()];
  const names = new Set(objects.flatMap(({ table }) => (table === null ? [] : [table])));
  return [...names].map((name) => ({
    name,
    instants: objects.filter(({ table }) => table === name).flatMap(instantColumns),
  }));
}

function instantColumns({ fields }: ObjectModel): readonly string[] {
  return [...fields.values()].flatMap((field) =>
    field.kind === 'column' && field.type === 'DateTime' ? [field.column] : [],
  );
}
