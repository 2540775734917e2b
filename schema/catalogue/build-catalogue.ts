import { codedError } from '../errors/coded-error.ts';
import type {
  AgencyModel,
  CatalogueModel,
  Coordinate,
  DataItem,
  Field,
  InverseField,
  ObjectModel,
} from './model.ts';
import { pageTypes, relationConnection } from './relation-connection.ts';

/**
 * Joins all agency models into one catalogue.
 * @throws CATALOGUE_INVALID for a type that two databases own, a relation to none, or a declared name that is one of a relation's
 *   generated ones.
 */
export function buildCatalogue(agencies: readonly AgencyModel[]): CatalogueModel {
  const items = new Map<Coordinate, DataItem>();
  const sharedItems = new Map<Coordinate, readonly DataItem[]>();
  const typeOwners = new Map<string, ObjectModel>();
  const fields = new Map<Coordinate, Field>();
  for (const agency of agencies) {
    for (const type of agency.types.values()) {
      if (type.kind !== 'extension') addOwner(agency, type, typeOwners);
      for (const field of type.fields.values()) {
        if ('item' in field) {
          const { coordinate, item } = field;
          const known = items.get(coordinate);
          if (known !== undefined)
            sharedItems.set(coordinate, [...(sharedItems.get(coordinate) ?? [known]), item]);
          // WHY the database first: it says of which row an item is, and how it is stored.
          if (known !== undefined && field.kind === 'computed') continue;
          items.set(coordinate, item);
        }
        fields.set(field.coordinate, field);
      }
    }
  }
  const catalogue = { agencies, items, sharedItems, typeOwners, fields };
  checkRelations(catalogue);
  checkServices(catalogue);
  return catalogue;
}

function addOwner(agency: AgencyModel, type: ObjectModel, owners: Map<string, ObjectModel>): void {
  if (owners.has(type.name)) {
    const detail = `type ${type.name} already belongs to another database`;
    throw codedError('CATALOGUE_INVALID', { database: agency.database.id, detail });
  }
  owners.set(type.name, type);
}

/** A service adds items to entities of databases, under the entity's own key. */
function checkServices({ agencies, typeOwners }: CatalogueModel): void {
  for (const { database, types, serviceSdl } of agencies) {
    if (serviceSdl === null) continue;
    for (const { name, key, fields } of types.values()) {
      const owner = typeOwners.get(name);
      if (fields.size === 0 || (owner?.kind === 'entity' && owner.key !== null && owner.key === key))
        continue;
      const detail = `${name}: a service adds items only to an entity of a database, by its key`;
      throw codedError('CATALOGUE_INVALID', { database: database.id, detail });
    }
  }
}

function checkRelations({ agencies, typeOwners, fields }: CatalogueModel): void {
  for (const { database, types, unions, interfaces } of agencies) {
    for (const type of types.values()) {
      for (const field of type.fields.values()) {
        const problem = relationProblem(field, typeOwners, fields, (name) => {
          return unions.get(name) ?? interfaces.get(name)?.types ?? [name];
        });
        if (problem !== null) {
          const detail = `${field.coordinate}: ${problem}`;
          throw codedError('CATALOGUE_INVALID', { database: database.id, detail });
        }
      }
    }
  }
}

function relationProblem(
  field: Field,
  owners: ReadonlyMap<string, ObjectModel>,
  fields: ReadonlyMap<Coordinate, Field>,
  targetsOf: (name: string) => readonly string[],
): string | null {
  switch (field.kind) {
    case 'column':
    case 'content':
    case 'computed':
    case 'embedded':
      return null;
    case 'reference': {
      const missing = targetsOf(field.target).find((target) => (owners.get(target)?.key ?? null) === null);
      return missing === undefined ? null : `refers to ${missing}, which is no entity with a key`;
    }
    case 'inverse': {
      const through = fields.get(field.through);
      if (through?.kind !== 'reference') return `@inverse(of: "${field.through}") names no @reference`;
      if (through.item.entity !== field.target) return `${field.through} is not a field of ${field.target}`;
      return takenName(field, owners, fields);
    }
  }
}

/** Why a relation cannot be paged: a declared field or type has the name of its connection. null: none has. */
function takenName(
  { coordinate, target }: InverseField,
  owners: ReadonlyMap<string, ObjectModel>,
  fields: ReadonlyMap<Coordinate, Field>,
): string | null {
  const connection = relationConnection(coordinate);
  if (fields.has(connection))
    return `${connection} is the name of the relation's pages, declare it otherwise`;
  const type = Object.values(pageTypes(target)).find((name) => owners.has(name));
  return type === undefined
    ? null
    : `${type} is the name of a type of the relation's pages, declare it otherwise`;
}
