import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTotals,
  averageText,
  isTellable,
  type MeasureTotal,
  noTotal,
} from '../../../../subgraphs/database/disclose/measure-total.ts';
import {
  type Atom,
  type Block,
  type KeyValue,
  notTold,
  partitionRows,
} from '../../../../subgraphs/database/disclose/partition.ts';

const keyValue = fastCheck.constantFrom<KeyValue>(null, 'A', 'B', 'C', 'D');
/** Rows with three grouping items and one number, many of them alone with their values. */
const rowsArbitrary = fastCheck.array(
  fastCheck.record({
    key: fastCheck.tuple(keyValue, keyValue, keyValue),
    value: fastCheck.option(fastCheck.bigInt({ min: -50n, max: 1000n }), { freq: 4 }),
    times: fastCheck.integer({ min: 1, max: 8 }),
  }),
  { minLength: 1, maxLength: 40 },
);
type Rows = readonly { key: readonly KeyValue[]; value: bigint | null; times: number }[];

function totalOf(value: bigint | null): MeasureTotal {
  if (value === null) return noTotal;
  const magnitude = value < 0n ? -value - 1n : value;
  return { ...noTotal, present: 1, sum: value, magnitude, largest: [magnitude, 0n] };
}

function atomsOf(rows: Rows): readonly Atom[] {
  const atoms = new Map<string, Atom>();
  for (const { key, value, times } of rows) {
    for (let time = 0; time < times; time += 1) {
      const known = atoms.get(JSON.stringify(key)) ?? { key, count: 0, totals: [noTotal] };
      const totals = [addTotals(known.totals[0] ?? noTotal, totalOf(value))];
      atoms.set(JSON.stringify(key), { key, count: known.count + 1, totals });
    }
  }
  return [...atoms.values()];
}

const admits = (block: Block, atom: Atom) =>
  block.key.every((value, at) => value === notTold || value === atom.key[at]);
const text = (block: Block) =>
  JSON.stringify(block, (_, value) =>
    typeof value === 'bigint' ? `${value}n` : value === notTold ? '*' : value,
  ).replaceAll('null', '-');
const named = (block: Block) =>
  `${block.key.map((value) => (value === notTold ? '*' : value)).join()} ${text(block)}`;
const total = (blocks: readonly { count: number }[]) => blocks.reduce((sum, { count }) => sum + count, 0);

describe('division of rows for statistics', () => {
  it('puts every row in one block, of at least the threshold, whatever the table', () => {
    fastCheck.assert(
      fastCheck.property(rowsArbitrary, fastCheck.integer({ min: 2, max: 12 }), (rows, smallest) => {
        const atoms = atomsOf(rows);
        const partition = partitionRows(atoms, smallest, 1);
        expect(partition === null).toBe(total(atoms) < smallest);
        if (partition === null) return;
        const { blocks } = partition;
        expect(total(blocks)).toBe(total(atoms));
        for (const block of blocks) expect(block.count).toBeGreaterThanOrEqual(smallest);
        // What is told of a block is true of the rows in it: told cells never exceed what is there.
        for (const block of blocks)
          expect(block.count).toBeLessThanOrEqual(total(atoms.filter((atom) => admits(block, atom))));
        for (const atom of atoms) expect(blocks.some((block) => admits(block, atom))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never tells a sum of too few values, or one that the largest value makes up, in any block', () => {
    let told = 0;
    fastCheck.assert(
      fastCheck.property(rowsArbitrary, fastCheck.integer({ min: 2, max: 8 }), (rows, smallest) => {
        const partition = partitionRows(atomsOf(rows), smallest, 1);
        if (partition?.tellable[0] !== true) return;
        for (const { totals } of partition.blocks) {
          const [{ present, magnitude, largest } = noTotal] = totals;
          if (present === 0) continue;
          told += 1;
          expect(present).toBeGreaterThanOrEqual(smallest);
          expect((magnitude - largest[0] - largest[1]) * 10n).toBeGreaterThanOrEqual(largest[0]);
        }
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('depends on the rows and not on their order', () => {
    fastCheck.assert(
      fastCheck.property(rowsArbitrary, fastCheck.integer({ min: 2, max: 8 }), (rows, smallest) => {
        const atoms = atomsOf(rows);
        const one = partitionRows(atoms, smallest, 1)?.blocks ?? [];
        const two = partitionRows([...atoms].reverse(), smallest, 1)?.blocks ?? [];
        expect(two.map(named).sort()).toEqual(one.map(named).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('tells every group where all are large enough', () => {
    const atoms = ['A', 'B'].flatMap((one) =>
      ['C', 'D', null].map((two) => ({ key: [one, two], count: 10, totals: [] })),
    );
    expect(partitionRows(atoms, 10, 0)?.blocks).toHaveLength(6);
  });

  it('hides a second group with a single small one, so that the total does not give it away', () => {
    const atoms = [
      { key: ['A'], count: 3, totals: [] },
      { key: ['B'], count: 12, totals: [] },
      { key: ['C'], count: 40, totals: [] },
    ];
    const blocks = partitionRows(atoms, 10, 0)?.blocks ?? [];
    expect(blocks.map(({ key, count }) => [key[0] === notTold ? '*' : key[0], count])).toEqual([
      ['C', 40],
      ['*', 15],
    ]);
  });

  it('hides no further group where the small ones are together large enough', () => {
    const atoms = [4, 7, 12].map((count, at) => ({ key: ['ABC'.charAt(at)], count, totals: [] }));
    const blocks = partitionRows(atoms, 10, 0)?.blocks ?? [];
    expect(blocks.map(({ count }) => count).sort()).toEqual([11, 12]);
  });
});

describe('figures of a number', () => {
  const three = [900n, 60n, 40n].map(totalOf).reduce(addTotals, noTotal);
  it('are not told where the second largest could work out the largest', () => {
    expect(isTellable(three, 3)).toBe(false);
    expect(isTellable([100n, 60n, 40n].map(totalOf).reduce(addTotals, noTotal), 3)).toBe(true);
    expect(isTellable([100n, 60n, 40n].map(totalOf).reduce(addTotals, noTotal), 4)).toBe(false);
    expect(isTellable(noTotal, 4)).toBe(true);
  });

  it('give an exact average, rounded half away from zero', () => {
    const average = (values: readonly bigint[], scale: number) =>
      averageText(values.map(totalOf).reduce(addTotals, noTotal), scale);
    expect(average([1n, 2n], 0)).toBe('1.50');
    expect(average([1n, 1n, 2n], 0)).toBe('1.33');
    expect(average([-1n, -1n, -2n], 2)).toBe('-0.0133');
    expect(average([1n, 0n, 0n, 0n, 0n, 0n, 0n, 0n], 0)).toBe('0.13');
    expect(average([9_007_199_254_740_993n, 9_007_199_254_740_993n], 0)).toBe('9007199254740993.00');
    expect(average([], 0)).toBeNull();
  });
});
