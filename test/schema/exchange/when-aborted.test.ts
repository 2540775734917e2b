import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codedError } from '../../../schema/errors/coded-error.ts';
import { unlessAborted } from '../../../schema/exchange/unless-aborted.ts';
import { whenAborted } from '../../../schema/exchange/when-aborted.ts';

const listeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

it('a signal has one listener while anybody waits and none after; each who still waits is called once', () => {
  const step = fc.record({ waits: fc.boolean(), which: fc.nat(30) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const controller = new AbortController();
      const { signal } = controller;
      const called: number[] = [];
      const open = new Map<number, () => void>();
      for (const [at, { waits, which }] of steps.entries()) {
        if (waits)
          open.set(
            at,
            whenAborted(signal, () => void called.push(at)),
          );
        else {
          const [id, callOff] = [...open][which % Math.max(1, open.size)] ?? [];
          callOff?.();
          callOff?.();
          if (id !== undefined) open.delete(id);
        }
        expect(listeners(signal)).toBe(open.size > 0 ? 1 : 0);
      }
      controller.abort();
      expect(called).toEqual([...open.keys()]);
      for (const callOff of open.values()) callOff();
      expect([called.length, listeners(signal)]).toEqual([open.size, 0]);
    }),
  );
});

it('who waits for what has aborted already is called at once, also while it aborts', () => {
  const controller = new AbortController();
  const called: string[] = [];
  whenAborted(controller.signal, () => {
    called.push('first');
    whenAborted(controller.signal, () => void called.push('within'));
  });
  controller.abort();
  whenAborted(controller.signal, () => void called.push('after'));
  expect(called).toEqual(['first', 'within', 'after']);
});

it('a hundred that follow one request are no leak to the platform', async () => {
  const warnings: Error[] = [];
  const onWarning = (warning: Error) => warnings.push(warning);
  process.on('warning', onWarning);
  try {
    const controller = new AbortController();
    const ended = () => codedError('REQUEST_ABORTED');
    const works = Array.from({ length: 100 }, () =>
      unlessAborted(controller.signal, () => new Promise<never>(() => {}), ended),
    );
    const settled = Promise.allSettled(works);
    controller.abort();
    expect((await settled).map(({ status }) => status)).toEqual(
      Array.from({ length: 100 }, () => 'rejected'),
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
  } finally {
    process.off('warning', onWarning);
  }
});
