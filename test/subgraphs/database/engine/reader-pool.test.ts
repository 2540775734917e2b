import { expect, it } from 'vitest';
import { ReaderPool } from '../../../../subgraphs/database/engine/reader-pool.ts';

const readersOf = (count: number) => Array.from({ length: count }, (_, at) => at);

/** A pool, and who got a reader in which order. */
function watched(count: number, waitMs = 10_000) {
  const pool = new ReaderPool(readersOf(count), waitMs, 8);
  const served: string[] = [];
  const held = new Map<string, number[]>();
  const ask = (consumer: string) =>
    pool.take(consumer).then((reader) => {
      served.push(consumer);
      held.set(consumer, [...(held.get(consumer) ?? []), reader]);
    });
  const end = async (consumer: string, usedMs: number) => {
    const [reader, ...rest] = held.get(consumer) ?? [];
    held.set(consumer, rest);
    if (reader !== undefined) pool.give(reader, consumer, usedMs);
    await new Promise(setImmediate);
  };
  return { ask, end, served };
}

// WHY caught below: what still waits when a test ends is refused in its own time.
const settle = () => new Promise(setImmediate);

it('a look-up never waits behind 50 long searches of another consumer', async () => {
  const { ask, served } = watched(4);
  for (let at = 0; at < 50; at += 1) void ask('searcher').catch(() => {});
  await settle();
  expect(served).toEqual(['searcher', 'searcher', 'searcher']);
  await ask('looker');
  expect(served.at(-1)).toBe('looker');
});

it('who used less time comes first, whoever came first', async () => {
  const { ask, end, served } = watched(1);
  await ask('searcher');
  for (let at = 0; at < 5; at += 1) void ask('searcher').catch(() => {});
  for (let at = 0; at < 3; at += 1) void ask('looker').catch(() => {});
  await end('searcher', 500);
  await end('looker', 1);
  await end('looker', 1);
  await end('looker', 1);
  await end('searcher', 500);
  expect(served).toEqual(['searcher', 'looker', 'looker', 'looker', 'searcher', 'searcher']);
});

it('where there are two processors, a consumer has one of them', async () => {
  const pool = new ReaderPool(readersOf(4), 20, 2);
  await pool.take('searcher');
  await expect(pool.take('searcher')).rejects.toMatchObject({ code: 'SUBGRAPH_BUSY' });
  await pool.take('looker');
  await Promise.all([pool.take('server'), pool.take('server')]);
});

it('one reader serves one statement at a time, and who waits too long is told so', async () => {
  const { ask, served } = watched(1, 20);
  await ask('one');
  await expect(ask('other')).rejects.toMatchObject({ code: 'SUBGRAPH_BUSY' });
  expect(served).toEqual(['one']);
});

it('the queue of one consumer is bounded, and leaves room for others', async () => {
  const { ask } = watched(1, 50);
  await ask('one');
  const asked = Array.from({ length: 1_001 }, () => ask('one').catch((error: { code: string }) => error));
  expect(await asked.at(-1)).toMatchObject({ code: 'SUBGRAPH_BUSY' });
  await Promise.all(asked);
});
