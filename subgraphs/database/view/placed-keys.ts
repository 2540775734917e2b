import type { Placing } from './hidden-order.ts';

/** A key and its place. */
export interface PlacedKey {
  readonly key: string;
  readonly place: string;
}

/** How much is kept: bytes at most, but never fewer than so many keys. */
export interface PlacedRoom {
  readonly bytes: number;
  readonly keys: number;
}

/** Hexadecimal digits of a place that tell its part, and how many parts that makes. */
const partDigits = 3;
const allParts = 16 ** partDigits;

/** Measured: what a key takes besides its characters, which take two bytes where one of them is beyond Latin. */
const keyBytes = 32;

/**
 * The keys of a list by their places, from one place on. WHY in parts: places are pseudo-random, so that their first digits
 * divide the keys evenly; only the parts that a page is taken of are ever sorted, and the furthest are forgotten where the
 * room is not enough, so that no list is too long.
 */
export class PlacedKeys {
  readonly #placing: Placing;
  readonly #from: string;
  readonly #room: PlacedRoom;
  readonly #parts = new Map<number, string[]>();
  /** Parts that are kept end before this one. */
  #until = allParts;
  #keys = 0;
  #bytes = 0;

  /** Keys behind the place `from`; the empty text is before all places. */
  constructor(placing: Placing, from: string, room: PlacedRoom) {
    this.#placing = placing;
    this.#from = from;
    this.#room = room;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Takes keys up. One call takes time linear in them. */
  add(keys: readonly string[]): void {
    const places = this.#placing(keys);
    for (const [at, key] of keys.entries()) {
      const place = places[at] ?? '';
      const part = partOf(place);
      if (place <= this.#from || part >= this.#until) continue;
      const known = this.#parts.get(part);
      if (known === undefined) this.#parts.set(part, [key]);
      else known.push(key);
      this.#keys += 1;
      this.#bytes += bytesOf(key);
    }
    this.#shrink();
  }

  /** The first keys behind a place; null where they are not all kept. */
  behind(place: string, limit: number): readonly PlacedKey[] | null {
    if (place < this.#from) return null;
    const found: PlacedKey[] = [];
    for (let part = partOf(place); part < this.#until && found.length < limit; part += 1)
      found.push(...this.#sorted(part).filter((each) => each.place > place));
    if (found.length < limit && this.#until < allParts) return null;
    return found.slice(0, limit);
  }

  #sorted(part: number): readonly PlacedKey[] {
    const keys = this.#parts.get(part);
    if (keys === undefined) return [];
    const places = this.#placing(keys);
    return keys.map((key, at) => ({ key, place: places[at] ?? '' })).sort(byPlace);
  }

  #shrink(): void {
    while (this.#bytes > this.#room.bytes) {
      const last = this.#parts.get(this.#until - 1) ?? [];
      if (this.#keys - last.length < this.#room.keys) return;
      this.#until -= 1;
      this.#parts.delete(this.#until);
      this.#keys -= last.length;
      this.#bytes -= last.reduce((sum, key) => sum + bytesOf(key), 0);
    }
  }
}

/** Before or behind, by the place. */
export function byPlace(left: PlacedKey, right: PlacedKey): number {
  return left.place < right.place ? -1 : Number(left.place > right.place);
}

function partOf(place: string): number {
  return place === '' ? 0 : Number.parseInt(place.slice(0, partDigits), 16);
}

function bytesOf(key: string): number {
  return keyBytes + 2 * key.length;
}
