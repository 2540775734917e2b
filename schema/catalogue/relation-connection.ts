import type { CatalogueModel, Coordinate, InverseField } from './model.ts';

/**
 * Name of the field that pages through a to-many relation: `members` has `membersConnection` beside it. It is the same data
 * item as the relation itself, so whoever reads the one reads the other.
 */
export function relationConnection(relation: string): string {
  return `${relation}Connection`;
}

/** Names of the types of the pages of an entity: the page, and one of its rows with a cursor. */
export function pageTypes(entity: string) {
  return { connection: `${entity}Connection`, edge: `${entity}Edge` } as const;
}

/** The relation of a connection field's coordinate; null for any other coordinate. */
export function relationOfPages({ fields }: CatalogueModel, coordinate: Coordinate): InverseField | null {
  const { length } = relationConnection('');
  const field = fields.get(coordinate.slice(0, -length));
  return field?.kind === 'inverse' && relationConnection(field.coordinate) === coordinate ? field : null;
}

/** Whether a coordinate is that of a field of a page: structure without items of its own. */
export function isOfPage({ typeOwners }: CatalogueModel, coordinate: Coordinate): boolean {
  const type = coordinate.slice(0, coordinate.indexOf('.'));
  if (typeOwners.has(type)) return false;
  const pages = [...typeOwners.keys()].flatMap((name): readonly string[] => Object.values(pageTypes(name)));
  return type === 'PageInfo' || pages.includes(type);
}
