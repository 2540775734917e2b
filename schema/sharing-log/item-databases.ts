import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { aggregateRoot } from '../language/aggregate-surface.ts';
import { memoise } from '../memoise.ts';

/** Finds the databases that hold an item, or whose list or statistics an entrance (`Query.citizens`) opens; none for what nobody holds. */
export type ItemDatabases = (coordinate: Coordinate) => readonly string[];

const found = new WeakMap<CatalogueModel, ItemDatabases>();

/** The databases of the items of a catalogue; of an item that several hold, all of them. */
export function itemDatabases(catalogue: CatalogueModel): ItemDatabases {
  return memoise(found, catalogue, () => {
    const byItem = new Map<Coordinate, readonly string[]>();
    const byType = new Map<string, readonly string[]>();
    for (const { database, types } of catalogue.agencies)
      for (const [name, { kind, singular, plural, fields }] of types) {
        if (kind !== 'extension') byType.set(name, [database.id]);
        const roots = plural === null ? [singular] : [singular, plural, aggregateRoot(plural)];
        // WHY fields beside items: a relation is no item, and is the agency's that wrote it.
        for (const field of fields.keys()) byItem.set(`${name}.${field}`, [database.id]);
        for (const root of roots) if (root !== null) byItem.set(`Query.${root}`, [database.id]);
      }
    for (const { coordinate, database } of catalogue.items.values()) byItem.set(coordinate, [database]);
    for (const [coordinate, items] of catalogue.sharedItems)
      byItem.set(coordinate, [...new Set(items.map(({ database }) => database))]);
    return (coordinate) => byItem.get(coordinate) ?? byType.get(typeOf(coordinate)) ?? [];
  });
}

function typeOf(coordinate: Coordinate): string {
  return coordinate.slice(0, coordinate.indexOf('.'));
}
