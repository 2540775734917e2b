import type sqlite3 from 'sqlite3';

const watchEveryMs = 20;

/** A running statement, as the watch sees it. */
export interface Running {
  readonly database: sqlite3.Database;
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  cancelled: boolean;
}

/**
 * Cancels statements whose time is over or whose request was aborted. One timer looks at all running statements,
 * because a timer and a listener for each statement cost as much as a look-up. SQLite forgets an interrupt that
 * comes before the statement has begun in the thread pool, so it is repeated until the statement has ended.
 */
export class StatementWatch {
  readonly #running = new Set<Running>();
  #timer: NodeJS.Timeout | undefined;

  begin(database: sqlite3.Database, timeoutMs: number, signal: AbortSignal | undefined): Running {
    const running = { database, deadline: performance.now() + timeoutMs, signal, cancelled: false };
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
      one.database.interrupt();
    }
  }
}
