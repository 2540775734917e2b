/**
 * A reading that many ask for at once. All calls that come while one reading runs share the next one, which starts after each of
 * them: what it gives is never older than the call.
 */
export function shareNext<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | null = null;
  return () => {
    next ??= running.then(() => {
      next = null;
      const reading = read();
      running = reading.catch(() => {});
      return reading;
    });
    return next;
  };
}
