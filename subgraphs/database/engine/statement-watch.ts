const watchEveryMs = 20;

/** A running statement, as the watch sees it. */
export interface Running {
  /** Asks the database to stop the statement; called again and again until it has ended. */
  readonly interrupt: () => void;
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  cancelled: boolean;
}

/**
 * Cancels statements whose time is over or whose request was aborted. One timer looks at all running statements,
 * because a timer and a listener for each statement cost as much as a look-up. A database forgets an interrupt that
 * comes before the statement has begun, so it is repeated until the statement has ended.
 */
export class StatementWatch {
  readonly #running = new Set<Running>();
  #timer: NodeJS.Timeout | undefined;

  begin(interrupt: () => void, timeoutMs: number, signal: AbortSignal | undefined): Running {
    const running = { interrupt, deadline: performance.now() + timeoutMs, signal, cancelled: false };
    this.#running.add(running);
    this.#timer ??= setInterval(() => this.#look(), watchEveryMs);
    return running;
  }

  end(running: Running): void {
    this.#running.delete(running);
  }

  #look(): void {
    if (this.#running.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      return;
    }
    const now = performance.now();
    for (const one of this.#running) {
      if (one.deadline > now && one.signal?.aborted !== true) continue;
      one.cancelled = true;
      one.interrupt();
    }
  }
}
