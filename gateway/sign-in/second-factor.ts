import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** Seconds of a code (RFC 6238). */
const period = 30;
/** Codes before and after the present one that are taken: clocks differ. */
const window = 1;

/** The code generator of a person: what an authenticator app is given. */
function generatorOf(secret: string, person: string): TOTP {
  return new TOTP({ issuer: 'Liên Thông', label: person, secret: Secret.fromBase32(secret), period });
}

/** A new secret, in base 32 (160 bits, RFC 4226 section 4). */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator app reads, usually as a picture. */
export function secretUri(secret: string, person: string): string {
  return generatorOf(secret, person).toString();
}

/** The number of the step that a code belongs to at an instant (milliseconds); null for a wrong code. */
export function stepOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const generator = generatorOf(secret, '');
  const delta = generator.validate({ token: code, timestamp: now, window });
  return delta === null ? null : Math.floor(now / 1000 / period) + delta;
}

const sizes = { nonce: 12, tag: 16 } as const;

/** Seals a text for whom it belongs to. @returns base64url */
export function seal(key: Buffer, text: string, owner: string): string {
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The text of a seal; null where it was changed, or sealed for somebody else. */
export function unseal(key: Buffer, sealed: string, owner: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < sizes.nonce + sizes.tag) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, sizes.nonce), {
      authTagLength: sizes.tag,
    });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(sizes.nonce, sizes.nonce + sizes.tag));
    return Buffer.concat([
      decipher.update(bytes.subarray(sizes.nonce + sizes.tag)),
      decipher.final(),
    ]).toString();
  } catch {
    return null;
  }
}
