import { LRUCache } from 'lru-cache';

/** Results by key; what was not used for longest is forgotten first. */
export interface BoundedCache<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  clear(): void;
}

/** How the entries of one cache weigh. */
export interface EntryWeight<Key, Value> {
  /** Bytes of a value when it is put in, everything that it will still grow to included; its key is counted besides. */
  readonly sizeOf: (value: Value, key: Key) => number;
  /** Called with what is forgotten. */
  readonly dispose?: (value: Value) => void;
}

/** What the cache of a budget tells it. */
interface Member {
  weight(): number;
  forgetOldest(): void;
}

/** Bytes of all caches of a server where the configuration says nothing else. */
export const defaultCacheBytes = 32 * 1024 * 1024;

/** Bytes of an entry besides its key and its value. */
const entryBytes = 160;

/**
 * The memory of all caches that clients can fill: together they never weigh more than its bytes, whatever is asked. When an
 * entry goes beyond, the heaviest cache forgets its oldest entries, so that a flood of one kind pushes out its own kind.
 */
export class CacheBudget {
  readonly #bytes: number;
  readonly #heaviest: number;
  readonly #members: Member[] = [];

  /** An entry heavier than `heaviestPart` of the bytes is not kept: it would push out all others. */
  constructor(bytes: number = defaultCacheBytes, heaviestPart = 1 / 4) {
    this.#bytes = bytes;
    this.#heaviest = Math.max(1, Math.floor(bytes * heaviestPart));
  }

  /** Bytes of the heaviest entry that is kept, its key included. */
  get heaviest(): number {
    return this.#heaviest;
  }

  /** Bytes that the entries of all caches weigh. */
  get weight(): number {
    return this.#members.reduce((sum, member) => sum + member.weight(), 0);
  }

  /** A new cache under this budget. It lives as long as the budget: parts that are made again and again share one. */
  cache<Key extends string, Value extends NonNullable<unknown>>(
    of: EntryWeight<Key, Value>,
  ): BoundedCache<Key, Value> {
    const { sizeOf, dispose } = of;
    const kept = new LRUCache<Key, Value>({
      maxSize: this.#bytes,
      maxEntrySize: this.#heaviest,
      sizeCalculation: (value, key) => Math.ceil(entryBytes + 2 * key.length + sizeOf(value, key)),
      ...(dispose === undefined ? {} : { dispose }),
    });
    this.#members.push({ weight: () => kept.calculatedSize, forgetOldest: () => void kept.pop() });
    return {
      get: (key) => kept.get(key),
      set: (key, value) => {
        kept.set(key, value);
        this.#shrink();
      },
      clear: () => kept.clear(),
    };
  }

  #shrink(): void {
    while (this.weight > this.#bytes) {
      const heaviest = this.#members.reduce((left, right) => (right.weight() > left.weight() ? right : left));
      heaviest.forgetOldest();
    }
  }
}
