import { memoise } from '../memoise.ts';
import type { CatalogueModel, DataItem } from './model.ts';

const owners = new WeakMap<CatalogueModel, ReadonlyMap<string, string>>();

/** Agency code of the owner of an item: of the database that holds it, or of the service that computes it. */
export function ownerOf(catalogue: CatalogueModel, { database }: Pick<DataItem, 'database'>): string {
  const known = memoise(owners, catalogue, () => {
    return new Map(catalogue.agencies.map((agency) => [agency.database.id, agency.database.owner]));
  });
  // WHY the empty text: no agency has it as its code, so what no agency owns is granted by none.
  return known.get(database) ?? '';
}

/** Agency codes of all owners of databases, each once. */
export function catalogueOwners({ agencies }: CatalogueModel): readonly string[] {
  return [...new Set(agencies.map(({ database }) => database.owner))];
}

/** Agency codes of those whose data an item opens: of its owner, or of each agency that holds it (`@shareable`). */
export function ownersOf(catalogue: CatalogueModel, item: DataItem): readonly string[] {
  const holders = catalogue.sharedItems.get(item.coordinate) ?? [item];
  return [...new Set(holders.map((holder) => ownerOf(catalogue, holder)))];
}
