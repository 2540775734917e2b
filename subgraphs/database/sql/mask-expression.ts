import type { Knex } from 'knex';
import type { Mask } from '../../../schema/policy/mask.ts';
import { offsetMinutes } from '../../../schema/value/instant.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { Affinity, InstantForm, LiveSchema } from '../storage/live-schema.ts';
import { roundingStep } from '../storage/rounding-step.ts';

/** Where a masked column stands. */
export interface MaskedColumn {
  readonly field: StoredField;
  readonly table: string;
  readonly live: LiveSchema;
}

const localMinutes = 420;
const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

/**
 * The expression of what a mask leaves of a column, in the column's own form, so that it filters, sorts and pages like
 * the column. Null where the mask cannot be put on by the database: nothing is compared then.
 */
export function maskExpression(
  knex: Knex,
  column: Knex.Raw,
  mask: Mask,
  { field, table, live }: MaskedColumn,
): Knex.Raw {
  switch (mask.kind) {
    case 'PARTIAL':
      return partial(knex, asText(knex, column, live.affinity(table, field.column)), mask.keepLast);
    case 'YEAR':
      return field.kind === 'column' && field.type === 'DateTime'
        ? yearOfInstant(knex, column, live.instantForm(table, field.column))
        : knex.raw("substr(?, 1, 4) || '-01-01'", [column]);
    case 'ROUND':
      return round(knex, knex.raw('cast(? as integer)', [column]), roundingStep(field, mask.to));
    case 'PSEUDONYM':
    case 'PARENT':
      return knex.raw('null');
  }
}

function asText(knex: Knex, column: Knex.Raw, affinity: Affinity): Knex.Raw {
  return affinity === 'TEXT' ? column : knex.raw('cast(? as text)', [column]);
}

/** A text not longer than what is kept would come out whole: all of it is covered then. */
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

/** The first moment of the instant's Vietnamese year, written as the column writes instants. */
function yearOfInstant(knex: Knex, column: Knex.Raw, form: InstantForm | null): Knex.Raw {
  const offset = form === null ? null : form.zone === '' ? localMinutes : offsetMinutes(form.zone);
  if (form === null || offset === null) return knex.raw('null');
  const year = knex.raw("strftime('%Y', substr(?, 1, 19), ?)", [column, `${localMinutes - offset} minutes`]);
  return knex.raw("strftime(?, ? || '-01-01 00:00:00', ?) || ?", [
    `%Y-%m-%d${form.separator}%H:%M:%S`,
    year,
    `${offset - localMinutes} minutes`,
    form.zone,
  ]);
}

/** Rounds whole units down, below zero too; a number so small that it has no multiple below it is covered. */
function round(knex: Knex, units: Knex.Raw, step: bigint | null): Knex.Raw {
  if (step === null) return knex.raw('null');
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
