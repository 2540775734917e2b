import type { Turn } from '../../../schema/fairness/fair-turns.ts';
import { memoise } from '../../../schema/memoise.ts';
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
  /** The place behind which the page begins, of rows of one rank; empty for none. */
  readonly behind: string;
  /** Whether rows come from the last place to the first. */
  readonly isReversed: boolean;
  readonly placing: Placing;
  readonly turn: Turn;
}

/** Rows that are placed in one turn of the event loop. */
const placedAtOnce = 5_000;

/**
 * The first rows of each parent in a scattered order, of those that may be among them: by their rank, then by their places.
 * Rows that nothing tells apart come by what is released of them, and have places one behind the other. Behind the layout's
 * columns stand the values of the terms, the place and the parent's value as it is shown.
 */
export async function firstOfParents(
  reading: CandidatesReading,
  candidates: readonly Row[],
): Promise<readonly Row[]> {
  const { layout, terms, limit, behind, placing, turn } = reading;
  const isAhead = aheadOf(reading);
  const parentAt = layout.width + terms;
  const families = new Map<string | null, Placed[]>();
  for (let from = 0; from < candidates.length; from += placedAtOnce) {
    if (from > 0) await turn();
    const rows = candidates.slice(from, from + placedAtOnce);
    const places = placing(rows.map((row) => identityOf(row, parentAt)));
    for (const [at, row] of rows.entries()) {
      const placed = { row, rank: Number(row[parentAt + 1]), place: places[at] ?? '' };
      if (placed.place !== sharedPlace(behind) && !isAhead(placed)) continue;
      const siblings = memoise(families, normalText(row[parentAt] ?? ''), (): Placed[] => []);
      siblings.push(placed);
      // WHY while they come: what is further than the limit is never put in order again.
      if (siblings.length >= 2 * limit + placedAtOnce) keepFirst(reading, siblings);
    }
  }
  return [...families].flatMap(([parent, siblings]) => {
    keepFirst(reading, siblings);
    return apart(reading, siblings)
      .filter(isAhead)
      .slice(0, limit)
      .map(({ row, place }) => [...row.slice(0, parentAt), place, parent]);
  });
}

/** A row that has found its place among its siblings. */
interface Placed {
  readonly row: Row;
  readonly rank: number;
  readonly place: string;
}

/** Puts siblings in order and leaves the first: those of the page, and those that stand at the place where it begins. */
function keepFirst({ layout, limit, behind, isReversed }: CandidatesReading, siblings: Placed[]): void {
  const released = ({ row }: Placed) =>
    JSON.stringify([...layout.cells.values()].map((cell) => cell.text(row)));
  const way = isReversed ? -1 : 1;
  siblings.sort(
    (left, right) =>
      left.rank - right.rank ||
      way * (compare(left.place, right.place) || compare(released(left), released(right))),
  );
  const shared = sharedPlace(behind);
  const equals = behind === '' ? 0 : siblings.filter(({ place }) => place === shared).length;
  let length = Math.min(siblings.length, limit + equals);
  // WHY all equals of the last one: their numbers are counted from the other end.
  while (isReversed && areEqual(siblings[length - 1], siblings[length])) length += 1;
  siblings.length = length;
}

/** Whether a place stands behind that of the cursor, in the direction of reading. */
function aheadOf({ behind, isReversed }: CandidatesReading): (placed: Pick<Placed, 'place'>) => boolean {
  if (behind === '') return () => true;
  return isReversed ? ({ place }) => place < behind : ({ place }) => place > behind;
}

function areEqual(left: Placed | undefined, right: Placed | undefined): boolean {
  return left !== undefined && left.rank === right?.rank && left.place === right.place;
}

/** Divides the place that equal rows share from the number of one of them. */
const numberMark = ':';

/** Gives each of equal rows a place of its own, behind the first of them and before all others. */
function apart({ isReversed }: CandidatesReading, siblings: readonly Placed[]): readonly Placed[] {
  const forward = isReversed ? siblings.toReversed() : siblings;
  let equals = 0;
  const placed = forward.map((each, at) => {
    equals = areEqual(forward[at - 1], each) ? equals + 1 : 0;
    if (equals === 0) return each;
    return { ...each, place: `${each.place}${numberMark}${String(equals).padStart(9, '0')}` };
  });
  return isReversed ? placed.reverse() : placed;
}

/** The place that a row shares with its equals. */
function sharedPlace(place: string): string {
  const at = place.indexOf(numberMark);
  return at === -1 ? place : place.slice(0, at);
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
