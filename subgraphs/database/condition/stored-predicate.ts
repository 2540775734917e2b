import type { Coordinate } from '../../../schema/catalogue/model.ts';
import type { KeyMeeting } from '../engine/dialect.ts';
import type { ComparisonOperator, Operand } from '../engine/operand.ts';
import type { ValueClass } from '../engine/value-class.ts';

/** A column of the row, named by the item it belongs to: the item decides whether the consumer sees its value. */
export interface CellColumn extends ValueClass {
  readonly coordinate: Coordinate;
  readonly column: string;
}

/**
 * A row predicate whose fields are columns and whose values are those that columns hold. A comparison with null is
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
  | { readonly kind: 'startsWith'; readonly cell: CellColumn; readonly beginning: Operand }
  | { readonly kind: 'contains'; readonly cell: CellColumn; readonly text: Operand }
  /** Some row of `table` of this database, met where its `inner` column fits the `outer` one, fulfils `of`. */
  | {
      readonly kind: 'some';
      readonly table: string;
      readonly outer: CellColumn;
      readonly inner: CellColumn;
      /** What stands before the stored value of a reference to make the key that it points to. */
      readonly prefix: KeyMeeting['prefix'];
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
