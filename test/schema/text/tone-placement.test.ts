import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tonePlacements } from '../../../schema/text/tone-placement.ts';

test.each([
  ['Hòa', ['Hòa', 'Hoà']],
  ['Hoà', ['Hòa', 'Hoà']],
  ['HÒA', ['HOÀ', 'HÒA']],
  ['khỏe', ['khoẻ', 'khỏe']],
  ['thuỷ', ['thuỷ', 'thủy']],
  ['Thúy Hòa', ['Thuý Hoà', 'Thuý Hòa', 'Thúy Hoà', 'Thúy Hòa']],
  ['Hòa'.normalize('NFD'), ['Hòa', 'Hoà']],
])('%s is written as any of %j', (text, ways) => {
  expect([...tonePlacements(text)].sort()).toEqual([...ways].sort());
});

test.each([
  ['quý'],
  ['Quý'],
  ['hoàn'],
  ['toán'],
  ['hoài'],
  ['thuyền'],
  ['hoa'],
  ['Tốt'],
  ['mùa'],
  [''],
  ['hòe\u0323'],
])('%s has one writing', (text) => {
  expect(tonePlacements(text)).toEqual([text.normalize('NFC')]);
});

test('each writing of a text has the same writings, so that being equal is mutual', () => {
  const syllables = fc.constantFrom('Hòa', 'hoà', 'khoẻ', 'Thúy', 'quý', 'An', 'hoàn', 'LÓE');
  fc.assert(
    fc.property(fc.array(syllables, { maxLength: 4 }), (parts) => {
      const ways = [...tonePlacements(parts.join(' '))].sort();
      for (const way of ways) expect([...tonePlacements(way)].sort()).toEqual(ways);
    }),
    { numRuns: 200, seed: 20_261_126 },
  );
});

test('a text of many such syllables has a bounded number of writings', () => {
  expect(tonePlacements('hòa '.repeat(50)).length).toBe(64);
});
