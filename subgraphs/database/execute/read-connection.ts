import { createHash } from 'node:crypto';
import { pageSize } from '../plan/page-arguments.ts';
import { type PlannedFilter, planFilter } from '../plan/plan-filter.ts';
import type { Row, RowLayout } from '../plan/row-layout.ts';
import { type OrderTerm, planOrder, type RowOrder } from '../plan/row-order.ts';
import type { RowView } from '../plan/row-view.ts';
import { predicateKey } from '../sql/stored-predicate.ts';
import { type FieldArguments, orderInputs } from './plan-relation.ts';
import type { ReadEngine } from './read-engine.ts';
import type { RowReads } from './row-reads.ts';

/** Which parts of a connection an operation asks for; the others are not read. */
export interface ConnectionWants {
  readonly rows: boolean;
  readonly cursors: boolean;
  readonly total: boolean;
}

/** A page as the consumer sees it. */
export interface ConnectionPage {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** null when it was not asked for. */
  readonly total: number | null;
  /** Cursor of a row; asked for only when `wants.cursors`. */
  cursor(row: Row): string;
}

/** Planned arguments of a connection field. */
export interface ConnectionPlan {
  readonly view: RowView;
  readonly filter: PlannedFilter | null;
  readonly order: RowOrder;
  readonly first: number;
  readonly after: readonly (string | null)[] | null;
  /** What a cursor is bound to. */
  readonly binding: string;
}

function bindingOf(engine: ReadEngine, view: RowView, order: RowOrder, filter: PlannedFilter | null): string {
  const { database } = engine.map.model;
  const shape = [
    database.id,
    view.entity.name,
    order.key,
    predicateKey(filter?.shape ?? null),
    filter?.values ?? {},
  ];
  const hash = createHash('sha256').update(JSON.stringify(shape)).digest('base64');
  return `${engine.permission.hash} ${hash}`;
}

function orderTerms(terms: readonly OrderTerm[]): number {
  return terms.length + 1;
}

/**
 * Plans the arguments of a connection.
 * @throws FIELD_NOT_PERMITTED before any SQL, CURSOR_INVALID, and errors of planFilter and pageSize.
 */
export function planConnection(engine: ReadEngine, view: RowView, args: FieldArguments): ConnectionPlan {
  const { map, live } = engine;
  const first = pageSize(args.first);
  const inputs = orderInputs(args.orderBy);
  const filter = planFilter(map, live, view, args.where);
  const order = planOrder(map, live, view, inputs);
  const binding = bindingOf(engine, view, order, filter);
  const cursor = args.after;
  const after =
    cursor === undefined || cursor === null
      ? null
      : engine.cursors.open(binding, String(cursor), orderTerms(order.terms));
  return { view, filter, order, first, after, binding };
}

/** Reads what an operation asks of a connection: at most one statement for the page and one for the count. */
export async function readConnection(
  engine: ReadEngine,
  reads: RowReads,
  plan: ConnectionPlan,
  layout: RowLayout,
  wants: ConnectionWants,
): Promise<ConnectionPage> {
  const { filter, order, first, after, binding, view } = plan;
  const list = { layout, filter, order, first, after, withCursors: wants.cursors };
  const [found, total] = await Promise.all([
    wants.rows ? reads.list(list) : [],
    wants.total ? reads.count(view, filter) : null,
  ]);
  const values = orderTerms(order.terms);
  return {
    rows: found.length > first ? found.slice(0, first) : found,
    hasNextPage: found.length > first,
    hasPreviousPage: after !== null,
    total,
    cursor: (row) => engine.cursors.seal(binding, row.slice(layout.width, layout.width + values)),
  };
}
