import { afterEach, expect, test, vi } from 'vitest';
import { KeptOrders } from '../../../subgraphs/database/resolve/kept-orders.ts';
import { counts } from '../../fixtures/counts.ts';
import type { OwnerStatement } from './contract/engine-under-test.ts';
import { cellNames } from './fixtures/cells-database.ts';
import { sqliteUnderTest } from './fixtures/sqlite-under-test.ts';
import {
  type Answer,
  Chance,
  interceptReads,
  keyless,
  nextPage,
  openTwoWays,
  type Variables,
} from './fixtures/two-ways.ts';

afterEach(() => void vi.restoreAllMocks());

const values = sqliteUnderTest.cellTypes[0]?.values ?? [];

/** Changes a cell, adds a row, moves a key or takes a row away. */
function randomWrite(chance: Chance, round: number): OwnerStatement {
  const id = `K${String(Math.floor(chance.next() * 90)).padStart(3, '0')}`;
  const name = chance.pick(cellNames);
  return chance.pick<OwnerStatement>([
    [`update O set ${name} = ? where id = ?`, chance.cell(name, 0.2, values), id],
    ['insert into O (id, small, day) values (?, ?, ?)', `N${round}`, round % 20, '2026-04-14'],
    ['update or ignore O set id = ? where id = ?', `M${round}`, id],
    ['delete from O where id = ?', id],
  ]);
}

test('a page whose order was kept is that of an order made anew, whatever is written before it or while it is read', {
  timeout: 120_000,
}, async () => {
  const hook = interceptReads();
  const chance = new Chance(counts.seed % 1_000);
  const rows = Array.from({ length: 90 }, (_, at) => chance.row(at, 0.05, values));
  const pair = await openTwoWays('text', rows);
  const made = vi.spyOn(KeptOrders.prototype, 'make');
  let pages = 0;
  for (let round = 0; round < counts.lists; round += 1) {
    const { variables } = chance.question([keyless]);
    const orderBy = chance.next() < 0.5 ? [] : variables.orderBy;
    for (let asked: Variables | null = { ...variables, orderBy }; asked !== null; ) {
      const expected: Answer = await pair.slow(keyless, asked);
      expect(await pair.fast(keyless, asked), JSON.stringify(asked)).toEqual(expected);
      pages += 1;
      if (chance.next() < 0.3) {
        let isDone = false;
        const commit = async () => {
          if (isDone) return;
          isDone = true;
          await pair.world.database.write(randomWrite(chance, pages));
        };
        // Kept orders are known now; a commit before the rows are picked makes them old.
        if (chance.next() < 0.5) Object.assign(hook, { at: 0, commit });
        else await commit();
        const found = await pair.fast(keyless, asked);
        await commit();
        expect(found, JSON.stringify(asked)).toEqual(await pair.slow(keyless, asked));
      }
      asked = nextPage(asked, expected);
    }
  }
  expect(made.mock.calls.length).toBeGreaterThan(pages / 20);
  expect(made.mock.calls.length).toBeLessThan(pages * 2);
  await pair.close();
});

test('two consumers share no order, and an order of one filter is not that of another', async () => {
  const chance = new Chance(3);
  const pair = await openTwoWays(
    'text',
    Array.from({ length: 90 }, (_, at) => chance.row(at, 0, [])),
  );
  const made = vi.spyOn(KeptOrders.prototype, 'make');
  const names = () => new Set(made.mock.calls.map(([name]) => name));
  const wheres = [{}, { small: { gte: 3 } }, { small: { gte: 4 } }, { day: { gte: '2026-03-01' } }];
  for (const where of wheres) {
    for (const first of [5, 7]) {
      const asked = { where, first, orderBy: [] };
      expect(await pair.fast(keyless, asked)).toEqual(await pair.slow(keyless, asked));
    }
  }
  expect(names().size).toBe(wheres.length);
  await pair.fast({ ...keyless, hash: 'another consumer' }, { where: {}, first: 5, orderBy: [] });
  expect(names().size).toBe(wheres.length + 1);
  await pair.close();
});
