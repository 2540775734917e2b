import { expect, test } from 'vitest';
import { codedError } from '../../../../schema/errors/coded-error.ts';
import type { SqlDriver } from '../../../../subgraphs/database/engine/driver.ts';
import { LastingDriver } from '../../../../subgraphs/database/engine/lasting-driver.ts';

/** A driver that notes when it is closed. */
function driverOf(closed: string[]): SqlDriver {
  return {
    read: async () => [['x']],
    describe: async () => [],
    schemaVersion: async () => '1',
    probe: async () => {},
    classify: () => 'other',
    close: async () => void closed.push('closed'),
  };
}

test('it is opened once for all who ask at once, and again at the next call after it could not be', async () => {
  let openings = 0;
  const driver = new LastingDriver(async () => {
    openings += 1;
    if (openings === 1) throw codedError('SUBGRAPH_FAILED');
    return driverOf([]);
  });
  const failed = await driver.schemaVersion().catch((error: unknown) => error);
  expect([failed, driver.classify(failed)]).toEqual([
    expect.objectContaining({ code: 'SUBGRAPH_FAILED' }),
    'down',
  ]);
  expect(await Promise.all([driver.read('', []), driver.schemaVersion(), driver.probe()])).toEqual([
    [['x']],
    '1',
    undefined,
  ]);
  expect([openings, driver.classify(null)]).toEqual([2, 'other']);
});

test('it is closed with what it has open or is just opening, and opens nothing any more', async () => {
  const closed: string[] = [];
  const driver = new LastingDriver(async () => driverOf(closed));
  const opening = driver.probe();
  await driver.close();
  await opening;
  expect(closed).toEqual(['closed']);
  const unopened = new LastingDriver(async () => driverOf(closed));
  await unopened.close();
  await expect(unopened.probe()).rejects.toMatchObject({ code: 'SUBGRAPH_FAILED' });
  expect(closed).toEqual(['closed']);
});

test('who asks reaches the readers: a statement is counted for its consumer, not for the server', async () => {
  const seen: unknown[] = [];
  const driver = new LastingDriver(async () => ({
    ...driverOf([]),
    read: async (...reading) => {
      seen.push(reading);
      return [];
    },
  }));
  const { signal } = new AbortController();
  await driver.read('select 1', [7], signal, 'account a');
  expect(seen).toEqual([['select 1', [7], signal, 'account a']]);
});
