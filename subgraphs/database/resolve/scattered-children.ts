import { groupedBy } from '../../../schema/grouped-by.ts';
import type { Row } from '../engine/driver.ts';
import type { Placing } from '../view/hidden-order.ts';
import type { RowLayout } from '../view/row-layout.ts';

/**
 * The first rows of each parent in a scattered order, of those that may be among them (`candidatesStatement`): by their rank,
 * then by their places. Rows that nothing tells apart come by what is released of them.
 */
export function firstOfParents(
  layout: RowLayout,
  candidates: readonly Row[],
  limit: number,
  placing: Placing,
): readonly Row[] {
  const { width } = layout;
  const places = placing(candidates.map((row) => identityOf(row, width)));
  const placed = candidates.map((row, at) => ({
    row,
    rank: Number(row[width + 1]),
    place: places[at] ?? '',
  }));
  const released = ({ row }: { readonly row: Row }) =>
    JSON.stringify([...layout.cells.values()].map((cell) => cell.text(row)));
  placed.sort(
    (left, right) =>
      left.rank - right.rank || compare(left.place, right.place) || compare(released(left), released(right)),
  );
  return [...groupedBy(placed, ({ row }) => row[width]).values()].flatMap((siblings) =>
    siblings.slice(0, limit).map(({ row }) => row.slice(0, width + 1)),
  );
}

/** The key, or all cells that are seen of a row without one. */
function identityOf(row: Row, width: number): string {
  const cells = row.slice(width + 2);
  const [only] = cells;
  return cells.length === 1 && typeof only === 'string' ? only : JSON.stringify(cells);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
