import knexFactory, { type Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import { commonPattern } from '../../../../schema/text/normal-text.ts';
import type { TermOrder } from '../dialect.ts';
import type { BoundType, EngineWords, TextTest } from '../untried/engine-words.ts';
import type { KeptAs } from '../untried/kept-as.ts';
import { calendarSeconds, localSeconds } from '../untried/local-seconds.ts';
import { ofNode } from '../untried/of-node.ts';

const knex = knexFactory({ client: 'mssql' });
const of = ofNode(knex);

/** The collation in which texts come by their code units. WHY its own: that of a column or a database is anybody's choice. */
const byUnits = 'collate Latin1_General_100_BIN2';

/** Statements of SQL Server 2017 and later, in its words. */
export const sqlserverWords: EngineWords = {
  knex,
  // WHY a backslash: the builder takes a question mark for a binding.
  quoted: (name) => `[${name.replaceAll(']', ']]').replaceAll('?', '\\?')}]`,
  aliasWord: ' as ',
  unfit: 'nchar(0)',
  asKept: (column, { bound }) => of(bound === 'money' ? 'cast(? as decimal(19, 4))' : '?', column),
  written,
  // WHY the lengths: `=` takes `a` and `a ` for one, in every collation.
  areEqual: (one, other) => knex.raw('(? = ? and datalength(?) = datalength(?))', [one, other, one, other]),
  // WHY a character behind it: an order takes blanks at the end for nothing.
  inOrder: (text) => of('(? + nchar(1))', text),
  ordered,
  test,
  isShaped: (text, shape) =>
    knex.raw("? like ? escape '!'", [text, knex.raw(mark('characters'), [patternOf(shape)])]),
  mark,
  bareMark: (kept) => bareMark('?', kept),
  asBare: (text, kept) => of(bareMark('?', kept), text),
  patternCharacters: /[!%_[]/g,
  list: (places) => {
    const paths = Array.from(
      { length: places },
      (_, at) => `v${at} nvarchar(max) '$${places === 1 ? '' : `[${at}]`}'`,
    );
    return {
      from: `openjson(cast(? as nvarchar(max))) with (${paths.join(', ')}) as j`,
      value: (place) => knex.raw(`j.v${place} ${byUnits}`),
    };
  },
  spellText: (text) => text,
  wholeOf: (text) => knex.raw('case when ? then try_cast(? as bigint) end', [test(text, 'whole'), text]),
  decimalOf: (node, kind) =>
    kind === 'text' || kind === 'padded'
      ? knex.raw('case when ? then try_cast(? as decimal(38, 10)) end', [test(node, 'decimal'), node])
      : of('try_cast(? as decimal(38, 10))', node),
  floatOf: (node) => of('try_cast(? as float)', node),
  wholeOfNumber: (node, kind) =>
    kind === 'numeric'
      ? of('case when ? = floor(?) then try_cast(? as bigint) end', node)
      : of('cast(? as bigint)', node),
  lastFraction: '9999999',
  isMidnight: (node) => of('cast(? as time) = cast(0x as time)', node),
  isInCalendar,
  seconds,
  yearOfDay: (day) => of('datefromparts(year(?), 1, 1)', day),
  yearOfSeconds,
  joined: (texts) => knex.raw(`(${texts.map(() => '?').join(' + ')})`, [...texts]),
  slice: (text, from, length) => of(`substring(?, ${from}, ${length})`, text),
  trimmed: (text) => of('rtrim(?)', text),
  replaced: (text, character, by) =>
    knex.raw(`replace(?, ${mark('characters')}, ${mark('characters')})`, [text, character, by]),
  // WHY of whole seconds: what is written has no part of one.
  shifted: (text, seconds) =>
    of(
      `convert(nvarchar(19), dateadd(second, ${seconds}, try_convert(datetime2(0), ?, 126)), 126) ${byUnits}`,
      text,
    ),
  partial,
  roundDown: (number, step) => {
    const units = of('cast(? as decimal(38, 0))', number);
    const size = knex.raw('cast(? as decimal(38, 0))', [step.toString()]);
    return knex.raw('cast(? - ((? % ?) + ?) % ? as bigint)', [units, units, size, size, size]);
  },
  // WHY with a type: the number alone is a decimal, by which nothing is divided whole.
  halves: (number) => [
    of('? / cast(4294967296 as bigint)', number),
    of('? % cast(4294967296 as bigint)', number),
  ],
};

/** WHY a term before it: the engine has no word for the place of nulls, which are the least values to it. */
function ordered(node: Knex.Raw, { direction, nulls }: TermOrder): Knex.Raw {
  if ((direction === 'asc') === (nulls === 'first')) return of(`? ${direction}`, node);
  const [absent, present] = nulls === 'first' ? [0, 1] : [1, 0];
  return of(`case when ? is null then ${absent} else ${present} end, ? ${direction}`, node);
}

function written(node: Knex.Raw, { kind, bound }: KeptAs): Knex.Raw {
  switch (kind) {
    case 'text':
      return of(bound === 'nvarchar' ? `? ${byUnits}` : `cast(? as nvarchar(max)) ${byUnits}`, node);
    case 'padded':
      return of(`rtrim(cast(? as nvarchar(4000))) ${byUnits}`, node);
    case 'uuid':
      return of(`lower(cast(? as nvarchar(36))) ${byUnits}`, node);
    case 'numeric':
      return of(`cast(? as nvarchar(50)) ${byUnits}`, node);
    case 'float':
      return of(`convert(nvarchar(40), ?, 3) ${byUnits}`, node);
    case 'date':
      return of(`convert(nvarchar(10), ?, 23) ${byUnits}`, node);
    case 'local':
      return of(`(convert(nvarchar(19), cast(? as datetime2(7)), 126) + N'${legalZone}') ${byUnits}`, node);
    case 'zoned':
      return of(
        `(convert(nvarchar(19), switchoffset(cast(? as datetimeoffset(7)), '${legalZone}'), 126) + N'${legalZone}') ${byUnits}`,
        node,
      );
    case 'whole':
    case 'truth':
    case 'made':
    case 'other':
      return of(`cast(? as nvarchar(max)) ${byUnits}`, node);
  }
}

function mark(type: BoundType): string {
  switch (type) {
    case 'characters':
      return `cast(? as nvarchar(max)) ${byUnits}`;
    case 'whole':
      return 'cast(? as bigint)';
    case 'decimal':
      return 'cast(? as decimal(38, 10))';
    case 'float':
      return 'cast(? as float)';
    case 'date':
      return 'cast(? as date)';
    case 'local':
      return 'cast(? as datetime2(7))';
    case 'zoned':
      return 'cast(? as datetimeoffset(7))';
  }
}

/** WHY in the column's type and collation: a column that is converted has no index, and a text of bytes has the page of its collation. */
function bareMark(text: string, { bound, collation }: KeptAs): string {
  const own = `cast(${text} as nvarchar(4000)) collate ${collation}`;
  return bound === 'varchar' ? `cast(${own} as varchar(8000))` : own;
}

function patternOf(shape: string): string {
  return shape.replace(/[!%_[]/g, '!$&').replaceAll('0', '[0-9]');
}

const digit = '[0-9]';
const day = `${digit.repeat(4)}-${digit.repeat(2)}-${digit.repeat(2)}`;
const clock = '[T ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]';
const zones = ['[+-]0[0-9]:[0-5][0-9]', '[+-]1[0-3]:[0-5][0-9]', '[+-]14:00'];
const moment = "try_convert(datetime2(0), replace(left(?, 19), N' ', N'T'), 126)";

/** WHY `try_`: a text that is none is no value, and fails no statement. Lengths are of bytes, two for each character. */
const tests = {
  whole: [
    "((? = N'0' and datalength(?) = 2) or ((? like N'[1-9]%' or ? like N'-[1-9]%')",
    "and substring(?, 2, 40) not like N'%[^0-9]%' and datalength(?) <= 40))",
  ].join(' '),
  decimal: [
    "((? like N'[0-9]%' or ? like N'-[0-9]%') and ? like N'%[0-9]' and substring(?, 2, 60) not like N'%[^0-9.]%'",
    `and ? not like N'%.%.%' and ? not like N'%.${'_'.repeat(11)}%' and datalength(?) <= 80)`,
  ].join(' '),
  day: `(? like N'${day}' and try_convert(date, ?, 23) is not null)`,
  instant: [
    `(left(?, 10) like N'${day}' and substring(?, 11, 9) like N'${clock}' and ${moment} is not null`,
    "and (datalength(?) = 38 or (datalength(?) = 40 and substring(?, 20, 1) = N'Z')",
    `or (datalength(?) = 50 and (${zones.map((zone) => `substring(?, 20, 6) like N'${zone}'`).join(' or ')}))))`,
  ].join(' '),
  otherDate:
    "(? like N'%[0-9][-/.][0-9]%[-/.][0-9][0-9][0-9][0-9]%' or ? like N'[0-9][0-9][0-9][0-9][-/.][0-9]%')",
} as const satisfies Readonly<Record<Exclude<TextTest, 'readable'>, string>>;

/** WHY only common characters: the engine tests no others by their code points, and what it cannot test is not shown. */
const uncommon = commonPattern.characters.map(({ of: characters }) => `%[^${characters}]%`).join('');

function test(text: Knex.Raw, asked: TextTest): Knex.Raw {
  return asked === 'readable'
    ? knex.raw('? not like ?', [text, knex.raw(mark('characters'), [uncommon])])
    : of(tests[asked], text);
}

/** WHY a day less at each end: an offset would lead out of the calendar, and fail the statement. */
function isInCalendar(node: Knex.Raw, kind: 'date' | 'local' | 'zoned'): Knex.Raw {
  const at = (text: string) => `cast('${text}+00:00' as datetimeoffset(0))`;
  return kind === 'zoned'
    ? of(`? between ${at('0001-01-02T00:00:00')} and ${at('9999-12-30T00:00:00')}`, node)
    : of('? is not null', node);
}

const epoch = "cast('1970-01-01T00:00:00' as datetime2(0))";

function seconds(node: Knex.Raw, kind: 'local' | 'zoned' | 'text' | 'made'): Knex.Raw {
  switch (kind) {
    case 'local':
      return of(`(datediff_big(second, ${epoch}, ?) - ${localSeconds})`, node);
    case 'zoned':
      return of("datediff_big(second, cast('1970-01-01T00:00:00+00:00' as datetimeoffset(0)), ?)", node);
    case 'text':
    case 'made':
      return of(
        [
          `(datediff_big(second, ${epoch}, ${moment}) - case datalength(?) when 38 then ${localSeconds} when 40 then 0`,
          'else (try_cast(substring(?, 21, 2) as int) * 3600 + try_cast(substring(?, 24, 2) as int) * 60)',
          "* case substring(?, 20, 1) when N'-' then -1 else 1 end end)",
        ].join(' '),
        node,
      );
  }
}

function yearOfSeconds(node: Knex.Raw, kind: 'local' | 'zoned' | 'text', behind: string): Knex.Raw {
  const year = `year(dateadd(day, cast(floor((? + ${localSeconds}) / 86400.0) as int), cast('1970-01-01' as date)))`;
  const made = {
    local: `datetime2fromparts(${year}, 1, 1, 0, 0, 0, 0, 0)`,
    zoned: `datetimeoffsetfromparts(${year}, 1, 1, 0, 0, 0, 0, 7, 0, 0)`,
    text: `(right(N'0000' + cast(${year} as nvarchar(4)), 4) + N'${behind}') ${byUnits}`,
  };
  const { first, last } = calendarSeconds;
  return of(`case when ? between ${first} and ${last} then ${made[kind]} end`, node);
}

/** WHY by bytes: `len` does not count blanks at the end, so that a mask would tell how many there are. */
function partial(text: Knex.Raw, keepLast: number): Knex.Raw {
  const length = '(datalength(?) / 2)';
  const stars = (number: string) => `replicate(cast(N'*' as nvarchar(max)), ${number})`;
  return of(
    `case when ${length} <= ${keepLast} then ${stars(length)} else ${stars(`${length} - ${keepLast}`)} + right(?, ${keepLast}) end`,
    text,
  );
}
