/**
 * Small random generator (sfc32): the same seed gives the same sequence on every machine. For synthetic data only,
 * never for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = 0x9e3779b9 | 0;
    this.#c = 0x243f6a88 | 0;
    for (let round = 0; round < 15; round++) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return sum >>> 0;
  }

  /** A number in [0, 1). */
  unit(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  /** One of the values, all alike. */
  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.between(0, values.length - 1)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }
}

/** Spreads serials 0 .. size-1 over all numbers below `size` (a power of ten up to 10^8), each once. */
export function scatter(serial: number, size: number, offset = 0): number {
  // WHY: 38,742,131 is coprime to ten, so the map is one to one; the product stays below 2^53.
  if (serial >= size) throw new RangeError(`serial ${serial} is not below ${size}`);
  return (serial * (38_742_131 % size) + offset) % size;
}

/** Picks values by weight. */
export class Weighted<Value> {
  readonly #values: readonly Value[];
  readonly #bounds: readonly number[];
  readonly #total: number;

  constructor(entries: readonly (readonly [Value, number])[]) {
    let total = 0;
    this.#values = entries.map(([value]) => value);
    this.#bounds = entries.map(([, weight]) => {
      total += weight;
      return total;
    });
    this.#total = total;
  }

  pick(random: Random): Value {
    const at = random.unit() * this.#total;
    let low = 0;
    let high = this.#bounds.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bounds[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const value = this.#values[low];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  }
}
