import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { codedError } from '../../../schema/errors/coded-error.ts';

/** Seals and opens page cursors of one subgraph. */
export interface CursorSealer {
  /** `binding` names type, order, filter and permission set; `values` are the order values of the row, tie last. */
  seal(binding: string, values: readonly (string | null)[]): string;
  /** @throws CURSOR_INVALID for a cursor of another query or consumer, or an edited one. */
  open(binding: string, cursor: string, length: number): readonly (string | null)[];
}

const sizes = { nonce: 12, tag: 16, longest: 4_096 } as const;

/**
 * Makes a sealer from a 32-byte key: AES-256-GCM with the query's binding as associated data.
 * INVARIANT: the nonce is a MAC of binding and text, so equal pages give equal cursors (an answer tells nothing
 * about other requests) and a nonce never serves two different texts.
 */
export function createCursorSealer(key: Buffer): CursorSealer {
  const subkey = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', key, '', `lienthong cursor ${purpose}`, 32));
  const encryptionKey = subkey('encryption');
  const nonceKey = subkey('nonce');
  const associated = (binding: string) => createHash('sha256').update(binding).digest();

  function seal(binding: string, values: readonly (string | null)[]): string {
    const data = associated(binding);
    const text = Buffer.from(JSON.stringify(values));
    const nonce = createHmac('sha256', nonceKey).update(data).update(text).digest().subarray(0, sizes.nonce);
    const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce).setAAD(data);
    const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  function unseal(binding: string, cursor: string): unknown {
    if (cursor.length > sizes.longest || !/^[A-Za-z0-9_-]+$/.test(cursor)) return null;
    const bytes = Buffer.from(cursor, 'base64url');
    // WHY: base64url has several spellings of the same bytes; only ours is a cursor.
    if (bytes.length <= sizes.nonce + sizes.tag || bytes.toString('base64url') !== cursor) return null;
    const decipher = createDecipheriv('aes-256-gcm', encryptionKey, bytes.subarray(0, sizes.nonce), {
      authTagLength: sizes.tag,
    });
    decipher.setAAD(associated(binding)).setAuthTag(bytes.subarray(sizes.nonce, sizes.nonce + sizes.tag));
    const text = Buffer.concat([decipher.update(bytes.subarray(sizes.nonce + sizes.tag)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  }

  function open(binding: string, cursor: string, length: number): readonly (string | null)[] {
    let values: unknown;
    try {
      values = unseal(binding, cursor);
    } catch (cause) {
      throw codedError('CURSOR_INVALID', {}, cause);
    }
    if (!isCursorValues(values, length)) throw codedError('CURSOR_INVALID');
    return values;
  }

  return { seal, open };
}

function isCursorValues(value: unknown, length: number): value is readonly (string | null)[] {
  return (
    Array.isArray(value) &&
    value.length === length &&
    value.every((one) => one === null || typeof one === 'string')
  );
}
