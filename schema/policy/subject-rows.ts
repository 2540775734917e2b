import type { CatalogueModel, ReferenceField } from '../catalogue/model.ts';
import type { RowPredicate } from './row-predicate.ts';

/**
 * The rows of an entity that concern a person (mode SUBJECT: rows are limited to the subject), by the entity's
 * `subject` path; null when its rows name no person, so that nothing of it can be granted by consent.
 */
export function subjectRows(
  entity: string,
  personalId: string,
  catalogue: CatalogueModel,
): RowPredicate | null {
  const type = catalogue.typeOwners.get(entity);
  if (type === undefined || type.subject === null) return null;
  return rowsAt(entity, type.subject, personalId, catalogue);
}

function rowsAt(
  entity: string,
  path: readonly string[],
  personalId: string,
  catalogue: CatalogueModel,
): RowPredicate | null {
  const [name = '', ...rest] = path;
  const field = catalogue.typeOwners.get(entity)?.fields.get(name);
  if (field?.kind === 'inverse' && rest.length > 0) {
    const of = rowsAt(field.target, rest, personalId, catalogue);
    return of === null
      ? null
      : { kind: 'some', relation: field.coordinate, field: [name], entity: field.target, of };
  }
  if (rest.length > 0 || field === undefined) return null;
  if (field.kind === 'column') return { kind: 'compare', field: [name], operator: 'eq', value: personalId };
  if (field.kind !== 'reference') return null;
  const person = personType(field, catalogue);
  return person === null ? null : { kind: 'refersTo', field: [name], type: person, key: personalId };
}

/** The type among a reference's targets whose key is itself the personal id. */
function personType({ target, kinds }: ReferenceField, { typeOwners }: CatalogueModel): string | null {
  const targets = kinds.size === 0 ? [target] : [...kinds.values()];
  const isPerson = (name: string) => {
    const type = typeOwners.get(name);
    return type?.subject?.length === 1 && type.subject[0] === type.key;
  };
  return targets.find(isPerson) ?? null;
}
