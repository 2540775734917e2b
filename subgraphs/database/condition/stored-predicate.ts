import type { Coordinate } from '../../../schema/catalogue/model.ts';

/** A value that SQLite binds. Integers beyond 2^53 travel as text. */
export type SqlValue = string | number | null;

/** A place for a value that is known only when the statement runs. */
export class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** A column of the row, named by the item it belongs to: the item decides whether the consumer sees its value. */
export interface CellColumn {
  readonly coordinate: Coordinate;
  readonly column: string;
  /**
   * Class that both sides are brought to. `castText` is text in a column of numbers, in which an index finds the bare
   * value too; `anyText` text in a column without a type, in which it does not.
   */
  readonly storage: 'text' | 'castText' | 'anyText' | 'integer' | 'castInteger' | 'real';
}

/** An operand: a constant of the permission set, or a slot filled for each request. */
export type Operand = SqlValue | Slot;

export type ComparisonOperator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';

/**
 * A row predicate whose fields are columns and whose values are storage values. A comparison with null is
 * false, `not` negates that truth value.
 */
export type StoredPredicate =
  | { readonly kind: 'and' | 'or'; readonly of: readonly StoredPredicate[] }
  | { readonly kind: 'not'; readonly of: StoredPredicate }
  | { readonly kind: 'isNull'; readonly cell: CellColumn; readonly value: boolean }
  | { readonly kind: 'in'; readonly cell: CellColumn; readonly list: Operand }
  | {
      readonly kind: 'compare';
      readonly cell: CellColumn;
      readonly operator: ComparisonOperator;
      readonly operand: Operand;
    }
  | {
      readonly kind: 'startsWith';
      readonly cell: CellColumn;
      readonly from: Operand;
      readonly below: Operand;
    }
  | { readonly kind: 'contains'; readonly cell: CellColumn; readonly pattern: Operand }
  /** Some row of `table` of this database, met where its `inner` column fits the `outer` one, fulfils `of`. */
  | {
      readonly kind: 'some';
      readonly table: string;
      readonly outer: CellColumn;
      readonly inner: CellColumn;
      /** What stands before the stored value of a reference to make the key that it points to. */
      readonly prefix: { readonly text: string; readonly of: 'outer' | 'inner' };
      readonly of: StoredPredicate;
    };

/** Admits every row. */
export const always: StoredPredicate = { kind: 'and', of: [] };
/** Admits no row: what an unknown predicate becomes. */
export const never: StoredPredicate = { kind: 'or', of: [] };

/** Canonical text of a predicate's shape: equal texts compile to equal SQL; constants are part of it, slots by name. */
export function predicateKey(predicate: StoredPredicate | null): string {
  return predicate === null ? '*' : JSON.stringify(predicate);
}
