import type { Knex } from 'knex';
import { describe, expect, test } from 'vitest';
import type { Dialect, TermOrder, ValueNode } from '../../../../../subgraphs/database/engine/dialect.ts';
import { Slot } from '../../../../../subgraphs/database/engine/operand.ts';
import { compileStatement, filledBindings } from '../../../../../subgraphs/database/engine/statement.ts';
import { writeKeptAs } from '../../../../../subgraphs/database/engine/untried/kept-as.ts';
import type { ComparedAs } from '../../../../../subgraphs/database/engine/value-class.ts';
import { oracle, sqlserver, type Untried } from './untried-engines.ts';

const comparedAs = [
  ...([
    'text',
    'word',
    'truth',
    'int',
    'whole',
    'inexact',
    'day',
    'instant',
    'key',
    'asStored',
    'content',
  ] as const),
] as const satisfies readonly ComparedAs[];

/** Columns of every kind of type, as owners declare them. */
const types: Readonly<Record<Untried['id'], readonly string[]>> = {
  sqlserver: [
    ...[
      'nvarchar(50)',
      'varchar(50)',
      'nvarchar(max)',
      'char(5)',
      'int',
      'bit',
      'decimal(12,2)',
      'decimal(20,15)',
    ],
    ...[
      'money',
      'float',
      'real',
      'date',
      'datetime',
      'datetimeoffset(7)',
      'uniqueidentifier',
      'varbinary(20)',
    ],
  ],
  oracle: [
    ...[
      'VARCHAR2(50)',
      'NVARCHAR2(50)',
      'CHAR(5)',
      'NUMBER(9,0)',
      'NUMBER(30,0)',
      'NUMBER(12,2)',
      'NUMBER',
      'CLOB',
    ],
    ...[
      'NUMBER(20,15)',
      'BINARY_DOUBLE',
      'BINARY_FLOAT',
      'DATE',
      'TIMESTAMP(6)',
      'TIMESTAMP(6) WITH TIME ZONE',
      'RAW(16)',
    ],
  ],
};

function column({ engine, kept }: Untried, declared: string, compares: ComparedAs): ValueNode {
  const valueClass = { compares, keptAs: writeKeptAs(kept(declared, false)), words: ['A', "b'"] };
  return { node: engine.dialect.column('t', 'C', valueClass), valueClass };
}

/** The text of an expression, and its bindings. */
function written(dialect: Dialect, node: Knex.Raw): string {
  const { knex } = dialect;
  const statement = compileStatement(
    knex.from(dialect.table('T', 't')).select(knex.raw('? as ?', [node, dialect.name('x')])),
  );
  const values = { v: 'x%[_!', n: '7', l: ['a', '7'], k: ['["a","7"]'], s: '1000000000' };
  const text = statement.sql.replace(/^select /, '').replace(/ (?:as )?["[]x["\]] from .*$/, '');
  return `${text}\n    ${JSON.stringify(filledBindings(statement, values))}`;
}

const slots = {
  text: new Slot('v'),
  number: new Slot('n'),
  list: new Slot('l'),
  keys: new Slot('k'),
  seconds: new Slot('s'),
};

function operandFor(compares: ComparedAs) {
  if (compares === 'instant') return slots.seconds;
  if (compares === 'day') return '2026-11-26';
  return ['truth', 'int', 'whole', 'inexact'].includes(compares) ? slots.number : slots.text;
}

/** As what ids and keys compare, of which alone it is asked how they begin and end. */
const affixed: readonly ComparedAs[] = ['text', 'key'];

function ranked(dialect: Dialect, value: ValueNode, order: TermOrder): Knex.Raw {
  return dialect.knex.raw('rank() over (order by ?)', [dialect.ordered(value, order)]);
}

/** What is asked of a column of each type by what its item compares as. */
function columnTexts(untried: Untried): readonly string[] {
  const { dialect } = untried.engine;
  const as = (condition: Knex.Raw) => dialect.knex.raw('case when ? then 1 end', [condition]);
  return types[untried.id].flatMap((declared) =>
    comparedAs.flatMap((compares) => {
      const value = column(untried, declared, compares);
      const operand = operandFor(compares);
      const affixes = [
        ['begins', as(dialect.begins(value, slots.text))],
        ['ends', as(dialect.ends(value, slots.text))],
      ] as const;
      const asked: readonly (readonly [string, Knex.Raw])[] = [
        ['text', dialect.text(value)],
        ['exactText', dialect.exactText(value)],
        ['gte', as(dialect.compare(value, 'gte', operand))],
        ['equals', as(dialect.equals(value, operand))],
        ['isIn', as(dialect.isIn(value, slots.list))],
        ['ordered', ranked(dialect, value, { direction: 'desc', nulls: 'last' })],
        ['ordered, nulls first', ranked(dialect, value, { direction: 'desc', nulls: 'first' })],
        ...(affixed.includes(compares) ? affixes : []),
      ];
      return asked.map(([what, node]) => `-- ${declared} as ${compares}: ${what}\n${written(dialect, node)}`);
    }),
  );
}

/** Every member that is no more than a text of one make. */
function memberTexts(untried: Untried): readonly string[] {
  const { dialect } = untried.engine;
  const [textType = '', , , padded = ''] = types[untried.id];
  const wholeType = untried.declared.whole;
  const of = (declared: string, compares: ComparedAs) => column(untried, declared, compares);
  const text = of(textType, 'text');
  const number = of(wholeType, 'whole');
  const as = (condition: Knex.Raw) => dialect.knex.raw('case when ? then 1 end', [condition]);
  const meeting = (prefix: string, side: 'outer' | 'inner') =>
    dialect.meet({ outer: text, inner: of(padded, 'key'), prefix: { text: prefix, of: side } });
  const [high, low] = dialect.sumInHalves(dialect.name('t', 'N'));
  const asked: Readonly<Record<string, Knex.Raw>> = {
    isPresent: as(dialect.isPresent(text)),
    areNear: as(dialect.areNear([of(textType, 'key'), of(wholeType, 'key')], slots.keys)),
    startsWith: as(dialect.startsWith(text, slots.text)),
    contains: as(dialect.contains(text, slots.text)),
    'meet, numbers': as(
      dialect.meet({
        outer: of(wholeType, 'text'),
        inner: of(wholeType, 'text'),
        prefix: { text: '', of: 'outer' },
      }),
    ),
    'meet, texts': as(meeting('', 'outer')),
    'meet, a prefix before': as(meeting('ISO/', 'outer')),
    'meet, a prefix behind': as(meeting('ISO/', 'inner')),
    joined: dialect.joined([text.node, dialect.knex.raw("'x'")]),
    slice: dialect.slice(text.node, 3, 2),
    trimmed: dialect.trimmed(text.node),
    replaced: dialect.replaced(text.node, '~', '~0'),
    'shifted, later': dialect.shifted(text.node, 25_200),
    'shifted, earlier': dialect.shifted(text.node, -3_600),
    isShaped: as(dialect.isShaped(text.node, '00/00/0000')),
    isNotTrue: as(dialect.isNotTrue(dialect.isPresent(text))),
    withoutIndex: as(dialect.withoutIndex(dialect.isPresent(text))),
    conditionColumn: dialect.conditionColumn(dialect.isPresent(text)),
    isSet: as(dialect.isSet(dialect.name('p0'))),
    truth: as(dialect.truth),
    writing: dialect.writing(text),
    'writing, of an instant in a text': dialect.writing(of(textType, 'instant')),
    digits: dialect.digits(3),
    partial: dialect.partial(text, 2),
    'partial, nothing kept': dialect.partial(text, 0),
    'yearOfDate, of a text': dialect.yearOfDate(of(textType, 'day')),
    'yearOfInstant, of a text': dialect.yearOfInstant(of(textType, 'instant')),
    yearOfDate: dialect.yearOfDate(of(untried.declared.date, 'day')),
    yearOfInstant: dialect.yearOfInstant(of(untried.declared.instant, 'instant')),
    roundDown: dialect.roundDown(number, 5n),
    'roundDown, of a text': dialect.roundDown(of(textType, 'whole'), 5n),
    wholeNumber: dialect.wholeNumber(dialect.name('t', 'N')),
    magnitude: dialect.magnitude(dialect.name('t', 'N')),
    'sumInHalves, high': high,
    'sumInHalves, low': low,
    'a name with everything': dialect.name('t', 'Số. "tiền" as [x] \'y\''),
  };
  return Object.entries(asked).map(([what, node]) => `-- ${what}\n${written(dialect, node)}`);
}

/** A text whose bindings have no numbers. */
const unnumbered = (sql: string) => sql.replace(/@p\d+|:\d+/g, '*');

/** INVARIANT: a snapshot is written again only by a decision on what statements mean, never to suit another change. */
test.each([sqlserver, oracle])('each member of the dialect of $id', async (untried) => {
  const text = [...memberTexts(untried), ...columnTexts(untried)].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(`../${untried.id}/snapshots/members.sql`);
});

describe.each([sqlserver, oracle])('traps of $id', (untried) => {
  const { dialect } = untried.engine;
  const [textType = ''] = types[untried.id];
  const isSqlserver = untried.id === 'sqlserver';

  test('no text of a client or a database stands in a statement', () => {
    const attack = "'; drop table T; --";
    const value = column(untried, textType, 'text');
    for (const condition of [
      dialect.equals(value, attack),
      dialect.isIn(value, [attack]),
      dialect.startsWith(value, attack),
      dialect.contains(value, attack),
      dialect.compare(value, 'gt', attack),
    ]) {
      const { sql, bindings } = compileStatement(
        dialect.knex.from(dialect.table('T', 't')).whereRaw(condition),
      );
      expect(sql).not.toContain('drop table');
      expect(JSON.stringify(bindings)).toContain('drop table');
    }
  });

  test('a list of any length is one binding', () => {
    const list = Array.from({ length: 5_000 }, (_, at) => `K${at}`);
    const condition = dialect.isIn(column(untried, textType, 'text'), list);
    const { bindings } = compileStatement(dialect.knex.from(dialect.table('T', 't')).whereRaw(condition));
    expect(bindings.filter((value) => typeof value === 'string' && value.length > 1_000)).toHaveLength(1);
  });

  test('a wildcard of a client stands for itself', () => {
    const written = compileStatement(
      dialect.knex
        .from(dialect.table('T', 't'))
        .whereRaw(dialect.contains(column(untried, textType, 'text'), 'a%_[!')),
    );
    expect(written.bindings).toEqual([isSqlserver ? '%a!%!_![!!%' : '%a!%!_[!!%']);
  });

  test('07 is not 7, and what is no number is bound as none', () => {
    const bound = (value: string) =>
      compileStatement(
        dialect.knex
          .from(dialect.table('T', 't'))
          .whereRaw(dialect.compare(column(untried, untried.declared.whole, 'whole'), 'gt', value)),
      ).bindings[0];
    expect(['7', '07', 'x', '9223372036854775808'].map(bound)).toEqual(['7', null, null, null]);
  });

  test('a text without characters', () => {
    const compared = (operator: 'eq' | 'gt') =>
      compileStatement(
        dialect.knex
          .from(dialect.table('T', 't'))
          .whereRaw(dialect.compare(column(untried, textType, 'key'), operator, '')),
      ).bindings.at(-1);
    // Oracle takes it for null: one NUL comes before every text and equals none.
    expect([compared('eq'), compared('gt')]).toEqual(isSqlserver ? ['', ''] : ['\0', '\0']);
  });

  /** Whether rows of a text would be found, by what is bound: a pattern, the first mark behind it, and what follows the last one. */
  function isFound(bindings: readonly unknown[], text: string): boolean {
    const [pattern = '', first = '', behind = ''] = bindings.map(String);
    const begun = pattern.slice(0, -1).replace(/!(.)/gs, '$1');
    const order = (one: string, other: string) =>
      isSqlserver
        ? Number(one > other) - Number(one < other)
        : Buffer.compare(Buffer.from(one), Buffer.from(other));
    return text.startsWith(begun) && (order(text, first) < 0 || order(text, behind) >= 0);
  }

  test('a text begins so where no mark follows, whatever stands behind', () => {
    const behind = [
      '',
      ' ',
      'a',
      '\u02ff',
      '\u0300',
      '\u0300a',
      '\u036f',
      '\u036fz',
      '\u0370',
      '\u1ea1',
      '\uffff',
      '\u{1f600}',
    ];
    for (const beginning of ['', 'To', 'a%_[!', 'a ', '\u{1f600}']) {
      const { bindings } = compileStatement(
        dialect.knex
          .from(dialect.table('T', 't'))
          .whereRaw(dialect.begins(column(untried, textType, 'key'), beginning)),
      );
      for (const rest of behind)
        expect(isFound(bindings, `${beginning}${rest}`), JSON.stringify([beginning, rest])).toBe(
          !/^[\u0300-\u036f]/.test(rest),
        );
      expect(isFound(bindings, `x${beginning}`)).toBe(beginning === '');
    }
  });

  test('of no beginning and no end nothing is found', () => {
    const bound = (member: 'begins' | 'ends') =>
      filledBindings(
        compileStatement(
          dialect.knex
            .from(dialect.table('T', 't'))
            .whereRaw(dialect[member](column(untried, textType, 'key'), slots.text)),
        ),
        {},
      );
    expect([...bound('begins'), ...bound('ends')]).toEqual([null, null, null, null]);
  });

  test('the rows of an ordered source leave in its order', () => {
    const source = dialect.knex
      .from(dialect.table('T', 't'))
      .select(dialect.knex.raw('? as ?', [dialect.name('t', 'A'), dialect.name('c0')]))
      .orderByRaw(dialect.ordered(column(untried, textType, 'text'), { direction: 'asc', nulls: 'last' }))
      .orderByRaw(
        dialect.ordered(column(untried, untried.declared.whole, 'key'), {
          direction: 'desc',
          nulls: 'first',
        }),
      )
      .limit(3);
    const shape = {
      source,
      alias: 'r',
      columns: [dialect.name('c0')],
      orderedBy: null,
      isWorkedOutOnce: false,
    };
    const { sql } = compileStatement(dialect.answerRows(shape));
    expect(sql).toMatch(/row_number\(\) over \(order by .*\) as .lt_place.*order by .lt_place.$/);
    const [, within = '', inside = ''] =
      /over \(order by (.*)\) as .lt_place.*? order by (.*?)(?:\) as .r.|\) .r.| fetch|\) where)/.exec(sql) ??
      [];
    expect(unnumbered(within)).toBe(unnumbered(inside));
    expect(within).toMatch(
      isSqlserver ? / end, .* asc, .* end, .* desc$/ : / asc nulls last, .* desc nulls first$/,
    );
    expect(
      compileStatement(dialect.answerRows({ ...shape, source: dialect.knex.from(dialect.table('T', 't')) }))
        .sql,
    ).not.toContain('lt_place');
  });
});
