import { codedError } from '../../../schema/errors/coded-error.ts';
import type { Scalar } from '../../../schema/policy/row-predicate.ts';
import { floorUnits, parseDecimal } from '../../../schema/value/exact-number.ts';
import { isCalendarDate, parseInstant } from '../../../schema/value/instant.ts';
import { formatInstant, type InstantForm } from '../engine/instant-form.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { ComparisonOperator, SqlScalar } from '../engine/operand.ts';
import type { StoredField } from '../model/entity-map.ts';
import type { CellColumn } from './stored-predicate.ts';

/** A comparison with what a column holds: with a value, or already decided (`present`: true for every cell that is not null). */
export type StoredComparison =
  | { readonly kind: 'value'; readonly operator: ComparisonOperator; readonly value: SqlScalar }
  | { readonly kind: 'never' }
  | { readonly kind: 'present' }
  | { readonly kind: 'invalid' };

const largest = 2n ** 63n - 1n;
const never: StoredComparison = { kind: 'never' };
const invalid: StoredComparison = { kind: 'invalid' };

/** The column of a stored field with the class in which it compares. @throws ITEM_UNAVAILABLE when it is gone. */
export function cellColumn(field: StoredField, table: string, live: LiveSchema): CellColumn {
  const { coordinate, column } = field;
  return classedColumn(live, table, { coordinate, column, compares: comparesAs(field) });
}

/** A column beside that of an item, compared as `compares` says. @throws ITEM_UNAVAILABLE when it is gone. */
export function classedColumn(
  live: LiveSchema,
  table: string,
  { coordinate, column, compares }: Omit<CellColumn, 'keptAs'>,
): CellColumn {
  const found = live.column(table, column);
  if (found === null) throw codedError('ITEM_UNAVAILABLE', { coordinate });
  return { coordinate, column, compares, keptAs: found.keptAs };
}

/**
 * Brings one comparison of an agreement or of a query to what columns hold: exact units for decimals, the column's
 * form for instants, NFC for text. `invalid` when the value does not fit the item's type.
 */
export function storeComparison(
  field: StoredField,
  table: string,
  live: LiveSchema,
  operator: ComparisonOperator,
  value: Scalar,
): StoredComparison {
  if (field.kind === 'reference') return storeKey(field.prefix, operator, value);
  switch (field.type) {
    case 'ID':
    case 'String':
    case 'Enum':
      return operator === 'eq' && typeof value !== 'boolean'
        ? { kind: 'value', operator, value: String(value).normalize('NFC') }
        : invalid;
    case 'Boolean':
      return operator === 'eq' && typeof value === 'boolean' ? { kind: 'value', operator, value } : invalid;
    case 'Int':
      return typeof value === 'number' && Number.isInteger(value)
        ? storeInteger(operator, BigInt(value), true)
        : invalid;
    case 'BigInt':
      return /^-?\d{1,40}$/.test(String(value))
        ? storeInteger(operator, BigInt(String(value)), true)
        : invalid;
    case 'Decimal':
      return storeDecimal(operator, String(value), field.scale);
    case 'Date':
      return typeof value === 'string' && isCalendarDate(value)
        ? { kind: 'value', operator, value }
        : invalid;
    case 'DateTime':
      return typeof value === 'string'
        ? storeInstant(operator, value, live.column(table, field.column)?.instantForm ?? null)
        : invalid;
  }
}

function comparesAs(field: StoredField): CellColumn['compares'] {
  if (field.kind === 'reference') return 'text';
  switch (field.type) {
    case 'Int':
    case 'Boolean':
    case 'BigInt':
      return 'whole';
    case 'Decimal':
      return field.scale === null ? 'inexact' : 'whole';
    case 'ID':
    case 'String':
    case 'Enum':
    case 'Date':
    case 'DateTime':
      return 'text';
  }
}

/** Compares whole stored units with a value that may lie between two of them: floor it and adjust the operator. */
function compareWhole(operator: ComparisonOperator, exact: boolean): ComparisonOperator | null {
  if (exact) return operator;
  if (operator === 'eq') return null;
  return operator === 'gt' || operator === 'gte' ? 'gt' : 'lte';
}

function storeInteger(operator: ComparisonOperator, units: bigint, exact: boolean): StoredComparison {
  const adjusted = compareWhole(operator, exact);
  if (adjusted === null) return never;
  const above = units > largest;
  if (!above && units >= -largest - 1n) return { kind: 'value', operator: adjusted, value: units.toString() };
  if (adjusted === 'eq') return never;
  const upward = adjusted === 'gt' || adjusted === 'gte';
  return above === upward ? never : { kind: 'present' };
}

function storeInstant(
  operator: ComparisonOperator,
  text: string,
  form: InstantForm | null,
): StoredComparison {
  const instant = parseInstant(text);
  if (instant === null || form === null) return invalid;
  const adjusted = compareWhole(operator, !instant.fraction);
  if (adjusted === null) return never;
  return { kind: 'value', operator: adjusted, value: formatInstant(instant.seconds, form) };
}

function storeDecimal(operator: ComparisonOperator, text: string, scale: number | null): StoredComparison {
  const decimal = parseDecimal(text);
  if (decimal === null) return invalid;
  if (scale === null) return { kind: 'value', operator, value: text };
  const { units, exact } = floorUnits(decimal, scale);
  return storeInteger(operator, units, exact);
}

function storeKey(prefix: string, operator: ComparisonOperator, value: Scalar): StoredComparison {
  if (operator !== 'eq' || typeof value === 'boolean') return invalid;
  const key = String(value).normalize('NFC');
  return key.startsWith(prefix) ? { kind: 'value', operator, value: key.slice(prefix.length) } : never;
}
