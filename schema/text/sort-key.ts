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
  for (const cluster of text.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []) {
    const key = clusterKey(cluster);
    primary += key.primary;
    tone += key.tone;
    cases += key.letterCase;
  }
  return `${primary}!${tone.replace(/0+$/, '')}!${cases.replace(/0+$/, '')}`;
}

/** What a letter with its marks adds to each part of a key. */
interface ClusterKey {
  readonly primary: string;
  /** Place of the tone, 0 for none. */
  readonly tone: string;
  readonly letterCase: '0' | '1';
}

/** Keys of the letters of Vietnamese, in both cases with each tone, and some more. WHY bounded: texts may hold anything. */
const mostClusters = 1_000;
const clusterKeys = new Map<string, ClusterKey>();

function clusterKey(cluster: string): ClusterKey {
  const known = clusterKeys.get(cluster);
  if (known !== undefined) return known;
  const key = makeClusterKey(cluster);
  if (clusterKeys.size < mostClusters) clusterKeys.set(cluster, key);
  return key;
}

/** A letter with its own marks (ă, ơ), and its tone apart. */
function makeClusterKey(cluster: string): ClusterKey {
  const [base = '', ...marks] = [...cluster];
  const tone = marks.map((mark) => tones.indexOf(mark) + 1).find((at) => at > 0) ?? 0;
  const own = marks.filter((mark) => !tones.includes(mark)).join('');
  const letter = `${base}${own}`.normalize('NFC');
  const lower = letter.toLowerCase();
  return { primary: primaryKey(lower), tone: String(tone), letterCase: lower === letter ? '0' : '1' };
}

function primaryKey(letter: string): string {
  const known = letterKeys.get(letter);
  if (known !== undefined) return known;
  if (/\d/.test(letter)) return letter;
  if (/\s/.test(letter)) return '"';
  const plain = letterKeys.get(letter.normalize('NFD').charAt(0));
  return plain ?? '#';
}
