import { expect, test } from 'vitest';
import type { RowPredicate, Scalar } from '../../../../schema/policy/row-predicate.ts';
import { counts } from '../../../fixtures/counts.ts';
import { permissionOf } from '../../../fixtures/permission-of.ts';
import {
  admitsShown,
  compareCells,
  type DecimalOrder,
  type ShownCell,
  type ShownRow,
} from '../fixtures/cell-oracle.ts';
import { type CellForms, type CellItem, cellNames, kinds, openCells } from '../fixtures/cells-database.ts';
import { type PeopleWorld, rootOf } from '../fixtures/people-database.ts';
import { randomFrom } from '../fixtures/random-query.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

const items = ['id', ...cellNames].map((name) => `Cell.${name}`);
const everything = permissionOf({ entity: 'Cell', items });
const rowCount = 120;
/** Shown values of each item that are asked for beside the fixed ones. */
const sampledValues = 8;
const nodes = `{ lt_id ${cellNames.join(' ')} }`;

/** Operands beside those that a table shows. */
const operands: Readonly<Record<CellItem, readonly Scalar[]>> = {
  code: ['7', '07', 'Tốt', 'K1', 'Tôt', 'ố', ''],
  words: ['Tốt', 'Tốt'.normalize('NFD'), 'Hòa', 'Hoà', '', '7', 'Tuấn'],
  kind: kinds,
  yes: [true, false],
  small: [0, 7, -7, 2_147_483_647, -2_147_483_648],
  large: [
    '0',
    '7',
    '9007199254740993',
    '9223372036854775807',
    '-9223372036854775808',
    '99999999999999999999',
  ],
  exact: ['0', '0.07', '0.075', '-0.07', '99999999999999999999'],
  loose: ['0', '7', '7.5', '12.5', '-7'],
  day: ['2026-11-26', '2000-02-29', '0001-01-01', '9999-12-31'],
  moment: [
    '2026-03-01T00:30:00Z',
    '2026-03-01T07:30:00+07:00',
    '2026-03-01T07:30:00.5+07:00',
    '1970-01-01T00:00:00Z',
  ],
};
const ordered: readonly CellItem[] = ['small', 'large', 'exact', 'loose', 'day', 'moment'];
const sortable = cellNames.filter((name) => name !== 'words' && name !== 'code');

/**
 * Filters, scopes, orders, counts and statistics see exactly the cell that the answer shows, whatever the columns hold: over
 * random tables of values that fit and values that do not, in columns of every declared type.
 */
export function cellContract(engine: EngineUnderTest): void {
  test.each(engine.cellTypes)(
    'what is compared is what is shown, in columns declared $declared',
    { timeout: 180_000 },
    (cells) => judgedAsShown(engine, cells),
  );

  test.each(engine.cellTypes)(
    'a cell is null with an error where it does not fit, declared $declared',
    (cells) => toldCells(engine, cells),
  );
}

/** Columns of cells, and how their values are written. */
export type WrittenCells = EngineUnderTest['cellTypes'][number] & { readonly forms?: CellForms };

/** A table of random cells, of which whatever is compared, ordered, counted and added up is what is shown. */
export async function judgedAsShown(engine: EngineUnderTest, cells: WrittenCells): Promise<void> {
  const random = randomFrom(counts.seed % 1_000);
  const pick = (values: readonly unknown[]) => values[Math.floor(random() * values.length)];
  const rows = Array.from({ length: rowCount }, (_, at) => [
    `K${String(at).padStart(3, '0')}`,
    ...cellNames.map(() => pick(cells.values)),
  ]);
  const world = await openCells(engine, cells.declared, rows, cells.forms);
  try {
    const shown = await shownRows(world);
    expect(shown).toHaveLength(rowCount);
    const predicates = randomPredicates(shown, random);
    const judged = { shown, decimals: engine.decimals };
    await comparedAsShown(world, judged, predicates);
    await orderedAsShown(world, judged);
    await countedAsShown(world, judged, predicates);
  } finally {
    await world.close();
  }
}

/** What an answer shows of all rows, and how their decimals compare. */
interface JudgedRows {
  readonly shown: readonly ShownRow[];
  readonly decimals: DecimalOrder;
}

async function shownRows(world: PeopleWorld): Promise<readonly ShownRow[]> {
  const answer = await world.ask(everything, `{ cells(first: 1000) { nodes ${nodes} } }`);
  const page = rootOf<{ nodes: readonly Readonly<Record<string, ShownCell>>[] }>(answer, 'cells');
  return page.nodes.map((node) => ({ ...node, id: node.lt_id }) as unknown as ShownRow);
}

function randomPredicates(shown: readonly ShownRow[], random: () => number): readonly RowPredicate[] {
  const operandsOf = (item: CellItem): readonly Scalar[] => {
    const found = [...new Set(shown.map((row) => row[item]))].filter((cell) => cell !== null);
    const sampled = Array.from({ length: sampledValues }, () => found[Math.floor(random() * found.length)]);
    // Of an item that its column never shows, a few say as much as all.
    if (found.length === 0) return operands[item].slice(0, 2);
    return [...operands[item], ...sampled.filter((value) => value !== undefined)];
  };
  const singles = cellNames.flatMap((item): readonly RowPredicate[] => {
    const field = [item];
    const values = operandsOf(item);
    const operators = ordered.includes(item)
      ? (['eq', 'gt', 'gte', 'lt', 'lte'] as const)
      : (['eq'] as const);
    const affixes =
      item === 'code'
        ? [...values.slice(0, 3), ...values.slice(-2)].flatMap((value) => affixesOf(String(value)))
        : [];
    return [
      ...affixes,
      { kind: 'isNull', field, value: true },
      { kind: 'isNull', field, value: false },
      { kind: 'in', field, values: values.slice(0, 4) },
      { kind: 'in', field, values: values.slice(2) },
      { kind: 'notIn', field, values: values.slice(0, 1) },
      { kind: 'notIn', field, values: values.slice(1) },
      ...values.flatMap((value) =>
        operators.map((operator): RowPredicate => ({ kind: 'compare', field, operator, value })),
      ),
    ].filter(
      (each) => (each.kind !== 'in' && each.kind !== 'notIn') || item !== 'yes',
    ) as readonly RowPredicate[];
  });
  const one = (): RowPredicate => singles[Math.floor(random() * singles.length)] ?? { kind: 'and', of: [] };
  const combined = Array.from({ length: counts.lists }, (): RowPredicate => {
    const of = [one(), { kind: 'not', of: one() } as const, one()];
    return { kind: 'not', of: { kind: random() < 0.5 ? 'and' : 'or', of } };
  });
  return [...singles, ...combined];
}

/** Beginnings and ends of an id: whole, without its last or first character, and of a letter without its marks. */
function affixesOf(value: string): readonly RowPredicate[] {
  const characters = [...value];
  const decomposed = [...value.normalize('NFD')];
  const begun = [value, characters.slice(0, -1).join(''), decomposed.slice(0, -1).join('')];
  const ended = [value, characters.slice(1).join(''), decomposed.slice(-1).join('')];
  const field = ['code'];
  return [
    ...begun.map((text): RowPredicate => ({ kind: 'affix', field, operator: 'startsWith', value: text })),
    ...ended.map((text): RowPredicate => ({ kind: 'affix', field, operator: 'endsWith', value: text })),
  ];
}

/** A predicate as a client writes it. */
function whereOf(predicate: RowPredicate): Readonly<Record<string, unknown>> {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { [predicate.kind]: predicate.of.map(whereOf) };
    case 'not':
      return { not: whereOf(predicate.of) };
    case 'isNull':
      return { [predicate.field[0] ?? '']: { isNull: predicate.value } };
    case 'in':
      return { [predicate.field[0] ?? '']: { in: predicate.values } };
    case 'notIn':
      return { [predicate.field[0] ?? '']: { notIn: predicate.values } };
    case 'compare':
    case 'affix':
      return { [predicate.field[0] ?? '']: { [predicate.operator]: predicate.value } };
    default:
      throw new TypeError(predicate.kind);
  }
}

const keysOf = (rows: readonly Pick<ShownRow, 'id'>[]) => rows.map(({ id }) => id);

async function comparedAsShown(
  world: PeopleWorld,
  { shown, decimals }: JudgedRows,
  predicates: readonly RowPredicate[],
): Promise<void> {
  const list =
    'query($where: CellWhere) { cells(first: 1000, where: $where) { totalCount nodes { lt_id } } }';
  for (const predicate of predicates) {
    for (const each of [predicate, { kind: 'not', of: predicate } as const]) {
      const expected = keysOf(shown.filter((row) => admitsShown(each, row, decimals)));
      const scoped = permissionOf({ entity: 'Cell', items, rows: each });
      for (const [permission, where] of [
        [everything, whereOf(each)],
        [scoped, null],
      ] as const) {
        const answer = await world.ask(permission, list, { where });
        const page = rootOf<{ totalCount: number; nodes: { lt_id: string }[] }>(answer, 'cells');
        const about = `${where === null ? 'scope' : 'filter'} ${JSON.stringify(each)}`;
        expect(
          page.nodes.map(({ lt_id }) => lt_id),
          about,
        ).toEqual(expected);
        expect(page.totalCount, about).toBe(expected.length);
      }
    }
  }
}

async function orderedAsShown(world: PeopleWorld, { shown, decimals }: JudgedRows): Promise<void> {
  const document = `query($orderBy: [CellOrder!], $after: String) { cells(first: 40, orderBy: $orderBy, after: $after) {
    nodes { lt_id } pageInfo { hasNextPage endCursor } } }`;
  for (const field of sortable) {
    for (const direction of ['ASC', 'DESC'] as const) {
      const sign = direction === 'ASC' ? 1 : -1;
      const expected = [...shown].sort(
        (left, right) =>
          sign * compareCells(field, left[field], right[field], decimals) ||
          (String(left.id) < String(right.id) ? -1 : 1),
      );
      const found: ShownCell[] = [];
      let after: string | null = null;
      do {
        const answer = await world.ask(everything, document, { orderBy: [{ field, direction }], after });
        const page: {
          readonly nodes: readonly { readonly lt_id: string }[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        } = rootOf(answer, 'cells');
        found.push(...page.nodes.map(({ lt_id }) => lt_id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(found, `${field} ${direction}`).toEqual(keysOf(expected));
    }
  }
}

async function countedAsShown(
  world: PeopleWorld,
  { shown, decimals }: JudgedRows,
  predicates: readonly RowPredicate[],
): Promise<void> {
  const groupers = [
    ['kind', ({ kind }: ShownRow) => kind],
    ['yes', ({ yes }: ShownRow) => yes],
    ['day', ({ day }: ShownRow) => (day === null ? null : Number(String(day).slice(0, 4)))],
    ['moment', ({ moment }: ShownRow) => vietnameseYear(moment)],
  ] as const;
  const measures = ['small', 'large', 'exact'] as const;
  const figures = `{ ${measures.join(' ')} }`;
  for (const [key, yearOrValue] of groupers) {
    for (const rows of [null, ...predicates.slice(-10)]) {
      const document = `{ cellsAggregate(groupBy: [${key}]) { groups { key { ${key} } count sum ${figures} min ${figures} max ${figures} } } }`;
      const permission = permissionOf({ entity: 'Cell', items, ...(rows === null ? {} : { rows }) });
      const answer = await world.ask(permission, document);
      const { groups } = rootOf<{ groups: readonly unknown[] }>(answer, 'cellsAggregate');
      const admitted = rows === null ? shown : shown.filter((row) => admitsShown(rows, row, decimals));
      const values = [...new Set(admitted.map(yearOrValue))];
      const expected = values.map((value) => {
        const of = admitted.filter((row) => yearOrValue(row) === value);
        return { key: { [key]: value }, count: of.length, ...totalsOf(of, measures) };
      });
      const about = `${key} of ${JSON.stringify(rows)}`;
      expect(groups, about).toHaveLength(expected.length);
      expect(groups, about).toEqual(expect.arrayContaining(expected));
    }
  }
}

function vietnameseYear(moment: ShownCell): number | null {
  return moment === null ? null : new Date(Date.parse(String(moment)) + 7 * 3_600_000).getUTCFullYear();
}

function totalsOf(rows: readonly ShownRow[], measures: readonly ('small' | 'large' | 'exact')[]) {
  const unitsOf = (item: CellItem) =>
    rows.flatMap((row) => (row[item] === null ? [] : [BigInt(String(row[item]).replace('.', ''))]));
  const written = (item: CellItem, units: bigint): ShownCell => {
    if (item !== 'exact') return units.toString();
    const digits = (units < 0n ? -units : units).toString().padStart(3, '0');
    return `${units < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  const figure = (of: (units: readonly bigint[]) => bigint, isSum: boolean) =>
    Object.fromEntries(
      measures.map((item) => {
        const units = unitsOf(item);
        if (units.length === 0) return [item, null];
        const text = written(item, of(units));
        return [item, item === 'small' && !isSum ? Number(text) : text];
      }),
    );
  return {
    sum: figure((units) => units.reduce((sum, each) => sum + each, 0n), true),
    min: figure((units) => ascending(units)[0] ?? 0n, false),
    max: figure((units) => ascending(units).at(-1) ?? 0n, false),
  };
}

const ascending = (units: readonly bigint[]) => [...units].sort((a, b) => (a < b ? -1 : Number(a > b)));

async function toldCells(
  engine: EngineUnderTest,
  { declared, values }: EngineUnderTest['cellTypes'][number],
): Promise<void> {
  const rows = values.map((value, at) => [`K${String(at).padStart(3, '0')}`, ...cellNames.map(() => value)]);
  const world = await openCells(engine, declared, rows);
  try {
    for (const [at, value] of values.entries()) {
      const answer = await world.ask(everything, `{ cell(id: "K${String(at).padStart(3, '0')}") ${nodes} }`);
      const cell = rootOf<Readonly<Record<string, ShownCell>>>(answer, 'cell');
      const told = (answer.errors ?? []).map(({ path }) => path?.at(-1));
      const misfits = value === null ? [] : cellNames.filter((name) => cell[name] === null);
      expect(told.sort(), JSON.stringify(value)).toEqual([...misfits].sort());
      expect((answer.errors ?? []).every(({ extensions }) => extensions?.code === 'CELL_INVALID')).toBe(true);
    }
  } finally {
    await world.close();
  }
}
