import { createHash, sign, verify } from 'node:crypto';
import { type LogIdentity, logName, publicKeyOf } from './log-identity.ts';

/** A text that the key which it names has signed. */
export interface SignedNote {
  /** What was signed, with the newline at its end. */
  readonly body: string;
  /** The public key as 32 bytes. */
  readonly publicKey: Buffer;
}

/** The mark before the name and the signature, in a signed note. */
const signatureMark = '— ';
/** Ed25519 in the key id and the verifier key of a signed note. */
const algorithm = Buffer.from([1]);
const keyIdBytes = 4;

/**
 * Signs lines as a note: the name of the log, the lines, the key, an empty line, and the signature over everything before that line.
 */
export function signNote(lines: readonly string[], { name, privateKey, publicKey }: LogIdentity): string {
  const body = [name, ...lines, `key ${verifierKey(name, publicKey)}`, ''].join('\n');
  const signature = Buffer.concat([keyId(name, publicKey), sign(null, Buffer.from(body), privateKey)]);
  return `${body}\n${signatureMark}${name} ${signature.toString('base64')}\n`;
}

/**
 * Reads a signed note; null where the text is none or was not signed by the key that it names, so that somebody has edited or made it.
 * Signatures of others (witnesses) may stand beside.
 */
export function readSignedNote(text: string): SignedNote | null {
  const end = text.indexOf('\n\n');
  const body = text.slice(0, end + 1);
  const { log, key = '' } = (end < 0 ? null : named.exec(body))?.groups ?? {};
  const publicKey = Buffer.from(key, 'base64').subarray(algorithm.length);
  const isItsName = publicKey.length === 32 && logName(publicKey) === log;
  if (!isItsName || !key.startsWith(keyText(publicKey))) return null;
  return isSigned(text.slice(end + 2), body, publicKey) ? { body, publicKey } : null;
}

const named =
  /^(?<log>lienthong-audit\/[0-9a-f]{16})\n(?:[^\n]*\n)*key [^+\n]{1,100}\+[0-9a-f]{8}\+(?<key>[A-Za-z0-9+/]{44})\n$/;

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

/** A hash as notes write it. */
export function base64Of(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64');
}

/** A hash of a note, in hexadecimal. */
export function hexOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}
