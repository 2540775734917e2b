import { codedError } from '../errors/coded-error.ts';
import { humanTextProblem } from '../text/human-text.ts';

/** Texts of an act as the history and the sharing log keep them, by what they are; null: none was given. */
export type ActTexts = Readonly<Record<string, string | null | undefined>>;

/** Refuses texts of an act that say nothing or that others could not read as they are. @throws TEXT_INVALID */
export function requireActTexts(texts: ActTexts): void {
  for (const [place, text] of Object.entries(texts)) {
    const problem = text === null || text === undefined ? null : humanTextProblem(text, 'lines');
    if (problem !== null) throw codedError('TEXT_INVALID', { place, detail: problem });
  }
}
