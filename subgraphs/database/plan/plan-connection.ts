import { createHash } from 'node:crypto';
import { askedPage } from '../../../schema/language/asked-page.ts';
import type { EffectivePermission } from '../../../schema/permission/effective-permission.ts';
import { predicateKey } from '../condition/stored-predicate.ts';
import { type OrderTerm, planOrder, type RowOrder, reversedOrder } from '../view/row-order.ts';
import type { RowView } from '../view/row-view.ts';
import type { CursorSealer } from './cursor.ts';
import { type PlannedFilter, planFilter } from './plan-filter.ts';
import { type FieldArguments, orderInputs } from './plan-relation.ts';
import type { ViewSource } from './view-source.ts';

/** Which parts of a connection an operation asks for; the others are not read. */
export interface ConnectionWants {
  readonly rows: boolean;
  readonly cursors: boolean;
  readonly total: boolean;
}

/** Planned arguments of a connection field. */
export interface ConnectionPlan {
  readonly view: RowView;
  readonly filter: PlannedFilter | null;
  /** In which the rows are read: a page before a cursor in the reversed order of what was asked. */
  readonly order: RowOrder;
  readonly size: number;
  readonly after: readonly (string | null)[] | null;
  /** What a cursor is bound to. */
  readonly binding: string;
}

/** What a connection is planned from: cursors are bound to the permission set. */
export interface ConnectionSource extends ViewSource {
  readonly permission: Pick<EffectivePermission, 'hash'>;
  readonly cursors: Pick<CursorSealer, 'open'>;
}

/** Values of a cursor: one for each term of the order, and the tie. */
export function cursorLength(terms: readonly OrderTerm[]): number {
  return terms.length + 1;
}

/**
 * Plans the arguments of a connection.
 * @throws FIELD_NOT_PERMITTED before any SQL, CURSOR_INVALID, and errors of planFilter and askedPage.
 */
export function planConnection(
  source: ConnectionSource,
  view: RowView,
  args: FieldArguments,
): ConnectionPlan {
  const { map, live } = source;
  const { size, cursor, isBackward } = askedPage(args);
  const inputs = orderInputs(args.orderBy);
  const filter = planFilter(map, live, view, args.where);
  const order = planOrder(map, live, view, inputs);
  const binding = cursorBinding(source, { view, order, filter });
  const after = openCursor(source, binding, cursor, order);
  return { view, filter, order: isBackward ? reversedOrder(order) : order, size, after, binding };
}

/**
 * The values that a cursor holds; null where none is given.
 * @throws CURSOR_INVALID for one of another binding, or an edited one.
 */
export function openCursor(
  { cursors }: Pick<ConnectionSource, 'cursors'>,
  binding: string,
  cursor: unknown,
  order: RowOrder,
): readonly (string | null)[] | null {
  if (cursor === undefined || cursor === null) return null;
  return cursors.open(binding, String(cursor), cursorLength(order.terms));
}

/**
 * What a cursor is bound to: the permission set, the rows, their filter and the order that was asked for, and where they are
 * reached. WHY not the direction of the page: from one row one goes forward and back.
 */
export function cursorBinding(
  source: Pick<ConnectionSource, 'map' | 'permission'>,
  { view, order, filter }: Pick<ConnectionPlan, 'view' | 'order' | 'filter'>,
  place: readonly string[] = [],
): string {
  const { database } = source.map.model;
  const shape = [
    database.id,
    view.entity.name,
    order.key,
    predicateKey(filter?.shape ?? null),
    filter?.values ?? {},
    ...place,
  ];
  const hash = createHash('sha256').update(JSON.stringify(shape)).digest('base64');
  return `${source.permission.hash} ${hash}`;
}
