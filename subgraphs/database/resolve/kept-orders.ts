import type { BoundedCache, CacheBudget } from '../../../schema/cache/cache-budget.ts';
import type { CommitMarks } from '../engine/commit-marks.ts';
import type { PlacedKeys } from '../view/placed-keys.ts';

/** Keys that were placed, and the state of the database in which they were read; null where it changed meanwhile. */
export interface KeptOrder {
  readonly keys: PlacedKeys;
  readonly mark: string | null;
}

/** Bytes of an order besides its keys. */
const orderBytes = 4_096;

/**
 * The scattered orders of one subgraph, kept under the budget of all caches. INVARIANT: what is kept is used only together
 * with `marks`: an answer that was made of it is given when its mark still holds.
 */
export class KeptOrders {
  readonly marks: CommitMarks;
  /** Bytes that the keys of one order may take. */
  readonly bytes: number;
  readonly #kept: BoundedCache<string, KeptOrder>;
  readonly #making = new Map<string, Promise<KeptOrder>>();

  constructor(marks: CommitMarks, caches: CacheBudget) {
    this.marks = marks;
    this.bytes = Math.max(0, caches.heaviest - 2 * orderBytes);
    this.#kept = caches.cache({ sizeOf: ({ keys }) => orderBytes + keys.bytes });
  }

  /** What is kept, or is being made for another request; null where neither is, or what was made cannot be kept. */
  known(name: string): Promise<KeptOrder | null> | KeptOrder | null {
    // WHY no promise of what is not there: who finds nothing makes it at once, before the next one asks.
    return this.#making.get(name)?.catch(() => null) ?? this.#kept.get(name) ?? null;
  }

  /** Makes an order, and keeps it where the database stayed the same meanwhile. */
  async make(name: string, place: () => Promise<PlacedKeys>): Promise<KeptOrder> {
    const making = this.#make(place);
    this.#making.set(name, making);
    try {
      const made = await making;
      if (made.mark !== null) this.#kept.set(name, made);
      return made;
    } finally {
      if (this.#making.get(name) === making) this.#making.delete(name);
    }
  }

  async #make(place: () => Promise<PlacedKeys>): Promise<KeptOrder> {
    const mark = await this.marks.current();
    const keys = await place();
    const isSame = mark !== null && (await this.marks.holds(mark));
    return { keys, mark: isSame ? mark : null };
  }
}
