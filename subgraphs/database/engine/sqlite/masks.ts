import type { Knex } from 'knex';
import { legalOffsetMinutes, legalZone } from '../../../../schema/calendar/legal-day.ts';
import type { Dialect, ValueNode } from '../dialect.ts';
import { madeValues } from './fit-node.ts';
import { comparableNode, keyNode } from './value-node.ts';

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** What masks leave of a value. */
export function sqliteMasks(
  knex: Knex,
): Pick<Dialect, 'partial' | 'yearOfDate' | 'yearOfInstant' | 'roundDown'> {
  return {
    partial: (value, keepLast) => partial(knex, keyNode(knex, value), keepLast),
    yearOfDate: (value) => knex.raw("substr(?, 1, 4) || '-01-01'", [comparableNode(knex, value)]),
    yearOfInstant: (value) =>
      knex.raw("strftime('%Y', ? + ?, 'unixepoch') || ?", [
        comparableNode(knex, value),
        legalOffsetMinutes * 60,
        `-01-01T00:00:00${value.valueClass.keptAs === madeValues ? '' : legalZone}`,
      ]),
    roundDown: (value, step) => roundDown(knex, value, step),
  };
}

function partial(knex: Knex, text: Knex.Raw, keepLast: number): Knex.Raw {
  const stars = (length: Knex.Raw) => knex.raw("printf('%.*c', ?, '*')", [length]);
  const length = knex.raw('length(?)', [text]);
  // WHY: SQLite writes at least one of a repeated character, an empty text has none.
  return knex.raw('case when ? <= ? then substr(?, 1, ?) else ? || substr(?, ?) end', [
    length,
    keepLast,
    stars(length),
    length,
    stars(knex.raw('? - ?', [length, keepLast])),
    text,
    -keepLast,
  ]);
}

/** A number so small that it has no multiple below it in 64 bits is covered. */
function roundDown(knex: Knex, value: ValueNode, step: bigint): Knex.Raw {
  const units = comparableNode(knex, value);
  if (step > largest) return knex.raw('case when ? >= 0 then 0 end', [units]);
  const size = knex.raw('cast(? as integer)', [step.toString()]);
  const least = knex.raw('cast(? as integer)', [(smallest + step).toString()]);
  const rest = knex.raw('? % ?', [units, size]);
  // INVARIANT: no sum here is beyond 64 bits, where SQLite would go on with a float and tell digits of the value.
  return knex.raw('case when ? >= ? then ? - (?) - (case when ? < 0 then ? else 0 end) end', [
    units,
    least,
    units,
    rest,
    rest,
    size,
  ]);
}
