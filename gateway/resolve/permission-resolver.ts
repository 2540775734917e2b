import { LRUCache } from 'lru-cache';
import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { Account, PolicySnapshot } from '../../schema/permission/policy.ts';

interface Resolved {
  readonly permission: EffectivePermission;
  /** Milliseconds of the epoch at which the next term begins or ends; the result holds until then. */
  readonly until: number;
}

/**
 * Principal + policy + now -> effective permission. A result is kept for one account and policy version and only until
 * the next instant at which a term begins or ends; a newer policy never meets an older result.
 */
export class PermissionResolver {
  readonly #catalogue: CatalogueModel;
  readonly #cache: LRUCache<string, Resolved>;

  constructor(catalogue: CatalogueModel, cacheSize: number) {
    this.#catalogue = catalogue;
    this.#cache = new LRUCache({ max: cacheSize });
  }

  resolve(policy: PolicySnapshot, account: Account | null, nowMs: number): EffectivePermission {
    const key = `${policy.version} ${account === null ? '' : `=${account.id}`}`;
    const known = this.#cache.get(key);
    if (known !== undefined && nowMs < known.until && known.permission !== undefined) return known.permission;
    const now = new Date(nowMs).toISOString();
    const permission = compilePermission(this.#catalogue, policy, account, now);
    this.#cache.set(key, { permission, until: nextTerm(policy, nowMs) });
    return permission;
  }
}

function nextTerm({ instruments }: PolicySnapshot, nowMs: number): number {
  const instants = instruments.flatMap(({ validFrom, validTo }) => [
    Date.parse(validFrom),
    validTo === null ? Number.POSITIVE_INFINITY : Date.parse(validTo),
  ]);
  return Math.min(...instants.filter((instant) => instant > nowMs), Number.POSITIVE_INFINITY);
}
