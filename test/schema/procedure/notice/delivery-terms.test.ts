import { expect, it } from 'vitest';
import { nextAttempt } from '../../../../schema/procedure/notice/delivery-terms.ts';

const minute = 60_000;

it('a mail is tried again after 1 minute, twice as long each time, at most 6 hours, and no more after 5 days', () => {
  const waits: number[] = [];
  let now = 0;
  for (let attempts = 1; ; attempts += 1) {
    const next = nextAttempt(0, attempts, now);
    if (next === null) break;
    waits.push((next - now) / minute);
    now = next;
  }
  expect(waits.slice(0, 11)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  expect(now).toBeLessThan(5 * 24 * 60 * minute);
  expect(now + 360 * minute).toBeGreaterThanOrEqual(5 * 24 * 60 * minute);
  expect(nextAttempt(0, 5_000, 0)).toBe(360 * minute);
});
