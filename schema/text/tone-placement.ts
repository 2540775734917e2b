const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * The open syllables whose tone is written on either of two vowels: hòa and hoà, khỏe and khoẻ, thúy and thuý. Not `quý`,
 * whose u belongs to its consonant.
 */
const syllable = /(?<![qQ]\p{M}*)([oO]\p{M}*[aAeE]\p{M}*|[uU]\p{M}*[yY]\p{M}*)(?![\p{L}\p{M}])/gu;

/** Syllables that are written both ways in one text; a longer text keeps its other ones as they are given. */
const mostSyllables = 6;

/**
 * A text in NFC with every placement of its tones that Vietnamese spelling has, old and new: "Hòa Thuý" is also "Hoà Thúy",
 * "Hòa Thúy" and "Hoà Thuý". They are one writing of one word, so texts that differ in nothing else are equal.
 */
export function tonePlacements(text: string): readonly string[] {
  const parts = text.normalize('NFD').split(syllable);
  let found: readonly string[] = [''];
  let twofold = 0;
  for (const [at, part] of parts.entries()) {
    const other = at % 2 === 1 && twofold < mostSyllables ? otherPlacement(part) : null;
    if (other !== null) twofold += 1;
    const ways = other === null ? [part] : [part, other];
    found = found.flatMap((before) => ways.map((way) => before + way));
  }
  return found.map((each) => each.normalize('NFC'));
}

/** Two vowels of which one has a tone and no other mark, with the tone on the other one; null where there is none to move. */
function otherPlacement(vowels: string): string | null {
  const [first = '', second = ''] = vowels.match(/\P{M}\p{M}*/gu) ?? [];
  const [onFirst, onSecond] = [[...first].slice(1), [...second].slice(1)];
  const [tone] = [...onFirst, ...onSecond];
  if (tone === undefined || onFirst.length + onSecond.length !== 1 || !tones.test(tone)) return null;
  const [bareFirst = '', bareSecond = ''] = [first.charAt(0), second.charAt(0)];
  return onFirst.length === 1 ? `${bareFirst}${bareSecond}${tone}` : `${bareFirst}${tone}${bareSecond}`;
}
