import { FairQueue } from './fair-queue.ts';
import { RecentUse } from './recent-use.ts';

/** Waits until long work may go on; see `Visit`. */
export type Turn = () => Promise<void>;

/** The turns of who has the event loop for itself: tools, and the administration of an owner. */
export const ownLoop: Turn = () => Promise.resolve();

/** A request that is worked on. */
export interface Visit {
  /**
   * Waits for the request's turn of the event loop: long work takes one before each piece of a few milliseconds. As long as
   * nobody works long there is nothing to wait for.
   */
  readonly turn: Turn;
  /** Ends the visit; call it once. */
  end(): void;
}

/** Times in milliseconds. */
const times = {
  /** Work of one round of the event loop that nobody has to wait for. */
  round: 1,
  /** How long a request of who uses little goes before the long work of others, and how long that waits for it. */
  young: 20,
  /** What the short work of a request is taken for; its long work is measured. */
  visit: 0.3,
} as const;

interface Visitor {
  readonly consumer: string;
  readonly beganAt: number;
  /** Whether it waits for a turn itself, so that the queue knows its place. */
  isQueued: boolean;
}

/** A piece of work that goes on, since when. */
type Piece = Pick<Visitor, 'consumer' | 'beganAt'>;

/**
 * Gives long work its turns of the event loop: one piece in a round, so that between two pieces everything else that is
 * ready runs. Who has used least goes first, and long work waits for a moment while a request of a lighter consumer is young.
 */
export class FairTurns {
  readonly #queue = new FairQueue<() => void>();
  readonly #visitors = new Set<Visitor>();
  readonly #use: RecentUse;
  readonly #now: () => number;
  #roundBeganAt: number | null = null;
  #isTurning = false;
  #piece: Piece | null = null;
  #waitingSince: number | null = null;
  #waiting: NodeJS.Timeout | null = null;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#use = new RecentUse(now);
  }

  /** Begins a request's visit. */
  begin(consumer: string): Visit {
    const visitor: Visitor = { consumer, beganAt: this.#now(), isQueued: false };
    this.#visitors.add(visitor);
    this.#use.add(consumer, times.visit);
    return {
      turn: () => this.#take(visitor),
      end: () => {
        this.#visitors.delete(visitor);
        if (this.#waiting !== null) this.#turn();
      },
    };
  }

  #take(visitor: Visitor): Promise<void> {
    if (!this.#isTurning && this.#isRoundShort()) return Promise.resolve();
    visitor.isQueued = true;
    return new Promise((resolve) => {
      this.#queue.add(visitor.consumer, () => {
        visitor.isQueued = false;
        resolve();
      });
      if (this.#isTurning) return;
      this.#isTurning = true;
      setImmediate(() => this.#turn());
    });
  }

  #isRoundShort(): boolean {
    const now = this.#now();
    if (this.#roundBeganAt === null) {
      this.#roundBeganAt = now;
      setImmediate(() => {
        this.#roundBeganAt = null;
      });
    }
    return now - this.#roundBeganAt < times.round;
  }

  #turn(): void {
    const now = this.#now();
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#settle(now);
    const next = this.#queue.peek();
    if (next === undefined) {
      this.#isTurning = false;
      return;
    }
    if (this.#waitsForYounger(next.consumer, now)) {
      this.#waiting = setTimeout(() => this.#turn(), 1);
      return;
    }
    this.#waitingSince = null;
    this.#queue.next();
    this.#piece = { consumer: next.consumer, beganAt: now };
    next.item();
    setImmediate(() => this.#turn());
  }

  /** Counts what the last piece took, and what else ran in its round: others are short. */
  #settle(now: number): void {
    if (this.#piece === null) return;
    const { consumer, beganAt } = this.#piece;
    this.#piece = null;
    this.#queue.charge(consumer, now - beganAt);
    this.#use.add(consumer, now - beganAt);
  }

  #waitsForYounger(consumer: string, now: number): boolean {
    this.#waitingSince ??= now;
    if (now - this.#waitingSince >= times.young) return false;
    const used = this.#use.of(consumer);
    for (const other of this.#visitors) {
      if (other.consumer === consumer || other.isQueued || now - other.beganAt >= times.young) continue;
      if (this.#use.of(other.consumer) < used) return true;
    }
    return false;
  }
}
