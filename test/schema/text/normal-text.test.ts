import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalText, spellingsOf } from '../../../schema/text/normal-text.ts';

const letters = 'aăâbcdđeêiîoôơuưyñxAĂÂĐEÊIOÔƠUƯYáàảãạấầẩẫậắằẳẵặếệốộớợứựỳỵỹẾỆỘỢỰŏ';
const marks = '\u0300\u0301\u0302\u0303\u0306\u0308\u0309\u031b\u0323\u0332\u0334\u0345';
const others = ' 7.–“ṃй\u1100\u1161\u0e34\u17d2\ufb01\u2126\u0085\ufffd👩';
const unit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...letters) },
  { weight: 4, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.constantFrom(...others) },
);
const anyText = fc.string({ unit, maxLength: 8 });

describe('normalText', () => {
  test.each([
    ['Tốt', 'Tốt'],
    ['Tốt'.normalize('NFD'), 'Tốt'],
    ['Tô\u0301t', 'Tốt'],
    ['Nguyễn Thị Ánh Tuyết'.normalize('NFD'), 'Nguyễn Thị Ánh Tuyết'],
    ['Ê\u0306 Đê', 'Ê\u0306 Đê'],
    ['“Hoà” – 50 %', '“Hoà” – 50 %'],
    ['', ''],
    ['Anh 👨‍👩‍👧', 'Anh 👨‍👩‍👧'],
    ['ភ្នំពេញ', 'ភ្នំពេញ'],
  ])('%j is shown as %j', (stored, shown) => {
    expect(normalText(stored)).toBe(shown);
  });

  test.each([
    ['two forms in one text', `Tốt ${'tốt'.normalize('NFD')}`],
    ['marks in another order', 'ta\u0302\u0323t'],
    ['a mark that stands first', '\u0301a'],
    ['a letter that Vietnamese does not have, decomposed', 'n\u0303'],
    ['Hangul in parts', '\u1112\u1161\u11ab'],
    ['a NUL', 'a\0b'],
    ['bytes that are no UTF-8', 'caf\ufffd'],
    ['a C1 control', 'a\u0085b'],
  ])('%s is not readable', (_what, stored) => {
    expect(normalText(stored)).toBeNull();
  });

  test('what is shown is in NFC, and its spellings are all that is shown so', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = normalText(text);
        if (shown === null) return;
        expect(shown).toBe(text.normalize('NFC'));
        expect(spellingsOf(shown)).toContain(text);
        expect(spellingsOf(text)).toEqual(spellingsOf(shown));
        for (const spelling of spellingsOf(shown)) expect(normalText(spelling)).toBe(shown);
      }),
      { numRuns: 5_000, seed: 20_261_126 },
    );
  });

  test('every form of a Vietnamese text in one way of writing is readable', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...letters.replace(/[îñŏ]/g, ''), ' '), maxLength: 12 }),
        (text) => {
          expect(normalText(text)).toBe(text);
          expect(normalText(text.normalize('NFD'))).toBe(text);
          expect(spellingsOf(text)).toContain(text.normalize('NFD'));
        },
      ),
      { numRuns: 1_000, seed: 20_261_126 },
    );
  });

  test('no character that NFC changes is taken for settled', () => {
    const wrong: string[] = [];
    for (let point = 1; point < 0x30000; point += 1) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const text = String.fromCodePoint(point);
      if (text.normalize('NFC') !== text && normalText(text) !== null) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
