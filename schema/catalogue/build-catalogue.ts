import { registryError } from '../errors/registry.ts';
import type { AgencyModel, CatalogueModel, Coordinate, DataItem, Field, ObjectModel } from './model.ts';

/** Joins all agency models into one catalogue. Rejects types that two databases both own and dangling relations with CATALOGUE_INVALID. */
export function buildCatalogue(agencies: readonly AgencyModel[]): CatalogueModel {
  const items = new Map<Coordinate, DataItem>();
  const typeOwners = new Map<string, ObjectModel>();
  const fields = new Map<Coordinate, Field>();
  for (const agency of agencies) {
    for (const type of agency.types.values()) {
      if (type.kind !== 'extension') addOwner(agency, type, typeOwners);
      for (const field of type.fields.values()) {
        fields.set(field.coordinate, field);
        if (field.kind === 'column' || field.kind === 'reference') items.set(field.coordinate, field.item);
      }
    }
  }
  const catalogue = { agencies, items, typeOwners, fields };
  checkRelations(catalogue);
  return catalogue;
}

function addOwner(agency: AgencyModel, type: ObjectModel, owners: Map<string, ObjectModel>): void {
  if (owners.has(type.name)) {
    const detail = `type ${type.name} already belongs to another database`;
    throw registryError('CATALOGUE_INVALID', { database: agency.database.id, detail });
  }
  owners.set(type.name, type);
}

function checkRelations({ agencies, typeOwners, fields }: CatalogueModel): void {
  for (const { database, types, unions } of agencies) {
    for (const type of types.values()) {
      for (const field of type.fields.values()) {
        const problem = relationProblem(field, typeOwners, fields, unions);
        if (problem !== null) {
          const detail = `${field.coordinate}: ${problem}`;
          throw registryError('CATALOGUE_INVALID', { database: database.id, detail });
        }
      }
    }
  }
}

function relationProblem(
  field: Field,
  owners: ReadonlyMap<string, ObjectModel>,
  fields: ReadonlyMap<Coordinate, Field>,
  unions: ReadonlyMap<string, readonly string[]>,
): string | null {
  switch (field.kind) {
    case 'column':
    case 'embedded':
      return null;
    case 'reference': {
      const targets = unions.get(field.target) ?? [field.target];
      const missing = targets.find((target) => (owners.get(target)?.key ?? null) === null);
      return missing === undefined ? null : `refers to ${missing}, which is no entity with a key`;
    }
    case 'inverse': {
      const through = fields.get(field.through);
      if (through?.kind !== 'reference') return `@inverse(of: "${field.through}") names no @reference`;
      return through.item.entity === field.target
        ? null
        : `${field.through} is not a field of ${field.target}`;
    }
  }
}
