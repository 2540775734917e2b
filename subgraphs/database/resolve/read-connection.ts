import type { Row } from '../engine/driver.ts';
import { type ConnectionPlan, type ConnectionWants, cursorLength } from '../plan/plan-connection.ts';
import { pageOfParent, type RelationPages } from '../plan/plan-relation-pages.ts';
import type { RowLayout } from '../view/row-layout.ts';
import type { RequestScope } from './request-scope.ts';

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

/** Reads what an operation asks of a connection: one statement for the count, and for the page one, or a few where its order follows an index or hides the keys. */
export async function readConnection(
  { engine, reads, exchange }: RequestScope,
  plan: ConnectionPlan,
  layout: RowLayout,
  wants: ConnectionWants,
): Promise<ConnectionPage> {
  const { filter, order, size, after, binding, view } = plan;
  const list = { layout, filter, order, size, after, withCursors: wants.cursors };
  const [found, total] = await Promise.all([
    wants.rows ? reads.list(list) : [],
    wants.total ? reads.count(view, filter) : null,
  ]);
  // WHY one at least: a count, or that there is no row, tells whether a value is there (Decree 47 Art 38(7)).
  if (wants.rows || wants.total) exchange.counts.rows += Math.max(1, Math.min(found.length, size));
  const seal = (values: Row) => engine.cursors.seal(binding, values);
  return pageOf(list, found, total, seal);
}

/**
 * Reads what an operation asks of a relation's connection for one parent; a key of null has no rows. The reads of all parents
 * of a level are one statement for the pages and one for the counts.
 * @throws CURSOR_INVALID for a cursor of another parent.
 */
export async function readRelationPage(
  { engine, reads, exchange }: RequestScope,
  pages: RelationPages,
  parentKey: string | null,
): Promise<ConnectionPage> {
  const { read, binding } = pageOfParent(engine, pages, parentKey ?? '');
  const { rows, total: isCounted } = pages.wants;
  const [found, total] = await Promise.all([
    rows && parentKey !== null ? reads.children(read, parentKey) : [],
    isCounted ? (parentKey === null ? 0 : reads.countChildren(read, parentKey)) : null,
  ]);
  // WHY one for none: a count is a read too; rows are counted where they are read.
  if (isCounted && found.length === 0) exchange.counts.rows += 1;
  const seal = (values: Row) => engine.cursors.seal(binding, values);
  return pageOf(read, found, total, seal);
}

/** What a page was read by. */
interface PageShape {
  readonly layout: RowLayout;
  readonly order: ConnectionPlan['order'];
  readonly size: number;
  readonly after: ConnectionPlan['after'];
}

/** WHY a cursor tells of the other side: it was made of a row that stands there. */
function pageOf(
  { layout, order, size, after }: PageShape,
  found: readonly Row[],
  total: number | null,
  seal: (values: Row) => string,
): ConnectionPage {
  const values = cursorLength(order.terms);
  const goesOn = found.length > size;
  const rows = goesOn ? found.slice(0, size) : found;
  const isFrom = after !== null;
  return {
    rows: order.isReversed ? rows.toReversed() : rows,
    hasNextPage: order.isReversed ? isFrom : goesOn,
    hasPreviousPage: order.isReversed ? goesOn : isFrom,
    total,
    cursor: (row) => seal(row.slice(layout.width, layout.width + values)),
  };
}
