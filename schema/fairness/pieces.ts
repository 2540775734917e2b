import type { Turn } from './fair-turns.ts';

/** Pure work in pieces of a few milliseconds: it yields between them. */
export type Pieces<Result> = Generator<undefined, Result>;

/** Does all pieces in one go: for the command line, and wherever nobody else waits for the event loop. */
export function atOnce<Result>(pieces: Pieces<Result>): Result {
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
  }
}

/** Does each piece in a turn of its own. @throws the reason of `signal` when it aborts */
export async function inTurns<Result>(
  pieces: Pieces<Result>,
  turn: Turn,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    await turn();
    signal.throwIfAborted();
    const { done, value } = pieces.next();
    if (done === true) return value;
  }
}

/** Does each piece but the first in a turn of its own: for work that is most often one piece, and has its turn already. */
export async function inFurtherTurns<Result>(pieces: Pieces<Result>, turn: Turn): Promise<Result> {
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
    await turn();
  }
}
