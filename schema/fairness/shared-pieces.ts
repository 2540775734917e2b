import { memoise } from '../memoise.ts';
import type { Pieces } from './pieces.ts';

/** Work that was begun; `outcome` gives its result, or throws its error, once it has ended. */
interface BegunWork<Result> {
  readonly pieces: Pieces<Result>;
  outcome: (() => Result) | null;
}

/**
 * Work of one key, done once while several wait for it: each piece by whoever has the next turn. WHY: between two pieces others
 * run, who may ask for the same.
 * INVARIANT: who joins goes on to the end, so that nothing begun is left.
 */
export class SharedPieces<Result> {
  readonly #begun = new Map<string, BegunWork<Result>>();

  /** Joins the work of a key, or begins it; it is forgotten as it ends. @throws what the work throws */
  *join(key: string, begin: () => Pieces<Result>): Pieces<Result> {
    const work = memoise(this.#begun, key, () => ({ pieces: begin(), outcome: null }));
    for (;;) {
      if (work.outcome === null) this.#step(key, work);
      if (work.outcome !== null) return work.outcome();
      yield;
    }
  }

  #step(key: string, work: BegunWork<Result>): void {
    try {
      const { done, value } = work.pieces.next();
      if (done !== true) return;
      work.outcome = () => value;
    } catch (error) {
      work.outcome = () => {
        throw error;
      };
    }
    this.#begun.delete(key);
  }
}
