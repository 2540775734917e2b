import type { BilingualText } from './bilingual-text.ts';

/** The names in braces of a text. */
export type PlaceholderNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderNames<Rest>
  : never;

/** Puts details into the `{name}` places of a text; one that is in both languages in the language of the text. A place without a detail stays. */
export function fillText(
  template: string,
  details: Readonly<Record<string, unknown>>,
  language: keyof BilingualText,
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(details, name) ? textIn(details[name], language) : whole,
  );
}

function textIn(detail: unknown, language: keyof BilingualText): string {
  return isBilingual(detail) ? detail[language] : String(detail);
}

/** Whether a value is a text in both languages. */
export function isBilingual(value: unknown): value is BilingualText {
  if (typeof value !== 'object' || value === null || !('vi' in value && 'en' in value)) return false;
  return typeof value.vi === 'string' && typeof value.en === 'string';
}
