import type { Coordinate } from '../catalogue/model.ts';
import type { OperationKind } from '../language/entrance.ts';
import { type Mask, maskCompares } from '../policy/mask.ts';
import type { RowPredicate } from '../policy/row-predicate.ts';

/** One live grant of one consumer on one entity type, account attributes already put into its rows. */
export interface EntityGrant {
  /** `<kind>:<number>@<version>`, the id that the audit names. */
  readonly id: string;
  readonly entity: string;
  readonly items: ReadonlySet<Coordinate>;
  /** Rows it admits; null admits all rows. */
  readonly rows: RowPredicate | null;
  readonly operations: ReadonlySet<OperationKind>;
  /** Masks of its items; an item not here is granted in full. */
  readonly masks: ReadonlyMap<Coordinate, Mask>;
  /** Rows below which a group of an aggregate is not told; 1 where the entrance AGGREGATE is not granted. */
  readonly smallestGroup: number;
  /** Whether its rows are some of those that other grants admit: it adds an item, never a row. */
  readonly isNarrowed?: true;
}

/** In the rows that it admits (null: all that the consumer sees), a variant releases the item through its mask. */
export interface CellVariant {
  readonly rows: RowPredicate | null;
  readonly mask: Mask | null;
}

/**
 * How far an item may be read at an entrance.
 * `all`: in every row the consumer sees. `rows`: only in rows that one of the `grants` admits. `none`: never.
 * `variants` are in the order in which they win: the first that admits a row decides its mask. Without masks there is
 * one variant. The `rows` of a `rows` decision are the union of its variants'.
 */
export type ItemDecision =
  | {
      readonly kind: 'all';
      readonly grants: readonly EntityGrant[];
      readonly variants: readonly CellVariant[];
    }
  | {
      readonly kind: 'rows';
      readonly grants: readonly EntityGrant[];
      readonly rows: RowPredicate;
      readonly variants: readonly CellVariant[];
    }
  | { readonly kind: 'none' };

/** What a consumer sees of one entity type through one entrance. */
export interface EntityAccess {
  /** The rows that exist for the consumer; null means all. */
  readonly rows: RowPredicate | null;
  /** Decision for each granted item; an item not here is denied. */
  readonly items: ReadonlyMap<Coordinate, ItemDecision>;
  /** Grants that open this entrance. */
  readonly grants: readonly EntityGrant[];
  /** For AGGREGATE: rows below which a group is not told, the largest of its grants'. */
  readonly smallestGroup: number;
}

/** All that a consumer may do at one moment: the only thing that decides. Immutable, shared between equal consumers. */
export interface EffectivePermission {
  /** Hash of the permission set's content: equal sets share compiled results. */
  readonly hash: string;
  /** Access by entrance and entity type; a missing entry is a denied entrance. */
  access(kind: OperationKind, entity: string): EntityAccess | null;
  /** Decision of an item at an entrance. Unknown coordinates are `none`. */
  decide(kind: OperationKind, coordinate: Coordinate): ItemDecision;
  /** The best decision over all entrances (all > rows > none): what the contract schema shows. */
  best(coordinate: Coordinate): ItemDecision;
  readonly grants: readonly EntityGrant[];
}

/** The one variant of an item that is read without a mask. */
export const unmasked: readonly CellVariant[] = Object.freeze([Object.freeze({ rows: null, mask: null })]);

/** Whether some row shows the item through a mask. */
export function isMasked(decision: ItemDecision): boolean {
  return decision.kind !== 'none' && decision.variants.some(({ mask }) => mask !== null);
}

/** Whether an item may be filtered and sorted: what the masks leave of it compares, in every row. */
export function mayCompare(decision: ItemDecision): boolean {
  return (
    decision.kind !== 'none' && decision.variants.every(({ mask }) => mask === null || maskCompares(mask))
  );
}

/** Whether an item is released without a mask in some row, so that it may be looked up and joined by. */
export function isPlainSomewhere(decision: ItemDecision): boolean {
  return decision.kind !== 'none' && decision.variants.some(({ mask }) => mask === null);
}

/** Whether the item is readable only in rows that grants cover. */
export function isRowBound(decision: ItemDecision): boolean {
  return decision.kind !== 'none' && decision.grants.every(({ rows }) => rows !== null);
}
