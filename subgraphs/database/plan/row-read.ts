import type { ReferenceField } from '../../../schema/catalogue/model.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { RowOrder } from '../view/row-order.ts';
import type { PlannedFilter } from './plan-filter.ts';

/** A page of rows, before its arguments become a statement. */
interface PageRead {
  readonly layout: RowLayout;
  readonly filter: PlannedFilter | null;
  /** In which the rows are read: a page before a cursor in the reversed order of what was asked. */
  readonly order: RowOrder;
  /** Rows of the page at most. */
  readonly size: number;
  /** Order values of the row behind which the page begins, in `order`. */
  readonly after: readonly (string | null)[] | null;
  readonly withCursors: boolean;
}

/** A page of a list. */
export type ListRead = PageRead;

/** A page of the rows that point to a parent through a reference. */
export interface ChildrenRead extends PageRead {
  readonly through: ReferenceField;
  /** Stored kinds of the parents' type, for a union reference. */
  readonly kinds: readonly string[];
}
