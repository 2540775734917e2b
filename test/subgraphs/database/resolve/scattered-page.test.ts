import { describe, expect, it } from 'vitest';
import { CacheBudget } from '../../../../schema/cache/cache-budget.ts';
import { CommitMarks } from '../../../../subgraphs/database/engine/commit-marks.ts';
import type { Row } from '../../../../subgraphs/database/engine/driver.ts';
import type { Statement } from '../../../../subgraphs/database/engine/statement.ts';
import { KeptOrders } from '../../../../subgraphs/database/resolve/kept-orders.ts';
import type { ReadEngine } from '../../../../subgraphs/database/resolve/read-engine.ts';
import { ScatteredPage, type ScatteredRead } from '../../../../subgraphs/database/resolve/scattered-page.ts';
import { createHiddenOrder } from '../../../../subgraphs/database/view/hidden-order.ts';

interface Stored {
  readonly key: string;
  readonly term: string | null;
}

const context = { entity: 'E', entrance: 'LIST', permission: 'p', consumer: 'c' };
const placing = createHiddenOrder(Buffer.alloc(32))(context);

const compareTerms = (left: string | null, right: string | null) =>
  left === right ? 0 : left === null || (right !== null && left < right) ? -1 : 1;

/** A table in memory that answers the statements of a page by their names, at most `longest` rows each. */
class Table {
  readonly longest: number[] = [];
  /** Statements that were asked. */
  readonly asked: string[] = [];
  /** Called before each statement is answered. */
  meanwhile: (kind: string) => void = () => {};
  #rows: readonly Stored[] = [];
  #mark = 0;
  readonly #orders: KeptOrders | null;

  /** `bytes` of all caches; null keeps nothing. */
  constructor(rows: readonly Stored[], bytes: number | null = null) {
    this.commit(rows);
    const watch = { mark: async () => String(this.#mark), close: async () => {} };
    const marks = new CommitMarks(async () => watch);
    this.#orders = bytes === null ? null : new KeptOrders(marks, new CacheBudget(bytes));
  }

  /** Other rows from now on. */
  commit(rows: readonly Stored[]): void {
    this.#rows = rows.toSorted((left, right) => (left.key < right.key ? -1 : 1));
    this.#mark += 1;
  }

  /** Rows of the page behind `after`, as the page reads them. */
  page(isOrdered: boolean, limit: number, after: ScatteredRead['after']): Promise<readonly Row[]> {
    const cell = { coordinate: 'E.t', column: 't', compares: 'text', keptAs: 'TEXT' } as const;
    const view = { entity: { name: 'E' }, entrance: 'LIST' };
    const read = {
      ...{
        layout: { view, width: 1, signature: 'E' },
        key: cell,
        filter: null,
        limit,
        after,
        placing,
        consumer: 'c',
        turn: () => new Promise(setImmediate),
      },
      order: { terms: isOrdered ? [{ cell, direction: 'asc' }] : [], tie: null, identity: [cell], key: '' },
    } as unknown as ScatteredRead;
    const statement = (key: string) => ({ sql: key, bindings: [] });
    const engine = { id: 1, statement, orders: this.#orders } as unknown as ReadEngine;
    return new ScatteredPage(engine, read, (statement, values) =>
      Promise.resolve(this.#answer(statement, values, isOrdered)),
    ).rows();
  }

  #answer({ sql }: Statement, values: Readonly<Record<string, unknown>>, isOrdered: boolean): readonly Row[] {
    const named = sql.startsWith('pick') ? 'pick' : String(JSON.parse(sql)[0]);
    this.asked.push(named);
    this.meanwhile(named);
    const term = (values.c0 ?? null) as string | null;
    if (sql.startsWith('pick')) {
      const keys = new Set(values.keys as readonly string[]);
      return this.#rows.filter(({ key }) => keys.has(key)).map(({ key }) => [`row ${key}`, key]);
    }
    const [kind, , , , , nulls, limit] = JSON.parse(sql) as [string, ...unknown[]];
    const found =
      kind === 'ahead'
        ? this.#rows
            .filter((row) => nulls === null || compareTerms(row.term, term) > 0)
            .toSorted((left, right) => compareTerms(left.term, right.term))
        : this.#rows.filter((row) => {
            const isBehind = kind === 'scan false' || row.key > String(values.last);
            return isBehind && (!isOrdered || row.term === term);
          });
    const page = found.slice(0, Number(limit));
    this.longest.push(page.length);
    return page.map((row) => (kind === 'ahead' ? [row.key, row.term] : [row.key]));
  }

  /** The keys in the order in which pages should come. */
  expected(isOrdered: boolean): readonly string[] {
    const places = placing(this.#rows.map(({ key }) => key));
    const placed = this.#rows.map((row, at) => ({ ...row, place: places[at] ?? '' }));
    return placed
      .sort(
        (left, right) =>
          (isOrdered ? compareTerms(left.term, right.term) : 0) || (left.place < right.place ? -1 : 1),
      )
      .map(({ key }) => key);
  }
}

async function walk(
  table: Table,
  isOrdered: boolean,
  limit: number,
  most = 1_000,
): Promise<readonly string[]> {
  const keys: string[] = [];
  let after: ScatteredRead['after'] = null;
  while (keys.length < most) {
    const rows = await table.page(isOrdered, limit, after);
    keys.push(...rows.map(([cell]) => String(cell).slice('row '.length)));
    if (rows.length < limit) break;
    after = rows.at(-1)?.slice(1) ?? null;
  }
  return keys;
}

const rowsOf = (count: number, terms: readonly (string | null)[]) =>
  Array.from({ length: count }, (_, at): Stored => {
    return {
      key: `k${String((at * 7919) % count).padStart(6, '0')}`,
      term: terms[at % terms.length] ?? null,
    };
  });

describe('a page in a scattered order', () => {
  it.each([1, 2, 7, 40, 200])(
    'of %i rows goes on where the last one ended, in every order',
    async (limit) => {
      for (const terms of [[null], ['a'], ['a', 'b'], [null, 'a', 'b', 'c'], ['x', 'x', 'x', 'y']]) {
        // Nothing is kept, some parts of the order, or all of it.
        for (const bytes of [null, 50_000, 10_000_000]) {
          const table = new Table(rowsOf(97, terms), bytes);
          for (const isOrdered of [false, true]) {
            expect(await walk(table, isOrdered, limit), JSON.stringify([terms, bytes])).toEqual(
              table.expected(isOrdered),
            );
          }
        }
      }
    },
  );

  it('of a row with a value of its own in each', async () => {
    const table = new Table(
      rowsOf(
        97,
        Array.from({ length: 97 }, (_, at) => `t${at}`),
      ),
    );
    expect(await walk(table, true, 7)).toEqual(table.expected(true));
  });

  it('reads the keys of a long table in parts', async () => {
    const table = new Table(rowsOf(12_000, ['a', 'a', 'a', 'b']));
    expect(await walk(table, false, 30, 60)).toEqual(table.expected(false).slice(0, 60));
    expect(await walk(table, true, 30, 60)).toEqual(table.expected(true).slice(0, 60));
    expect(Math.max(...table.longest)).toBe(5_000);
  });

  it('of no rows is empty', async () => {
    expect(await walk(new Table([]), false, 5)).toEqual([]);
    expect(await walk(new Table([]), true, 5)).toEqual([]);
  });

  it('reads no key again for the next pages, as long as nothing is committed', async () => {
    const table = new Table(rowsOf(12_000, [null]), 10_000_000);
    await table.page(false, 20, null);
    expect(table.asked).toEqual(['scan false', 'scan true', 'scan true', 'pick']);
    table.asked.length = 0;
    expect(await walk(table, false, 20, 200)).toEqual(table.expected(false).slice(0, 200));
    expect(new Set(table.asked)).toEqual(new Set(['pick']));
    table.commit(rowsOf(11_000, [null]));
    expect(await walk(table, false, 20, 200)).toEqual(table.expected(false).slice(0, 200));
    expect(table.asked.filter((each) => each.startsWith('scan'))).toHaveLength(3);
  });

  it('reads the keys once for pages that are asked for at once', async () => {
    const table = new Table(rowsOf(12_000, [null]), 10_000_000);
    const pages = await Promise.all([1, 2, 3, 4].map(() => table.page(false, 20, null)));
    expect(new Set(pages.map((page) => JSON.stringify(page))).size).toBe(1);
    expect(table.asked.filter((each) => each.startsWith('scan'))).toHaveLength(3);
  });

  it('gives nothing that was kept before a commit, whenever it comes', async () => {
    for (const when of ['between', 'while it is read']) {
      const table = new Table(rowsOf(97, [null]), 10_000_000);
      await table.page(false, 20, null);
      const commit = () => table.commit(rowsOf(131, [null]));
      if (when === 'between') commit();
      else {
        table.meanwhile = () => {
          table.meanwhile = () => {};
          commit();
        };
      }
      const page = await table.page(false, 20, null);
      const found = page.map(([cell]) => String(cell).slice('row '.length));
      expect(found, when).toEqual(table.expected(false).slice(0, 20));
    }
  });

  it('gives nothing that was placed for others while the database changed', async () => {
    const table = new Table(rowsOf(97, [null]), 10_000_000);
    const first = table.page(false, 20, null);
    table.meanwhile = (kind) => {
      if (kind !== 'pick') return;
      table.meanwhile = () => {};
      table.commit(rowsOf(131, [null]));
    };
    const second = await table.page(false, 20, null);
    await first;
    expect(second.map(([cell]) => String(cell).slice('row '.length))).toEqual(
      table.expected(false).slice(0, 20),
    );
  });

  it('gives way to others between its parts', async () => {
    const table = new Table(rowsOf(25_000, [null]), 10_000_000);
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await table.page(false, 20, null);
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(5);
  });
});
