import { codedError } from '../../schema/errors/coded-error.ts';

/** How many at once: of one person, of all. */
export interface PlaceLimits {
  readonly ofPerson: number;
  readonly ofAll: number;
}

/** Places for work that takes long; whoever finds none is told to come again. Memory follows the work in progress. */
export class PersonPlaces {
  readonly #limits: PlaceLimits;
  readonly #taken = new Map<string, number>();
  #all = 0;

  constructor(limits: PlaceLimits) {
    this.#limits = limits;
  }

  /** Takes a place; what it gives gives it back, once. @throws TOO_MANY_REQUESTS */
  take(person: string): () => void {
    const taken = this.#taken.get(person) ?? 0;
    if (taken >= this.#limits.ofPerson || this.#all >= this.#limits.ofAll)
      throw codedError('TOO_MANY_REQUESTS');
    this.#taken.set(person, taken + 1);
    this.#all += 1;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#all -= 1;
      const left = (this.#taken.get(person) ?? 1) - 1;
      if (left === 0) this.#taken.delete(person);
      else this.#taken.set(person, left);
    };
  }
}
