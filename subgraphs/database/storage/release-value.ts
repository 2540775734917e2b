import type { ColumnField } from '../../../schema/catalogue/model.ts';
import { normalText } from '../../../schema/text/normal-text.ts';
import { formatUnits, plainDecimal } from '../../../schema/value/exact-number.ts';
import { isCalendarDate } from '../../../schema/value/instant.ts';
import { releaseInstant } from '../engine/instant-form.ts';
import { truthText } from '../engine/truth-text.ts';

/** Thrown value of a cell that does not fit its item's type; never leaves this subgraph. */
export const invalidCell: unique symbol = Symbol('invalid cell');

/** A value as an answer shows it. */
export type ShownValue = string | number | boolean;

/** Turns the text of a cell (or null) into the GraphQL value of its item. */
export type Release = (text: string | null) => ShownValue | null | typeof invalidCell;

const integerText = /^-?\d+$/;

/** Makes the release function of a column. Cells arrive as text however they are kept, so nothing is rounded. */
export function releaseOf(field: ColumnField): Release {
  if (field.type === 'ID' || field.type === 'String') return releaseWriting;
  return (text) => (text === null ? null : releaseText(field, text));
}

/** A text of the database as it is shown, in NFC. */
export function releaseWriting(text: string | null): string | null | typeof invalidCell {
  return text === null ? null : (normalText(text) ?? invalidCell);
}

function releaseInt(text: string): number | typeof invalidCell {
  return integerText.test(text) ? Number(text) : invalidCell;
}

function releaseTruth(text: string): boolean | typeof invalidCell {
  if (text === truthText.true) return true;
  return text === truthText.false ? false : invalidCell;
}

function releaseText(field: ColumnField, text: string): ReturnType<Release> {
  switch (field.type) {
    case 'ID':
    case 'String':
      return releaseWriting(text);
    case 'Enum':
      return [...field.codes].find(([, code]) => code === text)?.[0] ?? invalidCell;
    case 'Int':
      return releaseInt(text);
    case 'Boolean':
      return releaseTruth(text);
    case 'Date':
      return isCalendarDate(text) ? text : invalidCell;
    case 'DateTime':
      return releaseInstant(text) ?? invalidCell;
    case 'BigInt':
      return integerText.test(text) ? text : invalidCell;
    case 'Decimal':
      if (field.scale === null) return plainDecimal(text) ?? invalidCell;
      return integerText.test(text) ? formatUnits(text, field.scale) : invalidCell;
  }
}
