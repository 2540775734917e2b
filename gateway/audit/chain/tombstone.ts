import type { LogIdentity } from '../checkpoint/log-identity.ts';
import { base64Of, hexOf, readSignedNote, signNote } from '../checkpoint/signed-note.ts';

/** What stands in the place of records that retention took away, so that the chain goes on. Hashes are hexadecimal. */
export interface Tombstone {
  /** Numbers of the first and the last of the records: all of these were taken away. */
  readonly first: number;
  readonly last: number;
  /** Hash of the record before the first one, of the first one and of the last one. */
  readonly before: string;
  readonly firstHash: string;
  readonly lastHash: string;
  /** Instants of their commits. */
  readonly from: string;
  readonly to: string;
  /** SHA-256 of the archive that holds them. */
  readonly archive: string;
  /** Instant of the removal. */
  readonly time: string;
}

/** Writes a tombstone as a note that the log signs. */
export function writeTombstone(stone: Tombstone, identity: LogIdentity): string {
  const { first, last, before, firstHash, lastHash, from, to, archive, time } = stone;
  const lines = [
    'tombstone',
    `records ${first} ${last}`,
    `before ${base64Of(before)}`,
    `first ${base64Of(firstHash)}`,
    `last ${base64Of(lastHash)}`,
    `recorded ${from} ${to}`,
    `archive ${base64Of(archive)}`,
    `time ${time}`,
  ];
  return signNote(lines, identity);
}

/** Reads a tombstone; null where the text is none, or another log than that of the key has signed it. */
export function readTombstone(text: string, publicKey: Buffer): Tombstone | null {
  const note = text.length > longestNote ? null : readSignedNote(text);
  if (note === null || !note.publicKey.equals(publicKey)) return null;
  const found = pattern.exec(note.body)?.groups;
  if (found === undefined) return null;
  const { first, last, before = '', firstHash = '', lastHash = '', from = '', to = '' } = found;
  const { archive = '', time = '' } = found;
  return {
    ...{ first: Number(first), last: Number(last), from, to, time, archive: hexOf(archive) },
    ...{ before: hexOf(before), firstHash: hexOf(firstHash), lastHash: hexOf(lastHash) },
  };
}

const longestNote = 4_096;
const hash = '[A-Za-z0-9+/]{43}=';
const instant = '[0-9TZ:.-]{20,30}';

const pattern = new RegExp(
  [
    '^[^\\n]*\\ntombstone',
    'records (?<first>\\d{1,15}) (?<last>\\d{1,15})',
    `before (?<before>${hash})`,
    `first (?<firstHash>${hash})`,
    `last (?<lastHash>${hash})`,
    `recorded (?<from>${instant}) (?<to>${instant})`,
    `archive (?<archive>${hash})`,
    `time (?<time>${instant})`,
    'key [^\\n]*\\n$',
  ].join('\\n'),
);
