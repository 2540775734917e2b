import { statSync } from 'node:fs';

/**
 * How long ago files must have been written to for their times to tell a later writing, in milliseconds. WHY that long: there are
 * file systems that count in two seconds.
 */
const restMs = 2_100;

/**
 * A reading of what stands in files, not made again while they are as they were before it and had been at rest then. What it
 * gives is never older than the call: whoever writes to a file changes its time of change, which nobody can set. The files are
 * on disks of this machine, as SQLite asks for. A file that is not there is one that may come.
 */
export function readAtRest<Value>(
  files: readonly string[],
  read: () => Promise<Value>,
  now: () => number = Date.now,
): () => Promise<Value> {
  let kept: { readonly state: string; readonly value: Value } | null = null;
  const look = once(() => stateOf(files, now()));
  return async () => {
    const state = look();
    if (kept !== null && kept.state === state) return kept.value;
    kept = null;
    const value = await read();
    if (state !== null) kept = { state, value };
    return value;
  };
}

/**
 * Looks once for all who ask within one run of the event loop's code, before anything that waits goes on. WHY that is no older
 * than the call: nothing that came from outside since then has been heard of yet.
 */
function once<Value>(look: () => Value): () => Value {
  let looked: { readonly value: Value } | null = null;
  return () => {
    if (looked === null) {
      looked = { value: look() };
      queueMicrotask(() => {
        looked = null;
      });
    }
    return looked.value;
  };
}

/** The files of a SQLite database that a commit writes to before anybody sees it. */
export function sqliteFiles(database: string): readonly string[] {
  return [database, `${database}-wal`];
}

/** What tells one state of files from all others; null while they were written to just now, or cannot be looked at. */
function stateOf(files: readonly string[], now: number): string | null {
  const states: string[] = [];
  for (const file of files) {
    try {
      const found = statSync(file, { bigint: true, throwIfNoEntry: false });
      if (found === undefined) {
        states.push('');
        continue;
      }
      const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = found;
      if (now - Number(ctimeMs) < restMs) return null;
      states.push(`${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`);
    } catch {
      return null;
    }
  }
  return states.join('|');
}
