import type { Coordinate } from '../../schema/catalogue/model.ts';
import { relationConnection } from '../../schema/catalogue/relation-connection.ts';
import type { ClientPath } from '../operation/response-names.ts';

/** A list of an answer that holds some of its rows: there are more than `first`. */
export interface CutList {
  /** Where it stands in the answer. */
  readonly path: ClientPath;
  /** The relation that it is a list of, such as `Household.members`. */
  readonly coordinate: Coordinate;
  /** Rows that it holds. */
  readonly returned: number;
  /** The field that goes through all rows page by page, such as `Household.membersConnection`. */
  readonly continueWith: Coordinate;
}

/** The lists of an answer that were cut. */
export interface CutLists {
  readonly total: number;
  /** The first of them, in the order of the answer. */
  readonly lists: readonly CutList[];
}

/** Cut lists that one answer names. WHY a bound: an answer of a thousand rows has a thousand lists, cut all at once. */
const maxNamed = 100;

/**
 * Where the cut lists of an answer stand. `cut` holds the lists themselves; one that the answer does not hold, because an
 * error took what was around it, is not told. Takes as long as a walk over the data, and only where something was cut.
 */
export function cutLists(data: unknown, cut: ReadonlyMap<object, Coordinate>): CutLists | null {
  if (cut.size === 0) return null;
  const lists: CutList[] = [];
  let total = 0;
  const path: (string | number)[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const coordinate = cut.get(value);
    if (coordinate !== undefined && Array.isArray(value)) {
      total += 1;
      if (total <= maxNamed) lists.push(cutList([...path], coordinate, value.length));
    }
    for (const [step, below] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
      path.push(step);
      walk(below);
      path.pop();
    }
  };
  walk(data);
  return total === 0 ? null : { total, lists };
}

function cutList(path: ClientPath, coordinate: Coordinate, returned: number): CutList {
  return { path, coordinate, returned, continueWith: relationConnection(coordinate) };
}
