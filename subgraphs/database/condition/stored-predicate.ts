import type { ColumnForm, Coordinate } from '../../../schema/catalogue/model.ts';
import type { KeyMeeting } from '../engine/dialect.ts';
import type { MadeValues } from '../engine/made-values.ts';
import type { ComparisonOperator, Operand } from '../engine/operand.ts';
import type { ValueClass } from '../engine/value-class.ts';

/** A column as it is stored. */
export type StoredColumn = Pick<CellColumn, 'column' | 'keptAs'>;

/** A text that is made of what columns hold: a form of the item, and the columns (of `side` the column, that with the key, and the own key). */
export type CellForm = ColumnForm & { readonly of: readonly StoredColumn[]; readonly made: MadeValues };

/** A column of the row, named by the item it belongs to: the item decides whether the consumer sees its value. */
export interface CellColumn extends ValueClass {
  readonly coordinate: Coordinate;
  readonly column: string;
  /** Left out: the column as it is. Where it is there, no index serves, and `keptAs` is that of the text which is made. */
  readonly form?: CellForm;
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
  /** The cell holds a value, and none of the list. */
  | { readonly kind: 'notIn'; readonly cell: CellColumn; readonly list: Operand }
  | {
      readonly kind: 'compare';
      readonly cell: CellColumn;
      readonly operator: ComparisonOperator;
      readonly operand: Operand;
    }
  /** The cell shows a text that begins, or ends, so; up to a whole letter. */
  | { readonly kind: 'begins' | 'ends'; readonly cell: CellColumn; readonly text: Operand }
  | { readonly kind: 'startsWith'; readonly cell: CellColumn; readonly beginning: Operand }
  | { readonly kind: 'contains'; readonly cell: CellColumn; readonly text: Operand }
  /** Some row of `source`, met where its `inner` column fits the `outer` one, fulfils `of`. */
  | {
      readonly kind: 'some';
      /** The entity of `source`. */
      readonly entity: string;
      /** Of a relation to many: the reference of its rows that points back. */
      readonly through: Coordinate | null;
      /** Which of the rows count, by what is stored. */
      readonly rows: StoredPredicate;
      /** Whether `of` is about what the consumer sees of their cells; an agreement reads them as they are. */
      readonly isSeen: boolean;
      readonly source: RowSource;
      readonly outer: CellColumn;
      readonly inner: CellColumn;
      /** What stands before the stored value of a reference to make the key that it points to. */
      readonly prefix: KeyMeeting['prefix'];
      readonly of: StoredPredicate;
    };

/**
 * The rows of an entity. INVARIANT: a statement reads rows of nothing else (`rowsOf`), so that none of them meets a row that the
 * agency's file says is not there.
 */
export interface RowSource {
  readonly table: string;
  /** Of several tables the columns that are read; left out for one table. */
  readonly columns?: readonly string[];
  /** Which rows of the table belong to the entity. */
  readonly where: StoredPredicate;
}

/** Admits every row. */
export const always: StoredPredicate = { kind: 'and', of: [] };
/** Admits no row: what an unknown predicate becomes. */
export const never: StoredPredicate = { kind: 'or', of: [] };

/** Rows that both admit. */
export function both(left: StoredPredicate, right: StoredPredicate): StoredPredicate {
  if (right === always) return left;
  return left === always ? right : { kind: 'and', of: [left, right] };
}

/** Canonical text of a predicate's shape: equal texts compile to equal SQL; constants are part of it, slots by name. */
export function predicateKey(predicate: StoredPredicate | null): string {
  return predicate === null ? '*' : JSON.stringify(predicate);
}
