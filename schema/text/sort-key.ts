const letters = [
  'a',
  'ă',
  'â',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'ê',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'ô',
  'ơ',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'ư',
  'v',
  'w',
  'x',
  'y',
  'z',
];
/** Tone marks in the order of Vietnamese dictionaries: none, grave, hook above, tilde, acute, dot below. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const firstLetter = 0x41;
const letterKeys = new Map(letters.map((letter, at) => [letter, String.fromCharCode(firstLetter + at)]));

/**
 * Collation key of a Vietnamese text: comparing keys byte by byte gives the order of Vietnamese dictionaries (a ă â b c
 * d đ …; then tones; then lower case before upper). ASCII, so that every database sorts it alike. White space and
 * punctuation come before digits, digits before letters.
 */
export function sortKey(text: string): string {
  let primary = '';
  let tone = '';
  let cases = '';
  for (const symbol of symbolsOf(text)) {
    const lower = symbol.letter.toLowerCase();
    primary += primaryKey(lower);
    tone += String(symbol.tone);
    cases += lower === symbol.letter ? '0' : '1';
  }
  return `${primary}!${tone.replace(/0+$/, '')}!${cases.replace(/0+$/, '')}`;
}

interface SortSymbol {
  readonly letter: string;
  readonly tone: number;
}

/** Letters with their own marks (ă, ơ), and the tone of each. */
function symbolsOf(text: string): readonly SortSymbol[] {
  const symbols: SortSymbol[] = [];
  for (const cluster of text.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []) {
    const marks = [...cluster].slice(1);
    const tone = marks.map((mark) => tones.indexOf(mark) + 1).find((at) => at > 0) ?? 0;
    const own = marks.filter((mark) => !tones.includes(mark)).join('');
    symbols.push({ letter: `${[...cluster][0] ?? ''}${own}`.normalize('NFC'), tone });
  }
  return symbols;
}

function primaryKey(letter: string): string {
  const known = letterKeys.get(letter);
  if (known !== undefined) return known;
  if (/\d/.test(letter)) return letter;
  if (/\s/.test(letter)) return '"';
  const plain = letterKeys.get(letter.normalize('NFD').charAt(0));
  return plain ?? '#';
}
