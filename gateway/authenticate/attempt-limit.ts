import type { BoundedCache } from '../../schema/cache/cache-budget.ts';
import { entryCache } from '../../schema/cache/entry-cache.ts';

/** Bounds of failed attempts. */
export interface AttemptLimitOptions {
  /** Failures of one address in a row before it must wait. */
  readonly burst: number;
  /** Time after which one more failure is admitted, in milliseconds. */
  readonly refillMs: number;
  /** Addresses remembered; the one not seen for longest is forgotten first. */
  readonly addresses: number;
  /** Monotonic clock in milliseconds. */
  readonly now: () => number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** Counts attempts of each address in a bucket that fills with time. Memory is bounded. */
export class AttemptLimit {
  readonly #options: AttemptLimitOptions;
  readonly #buckets: BoundedCache<string, Bucket>;

  constructor(options: AttemptLimitOptions) {
    this.#options = options;
    this.#buckets = entryCache(options.addresses);
  }

  /** Takes an attempt; false when the address has none left. Parallel attempts are counted before they are judged. */
  take(address: string): boolean {
    const left = this.#left(address);
    if (left < 1) return false;
    this.#buckets.set(addressGroup(address), { left: left - 1, at: this.#options.now() });
    return true;
  }

  /** Gives back the attempt of a key that proved good. */
  giveBack(address: string): void {
    const left = Math.min(this.#left(address) + 1, this.#options.burst);
    this.#buckets.set(addressGroup(address), { left, at: this.#options.now() });
  }

  #left(address: string): number {
    const { burst, refillMs, now } = this.#options;
    const known = this.#buckets.get(addressGroup(address));
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
