import { availableParallelism } from 'node:os';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { FairQueue } from '../../../schema/fairness/fair-queue.ts';

/** Reads that may wait, of one consumer and in all. */
const limits = { waiting: 1_000, waitingInAll: 2_000 } as const;

/** Under which name the statements of the server itself are counted. */
export const serverWork = 'server';

/**
 * Hands out readers, with a bounded queue and a bounded wait: to the consumer first whose statements took the least time.
 * INVARIANT: where there are several readers, no consumer has all of them, nor more than half of the processors, so that no
 * other waits for its long statements. The server's own work is no consumer's.
 */
export class ReaderPool<Reader> {
  readonly #free: Reader[];
  readonly #share: number;
  readonly #running = new Map<string, number>();
  readonly #queue = new FairQueue<(reader: Reader) => void>();
  readonly #waitMs: number;

  constructor(readers: readonly Reader[], waitMs: number, processors = availableParallelism()) {
    this.#free = [...readers];
    this.#share = Math.max(1, Math.min(readers.length - 1, Math.floor(processors / 2)));
    this.#waitMs = waitMs;
  }

  /** A reader for a consumer; it is given back by `give`. @throws SUBGRAPH_BUSY */
  take(consumer: string): Promise<Reader> {
    const free = this.#queue.size === 0 && this.#admits(consumer) ? this.#free.pop() : undefined;
    if (free !== undefined) {
      this.#running.set(consumer, this.#runningOf(consumer) + 1);
      return Promise.resolve(free);
    }
    const isFull = this.#queue.size >= limits.waitingInAll || this.#queue.waiting(consumer) >= limits.waiting;
    if (isFull) return Promise.reject(codedError('SUBGRAPH_BUSY'));
    return new Promise((take, refuse) => {
      const timer = setTimeout(() => {
        this.#queue.remove(consumer, waiter);
        refuse(codedError('SUBGRAPH_BUSY'));
      }, this.#waitMs);
      const waiter = (reader: Reader) => {
        clearTimeout(timer);
        take(reader);
      };
      this.#queue.add(consumer, waiter);
      this.#serve();
    });
  }

  /** Takes a reader back, and counts how long the consumer had it. */
  give(reader: Reader, consumer: string, usedMs: number): void {
    this.#free.push(reader);
    const left = (this.#running.get(consumer) ?? 1) - 1;
    if (left === 0) this.#running.delete(consumer);
    else this.#running.set(consumer, left);
    this.#queue.charge(consumer, usedMs);
    this.#serve();
  }

  #serve(): void {
    while (this.#free.length > 0) {
      const next = this.#queue.next((consumer) => this.#admits(consumer));
      const reader = next === undefined ? undefined : this.#free.pop();
      if (next === undefined || reader === undefined) return;
      this.#running.set(next.consumer, this.#runningOf(next.consumer) + 1);
      next.item(reader);
    }
  }

  #admits(consumer: string): boolean {
    return consumer === serverWork || this.#runningOf(consumer) < this.#share;
  }

  #runningOf(consumer: string): number {
    return this.#running.get(consumer) ?? 0;
  }
}
