import type { LogIdentity } from './log-identity.ts';
import { base64Of, hexOf, readSignedNote, signNote } from './signed-note.ts';

/** What a checkpoint vouches for: at this moment the log had so many records, and this was the last of them. */
export interface Checkpoint {
  /** Name of the log, from its public key. */
  readonly log: string;
  /** Number of the last record; 0 of an empty log. */
  readonly seq: number;
  /** Hash of the last record, hex. */
  readonly hash: string;
  /** Hash of the first record, hex: tells a log that was begun anew with the same key. */
  readonly first: string;
  /** Newest version of the policy that a record names; null: none does. */
  readonly policyVersion: number | null;
  /** ISO instant of the signing. */
  readonly time: string;
}

/** A checkpoint that was read, or why none can be read of a text. */
export type ReadCheckpoint = { readonly checkpoint: Checkpoint; readonly publicKey: Buffer } | 'INVALID';

const longestNote = 16_384;

/**
 * Writes a checkpoint as a signed note: name of the log, number and hash of the last record, then a line for each further fact, an
 * empty line, and the signature over everything before that line.
 */
export function writeCheckpoint(checkpoint: Omit<Checkpoint, 'log'>, identity: LogIdentity): string {
  const { seq, hash, first, policyVersion, time } = checkpoint;
  const lines = [
    String(seq),
    base64Of(hash),
    `first ${base64Of(first)}`,
    `policy ${policyVersion ?? '-'}`,
    `time ${time}`,
  ];
  return signNote(lines, identity);
}

/**
 * Reads a signed note. INVALID: it is no checkpoint, or was not signed by the key that it names, so somebody has edited or made it.
 * Signatures of others (witnesses) may stand beside.
 */
export function readCheckpoint(text: string): ReadCheckpoint {
  const note = text.length > longestNote ? null : readSignedNote(text);
  const found = note === null ? null : bodyPattern.exec(note.body);
  if (note === null || found?.groups === undefined) return 'INVALID';
  const { log = '', seq, hash = '', first = '', policy, time = '' } = found.groups;
  const checkpoint = {
    ...{ log, seq: Number(seq), hash: hexOf(hash), first: hexOf(first), time },
    policyVersion: policy === '-' ? null : Number(policy),
  };
  return { checkpoint, publicKey: note.publicKey };
}

const bodyPattern =
  /^(?<log>lienthong-audit\/[0-9a-f]{16})\n(?<seq>\d{1,15})\n(?<hash>[A-Za-z0-9+/]{43}=)\nfirst (?<first>[A-Za-z0-9+/]{43}=)\npolicy (?<policy>\d{1,15}|-)\ntime (?<time>[0-9TZ:.-]{20,30})\nkey [^+\n]{1,100}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}\n$/;
