import type { BilingualText } from './bilingual-text.ts';

/** Ids and numbers: Latin letters, digits and plain punctuation only, so that no two look alike (security.md 65). */
export const plainIdentifier = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,127}$/;

/** Names that stand for something else already: the caller without an account, who acts without a name, members that every object has. */
const taken: ReadonlySet<string> = new Set(
  ['public', 'anonymous', 'system', 'prototype', ...Object.getOwnPropertyNames(Object.prototype)].map(
    (name) => name.toLowerCase(),
  ),
);

/** Why a text is no plain identifier. */
export const plainProblem: BilingualText = {
  vi: 'chỉ dùng chữ a-z, chữ số và . _ / -',
  en: 'only letters a-z, digits and . _ / - are allowed',
};

/** Why a text cannot be an id; null when it can. */
export function identifierProblem(text: string): BilingualText | null {
  if (!plainIdentifier.test(text)) return plainProblem;
  return taken.has(text.toLowerCase())
    ? { vi: `"${text}" đã dùng cho việc khác`, en: `"${text}" stands for something else already` }
    : null;
}
