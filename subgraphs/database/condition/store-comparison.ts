import type { ColumnForm } from '../../../schema/catalogue/model.ts';
import { sideOf } from '../../../schema/catalogue/side-of.ts';
import { codedError } from '../../../schema/errors/coded-error.ts';
import type { Scalar } from '../../../schema/policy/row-predicate.ts';
import { spellingsOf } from '../../../schema/text/normal-text.ts';
import { tonePlacements } from '../../../schema/text/tone-placement.ts';
import { floorUnits, parseDecimal } from '../../../schema/value/exact-number.ts';
import { isCalendarDate, parseInstant } from '../../../schema/value/instant.ts';
import type { LiveSchema } from '../engine/live-schema.ts';
import type { ComparisonOperator, SqlScalar } from '../engine/operand.ts';
import type { ValueClass } from '../engine/value-class.ts';
import type { ReadField, StoredField } from '../model/entity-map.ts';
import type { CellColumn } from './stored-predicate.ts';

/**
 * A comparison with what a column holds: with a value, with several of which any is equal, or already decided (`present`: true
 * for every cell that shows a value).
 */
export type StoredComparison =
  | { readonly kind: 'value'; readonly operator: ComparisonOperator; readonly value: SqlScalar }
  | { readonly kind: 'among'; readonly values: readonly string[] }
  | { readonly kind: 'never' }
  | { readonly kind: 'present' }
  | { readonly kind: 'invalid' };

/** Bounds of the whole numbers that fit a class. */
const int32 = { least: -(2n ** 31n), greatest: 2n ** 31n - 1n } as const;
const int64 = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n } as const;

const never: StoredComparison = { kind: 'never' };
const invalid: StoredComparison = { kind: 'invalid' };

/** The column of a stored field with the class in which it compares. @throws ITEM_UNAVAILABLE when it is gone. */
export function cellColumn(field: ReadField, table: string, live: LiveSchema): CellColumn {
  const { coordinate, column } = field;
  const form = formOf(field, table, live);
  const valueClass = classOf(field);
  if (form === null) return classedColumn(live, table, { coordinate, column, ...valueClass });
  const { made } = live;
  // WHY: an engine that makes no texts would compare what is written as if it were the value.
  if (made === null) throw codedError('ITEM_UNAVAILABLE', { coordinate });
  if (form.kind === 'side') {
    const kept = (of: string, name: string) => ({
      column: name,
      keptAs: classedColumn(live, of, { coordinate, column: name, ...valueClass }).keptAs,
    });
    const of = [kept(form.table, form.column), kept(form.table, form.on), kept(table, form.key)];
    return { coordinate, column, ...valueClass, keptAs: made.texts, form: { ...form, of, made } };
  }
  const of = field.columns.map((each) => {
    const { keptAs } = classedColumn(live, table, { coordinate, column: each, ...valueClass });
    return { column: each, keptAs };
  });
  const keptAs = isMadeValue(form) ? made.values : made.texts;
  return { coordinate, column, ...valueClass, keptAs, form: { ...form, of, made } };
}

/** How the item is written in what the live database keeps. WHY none of instants: a column that keeps them as such knows their zone. */
function formOf(field: ReadField, table: string, live: LiveSchema): ColumnForm | null {
  if (field.kind === 'content') return null;
  const { form } = field;
  if (form?.kind !== 'local') return form;
  return live.column(table, field.column)?.holds === 'instants' ? null : form;
}

/** Whether a form makes the value of an item, and not a text of which the class finds it. */
function isMadeValue({ kind }: ColumnForm): boolean {
  switch (kind) {
    case 'date':
    case 'local':
    case 'truth':
      return true;
    case 'trimmed':
    case 'key':
    case 'joined':
    case 'side':
      return false;
  }
}

/** Whether the live database has the columns of a stored field. */
export function hasColumns(field: ReadField, table: string, live: LiveSchema): boolean {
  const side = sideOf(field);
  const names = side === null ? field.columns : [side.key];
  const isBeside =
    side === null || [side.column, side.on].every((each) => live.column(side.table, each) !== null);
  return isBeside && names.every((column) => live.column(table, column) !== null);
}

/** A column beside that of an item, compared as `compares` says. @throws ITEM_UNAVAILABLE when it is gone. */
export function classedColumn(live: LiveSchema, table: string, cell: Omit<CellColumn, 'keptAs'>): CellColumn {
  const found = live.column(table, cell.column);
  if (found === null) throw codedError('ITEM_UNAVAILABLE', { coordinate: cell.coordinate });
  return { ...cell, keptAs: found.keptAs };
}

/**
 * Brings one comparison of an agreement or of a query to what columns hold: exact units for decimals, seconds for instants,
 * every spelling of a text (of a `String` every placement of its tones too). `invalid` when the value does not fit the item's
 * type.
 */
export function storeComparison(
  field: StoredField,
  operator: ComparisonOperator,
  value: Scalar,
): StoredComparison {
  if (field.kind === 'reference') return storeKey(field.prefix, operator, value);
  switch (field.type) {
    case 'ID':
      return operator === 'eq' && typeof value !== 'boolean' ? storeText([String(value)]) : invalid;
    case 'String':
      return operator === 'eq' && typeof value !== 'boolean'
        ? storeText(tonePlacements(String(value)))
        : invalid;
    case 'Enum':
      if (operator !== 'eq' || typeof value !== 'string') return invalid;
      return storeWord(field.codes.get(value));
    case 'Boolean':
      return operator === 'eq' && typeof value === 'boolean' ? { kind: 'value', operator, value } : invalid;
    case 'Int':
      return typeof value === 'number' && Number.isInteger(value)
        ? storeInteger(operator, BigInt(value), true, int32)
        : invalid;
    case 'BigInt':
      return /^-?\d{1,40}$/.test(String(value))
        ? storeInteger(operator, BigInt(String(value)), true, int64)
        : invalid;
    case 'Decimal':
      return storeDecimal(operator, String(value), field.scale);
    case 'Date':
      return typeof value === 'string' && isCalendarDate(value)
        ? { kind: 'value', operator, value }
        : invalid;
    case 'DateTime':
      return typeof value === 'string' ? storeInstant(operator, value) : invalid;
  }
}

/** The class in which the values of a stored field compare: what fits it is what an answer shows. */
export function classOf(field: ReadField): Omit<ValueClass, 'keptAs'> {
  if (field.kind === 'reference') return { compares: 'text' };
  if (field.kind === 'content') return { compares: 'content' };
  switch (field.type) {
    case 'ID':
    case 'String':
      return { compares: 'text' };
    case 'Enum':
      return { compares: 'word', words: [...field.codes.values()] };
    case 'Int':
      return { compares: 'int' };
    case 'Boolean':
      return { compares: 'truth' };
    case 'BigInt':
      return { compares: 'whole' };
    case 'Decimal':
      return { compares: field.scale === null ? 'inexact' : 'whole' };
    case 'Date':
      return { compares: 'day' };
    case 'DateTime':
      return { compares: 'instant' };
  }
}

function storeWord(code: string | undefined): StoredComparison {
  return code === undefined ? never : { kind: 'value', operator: 'eq', value: code };
}

function storeText(writings: readonly string[]): StoredComparison {
  const values = [...new Set(writings.flatMap(spellingsOf))];
  const [value, ...others] = values;
  if (value === undefined) return never;
  return others.length === 0 ? { kind: 'value', operator: 'eq', value } : { kind: 'among', values };
}

/** Compares whole stored units with a value that may lie between two of them: floor it and adjust the operator. */
function compareWhole(operator: ComparisonOperator, exact: boolean): ComparisonOperator | null {
  if (exact) return operator;
  if (operator === 'eq') return null;
  return operator === 'gt' || operator === 'gte' ? 'gt' : 'lte';
}

function storeInteger(
  operator: ComparisonOperator,
  units: bigint,
  exact: boolean,
  { least, greatest }: { readonly least: bigint; readonly greatest: bigint },
): StoredComparison {
  const adjusted = compareWhole(operator, exact);
  if (adjusted === null) return never;
  const above = units > greatest;
  if (!above && units >= least) return { kind: 'value', operator: adjusted, value: units.toString() };
  if (adjusted === 'eq') return never;
  const upward = adjusted === 'gt' || adjusted === 'gte';
  return above === upward ? never : { kind: 'present' };
}

function storeInstant(operator: ComparisonOperator, text: string): StoredComparison {
  const instant = parseInstant(text);
  if (instant === null) return invalid;
  const adjusted = compareWhole(operator, !instant.fraction);
  if (adjusted === null) return never;
  return { kind: 'value', operator: adjusted, value: instant.seconds.toString() };
}

function storeDecimal(operator: ComparisonOperator, text: string, scale: number | null): StoredComparison {
  const decimal = parseDecimal(text);
  if (decimal === null) return invalid;
  if (scale === null) return { kind: 'value', operator, value: text };
  const { units, exact } = floorUnits(decimal, scale);
  return storeInteger(operator, units, exact, int64);
}

function storeKey(prefix: string, operator: ComparisonOperator, value: Scalar): StoredComparison {
  if (operator !== 'eq' || typeof value === 'boolean') return invalid;
  const key = String(value).normalize('NFC');
  return key.startsWith(prefix) ? storeText([key.slice(prefix.length)]) : never;
}
