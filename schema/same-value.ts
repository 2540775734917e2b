/**
 * Whether two values of plain data are the same: whether JSON writes them alike.
 * INVARIANT: one reader made both, so their keys stand in one order; where the order differs they count as different,
 * which repeats a condition and never grants. A member that is undefined is the same as none. What JSON writes as
 * nothing (a Map, a Set) does not compile.
 */
export function isSame<Value>(left: PlainData<Value>, right: PlainData<Value>): boolean {
  return valueKey(left) === valueKey(right);
}

/** The text by which plain data is compared: equal for values that are the same, see `isSame`. */
export function valueKey<Value>(value: PlainData<Value>): string {
  return String(JSON.stringify(value));
}

/** The values without those that are the same as an earlier one, in their order. */
export function distinctValues<Value>(values: readonly PlainData<Value>[]): readonly PlainData<Value>[] {
  return [...new Map(values.map((each) => [valueKey(each), each])).values()];
}

/** Data that JSON writes as it is, whatever interface names it. */
type PlainData<Value> = Value & Written<Value>;

type Written<Value> = unknown extends Value
  ? Value
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends
          | bigint
          | symbol
          | ReadonlyMap<unknown, unknown>
          | ReadonlySet<unknown>
          | ((...given: never) => unknown)
      ? never
      : { readonly [Name in keyof Value]: Written<Value[Name]> };
