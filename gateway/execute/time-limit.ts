import { CodedError, codedError } from '../../schema/errors/coded-error.ts';

/** A signal that aborts with `outer`, or when a time is over. */
export function timeLimited(outer: AbortSignal, milliseconds: number): AbortSignal {
  const clock = AbortSignal.timeout(milliseconds);
  const limited = AbortSignal.any([outer, clock]);
  sources.set(limited, [outer, clock]);
  return limited;
}

/**
 * What `work` gives, unless the signal aborts first; work that never ends is left behind then. No listener stays.
 * @throws REQUEST_ABORTED when the client left, REQUEST_TIMED_OUT when the signal aborted for any other reason
 */
export async function unlessAborted<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  if (signal.aborted) throw abortError(signal);
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(abortError(signal));
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/**
 * What a subgraph gives within a time, also where it never answers at all; `work` gets the signal that ends it.
 * @throws SUBGRAPH_TIMED_OUT after the time; REQUEST_ABORTED, REQUEST_TIMED_OUT when `outer` aborts, as `unlessAborted`
 */
export async function inSubgraphTime<Result>(
  outer: AbortSignal,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limited = timeLimited(outer, milliseconds);
  try {
    return await unlessAborted(limited, () => work(limited));
  } catch (failure) {
    if (!limited.aborted || outer.aborted) throw failure;
    throw codedError('SUBGRAPH_TIMED_OUT');
  }
}

/**
 * INVARIANT: the sources of a signal live as long as the signal. WHY: Node 20 lets a clock that only `AbortSignal.any` refers to
 * be collected, and the signal would then never abort.
 */
const sources = new WeakMap<AbortSignal, readonly AbortSignal[]>();

function abortError({ reason }: AbortSignal): CodedError {
  return reason instanceof CodedError ? reason : codedError('REQUEST_TIMED_OUT');
}
