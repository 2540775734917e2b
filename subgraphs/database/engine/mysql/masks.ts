import type { Knex } from 'knex';
import { legalZone } from '../../../../schema/calendar/legal-day.ts';
import type { Dialect, ValueNode } from '../dialect.ts';
import { keptAs, workType } from './column-node.ts';
import { isRead, localSeconds } from './fit-node.ts';
import type { MysqlBuilder } from './mysql-builder.ts';
import { comparableNode } from './value-node.ts';

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/** What masks leave of a value. */
export function mysqlMasks(
  builder: MysqlBuilder,
): Pick<Dialect, 'partial' | 'yearOfDate' | 'yearOfInstant' | 'roundDown'> {
  return {
    partial: ({ node }, keepLast) => partial(builder.knex, node, keepLast),
    yearOfDate: (value) => yearOfDate(builder, value),
    yearOfInstant: (value) => yearOfInstant(builder, value),
    roundDown: (value, step) => roundDown(builder, value, step),
  };
}

function partial(knex: Knex, text: Knex.Raw, keepLast: number): Knex.Raw {
  const length = knex.raw('char_length(?)', [text]);
  return knex.raw(
    `case when ? <= ${keepLast} then repeat('*', ?) else concat(repeat('*', ? - ${keepLast}), right(?, ${keepLast})) end`,
    [length, length, length, text],
  );
}

function yearOfDate(builder: MysqlBuilder, value: ValueNode): Knex.Raw {
  const { knex } = builder;
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const day = comparableNode(builder, value);
  // WHY not made of the year's number: 99 would be 1999.
  return kind === 'date'
    ? knex.raw('(? - interval dayofyear(?) - 1 day)', [day, day])
    : knex.raw("concat(left(?, 4), '-01-01')", [day]);
}

/** WHY by the seconds: they are null where the cell does not fit. */
function yearOfInstant(builder: MysqlBuilder, value: ValueNode): Knex.Raw {
  const { knex } = builder;
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const local = knex.raw(`(timestamp'1970-01-01 00:00:00' + interval ? + ${localSeconds} second)`, [
    comparableNode(builder, value),
  ]);
  const zone = kind === 'made' ? '' : legalZone;
  return kind === 'text' || kind === 'made'
    ? knex.raw("concat(date_format(?, '%Y'), ?)", [local, `-01-01T00:00:00${zone}`])
    : knex.raw("cast(date_format(?, '%Y-01-01 00:00:00') as datetime)", [local]);
}

/** A number so small that it has no multiple below it in 64 bits is covered. */
function roundDown(builder: MysqlBuilder, value: ValueNode, step: bigint): Knex.Raw {
  const { knex } = builder;
  const { kind } = keptAs(value);
  if (!isRead(value, kind)) return knex.raw('null');
  const units = knex.raw('cast(? as decimal(20))', [comparableNode(builder, value)]);
  const least = step > largest ? 0n : smallest + step;
  const size = knex.raw('cast(? as decimal(65))', [step.toString()]);
  // INVARIANT: decimals have room for every number here, so that nothing passes a float and tells digits of the value.
  const rounded = knex.raw('cast(? - mod(mod(?, ?) + ?, ?) as signed)', [units, units, size, size, size]);
  return knex.raw(`case when ? >= ${least} then ? end`, [units, inKind(knex, rounded, value)]);
}

/** A number as a cell of the same column. */
function inKind(knex: Knex, number: Knex.Raw, value: ValueNode): Knex.Raw {
  switch (workType('whole', keptAs(value).kind)) {
    case 'text':
      return knex.raw('cast(? as char)', [number]);
    case 'decimal':
      return knex.raw('cast(? as decimal(20))', [number]);
    default:
      return number;
  }
}
