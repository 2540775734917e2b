import type { Knex } from 'knex';
import type { Mask } from '../../../schema/policy/mask.ts';
import type { Dialect } from '../engine/dialect.ts';
import type { LiveColumn } from '../engine/live-schema.ts';
import type { StoredField } from '../model/entity-map.ts';
import { roundingStep } from '../storage/rounding-step.ts';

/** The item of a masked column, and the column. */
export interface MaskedColumn {
  readonly field: StoredField;
  readonly column: LiveColumn;
}

/**
 * The expression of what a mask leaves of a column, in the column's own form, so that it filters, sorts and pages like
 * the column. Null where the mask cannot be put on by the database: nothing is compared then.
 */
export function maskExpression(
  dialect: Dialect,
  node: Knex.Raw,
  mask: Mask,
  { field, column: { keptAs, instantForm } }: MaskedColumn,
): Knex.Raw {
  const nothing = dialect.knex.raw('null');
  switch (mask.kind) {
    case 'PARTIAL':
      return dialect.partial({ node, valueClass: { compares: 'text', keptAs } }, mask.keepLast);
    case 'YEAR': {
      const value = { node, valueClass: { compares: 'text', keptAs } } as const;
      if (field.kind !== 'column' || field.type !== 'DateTime') return dialect.yearOfDate(value);
      return instantForm === null ? nothing : dialect.yearOfInstant(value, instantForm);
    }
    case 'ROUND': {
      const step = roundingStep(field, mask.to);
      const value = { node, valueClass: { compares: 'whole', keptAs } } as const;
      return step === null ? nothing : dialect.roundDown(value, step);
    }
    case 'PSEUDONYM':
    case 'PARENT':
      return nothing;
  }
}
