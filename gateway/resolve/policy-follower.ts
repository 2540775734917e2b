import { registryError } from '../../schema/errors/registry.ts';
import type { PolicySnapshot } from '../../schema/permission/policy.ts';

/** Where the policy is kept: the control database. */
export interface PolicySource {
  /** Current version; every call sees all changes acknowledged before it. */
  version(): Promise<number>;
  snapshot(): Promise<PolicySnapshot>;
}

/** Options of the follower; `now` gives milliseconds of a monotonic clock. */
export interface FollowerOptions {
  readonly leaseMs: number;
  readonly now?: () => number;
}

/**
 * Follows the policy of the control database. `current()` asks for the version on every request, so that a change acts
 * on the next one; a snapshot is read only when the version rose. When the database does not answer, the last
 * known policy serves for `leaseMs`, then every request is refused with POLICY_UNAVAILABLE (security.md, fault list).
 */
export class PolicyFollower {
  readonly #source: PolicySource;
  readonly #leaseMs: number;
  readonly #now: () => number;
  #known: { readonly snapshot: PolicySnapshot; readonly confirmedAt: number } | null = null;
  #loading: Promise<PolicySnapshot> | null = null;

  constructor(source: PolicySource, { leaseMs, now = () => performance.now() }: FollowerOptions) {
    this.#source = source;
    this.#leaseMs = leaseMs;
    this.#now = now;
  }

  /** The policy that decides a request that starts now. */
  async current(): Promise<PolicySnapshot> {
    const askedAt = this.#now();
    try {
      const version = await this.#source.version();
      const known = this.#known;
      const snapshot = known?.snapshot.version === version ? known.snapshot : await this.#load(version);
      this.#known = { snapshot, confirmedAt: askedAt };
      return snapshot;
    } catch (cause) {
      const known = this.#known;
      if (known !== null && this.#now() - known.confirmedAt <= this.#leaseMs) return known.snapshot;
      throw registryError('POLICY_UNAVAILABLE', {}, cause);
    }
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
