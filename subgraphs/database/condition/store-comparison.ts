import type { Scalar } from '../../../schema/policy/row-predicate.ts';
import { floorUnits, parseDecimal } from '../../../schema/value/exact-number.ts';
import { isCalendarDate, parseInstant } from '../../../schema/value/instant.ts';
import type { StoredField } from '../model/entity-map.ts';
import { formatInstant } from '../storage/instant-form.ts';
import type { Affinity, LiveSchema } from '../storage/live-schema.ts';
import type { CellColumn, ComparisonOperator, SqlValue } from './stored-predicate.ts';

/** A comparison in storage terms: with a value, or already decided (`present`: true for every cell that is not null). */
export type StoredComparison =
  | { readonly kind: 'value'; readonly operator: ComparisonOperator; readonly value: SqlValue }
  | { readonly kind: 'never' }
  | { readonly kind: 'present' }
  | { readonly kind: 'invalid' };

const largest = 2n ** 63n - 1n;
const never: StoredComparison = { kind: 'never' };
const invalid: StoredComparison = { kind: 'invalid' };

/** The column of a stored field with the class in which it compares. */
export function cellColumn(field: StoredField, table: string, live: LiveSchema): CellColumn {
  const affinity = live.affinity(table, field.column);
  const textual = textStorage(affinity);
  const integral: CellColumn['storage'] =
    affinity === 'INTEGER' || affinity === 'NUMERIC' ? 'integer' : 'castInteger';
  return { coordinate: field.coordinate, column: field.column, storage: storageOf(field, textual, integral) };
}

/** The class in which the texts of a column compare. */
export function textStorage(affinity: Affinity): CellColumn['storage'] {
  if (affinity === 'TEXT') return 'text';
  return affinity === 'BLOB' ? 'anyText' : 'castText';
}

function storageOf(
  field: StoredField,
  textual: CellColumn['storage'],
  integral: CellColumn['storage'],
): CellColumn['storage'] {
  if (field.kind === 'reference') return textual;
  switch (field.type) {
    case 'Int':
    case 'Boolean':
    case 'BigInt':
      return integral;
    case 'Decimal':
      return field.scale === null ? 'real' : integral;
    case 'ID':
    case 'String':
    case 'Enum':
    case 'Date':
    case 'DateTime':
      return textual;
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
  form: ReturnType<LiveSchema['instantForm']>,
) {
  const instant = parseInstant(text);
  if (instant === null || form === null) return invalid;
  const adjusted = compareWhole(operator, !instant.fraction);
  if (adjusted === null) return never;
  return { kind: 'value', operator: adjusted, value: formatInstant(instant.seconds, form) } as const;
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

/**
 * Brings one comparison of an agreement or of a query to storage terms: exact units for decimals, the column's
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
      return operator === 'eq' && typeof value === 'boolean'
        ? { kind: 'value', operator, value: value ? '1' : '0' }
        : invalid;
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
        ? storeInstant(operator, value, live.instantForm(table, field.column))
        : invalid;
  }
}
