import { createHmac, hkdfSync } from 'node:crypto';
import { entryCache } from '../../../schema/cache/entry-cache.ts';
import type { CodeLists } from '../../../schema/exchange/code-lists.ts';
import { invariant } from '../../../schema/invariant.ts';
import { memoise } from '../../../schema/memoise.ts';
import type { Mask } from '../../../schema/policy/mask.ts';
import type { ReadField } from '../model/entity-map.ts';
import { roundingStep } from './rounding-step.ts';

/** Masks that are put on after a read, because the database cannot compute them. */
export interface MaskRelease {
  /** What a mask leaves of a stored text; null where nothing is left. Masks that SQL has put on already change nothing. */
  text(mask: Mask, field: ReadField, stored: string): string | null;
  /** Whether a mask can be put on a field at all: it fits the field's type, and what it needs is known. */
  isKnown(mask: Mask, field: ReadField): boolean;
}

/** Characters of a pseudonym behind its mark: 26 of base 32 are 130 bits. */
const pseudonymLength = 26;
const pseudonymMark = 'ps_';
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

const secretBytes = 32;
/** Consumers whose derived keys stay in memory. */
const keyLimit = 1_000;

/**
 * Makes the masks of a deployment. `secret` (32 bytes) is the same in all subgraphs and replicas: a value has one
 * pseudonym for a consumer wherever it stands, so that joins inside one consumer's data work, and another for
 * everybody else. Without a secret there are no pseudonyms.
 */
export function createMaskRelease(secret: Buffer | null, codeLists: CodeLists): MaskRelease {
  // WHY: of a shorter secret (a torn file) everybody could make the pseudonyms.
  invariant(secret === null || secret.length >= secretBytes, 'a pseudonym key has 32 bytes');
  const keys = entryCache<string, Buffer>(keyLimit);
  const keyOf = (consumer: string): Buffer =>
    memoise(keys, consumer, () => {
      invariant(secret, 'a pseudonym without a secret is not known');
      return Buffer.from(hkdfSync('sha256', secret, '', `lienthong pseudonym ${consumer}`, 32));
    });
  const pseudonym = (consumer: string, value: string) => {
    const digest = createHmac('sha256', keyOf(consumer)).update(value.normalize('NFC')).digest();
    return pseudonymMark + base32(digest).slice(0, pseudonymLength);
  };
  const parentOf = (field: ReadField, stored: string): string | null => {
    if (field.kind !== 'reference') return null;
    const parent = codeLists.parents(field.target)?.get(field.prefix + stored) ?? null;
    return parent?.startsWith(field.prefix) === true ? parent.slice(field.prefix.length) : null;
  };
  return {
    text(mask, field, stored) {
      switch (mask.kind) {
        case 'PSEUDONYM':
          return pseudonym(mask.consumer, stored);
        case 'PARENT':
          return parentOf(field, stored);
        case 'PARTIAL':
        case 'YEAR':
        case 'ROUND':
          return stored;
      }
    },
    isKnown: (mask, field) => {
      // WHY none: a mask is put on what a column holds, of which such an item is a part.
      if (field.kind === 'content') return false;
      const type = field.kind === 'column' ? field.type : null;
      switch (mask.kind) {
        case 'PARTIAL':
          return (type === 'ID' || type === 'String') && Number.isInteger(mask.keepLast) && mask.keepLast > 0;
        case 'PSEUDONYM':
          return (type === 'ID' || type === 'String') && secret !== null;
        case 'YEAR':
          return type === 'Date' || type === 'DateTime';
        case 'ROUND':
          return (
            (type === 'Int' || type === 'BigInt' || type === 'Decimal') &&
            roundingStep(field, mask.to) !== null
          );
        case 'PARENT':
          return (
            field.kind === 'reference' &&
            field.kindColumn === null &&
            codeLists.parents(field.target) !== null
          );
      }
    },
  };
}

function base32(bytes: Buffer): string {
  let text = '';
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31] ?? '';
    }
    held &= (1 << bits) - 1;
  }
  return text;
}
