/**
 * Ends the process quietly, with exit code 0, when who reads a stream stops reading: `lienthong --help | head -1`.
 * WHY at all: there is nobody to tell, and what would still be written goes nowhere. Every other failure stays loud.
 */
export function endQuietlyWhenUnread(
  streams: readonly NodeJS.WritableStream[],
  end: () => void = endProcess,
): void {
  let isEnding = false;
  for (const stream of streams) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (isEnding) return;
      isEnding = true;
      end();
    });
  }
}

/** WHY by the signal where somebody waits for it: a server answers what it has begun, and closes its log. */
function endProcess(): void {
  if (process.listenerCount('SIGTERM') > 0) process.emit('SIGTERM', 'SIGTERM');
  else process.exit(0);
}
