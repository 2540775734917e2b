import { FairQueue } from './fair-queue.ts';

/**
 * Gives long work its turns of the event loop: one piece in a turn, whoever asks, so that between two pieces everything
 * else that is ready runs; consumers take turns.
 */
export class FairTurns {
  readonly #queue = new FairQueue<() => void>();
  #isTurning = false;

  /** Waits for a turn. What follows it without waiting should take a few milliseconds at most. */
  take(consumer: string): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.add(consumer, resolve);
      if (this.#isTurning) return;
      this.#isTurning = true;
      setImmediate(() => this.#turn());
    });
  }

  #turn(): void {
    const next = this.#queue.next();
    if (next === undefined) {
      this.#isTurning = false;
      return;
    }
    this.#queue.charge(next.consumer, 1);
    next.item();
    setImmediate(() => this.#turn());
  }
}
