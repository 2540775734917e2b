import { expect, it } from 'vitest';
import { ConsumerShare, type ShareHolder } from '../../../gateway/limit/consumer-share.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';

const bounds = { running: 4, alone: 4, places: 10, waitMs: 10_000 };
const one: ShareHolder = { consumer: 'account one', part: '' };
const other: ShareHolder = { consumer: 'account other', part: '' };
const from = (part: string): ShareHolder => ({ consumer: 'public', part });
const settle = () => new Promise(setImmediate);

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
