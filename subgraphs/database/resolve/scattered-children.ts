import type { FairTurns } from '../../../schema/fairness/fair-turns.ts';
import { memoise } from '../../../schema/memoise.ts';
import type { Row } from '../engine/driver.ts';
import type { Placing } from '../view/hidden-order.ts';
import type { RowLayout } from '../view/row-layout.ts';

/** How the rows of parents are put in order, and for whom. */
export interface ChildrenOrder {
  readonly limit: number;
  readonly placing: Placing;
  readonly turns: FairTurns;
  /** Under which name its turns are counted. */
  readonly consumer: string;
}

/** A row with what decides its position. */
interface Candidate {
  readonly row: Row;
  readonly rank: number;
  readonly place: string;
}

/** Rows that are placed in one turn of the event loop. */
const placedAtOnce = 5_000;

/**
 * The first rows of each parent in a scattered order, of those that may be among them (`candidatesStatement`): by their rank,
 * then by their places. Rows that nothing tells apart come by what is released of them.
 */
export async function firstOfParents(
  layout: RowLayout,
  candidates: readonly Row[],
  { limit, placing, turns, consumer }: ChildrenOrder,
): Promise<readonly Row[]> {
  const { width } = layout;
  const families = new Map<string | null, Candidate[]>();
  for (let from = 0; from < candidates.length; from += placedAtOnce) {
    if (from > 0) await turns.take(consumer);
    const rows = candidates.slice(from, from + placedAtOnce);
    const places = placing(rows.map((row) => identityOf(row, width)));
    for (const [at, row] of rows.entries()) {
      const siblings = memoise(families, row[width] ?? null, (): Candidate[] => []);
      siblings.push({ row, rank: Number(row[width + 1]), place: places[at] ?? '' });
      // WHY while they come: what is further than the limit is never put in order again.
      if (siblings.length >= 2 * limit + placedAtOnce) keepFirst(layout, siblings, limit);
    }
  }
  return [...families.values()].flatMap((siblings) => {
    keepFirst(layout, siblings, limit);
    return siblings.map(({ row }) => row.slice(0, width + 1));
  });
}

function keepFirst(layout: RowLayout, siblings: Candidate[], limit: number): void {
  const released = ({ row }: Candidate) =>
    JSON.stringify([...layout.cells.values()].map((cell) => cell.text(row)));
  siblings.sort(
    (left, right) =>
      left.rank - right.rank || compare(left.place, right.place) || compare(released(left), released(right)),
  );
  siblings.length = Math.min(siblings.length, limit);
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
