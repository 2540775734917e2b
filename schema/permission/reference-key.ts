import {
  type CatalogueModel,
  type Coordinate,
  parentField,
  type ReferenceField,
} from '../catalogue/model.ts';
import type { EffectivePermission } from './effective-permission.ts';
import { isPlainSomewhere } from './effective-permission.ts';

/** Why the key to which a reference points is told in no row. */
export type UntoldReason = 'NOT_GRANTED' | 'MASKED' | 'ROW_NOT_COVERED';

/**
 * In which rows a consumer is told to which key a reference points: whoever compares a reference with a value, or groups by
 * it, reads the key of its target. `inRows`: where the row that it points to is one that shows its key; only the database
 * that holds both can tell which.
 */
export type KeyTelling =
  | { readonly kind: 'everywhere'; readonly key: Coordinate }
  | { readonly kind: 'inRows'; readonly key: Coordinate }
  | { readonly kind: 'nowhere'; readonly key: Coordinate; readonly reason: UntoldReason };

/**
 * Decides whether the key of a reference's target may be told or compared: where the answer to `{ reference { key } }` shows
 * it, bare. The reference itself is decided apart. Pure. A target in another database must show its key in every row, since
 * nobody else knows which rows those are.
 */
export function keyTelling(
  { typeOwners, items }: CatalogueModel,
  permission: Pick<EffectivePermission, 'access' | 'decide'>,
  reference: ReferenceField,
): KeyTelling {
  const target = typeOwners.get(reference.target);
  const key = `${reference.target}.${target?.key}`;
  const item = items.get(key);
  // WHY: a union has no one key, and what has none cannot be granted.
  if (item === undefined || reference.kindColumn !== null) {
    return { kind: 'nowhere', key: reference.coordinate, reason: 'NOT_GRANTED' };
  }
  const decision = permission.decide('JOIN', key);
  if (decision.kind === 'none') return { kind: 'nowhere', key, reason: 'NOT_GRANTED' };
  if (!isPlainSomewhere(decision)) return { kind: 'nowhere', key, reason: 'MASKED' };
  const isPlain = decision.kind === 'all' && decision.variants.every(({ mask }) => mask === null);
  if (isPlain && permission.access('JOIN', reference.target)?.rows === null)
    return { kind: 'everywhere', key };
  if (item.database === reference.item.database) return { kind: 'inRows', key };
  return { kind: 'nowhere', key, reason: 'ROW_NOT_COVERED' };
}

/** Whether a consumer is told which codes of a list are above which. */
export type ListTelling =
  | { readonly kind: 'everywhere'; readonly parent: Coordinate }
  | { readonly kind: 'nowhere'; readonly parent: Coordinate; readonly reason: UntoldReason };

/**
 * Decides whether a part of the list that a reference points to may be asked for (`under`): which codes are in it tells the
 * code above each. WHY in every row or not at all: what is below a code goes through rows that may be hidden. The key is decided apart.
 */
export function listTelling(
  permission: Pick<EffectivePermission, 'access' | 'decide'>,
  { target }: ReferenceField,
): ListTelling {
  const parent = `${target}.${parentField}`;
  const decision = permission.decide('JOIN', parent);
  if (decision.kind === 'none') return { kind: 'nowhere', parent, reason: 'NOT_GRANTED' };
  if (!isPlainSomewhere(decision)) return { kind: 'nowhere', parent, reason: 'MASKED' };
  const isPlain = decision.kind === 'all' && decision.variants.every(({ mask }) => mask === null);
  if (isPlain && permission.access('JOIN', target)?.rows === null) return { kind: 'everywhere', parent };
  return { kind: 'nowhere', parent, reason: 'ROW_NOT_COVERED' };
}
