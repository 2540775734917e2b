import { describe, expect, it } from 'vitest';
import { FairTurns, ownLoop } from '../../../schema/fairness/fair-turns.ts';
import { atOnce, inTurns, type Pieces } from '../../../schema/fairness/pieces.ts';
import { RecentUse } from '../../../schema/fairness/recent-use.ts';

/** Turns on a clock that only work moves, and what worked in which order. */
function working() {
  const clock = { now: 1_000 };
  const turns = new FairTurns(() => clock.now);
  const order: string[] = [];
  const work = async (consumer: string, name: string, pieces: number, ms: number) => {
    const visit = turns.begin(consumer);
    for (let piece = 0; piece < pieces; piece += 1) {
      await visit.turn();
      order.push(name);
      clock.now += ms;
    }
    visit.end();
  };
  return { clock, turns, order, work };
}

/** WHY one after another: each request comes in a callback of its own. */
async function arrive(works: Promise<void>[], work: Promise<void>) {
  works.push(work);
  await Promise.resolve();
}

const rounds = async (count: number) => {
  for (let round = 0; round < count; round += 1) await new Promise(setImmediate);
};

describe('FairTurns', () => {
  it('lets short work pass without waiting', async () => {
    const { turns } = working();
    const { turn } = turns.begin('one');
    let isOver = false;
    void (async () => {
      for (let each = 0; each < 1_000; each += 1) await turn();
      isOver = true;
    })();
    // WHY: microtasks alone; no round of the event loop has passed.
    for (let each = 0; each < 5_000 && !isOver; each += 1) await Promise.resolve();
    expect(isOver).toBe(true);
  });

  it('does one long piece in a round, so that what is ready runs between two', async () => {
    const { order, work } = working();
    const begun: number[] = [];
    const works: Promise<void>[] = [];
    for (const name of ['a', 'b', 'c', 'd']) await arrive(works, work('one', name, 1, 5));
    for (let round = 0; round < 6; round += 1) {
      await rounds(1);
      begun.push(order.length);
    }
    await Promise.all(works);
    for (const [at, count] of begun.entries())
      expect(count - (begun[at - 1] ?? 0)).toBeLessThanOrEqual(at === 0 ? 2 : 1);
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives consumers turns by the time that they took, whatever they ask at once', async () => {
    const { order, work } = working();
    const many: Promise<void>[] = [];
    for (let each = 0; each < 20; each += 1) await arrive(many, work('greedy', 'greedy', 2, 5));
    await rounds(1);
    await work('other', 'other', 4, 5);
    const last = order.lastIndexOf('other');
    // In 4 pieces of its own the other meets no more than about as many of the greedy one.
    expect(order.slice(0, last).filter((name) => name === 'greedy').length).toBeLessThanOrEqual(8);
    await Promise.all(many);
  });

  it('makes long work wait while a request of a lighter consumer is young, and no longer', async () => {
    const { clock, turns, order, work } = working();
    await work('heavy', 'heavy', 3, 20);
    const light = turns.begin('light');
    const beganAt = clock.now;
    const piece = work('heavy', 'heavy again', 2, 20);
    await rounds(3);
    const before = order.filter((name) => name === 'heavy again').length;
    expect(before).toBeLessThanOrEqual(1);
    light.end();
    await piece;
    expect(order.filter((name) => name === 'heavy again')).toHaveLength(2);
    expect(clock.now - beganAt).toBe(40);
  });

  it('waits no longer than 10 ms for requests that never end', async () => {
    const { clock, turns, order, work } = working();
    await work('heavy', 'heavy', 3, 20);
    const all = work('heavy', 'again', 3, 20);
    for (let at = 0; at < 60; at += 1) {
      turns.begin('light');
      clock.now += 1;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await all;
    expect(order.filter((name) => name === 'again')).toHaveLength(3);
  });

  it('goes on when who waited is the last', async () => {
    const { order, work } = working();
    await Promise.all([work('one', 'a', 3, 5), work('two', 'b', 3, 5)]);
    await work('one', 'c', 3, 5);
    expect(order).toHaveLength(9);
  });
});

describe('RecentUse', () => {
  it('remembers this second and the last', () => {
    const clock = { now: 5_000 };
    const use = new RecentUse(() => clock.now);
    use.add('a', 3);
    clock.now = 6_500;
    use.add('a', 4);
    expect(use.of('a')).toBe(7);
    clock.now = 7_100;
    expect(use.of('a')).toBe(4);
    clock.now = 9_000;
    expect(use.of('a')).toBe(0);
  });
});

describe('work in pieces', () => {
  function* counting(to: number): Pieces<readonly number[]> {
    const found: number[] = [];
    for (let at = 0; at < to; at += 1) {
      yield;
      found.push(at);
    }
    return found;
  }

  it('gives the same at once and in turns, and takes a turn before each piece', async () => {
    let turns = 0;
    const turn = async () => {
      turns += 1;
    };
    const { signal } = new AbortController();
    expect(await inTurns(counting(5), turn, signal)).toEqual(atOnce(counting(5)));
    expect(turns).toBe(6);
  });

  it('ends when nobody waits for it any more', async () => {
    const gone = AbortSignal.abort(new TypeError('gone'));
    await expect(inTurns(counting(5), ownLoop, gone)).rejects.toThrow('gone');
  });
});
