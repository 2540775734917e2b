import { describe, expect, it, vi } from 'vitest';
import { memoise } from '../../schema/memoise.ts';

describe('memoise', () => {
  it('makes the result of a key once, null included', () => {
    const results = new Map<string, number | null>();
    const make = vi.fn(() => null);
    expect(memoise(results, 'a', make)).toBeNull();
    expect(memoise(results, 'a', make)).toBeNull();
    expect(make).toHaveBeenCalledTimes(1);
    expect(memoise(results, 'b', () => 2)).toBe(2);
    expect([...results]).toEqual([
      ['a', null],
      ['b', 2],
    ]);
  });

  it('stores nothing when the result cannot be made', () => {
    const results = new Map<string, number>();
    const fail = () => {
      throw new RangeError('no');
    };
    expect(() => memoise(results, 'a', fail)).toThrow(RangeError);
    expect(memoise(results, 'a', () => 1)).toBe(1);
  });
});
