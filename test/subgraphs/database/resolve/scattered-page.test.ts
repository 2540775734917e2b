import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../subgraphs/database/engine/driver.ts';
import type { Statement } from '../../../../subgraphs/database/engine/statement.ts';
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
  readonly #rows: readonly Stored[];

  constructor(rows: readonly Stored[]) {
    this.#rows = rows.toSorted((left, right) => (left.key < right.key ? -1 : 1));
  }

  /** Rows of the page behind `after`, as the page reads them. */
  page(isOrdered: boolean, limit: number, after: ScatteredRead['after']): Promise<readonly Row[]> {
    const cell = { coordinate: 'E.t', column: 't', compares: 'text', keptAs: 'TEXT' } as const;
    const view = { entity: { name: 'E' }, entrance: 'LIST' };
    const read = {
      ...{ layout: { view, width: 1, signature: 'E' }, key: cell, filter: null, limit, after, placing },
      order: { terms: isOrdered ? [{ cell, direction: 'asc' }] : [], tie: null, identity: [cell], key: '' },
    } as unknown as ScatteredRead;
    const engine = { statement: (key: string) => ({ sql: key, bindings: [] }) } as unknown as ReadEngine;
    return new ScatteredPage(engine, read, (statement, values) =>
      Promise.resolve(this.#answer(statement, values, isOrdered)),
    ).rows();
  }

  #answer({ sql }: Statement, values: Readonly<Record<string, unknown>>, isOrdered: boolean): readonly Row[] {
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
        const table = new Table(rowsOf(97, terms));
        for (const isOrdered of [false, true]) {
          expect(await walk(table, isOrdered, limit), JSON.stringify(terms)).toEqual(
            table.expected(isOrdered),
          );
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
});
