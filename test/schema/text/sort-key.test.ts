import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortKey } from '../../../schema/text/sort-key.ts';

const collator = new Intl.Collator('vi');
const letters = [
  ...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ',
];
const symbols = [...letters, ...letters.map((letter) => letter.toUpperCase()), ' ', ' ', ' ', '0', '1', '9'];
/** Words with single spaces between, as names are written. */
const names = fc
  .string({ unit: fc.constantFrom(...symbols), maxLength: 14 })
  .map((text) => text.trim().replace(/\s+/g, ' '));

function compareKeys(left: string, right: string): number {
  const [first, second] = [sortKey(left), sortKey(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}

describe('sortKey', () => {
  test('orders like the Vietnamese collation', () => {
    fc.assert(
      fc.property(names, names, (left, right) => {
        expect(Math.sign(compareKeys(left, right))).toBe(Math.sign(collator.compare(left, right)));
      }),
      { seed: 2020_47, numRuns: 20_000 },
    );
  });

  test('orders names that differ little', () => {
    const people = [
      'Đỗ Ích',
      'Dương Mỹ',
      'Đặng An',
      'Đàng An',
      'Dang An',
      'Hoà',
      'Hòa',
      'Hoa',
      'hoa',
      'Hoá',
      'Hoạ',
      'Hỏa',
      'Hõa',
      'Lê Ánh',
      'Lê Anh Tú',
      'Nguyễn Văn An',
      'Nguyên Văn An',
      'Ông Ích',
      'Ơn',
      'On',
      'Ưng',
      'Ung',
      'Vũ',
      'Võ',
      'Xã 2',
      'Xã 10',
      'Y Dợ',
    ];
    expect([...people].sort(compareKeys)).toEqual([...people].sort(collator.compare));
  });

  test('is the same for composed and decomposed writing', () => {
    fc.assert(
      fc.property(names, (text) => {
        expect(sortKey(text.normalize('NFD'))).toBe(sortKey(text.normalize('NFC')));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('is plain ASCII, so that every database compares it alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(sortKey(text)).toMatch(/^[\x20-\x7e]*$/);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
