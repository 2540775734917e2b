import { expect, it } from 'vitest';
import { FairQueue } from '../../../schema/fairness/fair-queue.ts';

function served(queue: FairQueue<number>, costs: Readonly<Record<string, number>>, count: number) {
  return Array.from({ length: count }, () => {
    const next = queue.next();
    if (next !== undefined) queue.charge(next.consumer, costs[next.consumer] ?? 1);
    return next?.consumer;
  });
}

function queueOf(counts: Readonly<Record<string, number>>): FairQueue<number> {
  const queue = new FairQueue<number>();
  for (const [consumer, count] of Object.entries(counts)) {
    for (let at = 0; at < count; at += 1) queue.add(consumer, at);
  }
  return queue;
}

it('one that asks once is served second, behind 1,000 of another', () => {
  const queue = queueOf({ busy: 1_000, calm: 1 });
  expect(served(queue, {}, 3)).toEqual(['busy', 'calm', 'busy']);
});

it('shares by what is used, not by how often', () => {
  const queue = queueOf({ heavy: 100, light: 100 });
  const order = served(queue, { heavy: 10 }, 22);
  expect(order.filter((each) => each === 'heavy')).toHaveLength(2);
});

it('keeps the order of each consumer, also when one leaves', () => {
  const queue = queueOf({ one: 3 });
  queue.remove('one', 1);
  queue.remove('one', 7);
  expect([queue.next()?.item, queue.next()?.item, queue.next(), queue.size]).toEqual([0, 2, undefined, 0]);
});

it('who was away has saved nothing', () => {
  const queue = queueOf({ one: 20, other: 20 });
  served(queue, {}, 20);
  for (let at = 0; at < 20; at += 1) queue.add('late', at);
  expect(served(queue, {}, 9).filter((each) => each === 'late').length).toBeLessThanOrEqual(4);
});

it('passes over consumers that are not admitted', () => {
  const queue = queueOf({ one: 1, other: 1 });
  expect(queue.next((consumer) => consumer === 'other')?.consumer).toBe('other');
  expect(queue.next((consumer) => consumer === 'other')).toBeUndefined();
});

it('says how many wait, in all and for each', () => {
  const queue = queueOf({ one: 2, other: 1 });
  expect([queue.size, queue.waiting('one'), queue.waiting('other'), queue.waiting('nobody')]).toEqual([
    3, 2, 1, 0,
  ]);
  queue.remove('one', 0);
  queue.remove('nobody', 0);
  expect([queue.size, queue.waiting('one')]).toEqual([2, 1]);
  queue.next();
  queue.next();
  expect([queue.size, queue.waiting('one'), queue.waiting('other'), queue.peek()]).toEqual([
    0,
    0,
    0,
    undefined,
  ]);
});

it('looking takes nothing out', () => {
  const queue = queueOf({ one: 2 });
  expect([queue.peek(), queue.peek(), queue.size]).toEqual([
    { consumer: 'one', item: 0 },
    { consumer: 'one', item: 0 },
    2,
  ]);
});

it('those who have used the same take turns', () => {
  const queue = queueOf({ one: 3, two: 3, three: 3 });
  const order = Array.from({ length: 9 }, () => queue.next()?.consumer);
  expect(order).toEqual(['one', 'two', 'three', 'one', 'two', 'three', 'one', 'two', 'three']);
});

it('what is used while others wait puts behind them, and is forgotten when nobody waits', () => {
  const queue = queueOf({ one: 1, other: 1 });
  queue.charge('one', 5);
  expect(queue.next()?.consumer).toBe('other');
  expect(queue.next()?.consumer).toBe('one');
  queue.charge('one', 5);
  queue.add('one', 1);
  queue.add('other', 1);
  expect(queue.next()?.consumer).toBe('one');
});

it('an old debt is not held against who was away', () => {
  const queue = queueOf({ debtor: 1, other: 40 });
  queue.next();
  queue.charge('debtor', 10);
  served(queue, {}, 20);
  queue.add('debtor', 1);
  queue.add('late', 1);
  expect(served(queue, {}, 3)).toContain('debtor');
});
