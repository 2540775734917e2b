import { afterEach, expect, it, vi } from 'vitest';
import { ConsumerShare, type ShareHolder } from '../../../gateway/limit/consumer-share.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';

const bounds = { running: 4, alone: 4, places: 10, waitMs: 10_000 };
const one: ShareHolder = { consumer: 'account one', part: '' };
const other: ShareHolder = { consumer: 'account other', part: '' };
const from = (part: string): ShareHolder => ({ consumer: 'public', part });
const settle = () => new Promise(setImmediate);

afterEach(() => vi.useRealTimers());

/** Enters, and tells who has entered in which order. */
function entering(share: ConsumerShare) {
  const entered: string[] = [];
  const leaves: (() => void)[] = [];
  return {
    entered,
    leaves,
    enter: (holder: ShareHolder, points = 1, signal = new AbortController().signal) =>
      share.enter(holder, points, signal).then(
        (leave) => {
          entered.push(holder.part === '' ? holder.consumer : holder.part);
          leaves.push(leave);
        },
        (error: { code: string }) => error.code,
      ),
  };
}

it('a busy consumer waits, another does not', async () => {
  const { enter, entered, leaves } = entering(new ConsumerShare(bounds));
  for (let at = 0; at < 6; at += 1) void enter(one);
  await enter(other);
  expect(entered).toEqual([...Array(4).fill('account one'), 'account other']);
  leaves[0]?.();
  await settle();
  expect(entered.filter((each) => each === 'account one')).toHaveLength(5);
});

it('is refused at once when the places of its consumer are taken, and later when nothing becomes free', async () => {
  const { enter, entered } = entering(new ConsumerShare({ ...bounds, waitMs: 20 }));
  const all = Array.from({ length: 11 }, () => enter(one));
  expect(await all[10]).toBe('TOO_MANY_REQUESTS');
  await enter(other);
  expect(entered).toContain('account other');
  expect((await Promise.all(all)).filter((each) => each === 'TOO_MANY_REQUESTS')).toHaveLength(7);
  expect(await enter(one)).toBe('TOO_MANY_REQUESTS');
});

it('the public is one consumer with one share, whatever addresses it comes from', async () => {
  const { enter, entered } = entering(new ConsumerShare(bounds));
  const all = Array.from({ length: 41 }, (_none, at) => enter(from(`192.0.2.${at}`)));
  await settle();
  expect(entered).toHaveLength(4);
  expect(await all[40]).toBe('TOO_MANY_REQUESTS');
});

it('one address of the public does not take its places from the others, and the addresses take turns', async () => {
  const { enter, entered, leaves } = entering(new ConsumerShare(bounds));
  const flood = Array.from({ length: 11 }, () => enter(from('192.0.2.1')));
  expect(await flood[10]).toBe('TOO_MANY_REQUESTS');
  for (let at = 0; at < 3; at += 1) void enter(from('192.0.2.2'));
  for (let at = 0; at < 2; at += 1) {
    leaves[at]?.();
    await settle();
  }
  expect(entered.slice(4).sort()).toEqual(['192.0.2.1', '192.0.2.2']);
});

it('what costs more than the share runs alone, and nothing overtakes it', async () => {
  const { enter, leaves, entered } = entering(new ConsumerShare(bounds));
  await enter(one, 3);
  void enter(one, 100);
  void enter(one, 1);
  await settle();
  expect(entered).toHaveLength(1);
  leaves[0]?.();
  await settle();
  expect(entered).toHaveLength(2);
  leaves[1]?.();
  await settle();
  expect(entered).toHaveLength(3);
});

it('who leaves while waiting gives the place back, and hears why', async () => {
  const { enter, entered, leaves } = entering(
    new ConsumerShare({ ...bounds, running: 1, alone: 1, places: 2 }),
  );
  await enter(one);
  const gone = new AbortController();
  const waiting = enter(one, 1, gone.signal);
  gone.abort(codedError('REQUEST_ABORTED'));
  expect(await waiting).toBe('REQUEST_ABORTED');
  const next = enter(one);
  leaves[0]?.();
  await next;
  expect(entered).toHaveLength(2);
});

it('a consumer has more while nobody else has asked for a second', async () => {
  let now = 0;
  const share = new ConsumerShare({ ...bounds, running: 1, alone: 3 }, () => now);
  const { enter, entered, leaves } = entering(share);
  for (let at = 0; at < 4; at += 1) void enter(one);
  await settle();
  expect(entered).toHaveLength(3);
  await enter(other);
  for (const leave of leaves.splice(0, 2)) leave();
  await settle();
  expect(entered).toHaveLength(4);
  now = 1_000;
  leaves.shift()?.();
  await settle();
  expect(entered).toHaveLength(5);
});

it('who asks one request after another has all of the share as long as nobody else comes', async () => {
  let now = 0;
  const { enter, entered, leaves } = entering(
    new ConsumerShare({ ...bounds, running: 1, alone: 2 }, () => now),
  );
  await enter(one);
  await enter(one);
  expect(entered).toHaveLength(2);
  await enter(other);
  for (const leave of leaves.splice(0)) leave();
  await enter(one);
  void enter(one);
  await settle();
  expect(entered).toHaveLength(4);
  now = 999;
  leaves.shift()?.();
  await settle();
  void enter(one);
  await settle();
  expect(entered).toHaveLength(5);
});

it('what fits a share exactly runs, a point more waits', async () => {
  const { enter, entered } = entering(new ConsumerShare(bounds));
  await enter(one, 3);
  await enter(one, 1);
  void enter(one, 1);
  await settle();
  expect(entered).toHaveLength(2);
  void enter(other, 3);
  void enter(other, 2);
  await settle();
  expect(entered).toHaveLength(3);
});

it('addresses take turns by the points that they use', async () => {
  const { enter, entered, leaves } = entering(
    new ConsumerShare({ ...bounds, running: 3, alone: 3, places: 20 }),
  );
  await enter(from('first'), 3);
  for (let at = 0; at < 4; at += 1) void enter(from('heavy'), 3);
  for (let at = 0; at < 8; at += 1) void enter(from('light'), 1);
  await settle();
  while (leaves.length > 0) {
    leaves.shift()?.();
    await settle();
  }
  expect(entered).toHaveLength(13);
  expect(entered.slice(1, 9).filter((each) => each === 'light').length).toBeGreaterThanOrEqual(5);
});

it('places are given back by who is served, refused or gone, address by address', async () => {
  const { enter, leaves } = entering(new ConsumerShare({ ...bounds, places: 1 }));
  for (let round = 0; round < 12; round += 1) {
    expect(await enter(from(`192.0.2.${round % 2}`))).toBeUndefined();
    expect(await enter(from(`192.0.2.${round % 2}`))).toBe('TOO_MANY_REQUESTS');
    leaves.pop()?.();
  }
});

it('who has gone before its turn is not waited for', async () => {
  const { enter, entered, leaves } = entering(new ConsumerShare({ ...bounds, running: 1, alone: 1 }));
  await enter(one);
  const gone = AbortSignal.abort(codedError('REQUEST_ABORTED'));
  expect(await enter(one, 1, gone)).toBe('REQUEST_ABORTED');
  const next = enter(one);
  leaves[0]?.();
  await next;
  expect(entered).toHaveLength(2);
});

it('who no longer waits makes room for a smaller one behind it', async () => {
  const { enter, entered } = entering(new ConsumerShare(bounds));
  await enter(one, 3);
  const gone = new AbortController();
  const large = enter(one, 4, gone.signal);
  void enter(one, 1);
  await settle();
  expect(entered).toHaveLength(1);
  gone.abort(codedError('REQUEST_ABORTED'));
  expect(await large).toBe('REQUEST_ABORTED');
  await settle();
  expect(entered).toHaveLength(2);
});

it('a wait leaves no timer and no listener behind, however it ends', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { enter, leaves } = entering(new ConsumerShare({ ...bounds, running: 1, alone: 1 }));
  await enter(one);
  const [served, gone, late] = [new AbortController(), new AbortController(), new AbortController()];
  const removed = [served, gone, late].map(({ signal }) => vi.spyOn(signal, 'removeEventListener'));
  const [first, second, third] = [served, gone, late].map(({ signal }) => enter(one, 1, signal));
  gone.abort(codedError('REQUEST_ABORTED'));
  expect(await second).toBe('REQUEST_ABORTED');
  leaves[0]?.();
  await first;
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(bounds.waitMs);
  expect(await third).toBe('TOO_MANY_REQUESTS');
  expect(vi.getTimerCount()).toBe(0);
  const events = removed.map(({ mock }) => mock.calls.map(([name]) => name));
  expect(events).toEqual([['abort'], [], ['abort']]);
});

it('an address that gives one of its places back has that one again, and no more', async () => {
  const { enter, leaves, entered } = entering(new ConsumerShare({ ...bounds, places: 2 }));
  await enter(from('192.0.2.1'));
  await enter(from('192.0.2.1'));
  leaves.pop()?.();
  await enter(from('192.0.2.1'));
  expect(await enter(from('192.0.2.1'))).toBe('TOO_MANY_REQUESTS');
  expect(entered).toHaveLength(3);
});

it('tells the time by itself', async () => {
  const { enter, entered } = entering(new ConsumerShare({ ...bounds, running: 1, alone: 3 }));
  await enter(one);
  await enter(other);
  void enter(one);
  await settle();
  expect(entered).toEqual(['account one', 'account other']);
});
