import { type ValueNode, valueFromASTUntyped } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * What reading costs beside the objects and fields that are answered, in points: docs/performance.md has the measurement.
 * Each is counted once for a field, since one statement serves all objects above it.
 */
export const readPrices = {
  /** A filter: the database looks at rows that it does not answer. */
  filter: 500,
  /** A filter with `contains` or `startsWith`: it looks into the text of every row. */
  textFilter: 3_000,
  /** Each further condition of a filter. */
  condition: 20,
  /** Each item of an order. */
  order: 300,
  totalCount: 1_000,
  statistics: 5_000,
} as const;

/** What a field of the registry is assumed to give or to take; all of them are lists in memory. */
interface RegistryPrice {
  /** Objects, where it is a list. */
  readonly size?: number;
  /** Points of finding it, once. */
  readonly once?: number;
}

/** Prices of the registry's fields by coordinate. */
export const registryPrices: ReadonlyMap<string, RegistryPrice> = new Map([
  ['Viewer.permissions', { size: 200, once: 500 }],
  ['Viewer.explain', { once: 100 }],
  ['Permission.masks', { size: 2 }],
  ['Explanation.masks', { size: 2 }],
  ['Catalogue.items', { size: 200, once: 200 }],
  ['CatalogueDatabase.items', { size: 50 }],
  ['CatalogueItem.modes', { size: 5 }],
  ['Administration.explain', { once: 500 }],
  ['Administration.permissionMatrix', { once: 5_000 }],
  ['Administration.previewAgreement', { once: 5_000 }],
  ['Administration.previewEvent', { once: 5_000 }],
]);

/** Points of the filter and the order of a field. Linear in their text. */
export function readPrice(
  where: ValueNode | undefined,
  orderBy: ValueNode | undefined,
  variables: Variables,
): number {
  return filterPrice(givenValue(where, variables)) + orderPrice(givenValue(orderBy, variables));
}

function givenValue(node: ValueNode | undefined, variables: Variables): unknown {
  return node === undefined ? undefined : valueFromASTUntyped(node, { ...variables });
}

function filterPrice(where: unknown): number {
  const { conditions, texts } = conditionsOf(where);
  if (conditions === 0) return 0;
  const { filter, textFilter, condition } = readPrices;
  return (texts > 0 ? textFilter : filter) + condition * (conditions - 1);
}

interface Conditions {
  readonly conditions: number;
  readonly texts: number;
}

/** Counts the values that a filter compares with; a list of values is one. */
function conditionsOf(where: unknown): Conditions {
  let conditions = 0;
  let texts = 0;
  const open: unknown[] = [where];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, value] of Object.entries(part)) {
      if (isNested(value)) open.push(value);
      else if (value !== undefined) {
        conditions += 1;
        if (name === 'contains' || name === 'startsWith') texts += 1;
      }
    }
  }
  return { conditions, texts };
}

function isNested(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null;
}

function orderPrice(orderBy: unknown): number {
  if (orderBy === undefined || orderBy === null) return 0;
  return readPrices.order * (Array.isArray(orderBy) ? orderBy.length : 1);
}
