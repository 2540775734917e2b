/** A mask of an item as an owner writes it in a consent. */
export interface AskedMask {
  readonly item: string;
  readonly mask: string;
}

/**
 * The one mask of each item that does what every owner of it asks for; null where no mask does. INVARIANT: what is combined tells no
 * more than each of them alone.
 */
export function combinedMasks(asked: readonly AskedMask[]): ReadonlyMap<string, string | null> {
  const combined = new Map<string, string | null>();
  for (const { item, mask } of asked) {
    const before = combined.get(item);
    if (before === undefined) combined.set(item, mask);
    else if (before !== null) combined.set(item, stricter(before, mask));
  }
  return combined;
}

/** Of two masks the one that does what both do; null where neither does. */
function stricter(left: string, right: string): string | null {
  if (left === right) return left;
  const [kind, number] = partsOf(left);
  const [otherKind, otherNumber] = partsOf(right);
  if (kind !== otherKind || number === null || otherNumber === null) return null;
  const [least, most] = number < otherNumber ? [left, right] : [right, left];
  if (kind === 'partial') return least;
  const [small, large] = number < otherNumber ? [number, otherNumber] : [otherNumber, number];
  // WHY only a multiple: steps of 15 and of 10 tell together what neither tells alone.
  return large % small === 0n ? most : null;
}

function partsOf(mask: string): readonly [kind: string, number: bigint | null] {
  const [kind = '', number] = mask.split(' ');
  return [kind, number === undefined ? null : BigInt(number)];
}
