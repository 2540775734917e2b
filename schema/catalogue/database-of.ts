import type { CatalogueModel, InverseField, ReferenceField } from './model.ts';
import { parentField } from './model.ts';

/** Id of the database that owns a type; null for an unknown one. */
export function databaseOf(type: string, { agencies }: CatalogueModel): string | null {
  const owner = agencies.find(({ types }) => {
    const found = types.get(type);
    return found !== undefined && found.kind !== 'extension';
  });
  return owner?.database.id ?? null;
}

/** Whether a relation leads to rows of one type in the database of its own row. A union leads to several types. */
export function isWithinDatabase(field: ReferenceField | InverseField, catalogue: CatalogueModel): boolean {
  if (field.kind === 'reference' && field.kindColumn !== null) return false;
  const home = databaseOf(field.coordinate.slice(0, field.coordinate.indexOf('.')), catalogue);
  const { typeOwners } = catalogue;
  return (
    home !== null &&
    databaseOf(field.target, catalogue) === home &&
    typeOwners.get(field.target)?.kind === 'entity'
  );
}

/** Whether a type is a code list whose codes have codes above them, so that a part of it can be asked for. */
export function hasCodesAbove(type: string, { typeOwners }: CatalogueModel): boolean {
  const parent = typeOwners.get(type)?.fields.get(parentField);
  return parent?.kind === 'reference' && parent.target === type;
}
