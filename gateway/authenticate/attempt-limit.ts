import type { BoundedCache } from '../../schema/cache/cache-budget.ts';
import { entryCache } from '../../schema/cache/entry-cache.ts';

/** Bounds of failed attempts. */
export interface AttemptLimitOptions {
  /** Failures of one address, or of one prefix, in a row before they must wait. */
  readonly burst: number;
  /** Time after which one more failure is admitted, in milliseconds. */
  readonly refillMs: number;
  /** Addresses and prefixes remembered; what was not seen for longest is forgotten first. */
  readonly addresses: number;
  /** Monotonic clock in milliseconds. */
  readonly now: () => number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Counts wrong keys of each address, and of each key prefix from anywhere, in buckets that fill with time. Memory is bounded. */
export class AttemptLimit {
  readonly #options: AttemptLimitOptions;
  readonly #buckets: BoundedCache<string, Bucket>;

  constructor(options: AttemptLimitOptions) {
    this.#options = options;
    this.#buckets = entryCache(options.addresses);
  }

  /** Takes an attempt; false when the address or the prefix has none left. */
  take(address: string, prefix: string): boolean {
    const buckets = [`address ${addressGroup(address)}`, `prefix ${prefix}`];
    const left = buckets.map((bucket) => this.#left(bucket));
    if (left.some((each) => each < 1)) return false;
    const at = this.#options.now();
    for (const [index, bucket] of buckets.entries())
      this.#buckets.set(bucket, { left: (left[index] ?? 0) - 1, at });
    return true;
  }

  /** Gives an attempt back that was no wrong one. */
  giveBack(address: string, prefix: string): void {
    const at = this.#options.now();
    for (const bucket of [`address ${addressGroup(address)}`, `prefix ${prefix}`]) {
      const left = Math.min(this.#options.burst, this.#left(bucket) + 1);
      this.#buckets.set(bucket, { left, at });
    }
  }

  #left(bucket: string): number {
    const { burst, refillMs, now } = this.#options;
    const known = this.#buckets.get(bucket);
    return known === undefined ? burst : Math.min(burst, known.left + (now() - known.at) / refillMs);
  }
}

/** IPv4 addresses count one by one, IPv6 addresses by their /64 network: that is what one subscriber has. */
export function addressGroup(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1).join('').split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
