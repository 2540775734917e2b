import { describe, expect, it } from 'vitest';
import { requireNewest } from '../../../gateway/resolve/require-newest.ts';
import type { PolicyMark } from '../../../schema/policy/policy-mark.ts';

/** A control database whose readings give these versions in turn, and whose history at each is its number. */
function recorded(...versions: readonly number[]) {
  const left = [...versions];
  return {
    version: async () => left.shift() ?? versions.at(-1) ?? 0,
    historyAt: async (version: number) => `h${version}`,
  };
}
const log = (mark: PolicyMark | null) => ({ newestPolicy: async () => mark });

describe('the newest policy', () => {
  it.each([
    ['a log that names none', [3], null, 3],
    ['one newer than the log', [5], { version: 4, history: 'h4' }, 5],
    ['the very one', [4], { version: 4, history: 'h4' }, 4],
    ['one whose history no record names', [4], { version: 4, history: null }, 4],
    ['one that was read just before it was recorded', [4, 5], { version: 5, history: 'h5' }, 5],
  ])('is that of %s', async (_, versions, mark, version) => {
    expect(await requireNewest(recorded(...versions), log(mark))).toBe(version);
  });

  it.each([
    ['an older one', [3], { version: 4, history: null }],
    ['another one of that number', [4], { version: 4, history: 'other' }],
    ['a newer number over another history', [9], { version: 4, history: 'other' }],
  ])('is not %s', async (_, versions, mark) => {
    await expect(requireNewest(recorded(...versions), log(mark))).rejects.toMatchObject({
      code: 'POLICY_WENT_BACK',
      details: { found: versions[0], newest: 4 },
    });
  });
});
