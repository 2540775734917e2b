import { codedError } from '../../../schema/errors/coded-error.ts';
import { maxPageSize } from '../../../schema/language/asked-page.ts';

/**
 * Reads the keys of a look-up by several keys, in NFC.
 * @throws TOO_MANY_KEYS above 1,000, TEXT_TOO_LONG for an absurd key.
 */
export function lookupKeys(ids: unknown): readonly string[] {
  const keys = Array.isArray(ids) ? ids.map((id) => String(id).normalize('NFC')) : [];
  if (keys.length > maxPageSize) throw codedError('TOO_MANY_KEYS', { limit: maxPageSize });
  if (keys.some((key) => key.length > 200)) throw codedError('TEXT_TOO_LONG', { limit: 200 });
  return keys;
}
