import { describe, expect, it } from 'vitest';
import {
  createHiddenOrder,
  mirroredPlace,
  mirroredPlacing,
  type OrderContext,
} from '../../../../subgraphs/database/view/hidden-order.ts';
import { hiddenPlace } from '../../../fixtures/hidden-place.ts';

const cursorKey = Buffer.alloc(32, 7);
const context: OrderContext = { entity: 'Person', entrance: 'LIST', permission: 'hash', consumer: 'tax' };
const keys = Array.from({ length: 200 }, (_, at) => `04080202${String(at).padStart(4, '0')}`);
const inOrder = (of: OrderContext, secret = cursorKey) => {
  const places = createHiddenOrder(secret)(of)(keys);
  return [...keys.keys()].sort((left, right) => ((places[left] ?? '') < (places[right] ?? '') ? -1 : 1));
};
/** Rows that stand at the same place in two orders. */
const same = (left: readonly number[], right: readonly number[]) =>
  left.filter((row, at) => right[at] === row).length;

describe('the places of rows whose keys are hidden', () => {
  it('are those that ADR 11 says, whatever the length of a key', () => {
    const texts = ['', '1', 'Đ', '0'.repeat(15), '0'.repeat(16), 'Đặng '.repeat(20)];
    const permission = { hash: 'hash' };
    const places = createHiddenOrder(cursorKey)(context)(texts);
    expect(places).toEqual(texts.map((text) => hiddenPlace({ ...context, cursorKey, permission }, text)));
    expect(new Set(places).size).toBe(texts.length);
    expect(createHiddenOrder(cursorKey)(context)([])).toEqual([]);
  });

  it('are those of the other end where they are mirrored, and themselves where they are mirrored again', () => {
    const placing = createHiddenOrder(cursorKey)(context);
    const places = mirroredPlacing(placing)(keys);
    const mirrored = [...keys.keys()].sort((left, right) =>
      (places[left] ?? '') < (places[right] ?? '') ? -1 : 1,
    );
    expect(mirrored).toEqual(inOrder(context).toReversed());
    expect(places.map(mirroredPlace)).toEqual(placing(keys));
    expect(mirroredPlacing(placing)([])).toEqual([]);
  });

  it.each<[string, Partial<OrderContext>]>([
    ['another consumer', { consumer: 'bank' }],
    ['the public', { consumer: null }],
    ['another entrance', { entrance: 'JOIN' }],
    ['another mask, purpose or scope', { permission: 'other' }],
    ['another type', { entity: 'Family' }],
  ])('differ for %s', (_name, other) => {
    expect(same(inOrder(context), inOrder({ ...context, ...other }))).toBeLessThan(10);
  });

  it('differ between deployments, follow neither key nor insertion, and stay', () => {
    expect(same(inOrder(context), inOrder(context, Buffer.alloc(32, 8)))).toBeLessThan(10);
    expect(same(inOrder(context), [...keys.keys()])).toBeLessThan(10);
    expect(inOrder(context)).toEqual(inOrder({ ...context }));
  });

  it('of a key do not depend on the other rows', () => {
    const placing = createHiddenOrder(cursorKey)(context);
    expect(placing(keys.slice(5, 9))).toEqual(placing(keys).slice(5, 9));
  });
});
