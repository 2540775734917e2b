import type { CatalogueModel } from '../../schema/catalogue/model.ts';
import { memoise } from '../../schema/memoise.ts';
import { compilePermission } from '../../schema/permission/compile-permission.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { Caller } from '../../schema/policy/caller.ts';

const known = new WeakMap<EffectivePermission, EffectivePermission>();

/**
 * What a caller might read if nothing were suspended or terminated: what it was ever granted, so that a stop is told to
 * it and to nobody else (answer mode HIDE). INVARIANT: nothing is read by this permission. Callers who share a permission
 * have the same instruments, so they share this one too.
 */
export function unstoppedPermission(
  catalogue: CatalogueModel,
  caller: Caller,
  permission: EffectivePermission,
): EffectivePermission {
  const { policy, account } = caller;
  if (policy.events.length === 0) return permission;
  return memoise(known, permission, () =>
    compilePermission(catalogue, { ...policy, events: [] }, account, caller),
  );
}
