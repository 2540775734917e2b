import { readFile } from 'node:fs/promises';
import fastCheck from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Coordinate } from '../../../../schema/catalogue/model.ts';
import { parseAgencySdl } from '../../../../schema/language/parse-agency.ts';
import type { Mask } from '../../../../schema/policy/mask.ts';
import { classOf } from '../../../../subgraphs/database/condition/store-comparison.ts';
import type { StoredField } from '../../../../subgraphs/database/model/entity-map.ts';
import { maskExpression } from '../../../../subgraphs/database/sql/mask-expression.ts';
import { openScratch, type ScratchTable, scratchTable } from '../fixtures/scratch-table.ts';
import type { EngineUnderTest, TestClass } from './engine-under-test.ts';

/** What a mask leaves of values, in the engine's own arithmetic and texts. */
export function maskValueContract(engine: EngineUnderTest): void {
  const maskers = openMasker(engine);
  describe('PARTIAL', () => partialTexts(maskers));
  describe('ROUND', () => roundedNumbers(maskers));
  describe('YEAR', () => years(maskers));
  test('masks that SQL cannot put on compare nothing', async () => {
    for (const mask of [{ kind: 'PSEUDONYM', consumer: 'c' }, { kind: 'PARENT' }] as const)
      expect(await maskers.masked('Home.ward', ['W1'], mask)).toEqual([null]);
  });
}

/** Puts masks on values that an engine holds. */
export interface Masker {
  /** What a mask leaves of each value of an item's column. */
  readonly masked: (
    coordinate: Coordinate,
    values: readonly unknown[],
    mask: Mask,
  ) => Promise<readonly (string | null)[]>;
  /** The same of a column that holds another class than the item's own. */
  readonly maskedIn: (as: TestClass, ...asked: Parameters<Masker['masked']>) => ReturnType<Masker['masked']>;
}

const classes: Readonly<Record<string, TestClass>> = {
  Int: 'whole',
  BigInt: 'whole',
  Decimal: 'whole',
  Date: 'date',
  DateTime: 'instant',
};

/** Opens what puts on masks, with the items of the people database. */
export function openMasker(engine: EngineUnderTest): Masker {
  let fields: ReadonlyMap<string, StoredField> = new Map();
  beforeAll(async () => {
    fields = await storedFields();
  });
  const fieldAt = (coordinate: Coordinate): StoredField => {
    const field = fields.get(coordinate);
    if (field === undefined) throw new TypeError(coordinate);
    return field;
  };
  const maskedIn: Masker['maskedIn'] = async (as, coordinate, values, mask) => {
    const table = scratchTable(
      'T',
      [['C', engine.declared[as]]],
      values.map((value) => [value]),
    );
    const scratch = await openScratch([table], engine);
    try {
      const { keptAs } = scratch.column('T', 'C');
      const field = fieldAt(coordinate);
      const node = maskOf(scratch, field, mask, { keptAs });
      const valueClass = { ...classOf(field), keptAs };
      // WHY of instants: a column that keeps them as such says them in its own way until they are shown.
      const isInstant = valueClass.compares === 'instant';
      return await scratch.values(isInstant ? scratch.dialect.text({ node, valueClass }) : node);
    } finally {
      await scratch.close();
    }
  };
  return {
    maskedIn,
    masked: (coordinate, ...asked) => {
      const field = fieldAt(coordinate);
      const as = field.kind === 'column' ? (classes[field.type] ?? 'text') : 'text';
      return maskedIn(as, coordinate, ...asked);
    },
  };
}

function maskOf(
  { dialect }: ScratchTable,
  field: StoredField,
  mask: Mask,
  { keptAs }: { readonly keptAs: string },
) {
  return maskExpression(dialect, dialect.name('t', 'C'), mask, { field, keptAs });
}

async function storedFields(): Promise<ReadonlyMap<string, StoredField>> {
  const sdl = await readFile(new URL('../fixtures/people.graphql', import.meta.url), 'utf8');
  const types = [...parseAgencySdl(sdl).types.values()];
  return new Map(
    types.flatMap((type) =>
      [...type.fields.values()].flatMap((field) =>
        field.kind === 'column' || field.kind === 'reference' ? [[field.coordinate, field] as const] : [],
      ),
    ),
  );
}

function partialTexts({ masked, maskedIn }: Masker): void {
  test('covers all but the last characters', async () => {
    const left = await masked('Person.name', ['0912345678', null], { kind: 'PARTIAL', keepLast: 3 });
    expect(left).toEqual(['*******678', null]);
  });

  test.each([1, 2, 4, 100])(
    'keeps the last %i characters of any text, and covers all of a short one',
    async (keepLast) => {
      const texts = fastCheck.sample(
        fastCheck.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
        { numRuns: 300, seed: keepLast },
      );
      const all = [...texts, '', 'a', 'Đỗ', 'Nguyễn'.normalize('NFD'), '👨‍👩‍👧', '𝒜𝒷', '0'.repeat(101)];
      const expected = all.map((text) => {
        const characters = [...text];
        const hidden = characters.length <= keepLast ? characters.length : characters.length - keepLast;
        return '*'.repeat(hidden) + characters.slice(hidden).join('');
      });
      expect(await masked('Person.name', all, { kind: 'PARTIAL', keepLast })).toEqual(expected);
    },
  );

  test('an integer column is masked by its digits', async () => {
    const mask = { kind: 'PARTIAL', keepLast: 2 } as const;
    const left = await maskedIn('whole', 'Person.personId', [123456, 7, null], mask);
    expect(left).toEqual(['****56', '*', null]);
  });
}

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;
const floor = (units: bigint, step: bigint) => units - (((units % step) + step) % step);

/** Writes units of 10^-2 as the step of an agreement. */
const hundredths = (units: bigint) => `${units / 100n}.${(units % 100n).toString().padStart(2, '0')}`;

function roundedNumbers({ masked }: Masker): void {
  test('rounds down, below zero too', async () => {
    const left = await masked('Person.height', [157, 150, 9, 0, -1, null], { kind: 'ROUND', to: '10' });
    expect(left).toEqual(['150', '150', '0', '0', '-10', null]);
  });

  test('rounds every 64-bit integer down to any step, exactly; what has no multiple below it is covered', async () => {
    const edges = [
      least,
      least + 1n,
      -1n,
      0n,
      1n,
      2n ** 53n + 1n,
      5n,
      230_000_000_000_000_000n,
      most - 1n,
      most,
    ];
    const sampled = fastCheck.sample(fastCheck.bigInt({ min: least, max: most }), { numRuns: 60, seed: 7 });
    const units = [...edges, ...sampled];
    const steps = [
      ...[1n, 3n, 1000n, 2n ** 62n + 1n, 9n * 10n ** 18n, most, most + 1n, 10n ** 20n],
      ...fastCheck.sample(fastCheck.bigInt({ min: 1n, max: most }), { numRuns: 12, seed: 8 }),
    ];
    for (const step of steps) {
      const stored = units.map(String);
      const values = await masked('Person.area', stored, { kind: 'ROUND', to: hundredths(step) });
      const expected = units.map((value) =>
        value >= 0n || value - step >= least ? floor(value, step).toString() : null,
      );
      expect(values, `step ${step}`).toEqual(expected);
    }
  });

  test.each([
    ['Person.area', 1234, '0.001'],
    ['Person.height', 150, '0.5'],
    ['Person.height', 150, 'x'],
  ])(
    'a step that is no whole number of the column units leaves nothing: %s %i by %s',
    async (item, value, to) => {
      expect(await masked(item, [value], { kind: 'ROUND', to })).toEqual([null]);
    },
  );
}

function years({ masked, maskedIn }: Masker): void {
  test('of a day is the first day of its year', async () => {
    const left = await masked('Person.bornOn', ['1987-12-31', '0099-02-03', null], { kind: 'YEAR' });
    expect(left).toEqual(['1987-01-01', '0099-01-01', null]);
  });

  test('of an instant is the first moment of its Vietnamese year, however the cell is written', async () => {
    const stored = {
      '2025-12-31T23:59:59+07:00': '2025',
      '2026-01-01T00:00:00+07:00': '2026',
      '2025-12-31T16:59:59Z': '2025',
      '2025-12-31T17:00:00Z': '2026',
      '2025-06-30 12:00:00': '2025',
      '2026-01-01 02:29:59+09:30': '2025',
      '2026-01-01 02:30:00+09:30': '2026',
      '2025-12-31T14:00:00-03:00': '2026',
      '2025-12-31T13:59:59-03:00': '2025',
    };
    const left = await masked('Person.seenAt', [...Object.keys(stored), null], { kind: 'YEAR' });
    const expected = Object.values(stored).map((year) => `${year}-01-01T00:00:00+07:00`);
    expect(left).toEqual([...expected, null]);
  });

  test('of what does not fit is nothing', async () => {
    const days = ['2023-02-29', '26/11/2026', '2026-11-26T00:00:00', 'x', '', 'KHONG'];
    expect(await maskedIn('text', 'Person.bornOn', days, { kind: 'YEAR' })).toEqual(days.map(() => null));
    const instants = [
      '2026-01-01',
      '2026-01-01T24:00:00Z',
      '2026-02-30T00:00:00Z',
      '2026-01-01T00:00:00+14:30',
    ];
    expect(await maskedIn('text', 'Person.seenAt', instants, { kind: 'YEAR' })).toEqual(
      instants.map(() => null),
    );
  });
}
