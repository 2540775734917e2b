import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { ControlStore } from './control-store-interface.ts';
import { arrivals, isHash } from './document-files.ts';

/** Where files go that no record names. */
const aside = 'unrecorded';

/** Ages in milliseconds after which files are taken away. */
const ages = {
  /** WHY that long: one that is younger may belong to a server that is still at work on it. */
  orphan: 3_600_000,
  /** WHY so long: after an older control database was restored, they are documents that it has forgotten. */
  aside: 90 * 86_400_000,
} as const;

type Records = Pick<ControlStore, 'unrecordedHashes' | 'whileUnrecorded'>;

/**
 * Puts aside what a crash left in the folder of documents, and back what a record names again. What never got a name is deleted, and what
 * has been aside for 90 days.
 */
export async function sweepDocuments(folder: string, records: Records, now = Date.now()): Promise<void> {
  await removeAll(join(folder, arrivals), await olderFiles(join(folder, arrivals), now - ages.orphan));
  await mkdir(join(folder, aside), { recursive: true, mode: 0o700 });
  await putBack(folder, records);
  for (const name of (await readdir(folder)).filter((each) => /^[0-9a-f]{2}$/.test(each))) {
    const place = join(folder, name);
    const hashes = (await olderFiles(place, now - ages.orphan)).filter((each) => each.startsWith(name));
    await records.whileUnrecorded(hashes.filter(isHash), (unrecorded) => putAside(folder, unrecorded, now));
  }
  const forgotten = await olderFiles(join(folder, aside), now - ages.aside);
  await removeAll(join(folder, aside), forgotten.filter(isHash));
}

async function putAside(folder: string, hashes: readonly string[], now: number): Promise<void> {
  for (const hash of hashes) {
    const from = join(folder, hash.slice(0, 2), hash);
    await utimes(from, new Date(now), new Date(now));
    await rename(from, join(folder, aside, hash));
  }
}

/** WHY without looking at what they hold: whoever reads them does. */
async function putBack(folder: string, records: Records): Promise<void> {
  const hashes = (await readdir(join(folder, aside))).filter(isHash);
  const unrecorded = new Set(await records.unrecordedHashes(hashes));
  for (const hash of hashes.filter((each) => !unrecorded.has(each))) {
    const place = join(folder, hash.slice(0, 2));
    await mkdir(place, { recursive: true, mode: 0o700 });
    const isThere = await stat(join(place, hash)).then(
      () => true,
      () => false,
    );
    if (!isThere) await rename(join(folder, aside, hash), join(place, hash));
  }
}

/** Names of the files of a folder that were last written before a moment, in milliseconds of the epoch. */
async function olderFiles(folder: string, before: number): Promise<readonly string[]> {
  const older: string[] = [];
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile() === true && found.mtimeMs < before) older.push(name);
  }
  return older;
}

async function removeAll(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rm(join(folder, name), { force: true });
}
