import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new connection key: `lt_<prefix>_<secret>`. Only the hash of the secret is kept. */
export interface IssuedKey {
  readonly key: string;
  readonly prefix: string;
  readonly hash: string;
}

const keyPattern = /^lt_([0-9a-f]{8})_([A-Za-z0-9_-]{43})$/;

/** Makes a key of 32 random bytes, under a new prefix or the one that is kept for it. */
export function issueKey(prefix = randomBytes(4).toString('hex')): IssuedKey {
  const secret = randomBytes(32).toString('base64url');
  return { key: `lt_${prefix}_${secret}`, prefix, hash: hashSecret(secret) };
}

/** Prefix and secret of a key's text; null when it has not the form of a key. */
export function readKey(key: string): { readonly prefix: string; readonly secret: string } | null {
  const [, prefix, secret] = keyPattern.exec(key) ?? [];
  return prefix === undefined || secret === undefined ? null : { prefix, secret };
}

/** Whether a secret belongs to a hash; takes the same time for every wrong one. */
export function secretMatches(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}

function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
