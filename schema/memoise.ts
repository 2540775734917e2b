/** A store of results by key: a Map, a WeakMap, or a cache that forgets. */
interface Results<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: NoInfer<Value>): unknown;
}

/** The result of a key: the stored one, or what `make` gives, stored. A failed `make` stores nothing. */
export function memoise<Key, Value extends NonNullable<unknown> | null>(
  results: Results<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const known = results.get(key);
  if (known !== undefined) return known;
  const made = make();
  results.set(key, made);
  return made;
}
