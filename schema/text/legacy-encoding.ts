/** Ways in which Vietnamese was written before Unicode, whose texts are still stored as letters of western languages. */
export type LegacyEncoding = 'TCVN3' | 'VNI';

/** Letters of Vietnamese that only Unicode has: a text with one of them was written in it. */
const unicodeOnly = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;

/**
 * TCVN 5712:1993 (VN3, of the .Vn fonts): its letters stand where western texts have signs, which no word has in it, beside letters.
 */
const tcvn3 = /[a-z][¨©ª«¬\u00ad®µ¶·¸¹»¼½¾÷×Þßþ]|[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾][a-z]/i;

/**
 * VNI: a vowel, and behind it a letter that stands for its mark. No Vietnamese syllable has such a letter behind an a or an e, and none has
 * a ø, û, ï, ö or ñ.
 */
const vni = /[ae][ùøûõïâáàåãäêéèúüë]|[oôuöy][øûï]|[a-z]ö[a-z]|ñ[aeiouôöy]/i;

/** Texts with letters beyond ASCII that are looked at least before anything is said. */
const fewest = 3;
/** Of those so many. */
const share = 0.2;

/** In which encoding some texts of one column seem to be; null for none, or where they are too few to tell. Linear in the texts. */
export function legacyEncoding(texts: readonly string[]): LegacyEncoding | null {
  const telling = texts.map((text) => text.normalize('NFC')).filter((text) => /\P{ASCII}/u.test(text));
  const found = telling.map(encodingOf);
  for (const encoding of ['TCVN3', 'VNI'] as const) {
    const count = found.filter((each) => each === encoding).length;
    if (count >= fewest && count >= telling.length * share) return encoding;
  }
  return null;
}

function encodingOf(text: string): LegacyEncoding | null {
  if (unicodeOnly.test(text)) return null;
  if (tcvn3.test(text)) return 'TCVN3';
  return vni.test(text) ? 'VNI' : null;
}
