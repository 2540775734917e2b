import { readFile } from 'node:fs/promises';
import fastCheck from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseAgencySdl } from '../../../../schema/language/parse-agency.ts';
import type { Mask } from '../../../../schema/policy/mask.ts';
import type { InstantForm } from '../../../../subgraphs/database/engine/instant-form.ts';
import { affinityOf } from '../../../../subgraphs/database/engine/sqlite/affinity.ts';
import type { StoredField } from '../../../../subgraphs/database/model/entity-map.ts';
import { maskExpression } from '../../../../subgraphs/database/sql/mask-expression.ts';
import { openScratch, type ScratchTable } from '../fixtures/scratch-table.ts';

let fields: ReadonlyMap<string, StoredField>;
beforeAll(async () => {
  const sdl = await readFile(new URL('../fixtures/people.graphql', import.meta.url), 'utf8');
  const types = [...parseAgencySdl(sdl).types.values()];
  fields = new Map(
    types.flatMap((type) =>
      [...type.fields.values()].flatMap((field) =>
        field.kind === 'column' || field.kind === 'reference' ? [[field.coordinate, field] as const] : [],
      ),
    ),
  );
});

let scratch: ScratchTable | null = null;
afterEach(async () => {
  await scratch?.close();
  scratch = null;
});

const local: InstantForm = { separator: 'T', zone: '+07:00' };

/** What a mask leaves of each value of a column declared so. */
async function masked(
  coordinate: string,
  declared: string,
  values: readonly unknown[],
  mask: Mask,
  form: InstantForm | null = local,
) {
  await scratch?.close();
  scratch = await openScratch([`create table T (C ${declared})`], { T: values.map((value) => [value]) });
  const field = fields.get(coordinate);
  if (field === undefined) throw new TypeError(coordinate);
  const { dialect } = scratch;
  const expression = maskExpression(dialect, dialect.name('t', 'C'), mask, {
    field,
    column: { keptAs: affinityOf(declared), instantForm: form },
  });
  return { ...scratch.native(expression), values: await scratch.values(expression) };
}

describe('PARTIAL', () => {
  test('is one expression of the column; nothing but lengths is bound', async () => {
    const { sql, bindings, values } = await masked('Person.name', 'text', ['0912345678', null], {
      kind: 'PARTIAL',
      keepLast: 3,
    });
    expect(sql).toBe(
      "case when length(`t`.`C`) <= ? then substr(printf('%.*c', length(`t`.`C`), '*'), 1, length(`t`.`C`)) " +
        "else printf('%.*c', length(`t`.`C`) - ?, '*') || substr(`t`.`C`, ?) end",
    );
    expect(bindings).toEqual([3, 3, -3]);
    expect(values).toEqual(['*******678', null]);
  });

  test.each([1, 2, 4, 100])(
    'keeps the last %i characters of any text, and covers all of a short one',
    async (keepLast) => {
      const texts = fastCheck.sample(
        fastCheck.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0')),
        { numRuns: 300, seed: keepLast },
      );
      const all = [...texts, '', 'a', 'Đỗ', 'Nguyễn'.normalize('NFD'), '👨‍👩‍👧', '𝒜𝒷', '0'.repeat(101)];
      const { values } = await masked('Person.name', 'text', all, { kind: 'PARTIAL', keepLast });
      const expected = all.map((text) => {
        const characters = [...text];
        const hidden = characters.length <= keepLast ? characters.length : characters.length - keepLast;
        return '*'.repeat(hidden) + characters.slice(hidden).join('');
      });
      expect(values).toEqual(expected);
    },
  );

  test('an integer column is masked by its digits, and what stands behind a NUL is not told', async () => {
    const mask = { kind: 'PARTIAL', keepLast: 2 } as const;
    expect((await masked('Person.personId', 'integer', [123456, 7, null], mask)).values).toEqual([
      '****56',
      '*',
      null,
    ]);
    const { values } = await masked('Person.name', 'text', ['ab\0secret'], mask);
    expect(values[0]).not.toMatch(/[a-z]{3}|secret/);
  });
});

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;
const floor = (units: bigint, step: bigint) => units - (((units % step) + step) % step);

/** Writes units of 10^-2 as the step of an agreement. */
const hundredths = (units: bigint) => `${units / 100n}.${(units % 100n).toString().padStart(2, '0')}`;

describe('ROUND', () => {
  test('is integer arithmetic with a bound step', async () => {
    const { sql, bindings, values } = await masked('Person.height', 'integer', [157, 150, 9, 0, -1, null], {
      kind: 'ROUND',
      to: '10',
    });
    const units = 'cast(`t`.`C` as integer)';
    const rest = `${units} % cast(? as integer)`;
    expect(sql).toBe(
      `case when ${units} >= cast(? as integer) then ${units} - (${rest}) - (case when ${rest} < 0 then cast(? as integer) else 0 end) end`,
    );
    expect(bindings).toEqual([(least + 10n).toString(), '10', '10', '10']);
    expect(values).toEqual(['150', '150', '0', '0', '-10', null]);
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
      const { values } = await masked('Person.area', 'integer', stored, {
        kind: 'ROUND',
        to: hundredths(step),
      });
      const expected = units.map((value) =>
        value >= 0n || value - step >= least ? floor(value, step).toString() : null,
      );
      expect(values, `step ${step}`).toEqual(expected);
    }
  });

  test('a step that is no whole number of the column units leaves nothing', async () => {
    expect((await masked('Person.area', 'integer', [1234], { kind: 'ROUND', to: '0.001' })).values).toEqual([
      null,
    ]);
    expect((await masked('Person.height', 'integer', [150], { kind: 'ROUND', to: '0.5' })).values).toEqual([
      null,
    ]);
    expect((await masked('Person.height', 'integer', [150], { kind: 'ROUND', to: 'x' })).values).toEqual([
      null,
    ]);
  });
});

describe('YEAR', () => {
  test('of a day is the first day of its year', async () => {
    const { sql, bindings, values } = await masked(
      'Person.bornOn',
      'text',
      ['1987-12-31', '0099-02-03', null],
      {
        kind: 'YEAR',
      },
    );
    expect(sql).toBe("substr(`t`.`C`, 1, 4) || '-01-01'");
    expect(bindings).toEqual([]);
    expect(values).toEqual(['1987-01-01', '0099-01-01', null]);
  });

  test.each([
    [local, '2025-12-31T23:59:59+07:00', '2025-01-01T00:00:00+07:00'],
    [local, '2026-01-01T00:00:00+07:00', '2026-01-01T00:00:00+07:00'],
    [{ separator: 'T', zone: 'Z' }, '2025-12-31T16:59:59Z', '2024-12-31T17:00:00Z'],
    [{ separator: 'T', zone: 'Z' }, '2025-12-31T17:00:00Z', '2025-12-31T17:00:00Z'],
    [{ separator: ' ', zone: '' }, '2025-06-30 12:00:00', '2025-01-01 00:00:00'],
    [{ separator: ' ', zone: '+09:30' }, '2026-01-01 02:29:59+09:30', '2025-01-01 02:30:00+09:30'],
    [{ separator: ' ', zone: '+09:30' }, '2026-01-01 02:30:00+09:30', '2026-01-01 02:30:00+09:30'],
    [{ separator: 'T', zone: '-03:00' }, '2025-12-31T14:00:00-03:00', '2025-12-31T14:00:00-03:00'],
    [{ separator: 'T', zone: '-03:00' }, '2025-12-31T13:59:59-03:00', '2024-12-31T14:00:00-03:00'],
  ] as const)(
    'of an instant is the first moment of its Vietnamese year, as the column writes it: %j %s',
    async (form, stored, expected) => {
      const { sql, bindings, values } = await masked(
        'Person.seenAt',
        'text',
        [stored, null, 'x'],
        { kind: 'YEAR' },
        form,
      );
      expect(values).toEqual([expected, null, null]);
      expect(sql).toBe("strftime(?, strftime('%Y', substr(`t`.`C`, 1, 19), ?) || '-01-01 00:00:00', ?) || ?");
      expect(bindings[0]).toBe(`%Y-%m-%d${form.separator}%H:%M:%S`);
      expect(bindings.at(-1)).toBe(form.zone);
    },
  );

  test('of instants that are written in several ways is nothing', async () => {
    const { values } = await masked(
      'Person.seenAt',
      'text',
      ['2025-06-30T00:00:00Z'],
      { kind: 'YEAR' },
      null,
    );
    expect(values).toEqual([null]);
  });
});

test('masks that SQL cannot put on compare nothing', async () => {
  for (const mask of [{ kind: 'PSEUDONYM', consumer: 'c' }, { kind: 'PARENT' }] as const) {
    const { sql, values } = await masked('Home.ward', 'text', ['W1'], mask);
    expect(sql).toBe('null');
    expect(values).toEqual([null]);
  }
});
