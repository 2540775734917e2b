import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { inSubgraphTime, openTimeLimit, untilEnded } from '../../../gateway/execute/time-limit.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';

const endless = () => new Promise<never>(() => {});
const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

describe('untilEnded', () => {
  it('gives what the work gives, and fails as it fails', async () => {
    const { signal } = new AbortController();
    expect(await untilEnded(signal, async () => 1)).toBe(1);
    await expect(untilEnded(signal, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  });

  it('leaves work that never ends, with the code of what ended it', async () => {
    const left = new AbortController();
    const leaving = untilEnded(left.signal, endless);
    left.abort(codedError('REQUEST_ABORTED'));
    await expect(leaving).rejects.toMatchObject({ code: 'REQUEST_ABORTED' });
    const late = openTimeLimit(10, 'REQUEST_TIMED_OUT');
    await expect(untilEnded(late.signal, endless)).rejects.toMatchObject({ code: 'REQUEST_TIMED_OUT' });
    expect([listeners(left.signal), listeners(late.signal)]).toEqual([0, 0]);
  });

  it('begins nothing once the signal has aborted', async () => {
    let begun = 0;
    const begin = async () => {
      begun += 1;
    };
    await expect(untilEnded(AbortSignal.abort(), begin)).rejects.toMatchObject({
      code: 'REQUEST_TIMED_OUT',
    });
    expect(begun).toBe(0);
  });
});

describe('inSubgraphTime', () => {
  it('ends a subgraph that never answers with SUBGRAPH_TIMED_OUT, and tells it', async () => {
    let inner: AbortSignal | null = null;
    const { signal } = new AbortController();
    const asked = inSubgraphTime(signal, 10, (given) => {
      inner = given;
      return endless();
    });
    await expect(asked).rejects.toMatchObject({ code: 'SUBGRAPH_TIMED_OUT' });
    expect(inner).toHaveProperty('aborted', true);
  });

  it('ends with the request, and not as the subgraph’s fault', async () => {
    const outer = new AbortController();
    const asked = inSubgraphTime(outer.signal, 5_000, endless);
    outer.abort(codedError('REQUEST_ABORTED'));
    await expect(asked).rejects.toMatchObject({ code: 'REQUEST_ABORTED' });
    await expect(inSubgraphTime(outer.signal, 5_000, endless)).rejects.toMatchObject({
      code: 'REQUEST_ABORTED',
    });
  });

  it('leaves no listener on the request’s signal after 1,000 answers and 1,000 failures', async () => {
    const { signal } = new AbortController();
    const before = listeners(signal);
    for (let count = 0; count < 1_000; count += 1) {
      await inSubgraphTime(signal, 5_000, async () => count);
      await inSubgraphTime(signal, 5_000, () => Promise.reject(new Error('disk'))).catch(() => {});
    }
    expect(listeners(signal)).toBe(before);
  });

  it('leaves no clock either, so that nothing of an answer is held until its time is over', async () => {
    const clocks = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const { signal } = new AbortController();
    const before = clocks();
    for (let count = 0; count < 100; count += 1) await inSubgraphTime(signal, 60_000, async () => count);
    expect(clocks()).toBe(before);
  });

  it('is told by the code of its time, in whatever words the work ends', async () => {
    const { signal } = new AbortController();
    const asked = inSubgraphTime(
      signal,
      10,
      (inner) =>
        new Promise((_resolve, reject) => {
          inner.addEventListener('abort', () => reject(new TypeError('socket closed')));
        }),
    );
    await expect(asked).rejects.toMatchObject({ code: 'SUBGRAPH_TIMED_OUT' });
  });
});
