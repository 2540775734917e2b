import { invariant } from '../../../../schema/invariant.ts';
import type { SqlValue } from '../operand.ts';

const [begin, end] = ['/*each*/', '/**/'] as const;

/**
 * What stands for each value of a list: something with one mark, whose binding is a `listText`; or for each row of several lists of
 * one length, with a mark for each of them.
 */
export function eachValue(mark: string): string {
  return `${begin}${mark}${end}`;
}

/** A list as it is bound: one text, which `expandLists` reads again. */
export function listText(values: readonly string[]): string {
  return JSON.stringify(values);
}

/** Texts and names of SQL, in which nothing is a mark; what stands for each value of a list; a mark. */
const parts = /'(?:[^'\\]|\\.|'')*'|`(?:[^`]|``)*`|\/\*each\*\/(.*?)\/\*\*\/|\?/gs;

/** How many values are written for a list of `size`. WHY more: each number of marks is a statement of its own, which is prepared. */
function written(size: number): number {
  const step = 1_024;
  if (size > step) return Math.ceil(size / step) * step;
  let marks = 1;
  while (marks < size) marks *= 2;
  return marks;
}

/**
 * A statement with a mark for each value of its lists, the last value as often as marks are left; an empty list has one null.
 * WHY not one text of all values: the server plans a statement by the values that it compares a column with.
 */
export function expandLists(
  sql: string,
  bindings: readonly SqlValue[],
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  if (!sql.includes(begin)) return { sql, values: bindings };
  const values: SqlValue[] = [];
  let at = 0;
  const text = sql.replace(parts, (part, mark: string | undefined) => {
    if (part !== '?' && mark === undefined) return part;
    if (mark === undefined) {
      values.push(bindings[at] ?? null);
      at += 1;
      return part;
    }
    const width = mark.split('?').length - 1;
    const lists = bindings.slice(at, at + width).map(listOf);
    at += width;
    const size = lists[0]?.length ?? 0;
    const marks = written(size);
    for (let place = 0; place < marks; place += 1)
      values.push(...lists.map((list) => list[Math.min(place, size - 1)] ?? null));
    return Array.from({ length: marks }, () => mark).join(', ');
  });
  return { sql: text, values };
}

function listOf(binding: SqlValue): readonly string[] {
  if (binding === null) return [];
  const list: unknown = typeof binding === 'string' ? JSON.parse(binding) : null;
  invariant(Array.isArray(list), 'a list is bound as its text');
  return list;
}
