import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { canonicalText } from '../../../schema/procedure/machine/canonical-digest.ts';
import type { Envelope, SealedFields } from '../../../schema/procedure/machine/sealed-fields.ts';

const algorithm = 'aes-256-gcm';
const sizes = { key: 32, nonce: 12, tag: 16 } as const;

/**
 * Seals fields of acts (ADR 47). Each act has a random key of its own, which is wrapped for each who may open it by a key that only this
 * secret makes of the name; what was sealed for one act opens in no other.
 */
export class Sealer {
  readonly #secret: Buffer;

  /** `secret`: 32 bytes that outlive a restart. */
  constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /** Digests of fields, by which two acts are compared without opening either. WHY keyed: short values could be guessed. */
  digests(fields: SealedFields): Readonly<Record<string, string>> {
    const key = this.#derived('digest');
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => {
        const text = canonicalText([name, value]);
        return [name, createHmac('sha256', key).update(text).digest('hex')];
      }),
    );
  }

  /** `place` names the act. */
  seal(fields: SealedFields, place: string, holders: readonly string[]): Envelope {
    const key = randomBytes(sizes.key);
    const wraps = holders.map((holder) => [
      this.#nameOf(holder),
      encrypted(this.#keyOf(holder), key, `${place} ${holder}`),
    ]);
    return {
      content: encrypted(key, Buffer.from(JSON.stringify(fields)), place),
      keys: Object.fromEntries(wraps),
    };
  }

  /** What an envelope holds for one of these holders; null where it is for others, or was changed. */
  open(envelope: Envelope, place: string, holders: readonly string[]): SealedFields | null {
    for (const holder of holders) {
      const wrapped = envelope.keys[this.#nameOf(holder)];
      const key =
        wrapped === undefined ? null : decrypted(this.#keyOf(holder), wrapped, `${place} ${holder}`);
      const content = key === null ? null : decrypted(key, envelope.content, place);
      if (content !== null) return JSON.parse(content.toString('utf8')) as SealedFields;
    }
    return null;
  }

  /** WHY a digest: of a citizen the name is the account, which need not stand beside the case. */
  #nameOf(holder: string): string {
    return createHmac('sha256', this.#derived('name')).update(holder).digest('hex');
  }

  #keyOf(holder: string): Buffer {
    return this.#derived(`holder ${holder}`);
  }

  #derived(purpose: string): Buffer {
    const info = `lienthong sealed fields: ${purpose}`;
    return Buffer.from(hkdfSync('sha256', this.#secret, Buffer.alloc(0), info, sizes.key));
  }
}

function encrypted(key: Buffer, plain: Buffer, about: string): string {
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

function decrypted(key: Buffer, sealed: string, about: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const begin = sizes.nonce + sizes.tag;
  if (bytes.length < begin) return null;
  try {
    const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, sizes.nonce), {
      authTagLength: sizes.tag,
    });
    decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(sizes.nonce, begin));
    return Buffer.concat([decipher.update(bytes.subarray(begin)), decipher.final()]);
  } catch {
    return null;
  }
}
