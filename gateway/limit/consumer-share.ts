import { codedError } from '../../schema/errors/coded-error.ts';
import { whenAborted } from '../../schema/exchange/when-aborted.ts';
import { FairQueue } from '../../schema/fairness/fair-queue.ts';
import { memoise } from '../../schema/memoise.ts';

/** Whose share a request takes, and of whom among those who share it: addresses of the public have one in all. */
export interface ShareHolder {
  /** See `consumerKey`. */
  readonly consumer: string;
  /** The address of an anonymous request; the empty text for an account. */
  readonly part: string;
}

/** How long a busy consumer's request waits for its turn, in milliseconds. */
export const longestWaitMs = 5_000;

/** The size of a share. */
export interface ShareBounds {
  /** Points of one consumer that run at once beside others; a request of more runs alone. */
  readonly running: number;
  /** Points that run at once where nobody else has asked for a second. */
  readonly alone: number;
  /** Requests of one account, or of one address of the public, that run or wait. */
  readonly places: number;
  /** Longest wait, in milliseconds. */
  readonly waitMs: number;
}

/** How many addresses can take all their places, so that one alone does not close the public to the others. */
const partsWithPlaces = 4;

/** WHY not only while others run: who asks one look-up after another is away for a moment between them. */
const sharedForMs = 1_000;

interface Entry {
  readonly points: number;
  readonly begin: () => void;
}

interface Use {
  running: number;
  places: number;
  readonly placesOf: Map<string, number>;
  readonly queue: FairQueue<Entry>;
}

/**
 * The share of each consumer in a server that all use: what is beyond it waits for a short time, while others go on. The
 * public has one share in all; its addresses take turns.
 */
export class ConsumerShare {
  readonly #bounds: ShareBounds;
  readonly #now: () => number;
  readonly #uses = new Map<string, Use>();

  #lastConsumer: string | null = null;
  #sharedUntil = 0;

  constructor(bounds: ShareBounds, now: () => number = () => performance.now()) {
    this.#bounds = bounds;
    this.#now = now;
  }

  /**
   * Waits for room in a consumer's share; call the result once to give it back.
   * @throws TOO_MANY_REQUESTS when its places are taken or the wait is over; the reason of `signal` when it aborts
   */
  async enter(holder: ShareHolder, points: number, signal: AbortSignal): Promise<() => void> {
    const { consumer, part } = holder;
    const use = memoise(this.#uses, consumer, () => ({
      running: 0,
      places: 0,
      placesOf: new Map<string, number>(),
      queue: new FairQueue<Entry>(),
    }));
    this.#takePlace(use, part);
    if (this.#lastConsumer !== null && this.#lastConsumer !== consumer)
      this.#sharedUntil = this.#now() + sharedForMs;
    this.#lastConsumer = consumer;
    try {
      if (use.queue.size === 0 && this.#fits(use, points)) use.running += points;
      else await this.#wait(use, part, points, signal);
    } catch (error) {
      this.#leavePlace(use, holder);
      throw error;
    }
    return () => {
      use.running -= points;
      this.#leavePlace(use, holder);
      this.#serve(use);
    };
  }

  #takePlace(use: Use, part: string): void {
    const { places } = this.#bounds;
    const ofPart = use.placesOf.get(part) ?? 0;
    if (use.places >= partsWithPlaces * places || ofPart >= places) throw codedError('TOO_MANY_REQUESTS');
    use.places += 1;
    use.placesOf.set(part, ofPart + 1);
  }

  #leavePlace(use: Use, { consumer, part }: ShareHolder): void {
    use.places -= 1;
    const left = (use.placesOf.get(part) ?? 1) - 1;
    if (left === 0) use.placesOf.delete(part);
    else use.placesOf.set(part, left);
    if (use.places === 0) this.#uses.delete(consumer);
  }

  #fits({ running }: Use, points: number): boolean {
    const { alone, running: beside } = this.#bounds;
    return running === 0 || running + points <= (this.#now() < this.#sharedUntil ? beside : alone);
  }

  #wait(use: Use, part: string, points: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (error: unknown) => {
        clearTimeout(timer);
        use.queue.remove(part, entry);
        reject(error);
        this.#serve(use);
      };
      const timer = setTimeout(() => {
        callOff();
        end(codedError('TOO_MANY_REQUESTS'));
      }, this.#bounds.waitMs);
      const entry: Entry = {
        points,
        begin: () => {
          clearTimeout(timer);
          callOff();
          resolve();
        },
      };
      use.queue.add(part, entry);
      const callOff = whenAborted(signal, () => end(signal.reason));
    });
  }

  #serve(use: Use): void {
    for (let next = use.queue.peek(); next !== undefined; next = use.queue.peek()) {
      if (!this.#fits(use, next.item.points)) return;
      use.queue.next();
      use.queue.charge(next.consumer, next.item.points);
      use.running += next.item.points;
      next.item.begin();
    }
  }
}
