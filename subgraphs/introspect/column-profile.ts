import { memoise } from '../../schema/memoise.ts';
import { type CellShape, cellShape, personalShapes } from './cell-shape.ts';

/** A code of a column and how many of the sampled cells hold it. */
export interface SeenCode {
  readonly code: string;
  readonly count: number;
}

/**
 * What the sampled cells of a column look like: counts, never values, but for short codes that many rows share.
 */
export interface ColumnProfile {
  /** Cells that were looked at, and how many of them were null. */
  readonly cells: number;
  readonly nulls: number;
  readonly shapes: ReadonlyMap<CellShape, number>;
  readonly different: number;
  /** Longest text, in characters, without blanks at its end. */
  readonly longest: number;
  /** Whether some cell ends in blanks. */
  readonly isPadded: boolean;
  /**
   * All values, where they are few codes that say nothing of a person: at most four characters each, in five rows or more;
   * null otherwise.
   */
  readonly codes: readonly SeenCode[] | null;
}

/** Bounds of what may be told of a column: a value that few rows have, or a long one, may be a person's. */
const codes = { most: 16, longest: 4, fewestRows: 5 } as const;

/** Looks through the sampled cells of a column and lets them go. */
export function profileColumn(cells: readonly (string | null)[]): ColumnProfile {
  const present = cells.filter((cell) => cell !== null);
  const shapes = new Map<CellShape, number>();
  const values = new Map<string, number>();
  for (const cell of present) {
    const shape = cellShape(cell);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    values.set(cell, memoise(values, cell, () => 0) + 1);
  }
  return {
    cells: cells.length,
    nulls: cells.length - present.length,
    shapes,
    different: values.size,
    longest: Math.max(0, ...present.map((cell) => cell.trimEnd().length)),
    isPadded: present.some((cell) => cell.trim() !== '' && cell.endsWith(' ')),
    codes: isTellable(values, shapes) ? [...values].map(([code, count]) => ({ code, count })) : null,
  };
}

function isTellable(values: ReadonlyMap<string, number>, shapes: ReadonlyMap<CellShape, number>): boolean {
  return (
    values.size > 0 &&
    values.size <= codes.most &&
    !personalShapes.some((shape) => shapes.has(shape)) &&
    [...values].every(([value, count]) => value.length <= codes.longest && count >= codes.fewestRows)
  );
}

/** The share of the cells that hold something and have one of the shapes; 0 where no cell does. */
export function shareOf({ shapes }: ColumnProfile, ...wanted: readonly CellShape[]): number {
  const filled = [...shapes].reduce((sum, [shape, count]) => (shape === 'empty' ? sum : sum + count), 0);
  const met = wanted.reduce((sum, shape) => sum + (shapes.get(shape) ?? 0), 0);
  return filled === 0 ? 0 : met / filled;
}
