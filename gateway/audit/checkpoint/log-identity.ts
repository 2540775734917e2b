import { createHash, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Who signs the checkpoints of a log. Derived from its chain key, so that no further secret has to be kept. */
export interface LogIdentity {
  /** `lienthong-audit/` and 16 hexadecimal digits of the public key's digest. */
  readonly name: string;
  /** Ed25519. */
  readonly privateKey: KeyObject;
  /** The public key as 32 bytes. */
  readonly publicKey: Buffer;
}

/** What stands before a seed of Ed25519 in PKCS #8, and before a public key in SPKI (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

const seedBytes = 32;

/** The identity of the log that is chained with a key. */
export function logIdentity(chainKey: Buffer): LogIdentity {
  const seed = Buffer.from(hkdfSync('sha256', chainKey, '', 'lienthong audit checkpoint', seedBytes));
  const privateKey = createPrivateKey({
    key: Buffer.concat([pkcs8Prefix, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(spkiPrefix.length);
  return { name: logName(publicKey), privateKey, publicKey };
}

/** The name of the log whose public key this is. */
export function logName(publicKey: Buffer): string {
  return `lienthong-audit/${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`;
}

/** A public key of 32 bytes as one to verify with. @throws a fault of the bytes */
export function publicKeyOf(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: 'der', type: 'spki' });
}
