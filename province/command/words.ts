import type { BilingualText } from '../../schema/text/bilingual-text.ts';
import { fillText, type PlaceholderNames } from '../../schema/text/fill-text.ts';
import type { CommandLanguage } from './command-language.ts';
import { commandTexts } from './command-texts.ts';

/** Names a text of the command line. */
export type TextKey = keyof typeof commandTexts;

type PlacesOf<Key extends TextKey> = PlaceholderNames<(typeof commandTexts)[Key]['vi' | 'en']>;

/** What fills the places of a text: nothing where it has none. */
type DetailsOf<Key extends TextKey> = [PlacesOf<Key>] extends [never]
  ? []
  : [Readonly<Record<PlacesOf<Key>, string | number | BilingualText>>];

/** The command line's words in the language of who reads them. */
export interface Words {
  readonly language: CommandLanguage;
  /** A text of the table, filled. */
  say<Key extends TextKey>(key: Key, ...details: DetailsOf<Key>): string;
  /** The first row of a table. */
  headings(...keys: readonly TextKey[]): readonly string[];
  /** A text that came in both languages. */
  of(text: BilingualText): string;
}

/** The words in one language. */
export function wordsIn(language: CommandLanguage): Words {
  return {
    language,
    say: (key, ...details) => fillText(commandTexts[key][language], details[0] ?? {}, language),
    headings: (...keys) => keys.map((key) => commandTexts[key][language]),
    of: (text) => text[language],
  };
}
