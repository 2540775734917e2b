import type { Turn } from '../../../schema/fairness/fair-turns.ts';

/** Items that are written into an answer in one piece. */
const itemsOfPiece = 50;

/**
 * A list for graphql-js, which writes it into the answer in pieces: the items behind the first ones are there after a turn
 * for each piece.
 */
export function listInTurns<Item>(items: readonly Item[], turn: Turn): readonly (Item | Promise<Item>)[] {
  let gate: Promise<void> | null = null;
  return items.map((item, at) => {
    if (at > 0 && at % itemsOfPiece === 0) gate = gate === null ? turn() : gate.then(turn);
    return gate === null ? item : gate.then(() => item);
  });
}
