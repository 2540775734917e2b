import { expect, test } from 'vitest';
import type { Mask } from '../../../../schema/policy/mask.ts';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import { type CellItem, cellNames, openCells } from '../fixtures/cells-database.ts';
import { type PeopleWorld, rootOf } from '../fixtures/people-database.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

type Cell = string | number | null;
type Row = Readonly<Record<CellItem | 'id', Cell>>;

const items = ['id', ...cellNames].map((name) => `Cell.${name}`);
const masks: Readonly<Record<string, Mask>> = {
  'Cell.code': { kind: 'PARTIAL', keepLast: 2 },
  'Cell.small': { kind: 'ROUND', to: '5' },
  'Cell.large': { kind: 'ROUND', to: '5' },
  'Cell.exact': { kind: 'ROUND', to: '0.05' },
  'Cell.day': { kind: 'YEAR' },
  'Cell.moment': { kind: 'YEAR' },
};
const bare = permissionOf({ entity: 'Cell', items });
const masked = permissionOf({ entity: 'Cell', items, masks });
/** Bare in one row alone, so that a cell is one of two expressions. */
const mixed = permissionOf(
  { entity: 'Cell', items, masks },
  { entity: 'Cell', items, rows: { kind: 'compare', field: ['id'], operator: 'eq', value: 'K001' } },
);
const names = ['code', 'small', 'large', 'exact', 'day', 'moment'] as const;

/** What a mask leaves of a shown cell, worked out apart from the product. */
function left(name: (typeof names)[number], cell: Cell): Cell {
  if (cell === null) return null;
  const text = String(cell);
  switch (name) {
    case 'code':
      return text.length <= 2 ? '*'.repeat(text.length) : '*'.repeat(text.length - 2) + text.slice(-2);
    case 'day':
      return `${text.slice(0, 4)}-01-01`;
    case 'moment':
      return `${new Date(Date.parse(text) + 7 * 3_600_000).toISOString().slice(0, 4)}-01-01T00:00:00+07:00`;
    case 'small':
    case 'large':
    case 'exact':
      return rounded(name, text);
  }
}

function rounded(name: 'small' | 'large' | 'exact', text: string): Cell {
  const units = BigInt(text.replace('.', ''));
  const rest = ((units % 5n) + 5n) % 5n;
  const down = units - rest;
  if (down < (name === 'small' ? -(2n ** 31n) : -(2n ** 63n))) return null;
  if (name === 'small') return Number(down);
  if (name === 'large') return down.toString();
  const digits = (down < 0n ? -down : down).toString().padStart(3, '0');
  return `${down < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

async function rowsOf(world: PeopleWorld, permission: typeof bare): Promise<readonly Row[]> {
  const answer = await world.ask(
    permission,
    `{ cells(first: 100) { nodes { id: lt_id ${names.join(' ')} } } }`,
  );
  return rootOf<{ nodes: readonly Row[] }>(answer, 'cells').nodes;
}

/** WHY only ASCII: a text that is stored decomposed has another length than it shows. */
const isPlain = (value: unknown) => !/[^ -~]/.test(String(value));

/** Masks over columns of every type that owners declare, for engines that type their columns. */
export function maskedTypeContract(engine: EngineUnderTest): void {
  test.each(engine.cellTypes)(
    'a mask over a column declared $declared leaves what it leaves of the cell that is shown',
    { timeout: 60_000 },
    async ({ declared, values }) => {
      const plain = values.filter(isPlain);
      const rows = plain.map((value, at) => [
        `K${String(at).padStart(3, '0')}`,
        ...cellNames.map(() => value),
      ]);
      const world = await openCells(engine, declared, rows);
      try {
        const shown = await rowsOf(world, bare);
        const [all, some] = [await rowsOf(world, masked), await rowsOf(world, mixed)];
        for (const [at, row] of shown.entries()) {
          for (const name of names) {
            const about = `${name} of ${JSON.stringify(plain[at])}`;
            expect(all[at]?.[name], about).toEqual(left(name, row[name]));
            expect(some[at]?.[name], about).toEqual(row.id === 'K001' ? row[name] : left(name, row[name]));
          }
        }
        await comparedAsLeft(world, all);
      } finally {
        await world.close();
      }
    },
  );
}

/** Filters, orders and groups see what the mask leaves. */
async function comparedAsLeft(world: PeopleWorld, all: readonly Row[]): Promise<void> {
  for (const name of names) {
    for (const cell of new Set(all.map((row) => row[name]))) {
      if (cell === null) continue;
      const answer = await world.ask(
        masked,
        `{ cells(where: { ${name}: { eq: ${JSON.stringify(cell)} } }) { totalCount } }`,
      );
      const { totalCount } = rootOf<{ totalCount: number }>(answer, 'cells');
      expect(totalCount, `${name} ${cell}`).toBe(all.filter((row) => row[name] === cell).length);
    }
  }
  for (const name of ['small', 'large', 'exact', 'day', 'moment']) {
    const page = await world.ask(
      masked,
      `{ cells(first: 100, orderBy: [{ field: ${name} }]) { nodes { ${name} } } }`,
    );
    const nulls = rootOf<{ nodes: readonly Row[] }>(page, 'cells').nodes.map(
      (row) => row[name as CellItem] === null,
    );
    expect(
      [...nulls].sort((a, b) => Number(b) - Number(a)),
      name,
    ).toEqual(nulls);
  }
  const grouped = await world.ask(
    masked,
    '{ cellsAggregate(groupBy: [day, moment, yes, kind]) { groups { count } } }',
  );
  const { groups } = rootOf<{ groups: readonly { count: number }[] }>(grouped, 'cellsAggregate');
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
}
