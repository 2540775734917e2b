/** What waits, and for whom. */
export interface Waiting<Item> {
  readonly consumer: string;
  readonly item: Item;
}

/**
 * A queue that serves first who has used least, and each consumer in its own order. Who was away begins where the others
 * are: neither saved time nor an old debt puts anybody before or behind the rest.
 */
export class FairQueue<Item> {
  readonly #waiting = new Map<string, Item[]>();
  /** What each consumer has used, on one clock; who is not here stands at the clock. */
  readonly #used = new Map<string, number>();
  #clock = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many wait for a consumer. */
  waiting(consumer: string): number {
    return this.#waiting.get(consumer)?.length ?? 0;
  }

  add(consumer: string, item: Item): void {
    const items = this.#waiting.get(consumer);
    if (items === undefined) this.#waiting.set(consumer, [item]);
    else items.push(item);
    this.#size += 1;
  }

  /** Takes out what no longer waits. */
  remove(consumer: string, item: Item): void {
    const items = this.#waiting.get(consumer);
    const at = items?.indexOf(item) ?? -1;
    if (items === undefined || at === -1) return;
    items.splice(at, 1);
    this.#drop(consumer, items);
  }

  /** The next, of those consumers that `admits` lets through; undefined when none of them waits. */
  peek(admits: (consumer: string) => boolean = () => true): Waiting<Item> | undefined {
    let first: Waiting<Item> | undefined;
    for (const [consumer, [item]] of this.#waiting) {
      if (item === undefined || !admits(consumer)) continue;
      if (first === undefined || this.#standing(consumer) < this.#standing(first.consumer))
        first = { consumer, item };
    }
    return first;
  }

  /** Takes the next out. */
  next(admits?: (consumer: string) => boolean): Waiting<Item> | undefined {
    const first = this.peek(admits);
    if (first === undefined) return undefined;
    const { consumer } = first;
    const items = this.#waiting.get(consumer) ?? [];
    items.shift();
    this.#clock = Math.max(this.#clock, this.#standing(consumer));
    this.#drop(consumer, items);
    // WHY behind the others: of those who have used the same, each gets its turn.
    if (items.length > 0) {
      this.#waiting.delete(consumer);
      this.#waiting.set(consumer, items);
    }
    return first;
  }

  /** Counts what a consumer has used, in any unit that is the same for all. */
  charge(consumer: string, amount: number): void {
    this.#used.set(consumer, this.#standing(consumer) + amount);
    if (this.#size > 0) return;
    // WHY: when nobody waits, nobody has an advance to make up for; so only those who wait are remembered.
    this.#used.clear();
    this.#clock = 0;
  }

  #standing(consumer: string): number {
    return Math.max(this.#used.get(consumer) ?? 0, this.#clock);
  }

  #drop(consumer: string, items: readonly Item[]): void {
    this.#size -= 1;
    if (items.length === 0) this.#waiting.delete(consumer);
  }
}
