import { codedError } from '../../schema/errors/coded-error.ts';

/** Bounds the requests of one consumer that are in progress at once, so that none takes the server from the others. */
export class ConcurrencyLimit {
  readonly #maximum: number;
  readonly #running = new Map<string, number>();

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /**
   * Takes a place for a consumer; call the result once to give it back.
   * @throws TOO_MANY_REQUESTS
   */
  enter(consumer: string): () => void {
    const running = this.#running.get(consumer) ?? 0;
    if (running >= this.#maximum) throw codedError('TOO_MANY_REQUESTS');
    this.#running.set(consumer, running + 1);
    return () => this.#leave(consumer);
  }

  #leave(consumer: string): void {
    const left = (this.#running.get(consumer) ?? 1) - 1;
    if (left === 0) this.#running.delete(consumer);
    else this.#running.set(consumer, left);
  }
}
