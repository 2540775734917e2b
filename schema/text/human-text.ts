import type { BilingualText } from './bilingual-text.ts';

/**
 * Characters that a reader does not see, or that change how others are seen: controls, bidirectional marks, zero-width
 * and other ignorable characters, private and unassigned ones, the separators that look like a new line, and the blank
 * braille pattern.
 */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Most characters of a text of one line, of a text of several. */
const maxLength = { line: 1_000, lines: 10_000 } as const;

/** Whether a text is one line (a title, a name, who acts) or may be several (a clause of an agreement). */
export type TextForm = keyof typeof maxLength;

/** Whether a text says anything: blanks, signs and what nobody sees do not. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Why a text that a person wrote is refused; null when it may be recorded. What is recorded is read by others
 * as evidence, so that each text must show all that it is (security.md 65). INVARIANT: the only place that decides it.
 */
export function humanTextProblem(text: string, form: TextForm): BilingualText | null {
  if (text.trim() === '') {
    return { vi: 'cần nội dung có ý nghĩa', en: 'a text that says something is needed' };
  }
  const limit = maxLength[form];
  if (text.length > limit) {
    return { vi: `chỉ được nhiều nhất ${limit} ký tự`, en: `at most ${limit} characters are allowed` };
  }
  const shown = form === 'lines' ? text.replace(/[\n\t]/g, ' ') : text;
  const found = unseen.exec(shown);
  if (found === null) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    vi: `ký tự U+${code} không nhìn thấy được nên không được dùng`,
    en: `the character U+${code} cannot be seen and is not allowed`,
  };
}
