import { singleMarks, unsettledCharacters } from './unsettled-characters.ts';

/** One character of a pattern: any of a class, or any that is not of it. The class is written as GLOB and RegExp read it. */
interface PatternCharacter {
  readonly of: string;
  readonly isNegated: boolean;
}

/** Neighbouring characters that a text of a form does not have anywhere, or (`isFirst`) not at its beginning. */
export interface TextPattern {
  readonly characters: readonly PatternCharacter[];
  readonly isFirst: boolean;
}

/** A way of writing a text: none of its patterns occurs. */
export type TextForm = readonly TextPattern[];

const plainVowels = 'aeiouyAEIOUY';
/** Marks that are parts of letters (circumflex, breve, horn), and the tones. */
const [circumflex, breve, horn] = ['\u0302', '\u0306', '\u031b'];
const dotBelow = '\u0323';
const tonesAbove = '\u0300\u0301\u0303\u0309';
const tones = `${tonesAbove}${dotBelow}`;
const marks = `${tones}${circumflex}${breve}${horn}`;
const vowels = `${plainVowels}ăâêôơưĂÂÊÔƠƯ`;
const toned = [...vowels]
  .flatMap((vowel) => [...tones].map((tone) => `${vowel}${tone}`.normalize('NFC')))
  .join('');
const composed = `${toned}ăâêôơưĂÂÊÔƠƯ`;
/** Letters of Ê Đê, Gia Rai and others that have a breve above which NFC does not join with them. */
const underBreve = 'âêôơưÂÊÔƠƯ';

/** Does not occur in a text of common characters, of which none can change in NFC: most texts need no further test. */
export const commonPattern: TextPattern = never(
  noneOf('\u0001-\u007f\u00a0-\u02ff\u1ea0-\u1ef9\u2010-\u2027'),
);

/** A text that is in NFC. Stricter than NFC where marks of other scripts meet: there it says no. */
const composedForm: TextForm = [
  never(anyOf(unsettledCharacters(breve))),
  never(noneOf(underBreve), anyOf(breve)),
  first(breve),
  never(anyOf(`${singleMarks}${breve}`), anyOf(singleMarks)),
];

/** Letters with their own marks in one character, each tone behind its letter ("Unicode tổ hợp"). */
const toneForm: TextForm = [
  never(anyOf(unsettledCharacters(`${tones}${breve}`))),
  never(anyOf(toned)),
  never(noneOf(vowels), anyOf(tones)),
  never(noneOf(underBreve), anyOf(breve)),
  first(`${tones}${breve}`),
  never(anyOf(`${singleMarks}${tones}${breve}`), anyOf(singleMarks)),
];

/** Vietnamese letters in NFD: every mark behind its letter, in canonical order. */
const decomposedForm: TextForm = [
  never(anyOf(unsettledCharacters(marks))),
  never(anyOf(composed)),
  first(marks),
  never(anyOf(`${singleMarks}${marks}`), anyOf(singleMarks)),
  never(noneOf('oOuU'), anyOf(horn)),
  never(noneOf(`aA${dotBelow}`), anyOf(breve)),
  never(noneOf('aA'), anyOf(dotBelow), anyOf(breve)),
  never(noneOf(`aeoAEO${dotBelow}`), anyOf(circumflex)),
  never(noneOf('aeoAEO'), anyOf(dotBelow), anyOf(circumflex)),
  never(noneOf(`${plainVowels}${horn}`), anyOf(dotBelow)),
  never(noneOf(`${plainVowels}${circumflex}${breve}${horn}`), anyOf(tonesAbove)),
  never(anyOf(dotBelow), anyOf(`${circumflex}${breve}`), anyOf(tonesAbove)),
];

/**
 * The forms in which a stored text is readable, NFC first. A text of one of them has one NFC form, and NFC
 * forms that are equal have equal spellings in each of them. INVARIANT: a database that tests these patterns and this
 * module agree on every text without NUL, because both read the same patterns.
 */
export const textForms: readonly TextForm[] = [composedForm, toneForm, decomposedForm];

const uncommon = expressionOf(commonPattern);
const expressions = textForms.map((form) => form.map(expressionOf));

/**
 * A stored text as it is shown, in NFC; null for one that is not readable: written in several forms at once, in a form
 * that the database cannot compare, or with a NUL.
 */
export function normalText(stored: string): string | null {
  if (stored.includes('\0')) return null;
  if (!uncommon.test(stored)) return stored;
  const form = expressions.findIndex((patterns) => patterns.every((pattern) => !pattern.test(stored)));
  if (form === -1) return null;
  return form === 0 ? stored : stored.normalize('NFC');
}

const composedLetter = new RegExp(`[${composed}]`, 'gu');
const tonedLetter = new RegExp(`[${toned}]`, 'gu');

/** Letters without marks and what stands beside them in a key: such a text has one spelling. */
const bare = /^[ -~]*$/;

/** Every stored text that is shown as this one (after NFC); none for a text that no readable cell can show. */
export function spellingsOf(text: string): readonly string[] {
  if (bare.test(text)) return [text];
  const shown = text.normalize('NFC');
  const withTones = shown.replace(tonedLetter, splitTone);
  const decomposed = shown.replace(composedLetter, (letter) => letter.normalize('NFD'));
  return [...new Set([shown, withTones, decomposed])].filter((spelling) => normalText(spelling) === shown);
}

function splitTone(letter: string): string {
  const parts = [...letter.normalize('NFD')];
  const tone = parts.find((part) => tones.includes(part)) ?? '';
  return `${parts
    .filter((part) => part !== tone)
    .join('')
    .normalize('NFC')}${tone}`;
}

function never(...characters: readonly PatternCharacter[]): TextPattern {
  return { characters, isFirst: false };
}

function first(of: string): TextPattern {
  return { characters: [anyOf(of)], isFirst: true };
}

function anyOf(of: string): PatternCharacter {
  return { of, isNegated: false };
}

function noneOf(of: string): PatternCharacter {
  return { of, isNegated: true };
}

function expressionOf({ characters, isFirst }: TextPattern): RegExp {
  const classes = characters.map(({ of, isNegated }) => `[${isNegated ? '^' : ''}${of}]`);
  return new RegExp(`${isFirst ? '^' : ''}${classes.join('')}`, 'u');
}
