import type { CodedError } from '../errors/coded-error.ts';

/**
 * What `work` gives, unless the signal aborts first; work that never ends is left behind then. No listener stays.
 * @throws the error that `ended` makes of the signal
 */
export async function unlessAborted<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
  ended: (signal: AbortSignal) => CodedError,
): Promise<Result> {
  if (signal.aborted) throw ended(signal);
  let onAbort = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(ended(signal));
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
