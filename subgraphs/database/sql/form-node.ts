import type { Knex } from 'knex';
import { legalOffsetMinutes } from '../../../schema/calendar/legal-day.ts';
import { invariant } from '../../../schema/invariant.ts';
import {
  type DateFormat,
  type PartialFormat,
  partialFormats,
  readDateFormat,
} from '../../../schema/value/date-format.ts';
import { offsetMinutes } from '../../../schema/value/instant.ts';
import { readKeyParts } from '../../../schema/value/key-parts.ts';
import type { CellColumn, StoredColumn } from '../condition/stored-predicate.ts';
import type { Dialect, ValueNode } from '../engine/dialect.ts';
import { unreadText } from '../engine/made-values.ts';
import { type Operand, type SqlScalar, spelled } from '../engine/operand.ts';
import { truthText } from '../engine/truth-text.ts';

/** A cell that is not read as its column is. */
export type FormedCell = CellColumn & {
  readonly form: Exclude<NonNullable<CellColumn['form']>, { kind: 'side' }>;
};

/** What a form makes a text of: the statement, and the name of the table in it. */
interface FormPlace {
  readonly dialect: Dialect;
  readonly alias: string;
  readonly cell: FormedCell;
}

/**
 * The text that a form makes of what the columns of a cell hold; null where there is no value. What the form does not read is
 * `unreadText`, so that it is told as a cell that does not fit, and nothing compares with it.
 */
export function formNode(dialect: Dialect, alias: string, cell: FormedCell): Knex.Raw {
  const place = { dialect, alias, cell };
  const texts = cell.form.of.map((column) => storedText(place, column));
  const [text] = texts;
  invariant(text, 'an item has a column');
  switch (cell.form.kind) {
    case 'date':
      return dateNode(place, dialect.trimmed(text), cell.form);
    case 'local':
      return localNode(place, dialect.trimmed(text), cell.form.offset);
    case 'truth':
      return truthNode(place, dialect.trimmed(text), cell.form);
    case 'trimmed':
      return dialect.trimmed(text);
    case 'key':
      return keyNode(place, texts, cell.form);
    case 'joined':
      return joinedNode(place, texts, cell.form.separator);
  }
}

/** What a column holds, as a text. */
function storedText({ dialect, alias }: FormPlace, column: StoredColumn): Knex.Raw {
  return dialect.comparable(columnValue(dialect, alias, column));
}

function columnValue(dialect: Dialect, alias: string, { column, keptAs }: StoredColumn): ValueNode {
  const valueClass = { compares: 'key', keptAs } as const;
  return { node: dialect.column(alias, column, valueClass), valueClass };
}

/** The class of texts on the way to a value. */
function textClass({ cell }: FormPlace) {
  return { compares: 'key', keptAs: cell.form.made.texts } as const;
}

/** Whether a text has characters; not known of null. */
function hasText(place: FormPlace, text: Knex.Raw): Knex.Raw {
  return place.dialect.compare({ node: text, valueClass: textClass(place) }, 'gt', '');
}

function isOneOf(place: FormPlace, text: Knex.Raw, words: readonly string[]): Knex.Raw {
  return place.dialect.isIn({ node: text, valueClass: textClass(place) }, words);
}

function dateNode(
  place: FormPlace,
  text: Knex.Raw,
  { format, partial, offset }: FormedCell['form'] & { readonly kind: 'date' },
): Knex.Raw {
  const { dialect } = place;
  const { knex } = dialect;
  const read = readDateFormat(format);
  invariant(read, 'a format was read when the file was');
  const partly = (partial === null ? [] : partialFormats(format)).map((each) => {
    const year = dialect.slice(text, each.year, 4);
    const firstDay = dialect.joined([year, literal(dialect, '-01-01')]);
    return [isPartlyWritten(place, text, each), partial === 'YEAR' ? firstDay : knex.raw('null')] as const;
  });
  const iso = isoNode(dialect, text, read);
  const isRead = knex.raw('(? and ?)', [dialect.isShaped(text, read.shape), isInstant(place, iso)]);
  const whole = offset === null ? ([[isRead, iso]] as const) : moved(place, isRead, iso, offset);
  return firstThat(dialect, [...partly, ...whole, unlessBlank(place, text)]);
}

function isPartlyWritten(
  place: FormPlace,
  text: Knex.Raw,
  { shape, year, month, day }: PartialFormat,
): Knex.Raw {
  const { dialect } = place;
  const part = (at: number, length: number) => dialect.slice(text, at, length);
  const parts = [
    dialect.isShaped(text, shape),
    dialect.isNotTrue(isOneOf(place, part(year, 4), [noYear])),
    ...(month === null ? [] : [isOneOf(place, part(month, 2), day === null ? months : [none, ...months])]),
    ...(day === null ? [] : [isOneOf(place, part(day, 2), [none])]),
  ];
  return dialect.knex.raw(`(${parts.map(() => '?').join(' and ')})`, parts);
}

/** A day, or an instant in Vietnamese local time, as it is written in ISO 8601. */
function isoNode(dialect: Dialect, text: Knex.Raw, { year, month, day, time }: DateFormat): Knex.Raw {
  const part = (at: number, length = 2) => dialect.slice(text, at, length);
  const date = [part(year, 4), literal(dialect, '-'), part(month), literal(dialect, '-'), part(day)];
  if (time === null) return dialect.joined(date);
  const second = time.second === null ? literal(dialect, none) : part(time.second);
  const clock = [part(time.hour), literal(dialect, ':'), part(time.minute), literal(dialect, ':'), second];
  return dialect.joined([...date, literal(dialect, 'T'), ...clock]);
}

/** Behind the seconds of a local time: nothing, or a part of a second, which is cut. */
const secondParts = ['', '.0', '.00', '.000', '.0000', '.00000', '.000000'];

/** An instant that is written without a zone; one that is written in UTC is itself. */
function localNode(place: FormPlace, text: Knex.Raw, offset: string): Knex.Raw {
  const { dialect } = place;
  const part = (at: number, length: number) => dialect.slice(text, at, length);
  const iso = dialect.joined([part(1, 10), literal(dialect, 'T'), part(12, 8)]);
  const rest = part(20, longestText);
  const isTime = anyOf(dialect, part(1, 19), ['0000-00-00 00:00:00', '0000-00-00T00:00:00']);
  const isRead = (rests: readonly string[]) =>
    dialect.knex.raw('(? and ? and ?)', [isTime, anyOf(dialect, rest, rests), isInstant(place, iso)]);
  return firstThat(dialect, [
    ...moved(place, isRead(secondParts), iso, offset),
    ...moved(place, isRead(['Z']), iso, '+00:00'),
    unlessBlank(place, text),
  ]);
}

function anyOf(dialect: Dialect, text: Knex.Raw, shapes: readonly string[]): Knex.Raw {
  const tests = shapes.map((shape) => dialect.isShaped(text, shape));
  return dialect.knex.raw(`(${tests.map(() => '?').join(' or ')})`, tests);
}

/** Whether a text of ours is a day, or an instant, of the calendar. */
function isInstant({ dialect, cell }: FormPlace, iso: Knex.Raw): Knex.Raw {
  const valueClass = { compares: cell.compares, keptAs: cell.form.made.texts };
  return dialect.isPresent({ node: iso, valueClass });
}

/**
 * A local time of an offset that was read, in Vietnamese time. WHY bounds: beyond the first and the last year engines write, or refuse, in
 * ways of their own.
 */
function moved(
  place: FormPlace,
  isRead: Knex.Raw,
  iso: Knex.Raw,
  offset: string,
): readonly (readonly [Knex.Raw, Knex.Raw])[] {
  const { dialect } = place;
  const seconds = (legalOffsetMinutes - (offsetMinutes(offset) ?? 0)) * 60;
  if (seconds === 0) return [[isRead, iso]];
  const value = { node: iso, valueClass: textClass(place) };
  const isWithin = dialect.knex.raw('(? and ? and ?)', [
    isRead,
    dialect.isNotTrue(dialect.compare(value, 'lt', momentBefore('0001-01-01T00:00:00', seconds))),
    dialect.isNotTrue(dialect.compare(value, 'gt', momentBefore('9999-12-31T23:59:59', seconds))),
  ]);
  return [[isWithin, dialect.shifted(iso, seconds)]];
}

/** A local time so many seconds before another; what is beyond the calendar is its end, which bounds nothing. */
function momentBefore(local: string, seconds: number): string {
  const text = new Date(Date.parse(`${local}Z`) - seconds * 1000).toISOString();
  if (text.startsWith('+')) return '9999-12-31T23:59:59';
  return text.startsWith('-') || text.startsWith('0000') ? '0001-01-01T00:00:00' : text.slice(0, 19);
}

function truthNode(
  place: FormPlace,
  text: Knex.Raw,
  { yes, no }: FormedCell['form'] & { readonly kind: 'truth' },
): Knex.Raw {
  const { dialect } = place;
  return firstThat(dialect, [
    [isOneOf(place, text, yes), literal(dialect, truthText.true)],
    [isOneOf(place, text, no), literal(dialect, truthText.false)],
    unlessBlank(place, text),
  ]);
}

/** The nodes of composite keys, and the columns of their parts. WHY by the node: an index serves the columns, and only a bare key. */
const keyParts = new WeakMap<Knex.Raw, KeyParts>();

/** The columns of the parts of a composite key, and the separator of their texts. */
export interface KeyParts {
  readonly of: readonly ValueNode[];
  readonly separator: string;
}

/** The parts of a composite key that a node is; null where it is something else, or was made of it. */
export function keyPartsOf({ node }: ValueNode): KeyParts | null {
  return keyParts.get(node) ?? null;
}

/** The parts of keys that are asked for, each list as a JSON text; a text that is no such key has none. */
export function partLists(keys: Operand, { of, separator }: KeyParts): Operand {
  const listOf = (key: SqlScalar) => {
    const parts = readKeyParts(String(key), separator, of.length);
    return parts === null ? [] : [JSON.stringify(parts)];
  };
  return spelled(keys, (value) => (Array.isArray(value) ? value : [value as SqlScalar]).flatMap(listOf));
}

function keyNode(
  { dialect, alias, cell }: FormPlace,
  texts: readonly Knex.Raw[],
  { separator, isTrimmed }: FormedCell['form'] & { readonly kind: 'key' },
): Knex.Raw {
  const parts = texts.map((text) => {
    const part = isTrimmed ? dialect.trimmed(text) : text;
    return dialect.replaced(dialect.replaced(part, '~', '~0'), separator, '~1');
  });
  const node = dialect.joined(
    parts.flatMap((part, at) => (at === 0 ? [part] : [literal(dialect, separator), part])),
  );
  const of = cell.form.of.map((column) => columnValue(dialect, alias, column));
  // WHY not where blanks are cut: a column holds them, and would not be found without.
  if (!isTrimmed) keyParts.set(node, { of, separator });
  return node;
}

function joinedNode(place: FormPlace, texts: readonly Knex.Raw[], separator: string): Knex.Raw {
  const { dialect } = place;
  const { knex } = dialect;
  const between = knex.raw('?', [separator]);
  const trimmed = texts.map((text) => dialect.trimmed(text));
  const pieces = trimmed.map((text) =>
    firstThat(dialect, [[hasText(place, text), dialect.joined([between, text])]], literal(dialect, '')),
  );
  const all = dialect.joined(pieces);
  return firstThat(dialect, [
    [hasText(place, all), dialect.slice(all, [...separator].length + 1, longestText)],
  ]);
}

const none = '00';
const noYear = '0000';
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;
const longestText = 1_000_000;

function firstThat(
  { knex }: Dialect,
  cases: readonly (readonly [Knex.Raw, Knex.Raw])[],
  otherwise?: Knex.Raw,
): Knex.Raw {
  const parts = cases.map(([condition, value]) => knex.raw('when ? then ?', [condition, value]));
  if (otherwise !== undefined) parts.push(knex.raw('else ?', [otherwise]));
  return knex.raw(`case ${parts.map(() => '?').join(' ')} end`, parts);
}

/** What has characters and was not read is unread. */
function unlessBlank(place: FormPlace, text: Knex.Raw): readonly [Knex.Raw, Knex.Raw] {
  return [hasText(place, text), literal(place.dialect, unreadText)];
}

/** A text of ours, which has no quotes. */
function literal({ knex }: Dialect, text: string): Knex.Raw {
  return knex.raw(`'${text}'`);
}
