import type { Coordinate } from '../../schema/catalogue/model.ts';
import { type ToldMask, toldMasks } from '../../schema/explanation/told-masks.ts';
import type { OperationKind } from '../../schema/language/entrance.ts';
import { memoise } from '../../schema/memoise.ts';
import type { EffectivePermission } from '../../schema/permission/effective-permission.ts';
import type { ItemRead } from '../guard/judge-operation.ts';

/** An item of an answer whose values are masked. */
export interface MaskedItem {
  readonly coordinate: Coordinate;
  readonly masks: readonly ToldMask[];
}

/** Members beside data and errors by which an answer tells of itself. */
export interface AnswerExtensions {
  /** Items that the answer read through a mask, each once, by name. */
  readonly masked: readonly MaskedItem[];
}

/**
 * What an answer tells of itself: which of the items that it read are masked, also where only some of their rows are. null
 * when nothing was, so that most answers are data alone.
 */
export function answerExtensions(
  permission: EffectivePermission,
  reads: readonly ItemRead[],
): AnswerExtensions | null {
  if (!permission.grants.some(({ masks }) => masks.size > 0)) return null;
  const entrances = new Map<Coordinate, Set<OperationKind>>();
  for (const { coordinate, kind } of reads) {
    memoise(entrances, coordinate, () => new Set<OperationKind>()).add(kind);
  }
  const masked = [...entrances]
    .map(([coordinate, kinds]) => ({ coordinate, masks: toldMasks(permission, coordinate, [...kinds]) }))
    .filter(({ masks }) => masks.length > 0)
    .sort((left, right) => (left.coordinate < right.coordinate ? -1 : 1));
  return masked.length === 0 ? null : { masked };
}
