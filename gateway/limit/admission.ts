import { consumerKey } from '../../schema/fairness/consumer-key.ts';
import { FairTurns, type Turn, type Visit } from '../../schema/fairness/fair-turns.ts';
import type { Account } from '../../schema/policy/policy.ts';
import { ConsumerShare, longestWaitMs } from './consumer-share.ts';

/** Requests of one consumer that are worked on at once, beside others and alone; the others of its places wait. */
const requests = { running: 8, alone: 16 } as const;

/** Lets the requests of each consumer in by its share of the server, and gives them their turns of the event loop. */
export class Admission {
  readonly #share: ConsumerShare;
  readonly #turns = new FairTurns();

  /** `places`: requests of one account, or of one address of the public, that are worked on or wait. */
  constructor(places: number) {
    this.#share = new ConsumerShare({ ...requests, places, waitMs: longestWaitMs });
  }

  /**
   * Waits for room, then for the first turn.
   * @throws TOO_MANY_REQUESTS when the consumer's places are taken or the wait is over; the reason of `signal` when it aborts
   */
  async enter(account: Account | null, address: string, signal: AbortSignal): Promise<Visit> {
    const consumer = consumerKey(account);
    const leave = await this.#share.enter({ consumer, part: account === null ? address : '' }, 1, signal);
    const visit = this.#turns.begin(consumer);
    await visit.turn();
    return {
      turn: visit.turn,
      end: () => {
        visit.end();
        leave();
      },
    };
  }

  /** Does what a request asks for within one visit. @throws as `enter`, and what `answer` throws */
  async during<Answer>(
    account: Account | null,
    address: string,
    answer: (turn: Turn) => Promise<Answer>,
  ): Promise<Answer> {
    const visit = await this.enter(account, address, new AbortController().signal);
    try {
      return await answer(visit.turn);
    } finally {
      visit.end();
    }
  }
}
