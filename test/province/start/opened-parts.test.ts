import { expect, it } from 'vitest';
import { OpenedParts } from '../../../province/start/opened-parts.ts';

it('parts are closed once, the last opened first; one that fails keeps none of the others open', async () => {
  const closed: string[] = [];
  const parts = new OpenedParts();
  for (const name of ['store', 'log', 'server']) {
    const part = parts.add(name, async (each) => {
      closed.push(each);
      if (each === 'log') throw new Error('stuck');
    });
    expect(part).toBe(name);
  }
  await expect(parts.close()).rejects.toThrow('stuck');
  await parts.close();
  expect(closed).toEqual(['server', 'log', 'store']);
});
