import { expect, it } from 'vitest';
import { memoise } from '../../schema/memoise.ts';

it('a result is made once, null too', () => {
  const results = new Map<string, string | null>();
  let made = 0;
  const make = () => {
    made += 1;
    return null;
  };
  expect([memoise(results, 'a', make), memoise(results, 'a', make)]).toEqual([null, null]);
  expect(made).toBe(1);
});

it('a failed make stores nothing', () => {
  const results = new WeakMap<object, number>();
  const key = {};
  const fail = () => {
    throw new RangeError('not now');
  };
  expect(() => memoise(results, key, fail)).toThrow('not now');
  expect(memoise(results, key, () => 7)).toBe(7);
});
