import { describe, expect, it } from 'vitest';
import { commandTexts } from '../../../province/command/command-texts.ts';
import { type TextKey, wordsIn } from '../../../province/command/words.ts';

const texts = Object.entries(commandTexts);
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
/** What a text says of its own, without what is filled into it. */
const own = (text: string) => text.replaceAll(/\{\w+\}/g, '');

describe('the texts of the command line', () => {
  it.each(texts)('%s says the same in both languages, with the same places', (_key, { vi, en }) => {
    expect(own(vi).trim()).not.toBe('');
    expect(own(en).trim()).not.toBe('');
    expect(vi).not.toBe(en);
    expect(places(vi)).toEqual(places(en));
    // A type reads whatever stands in braces as a name.
    expect(own(`${vi}${en}`)).not.toMatch(/[{}]/);
    // Headings stand in capitals, as in English.
    expect(vi === vi.toUpperCase()).toBe(en === en.toUpperCase());
  });

  it('are of letters in one form, so that columns are as wide as they look', () => {
    for (const [, { vi }] of texts) expect(vi).toBe(vi.normalize('NFC'));
  });

  it('are filled in the language of who reads, with what has both', () => {
    const mask = { vi: 'chỉ năm', en: 'the year only' };
    expect(wordsIn('vi').say('mask', { mask })).toBe('che: chỉ năm');
    expect(wordsIn('en').say('mask', { mask })).toBe('mask: the year only');
    expect(wordsIn('vi').headings('ACCOUNT', 'STATE')).toEqual(['TÀI KHOẢN', 'TRẠNG THÁI']);
    expect(wordsIn('vi').of(mask)).toBe(mask.vi);
  });

  it('ask for what they are filled with (held by tsc)', () => {
    const words = wordsIn('en');
    // @ts-expect-error: the count is missing
    expect(words.say('allSound')).toBe('{count} records, all sound');
    // @ts-expect-error: a place that the text does not have
    expect(words.say('allSound', { number: 1 })).toBe('{count} records, all sound');
    const key: TextKey = 'noRecord';
    expect(words.say(key)).toBe('No record was found.');
  });
});
