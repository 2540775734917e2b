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
