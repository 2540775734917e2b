import type { AgencyModel } from '../../../schema/catalogue/model.ts';
import type { MappedTable } from '../engine/live-schema.ts';

/** The tables that a model maps. */
export function mappedTables(model: AgencyModel): readonly MappedTable[] {
  const names = [...model.types.values()].flatMap(({ table }) => (table === null ? [] : [table]));
  return [...new Set(names)].map((name) => ({ name }));
}
