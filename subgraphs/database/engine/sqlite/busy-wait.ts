import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long SQLite itself waits for a lock, in milliseconds. WHY so short: it waits in a thread of the pool that all databases
 * share and cannot be interrupted there, so a writer of one agency would stop the readers of the others.
 */
export const nativeWaitMs = 20;

/** How long is waited between two tries. */
const pauseMs = 25;

/** Whether a statement failed because somebody holds a lock on the file. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SUBGRAPH_BUSY'].includes(String(error.code))
  );
}

/** Does the work again as long as a lock keeps it from being done and `mayWait` says so. @throws what the last try threw */
export async function whileBusy<Result>(
  work: () => Promise<Result>,
  mayWait: () => boolean,
): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || !mayWait()) throw error;
      await sleep(pauseMs);
    }
  }
}
