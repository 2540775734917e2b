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

/** Which of the items that an answer read are masked, each once, by name, also where only some of their rows are. */
export function maskedItems(
  permission: EffectivePermission,
  reads: readonly ItemRead[],
): readonly MaskedItem[] {
  if (!permission.grants.some(({ masks }) => masks.size > 0)) return [];
  const entrances = new Map<Coordinate, Set<OperationKind>>();
  for (const { coordinate, kind } of reads) {
    memoise(entrances, coordinate, () => new Set<OperationKind>()).add(kind);
  }
  return [...entrances]
    .map(([coordinate, kinds]) => ({ coordinate, masks: toldMasks(permission, coordinate, [...kinds]) }))
    .filter(({ masks }) => masks.length > 0)
    .sort((left, right) => (left.coordinate < right.coordinate ? -1 : 1));
}
