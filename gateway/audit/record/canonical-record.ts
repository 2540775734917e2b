/** Longest text of a record, in UTF-16 units; what is beyond is cut and the whole length noted. */
export const longestText = 16_000;

// Controls, format characters (bidi, zero-width, tags), line separators, lone surrogates, whatever shows nothing; and a
// backslash that would look like our own escape.
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]|\\(?=u\{)/gu;

/** A text of which nothing is unsafe. WHY: almost every text is, and this tells it ten times as fast. */
const plain = /^[ -[\]-~]*$/;

/** Writes characters that could deceive or break a reader of the log as `\u{hex}`; injective. */
export function escapeText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(unsafe, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}

/** A text fit for the log: cut, then escaped, so that the work stays bounded and a split pair is escaped too. */
export function safeText(text: string): string {
  if (text.length <= longestText) return escapeText(text);
  return `${escapeText(text.slice(0, longestText))}… ${text.length}`;
}
