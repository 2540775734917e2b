import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dialect, ValueNode } from '../../../../../subgraphs/database/engine/dialect.ts';
import { postgresDialect } from '../../../../../subgraphs/database/engine/postgres/dialect.ts';
import { sqliteDialect } from '../../../../../subgraphs/database/engine/sqlite/dialect.ts';
import type { ComparedAs } from '../../../../../subgraphs/database/engine/value-class.ts';
import { postgresUnderTest } from '../../fixtures/postgres-under-test.ts';
import { openScratch, type ScratchTable, scratchTable } from '../../fixtures/scratch-table.ts';

const columns = [
  ['A', 'text'],
  ['P', 'char(8)'],
  ['N', 'bigint'],
  ['F', 'double precision'],
  ['D', 'date'],
  ['Z', 'timestamptz'],
  ['B', 'boolean'],
  ['K', 'text collate loose'],
] as const;
type Column = (typeof columns)[number][0];

let scratch: ScratchTable;
beforeAll(async () => {
  const rows = [
    ['Nguyễn', 'AB', 7, 0.1, '2026-11-26', '2026-12-31 17:30:00.5+00', true, 'đường'],
    ['a%b', 'A', -3, 'NaN', 'infinity', 'infinity', false, 'a%b'],
    [null, null, null, null, null, null, null, null],
  ];
  scratch = await openScratch([scratchTable('T', columns, rows)], postgresUnderTest);
});
afterAll(() => scratch.close());

/** How SQLite would keep a column of each declared type. */
const affinities: Readonly<Record<Column, string>> = {
  ...{ A: 'TEXT', P: 'TEXT', N: 'INTEGER', F: 'REAL', D: 'TEXT', Z: 'TEXT', B: 'INTEGER', K: 'TEXT' },
};

/** A column for a dialect, in the words of that dialect. */
function valueIn(dialect: Dialect, column: Column, compares: ComparedAs): ValueNode {
  const keptAs = dialect === postgresDialect ? scratch.column('T', column).keptAs : affinities[column];
  const valueClass = { compares, keptAs, words: ['a%b'] };
  const node =
    dialect === postgresDialect ? dialect.column('t', column, valueClass) : postgresDialect.name('t', column);
  return { node, valueClass };
}

type Probe = readonly [
  member: keyof Dialect,
  what: string,
  ask: (dialect: Dialect) => Knex.Raw,
  expected: readonly (string | null)[],
];

/** A condition as 1, 0 or null. */
const as = (condition: Knex.Raw) =>
  postgresDialect.knex.raw("case when ? then '1' when not ? then '0' end", [condition, condition]);

const probes: readonly Probe[] = [
  [
    'column',
    'char(n) is read without its padding',
    (dialect) => {
      const { node } = valueIn(dialect, 'P', 'text');
      return postgresDialect.knex.raw("? || '.'", [
        dialect === postgresDialect ? node : dialect.column('t', 'P', { compares: 'text', keptAs: 'TEXT' }),
      ]);
    },
    ['AB.', 'A.', null],
  ],
  [
    'comparable',
    'a day beyond the calendar is none',
    (d) => d.comparable(valueIn(d, 'D', 'day')),
    ['2026-11-26', null, null],
  ],
  [
    'isPresent',
    'an instant without end is none',
    (d) => as(d.isPresent(valueIn(d, 'Z', 'instant'))),
    ['1', '0', null],
  ],
  ['compare', 'whole numbers', (d) => as(d.compare(valueIn(d, 'N', 'whole'), 'gt', '-4')), ['1', '1', null]],
  [
    'compare',
    'instants by whole seconds',
    (d) => as(d.compare(valueIn(d, 'Z', 'instant'), 'eq', '1798738200')),
    ['1', '0', null],
  ],
  ['equals', 'a padded text', (d) => as(d.equals(valueIn(d, 'P', 'text'), 'A ')), ['0', '0', null]],
  ['equals', 'truth', (d) => as(d.equals(valueIn(d, 'B', 'truth'), true)), ['1', '0', null]],
  ['isIn', 'a list', (d) => as(d.isIn(valueIn(d, 'A', 'text'), ['Nguyễn', 'x"\\'])), ['1', '0', null]],
  [
    'areNear',
    'columns of a number and a text, and texts that are no number',
    (d) =>
      as(
        d.areNear(
          [valueIn(d, 'N', 'key'), valueIn(d, 'A', 'key')],
          ['["07","Nguyễn"]', '["abc","a%b"]', '["7","Nguyễn"]'],
        ),
      ),
    ['1', '0', null],
  ],
  [
    'replaced',
    'whatever the collation',
    (d) => d.replaced(valueIn(d, 'K', 'key').node, 'đ', 'Đ'),
    ['Đường', 'a%b', null],
  ],
  [
    'isShaped',
    'by the places of digits',
    (d) => as(d.isShaped(valueIn(d, 'A', 'key').node, 'a%b')),
    ['0', '1', null],
  ],
  ['begins', 'a text', (d) => as(d.begins(valueIn(d, 'A', 'text'), 'Nguy')), ['1', '0', null]],
  ['ends', 'a text', (d) => as(d.ends(valueIn(d, 'A', 'text'), '%b')), ['0', '1', null]],
  [
    'startsWith',
    'by characters, whatever the collation',
    (d) => as(d.startsWith(valueIn(d, 'K', 'asStored'), 'A')),
    ['0', '0', null],
  ],
  [
    'contains',
    'by characters, whatever the collation',
    (d) => as(d.contains(valueIn(d, 'K', 'asStored'), 'A%')),
    ['0', '0', null],
  ],
  [
    'meet',
    'a number and a text with a prefix',
    (d) =>
      as(
        d.meet({
          outer: valueIn(d, 'N', 'text'),
          inner: valueIn(d, 'P', 'text'),
          prefix: { text: 'A', of: 'outer' },
        }),
      ),
    ['0', '0', null],
  ],
  ['truth', 'is true', (d) => as(d.truth), ['1', '1', '1']],
  ['conditionColumn', 'is a number', (d) => d.conditionColumn(postgresDialect.truth), ['1', '1', '1']],
  ['isSet', 'reads one', (d) => as(d.isSet(postgresDialect.knex.raw('1'))), ['1', '1', '1']],
  ['text', 'of truth', (d) => d.text(valueIn(d, 'B', 'truth')), ['1', '0', null]],
  [
    'text',
    'of an instant',
    (d) => d.text(valueIn(d, 'Z', 'instant')),
    ['2027-01-01T00:30:00+07:00', '\u0340', null],
  ],
  [
    'writing',
    'of a number that is none',
    (d) => d.writing(valueIn(d, 'F', 'inexact')),
    ['fit', 'number', null],
  ],
  ['exactText', 'of a float', (d) => d.exactText(valueIn(d, 'F', 'inexact')), ['0.1', null, null]],
  ['partial', 'the last two', (d) => d.partial(valueIn(d, 'A', 'text'), 2), ['****ễn', '*%b', null]],
  ['yearOfDate', 'of a date', (d) => d.yearOfDate(valueIn(d, 'D', 'day')), ['2026-01-01', null, null]],
  [
    'yearOfInstant',
    'in Viet Nam',
    (d) => d.yearOfInstant(valueIn(d, 'Z', 'instant')),
    ['2026-12-31 17:00:00+00', null, null],
  ],
  [
    'shifted',
    'to the next day, in the writing of the value',
    (d) =>
      d.shifted(
        d.knex.raw("case when ? is not null then '2020-02-29T23:30:00' end", [valueIn(d, 'A', 'key').node]),
        3_600,
      ),
    ['2020-03-01T00:30:00', '2020-03-01T00:30:00', null],
  ],
  ['roundDown', 'below zero', (d) => d.roundDown(valueIn(d, 'N', 'whole'), 5n), ['5', '-5', null]],
  ['wholeNumber', 'is one', (d) => d.wholeNumber(postgresDialect.name('t', 'N')), ['7', '-3', null]],
  [
    'ordered',
    'nulls first',
    (d) => placeOf(d.ordered(valueIn(d, 'N', 'whole'), { direction: 'asc', nulls: 'first' })),
    ['3', '2', '1'],
  ],
];

function placeOf(order: Knex.Raw): Knex.Raw {
  return postgresDialect.knex.raw('rank() over (order by ?)', [order]);
}

describe.each(probes)('%s: %s', (_member, _what, ask, expected) => {
  test('is right as PostgreSQL is asked', async () => {
    expect(await scratch.values(ask(postgresDialect))).toEqual(expected);
  });

  test('is wrong or refused as SQLite is asked', async () => {
    const mutant = scratch.values(ask(sqliteDialect)).catch(() => 'refused');
    expect(await mutant).not.toEqual(expected);
  });
});

/** Members whose text means the same on both, or that only say how a whole statement is put together. */
const alike: readonly (keyof Dialect)[] = [
  ...(['isNotTrue', 'withoutIndex', 'digits', 'magnitude', 'sumInHalves'] as const),
  ...(['joined', 'slice', 'trimmed'] as const),
  ...(['knex', 'name', 'table', 'wholeNumbers', 'answerRows', 'answerCount'] as const),
  // WHY: nothing is read along an index here.
  ...(['storedOrder', 'asStored', 'nearStored', 'reaches', 'form'] as const),
];

test('every member of the dialect is probed, or known to mean the same', () => {
  const known = new Set([...alike, ...probes.map(([member]) => member)]);
  expect(Object.keys(postgresDialect).filter((member) => !known.has(member as keyof Dialect))).toEqual([]);
});
