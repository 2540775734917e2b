import type { ReferenceField } from '../../../schema/catalogue/model.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { RowOrder } from '../view/row-order.ts';
import type { PlannedFilter } from './plan-filter.ts';

/** A page of a list, before its arguments become a statement. */
export interface ListRead {
  readonly layout: RowLayout;
  readonly filter: PlannedFilter | null;
  readonly order: RowOrder;
  readonly first: number;
  /** Order values of the row behind which the page begins. */
  readonly after: readonly (string | null)[] | null;
  readonly withCursors: boolean;
}

/** Rows that point to their parents through a reference. */
export interface ChildrenRead {
  readonly layout: RowLayout;
  readonly through: ReferenceField;
  /** Stored kinds of the parents' type, for a union reference. */
  readonly kinds: readonly string[];
  readonly filter: PlannedFilter | null;
  readonly order: RowOrder;
  readonly first: number;
}
