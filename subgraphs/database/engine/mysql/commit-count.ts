import { isSameRun, type ServerCounters } from './structure.ts';

/** How long after the log of changes has grown a commit may still become visible, in milliseconds. */
const settlingMs = 1_000;

/**
 * Counts how often something may have been committed. A commit writes to the log, becomes visible, and is counted, in this order;
 * reads are counted too. So another position of the log counts, and for a while after it so does another number of commits.
 */
export class CommitCount {
  #last: ServerCounters | null = null;
  #grownAt = 0;
  #count = 0;

  /** The number at counters that were asked for and came at two moments, in milliseconds. */
  next(counters: ServerCounters, askedAt: number, cameAt: number): number {
    const last = this.#last;
    this.#last = counters;
    if (last === null || !isSameRun(last, counters) || hasGrown(last, counters)) {
      this.#grownAt = cameAt;
      this.#count += 1;
    } else if (last.commits !== counters.commits && this.#isOpen(counters, askedAt)) this.#count += 1;
    return this.#count;
  }

  #isOpen({ log }: ServerCounters, askedAt: number): boolean {
    return log === null || askedAt - this.#grownAt < settlingMs;
  }
}

function hasGrown(last: ServerCounters, now: ServerCounters): boolean {
  return last.log !== now.log || last.changes !== now.changes;
}
