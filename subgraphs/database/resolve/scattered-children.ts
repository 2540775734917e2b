import { groupedBy } from '../../../schema/grouped-by.ts';
import { normalText } from '../../../schema/text/normal-text.ts';
import type { Row } from '../engine/driver.ts';
import type { Placing } from '../view/hidden-order.ts';
import type { RowLayout } from '../view/row-layout.ts';

/** How candidates are read (`candidatesStatement`), and where the page begins. */
export interface CandidatesReading {
  readonly layout: RowLayout;
  /** Values of terms that stand behind the layout's columns. */
  readonly terms: number;
  /** Rows of each parent at most. */
  readonly limit: number;
  /** The place behind which the page begins; empty for the first. */
  readonly behind: string;
  readonly placing: Placing;
}

/**
 * The first rows of each parent in a scattered order, of those that may be among them: by their rank, then by their places.
 * Rows that nothing tells apart come by what is released of them, and have places one behind the other. Behind the layout's
 * columns stand the values of the terms, the place and the parent's value as it is shown.
 */
export function firstOfParents(
  { layout, terms, limit, behind, placing }: CandidatesReading,
  candidates: readonly Row[],
): readonly Row[] {
  const parentAt = layout.width + terms;
  const places = placing(candidates.map((row) => identityOf(row, parentAt)));
  const placed = candidates.map((row, at) => ({
    row,
    parent: normalText(row[parentAt] ?? ''),
    rank: Number(row[parentAt + 1]),
    place: places[at] ?? '',
  }));
  const released = ({ row }: { readonly row: Row }) =>
    JSON.stringify([...layout.cells.values()].map((cell) => cell.text(row)));
  placed.sort(
    (left, right) =>
      left.rank - right.rank || compare(left.place, right.place) || compare(released(left), released(right)),
  );
  return [...groupedBy(placed, ({ parent }) => parent).values()].flatMap((siblings) =>
    apart(siblings)
      .filter(({ place }) => place > behind)
      .slice(0, limit)
      .map(({ row, place, parent }) => [...row.slice(0, parentAt), place, parent]),
  );
}

/** A row that has found its place among its siblings. */
interface Placed {
  readonly row: Row;
  readonly parent: string | null;
  readonly rank: number;
  readonly place: string;
}

/** Gives each of equal rows a place of its own, behind the first of them and before all others. */
function apart(siblings: readonly Placed[]): readonly Placed[] {
  let equals = 0;
  return siblings.map((each, at) => {
    const before = siblings[at - 1];
    equals = before?.rank === each.rank && before.place === each.place ? equals + 1 : 0;
    return equals === 0 ? each : { ...each, place: `${each.place}:${String(equals).padStart(9, '0')}` };
  });
}

/** The key, or all cells that are seen of a row without one. */
function identityOf(row: Row, parentAt: number): string {
  const cells = row.slice(parentAt + 2);
  const [only] = cells;
  return cells.length === 1 && typeof only === 'string' ? only : JSON.stringify(cells);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
