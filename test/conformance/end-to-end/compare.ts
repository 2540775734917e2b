import { pseudonymOf } from './answer-oracle.ts';
import type { Told } from './system.ts';

/** Pseudonyms met so far: each stands for one value of one consumer, in every answer. */
export class Pseudonyms {
  readonly #valueOf = new Map<string, string>();
  readonly #pseudonymOf = new Map<string, string>();

  stands(consumer: string, told: string, expected: string): boolean {
    if (!/^ps_[a-z2-7]{26}$/.test(told)) return false;
    const value = `${consumer} ${expected}`;
    const isNew = !this.#valueOf.has(told) && !this.#pseudonymOf.has(value);
    if (isNew) {
      this.#valueOf.set(told, value);
      this.#pseudonymOf.set(value, told);
    }
    return this.#valueOf.get(told) === value && this.#pseudonymOf.get(value) === told;
  }
}

/** Whether an answer is the expected one: keys, their order and values. */
export function sameData(told: unknown, expected: unknown, consumer: string, known: Pseudonyms): boolean {
  if (typeof expected === 'string' && expected.startsWith(pseudonymOf(''))) {
    return typeof told === 'string' && known.stands(consumer, told, expected);
  }
  if (typeof expected !== 'object' || expected === null) return told === expected;
  if (typeof told !== 'object' || told === null || Array.isArray(told) !== Array.isArray(expected))
    return false;
  const [left, right] = [Object.entries(told), Object.entries(expected)];
  return (
    left.length === right.length &&
    left.every(([name, value], at) => {
      const [other, wanted] = right[at] ?? [];
      return name === other && sameData(value, wanted, consumer, known);
    })
  );
}

/** Places without list indices that are told as denied; an error of any other kind fails. */
export function deniedPlaces({ errors }: Told): ReadonlySet<string> {
  return new Set(
    errors.map(({ path = [], extensions, message }) => {
      if (extensions.code !== 'FIELD_NOT_PERMITTED') throw new Error(`${extensions.code} ${message}`);
      return path.filter((step) => typeof step === 'string').join('.');
    }),
  );
}

/**
 * Whether the same places are told as denied. A hidden cell below a joined entity may be told at the entity: a told path
 * may stand above what it explains, but none may be missing and none may explain nothing.
 */
export function sameDenials(told: ReadonlySet<string>, expected: ReadonlySet<string>): boolean {
  const explains = (above: string, place: string) => place === above || place.startsWith(`${above}.`);
  const isTold = [...expected].every((place) => [...told].some((above) => explains(above, place)));
  return isTold && [...told].every((above) => [...expected].some((place) => explains(above, place)));
}

/** Values in an answer that are not null. */
export function countValues(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'object') return 1;
  return Object.values(value).reduce((sum: number, each) => sum + countValues(each), 0);
}
