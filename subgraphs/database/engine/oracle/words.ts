import knexFactory, { type Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import { commonPattern } from '../../../../schema/text/normal-text.ts';
import type { BoundType, EngineWords, TextTest } from '../untried/engine-words.ts';
import type { KeptAs } from '../untried/kept-as.ts';
import { calendarSeconds, localSeconds } from '../untried/local-seconds.ts';
import { ofNode } from '../untried/of-node.ts';

const knex = knexFactory({ client: 'oracledb' });
const of = ofNode(knex);

/** What a text without characters is bound as: the engine has none, and a text of one NUL comes before every other one. */
const noCharacters = '\0';

/**
 * Statements of Oracle Database 12.2 and later, in its words. Sessions compare and order by bytes, which in AL32UTF8 is by code point
 * (`sessions.ts`). A text without characters is null there.
 */
export const oracleWords: EngineWords = {
  knex,
  quoted: (name) => `"${name.replaceAll('"', '""')}"`,
  aliasWord: ' ',
  unfit: 'chr(0)',
  // WHY of one type: a mask of a date and the date itself stand in one expression.
  asKept: (column, { kind }) => of(kind === 'local' ? 'cast(? as timestamp(9))' : '?', column),
  written,
  areEqual: (one, other) => knex.raw('? = ?', [one, other]),
  inOrder: (text) => text,
  ordered: (node, { direction, nulls }) => of(`? ${direction} nulls ${nulls}`, node),
  test,
  isShaped: (text, shape) => matches(text, `^${shape.replace(/[.]/g, '[.]').replaceAll('0', '[0-9]')}\\z`),
  mark,
  bareMark: (kept) => bareMark(kept),
  asBare: (text, kept) => of(bareMark(kept), text),
  patternCharacters: /[!%_]/g,
  list: (places) => {
    const paths = Array.from(
      { length: places },
      (_, at) => `v${at} varchar2(4000) path '$${places === 1 ? '' : `[${at}]`}'`,
    );
    return {
      from: `json_table(?, '$[*]' columns (${paths.join(', ')})) j`,
      value: (place) => knex.raw(`j.v${place}`),
    };
  },
  spellText: (text) => (text === '' ? noCharacters : text),
  wholeOf: (text) =>
    knex.raw(`case when ? and ? ${int64} then ? end`, [test(text, 'whole'), numberOf(text), numberOf(text)]),
  decimalOf: (node, kind) =>
    kind === 'text' || kind === 'padded'
      ? knex.raw('case when ? then ? end', [test(node, 'decimal'), numberOf(node)])
      : of('case when abs(?) < 1e28 and ? = round(?, 10) then ? end', node),
  floatOf: (node) => of('to_binary_double(? default null on conversion error)', node),
  wholeOfNumber: (node, kind) =>
    of(kind === 'whole' ? '?' : `case when ? ${int64} and ? = trunc(?) then ? end`, node),
  lastFraction: '999999999',
  isMidnight: (node) => of('? = cast(trunc(?) as timestamp(9))', node),
  isInCalendar,
  seconds,
  yearOfDay: (day, kind) =>
    of(kind === 'local' ? "cast(trunc(?, 'YYYY') as timestamp(9))" : "trunc(?, 'YYYY')", day),
  yearOfSeconds,
  joined,
  slice: (text, from, length) => of(`substr(?, ${from}, ${length})`, text),
  trimmed: (text) => of("rtrim(?, ' ')", text),
  replaced: (text, character, by) => knex.raw('replace(?, ?, ?)', [text, character, by]),
  // WHY with a default: a text that is none fails no statement.
  shifted: (text, seconds) =>
    of(
      `to_char(to_date(? default null on conversion error, ${isoMoment}) + numtodsinterval(${seconds}, 'SECOND'), ${isoMoment})`,
      text,
    ),
  partial,
  roundDown: (number, step) => {
    const size = knex.raw('cast(? as number)', [step.toString()]);
    return knex.raw('(? - mod(mod(?, ?) + ?, ?))', [number, number, size, size, size]);
  },
  halves: (number) => [of('trunc(? / 4294967296)', number), of('mod(?, 4294967296)', number)],
};

const int64 = 'between -9223372036854775808 and 9223372036854775807';

/** WHY with a default: a text that is none is no value, and fails no statement. */
function numberOf(text: Knex.Raw): Knex.Raw {
  return of('to_number(? default null on conversion error)', text);
}

const isoMoment = `'YYYY-MM-DD"T"HH24:MI:SS'`;
/** WHY the digit: the engine writes one half as .5. */
const withDigit = (text: string) => `regexp_replace(${text}, '^(-{0,1})[.]', '\\10.')`;

/** WHY `to_char` where no index serves: national texts come by other bytes, and become texts of the database so. */
function written(node: Knex.Raw, { kind, bound }: KeptAs): Knex.Raw {
  switch (kind) {
    case 'text':
      return of(bound === '' ? 'to_char(?)' : '?', node);
    case 'made':
    case 'uuid':
      return of('?', node);
    case 'padded':
      return of(bound === '' ? "rtrim(to_char(?), ' ')" : "rtrim(?, ' ')", node);
    case 'whole':
    case 'truth':
      return of('to_char(?)', node);
    case 'numeric':
    case 'float':
      return of(withDigit("to_char(?, 'TM9')"), node);
    case 'date':
      return of("to_char(?, 'YYYY-MM-DD')", node);
    case 'local':
      return of(`to_char(?, ${isoMoment}) || '${legalZone}'`, node);
    case 'zoned':
      return of(`to_char(? at time zone '${legalZone}', ${isoMoment}) || '${legalZone}'`, node);
    case 'other':
      return of('case when ? is not null then chr(0) end', node);
  }
}

function mark(type: BoundType): string {
  switch (type) {
    case 'characters':
      return '?';
    case 'whole':
    case 'decimal':
      return 'cast(? as number)';
    case 'float':
      return 'to_binary_double(?)';
    case 'date':
      return "to_timestamp(?, 'YYYY-MM-DD')";
    case 'local':
      return `to_timestamp(?, 'YYYY-MM-DD"T"HH24:MI:SS.FF9')`;
    case 'zoned':
      return `to_timestamp_tz(?, 'YYYY-MM-DD"T"HH24:MI:SS.FF9TZH:TZM')`;
  }
}

/** WHY a cast: two texts of the type char compare without the blanks at their ends, a text of another type with them. */
function bareMark({ bound }: KeptAs): string {
  return bound === 'char' ? 'cast(? as char(2000))' : '?';
}

/** WHY not `$`: it stands before a line's end too. WHY `{0,1}`: a question mark is a binding. */
const day = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const clock = '([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';
const zone = '(Z|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)){0,1}';
const patterns = {
  whole: '^(0|-{0,1}[1-9][0-9]{0,18})\\z',
  decimal: '^-{0,1}[0-9]{1,28}([.][0-9]{1,10}){0,1}\\z',
  day: `^${day}\\z`,
  instant: `^${day}[T ]${clock}${zone}\\z`,
  otherDate: '[0-9][-/.][0-9]+[-/.][0-9]{4}|^[0-9]{4}[-/.][0-9]',
} as const satisfies Readonly<Record<Exclude<TextTest, 'readable'>, string>>;

/** WHY only common characters: an expression may have 512 bytes, and what cannot be tested is not shown. */
const uncommon = commonPattern.characters.map(({ of: characters }) => `[^${characters}]`).join('');

function test(text: Knex.Raw, asked: TextTest): Knex.Raw {
  switch (asked) {
    case 'readable':
      return knex.raw('not ?', [matches(text, uncommon)]);
    case 'whole':
    case 'decimal':
    case 'otherDate':
      return matches(text, patterns[asked]);
    case 'day':
    case 'instant':
      return knex.raw(
        "case when ? then validate_conversion(substr(?, 1, 10) as date, 'FXYYYY-MM-DD') else 0 end = 1",
        [matches(text, patterns[asked]), text],
      );
  }
}

function matches(text: Knex.Raw, pattern: string): Knex.Raw {
  return knex.raw("regexp_like(?, ?, 'c')", [text, pattern]);
}

/** WHY a day less at each end: an offset would lead out of the calendar, and fail the statement. */
function isInCalendar(node: Knex.Raw, kind: 'date' | 'local' | 'zoned'): Knex.Raw {
  return kind === 'zoned'
    ? of("? between timestamp '0001-01-02 00:00:00 +00:00' and timestamp '9999-12-30 00:00:00 +00:00'", node)
    : of("? >= date '0001-01-01'", node);
}

/** WHY through a text: a part of a second is cut there, and rounded by a cast. */
function secondsOf(moment: string): string {
  const whole = `to_date(to_char(${moment}, 'YYYYMMDDHH24MISS'), 'YYYYMMDDHH24MISS')`;
  return `round((${whole} - date '1970-01-01') * 86400)`;
}

function seconds(node: Knex.Raw, kind: 'local' | 'zoned' | 'text' | 'made'): Knex.Raw {
  switch (kind) {
    case 'local':
      return of(`(${secondsOf('?')} - ${localSeconds})`, node);
    case 'zoned':
      return of(secondsOf('sys_extract_utc(?)'), node);
    case 'text':
    case 'made':
      return of(
        [
          "(round((to_date(replace(substr(?, 1, 19), 'T', ' '), 'YYYY-MM-DD HH24:MI:SS') - date '1970-01-01') * 86400)",
          `- case length(?) when 19 then ${localSeconds} when 20 then 0`,
          'else (to_number(substr(?, 21, 2)) * 3600 + to_number(substr(?, 24, 2)) * 60)',
          "* case substr(?, 20, 1) when '-' then -1 else 1 end end)",
        ].join(' '),
        node,
      );
  }
}

function yearOfSeconds(node: Knex.Raw, kind: 'local' | 'zoned' | 'text', behind: string): Knex.Raw {
  const begin = `trunc(date '1970-01-01' + floor((? + ${localSeconds}) / 86400), 'YYYY')`;
  const made = {
    local: `cast(${begin} as timestamp(9))`,
    zoned: `from_tz(cast(${begin} as timestamp(9)), '${legalZone}')`,
    text: `to_char(${begin}, 'YYYY') || '${behind}'`,
  };
  const { first, last } = calendarSeconds;
  return of(`case when ? between ${first} and ${last} then ${made[kind]} end`, node);
}

/** WHY a case: `||` takes null for a text without characters. */
function joined(texts: readonly Knex.Raw[]): Knex.Raw {
  const areThere = texts.map(() => '? is not null').join(' and ');
  const all = texts.map(() => '?').join(' || ');
  return knex.raw(`case when ${areThere} then ${all} end`, [...texts, ...texts]);
}

/** WHY counted from the beginning: `substr(x, -0)` is all of x. */
function partial(text: Knex.Raw, keepLast: number): Knex.Raw {
  return of(
    [
      `case when length(?) <= ${keepLast} then rpad('*', length(?), '*')`,
      `else rpad('*', length(?) - ${keepLast}, '*') || substr(?, length(?) - ${keepLast} + 1) end`,
    ].join(' '),
    text,
  );
}
