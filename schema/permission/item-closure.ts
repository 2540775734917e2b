import type { CatalogueModel, Coordinate } from '../catalogue/model.ts';
import { isOfPage, relationOfPages } from '../catalogue/relation-connection.ts';
import { fieldRequirements, type ItemRequirement } from '../federation/field-requirements.ts';
import type { OperationKind } from '../language/entrance.ts';
import { subgraphSdl, witnessPrefix } from '../language/query-surface.ts';
import { memoise } from '../memoise.ts';

/** An item that an item of a service holds. */
export interface ItemInput {
  readonly coordinate: Coordinate;
  /** Whether it stands in the same row; otherwise it is reached over a relation. */
  readonly isRow: boolean;
  /** Whether the service hands out a copy of its own, without the owner's row scope. */
  readonly isCopied: boolean;
  /** Whether another computed item needs it, which then sees to it. */
  readonly isThrough: boolean;
}

/** What must be granted with an item of a service, through chains. Coordinates are those of catalogue items. */
export interface ItemClosure {
  readonly inputs: readonly ItemInput[];
  /** What it holds that is no item, so that nobody can grant it. */
  readonly unknown: readonly Coordinate[];
  /** Lists of relations that it goes through: each gives its first page alone. */
  readonly lists: readonly Coordinate[];
}

const closures = new WeakMap<CatalogueModel, ReadonlyMap<Coordinate, ItemClosure>>();
const none: ReadonlyMap<Coordinate, ItemClosure> = new Map();

/** The closure of every item of a service, once for a catalogue. Pure. @throws COMPOSITION_FAILED. */
export function itemClosures(catalogue: CatalogueModel): ReadonlyMap<Coordinate, ItemClosure> {
  if (!catalogue.agencies.some(({ serviceSdl }) => serviceSdl !== null)) return none;
  return memoise(closures, catalogue, () => closuresOf(catalogue));
}

/** What is read with an item that is read through an entrance. Nothing for an item that a database stores. */
export function inputsOf(
  catalogue: CatalogueModel,
  item: Coordinate,
  kind: OperationKind,
): readonly { readonly coordinate: Coordinate; readonly kind: OperationKind }[] {
  const inputs = itemClosures(catalogue).get(item)?.inputs ?? [];
  return inputs.map(({ coordinate, isRow }) => ({ coordinate, kind: isRow ? kind : 'JOIN' }));
}

/** Whether an item of a service is computed of others. */
export function isComputed(catalogue: CatalogueModel, item: Coordinate): boolean {
  const { inputs = [], unknown = [] } = itemClosures(catalogue).get(item) ?? {};
  return inputs.length + unknown.length > 0;
}

function closuresOf(catalogue: CatalogueModel): ReadonlyMap<Coordinate, ItemClosure> {
  const subgraphs = catalogue.agencies.map((model) => ({
    name: model.database.id,
    sdl: subgraphSdl(model, catalogue),
  }));
  const direct = fieldRequirements(subgraphs);
  const computed = [...catalogue.fields.values()].filter(({ kind }) => kind === 'computed');
  const items = new Set([...computed.map(({ coordinate }) => coordinate), ...catalogue.sharedItems.keys()]);
  return new Map([...items].map((item) => [item, closureOf(catalogue, direct, item)]));
}

function closureOf(
  catalogue: CatalogueModel,
  direct: ReadonlyMap<Coordinate, readonly ItemRequirement[]>,
  item: Coordinate,
): ItemClosure {
  const inputs = new Map<string, ItemInput>();
  const unknown = new Set<Coordinate>();
  const lists = new Set<Coordinate>();
  const seen = new Set<string>();
  const open = [{ coordinate: item, isRow: true, isThrough: false }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const place = `${next.coordinate} ${next.isRow} ${next.isThrough}`;
    if (seen.has(place)) continue;
    seen.add(place);
    for (const { coordinate, kind, ofRow } of direct.get(next.coordinate) ?? []) {
      const isRow = next.isRow && ofRow;
      const isComputedItem = catalogue.fields.get(coordinate)?.kind === 'computed';
      open.push({ coordinate, isRow, isThrough: next.isThrough || isComputedItem });
      const named = itemNamed(catalogue, coordinate);
      if (named === null) unknown.add(coordinate);
      if (catalogue.fields.get(coordinate)?.kind === 'inverse') lists.add(coordinate);
      if (named === null || named === 'structure') continue;
      const isCopied = kind === 'PROVIDES';
      const { isThrough } = next;
      // WHY: a to-many relation is decided by the reference that points back, which stands in the rows that it leads to.
      const isOwn = isRow && named === coordinate;
      const input: ItemInput = { coordinate: named, isRow: isOwn, isCopied, isThrough };
      inputs.set(`${place} ${named} ${isOwn} ${isCopied}`, input);
    }
  }
  return { inputs: [...inputs.values()], unknown: [...unknown], lists: [...lists] };
}

/** The item that decides about a field: a to-many relation is decided by its reference, a value object by its fields. */
function itemNamed(catalogue: CatalogueModel, coordinate: Coordinate): Coordinate | 'structure' | null {
  if (coordinate.includes(`.${witnessPrefix}`)) return 'structure';
  const field = catalogue.fields.get(coordinate) ?? relationOfPages(catalogue, coordinate);
  switch (field?.kind) {
    case undefined:
      return isOfPage(catalogue, coordinate) ? 'structure' : null;
    case 'embedded':
      return 'structure';
    case 'inverse':
      return field.through;
    case 'column':
    case 'content':
    case 'computed':
    case 'reference':
      return coordinate;
  }
}
