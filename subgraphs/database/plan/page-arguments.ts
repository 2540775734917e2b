import { codedError } from '../../../schema/errors/coded-error.ts';
import { defaultPageSize, maxPageSize } from '../../../schema/language/query-surface.ts';

/**
 * Reads `first`.
 * @throws PAGE_SIZE_INVALID when it is not from 1 to 1,000.
 */
export function pageSize(first: unknown): number {
  if (first === undefined || first === null) return defaultPageSize;
  if (typeof first !== 'number' || !Number.isInteger(first) || first < 1 || first > maxPageSize) {
    throw codedError('PAGE_SIZE_INVALID', { limit: maxPageSize });
  }
  return first;
}

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
