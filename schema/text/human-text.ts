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

/**
 * Why a text that a person wrote is refused, in English; null when it may be recorded. What is recorded is read by others
 * as evidence, so that each text must show all that it is (security.md 65). INVARIANT: the only place that decides it.
 */
export function humanTextProblem(text: string, form: TextForm): string | null {
  if (text.trim() === '') return 'a text that says something is needed';
  if (text.length > maxLength[form]) return `at most ${maxLength[form]} characters are allowed`;
  const shown = form === 'lines' ? text.replace(/[\n\t]/g, ' ') : text;
  const found = unseen.exec(shown);
  if (found === null) return null;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `the character U+${code} cannot be seen and is not allowed`;
}
