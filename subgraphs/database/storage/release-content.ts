import type { ColumnField, ContentField } from '../../../schema/catalogue/model.ts';
import { normalText } from '../../../schema/text/normal-text.ts';
import { isCalendarDate } from '../../../schema/value/instant.ts';
import {
  type DocumentLeaf,
  type DocumentValue,
  parseDocument,
  valueAt,
} from '../../../schema/value/json-document.ts';
import { releaseInstant } from '../engine/instant-form.ts';
import { truthText } from '../engine/truth-text.ts';
import { invalidCell, releaseOf, type ShownValue } from './release-value.ts';

/** Turns the text of a column (or null) into what an item in its content shows. */
export type ContentRelease = (
  text: string | null,
) => ShownValue | readonly ShownValue[] | null | typeof invalidCell;

/** Makes the release function of an item, whether it is a column or stands in the content of one. */
export function releaseOfField(field: ColumnField | ContentField): ContentRelease {
  return field.kind === 'column' ? releaseOf(field) : contentReleaseOf(field);
}

/** Values of one list. */
const longestList = 1_000;

/**
 * Makes the function that finds an item in the content of a column. A list with a value that does not fit its item is no list: it is not shown
 * in part, so that nobody takes a part for all of it.
 */
export function contentReleaseOf(field: ContentField): ContentRelease {
  return (text) => {
    // WHY blank too: as in all columns of texts in which an item is written in a way of its own.
    if (text === null || text.trim() === '') return null;
    const found = contentOf(field, text);
    if (found === null) return null;
    return found === undefined ? invalidCell : shown(field, found);
  };
}

/** What stands in the text; undefined where nothing can be read of it. */
function contentOf({ content: { path, list } }: ContentField, text: string): DocumentValue | undefined {
  const whole: DocumentLeaf = { kind: 'text', text };
  const isDocument = path !== null || list?.kind === 'array';
  const document = isDocument ? parseDocument(text) : null;
  if (isDocument && document === null) return undefined;
  const found = document === null ? whole : valueAt(document, path ?? []);
  if (list?.kind !== 'separated' || found === null || found === undefined) return found;
  return found.kind === 'text' ? { kind: 'list', of: separated(found.text, list.separator) } : undefined;
}

function separated(text: string, separator: string): readonly DocumentLeaf[] {
  return text
    .split(separator)
    .map((part) => part.replace(blanksAround, ''))
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'text', text: part }));
}

const blanksAround = /^[ \t\r\n]+|[ \t\r\n]+$/g;

function shown(
  field: ContentField,
  found: NonNullable<DocumentValue>,
): ShownValue | readonly ShownValue[] | typeof invalidCell {
  const isList = field.content.list !== null;
  if (found.kind !== 'list') return isList ? invalidCell : releaseLeaf(field, found);
  if (!isList || found.of.length > longestList) return invalidCell;
  const values: ShownValue[] = [];
  for (const leaf of found.of) {
    const value = leaf === null ? invalidCell : releaseLeaf(field, leaf);
    if (value === invalidCell) return invalidCell;
    values.push(value);
  }
  return values;
}

const shortestWhole = /^(?:0|-?[1-9]\d{0,18})$/;
const decimal = /^-?\d{1,40}(?:\.\d{1,40})?$/;
const int32 = { least: -(2n ** 31n), greatest: 2n ** 31n - 1n } as const;
const int64 = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n } as const;

/** A value of a document, or of a list, as the item reads it in a column of texts. Truth is true and false too. */
function releaseLeaf(field: ContentField, { kind, text }: DocumentLeaf): ShownValue | typeof invalidCell {
  if (kind === 'truth') return field.type === 'Boolean' ? text === 'true' : invalidCell;
  switch (field.type) {
    case 'ID':
    case 'String':
      return normalText(text) ?? invalidCell;
    case 'Enum':
      return [...field.codes].find(([, code]) => code === text)?.[0] ?? invalidCell;
    case 'Boolean':
      return text === truthText.true || (text === truthText.false ? false : invalidCell);
    case 'Int':
      return isWholeIn(text, int32) ? Number(text) : invalidCell;
    case 'BigInt':
      return isWholeIn(text, int64) ? text : invalidCell;
    case 'Decimal':
      return decimal.test(text) ? text : invalidCell;
    case 'Date':
      return isCalendarDate(text) ? text : invalidCell;
    case 'DateTime':
      // WHY cut: documents write parts of a second, which no instant here has.
      return releaseInstant(text.replace(/(?<=:\d\d)\.\d{1,9}(?=$|[Z+-])/, '')) ?? invalidCell;
  }
}

function isWholeIn(
  text: string,
  { least, greatest }: { readonly least: bigint; readonly greatest: bigint },
): boolean {
  return shortestWhole.test(text) && BigInt(text) >= least && BigInt(text) <= greatest;
}
