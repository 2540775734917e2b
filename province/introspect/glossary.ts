import { parse } from 'yaml';
import { searchKey } from '../../schema/text/search-key.ts';

/** What a word of the glossary says beyond its translation. */
export type WordTrait = 'personal' | 'sensitive' | 'deleted' | 'fresh' | 'prefix' | 'code' | 'part' | 'flag';

/** A word or phrase of table and column names. */
export interface GlossaryWord {
  readonly vi: string;
  readonly en: string;
  readonly traits: readonly WordTrait[];
}

/** The words by their letters, without tone marks and blanks. */
export type Glossary = ReadonlyMap<string, GlossaryWord>;

/** A part of a name: a known word, or letters or digits that no word explains. */
export interface NamePart {
  readonly letters: string;
  readonly word: GlossaryWord | null;
}

const traits: ReadonlySet<string> = new Set([
  'personal',
  'sensitive',
  'deleted',
  'fresh',
  'prefix',
  'code',
  'part',
  'flag',
]);

/** Reads the text of a glossary (`glossary.yaml`). */
export function parseGlossary(source: string): Glossary {
  const { words } = parse(source) as { readonly words: Readonly<Record<string, string>> };
  return new Map(
    Object.entries(words).map(([phrase, text]) => {
      const [vi = '', en = '', said = ''] = text.split('|').map((part) => part.trim());
      const known = said.split(' ').filter((each): each is WordTrait => traits.has(each));
      return [phrase.replaceAll(' ', ''), { vi, en, traits: known }];
    }),
  );
}

/**
 * Splits a name of a table or column into the fewest known words: `NGAYHENTRA`, `NgayHenTra` and `Ngày hẹn trả` are the
 * same. What no word explains stays as it is.
 */
export function partsOfName(name: string, glossary: Glossary): readonly NamePart[] {
  const tokens = name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map((token) => searchKey(token).replace(/[^a-z0-9]/g, ''))
    .filter((token) => token !== '');
  const letters = tokens.join('');
  const ends = new Set<number>();
  let end = 0;
  for (const token of tokens) {
    end += token.length;
    ends.add(end);
  }
  return cheapestParts(letters, ends, glossary);
}

/** Parts of the letters from a place on, and what they cost. */
interface Split {
  readonly cost: number;
  readonly parts: readonly NamePart[];
}

/** What a part costs: a known word least, unknown letters by their number. */
const costs = { word: 1, unknown: 2.5, letter: 0.6 } as const;
const longestWord = 24;

/** WHY from the end: each place is split once. */
function cheapestParts(letters: string, ends: ReadonlySet<number>, glossary: Glossary): readonly NamePart[] {
  const best: Split[] = [];
  best[letters.length] = { cost: 0, parts: [] };
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    let cheapest: Split | null = null;
    for (let to = at + 1; to <= Math.min(letters.length, at + longestWord); to += 1) {
      const rest = best[to];
      const part = letters.slice(at, to);
      const word = glossary.get(part) ?? null;
      const isCut = [...ends].some((end) => end > at && end < to);
      if (rest === undefined || (word === null && isCut)) continue;
      const cost =
        rest.cost +
        (word === null ? costs.unknown + costs.letter * part.length : costs.word + (isCut ? 0 : -0.01));
      if (cheapest === null || cost < cheapest.cost)
        cheapest = { cost, parts: [{ letters: part, word }, ...rest.parts] };
    }
    if (cheapest !== null) best[at] = cheapest;
  }
  return best[0]?.parts ?? [];
}
