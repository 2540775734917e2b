import type { Coordinate, ObjectModel } from '../../../schema/catalogue/model.ts';
import {
  aggregateItems,
  aggregateRoot,
  type TypeLookup,
} from '../../../schema/language/aggregate-surface.ts';
import type { EntityMap } from './entity-map.ts';

/** A field of Query: a look-up by key, a look-up by several keys, a list, or statistics. */
export type TableRoot =
  | { readonly kind: 'one'; readonly entity: ObjectModel; readonly key: string }
  | { readonly kind: 'many'; readonly entity: ObjectModel }
  | { readonly kind: 'list'; readonly entity: ObjectModel }
  | { readonly kind: 'aggregate'; readonly entity: ObjectModel };

/** The root fields of every entity that has a query surface. */
export function rootFields(map: EntityMap): ReadonlyMap<string, TableRoot> {
  return new Map([...map.model.types.values()].flatMap(fieldsOf));
}

/** A type of an entity's statistics: the items that its fields read, null for structure. */
interface StatisticsType {
  readonly entity: ObjectModel;
  readonly items: ReadonlyMap<string, Coordinate | null>;
}

const statistics = new WeakMap<EntityMap, ReadonlyMap<string, StatisticsType>>();

/** The types of the statistics of every entity that has a query surface, by name. */
export function statisticsTypes(map: EntityMap): ReadonlyMap<string, StatisticsType> {
  const known = statistics.get(map);
  if (known !== undefined) return known;
  const lookup: TypeLookup = (name) => map.anywhere(name);
  const made = new Map<string, StatisticsType>();
  for (const { kind, entity } of rootFields(map).values()) {
    if (kind !== 'aggregate') continue;
    for (const [name, items] of aggregateItems(entity, lookup)) made.set(name, { entity, items });
  }
  statistics.set(map, made);
  return made;
}

function fieldsOf(entity: ObjectModel): readonly (readonly [string, TableRoot])[] {
  const { singular, plural, key } = entity;
  if (singular === null || plural === null || key === null) return [];
  return [
    [singular, { kind: 'one', entity, key }],
    [`${plural}ByIds`, { kind: 'many', entity }],
    [plural, { kind: 'list', entity }],
    [aggregateRoot(plural), { kind: 'aggregate', entity }],
  ];
}
