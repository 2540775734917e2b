import type { Knex } from 'knex';
import { parseDecimal } from '../../../../schema/value/exact-number.ts';
import { isCalendarDate } from '../../../../schema/value/instant.ts';
import { nearDecimal } from '../near-decimal.ts';
import { type ComparisonOperator, type Operand, type SqlScalar, type SqlValue, spelled } from '../operand.ts';
import { truthText } from '../truth-text.ts';
import { decimalDigits } from './cell-nodes.ts';
import type { BoundType, EngineWords } from './engine-words.ts';

const wholeText = /^(?:0|-?[1-9]\d{0,18})$/;
const [least, greatest] = [-(2n ** 63n), 2n ** 63n - 1n];
/** One less than the engines hold: the greatest that is bound stays a number of theirs. */
const boundDigits = { before: decimalDigits.before - 1, behind: decimalDigits.behind } as const;

/** A node that binds an operand; slots pass through the builder untouched and are filled when the statement runs. */
export function boundNode(
  words: EngineWords,
  operand: Operand,
  type: BoundType,
  spell: (value: SqlValue) => SqlValue = (value) => spellOne(words, value, type),
): Knex.Raw {
  return words.knex.raw(words.mark(type), [spelled(operand, spell) as Knex.Value]);
}

/** A decimal that columns of decimals are compared with: what they cannot hold becomes the nearest that they can. */
export function boundDecimal(words: EngineWords, operand: Operand, operator: ComparisonOperator): Knex.Raw {
  return boundNode(words, operand, 'decimal', (value) =>
    Array.isArray(value) ? null : nearDecimal(String(value), operator, boundDigits),
  );
}

function spellOne(words: EngineWords, value: SqlValue, type: BoundType): SqlValue {
  if (Array.isArray(value)) return null;
  const text = textOfScalar(value as SqlScalar);
  return text !== null && isOfType(text, type) ? words.spellText(text) : null;
}

/** A list as it is bound: one JSON text; what is no value of the type is left out, and equals nothing. */
export function boundList(list: Operand, type: BoundType): Operand {
  return spelled(list, (values) =>
    JSON.stringify(
      (Array.isArray(values) ? values : [values as SqlScalar]).flatMap((value) => {
        const text = textOfScalar(value);
        return text !== null && text !== '' && isOfType(text, type) ? [text] : [];
      }),
    ),
  );
}

/** A value as a text; null for null. */
export function textOfScalar(value: SqlScalar): string | null {
  if (value === null) return null;
  return typeof value === 'boolean' ? truthText[`${value}`] : String(value);
}

/** WHY decided here: a text that is no number would fail the statement, and '07' would be 7. */
export function isOfType(text: string, type: BoundType): boolean {
  switch (type) {
    case 'whole':
      return wholeText.test(text) && BigInt(text) >= least && BigInt(text) <= greatest;
    case 'decimal':
      return nearDecimal(text, 'eq', boundDigits) !== null;
    case 'float':
      return parseDecimal(text) !== null;
    case 'date':
      return isCalendarDate(text);
    case 'characters':
    case 'local':
    case 'zoned':
      return true;
  }
}
