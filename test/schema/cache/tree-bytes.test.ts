import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { treeBytes } from '../../../schema/cache/tree-bytes.ts';

describe('the bytes of a tree', () => {
  it('grow with its texts, members and entries', () => {
    const trees = ['', 'x', {}, { a: 'x' }, { a: 'x', b: 'y' }, { a: { b: ['x', 'y'] } }];
    const sizes = trees.map(treeBytes);
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(treeBytes('x'.repeat(1_000))).toBeGreaterThan(1_000);
    expect(treeBytes(new Map([['key', { deep: 'x'.repeat(1_000) }]]))).toBeGreaterThan(1_000);
    expect(treeBytes(new Set(['x'.repeat(1_000)]))).toBeGreaterThan(1_000);
    expect(treeBytes([() => 1])).toBeGreaterThan(treeBytes([1]));
    expect([undefined, null, 1, true].map(treeBytes)).toEqual([0, 0, 0, 0]);
  });

  it('are those of each part', () => {
    const [object, member, entry, text, fn] = [40, 8, 40, 24, 120];
    expect(treeBytes('abc')).toBe(text + 3);
    expect(treeBytes({})).toBe(object);
    expect(treeBytes({ a: 'x', b: 1 })).toBe(object + 2 * member + text + 1);
    expect(treeBytes(['x', ['y']])).toBe(2 * object + 3 * member + 2 * (text + 1));
    expect(treeBytes(new Set(['x', 'yz']))).toBe(object + 2 * entry + 2 * text + 3);
    expect(treeBytes(new Map([['k', { a: 'x' }]]))).toBe(2 * object + 2 * entry + member + 2 * (text + 1));
    expect(treeBytes([() => 1, null, undefined])).toBe(object + 3 * member + fn);
  });

  it('count what is reached twice once, and end where a tree goes round', () => {
    const shared = { text: 'x'.repeat(1_000) };
    expect(treeBytes([shared, shared])).toBeLessThan(2_000);
    const round: Record<string, unknown> = { shared };
    round.self = round;
    expect(treeBytes(round)).toBeLessThan(2_000);
    expect(treeBytes(parse('{ a { b } }'))).toBeGreaterThan(
      treeBytes(parse('{ a { b } }', { noLocation: true })),
    );
  });

  it('are found without recursion', () => {
    let deep: unknown = null;
    for (let at = 0; at < 200_000; at++) deep = { deep };
    expect(treeBytes(deep)).toBeGreaterThan(200_000);
  });
});
