import { addTotals, isTellable, type MeasureTotal, noTotal, sumTotals } from './measure-total.ts';

/** The value of a grouping item that is not told of a block's rows. */
export const notTold: unique symbol = Symbol('not told');

/** Text of a grouping item's value: what its mask leaves, null where there is none or the row hides it. */
export type KeyValue = string | null;

/** The rows that agree in every grouping item. */
export interface Atom {
  readonly key: readonly KeyValue[];
  readonly count: number;
  readonly totals: readonly MeasureTotal[];
}

/** Rows of which the same is told. Every figure is of whole blocks, so that no two figures differ by less than one. */
export interface Block {
  readonly key: readonly (KeyValue | typeof notTold)[];
  readonly count: number;
  readonly totals: readonly MeasureTotal[];
}

/** The blocks of a table, and which of its numbers may be summed. */
export interface Partition {
  readonly blocks: readonly Block[];
  readonly tellable: readonly boolean[];
}

/** Every atom a block: for rows whose statistics need no protection. */
export function unprotected(atoms: readonly Atom[], measures: number): Partition {
  return { blocks: atoms, tellable: Array.from({ length: measures }, () => true) };
}

/**
 * Divides rows into blocks of `smallest` rows at least; null when there are fewer rows than that.
 *
 * The rows are split by one grouping item after the other. A part that may not be told (too few rows, or a sum that
 * would betray one of them) is put with the others like it; while they together may not be told either, the smallest
 * part that could be told joins them (complementary suppression). What was put together is split on by the next item,
 * and its value of this one is not told. A number that may not be told of all rows is told of none.
 *
 * The blocks follow from the rows alone and not from what is asked of them, so that answers cannot be played off
 * against each other. Pure; the order of the atoms makes no difference.
 */
export function partitionRows(atoms: readonly Atom[], smallest: number, measures: number): Partition | null {
  const whole = partOf(atoms, measures);
  if (whole.count < smallest) return null;
  const tellable = whole.totals.map((total) => isTellable(total, smallest));
  const splitter = new Splitter(smallest, tellable);
  splitter.split(whole, []);
  return { blocks: splitter.blocks, tellable };
}

type Figures = Pick<Atom, 'count' | 'totals'>;

interface Part extends Figures {
  readonly atoms: readonly Atom[];
}

class Splitter {
  readonly blocks: Block[] = [];
  readonly #smallest: number;
  readonly #tellable: readonly boolean[];

  constructor(smallest: number, tellable: readonly boolean[]) {
    this.#smallest = smallest;
    this.#tellable = tellable;
  }

  /** Splits a part that may be told; `told` are its values of the items before. */
  split(part: Part, told: Block['key']): void {
    const depth = told.length;
    if (part.atoms.every(({ key }) => key.length === depth)) {
      this.blocks.push({ key: told, count: part.count, totals: part.totals });
      return;
    }
    const parts = this.#partsAt(part, depth);
    const open = parts.filter(([, each]) => this.#isTellable(each));
    const joined = parts.filter(([, each]) => !this.#isTellable(each)).map(([, each]) => each);
    let figures: Figures = joined.reduce(addFigures, this.#none());
    while (joined.length > 0 && !this.#isTellable(figures)) {
      const next = open.shift();
      // INVARIANT: all parts together are the part, which may be told.
      if (next === undefined) break;
      joined.push(next[1]);
      figures = addFigures(figures, next[1]);
    }
    for (const [value, each] of open) this.split(each, [...told, value]);
    if (joined.length === 0) return;
    this.split({ ...figures, atoms: joined.flatMap((each) => each.atoms) }, [...told, notTold]);
  }

  /** The parts by their value of one item, the smallest first. */
  #partsAt({ atoms }: Part, depth: number): [KeyValue, Part][] {
    const byValue = new Map<KeyValue, Atom[]>();
    for (const atom of atoms) {
      const value = atom.key[depth] ?? null;
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, [atom]);
      else known.push(atom);
    }
    const parts = [...byValue].map(([value, of]): [KeyValue, Part] => [
      value,
      partOf(of, this.#tellable.length),
    ]);
    return parts.sort(([left, a], [right, b]) => a.count - b.count || compareKeys(left, right));
  }

  #none(): Figures {
    return { count: 0, totals: this.#tellable.map(() => noTotal) };
  }

  #isTellable({ count, totals }: Figures): boolean {
    if (count < this.#smallest) return false;
    return totals.every((total, at) => this.#tellable[at] === false || isTellable(total, this.#smallest));
  }
}

/** Order of group keys: none first, then by code unit, what is not told last. */
export function compareKeys(left: KeyValue | typeof notTold, right: KeyValue | typeof notTold): number {
  if (left === right) return 0;
  if (left === null || right === notTold) return -1;
  if (right === null || left === notTold) return 1;
  return left < right ? -1 : 1;
}

function partOf(atoms: readonly Atom[], measures: number): Part {
  const totals = Array.from({ length: measures }, (_, at) =>
    sumTotals(atoms.map(({ totals: each }) => each[at] ?? noTotal)),
  );
  return { atoms, count: atoms.reduce((sum, { count }) => sum + count, 0), totals };
}

function addFigures(left: Figures, right: Figures): Figures {
  return {
    count: left.count + right.count,
    totals: left.totals.map((total, at) => addTotals(total, right.totals[at] ?? noTotal)),
  };
}
