import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dialect, TermOrder, ValueNode } from '../../../../../subgraphs/database/engine/dialect.ts';
import { postgresDialect } from '../../../../../subgraphs/database/engine/postgres/dialect.ts';
import { type ColumnKind, writeKeptAs } from '../../../../../subgraphs/database/engine/postgres/kept-as.ts';
import { sqliteDialect } from '../../../../../subgraphs/database/engine/sqlite/dialect.ts';
import type { ComparedAs } from '../../../../../subgraphs/database/engine/value-class.ts';
import { mariadbUnderTest } from '../../fixtures/mariadb-under-test.ts';
import { openScratch, type ScratchTable, scratchTable } from '../../fixtures/scratch-table.ts';

const { dialect: mariadbDialect } = mariadbUnderTest.engine;

const columns = [
  ['A', 'varchar(50)'],
  ['N', 'bigint'],
  ['F', 'double'],
  ['D', 'date'],
  ['Z', 'datetime(1)'],
  ['B', 'boolean'],
  ['W', 'varchar(50)'],
] as const;
type Column = (typeof columns)[number][0];

let scratch: ScratchTable;
beforeAll(async () => {
  const rows = [
    ['Nguyễn', 7, 0.1, '2026-11-26', '2027-01-01 00:30:00.5', true, '07'],
    ['a%b', -3, 1e300, '0000-00-00', '2026-02-31 00:00:00', false, 'A%B'],
    [null, null, null, null, null, null, null],
  ];
  scratch = await openScratch([scratchTable('T', columns, rows)], mariadbUnderTest);
});
afterAll(() => scratch.close());

/** How SQLite and PostgreSQL would keep a column of each declared type. */
const affinities: Readonly<Record<Column, string>> = {
  ...{ A: 'TEXT', N: 'INTEGER', F: 'REAL', D: 'TEXT', Z: 'TEXT', B: 'INTEGER', W: 'TEXT' },
};
const postgresKinds: Readonly<Record<Column, ColumnKind>> = {
  ...{ A: 'text', N: 'whole', F: 'float', D: 'date', Z: 'local', B: 'truth', W: 'text' },
};

function keptAs(dialect: Dialect, column: Column): string {
  if (dialect === mariadbDialect) return scratch.column('T', column).keptAs;
  if (dialect === sqliteDialect) return affinities[column];
  const kind = postgresKinds[column];
  const isExact = kind === 'text';
  return writeKeptAs({ kind, isExact, collation: isExact ? 'pg_catalog."default"' : '', isNullable: true });
}

/** A column for a dialect, in the words of that dialect; its name is written as MariaDB does. */
function valueIn(dialect: Dialect, column: Column, compares: ComparedAs): ValueNode {
  const valueClass = { compares, keptAs: keptAs(dialect, column), words: ['a%b'] };
  const node =
    dialect === mariadbDialect ? dialect.column('t', column, valueClass) : mariadbDialect.name('t', column);
  return { node, valueClass };
}

type Probe = readonly [
  member: keyof Dialect,
  what: string,
  ask: (dialect: Dialect) => Knex.Raw,
  expected: readonly (string | null)[],
];

const raw = (...parts: Parameters<typeof mariadbDialect.knex.raw>) => mariadbDialect.knex.raw(...parts);

/** A condition as 1, 0 or null. */
const as = (condition: Knex.Raw) =>
  raw("case when ? then '1' when not ? then '0' end", [condition, condition]);

const probes: readonly Probe[] = [
  [
    'column',
    'texts compare by their characters',
    (d) => {
      const { valueClass } = valueIn(d, 'A', 'text');
      const node = d.column('t', 'A', valueClass);
      return raw("case when ? = 'NGUYEN' then 1 else 0 end", [node]);
    },
    ['0', '0', '0'],
  ],
  [
    'comparable',
    'a day of zeros is none',
    (d) => d.comparable(valueIn(d, 'D', 'day')),
    ['2026-11-26', null, null],
  ],
  [
    'isPresent',
    '31 February is none',
    (d) => raw('coalesce(?, 0)', [d.isPresent(valueIn(d, 'Z', 'instant'))]),
    ['1', '0', '0'],
  ],
  ['compare', 'whole numbers', (d) => as(d.compare(valueIn(d, 'N', 'whole'), 'gt', '-4')), ['1', '1', null]],
  [
    'compare',
    'instants by whole seconds',
    (d) => raw('coalesce(?, 0)', [as(d.compare(valueIn(d, 'Z', 'instant'), 'eq', '1798738200'))]),
    ['1', '0', '0'],
  ],
  [
    'equals',
    'case and marks count',
    (d) => as(d.equals(valueIn(d, 'A', 'text'), 'NGUYEN')),
    ['0', '0', null],
  ],
  ['equals', 'blanks count', (d) => as(d.equals(valueIn(d, 'A', 'text'), 'a%b ')), ['0', '0', null]],
  [
    'equals',
    '07 is not 7',
    (d) => raw('coalesce(?, 0)', [d.equals(valueIn(d, 'N', 'text'), '07')]),
    ['0', '0', '0'],
  ],
  [
    'isIn',
    'case and marks count',
    (d) => as(d.isIn(valueIn(d, 'A', 'text'), ['NGUYEN', 'a%b'])),
    ['0', '1', null],
  ],
  [
    'begins',
    'by characters, whatever the collation',
    (d) => as(d.begins(valueIn(d, 'A', 'text'), 'NGUY')),
    ['0', '0', null],
  ],
  ['begins', 'a text', (d) => as(d.begins(valueIn(d, 'A', 'text'), 'Nguy')), ['1', '0', null]],
  [
    'ends',
    'by characters, whatever the collation',
    (d) => as(d.ends(valueIn(d, 'A', 'text'), '%B')),
    ['0', '0', null],
  ],
  [
    'areNear',
    'columns of a number and a text, and texts that are no number',
    (d) =>
      as(
        d.areNear(
          [valueIn(d, 'N', 'key'), valueIn(d, 'W', 'key')],
          ['["07","07"]', '["abc","a%b"]', '["7","07"]'],
        ),
      ),
    ['1', '0', null],
  ],
  [
    'startsWith',
    'by characters, whatever the collation',
    (d) => as(d.startsWith(valueIn(d, 'A', 'asStored'), 'NGUY')),
    ['0', '0', null],
  ],
  [
    'contains',
    'by characters, whatever the collation',
    (d) => as(d.contains(valueIn(d, 'A', 'asStored'), 'A%')),
    ['0', '0', null],
  ],
  [
    'meet',
    'a number and a text with a prefix',
    (d) =>
      as(
        d.meet({
          outer: valueIn(d, 'N', 'text'),
          inner: valueIn(d, 'W', 'text'),
          prefix: { text: '', of: 'outer' },
        }),
      ),
    ['0', '0', null],
  ],
  [
    'meet',
    'a prefix is put before a text',
    (d) =>
      raw('coalesce(?, 0)', [
        d.meet({
          outer: valueIn(d, 'W', 'text'),
          inner: valueIn(d, 'A', 'text'),
          prefix: { text: '1', of: 'outer' },
        }),
      ]),
    ['0', '0', '0'],
  ],
  [
    'text',
    'of an instant',
    (d) => d.text(valueIn(d, 'Z', 'instant')),
    ['2027-01-01T00:30:00+07:00', '\0', null],
  ],
  [
    'writing',
    'of a number beyond all',
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
    ['2027-01-01 00:00:00', null, null],
  ],
  ['roundDown', 'below zero', (d) => d.roundDown(valueIn(d, 'N', 'whole'), 5n), ['5', '-5', null]],
  [
    'sumInHalves',
    'of numbers below zero',
    (d) => {
      const [high, low] = d.sumInHalves(mariadbDialect.name('s', 'N'));
      return raw('(select cast(? * 4294967296 + ? as signed) from ? where ? < 0)', [
        ...[high, low, mariadbDialect.table('T', 's'), mariadbDialect.name('s', 'N')],
      ]);
    },
    ['-3', '-3', '-3'],
  ],
  [
    'joined',
    'one behind the other',
    (d) => d.joined([valueIn(d, 'A', 'key').node, raw("'x'", [])]),
    ['Nguyễnx', 'a%bx', null],
  ],
  [
    'trimmed',
    'blanks at the end',
    (d) => d.trimmed(raw("concat(?, '  ')", [valueIn(d, 'A', 'key').node])),
    ['Nguyễn', 'a%b', null],
  ],
  [
    'isShaped',
    'by the places of digits',
    (d) => as(d.isShaped(valueIn(d, 'W', 'key').node, '00')),
    ['1', '0', null],
  ],
  ['ordered', 'nulls first', (d) => placeIn(d, { direction: 'asc', nulls: 'first' }), ['3', '2', '1']],
  ['ordered', 'nulls last', (d) => placeIn(d, { direction: 'asc', nulls: 'last' }), ['2', '1', '3']],
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
];

function placeIn(dialect: Dialect, order: TermOrder): Knex.Raw {
  return raw('rank() over (order by ?)', [dialect.ordered(valueIn(dialect, 'N', 'whole'), order)]);
}

const others = [
  ['SQLite', sqliteDialect],
  ['PostgreSQL', postgresDialect],
] as const;

describe.each(probes)('%s: %s', (_member, _what, ask, expected) => {
  test('is right as MariaDB is asked', async () => {
    expect(await scratch.values(ask(mariadbDialect))).toEqual(expected);
  });

  test.each(others)('is wrong or refused as %s is asked', async (_name, other) => {
    const mutant = scratch.values(ask(other)).catch(() => 'refused');
    expect(await mutant).not.toEqual(expected);
  });
});

/** Members whose text means the same on all, or that only say how a whole statement is put together. */
const alike: readonly (keyof Dialect)[] = [
  ...(['isNotTrue', 'withoutIndex', 'digits', 'truth', 'conditionColumn', 'isSet', 'magnitude'] as const),
  ...(['slice', 'replaced'] as const),
  ...(['knex', 'name', 'table', 'wholeNumber', 'wholeNumbers', 'answerRows', 'answerCount'] as const),
  // WHY: nothing is read along an index here.
  ...(['storedOrder', 'asStored', 'nearStored', 'reaches', 'form'] as const),
];

test('every member of the dialect is probed, or known to mean the same', () => {
  const known = new Set([...alike, ...probes.map(([member]) => member)]);
  expect(Object.keys(mariadbDialect).filter((member) => !known.has(member as keyof Dialect))).toEqual([]);
});
