import type { Knex } from 'knex';
import type { Mask } from '../../../schema/policy/mask.ts';
import { classOf } from '../condition/store-comparison.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { StoredField } from '../model/entity-map.ts';
import { roundingStep } from '../storage/rounding-step.ts';

/** The item of a masked column, and how the column's value is kept. */
export interface MaskedColumn {
  readonly field: StoredField;
  readonly keptAs: string;
}

/**
 * The expression of what a mask leaves of a column, in the column's own form, so that it filters, sorts and pages like
 * the column. Null where the mask cannot be put on by the database: nothing is compared then.
 */
export function maskExpression(
  dialect: Dialect,
  node: Knex.Raw,
  mask: Mask,
  { field, keptAs }: MaskedColumn,
): Knex.Raw {
  const nothing = dialect.knex.raw('null');
  const value = { node, valueClass: { ...classOf(field), keptAs } };
  switch (mask.kind) {
    case 'PARTIAL':
      return dialect.partial(value, mask.keepLast);
    case 'YEAR':
      return value.valueClass.compares === 'instant'
        ? dialect.yearOfInstant(value)
        : dialect.yearOfDate(value);
    case 'ROUND': {
      const step = roundingStep(field, mask.to);
      return step === null ? nothing : dialect.roundDown(value, step);
    }
    case 'PSEUDONYM':
    case 'PARENT':
      return nothing;
  }
}
