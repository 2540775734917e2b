import type { KeyObject } from 'node:crypto';
import type { CacheBudget } from '../../schema/cache/cache-budget.ts';
import { entryCache } from '../../schema/cache/entry-cache.ts';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { codedError } from '../../schema/errors/coded-error.ts';
import {
  type BundleHeader,
  PayloadReader,
  type PolicyBundle,
  verifyHeader,
} from '../../schema/exchange/policy-bundle.ts';
import type { ExchangeContext } from '../../schema/exchange/subgraph-service.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import { PermissionResolver } from '../../schema/permission/permission-resolver.ts';
import type { PolicySnapshot } from '../../schema/policy/policy.ts';

/** The owner's own reading of the policy, which its subgraphs enforce whatever the gateway has decided. */
export interface PolicyCopy {
  /**
   * What the caller of a request may read. @throws POLICY_UNVERIFIED when the policy is not signed by the registry or does not
   * know the caller, POLICY_STALE when its lease or the request's moment is over, POLICY_WENT_BACK when a newer one was seen
   * before this one was confirmed.
   */
  permissionOf(exchange: ExchangeContext): EffectivePermission;
}

export interface PolicyCopyOptions {
  readonly catalogue: CatalogueModel;
  /** The registry's key, Ed25519. */
  readonly publicKey: KeyObject;
  /** Where compiled permission sets are kept; in a budget of its own when it is left out. */
  readonly caches?: CacheBudget;
  /** How long before now a request's moment may lie, in milliseconds: the longest run of a request. */
  readonly maxRequestMs: number;
  /** Milliseconds of the epoch. */
  readonly now?: () => number;
}

/** How far clocks may differ (security.md, fault list). */
const clockToleranceMs = 5_000;

/** Leases and policies that stay verified: requests in progress may still carry the one before. */
const remembered = { headers: 64, policies: 4 } as const;

/** Makes a copy of the policy; the subgraphs of one owner share it. */
export function createPolicyCopy(options: PolicyCopyOptions): PolicyCopy {
  const { catalogue, publicKey, caches, maxRequestMs, now = () => Date.now() } = options;
  const headers = entryCache<string, BundleHeader>(remembered.headers);
  const policies = entryCache<string, PolicySnapshot>(remembered.policies);
  const reader = new PayloadReader();
  const permissions = new PermissionResolver(catalogue, caches);

  const headerOf = (bundle: PolicyBundle): BundleHeader => {
    return memoise(headers, `${bundle.signature} ${bundle.header}`, () => verifyHeader(bundle, publicKey));
  };
  const policyOf = ({ payload }: PolicyBundle, header: BundleHeader): PolicySnapshot => {
    return memoise(policies, `${header.version} ${header.digest}`, () => reader.read(payload, header));
  };
  /** The newest policy that was seen, as it was confirmed first. */
  let newest: BundleHeader | null = null;
  // WHY the confirmation decides: a request under way keeps the policy with which it began; one that came back was confirmed later.
  const requireForward = (header: BundleHeader): void => {
    const { version, digest, confirmedAt } = newest ?? header;
    if (newest === null || header.version > version) newest = header;
    else if (header.version === version && header.digest === digest) return;
    else if (!(Date.parse(header.confirmedAt) <= Date.parse(confirmedAt)))
      throw codedError('POLICY_WENT_BACK', { found: header.version, newest: version });
  };
  const requireFresh = (header: BundleHeader, asked: string): void => {
    const time = now();
    // WHY written so: what is not a number is stale too.
    const isLeased =
      time < Date.parse(header.leaseUntil) && time > Date.parse(header.confirmedAt) - clockToleranceMs;
    const moment = Date.parse(asked);
    const isOfNow = moment > time - maxRequestMs && moment < time + clockToleranceMs;
    if (!isLeased || !isOfNow) throw codedError('POLICY_STALE');
  };

  return {
    permissionOf({ bundle, caller }) {
      if (bundle === null) throw codedError('POLICY_UNVERIFIED');
      const header = headerOf(bundle);
      requireFresh(header, caller.now);
      requireForward(header);
      const policy = policyOf(bundle, header);
      const account = caller.account === null ? null : policy.accounts.get(caller.account.id);
      if (account === undefined) throw codedError('POLICY_UNVERIFIED');
      return permissions.resolve(policy, account, caller);
    },
  };
}
