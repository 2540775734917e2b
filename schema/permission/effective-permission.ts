import type { Coordinate } from '../catalogue/model.ts';
import type { RowPredicate } from './row-predicate.ts';

/** How a consumer enters the rows of a type: by key, as a list, or over a relation (Decree 47 Art 38(5)). */
export type OperationKind = 'LOOKUP' | 'LIST' | 'JOIN';
export const operationKinds: readonly OperationKind[] = ['LOOKUP', 'LIST', 'JOIN'];

/** One live grant of one consumer on one entity type, account attributes already put into its rows. */
export interface EntityGrant {
  /** `<kind>:<number>@<version>`, the id that the audit names. */
  readonly id: string;
  readonly entity: string;
  readonly items: ReadonlySet<Coordinate>;
  /** Rows it admits; null admits all rows. */
  readonly rows: RowPredicate | null;
  readonly operations: ReadonlySet<OperationKind>;
}

/**
 * How far an item may be read at an entrance.
 * `all`: in every row the consumer sees. `rows`: only in rows that one of the `grants` admits. `none`: never.
 */
export type ItemDecision =
  | { readonly kind: 'all'; readonly grants: readonly EntityGrant[] }
  | { readonly kind: 'rows'; readonly grants: readonly EntityGrant[]; readonly rows: RowPredicate }
  | { readonly kind: 'none' };

/** What a consumer sees of one entity type through one entrance. */
export interface EntityAccess {
  /** The rows that exist for the consumer; null means all. */
  readonly rows: RowPredicate | null;
  /** Decision for each granted item; an item not here is denied. */
  readonly items: ReadonlyMap<Coordinate, ItemDecision>;
  /** Grants that open this entrance. */
  readonly grants: readonly EntityGrant[];
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
