const minuteMs = 60_000;

/** When a mail that could not be handed over is tried again, in milliseconds. */
export const deliveryTerms = {
  first: minuteMs,
  longest: 6 * 60 * minuteMs,
  /** After it nobody tries any more: whoever waits for the notice has to be reached by hand. */
  total: 5 * 24 * 60 * minuteMs,
} as const;

/**
 * The instant of the next attempt after `attempts` that failed (at least one), in milliseconds of the epoch; null where the time
 * is over.
 */
export function nextAttempt(queuedAt: number, attempts: number, now: number): number | null {
  const wait = Math.min(deliveryTerms.first * 2 ** Math.min(attempts - 1, 20), deliveryTerms.longest);
  return now + wait - queuedAt >= deliveryTerms.total ? null : now + wait;
}
