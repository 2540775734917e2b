import type { Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import type { Dialect, ValueNode } from '../dialect.ts';
import { keptAs, typedNode, workType } from './column-node.ts';
import { isRead, localSeconds } from './fit-node.ts';
import { comparableNode } from './value-node.ts';

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** What masks leave of a value. */
export function postgresMasks(
  knex: Knex,
): Pick<Dialect, 'partial' | 'yearOfDate' | 'yearOfInstant' | 'roundDown'> {
  return {
    partial: (value, keepLast) => partial(knex, maskedText(knex, value), keepLast),
    yearOfDate: (value) => yearOfDate(knex, value),
    yearOfInstant: (value) => yearOfInstant(knex, value),
    roundDown: (value, step) => roundDown(knex, value, step),
  };
}

/** The text that a mask is put on. WHY not of every cell: `NaN` under a mask would be a text like others. */
function maskedText(knex: Knex, value: ValueNode): Knex.Raw {
  const { kind } = keptAs(value);
  return kind === 'numeric' || kind === 'float' ? comparableNode(knex, value) : typedNode(knex, value);
}

function partial(knex: Knex, text: Knex.Raw, keepLast: number): Knex.Raw {
  const length = knex.raw('length(?)', [text]);
  return knex.raw(
    "case when ? <= ?::int then repeat('*', ?) else repeat('*', ? - ?::int) || right(?, ?::int) end",
    [length, keepLast, length, length, keepLast, text, keepLast],
  );
}

function yearOfDate(knex: Knex, value: ValueNode): Knex.Raw {
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const day = comparableNode(knex, value);
  return kind === 'date'
    ? knex.raw('make_date(extract(year from ?)::int, 1, 1)', [day])
    : knex.raw("substr(?, 1, 4) || '-01-01'", [day]);
}

/** WHY by the seconds: they are null where the cell does not fit. */
function yearOfInstant(knex: Knex, value: ValueNode): Knex.Raw {
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const local = knex.raw(`(to_timestamp(?) at time zone 'UTC' + interval '${localSeconds} seconds')`, [
    comparableNode(knex, value),
  ]);
  const year = knex.raw("date_trunc('year', ?)", [local]);
  switch (kind) {
    case 'zoned':
      return knex.raw(`(? - interval '${localSeconds} seconds') at time zone 'UTC'`, [year]);
    case 'local':
      return year;
    default:
      return knex.raw("to_char(?, 'YYYY') || ?::text", [
        year,
        `-01-01T00:00:00${kind === 'made' ? '' : legalZone}`,
      ]);
  }
}

/** A number so small that it has no multiple below it in 64 bits is covered. */
function roundDown(knex: Knex, value: ValueNode, step: bigint): Knex.Raw {
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const units = knex.raw('(?)::numeric', [comparableNode(knex, value)]);
  const least = step > largest ? 0n : smallest + step;
  const size = knex.raw('?::numeric', [step.toString()]);
  // INVARIANT: a numeric has room for every number here, so that nothing passes a float and tells digits of the value.
  const rounded = knex.raw('(? - mod(mod(?, ?) + ?, ?))', [units, units, size, size, size]);
  return knex.raw(`case when ? >= ?::numeric then ?::bigint::${workType('whole', kind) ?? 'bigint'} end`, [
    units,
    least.toString(),
    rounded,
  ]);
}
