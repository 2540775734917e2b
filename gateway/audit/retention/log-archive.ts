import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { chainHash } from '../chain/audit-chain.ts';
import type { Tombstone } from '../chain/tombstone.ts';

/** A record as the log and an archive keep it. */
export interface ArchivedRow {
  readonly seq: number;
  readonly account: string | null;
  readonly body: string;
  readonly hash: string;
}

/** An archive: records one after another, as they stood in the log. */
export interface LogArchive {
  readonly rows: readonly ArchivedRow[];
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** The text of an archive: a record a line. */
export function archiveText(rows: readonly ArchivedRow[]): string {
  return rows
    .map(({ seq, account, body, hash }) => `${JSON.stringify([seq, account, body, hash])}\n`)
    .join('');
}

/** SHA-256 of a text, in hexadecimal. */
export function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Writes an archive so that it is on disk, whole and under its name, when this resolves; gives its file. Only its owner may read it.
 * @throws AUDIT_ARCHIVE_UNUSABLE
 */
export async function writeArchive(
  folder: string,
  rows: readonly ArchivedRow[],
  text: string,
): Promise<string> {
  const file = join(folder, `audit-${rows[0]?.seq ?? 0}-${rows.at(-1)?.seq ?? 0}.jsonl`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const partial = `${file}.new`;
    const handle = await open(partial, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
    const place = await open(folder, 'r');
    try {
      await place.sync();
    } finally {
      await place.close();
    }
    return file;
  } catch (cause) {
    throw unusable(file, cause);
  }
}

/** Reads an archive. @throws AUDIT_ARCHIVE_UNUSABLE for what is none */
export async function readArchive(file: string): Promise<LogArchive> {
  try {
    const text = await readFile(file, 'utf8');
    const lines = text.split('\n').slice(0, -1);
    return { rows: lines.map(rowOf), digest: digestOfText(text) };
  } catch (cause) {
    throw unusable(file, cause);
  }
}

/** Whether an archive holds exactly the records in whose place a tombstone stands, chained as they were. */
export function isArchiveOf({ rows, digest }: LogArchive, stone: Tombstone, key: Buffer): boolean {
  if (digest !== stone.archive || rows.length !== stone.last - stone.first + 1) return false;
  let previous = stone.before;
  for (const [at, { seq, body, hash }] of rows.entries()) {
    if (seq !== stone.first + at || chainHash(key, seq, previous, body) !== hash) return false;
    previous = hash;
  }
  return rows[0]?.hash === stone.firstHash && previous === stone.lastHash;
}

function rowOf(line: string): ArchivedRow {
  const read: unknown = JSON.parse(line);
  if (!Array.isArray(read)) throw new TypeError('no record');
  const [seq, account, body, hash]: readonly unknown[] = read;
  const isRow =
    Number.isSafeInteger(seq) &&
    (account === null || typeof account === 'string') &&
    typeof body === 'string' &&
    typeof hash === 'string';
  if (!isRow) throw new TypeError('no record');
  return { seq: Number(seq), account, body, hash };
}

function unusable(file: string, cause: unknown) {
  return codedError('AUDIT_ARCHIVE_UNUSABLE', { file }, cause);
}
