import { createHmac, randomBytes } from 'node:crypto';
import { entryCache } from '../../schema/cache/entry-cache.ts';
import { CodedError, codedError, hasCode } from '../../schema/errors/coded-error.ts';
import { isWithin } from '../../schema/permission/instrument-state.ts';
import type { Account } from '../../schema/policy/policy.ts';
import { AttemptLimit } from './attempt-limit.ts';

/** Headers as Node gives them. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An account and the key that opens it, or has opened it until it expired. */
export interface FoundByKey {
  readonly account: Account;
  readonly key: {
    /** What names the key and is no secret. */
    readonly prefix: string;
    /** Networks from which it opens (CIDR); empty: from anywhere. */
    readonly networks: readonly string[];
    /** When it stops to open (ISO 8601); null: never by itself. */
    readonly endsAt: string | null;
    readonly isExpired: boolean;
  };
}

/** Where accounts and their keys are kept: the control database. */
export interface AccountSource {
  /** The account that a key opens, in any state; null for every wrong key and for one that was replaced or revoked. */
  accountByKey(key: string): Promise<FoundByKey | null>;
  /** Takes note, at its leisure, that a key was used, by its prefix. Never throws. */
  keyUsed(prefix: string): void;
  /** Version of the policy; every call sees all changes acknowledged before it. */
  version(): Promise<number>;
}

/** Bounds of the authenticator. */
export interface AuthenticatorOptions {
  /** How long a known key serves when the version cannot be read, in milliseconds. Default 30,000. */
  readonly leaseMs?: number;
  /** Keys whose account is remembered, by keyed hash. Default 1,000. */
  readonly cacheSize?: number;
  /** Wrong keys of one address, or of one key prefix, in a row. Default 20; then one more each `refillMs`, default 3,000. */
  readonly burst?: number;
  readonly refillMs?: number;
  /** Monotonic clock in milliseconds. */
  readonly now?: () => number;
}

/**
 * Says who asks. Takes the Authorization header (and, to see a repeated one, Node's `rawHeaders`) and the client's
 * address; no other header counts. Gives the active account, or null for the public when there is no such header.
 * @throws ACCOUNT_KEY_INVALID, the same for a wrong, malformed, repeated or revoked key
 * @throws ACCOUNT_KEY_EXPIRED, ACCOUNT_KEY_PLACE, ACCOUNT_SUSPENDED, only for a key that is or was valid; TOO_MANY_REQUESTS for a wrong key after too many like it
 * @throws POLICY_UNAVAILABLE, POLICY_WENT_BACK
 */
export type Authenticate = (
  headers: RequestHeaders,
  address: string,
  rawHeaders?: readonly string[],
) => Promise<Account | null>;

/** Makes the authenticator of a gateway. */
export function createAuthenticator(source: AccountSource, options: AuthenticatorOptions = {}): Authenticate {
  const authenticator = new Authenticator(source, options);
  return (headers, address, rawHeaders) => authenticator.authenticate(headers, address, rawHeaders);
}

/** A look-up, valid only under the policy version that was read before it began, and until its key ends. */
interface FoundAccount extends FoundByKey {
  /** By the clock in milliseconds; infinite for a key without an end. */
  readonly keyEndsMs: number;
  /** The same by the monotonic clock: nobody sets it back. */
  readonly keyEndsTick: number;
  readonly version: number;
}

/** What is looked up for a malformed key, so that it costs the same as a wrong one; no account has it. */
const noKey = `lt_00000000_${'A'.repeat(43)}`;

class Authenticator {
  readonly #source: AccountSource;
  readonly #leaseMs: number;
  readonly #now: () => number;
  readonly #known: ReturnType<typeof entryCache<string, FoundAccount>>;
  /** Look-ups on their way, by keyed hash and version: requests that come together share one. */
  readonly #pending = new Map<string, Promise<FoundByKey | null>>();
  readonly #attempts: AttemptLimit;
  /** WHY: keys are kept nowhere, not even in memory; the hash is worthless outside this process. */
  readonly #hashKey = randomBytes(32);
  #version = -1;
  #confirmedAt = Number.NEGATIVE_INFINITY;

  constructor(source: AccountSource, options: AuthenticatorOptions) {
    const { leaseMs = 30_000, cacheSize = 1_000, burst = 20, refillMs = 3_000 } = options;
    const now = options.now ?? (() => performance.now());
    this.#source = source;
    this.#leaseMs = leaseMs;
    this.#now = now;
    this.#known = entryCache(cacheSize);
    this.#attempts = new AttemptLimit({ burst, refillMs, addresses: 10_000, now });
  }

  async authenticate(
    headers: RequestHeaders,
    address: string,
    rawHeaders: readonly string[] = [],
  ): Promise<Account | null> {
    const given = headers.authorization;
    if (given === undefined) return null;
    const key = isRepeated(rawHeaders) || typeof given !== 'string' ? null : bearerKey(given);
    const found = key === null ? await this.#refuse(address) : await this.#findBy(key, address);
    const { account } = found;
    if (!isWithin(found.key.networks, address)) throw codedError('ACCOUNT_KEY_PLACE');
    if (account.state === 'SUSPENDED') throw codedError('ACCOUNT_SUSPENDED');
    this.#source.keyUsed(found.key.prefix);
    return account;
  }

  async #findBy(key: string, address: string): Promise<FoundByKey> {
    const version = await this.#currentVersion();
    const hash = createHmac('sha256', this.#hashKey).update(key).digest('base64');
    const known = this.#known.get(hash);
    // WHY the time too: a key that ends changes no version.
    if (known?.version === version && Date.now() < known.keyEndsMs && this.#now() < known.keyEndsTick)
      return known;
    this.#known.delete(hash);
    const found = await this.#lookUpOnce(`${hash} ${version}`, key);
    if (found === null || found.account.state === 'REVOKED') return this.#wrong(address, key);
    const { endsAt, isExpired } = found.key;
    if (isExpired) throw codedError('ACCOUNT_KEY_EXPIRED', { expiresAt: endsAt ?? '' });
    const keyEndsMs = endsAt === null ? Number.POSITIVE_INFINITY : Date.parse(endsAt);
    const keyEndsTick = this.#now() + keyEndsMs - Date.now();
    this.#known.set(hash, { ...found, version, keyEndsMs, keyEndsTick });
    return found;
  }

  async #lookUpOnce(asked: string, key: string): Promise<FoundByKey | null> {
    const pending = this.#pending.get(asked);
    if (pending !== undefined) return pending;
    const found = this.#lookUp(key).finally(() => this.#pending.delete(asked));
    this.#pending.set(asked, found);
    return found;
  }

  /**
   * WHY after the look-up: a good key never pays for wrong ones, whoever sends them. What is limited is how often a
   * wrong key is told so; a secret of 256 bits needs no more.
   */
  #wrong(address: string, key: string): never {
    const isTold = this.#attempts.take(address, keyPrefix(key));
    throw codedError(isTold ? 'ACCOUNT_KEY_INVALID' : 'TOO_MANY_REQUESTS');
  }

  /** A header that holds no key: counted and answered like a wrong key, in the same time. */
  async #refuse(address: string): Promise<never> {
    await this.#currentVersion();
    await this.#lookUp(noKey);
    return this.#wrong(address, '');
  }

  /** The version now; when it cannot be read the last one serves for the lease. */
  async #currentVersion(): Promise<number> {
    const askedAt = this.#now();
    try {
      const version = await this.#source.version();
      this.#version = version;
      this.#confirmedAt = askedAt;
      return version;
    } catch (cause) {
      // WHY not for the lease: accounts of a policy that went back may have been revoked since.
      if (hasCode(cause, 'POLICY_WENT_BACK')) throw cause;
      if (this.#now() - this.#confirmedAt <= this.#leaseMs) return this.#version;
      throw codedError('POLICY_UNAVAILABLE', {}, cause);
    }
  }

  async #lookUp(key: string): Promise<FoundByKey | null> {
    try {
      return await this.#source.accountByKey(key);
    } catch (cause) {
      throw cause instanceof CodedError ? cause : codedError('POLICY_UNAVAILABLE', {}, cause);
    }
  }
}

/** The key of `Bearer <key>`; null for another scheme, several values or a text that can be no key. */
function bearerKey(header: string): string | null {
  return /^Bearer +([A-Za-z0-9_-]{1,128})$/i.exec(header)?.[1] ?? null;
}

/** The part of a key that is no secret; empty for what has not the form of a key. */
function keyPrefix(key: string): string {
  return /^lt_[0-9a-f]{8}_/.exec(key)?.[0] ?? '';
}

/** Node drops all but the first Authorization header; which one the client meant is not ours to guess. */
function isRepeated(rawHeaders: readonly string[]): boolean {
  const names = rawHeaders.filter((_, index) => index % 2 === 0);
  return names.filter((name) => name.toLowerCase() === 'authorization').length > 1;
}
