/** Longest texts and lists that a record keeps; what is beyond is cut and its size noted. */
export const recordLimits = { text: 2_000, operation: 16_000, entries: 5_000, depth: 12 } as const;

// Controls, format characters (bidi, zero-width, tags), line separators, lone surrogates, whatever shows nothing; and a
// backslash that would look like our own escape.
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]|\\(?=u\{)/gu;

/** Writes characters that could deceive or break a reader of the log as `\u{hex}`; injective. */
export function escapeText(text: string): string {
  return text.replace(unsafe, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}

function cutText(text: string, limit: number): string {
  // WHY cut first: the work stays bounded, and a pair that the cut splits is escaped as a lone surrogate.
  return text.length <= limit
    ? escapeText(text)
    : `${escapeText(text.slice(0, limit))}…[+${text.length - limit}]`;
}

/**
 * The one text of a record that is hashed and stored: JSON with sorted keys, without undefined members, texts escaped
 * and cut to `recordLimits`. A number that JSON cannot hold becomes its text.
 */
export function canonicalRecord(record: object): string {
  return canonicalObject(record, 0);
}

function canonicalValue(value: unknown, key: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(cutText(value, key === 'operation' ? recordLimits.operation : recordLimits.text));
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : JSON.stringify(String(value));
    case 'boolean':
      return String(value);
    case 'bigint':
      return JSON.stringify(String(value));
    case 'object':
      if (value === null) return 'null';
      if (depth > recordLimits.depth) return '"…"';
      return Array.isArray(value) ? canonicalList(value, depth) : canonicalObject(value, depth);
    default:
      return 'null';
  }
}

function canonicalList(list: readonly unknown[], depth: number): string {
  const kept = list.slice(0, recordLimits.entries).map((one) => canonicalValue(one, '', depth + 1));
  if (list.length > recordLimits.entries)
    kept.push(JSON.stringify(`…[+${list.length - recordLimits.entries}]`));
  return `[${kept.join(',')}]`;
}

function canonicalObject(object: object, depth: number): string {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  const kept = entries.sort(byKey).slice(0, recordLimits.entries);
  // WHY only at the top: a variable may be named `operation` too.
  const members = kept.map(([key, value]) => {
    const name = JSON.stringify(cutText(key, recordLimits.text));
    return `${name}:${canonicalValue(value, depth === 0 ? key : '', depth + 1)}`;
  });
  if (entries.length > kept.length) members.push(`"…":${entries.length - kept.length}`);
  return `{${members.join(',')}}`;
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
