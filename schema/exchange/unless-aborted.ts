import type { CodedError } from '../errors/coded-error.ts';
import { whenAborted } from './when-aborted.ts';

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
  let callOff = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    callOff = whenAborted(signal, () => reject(ended(signal)));
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    callOff();
  }
}
