import { LRUCache } from 'lru-cache';
import type { BoundedCache } from './cache-budget.ts';

/**
 * A cache of so many entries. Only for keys and values of a small size that no client chooses (a hash, a counter), and for
 * the last few readings of the policy; what grows with a document or a permission set belongs in a `CacheBudget`.
 */
export function entryCache<Key extends string | number, Value extends NonNullable<unknown>>(
  entries: number,
): BoundedCache<Key, Value> & { delete(key: Key): void } {
  const kept = new LRUCache<Key, Value>({ max: entries });
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    clear: () => kept.clear(),
    delete: (key) => void kept.delete(key),
  };
}
