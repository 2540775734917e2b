import type { BilingualText } from '../../text/bilingual-text.ts';

/** A text that is the same in both languages: a name, a number, what the parties wrote. */
export function sameText(text: string): BilingualText {
  return { vi: text, en: text };
}

/** `label: value` in both languages. */
export function labelled(label: BilingualText, value: BilingualText | string | number): BilingualText {
  const { vi, en } = typeof value === 'object' ? value : sameText(String(value));
  return { vi: `${label.vi}: ${vi}`, en: `${label.en}: ${en}` };
}
