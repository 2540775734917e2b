import { spellingsOf } from '../../../schema/text/normal-text.ts';
import type { StoredField } from '../model/entity-map.ts';

/** What a stored text fulfils in one of the spellings of a beginning, or of an end, of the shown one. */
export interface StoredAffix {
  readonly kind: 'begins' | 'ends' | 'equals';
  readonly text: string;
}

const mark = /^\p{M}/u;

/**
 * What a column holds where the id or key that is shown of it begins, or ends, with a text: one of these. Texts compare by NFC, and
 * letters are whole: a mark belongs to the letter before it, so that "To" begins no "Tô", however that is stored. null for items that
 * are not compared so.
 */
export function storeAffix(
  field: StoredField,
  operator: 'startsWith' | 'endsWith',
  value: string,
): readonly StoredAffix[] | null {
  const text = value.normalize('NFC');
  const prefix = field.kind === 'reference' ? field.prefix.normalize('NFC') : '';
  if (field.kind === 'column' && field.type !== 'ID') return null;
  return operator === 'startsWith' ? beginnings(text, prefix) : ends(text, prefix);
}

function beginnings(text: string, prefix: string): readonly StoredAffix[] {
  if (prefix.startsWith(text)) return [{ kind: 'begins', text: '' }];
  return text.startsWith(prefix) ? spelled('begins', text.slice(prefix.length)) : [];
}

function ends(text: string, prefix: string): readonly StoredAffix[] {
  if (text === '') return [{ kind: 'begins', text }];
  const whole = mark.test(text) ? [] : spelled('ends', text);
  const lengths = Array.from({ length: Math.min(prefix.length, text.length) }, (_, at) => at + 1);
  const overlapping = lengths.filter((length) => prefix.endsWith(text.slice(0, length)));
  return [...whole, ...overlapping.flatMap((length) => spelled('equals', text.slice(length)))];
}

function spelled(kind: StoredAffix['kind'], text: string): readonly StoredAffix[] {
  return spellingsOf(text).map((each) => ({ kind, text: each }));
}
