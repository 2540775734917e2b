import { createHash, sign, verify } from 'node:crypto';
import { type LogIdentity, logName, publicKeyOf } from './log-identity.ts';

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

/** The mark before the name and the signature, in a signed note. */
const signatureMark = '— ';
/** Ed25519 in the key id and the verifier key of a signed note. */
const algorithm = Buffer.from([1]);
const keyIdBytes = 4;
const longestNote = 16_384;

/**
 * Writes a checkpoint as a signed note: name of the log, number and hash of the last record, then a line for each further fact, an
 * empty line, and the signature over everything before that line.
 */
export function writeCheckpoint(checkpoint: Omit<Checkpoint, 'log'>, identity: LogIdentity): string {
  const { seq, hash, first, policyVersion, time } = checkpoint;
  const { name, privateKey, publicKey } = identity;
  const body = [
    name,
    String(seq),
    base64Of(hash),
    `first ${base64Of(first)}`,
    `policy ${policyVersion ?? '-'}`,
    `time ${time}`,
    `key ${verifierKey(name, publicKey)}`,
    '',
  ].join('\n');
  const signature = Buffer.concat([keyId(name, publicKey), sign(null, Buffer.from(body), privateKey)]);
  return `${body}\n${signatureMark}${name} ${signature.toString('base64')}\n`;
}

/**
 * Reads a signed note. INVALID: it is no checkpoint, or was not signed by the key that it names, so somebody has edited or made it.
 * Signatures of others (witnesses) may stand beside.
 */
export function readCheckpoint(text: string): ReadCheckpoint {
  if (text.length > longestNote) return 'INVALID';
  const end = text.indexOf('\n\n');
  const body = text.slice(0, end + 1);
  const found = end < 0 ? null : bodyPattern.exec(body);
  if (found?.groups === undefined) return 'INVALID';
  const { log = '', seq, hash = '', first = '', policy, time = '', key = '' } = found.groups;
  const publicKey = Buffer.from(key, 'base64').subarray(algorithm.length);
  const isItsName = publicKey.length === 32 && logName(publicKey) === log;
  if (!isItsName || !key.startsWith(keyText(publicKey)) || !isSigned(text.slice(end + 2), body, publicKey))
    return 'INVALID';
  const checkpoint = {
    ...{ log, seq: Number(seq), hash: hexOf(hash), first: hexOf(first), time },
    policyVersion: policy === '-' ? null : Number(policy),
  };
  return { checkpoint, publicKey };
}

const bodyPattern =
  /^(?<log>lienthong-audit\/[0-9a-f]{16})\n(?<seq>\d{1,15})\n(?<hash>[A-Za-z0-9+/]{43}=)\nfirst (?<first>[A-Za-z0-9+/]{43}=)\npolicy (?<policy>\d{1,15}|-)\ntime (?<time>[0-9TZ:.-]{20,30})\nkey [^+\n]{1,100}\+[0-9a-f]{8}\+(?<key>[A-Za-z0-9+/]{44})\n$/;

function isSigned(signatures: string, body: string, publicKey: Buffer): boolean {
  const name = logName(publicKey);
  const beginning = `${signatureMark}${name} `;
  return signatures
    .split('\n')
    .filter((line) => line.startsWith(beginning))
    .map((line) => Buffer.from(line.slice(beginning.length), 'base64'))
    .some(
      (bytes) =>
        bytes.subarray(0, keyIdBytes).equals(keyId(name, publicKey)) &&
        verify(null, Buffer.from(body), publicKeyOf(publicKey), bytes.subarray(keyIdBytes)),
    );
}

/** The public key as tools for signed notes take it: name, key id, algorithm and key. */
function verifierKey(name: string, publicKey: Buffer): string {
  return `${name}+${keyId(name, publicKey).toString('hex')}+${keyText(publicKey)}`;
}

function keyText(publicKey: Buffer): string {
  return Buffer.concat([algorithm, publicKey]).toString('base64');
}

function keyId(name: string, publicKey: Buffer): Buffer {
  const digest = createHash('sha256').update(`${name}\n`).update(algorithm).update(publicKey).digest();
  return digest.subarray(0, keyIdBytes);
}

function base64Of(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

function hexOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}
