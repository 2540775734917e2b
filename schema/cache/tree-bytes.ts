/** Bytes of an object without members, of each member, of a text without characters, and of a function with what it closes over. */
const bytesOf = { object: 40, member: 8, entry: 40, text: 24, function: 120 } as const;

/**
 * About how many bytes plain objects, arrays, maps, sets and texts take in memory, with all that they reach; an object that is
 * reached twice counts once. Takes time linear in them, so it is asked when an entry is made, never when one is read.
 */
export function treeBytes(tree: unknown): number {
  const waiting: unknown[] = [tree];
  const met = new Set<object>();
  let bytes = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') bytes += bytesOf.text + value.length;
    else if (typeof value === 'function') bytes += bytesOf.function;
    else if (typeof value === 'object' && value !== null && !met.has(value)) {
      met.add(value);
      const members = membersOf(value);
      const each = value instanceof Map || value instanceof Set ? bytesOf.entry : bytesOf.member;
      bytes += bytesOf.object + each * members.length;
      for (const member of members) waiting.push(member);
    }
  }
  return bytes;
}

function membersOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Set) return [...value];
  if (value instanceof Map) return [...value.entries()].flat();
  return Object.values(value);
}
