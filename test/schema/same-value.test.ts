import { expect, it } from 'vitest';
import { distinctValues, isSame, valueKey } from '../../schema/same-value.ts';

it('plain data is the same when JSON writes it alike', () => {
  expect(isSame({ rows: [1, null] }, { rows: [1, null] })).toBe(true);
  expect(isSame<unknown[]>([1], ['1'])).toBe(false);
  expect(isSame<{ a: number; b?: number | undefined }>({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
  expect(isSame<string | undefined>(undefined, 'undefined')).toBe(false);
  expect(isSame<string | undefined>(undefined, undefined)).toBe(true);
});

it('what JSON writes as nothing does not compile', () => {
  // @ts-expect-error: two sets of different members would be the same
  expect(isSame(new Set([1]), new Set([2]))).toBe(true);
  // @ts-expect-error: deeper down, too
  expect(valueKey({ masks: new Map([['a', 1]]) })).toBe('{"masks":{}}');
});

it('distinct values keep the order in which they first stand', () => {
  expect(distinctValues([{ a: 2 }, { a: 1 }, { a: 2 }])).toEqual([{ a: 2 }, { a: 1 }]);
});
