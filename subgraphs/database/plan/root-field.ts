import type { ObjectModel } from '../../../schema/catalogue/model.ts';
import type { EntityMap } from './entity-map.ts';

/** A field of Query: a look-up by key, a look-up by several keys, or a list. */
export type RootField =
  | { readonly kind: 'one'; readonly entity: ObjectModel; readonly key: string }
  | { readonly kind: 'many'; readonly entity: ObjectModel }
  | { readonly kind: 'list'; readonly entity: ObjectModel };

function fieldsOf(entity: ObjectModel): readonly (readonly [string, RootField])[] {
  const { singular, plural, key } = entity;
  if (singular === null || plural === null || key === null) return [];
  return [
    [singular, { kind: 'one', entity, key }],
    [`${plural}ByIds`, { kind: 'many', entity }],
    [plural, { kind: 'list', entity }],
  ];
}

/** The root fields of every entity that has a query surface. */
export function rootFields(map: EntityMap): ReadonlyMap<string, RootField> {
  return new Map([...map.model.types.values()].flatMap(fieldsOf));
}
