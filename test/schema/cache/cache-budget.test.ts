import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CacheBudget } from '../../../schema/cache/cache-budget.ts';

const texts = (budget: CacheBudget) => budget.cache<string, string>({ sizeOf: ({ length }) => length });

describe('a budget of caches', () => {
  it('never weighs more than its bytes, whatever is put in, and gives only what was put in', () => {
    const entry = fc.record({
      cache: fc.nat(2),
      key: fc.string({ maxLength: 30 }),
      length: fc.nat(3_000),
      read: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.array(entry, { maxLength: 80, size: 'max' }),
        (bytes, entries) => {
          const budget = new CacheBudget(bytes);
          const caches = [texts(budget), texts(budget), texts(budget)];
          const last = new Map<string, string>();
          for (const { cache, key, length, read } of entries) {
            const place = `${cache} ${key}`;
            if (read) expect([undefined, last.get(place)]).toContain(caches[cache]?.get(key));
            else {
              last.set(place, 'x'.repeat(length));
              caches[cache]?.set(key, 'x'.repeat(length));
            }
            expect(budget.weight).toBeLessThanOrEqual(bytes);
          }
        },
      ),
    );
  });

  it('counts the key as well', () => {
    const budget = new CacheBudget(100_000);
    texts(budget).set('k'.repeat(1_000), '');
    expect(budget.weight).toBeGreaterThan(2_000);
  });

  it('lets a flood push out its own kind, not the others', () => {
    const budget = new CacheBudget(50_000);
    const [quiet, flooded] = [texts(budget), texts(budget)];
    for (let at = 0; at < 5; at++) quiet.set(`q${at}`, 'quiet');
    for (let at = 0; at < 1_000; at++) flooded.set(`f${at}`, 'x'.repeat(1_000));
    expect([0, 1, 2, 3, 4].map((at) => quiet.get(`q${at}`))).toEqual(Array(5).fill('quiet'));
    expect(flooded.get('f0')).toBeUndefined();
    expect(flooded.get('f999')).toBeDefined();
  });

  it('is one for all its caches: the heaviest gives way, by what it has not used for longest', () => {
    const budget = new CacheBudget(30_000);
    const [heavy, light] = [texts(budget), texts(budget)];
    const kept = (cache: typeof heavy, name: string) =>
      Array.from({ length: 25 }, (_none, at) => at).filter((at) => cache.get(`${name}${at}`) !== undefined);
    const weights: number[] = [];
    for (const [cache, name] of [
      [heavy, 'h'],
      [light, 'l'],
    ] as const)
      for (let at = 0; at < 25; at++) {
        cache.set(`${name}${at}`, 'x'.repeat(1_000));
        weights.push(budget.weight);
      }
    expect(Math.max(...weights)).toBeGreaterThan(28_000);
    expect(Math.max(...weights)).toBeLessThanOrEqual(30_000);
    const [ofHeavy, ofLight] = [kept(heavy, 'h'), kept(light, 'l')];
    expect(ofHeavy.length + ofLight.length).toBe(25);
    expect(Math.abs(ofHeavy.length - ofLight.length)).toBeLessThanOrEqual(1);
    for (const each of [ofHeavy, ofLight]) expect(each.at(-1)).toBe(24);
  });

  it('may be used to its last byte', () => {
    const budget = new CacheBudget(1_000, 1);
    const [one, other] = [texts(budget), texts(budget)];
    one.set('a', 'x'.repeat(338));
    other.set('b', 'x'.repeat(338));
    expect([budget.weight, one.get('a')?.length, other.get('b')?.length]).toEqual([1_000, 338, 338]);
    other.set('b', 'x'.repeat(339));
    expect([budget.weight <= 1_000, other.get('b') === undefined && one.get('a') === undefined]).toEqual([
      true,
      false,
    ]);
  });

  it('of a cache is given back when it is cleared', () => {
    const budget = new CacheBudget(10_000);
    const [one, other] = [texts(budget), texts(budget)];
    one.set('a', 'x');
    other.set('b', 'x');
    one.clear();
    expect([one.get('a'), other.get('b'), budget.weight]).toEqual([undefined, 'x', 163]);
  });

  it('keeps what is used over what is not', () => {
    const cache = texts(new CacheBudget(50_000));
    cache.set('used', 'kept');
    for (let at = 0; at < 1_000; at++) {
      cache.set(`f${at}`, 'x'.repeat(1_000));
      expect(cache.get('used')).toBe('kept');
    }
  });

  it('keeps no entry that would push out all others', () => {
    const budget = new CacheBudget(50_000);
    const cache = texts(budget);
    cache.set('small', 'kept');
    cache.set('large', 'x'.repeat(20_000));
    expect([cache.get('large'), cache.get('small')]).toEqual([undefined, 'kept']);
    cache.set('small', 'x'.repeat(20_000));
    expect(cache.get('small')).toBeUndefined();
    expect(budget.weight).toBe(0);
  });

  it('says what it forgets', () => {
    const gone: string[] = [];
    const cache = new CacheBudget(9_000).cache<string, string>({
      sizeOf: () => 800,
      dispose: (value) => gone.push(value),
    });
    for (let at = 0; at < 12; at++) cache.set(`k${at}`, `v${at}`);
    expect(gone).toEqual(['v0', 'v1', 'v2']);
  });
});
