import { type Expected, pseudonymOf } from './answer-oracle.ts';
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

/** Places without list indices that are told as denied; an error of any other kind fails, but for cursors. */
export function deniedPlaces(told: Told): ReadonlySet<string> {
  for (const { extensions, message } of told.errors) {
    const isKnown = ['FIELD_NOT_PERMITTED', 'CURSOR_INVALID'].includes(extensions.code);
    if (!isKnown) throw new Error(`${extensions.code} ${message}`);
  }
  return placesOf(told, 'FIELD_NOT_PERMITTED');
}

/** Whether the places are told where a cursor is none of the row's, as denials are. */
export function sameForeign(told: Told, { foreign }: Expected): boolean {
  return sameDenials(placesOf(told, 'CURSOR_INVALID'), foreign);
}

function placesOf({ errors }: Told, code: string): ReadonlySet<string> {
  return new Set(
    errors
      .filter(({ extensions }) => extensions.code === code)
      .map(({ path = [] }) => path.filter((step) => typeof step === 'string').join('.')),
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

/** Whether exactly the lists of the expected data that were cut are told, by their places. */
export function sameCut({ cut }: Told, { data, cut: expected }: Expected): boolean {
  const places: string[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (expected.has(value)) places.push(`${JSON.stringify(path)} ${(value as readonly unknown[]).length}`);
    const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [step, below] of steps) walk(below, [...path, step]);
  };
  walk(data, []);
  const told = (cut?.lists ?? []).map(({ path, returned }) => `${JSON.stringify(path)} ${returned}`);
  return (cut?.total ?? 0) === places.length && isDeepEqual(told, places.slice(0, told.length));
}

function isDeepEqual(left: readonly string[], right: readonly string[]): boolean {
  return left.join() === right.join();
}
