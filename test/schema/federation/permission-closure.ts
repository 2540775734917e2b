import type { Coordinate } from '../../../schema/catalogue/model.ts';
import type { FederatedSdl } from '../../../schema/federation/federated-types.ts';
import { fieldRequirements, type ItemRequirement } from '../../../schema/federation/field-requirements.ts';

/**
 * Everything that must be granted with a field (security.md, A and "libraries" 4): the transitive closure of
 * `fieldRequirements`, without the field itself, sorted. A field that holds nothing has no entry. Written for tests: the product asks item by item, with what is known of the row (`item-closure.ts`).
 */
export function permissionClosure(
  written: readonly FederatedSdl[],
): ReadonlyMap<Coordinate, readonly Coordinate[]> {
  const direct = fieldRequirements(written);
  return new Map([...direct.keys()].map((field) => [field, closureFrom(direct, field)]));
}

function closureFrom(
  direct: ReadonlyMap<Coordinate, readonly ItemRequirement[]>,
  field: Coordinate,
): readonly Coordinate[] {
  const reached = new Set<Coordinate>();
  const open = [field];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { coordinate } of direct.get(next) ?? []) {
      if (coordinate === field || reached.has(coordinate)) continue;
      reached.add(coordinate);
      open.push(coordinate);
    }
  }
  return [...reached].sort();
}
