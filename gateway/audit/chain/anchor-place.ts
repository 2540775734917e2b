import { type FileHandle, open } from 'node:fs/promises';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { type Anchor, openAnchor, sealAnchor } from './audit-anchor.ts';
import { readIfThere } from './audit-chain.ts';

/**
 * The second place of anchors: a file where whoever owns the data folder can only append (another host, a mount of its own). Each
 * anchor of the log is one line of it, so that a log that was cut and sealed again, or replaced by an older copy together with
 * its own anchor, meets an anchor that it does not hold.
 */

/** A line is far shorter; the last one is found in so many bytes. */
const longestLine = 1_024;

/** Others may read what holds no secret: an auditor keeps copies. */
const readableByOthers = 0o644;

/**
 * The last anchor of the place; null when none was written yet. A log that has no record makes the file.
 * @throws AUDIT_BROKEN when the file is gone under a log with records, or its last anchor is of another log
 */
export async function lastAnchor(file: string, key: Buffer, isNewLog: boolean): Promise<Anchor | null> {
  const handle = await open(file, isNewLog ? 'a+' : 'r', readableByOthers).catch((cause: unknown) => {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw isGone && !isNewLog
      ? codedError('AUDIT_BROKEN', { detail: `${file}: missing` })
      : codedError('AUDIT_UNAVAILABLE', {}, cause);
  });
  try {
    const line = wholeLines(await lastBytes(handle)).at(-1);
    if (line === undefined) return null;
    const anchor = openAnchor(key, line);
    if (anchor === null) throw codedError('AUDIT_BROKEN', { detail: `${file}: another log` });
    return anchor;
  } finally {
    await handle.close();
  }
}

/** Appends an anchor; it is on disk when this resolves. INVARIANT: the caller holds the database's write lock. */
export async function appendAnchor(file: string, key: Buffer, anchor: Anchor): Promise<void> {
  const handle = await open(file, 'a+', readableByOthers);
  try {
    const end = await lastBytes(handle);
    // WHY: a line that a crash cut short stays a line of its own, which says nothing.
    const begin = end === '' || end.endsWith('\n') ? '' : '\n';
    await handle.appendFile(begin + sealAnchor(key, anchor));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What the place says of a log. */
export type PlacedAnchors = readonly Anchor[] | 'MISSING' | 'OTHER_LOG';

/** Every anchor of the place, in the order in which they were written. @throws AUDIT_UNAVAILABLE */
export async function readAnchors(file: string, key: Buffer): Promise<PlacedAnchors> {
  const text = await readIfThere(file);
  if (text === null) return 'MISSING';
  const anchors = wholeLines(text).map((line) => openAnchor(key, line));
  const known = anchors.filter((anchor) => anchor !== null);
  return known.length === anchors.length ? known : 'OTHER_LOG';
}

/** The lines that were written whole: what a crash cut short is no JSON, or has no end. */
function wholeLines(text: string): readonly string[] {
  return text.split('\n').slice(0, -1).filter(isObjectText);
}

function isObjectText(line: string): boolean {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null;
  } catch {
    return false;
  }
}

async function lastBytes(handle: FileHandle): Promise<string> {
  const { size } = await handle.stat();
  const length = Math.min(size, 2 * longestLine);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('utf8', 0, bytesRead);
}
