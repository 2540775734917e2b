import type { KeyObject } from 'node:crypto';
import { codedError, hasCode } from '../../schema/errors/coded-error.ts';
import {
  type PolicyBundle,
  signBundle,
  type WrittenPolicy,
  writePolicy,
} from '../../schema/exchange/policy-bundle.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';

/** Where the policy is kept: the control database. */
export interface PolicySource {
  /** Current version; every call sees all changes acknowledged before it. */
  version(): Promise<number>;
  snapshot(): Promise<PolicySnapshot>;
}

/** The policy that decides a request, and the same signed for the subgraphs. */
export interface LivePolicy {
  readonly snapshot: PolicySnapshot;
  readonly bundle: PolicyBundle;
}

/** Options of the follower. */
export interface FollowerOptions {
  readonly leaseMs: number;
  /** The registry's key, Ed25519. */
  readonly privateKey: KeyObject;
  /** Milliseconds of a monotonic clock: the lease of this process. */
  readonly now?: () => number;
  /** Milliseconds of the epoch: the lease in the bundle, which others read. */
  readonly wallClock?: () => number;
  /** Told once when the policy went back, and not again until it has come forward. */
  readonly report?: (error: unknown) => void;
}

/** A confirmed policy; the bundle's lease begins at or after the confirmation before. */
interface ConfirmedPolicy {
  readonly snapshot: PolicySnapshot;
  readonly confirmedAt: number;
  readonly written: WrittenPolicy;
  readonly bundle: PolicyBundle;
  /** When the bundle's lease began, by both clocks. */
  readonly leasedAt: number;
  readonly leasedAtWall: number;
}

/** A bundle is signed anew when a third of its lease is over, so that a request in progress keeps most of one. */
const renewAfter = 1 / 3;

/** How far the clocks may drift apart, in milliseconds, before a lease is dated anew: somebody has set the host's clock. */
const maxDrift = 1_000;

/**
 * Follows the policy of the control database. `current()` asks for the version on every request, so that a change acts
 * on the next one; a snapshot is read only when the version rose. When the database does not answer, the last
 * known policy serves for `leaseMs`, then every request is refused with POLICY_UNAVAILABLE (security.md, fault list); its
 * bundle is not signed anew meanwhile, so the subgraphs' lease ends no later. A policy that went back serves nobody, not for
 * the lease either: POLICY_WENT_BACK, until a newer one stands there.
 */
export class PolicyFollower {
  readonly #source: PolicySource;
  readonly #options: Required<FollowerOptions>;
  #known: ConfirmedPolicy | null = null;
  #loading: Promise<PolicySnapshot> | null = null;
  #isBack = false;

  constructor(source: PolicySource, options: FollowerOptions) {
    this.#source = source;
    this.#options = {
      now: () => performance.now(),
      wallClock: () => Date.now(),
      report: () => {},
      ...options,
    };
  }

  /** The policy that decides a request that starts now. @throws POLICY_WENT_BACK, POLICY_UNAVAILABLE */
  async current(): Promise<LivePolicy> {
    const { now, wallClock, leaseMs } = this.#options;
    const askedAt = now();
    const askedAtWall = wallClock();
    try {
      const version = await this.#newest();
      const snapshot =
        this.#known?.snapshot.version === version ? this.#known.snapshot : await this.#load(version);
      return this.#confirm(snapshot, askedAt, askedAtWall);
    } catch (cause) {
      if (hasCode(cause, 'POLICY_WENT_BACK')) return this.#refuse(cause);
      const known = this.#known;
      if (known !== null && now() - known.confirmedAt <= leaseMs) return known;
      throw codedError('POLICY_UNAVAILABLE', {}, cause);
    }
  }

  /** The version now, never below one that was served. @throws POLICY_WENT_BACK */
  async #newest(): Promise<number> {
    const asked = await this.#source.version();
    const served = this.#known?.snapshot.version ?? 0;
    // WHY again: of readings that cross, the older must not look like a policy that went back.
    const version = asked < served ? await this.#source.version() : asked;
    if (version < served) throw codedError('POLICY_WENT_BACK', { found: version, newest: served });
    this.#isBack = false;
    return version;
  }

  #refuse(error: Error): never {
    if (!this.#isBack) this.#options.report(error);
    this.#isBack = true;
    throw error;
  }

  #confirm(snapshot: PolicySnapshot, confirmedAt: number, wall: number): ConfirmedPolicy {
    const { leaseMs, privateKey } = this.#options;
    const known = this.#known;
    const isSame = known !== null && known.snapshot === snapshot;
    const isLeased =
      isSame &&
      confirmedAt - known.leasedAt < leaseMs * renewAfter &&
      Math.abs(wall - known.leasedAtWall - (confirmedAt - known.leasedAt)) < maxDrift;
    const written = isSame ? known.written : writePolicy(snapshot);
    const confirmed: ConfirmedPolicy = isLeased
      ? { ...known, confirmedAt }
      : {
          snapshot,
          confirmedAt,
          written,
          bundle: signBundle(written, { confirmedAt: wall, leaseMs }, privateKey),
          leasedAt: confirmedAt,
          leasedAtWall: wall,
        };
    // WHY: of two readings that cross, the older must not come back for the requests after it.
    if (known === null || known.snapshot.version <= snapshot.version) this.#known = confirmed;
    return confirmed;
  }

  /** Reads a snapshot at least as new as `version`; one reading serves all who wait for it. */
  async #load(version: number): Promise<PolicySnapshot> {
    for (;;) {
      this.#loading ??= this.#source.snapshot().finally(() => {
        this.#loading = null;
      });
      const snapshot = await this.#loading;
      if (snapshot.version >= version) return snapshot;
    }
  }
}
