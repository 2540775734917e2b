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
