import { expect, it } from 'vitest';
import { shareNext } from '../../schema/share-next.ts';

it('what is read is never older than the call, and calls that wait share one reading', async () => {
  const begun: ((value: string) => void)[] = [];
  const read = shareNext(() => new Promise<string>((resolve) => begun.push(resolve)));
  const first = read();
  await Promise.resolve();
  const later = [read(), read(), read()];
  expect(begun).toHaveLength(1);
  begun[0]?.('old');
  expect(await first).toBe('old');
  await Promise.resolve();
  expect(begun).toHaveLength(2);
  begun[1]?.('new');
  expect(await Promise.all(later)).toEqual(['new', 'new', 'new']);
});

it('a reading that fails fails for those who shared it, and not for the next', async () => {
  let isDown = true;
  const read = shareNext(async () => {
    if (isDown) throw new Error('down');
    return 'up';
  });
  const asked = [read(), read()];
  for (const one of asked) await expect(one).rejects.toThrow('down');
  isDown = false;
  expect(await read()).toBe('up');
});
