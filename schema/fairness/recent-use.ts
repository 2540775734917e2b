/** Length of a window, in milliseconds. */
const windowMs = 1_000;

/** What consumers have used of late: in this window of a second and in the last. It remembers those of the two alone. */
export class RecentUse {
  readonly #now: () => number;
  #window = 0;
  #current = new Map<string, number>();
  #last = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  add(consumer: string, amount: number): void {
    this.#move();
    this.#current.set(consumer, (this.#current.get(consumer) ?? 0) + amount);
  }

  of(consumer: string): number {
    this.#move();
    return (this.#current.get(consumer) ?? 0) + (this.#last.get(consumer) ?? 0);
  }

  #move(): void {
    const window = Math.floor(this.#now() / windowMs);
    if (window === this.#window) return;
    this.#last = window === this.#window + 1 ? this.#current : new Map();
    this.#current = new Map();
    this.#window = window;
  }
}
