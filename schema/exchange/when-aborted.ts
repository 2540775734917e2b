/** Who waits for the end of one signal, and its only listener of ours. */
interface Waiting {
  readonly acts: Set<() => void>;
  readonly onAbort: () => void;
}

const waitingFor = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls `act` when a signal aborts, at once when it has; gives what calls that off. WHY not a listener for each: as much follows the
 * signal of a request as it has fetches, and the platform takes more than ten listeners of one signal for a leak and says so on
 * standard error. INVARIANT: a signal has one listener of ours while anybody waits, and none after. `act` does not throw.
 */
export function whenAborted(signal: AbortSignal, act: () => void): () => void {
  if (signal.aborted) {
    act();
    return () => undefined;
  }
  const { acts, onAbort } = waitingFor.get(signal) ?? beginWaiting(signal);
  // WHY a function of its own: who waits twice is called twice, and calls off one of the two.
  const own = () => act();
  acts.add(own);
  return () => {
    if (!acts.delete(own) || acts.size > 0) return;
    signal.removeEventListener('abort', onAbort);
    waitingFor.delete(signal);
  };
}

function beginWaiting(signal: AbortSignal): Waiting {
  const acts = new Set<() => void>();
  const onAbort = () => {
    waitingFor.delete(signal);
    for (const act of acts) act();
  };
  const waiting = { acts, onAbort };
  waitingFor.set(signal, waiting);
  signal.addEventListener('abort', onAbort, { once: true });
  return waiting;
}
